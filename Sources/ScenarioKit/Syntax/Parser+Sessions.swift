/// Statements about whole sessions.
extension Parser {
  /// Reads a statement about sessions whose word was just taken.
  mutating func session(_ word: String) throws(Failure) -> SessionSyntax {
    switch word {
    case "save": return .save(try name(.newSession))
    case "open": return .open(try name(.session), takesOver: accept(word: "takeover"))
    case "rename":
      let name = try name(.session)
      try expect(word: "to", .renameTo)
      return .rename(name, to: try self.name(.newSession))
    case "delete": return .delete(try name(.session))
    case "report": return .report(try fileName(.reportFile))
    case "replay": return .replay(try replay())
    default: return .sessions
    }
  }

  /// True at the text of `export "april.whatif"`.
  var isSessionExport: Bool {
    if case .text = current.kind { true } else { false }
  }

  mutating func sessionExport() throws(Failure) -> SessionSyntax { .export(try text(.exportedFile)) }

  private mutating func replay() throws(Failure) -> ReplaySyntax {
    let subject: ReplaySyntax.Subject
    if case .text = current.kind {
      subject = .file(try text(.replayed))
    } else {
      subject = .session(try name(.replayed))
    }
    if accept(word: "with") {
      return ReplaySyntax(subject: subject, checks: false, changed: try text(.changedScenario))
    }
    return ReplaySyntax(subject: subject, checks: accept(word: "check"), changed: nil)
  }
}
