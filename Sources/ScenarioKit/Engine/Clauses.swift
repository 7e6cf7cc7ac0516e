/// The clauses of a scenario in forms that grounding can ask for again and again at little cost; made when first asked
/// for, as most effects ask for none.
final class Clauses {
  final class ResponseClause {
    let response: Response
    /// What must all hold, in the written order.
    let conjuncts: [Expression]
    let expectations: [ExpectationClause]

    init(_ response: Response) {
      self.response = response
      conjuncts = response.conditions.flatMap { $0.expression.conjuncts }
      expectations = response.expectations.map { ExpectationClause($0) }
    }
  }

  final class ExpectationClause {
    let expectation: Response.Expectation
    var event: EventTemplate? { expectation.event }

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

  private let scenario: Scenario

  init(_ scenario: Scenario) { self.scenario = scenario }

  private(set) lazy var responses = scenario.responses.map { ResponseClause($0) }
  private(set) lazy var moves = scenario.moves.map { MoveClause($0) }

  func move(_ id: MoveID) -> MoveClause { moves[id.index] }
}
