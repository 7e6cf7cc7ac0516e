/// What was declared and nothing uses.
extension Review {
  mutating func reviewUse() {
    let reads = allReads
    let changes = changed(by: scenario.moves.flatMap(\.effects) + scenario.rules.flatMap(\.effects))
    let set = changed(by: usage.settings)
    for index in scenario.quantities.indices where !reads.quantities.contains(QuantityID(index)) {
      let quantity = scenario.quantities[index]
      reviewUnread(
        .quantity, quantity.name, isChanged: changes.contains(.quantity(index)),
        isSet: set.contains(.quantity(index)), quantity.origin)
    }
    for index in scenario.flags.indices where !reads.flags.contains(FlagID(index)) {
      let flag = scenario.flags[index]
      reviewUnread(
        .flag, flag.name, isChanged: changes.contains(.flag(index)),
        isSet: set.contains(.flag(index)), flag.origin)
    }
    for index in scenario.relations.indices where !reads.relations.contains(RelationID(index)) {
      let relation = scenario.relations[index]
      reviewUnread(
        .relation, relation.name, isChanged: changes.contains(.relation(index)),
        isSet: set.contains(.relation(index)), relation.origin)
    }
    for index in scenario.definitions.indices where !reads.definitions.contains(DefinitionID(index)) {
      let definition = scenario.definitions[index]
      warn(.unread(.definition, definition.name, isSet: false), definition.origin)
    }
    for index in scenario.actorKinds.indices where !reads.actorKinds.contains(ActorKindID(index)) {
      // A kind that actors bear tells what they are, even if nothing asks.
      if scenario.actors.contains(where: { $0.kind == ActorKindID(index) }) { continue }
      warn(
        .unread(.actorKind, scenario.actorKinds[index].name, isSet: false), scenario.actorKinds[index].origin)
    }
    for index in scenario.moveKinds.indices where !reads.moveKinds.contains(MoveKindID(index)) {
      if scenario.moves.contains(where: { $0.kind == MoveKindID(index) }) { continue }
      warn(.unread(.moveKind, scenario.moveKinds[index].name, isSet: false), scenario.moveKinds[index].origin)
    }
    reviewMoves()
    reviewHypotheses()
  }

  private enum Changed: Hashable {
    case quantity(Int), flag(Int), relation(Int)
  }

  private func changed(by effects: [Effect]) -> Set<Changed> {
    Set(
      effects.flatMap(\.plain).compactMap {
        switch $0 {
        case .quantity(let id, _, _): .quantity(id.index)
        case .flag(let id, _, _): .flag(id.index)
        case .relation(let id, _, _, _): .relation(id.index)
        case .every: nil
        }
      })
  }

  /// What moves and rules change is there to be looked at: by an answer that shows all changes, or at the prompt.
  private mutating func reviewUnread(
    _ sort: NameSort, _ name: String, isChanged: Bool, isSet: Bool, _ origin: SourceSpan
  ) {
    if isChanged, usage.showsChanges || !usage.asksAhead { return }
    warn(.unread(sort, name, isSet: isSet), origin)
  }

  private mutating func reviewMoves() {
    guard let world, !scenario.responses.isEmpty else { return }
    var asked = asked
    addJudgements(to: &asked)
    var known = asked.moves.union(usage.played.compactMap(\.move))
    known.formUnion(scenario.responses.flatMap(\.nominations).compactMap(\.event.move))
    for (index, move) in scenario.moves.enumerated() where !known.contains(MoveID(index)) {
      if let kind = move.kind, asked.moveKinds.contains(kind) { continue }
      if world.isMovePossible[index] { warn(.unexpected(move.name), move.origin) }
    }
  }

  /// A hidden type shows in what actors do, in how it turns out, and in evidence.
  private mutating func reviewHypotheses() {
    var shown = Mentions()
    for response in scenario.responses {
      shown.add(response.conditions, in: scenario)
      for part in response.weighing { shown.add(part, in: scenario) }
    }
    for outcome in scenario.moves.flatMap(\.outcomes) {
      if let chance = outcome.chance { shown.add(chance, in: scenario) }
    }
    for likelihood in scenario.evidence.flatMap(\.likelihoods) {
      shown.add(likelihood.chance, in: scenario)
      shown.add(likelihood.conditions ?? [], in: scenario)
    }
    for hypothesis in scenario.hypotheses where !shown.hypotheses.contains(hypothesis.name) {
      warn(
        .unseenHypothesis("\(scenario.actor(hypothesis.actor).name).\(hypothesis.name)"), hypothesis.origin)
    }
  }

  /// All that anything depends on, or asks about.
  private var allReads: Mentions {
    var reads = asked
    for move in scenario.moves {
      reads.add(move.conditions, in: scenario)
      for outcome in move.outcomes { if let chance = outcome.chance { reads.add(chance, in: scenario) } }
      for effect in move.effects { reads.add(readBy: effect, in: scenario) }
      reads.add(move.alerts, in: scenario)
    }
    for response in scenario.responses {
      reads.add(response.conditions, in: scenario)
      for part in response.weighing { reads.add(part, in: scenario) }
      for expectation in response.expectations where expectation.event == nil {
        reads.add(expectation.pattern, in: scenario)
      }
      for (event, _) in response.nominations {
        for option in event.options { reads.add(option, in: scenario) }
      }
      reads.actorKinds.formUnion(response.variables.compactMap(\.kind))
    }
    for rule in scenario.rules {
      reads.add(rule.conditions, in: scenario)
      if case .event(let pattern) = rule.trigger { reads.add(pattern, in: scenario) }
      for effect in rule.effects { reads.add(readBy: effect, in: scenario) }
      reads.add(rule.alerts, in: scenario)
      reads.actorKinds.formUnion(rule.variables.compactMap(\.kind))
    }
    for likelihood in scenario.evidence.flatMap(\.likelihoods) {
      reads.add(likelihood.chance, in: scenario)
      reads.add(likelihood.conditions ?? [], in: scenario)
    }
    addJudgements(to: &reads)
    for case .kind(let kind)? in scenario.quantities.flatMap({ [$0.owner, $0.target] })
      + scenario.flags.map(\.owner)
    {
      reads.actorKinds.insert(kind)
    }
    return reads
  }

  /// Assumptions, views, utilities and predictions ask about what they name.
  private func addJudgements(to reads: inout Mentions) {
    for claim in scenario.assumptions.flatMap(\.claims) {
      switch claim {
      case .never(let pattern): reads.add(pattern, in: scenario)
      case .holds(let conditions): reads.add(conditions, in: scenario)
      }
    }
    for view in scenario.views {
      var modifiers = Modifiers.none
      modifiers.givens = view.givens
      reads.add(modifiers, in: scenario)
    }
    for utility in scenario.utilities { reads.add(utility.value, in: scenario) }
    for prediction in scenario.predictions { reads.add([prediction.condition], in: scenario) }
  }
}

extension Response {
  /// The expressions that its weights and factors are made of, and what its tables look at.
  var weighing: [Expression] {
    expectations.flatMap { [$0.weight, $0.factor] }.compactMap { $0 }
      + tables.flatMap { $0.inputs.map(\.expression) + $0.rows.flatMap(\.weights) }
  }
}
