/// Why a decision could not be looked into.
package enum DecisionProblem: Error {
  /// More moves than are ranked.
  case tooManyMoves(Int, most: Int)

  func diagnostic(at statement: SourceSpan) -> Diagnostic {
    switch self {
    case .tooManyMoves(let count, let most):
      Diagnostic(
        id: "E0639", message: "\(count) moves are allowed, and \(most) are ranked at most", span: statement,
        hint: "compare the few that matter: `compare given …, given … on …`")
    }
  }
}
