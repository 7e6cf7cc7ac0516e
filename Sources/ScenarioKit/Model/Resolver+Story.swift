extension Resolver {
  mutating func action(_ syntax: StorySyntax, range: SourceRange) -> ResolvedStatement? {
    switch syntax {
    case .set(let list):
      scope = Scope(place: .setting)
      return .action(.set(effects(list), span(range)))
    case .believe(let syntax): return belief(syntax).map { .action(.believe($0)) }
    case .observe(let syntax): return observation(syntax).map { .action(.observe($0)) }
    case .play(let syntax): return play(syntax).map { .action(.play($0)) }
    case .advance(let number, let observed):
      let rounds = number.map { whole($0, in: 1...10_000, "the number of rounds") } ?? 1
      return rounds.map { .action(.advance(rounds: $0, observed: observed)) }
    case .amend(let syntax):
      return eventNumber(syntax.entry).map {
        .amend(Amendment(event: $0, syntax: syntax, origin: span(range)))
      }
    case .retract(let syntax): return retraction(syntax).map { .retract($0) }
    case .resolve(let syntax): return resolution(syntax).map { .action(.resolve($0)) }
    case .roll(let number):
      let turns = number.map { whole($0, in: 1...10_000, "the number of turns") } ?? 1
      return turns.map { .roll($0) }
    case .branch(let name): return .move(.branch(mention(name)))
    case .switchTo(let name): return .move(.switchTo(mention(name)))
    case .dropBranch(let name): return .move(.dropBranch(mention(name)))
    case .goto(let syntax): return place(syntax).map { .move(.goto($0)) }
    case .undo(let number): return steps(number).map { .move(.undo($0)) }
    case .redo(let number): return steps(number).map { .move(.redo($0)) }
    }
  }

  private mutating func retraction(_ syntax: RetractSyntax) -> Retraction? {
    let evidence = evidence(syntax.evidence)
    let sources = sources(syntax.sources)
    return evidence.map {
      Retraction(
        evidence: $0, isNegated: syntax.isNegated, note: syntax.note?.text, sources: sources,
        mention: span(syntax.evidence.range))
    }
  }

  private mutating func resolution(_ syntax: ResolveSyntax) -> PredictionResolution? {
    let prediction = find(syntax.prediction, .prediction) { meaning -> PredictionID? in
      if case .prediction(let id) = meaning { id } else { nil }
    }
    return prediction.map {
      PredictionResolution(prediction: $0, cameTrue: syntax.cameTrue, sources: sources(syntax.sources))
    }
  }

  private mutating func play(_ syntax: PlaySyntax) -> PlayAction? {
    scope = Scope(place: .playedEvent)
    let planned = planned(syntax.event)
    let sources = sources(syntax.sources)
    return planned.map {
      PlayAction(planned: $0, date: syntax.date?.date, note: syntax.note?.text, sources: sources)
    }
  }

  private func mention(_ name: NameSyntax) -> BranchMention {
    BranchMention(name: name.text, origin: span(name.range))
  }

  private mutating func place(_ syntax: GotoSyntax) -> StoryPlace? {
    switch syntax {
    case .number(let number):
      return whole(number, in: 1...1e9, "the number of an event").map { .event($0, span(number.range)) }
    case .entry(let name): return eventNumber(name).map { .event($0, span(name.range)) }
    case .date(let date):
      guard isDated(date) else { return nil }
      return .day(date.date, span(date.range))
    }
  }

  /// The number in `e11`.
  mutating func eventNumber(_ name: NameSyntax) -> Int? {
    if let number = Int(name.text.dropFirst()), number > 0 { return number }
    report(.mustLie(name.text, what: "the number of an event", range: "in e1, e2, …"), name.range)
    return nil
  }

  private mutating func steps(_ number: NumberSyntax?) -> Int? {
    guard let number else { return 1 }
    return whole(number, in: 1...1e9, "the number of statements")
  }
}
