/// Which memories wake a response: most speak only soon after some event, and need not be looked at otherwise.
extension Compiler {
  /// Memories of which one at least is fresh wherever all conditions hold; nil where that cannot be told.
  ///
  /// What stands before the condition that tells must be unable to fail, for it is not looked at any more either.
  mutating func triggers(ofAll conditions: [Expression], _ environment: Environment) -> Set<UInt32>? {
    for condition in conditions.flatMap(\.conjuncts) {
      if let found = triggers(of: condition, environment) { return found }
      if mayFail(condition) { return nil }
    }
    return nil
  }

  private mutating func triggers(of condition: Expression, _ environment: Environment) -> Set<UInt32>? {
    if known.value(of: condition, in: environment) == 0 { return [] }
    switch condition {
    case .after(let pattern, let rounds):
      return freshMemory(of: pattern, within: rounds, environment).map { [$0] } ?? []
    case .and: return triggers(ofAll: condition.conjuncts, environment)
    case .or:
      var all: Set<UInt32> = []
      for term in condition.disjuncts {
        guard let found = triggers(of: term, environment) else { return nil }
        all.formUnion(found)
      }
      return all
    case .definition(let id, let terms):
      guard let actors = known.actors(terms, in: environment) else { return [] }
      return triggers(of: scenario.definition(id).body, Environment(actors))
    default: return nil
    }
  }

  /// The turns back to which a condition looks that asks for one of some events and for nothing else; nil for others.
  mutating func windows(of condition: Expression, _ environment: Environment) -> Set<Double>? {
    if known.value(of: condition, in: environment) == 0 { return [] }
    switch condition {
    case .after(let pattern, let rounds):
      return freshMemory(of: pattern, within: rounds, environment) == nil
        ? [] : [rounds * Double(scenario.turnsPerRound)]
    case .or:
      var all: Set<Double> = []
      for term in condition.disjuncts {
        guard let found = windows(of: term, environment) else { return nil }
        all.formUnion(found)
      }
      return all
    case .definition(let id, let terms):
      guard let actors = known.actors(terms, in: environment) else { return [] }
      return windows(of: scenario.definition(id).body, Environment(actors))
    default: return nil
    }
  }

  /// How a turn's answers are kept: they begin behind the test of their triggers, where waking them is as good.
  func answerCode(of turn: TurnDraft) -> [Program.AnswerCode] {
    let fadesAfter = Dictionary(
      memories.values.map { ($0.place, $0.fadesAfter) }, uniquingKeysWith: { first, _ in first })
    return turn.answers.map { answer in
      var start = answer.start
      if let tested = answer.tested, let triggers = answer.triggers,
        triggers.allSatisfy({ fadesAfter[$0] == tested.within })
      {
        start = tested.place
      }
      return Program.AnswerCode(
        start: start, triggers: answer.triggers?.map { builder.finalPlace($0) }.sorted())
    }
  }

  /// Can looking at it stop a question?
  private func mayFail(_ expression: Expression) -> Bool {
    switch expression {
    case .arithmetic(.divide, _, _), .arithmetic(.power, _, _), .arithmetic(.multiply, _, _), .function,
      .aggregate, .measure:
      true
    case .definition(let id, _): mayFail(scenario.definition(id).body)
    default: expression.parts.contains { mayFail($0) }
    }
  }
}
