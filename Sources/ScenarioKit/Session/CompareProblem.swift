/// Why futures could not be set beside each other.
enum CompareProblem: Error {
  /// Neither a branch nor a view.
  case unknown(String, nearest: String?, SourceSpan)
  case withItself(String, SourceSpan)
  case tooMany(Int, most: Int)
  /// What is asked means nothing on a branch, whose declarations are others.
  case notOnBranch(String, [Diagnostic])

  func diagnostic(at statement: SourceSpan) -> Diagnostic {
    switch self {
    case .unknown(let name, let nearest, let span):
      Diagnostic(
        id: "E0635", message: "there is no branch and no view `\(name)`", span: span,
        hint: nearest.map { "did you mean `\($0)`?" } ?? "`branches` and `list views` show those there are")
    case .withItself(let name, let span):
      Diagnostic(
        id: "E0636", message: "`\(name)` would be compared with itself", span: span,
        hint: "name another branch or view, or what is `given`")
    case .tooMany(let count, let most):
      Diagnostic(
        id: "E0637", message: "\(count) futures side by side are more than \(most)", span: statement,
        hint: "compare them in several questions, each with the same one first")
    case .notOnBranch(let branch, let diagnostics):
      Diagnostic(
        id: "E0638",
        message:
          "on branch `\(branch)` this means something else, or nothing: \(diagnostics.first?.message ?? "")",
        span: diagnostics.first?.span ?? statement, hint: diagnostics.first?.hint)
    }
  }
}
