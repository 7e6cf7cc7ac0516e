/// Where a piece of a program came from: the clause, and the actors bound in it.
package struct ClauseOrigin: Hashable, Sendable {
  package enum Clause: Hashable, Sendable {
    case move(MoveID)
    case outcome(MoveID, Int)
    case response(ResponseID)
    case expectation(ResponseID, Int)
    case table(ResponseID, Int)
    case row(ResponseID, table: Int, Int)
    case rule(RuleID)
    case evidence(EvidenceID)
    case assumption(AssumptionID)
    /// What was asked or supposed.
    case question
  }

  package let clause: Clause
  /// In the order of the clause's variables.
  package let binding: [ActorID]
  /// Of the event whose move's clause it is.
  package let options: [Int]

  package init(_ clause: Clause, _ binding: [ActorID] = [], options: [Int] = []) {
    self.clause = clause
    self.binding = binding
    self.options = options
  }
}
