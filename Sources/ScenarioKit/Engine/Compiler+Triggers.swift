/// Memories of which one at least must be fresh for a condition to hold.
struct Triggers {
  /// Some may stand there twice.
  var places: [UInt32] = []
  /// The turns back to which the condition looks, where it asks for one of those events and for nothing else.
  var windows: [Double]? = []

  /// The turns back to which all of it looks, where that is so.
  var window: Double? {
    guard let first = windows?.first, windows?.allSatisfy({ $0 == first }) ?? false else {
      return nil
    }
    return first
  }
}

/// Which memories wake a response: most speak only soon after some event, and need not be looked at otherwise.
extension Compiler {
  /// What must be fresh wherever all conditions hold; nil where that cannot be told.
  ///
  /// What stands before the condition that tells must be unable to fail, for it is not looked at any more either.
  private mutating func triggers(ofAll conditions: [Expression], _ environment: Environment) -> Triggers? {
    for condition in conditions {
      if let found = triggers(of: condition, environment) { return found }
      if mayFail(condition) { return nil }
    }
    return nil
  }

  /// What must be fresh wherever a condition holds; nil where that cannot be told.
  mutating func triggers(of condition: Expression, _ environment: Environment) -> Triggers? {
    if known.value(of: condition, in: environment) == 0 { return Triggers() }
    switch condition {
    case .after(let pattern, let rounds):
      let turns = rounds * Double(scenario.turnsPerRound)
      guard let place = memory(of: pattern, .last, environment, fadesAfter: turns) else { return Triggers() }
      return Triggers(places: [place], windows: [turns])
    case .and:
      guard var found = triggers(ofAll: condition.conjuncts, environment) else { return nil }
      found.windows = nil
      return found
    case .or:
      var all = Triggers()
      for term in condition.disjuncts {
        guard let found = triggers(of: term, environment) else { return nil }
        all.places += found.places
        all.windows = all.windows.flatMap { own in found.windows.map { own + $0 } }
      }
      return all
    case .definition(let id, let terms):
      guard let actors = known.actors(terms, in: environment) else { return Triggers() }
      return triggers(of: scenario.definition(id).body, Environment(actors))
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
        start: start, triggers: answer.triggers.map { places(of: $0) })
    }
  }

  /// Where memories stand in the frame, ascending, each once.
  private func places(of memories: [UInt32]) -> [Int] {
    if memories.count == 1 { return [builder.finalPlace(memories[0])] }
    return Set(memories.map { builder.finalPlace($0) }).sorted()
  }

  /// Can looking at it stop a question?
  func mayFail(_ expression: Expression) -> Bool {
    switch expression {
    case .arithmetic(.divide, _, _), .arithmetic(.power, _, _), .arithmetic(.multiply, _, _), .function,
      .aggregate, .measure:
      true
    case .definition(let id, _): mayFail(scenario.definition(id).body)
    default: expression.parts.contains { mayFail($0) }
    }
  }
}
