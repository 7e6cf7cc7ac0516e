/// Why a chance could not be written to a file.
enum ExportProblem: Error {
  /// No chance was asked that could be written.
  case nothingAsked
  /// The chance asked last speaks of what has been dropped since.
  case notAnyMore([Diagnostic])
  case fileTaken(String, SourceSpan)
  case cannotWrite(String, reason: String, SourceSpan)
  /// A module would have more commands than are read in good time.
  case tooLongAModule(states: Int, most: Int, file: String, SourceSpan)

  func diagnostic(at statement: SourceSpan) -> Diagnostic {
    switch self {
    case .nothingAsked:
      Diagnostic(
        id: "E0570", message: "no `chance` has been asked yet that could be exported", span: statement,
        hint: "say which: `export prism \"war.prism\" for chance …`")
    case .notAnyMore(let diagnostics):
      Diagnostic(
        id: "E0571",
        message: "the `chance` asked last means nothing any more: \(diagnostics.first?.message ?? "")",
        span: statement, hint: "say which: `export prism \"war.prism\" for chance …`")
    case .fileTaken(let file, let place):
      Diagnostic(
        id: "E0572", message: "`\(file)` is there already, and `export prism` has not written it",
        span: place,
        hint: "choose another name, or move that file away")
    case .cannotWrite(let file, let reason, let place):
      Diagnostic(id: "E0573", message: "`\(file)` cannot be written: \(reason)", span: place)
    case .tooLongAModule(let states, let most, let file, let place):
      Diagnostic(
        id: "E0574",
        message: "a module of \(states) states is more than PRISM and Storm read in good time (\(most))",
        span: place,
        hint:
          "name it `\(ExportFile(file).explicitName)` for the explicit format, which Storm reads at once, "
          + "or ask `within` fewer rounds")
    }
  }

  static func tooMany(
    _ most: Int, _ unit: Exploration.Unit, by turn: Int, of turns: Int, _ statement: SourceSpan
  ) -> Diagnostic {
    let what = unit == .states ? "states" : "ways between states"
    return Diagnostic(
      id: "E0575", message: "more than \(most) \(what) by turn \(turn) of \(turns): too many to be written",
      span: statement,
      hint: "ask `within` fewer rounds, or of a scenario whose quantities take fewer values")
  }
}
