import ScenarioKit

/// What of the past a world keeps: everything, or only what some pattern can still tell.
///
/// Forgetting changes no answer; it lets more worlds be equal, so that longer stories stay walkable.
struct NaiveMemory {
  /// A pattern that is looked for in the log, and how far back.
  private struct Reader {
    let action: EventPattern.Action
    let turns: Double

    func tells(_ played: NaiveWorld.Played, at turn: Int, in scenario: Scenario) -> Bool {
      guard Double(turn - played.turn) <= turns else { return false }
      guard let move = played.event.move else {
        if case .hold = action { return true }
        return false
      }
      return scenario.move(move, matches: action)
    }
  }

  /// nil where everything is kept.
  private let readers: [Reader]?
  private let scenario: Scenario

  static let everything = NaiveMemory(readers: nil, scenario: Scenario())

  /// Keeps what the scenario's conditions, or these of a question, can tell.
  static func needed(by scenario: Scenario, and expressions: [Expression]) -> NaiveMemory {
    let found = (scenario.allExpressions + expressions).flatMap(\.withParts).flatMap { part -> [Reader] in
      switch part {
      case .after(let pattern, let rounds):
        [Reader(action: pattern.action, turns: rounds * Double(scenario.turnsPerRound))]
      case .never(let pattern, let since):
        ([pattern] + (since.map { [$0] } ?? [])).map { Reader(action: $0.action, turns: .infinity) }
      default: []
      }
    }
    return NaiveMemory(readers: found, scenario: scenario)
  }

  private init(readers: [Reader]?, scenario: Scenario) {
    self.readers = readers
    self.scenario = scenario
  }

  /// Drops from the log what no reader can tell any more: of equal events all but the last, and what is too old.
  func forget(in world: inout NaiveWorld) {
    guard let readers else { return }
    let (log, turn) = (world.log, world.turn)
    world.log = log.indices.filter { index in
      let played = log[index]
      let isRepeated = log[(index + 1)...].contains {
        $0.event == played.event && $0.outcome == played.outcome
      }
      return !isRepeated && readers.contains { $0.tells(played, at: turn, in: scenario) }
    }.map { log[$0] }
  }
}

extension Scenario {
  /// Every expression that a story may have to evaluate, outermost ones only.
  fileprivate var allExpressions: [Expression] {
    definitions.map(\.body) + moves.flatMap(\.expressions) + responses.flatMap(\.expressions)
      + rules.flatMap { $0.conditions.map(\.expression) + $0.effects.flatMap(\.expressions) }
      + evidence.flatMap(\.likelihoods).flatMap { likelihood in
        [likelihood.chance] + (likelihood.conditions ?? []).map(\.expression)
      }
  }
}

extension Move {
  fileprivate var expressions: [Expression] {
    var all = conditions.map(\.expression)
    for outcome in outcomes {
      if let chance = outcome.chance { all.append(chance) }
      all += outcome.effects.flatMap(\.expressions)
    }
    return all + (before + finally).flatMap(\.expressions)
  }
}

extension Response {
  fileprivate var expressions: [Expression] {
    var all = conditions.map(\.expression)
    for expectation in expectations {
      all += [expectation.weight, expectation.factor].compactMap { $0 } + (expectation.event?.options ?? [])
    }
    for table in tables {
      all += table.inputs.map(\.expression) + table.columns.flatMap(\.event.options)
      all += table.rows.flatMap(\.weights)
    }
    return all
  }
}

extension Effect {
  fileprivate var expressions: [Expression] {
    switch self {
    case .quantity(_, _, let value), .flag(_, _, let value): [value]
    case .relation: []
    case .every(let binding, let effects): binding.conditions + effects.flatMap(\.expressions)
    }
  }
}

extension Expression {
  /// The expression and all that it is made of.
  fileprivate var withParts: [Expression] { [self] + parts.flatMap(\.withParts) }

  private var parts: [Expression] {
    switch self {
    case .number, .input, .truth, .option, .quantity, .flag, .relation, .isOfKind, .same, .type, .definition,
      .after,
      .never, .measure:
      []
    case .negative(let part), .not(let part): [part]
    case .arithmetic(_, let left, let right), .compare(_, let left, let right), .and(let left, let right),
      .or(let left, let right):
      [left, right]
    case .conditional(let condition, let yes, let no): [condition, yes, no]
    case .function(_, let arguments): arguments
    case .quantifier(_, let binding, let body): binding.conditions + [body]
    case .aggregate(_, let binding, let body): binding.conditions + (body.map { [$0] } ?? [])
    }
  }
}
