/// Why a decision could not be looked into.
package enum DecisionProblem: Error {
  /// More moves than are ranked.
  case tooManyMoves(Int, most: Int)
  /// More ways through an actor's decisions than are tried.
  case tooManyWays(Int, most: Int)
  /// The actor has no turns that could be counted.
  case noOwnTurns(String)
  /// Nobody wants anything.
  case noUtilities
  /// More outcomes than are looked at.
  case tooManyOutcomes(Int, most: Int)
  /// Several decisions are found in runs, and in no other way.
  case onlySampled(String)

  func diagnostic(at statement: SourceSpan) -> Diagnostic {
    switch self {
    case .tooManyMoves(let count, let most):
      Diagnostic(
        id: "E0639", message: "\(count) moves are allowed, and \(most) are ranked at most", span: statement,
        hint: "compare the few that matter: `compare given …, given … on …`")
    case .tooManyWays(let count, let most):
      Diagnostic(
        id: "E0641",
        message: "there are \(count) ways through these decisions, and \(most) are tried at most",
        span: statement, hint: "look at fewer turns: `looking 2`")
    case .noOwnTurns(let actor):
      Diagnostic(
        id: "E0642",
        message: "\(actor) has no turns of its own in a round, so there is none to look ahead to",
        span: statement, hint: "leave `looking` away, or give it turns with `order …`")
    case .noUtilities:
      Diagnostic(
        id: "E0644", message: "no actor has a utility, so nobody wants to leave anything", span: statement,
        hint: "say what an actor wants: `utility of ACTOR = …`")
    case .tooManyOutcomes(let count, let most):
      Diagnostic(
        id: "E0645",
        message:
          "there are \(count == .max ? "far too many" : "\(count)") outcomes, and \(most) are looked at at most",
        span: statement, hint: "drop the utility of an actor that matters little, or ask `best` for one actor"
      )
    case .onlySampled(let method):
      Diagnostic(
        id: "E0643", message: "several decisions are found by sampling, not with `method \(method)`",
        span: statement, hint: "leave `method \(method)` away")
    }
  }
}
