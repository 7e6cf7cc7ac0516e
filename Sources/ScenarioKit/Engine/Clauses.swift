/// The clauses of a scenario in forms that grounding can ask for again and again at little cost; made when first asked
/// for, as most effects ask for none.
final class Clauses {
  final class ResponseClause {
    let response: Response
    /// What must all hold, in the written order.
    let conjuncts: [Expression]
    let expectations: [ExpectationClause]
    let hasFactors: Bool
    /// The events that its expectations and the columns of its tables name.
    var named: [EventTemplate] {
      expectations.compactMap(\.event) + response.tables.flatMap(\.columns).map(\.event)
    }

    init(_ response: Response) {
      self.response = response
      conjuncts = response.conditions.flatMap { $0.expression.conjuncts }
      expectations = response.expectations.map { ExpectationClause($0) }
      hasFactors = response.expectations.contains { $0.factor != nil }
    }
  }

  final class ExpectationClause {
    let expectation: Response.Expectation
    var event: EventTemplate? { expectation.event }
    var weight: Expression? { expectation.weight }
    var factor: Expression? { expectation.factor }

    init(_ expectation: Response.Expectation) { self.expectation = expectation }
  }

  final class MoveClause {
    let move: Move
    let conditions: [Expression]

    init(_ move: Move) {
      self.move = move
      conditions = move.conditions.map(\.expression)
    }
  }

  final class RuleClause {
    let rule: Rule
    let conditions: [Expression]
    /// What must all hold, in the written order.
    let conjuncts: [Expression]

    init(_ rule: Rule) {
      self.rule = rule
      conditions = rule.conditions.map(\.expression)
      conjuncts = conditions.flatMap(\.conjuncts)
    }
  }

  private let scenario: Scenario

  init(_ scenario: Scenario) { self.scenario = scenario }

  private(set) lazy var responses = scenario.responses.map { ResponseClause($0) }
  private(set) lazy var haveFactors = responses.contains { $0.hasFactors }
  private(set) lazy var haveTables = responses.contains { !$0.response.tables.isEmpty }
  private(set) lazy var rules = scenario.rules.map { RuleClause($0) }
  private(set) lazy var moves = scenario.moves.map { MoveClause($0) }
  private lazy var allMoves = scenario.moves.indices.map { MoveID($0) }
  private var movesOfKind: [MoveKindID: [MoveID]] = [:]

  func move(_ id: MoveID) -> MoveClause { moves[id.index] }

  /// The moves that match; none for holding.
  func moves(matching action: EventPattern.Action) -> [MoveID] {
    switch action {
    case .hold: return []
    case .moves(let named): return named
    case .anyMove: return allMoves
    case .kind(let kind):
      if let found = movesOfKind[kind] { return found }
      let found = allMoves.filter { moves[$0.index].move.kind == kind }
      movesOfKind[kind] = found
      return found
    }
  }
}
