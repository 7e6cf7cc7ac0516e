/// How values came to be what they are.
extension Session {
  /// Every change of a value since it was declared, and what is given would add. Costs as much as telling the story.
  func whyValue(_ place: ValuePlace, in story: Story, _ modifiers: Modifiers) throws -> WhyValueAnswer {
    var watch = try tree.chronicle.watched(
      ValueWatch(place, in: story.scenario), without: Retelling.Omissions(modifiers.givens), settings)
    let inquiry = story.inquiry(settings)
    let atom = Atom(place)
    for change in try inquiry.changes(of: atom, modifiers.givens) { watch.add(change) }
    let value = watch.changes.last?.after ?? story.situation.world.value(of: atom, in: story.scenario)
    var title: String?
    var range: ClosedRange<Double>?
    var rung: String?
    switch place {
    case .quantity(let place):
      let quantity = story.scenario.quantity(place.quantity)
      (title, range) = (quantity.title, quantity.lower...quantity.upper)
      rung = quantity.rung(at: value)?.label
    case .flag(let id, _): title = story.scenario.flag(id).title
    case .fact(let id, _, _): title = story.scenario.relation(id).title
    }
    return WhyValueAnswer(
      name: inquiry.phrase(atom), title: title, isTruth: range == nil, range: range, value: value, rung: rung,
      changes: watch.changes, givens: inquiry.phrases(modifiers))
  }
}

extension Chronicle {
  /// What changed a value as the story was told, from its first value on.
  func watched(
    _ watch: ValueWatch, without omissions: Retelling.Omissions, _ settings: SessionSettings
  ) throws -> ValueWatch {
    var watch = watch
    let story = try retold(without: omissions, varying: nil, watch: watch, settings) { deed, story in
      watch = story.watch ?? watch
      watch.compare(with: story, because: Self.text(of: deed.act))
      story.watch = watch
    }
    return story.watch ?? watch
  }

  private static func named(_ key: DeclarationKey) -> String {
    [key.word, key.name].compactMap { $0 }.joined(separator: " ")
  }

  /// A statement that changes values where it stands, as it would be named.
  private static func text(of act: Deed.Act) -> String {
    switch act {
    case .declared, .included: "what was declared"
    case .replaced(let key, _): "replace \(named(key))"
    case .dropped(let key, _): "drop \(named(key))"
    case .told(.set(_, let span)): span.text
    case .told: "what was told"
    }
  }
}

extension Inquiry {
  /// What a question's givens would change, one after the other; of what may come of them in several ways the mean.
  func changes(of atom: Atom, _ givens: [Modifiers.Given]) throws -> [ValueChange] {
    var request = ProgramRequest()
    request.keepsEverything = true
    request.reach = .turns(1)
    let projection = try projection(request, givens: givens, watching: atom)
    let set = givens.compactMap { if case .effect(_, let span) = $0 { span.text } else { nil } }
    var value = situation.world.value(of: atom, in: scenario)
    var result: [ValueChange] = []
    for step in projection.valueLog?.steps ?? [] {
      let total = step.arrivals.reduce(0) { $0 + $1.mass }
      guard total > 0 else { continue }
      var statement = "given"
      if case .outside(let place) = step.cause, set.indices.contains(place) {
        statement = "given \(set[place])"
      }
      for (clause, changes) in Self.byClause(step) {
        let mean = changes.reduce(0) { $0 + $1.mass * ($1.change.after - $1.change.before) } / total
        let wanted = changes.reduce(0) { $0 + $1.mass * ($1.change.wanted - $1.change.before) } / total
        let sizes = changes.map { $0.change.after - $0.change.before }
        let isSame = changes.count == step.arrivals.count && sizes.allSatisfy { $0 == sizes[0] }
        // What is the same everywhere is not blurred by summing.
        let size = isSame ? sizes[0] : mean
        result.append(
          ValueChange(
            cause: cause(of: clause, step.cause, number: nil, statement: statement), round: step.round,
            date: clause.isRoundEnd
              ? scenario.lastDay(ofRound: step.round) : scenario.firstDay(ofRound: step.round),
            isRoundEnd: clause.isRoundEnd, before: value, after: value + size, wanted: value + wanted,
            sources: [], because: because(of: clause), isMean: !isSame))
        value += size
      }
    }
    return result
  }

  /// The changes of a step by their clause, in the order in which clauses first come; of a clause that changes it
  /// twice, each time by itself.
  private static func byClause(
    _ step: ValueLog.Step
  ) -> [(first: WatchedChange, changes: [(mass: Double, change: WatchedChange)])] {
    var order: [ClauseKey: Int] = [:]
    var result: [(first: WatchedChange, changes: [(mass: Double, change: WatchedChange)])] = []
    for arrival in step.arrivals {
      var times: [ClauseOrigin: Int] = [:]
      for change in arrival.changes {
        let time = times[change.origin, default: 0]
        times[change.origin] = time + 1
        let key = ClauseKey(origin: change.origin, time: time, isRoundEnd: change.isRoundEnd)
        if let place = order[key] {
          result[place].changes.append((arrival.mass, change))
        } else {
          order[key] = result.count
          result.append((change, [(arrival.mass, change)]))
        }
      }
    }
    return result
  }
}

private struct ClauseKey: Hashable {
  let origin: ClauseOrigin
  let time: Int
  let isRoundEnd: Bool
}

extension Atom {
  init(_ place: ValuePlace) {
    switch place {
    case .quantity(let place): self = .quantity(place.quantity, place.actors)
    case .flag(let id, let actor): self = .flag(id, actor.map { [$0] } ?? [])
    case .fact(let id, let from, let to): self = .relation(id, from, to)
    }
  }
}
