extension Resolver {
  // MARK: Patterns

  /// An event that others may match; what is left out matches anything.
  mutating func pattern(_ syntax: EventSyntax, countsFromNow: Bool = false) -> EventPattern? {
    let errors = diagnostics.count
    let actor = term(syntax.actor)
    let action = patternAction(syntax.action)
    let target = syntax.target.flatMap { term($0) }
    guard let action else { return nil }
    let candidates = scenario.moves.indices.map { MoveID($0) }.filter { scenario.move($0, matches: action) }
    if syntax.target != nil, !candidates.isEmpty {
      checkTarget(syntax, actor: actor, target: target, candidates: candidates)
    }
    let options = patternOptions(syntax.options, candidates: candidates)
    if let outcome = syntax.outcome { checkOutcome(outcome, candidates: candidates) }
    guard diagnostics.count == errors else { return nil }
    return EventPattern(
      actor: actor, action: action, target: target, options: options, outcome: syntax.outcome?.text,
      countsFromNow: countsFromNow && scope.looksAhead, origin: span(syntax.range))
  }

  /// Nil for `any`, and for a name that stands for no actor.
  private mutating func term(_ syntax: ActorSyntaxTerm) -> ActorTerm? {
    guard case .name(let name) = syntax else { return nil }
    return actorTerm(name)
  }

  private mutating func patternAction(_ syntax: EventSyntax.Action) -> EventPattern.Action? {
    switch syntax {
    case .hold: return .hold
    case .named(let name):
      return find(name, .move) { meaning in
        switch meaning {
        case .move(let id): .moves([id])
        case .moveKind(let id): .kind(id)
        default: nil
        }
      }
    case .any(_, let kind):
      guard let kind else { return .anyMove }
      return moveKind(kind).map { .kind($0) }
    case .oneOf(let names, _):
      var moves: [MoveID] = []
      for name in names {
        guard let move = move(name) else { continue }
        if moves.contains(move) { report(.repeated(.move, name.text), name.range) }
        moves.append(move)
      }
      return moves.count == names.count ? .moves(moves) : nil
    }
  }

  private mutating func checkTarget(
    _ syntax: EventSyntax, actor: ActorTerm?, target: ActorTerm?, candidates: [MoveID]
  ) {
    guard let written = syntax.target else { return }
    guard candidates.contains(where: { scenario.move($0).hasTarget }) else {
      return report(.takesNoTarget(excerpt(syntax.action.range)), written.range)
    }
    if let actor, actor == target {
      report(
        .selfDirected(name(of: actor), what: "\(excerpt(syntax.action.range)) on"),
        syntax.actor.range.joined(written.range))
    }
  }

  private mutating func patternOptions(
    _ list: [EventSyntax.Option], candidates: [MoveID]
  ) -> [EventPattern.Option] {
    var options: [EventPattern.Option] = []
    for syntax in list {
      let known = candidates.flatMap { scenario.move($0).options }
      let declared = known.filter { $0.name == syntax.name.text }
      if declared.isEmpty { reportUnknown(syntax.name, .option, among: known.map(\.name)) }
      if options.contains(where: { $0.name == syntax.name.text }) {
        report(.repeated(.option, syntax.name.text), syntax.name.range)
      }
      let taker = "the value of `\(syntax.name.text)`"
      let lower = number(syntax.lower, taker)
      let upper = syntax.upper.map { number($0, taker) } ?? lower
      guard let lower, let upper else { continue }
      let range = syntax.lower.range.joined((syntax.upper ?? syntax.lower).range)
      if let low = lower.constantValue, let high = upper.constantValue, let first = declared.first {
        if low > high {
          report(.emptyRange(excerpt(range)), range)
        } else if !declared.contains(where: { $0.hasValue(from: low, to: high) }) {
          report(.optionNeverMatches(first.name, lower: first.lower, upper: first.upper), range)
        }
      }
      options.append(EventPattern.Option(name: syntax.name.text, lower: lower, upper: upper))
    }
    return options
  }

  mutating func checkOutcome(_ name: NameSyntax, candidates: [MoveID]) {
    let outcomes = candidates.flatMap { scenario.move($0).outcomes.map(\.name) }
    if outcomes.contains(name.text) { return }
    if outcomes.isEmpty, let only = candidates.first, candidates.count == 1 {
      return report(.lacksOutcomes(scenario.move(only).name), name.range)
    }
    reportUnknown(name, .outcome, among: outcomes)
  }

  // MARK: Done events

  /// What an expectation with a weight nominates.
  mutating func template(_ syntax: EventSyntax) -> EventTemplate? {
    if let outcome = syntax.outcome {
      report(.statedOutcome, outcome.range)
    }
    return done(syntax)
  }

  /// An event of known actors, with its outcome if one is stated.
  mutating func planned(_ syntax: EventSyntax) -> PlannedEvent? {
    guard let template = done(syntax) else { return nil }
    var options: [Int] = []
    for (index, value) in template.options.enumerated() {
      if let constant = value.constantValue {
        // One that is not whole has been reported.
        options.append(Int(exactly: constant) ?? 0)
      } else if let id = template.move {
        let name = scenario.move(id).options[index].name
        let written = syntax.options.first { $0.name.text == name }
        report(.optionNotConstant(name), written?.lower.range ?? syntax.range)
      }
    }
    var outcome: Int?
    if let name = syntax.outcome, let move = template.move {
      outcome = scenario.move(move).outcomes.firstIndex { $0.name == name.text }
      if outcome == nil { checkOutcome(name, candidates: [move]) }
    }
    guard case .actor(let actor) = template.actor else { return nil }
    var target: ActorID?
    if case .actor(let id) = template.target { target = id }
    return PlannedEvent(
      event: Event(actor: actor, move: template.move, target: target, options: options), outcome: outcome,
      origin: span(syntax.range))
  }

  private mutating func done(_ syntax: EventSyntax) -> EventTemplate? {
    let actor = doneActor(syntax.actor)
    if case .hold = syntax.action {
      return actor.map { EventTemplate(actor: $0, move: nil, target: nil, options: []) }
    }
    let move = doneMove(syntax.action)
    let target = doneTarget(syntax, actor: actor, move: move)
    let options = move.map { doneOptions(syntax, move: $0) } ?? []
    guard let actor, let move else { return nil }
    return EventTemplate(actor: actor, move: move, target: target, options: options)
  }

  private mutating func doneActor(_ syntax: ActorSyntaxTerm) -> ActorTerm? {
    if case .any(let range) = syntax { report(.actorNotNamed, range) }
    return term(syntax)
  }

  private mutating func doneMove(_ syntax: EventSyntax.Action) -> MoveID? {
    if case .named(let name) = syntax {
      let meanings = scenario.names.meanings(of: name.text).map { NameSort($0) }
      if meanings.contains(.move) || !meanings.contains(.moveKind) { return move(name) }
    }
    report(.moveNotNamed, syntax.range)
    return nil
  }

  private mutating func doneTarget(_ syntax: EventSyntax, actor: ActorTerm?, move: MoveID?) -> ActorTerm? {
    guard let written = syntax.target else {
      if let move, scenario.move(move).hasTarget {
        report(
          .needsTarget(move: scenario.move(move).name, actor: excerpt(syntax.actor.range)), syntax.range)
      }
      return nil
    }
    if case .any(let range) = written { report(.targetNotNamed, range) }
    let target = term(written)
    if let move { checkTarget(syntax, actor: actor, target: target, candidates: [move]) }
    return target
  }

  /// One value for each option of the move; those left out have their defaults.
  private mutating func doneOptions(_ syntax: EventSyntax, move: MoveID) -> [Expression] {
    let move = scenario.move(move)
    var values = move.options.map { Expression.number(Double($0.initial)) }
    var seen: Set<String> = []
    for option in syntax.options {
      let name = option.name
      if let upper = option.upper {
        report(.optionRange(name.text), option.lower.range.joined(upper.range))
      }
      if !seen.insert(name.text).inserted { report(.repeated(.option, name.text), name.range) }
      let value = number(option.lower, "the value of `\(name.text)`")
      guard let index = move.options.firstIndex(where: { $0.name == name.text }) else {
        reportUnknown(name, .option, among: move.options.map(\.name))
        continue
      }
      guard let value else { continue }
      if let constant = value.constantValue {
        checkOption(constant, of: move.options[index], option.lower.range)
      }
      values[index] = value
    }
    return values
  }

  mutating func checkOption(_ value: Double, of option: Move.Option, _ range: SourceRange) {
    if value != value.rounded() {
      report(.notWhole(written(value), what: "option `\(option.name)`"), range)
    } else if value < Double(option.lower) || value > Double(option.upper) {
      report(
        .outOfRange(
          written(value), lower: "\(option.lower)", upper: "\(option.upper)", of: "option `\(option.name)`"),
        range)
    }
  }
}

extension Move.Option {
  /// Is there a whole number in both ranges?
  fileprivate func hasValue(from low: Double, to high: Double) -> Bool {
    max(low.rounded(.up), Double(lower)) <= min(high.rounded(.down), Double(upper))
  }
}
