/// What expressions, events and effects speak of.
struct Mentions: Sendable {
  var quantities: Set<QuantityID> = []
  var flags: Set<FlagID> = []
  var relations: Set<RelationID> = []
  var definitions: Set<DefinitionID> = []
  var actorKinds: Set<ActorKindID> = []
  var moveKinds: Set<MoveKindID> = []
  var moves: Set<MoveID> = []
  /// By name.
  var hypotheses: Set<String> = []
  var variables: Set<Int> = []
  var options: Set<Int> = []

  init() {}

  init(_ expression: Expression, in scenario: Scenario) { add(expression, in: scenario) }

  mutating func formUnion(_ other: Mentions) {
    quantities.formUnion(other.quantities)
    flags.formUnion(other.flags)
    relations.formUnion(other.relations)
    definitions.formUnion(other.definitions)
    actorKinds.formUnion(other.actorKinds)
    moveKinds.formUnion(other.moveKinds)
    moves.formUnion(other.moves)
    hypotheses.formUnion(other.hypotheses)
    variables.formUnion(other.variables)
    options.formUnion(other.options)
  }

  mutating func add(_ conditions: [Condition], in scenario: Scenario) {
    for condition in conditions { add(condition.expression, in: scenario) }
  }

  /// With what the definitions that it uses speak of.
  mutating func add(_ expression: Expression, in scenario: Scenario) {
    switch expression {
    case .number, .input, .truth: break
    case .option(let index): options.insert(index)
    case .quantity(let id, let terms):
      quantities.insert(id)
      add(terms)
    case .flag(let id, let terms):
      flags.insert(id)
      add(terms)
    case .relation(let id, let from, let to):
      relations.insert(id)
      add([from, to])
    case .isOfKind(let term, let kind):
      actorKinds.insert(kind)
      add([term])
    case .same(let left, let right): add([left, right])
    case .type(let name, let term, _):
      hypotheses.insert(name)
      add([term])
    case .definition(let id, let terms):
      add(terms)
      guard definitions.insert(id).inserted else { break }
      var inner = Mentions(scenario.definition(id).body, in: scenario)
      inner.variables = []
      formUnion(inner)
    case .negative(let inner), .not(let inner): add(inner, in: scenario)
    case .arithmetic(_, let left, let right), .compare(_, let left, let right), .and(let left, let right),
      .or(let left, let right):
      add(left, in: scenario)
      add(right, in: scenario)
    case .conditional(let condition, let first, let second):
      for part in [condition, first, second] { add(part, in: scenario) }
    case .function(_, let arguments): for part in arguments { add(part, in: scenario) }
    case .quantifier(_, let binding, let body): add(binding, [body], in: scenario)
    case .aggregate(_, let binding, let body): add(binding, body.map { [$0] } ?? [], in: scenario)
    case .after(let pattern, _): add(pattern, in: scenario)
    case .never(let pattern, let since):
      add(pattern, in: scenario)
      if let since { add(since, in: scenario) }
    case .measure(let measure): add(measure, in: scenario)
    }
  }

  mutating func add(_ pattern: EventPattern, in scenario: Scenario) {
    add([pattern.actor, pattern.target].compactMap { $0 })
    for option in pattern.options {
      add(option.lower, in: scenario)
      add(option.upper, in: scenario)
    }
    switch pattern.action {
    case .hold, .anyMove: break
    case .moves(let list): moves.formUnion(list)
    case .kind(let kind): moveKinds.insert(kind)
    }
  }

  mutating func add(_ alerts: [Alert], in scenario: Scenario) {
    for part in alerts.flatMap(\.parts) {
      switch part {
      case .text: break
      case .actor(let term): add([term])
      case .value(let expression, _): add(expression, in: scenario)
      }
    }
  }

  /// What the effect depends on, besides the old value of what it changes.
  mutating func add(readBy effect: Effect, in scenario: Scenario) {
    switch effect {
    case .quantity(let id, let terms, let value):
      var mentioned = Mentions(value, in: scenario)
      mentioned.quantities.remove(id)
      formUnion(mentioned)
      add(terms)
    case .flag(let id, let terms, let value):
      var mentioned = Mentions(value, in: scenario)
      mentioned.flags.remove(id)
      formUnion(mentioned)
      add(terms)
    case .relation(_, let from, let to, _): add([from, to])
    case .every(let binding, let effects):
      add(binding, [], in: scenario)
      for effect in effects { add(readBy: effect, in: scenario) }
    }
  }

  mutating func add(_ measurand: Measurand, in scenario: Scenario) {
    switch measurand {
    case .chance(let condition, _): add([condition], in: scenario)
    case .place(let place): quantities.insert(place.quantity)
    }
  }

  mutating func add(_ question: Question, in scenario: Scenario) {
    add(question.modifiers, in: scenario)
    switch question.subject {
    case .whatif(let events): moves.formUnion(events.compactMap(\.event.move))
    case .chance(let condition), .whyChance(let condition): add([condition], in: scenario)
    case .forecast(let places): quantities.formUnion(places.map(\.quantity))
    case .why(let pattern), .whyNot(let pattern): add(pattern, in: scenario)
    case .tornado(let measurand): add(measurand, in: scenario)
    case .sweep(let sweeps, let measurand):
      quantities.formUnion(sweeps.map(\.place.quantity))
      add(measurand, in: scenario)
    case .flip(let target): add(target.measurand, in: scenario)
    case .check(let conditions): add(conditions, in: scenario)
    case .show(.named(let meaning)): add(meaning)
    case .export(let export): add(export.condition.map { [$0] } ?? [], in: scenario)
    case .whyValue(let place): add(place.meaning)
    case .best(let decision): add(decision.measure, in: scenario)
    case .indicators(.measure(let measure)), .dispute(.measure(let measure)): add(measure, in: scenario)
    case .compare(let comparison):
      for measure in comparison.measures { add(measure, in: scenario) }
      for givens in comparison.alternatives { add(givens, in: scenario) }
    case .indicators, .dispute, .whyBelieved, .beliefs, .assumptions, .timeline, .branches, .list, .show,
      .whyPlayed, .stability, .score:
      break
    }
  }

  private mutating func add(_ measure: Measure, in scenario: Scenario) {
    add(measure.modifiers, in: scenario)
    switch measure.subject {
    case .chance(let condition): add([condition], in: scenario)
    case .mean(let expression), .belief(let expression): add(expression, in: scenario)
    case .response(let pattern): add(pattern, in: scenario)
    }
  }

  mutating func add(_ modifiers: Modifiers, in scenario: Scenario) { add(modifiers.givens, in: scenario) }

  private mutating func add(_ givens: [Modifiers.Given], in scenario: Scenario) {
    for given in givens {
      switch given {
      case .event(let planned): if let move = planned.event.move { moves.insert(move) }
      case .effect(let effect, _): add(readBy: effect, in: scenario)
      case .believe, .observe, .without, .withoutEvent: break
      }
    }
  }

  mutating func add(_ meaning: Meaning) {
    switch meaning {
    case .actorKind(let id): actorKinds.insert(id)
    case .moveKind(let id): moveKinds.insert(id)
    case .quantity(let id): quantities.insert(id)
    case .flag(let id): flags.insert(id)
    case .relation(let id): relations.insert(id)
    case .definition(let id): definitions.insert(id)
    case .move(let id): moves.insert(id)
    default: break
    }
  }

  private mutating func add(_ binding: Expression.Binding, _ parts: [Expression], in scenario: Scenario) {
    if let kind = binding.kind { actorKinds.insert(kind) }
    for part in binding.conditions + parts { add(part, in: scenario) }
  }

  private mutating func add(_ terms: [ActorTerm]) {
    for case .variable(let index) in terms { variables.insert(index) }
  }
}

extension Effect {
  /// The effect, or those that it makes for every actor.
  var plain: [Effect] {
    if case .every(_, let effects) = self { effects.flatMap(\.plain) } else { [self] }
  }
}

extension Move {
  var effects: [Effect] { before + outcomes.flatMap(\.effects) + finally }
}
