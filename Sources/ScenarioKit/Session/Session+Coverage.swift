/// What the question that was asked last put to use.
extension Session {
  func coverage() throws -> CoverageAnswer {
    guard let last = memory.lastCovered else { throw CoverageProblem.nothingAsked }
    // What it speaks of may have been declared anew.
    let resolution = Resolver.resolve(last.statement, in: last.source, against: scenario)
    guard case .question(let question)? = resolution.value else {
      throw CoverageProblem.notAnyMore(resolution.diagnostics)
    }
    return try told(for: question.modifiers).inquiry(settings).coverage(of: question)
  }
}

/// Why it cannot be told what a question put to use.
enum CoverageProblem: Error {
  case nothingAsked
  /// The question asked last speaks of what has been dropped since.
  case notAnyMore([Diagnostic])

  func diagnostic(at statement: SourceSpan) -> Diagnostic {
    switch self {
    case .nothingAsked:
      Diagnostic(
        id: "E0650", message: "nothing has been asked yet that rules and responses had a part in",
        span: statement, hint: "ask first, as in `chance … within 3`, and `show coverage` after it")
    case .notAnyMore(let diagnostics):
      Diagnostic(
        id: "E0651",
        message: "the question asked last means nothing any more: \(diagnostics.first?.message ?? "")",
        span: statement, hint: "ask again, and `show coverage` after it")
    }
  }
}
