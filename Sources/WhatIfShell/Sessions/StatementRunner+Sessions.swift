import ScenarioKit
import SessionStore

/// Statements about whole sessions.
extension StatementRunner {
  /// Carries out a statement about sessions; false where it failed.
  func carryOut(
    _ syntax: SessionSyntax, _ span: SourceSpan, showing: Showing
  ) throws(OutsideFailure) -> Bool {
    do {
      let text = try answer(syntax, span)
      if showing != .nothing { try screen.show(text) }
      return true
    } catch let problem as SessionProblem {
      try screen.show([problem.diagnostic(at: syntax.reportFile(in: span.source) ?? span)])
      if problem.isFatal, !isAtPrompt { throw .alreadyTold(.unreadable) }
      return false
    } catch let differing as ReplayDiffers {
      if showing != .nothing { try screen.show(differing.text) }
      failure = .replayDiffers
      return false
    } catch let failure as OutsideFailure {
      throw failure
    } catch let refusal as Refusal {
      try screen.show(refusal.diagnostics)
      return false
    } catch {
      throw .cannotWrite(reason: "\(error)")
    }
  }

  private func answer(_ syntax: SessionSyntax, _ span: SourceSpan) throws -> String {
    try commit()
    switch syntax {
    case .save(let name): return try save(name.text)
    case .open(let name, let takesOver): return try open(name.text, takingOver: takesOver)
    case .sessions: return try listing()
    case .rename(let name, let other): return try rename(name.text, to: other.text)
    case .delete(let name): return try delete(name.text)
    case .export(let file): return try export(file.text)
    case .report(let file): return try report(to: file.text, span)
    case .replay(let replay):
      let replaying = Replaying(settings: settings, screen: screen)
      switch replay.subject {
      case .file(let file): try replaying.run(file: file.text, checks: replay.checks)
      case .session(let name):
        let stored = try found(name.text)
        let statements = try asking { () throws(StoreFailure) in try keeper.store().statements(of: stored) }
        if let changed = replay.changed {
          try replaying.run(statements, of: name.text, with: changed.text)
        } else {
          try replaying.run(statements, of: name.text, checks: replay.checks)
        }
      }
      return ""
    }
  }

  // MARK: What is kept

  /// Makes durable what was said, before anything is told of it.
  func commit() throws(SessionProblem) {
    try asking { () throws(StoreFailure) in try keeper.commit(session) }
  }

  private func asking<Value>(
    among names: [String] = [], _ body: () throws(StoreFailure) -> Value
  ) throws(SessionProblem) -> Value {
    do {
      return try body()
    } catch {
      throw .store(error, among: names)
    }
  }

  private func found(_ name: String) throws(SessionProblem) -> StoredSession {
    let sessions = try asking { () throws(StoreFailure) in try keeper.store().sessions() }
    return try asking(among: sessions.map(\.name)) { () throws(StoreFailure) in
      guard let session = sessions.first(where: { $0.name == name }) else { throw .noSession(name) }
      return session
    }
  }

  private func save(_ name: String) throws(SessionProblem) -> String {
    if case .open(let open) = keeper.place {
      if open.name == name { return "Session \(name) is kept already, statement by statement.\n" }
      if open.name.hasPrefix(SessionStore.unsavedPrefix) {
        try asking { () throws(StoreFailure) in try keeper.rename(to: name) }
        return "Saved as \(name): \(counted). What follows is kept as it is said.\n"
      }
    }
    try asking { () throws(StoreFailure) in try keeper.begin(name, session) }
    return "Saved as \(name): \(counted). What follows is kept as it is said.\n"
  }

  private var counted: String { Tally.counted(session.records.count, "statement") }

  private func rename(_ name: String, to other: String) throws(SessionProblem) -> String {
    let stored = try found(name)
    try asking { () throws(StoreFailure) in try keeper.store().rename(stored, to: other) }
    keeper.renamed(name, to: other)
    return "Session \(name) is called \(other) now.\n"
  }

  private func delete(_ name: String) throws(SessionProblem) -> String {
    let stored = try found(name)
    if keeper.name == name { throw .atHand(name) }
    let statements = Tally.counted(stored.statements, "statement")
    guard confirms("Delete session \(name), \(statements), for good?") else {
      if isAtPrompt { return "Nothing was deleted.\n" }
      throw .notConfirmed(name)
    }
    try asking { () throws(StoreFailure) in try keeper.store().delete(stored) }
    return "Session \(name) is deleted.\n"
  }

  private func listing() throws(SessionProblem) -> String {
    let sessions = try asking { () throws(StoreFailure) in try keeper.store().sessions() }
    return screen.text { $0.write(sessions, atHand: self.keeper.name) }
  }

  /// The sessions that are kept; none where there is no store.
  var sessionNames: [String] { (try? keeper.store(mayCreate: false).sessions().map(\.name)) ?? [] }

  // MARK: Opening

  /// Goes over to a session that was kept. The one at hand stays as it is.
  func open(_ name: String, takingOver: Bool) throws(SessionProblem) -> String {
    let stored = try found(name)
    if keeper.name == name, !keeper.isReading { return "This is session \(name) already.\n" }
    let loaded = try asking { () throws(StoreFailure) in
      try keeper.load(stored, takingOver: takingOver)
    }
    let next = Session(settings: settings)
    do {
      try next.restore(loaded.statements.map(\.record))
    } catch {
      keeper.drop(loaded)
      throw .untellable(session: name, error)
    }
    keeper.adopt(loaded)
    session = next
    safe = session.standing
    // What was warned of is not warned of again.
    _ = session.newWarnings()
    var text = "Opened \(name): \(counted)"
    if let last = loaded.statements.last { text += ", the last of \(Clock.text(of: last.entered))" }
    text += ".\n"
    if case .reading(_, let holder) = loaded.place {
      let who = holder.map { " by another shell, process \($0.process)" } ?? " elsewhere"
      text += "It is written\(who): here it is only read. `open \(name) takeover` makes it yours.\n"
    }
    return text
  }

  /// Goes on with a session, or begins it where there is none of that name, before anything is said.
  ///
  /// - Parameter isPatient: where another shell has it open it is read.
  func begin(
    _ name: String, takingOver: Bool, isPatient: Bool
  ) throws(OutsideFailure) -> String {
    do throws(SessionProblem) {
      let known = try asking { () throws(StoreFailure) in try keeper.store().sessions() }
      guard let stored = known.first(where: { $0.name == name }) else {
        try asking { () throws(StoreFailure) in try keeper.begin(name, session) }
        safe = session.standing
        return "Session \(name) begins."
      }
      if !isPatient, !takingOver, let holder = stored.holder {
        throw .store(.held(name, holder))
      }
      return String(try open(name, takingOver: takingOver).dropLast())
    } catch {
      let diagnostic = error.diagnostic(at: nil)
      throw .noStore(reason: diagnostic.message, hint: diagnostic.hint)
    }
  }

  /// What to say of sessions that were left unsaved; nil where there are none, or there is no store yet.
  func unsavedOffer() -> String? {
    guard let sessions = try? keeper.store(mayCreate: false).sessions() else { return nil }
    let unsaved = sessions.filter { !$0.isSaved && $0.holder == nil }
    guard let last = unsaved.first else { return nil }
    let more = unsaved.count - 1
    return
      "A session that was not saved is kept: \(Tally.counted(last.statements, "statement")), the last of "
      + "\(Clock.text(of: last.changed)).\n`open \(last.name)` recovers it, `delete \(last.name)` forgets it."
      + (more > 0 ? " There \(more == 1 ? "is 1 more" : "are \(more) more"): `sessions`." : "")
  }

  // MARK: Writing to a file

  private func export(_ file: String) throws(SessionProblem) -> String {
    guard !session.records.isEmpty else { throw .empty }
    let text = SessionText(
      session.records, heading: keeper.name.map { "from session \($0)" } ?? "from a session")
    try write(text.text, to: file, marked: SessionText.mark, by: "export")
    var answer = "Wrote \(file): \(counted).\n"
    for name in text.filesRead { answer += "It reads \(name), which has to stand where it finds it.\n" }
    return answer
  }

  private func report(to file: String, _ span: SourceSpan) throws -> String {
    guard let format = ReportFormat(ofFile: file) else { throw SessionProblem.noReport(file) }
    guard !session.records.isEmpty else { throw SessionProblem.empty }
    let briefing = try followed { try session.briefing(span) }
    let report = Report(briefing)
    try write(format.text(of: report), to: file, marked: format.mark, by: "report")
    let events = briefing.timeline.entries.compactMap(\.event).count
    return
      "Wrote \(file): \(Tally.counted(briefing.asked.count, "answer")), \(Tally.counted(events, "event")).\n"
  }

  private func write(_ text: String, to file: String, marked mark: String, by statement: String)
    throws(SessionProblem)
  {
    switch settings.writeFile(file, text, mark) {
    case .success: return
    case .failure(.taken): throw .fileTaken(file, by: statement)
    case .failure(.refused(let reason)): throw .cannotWrite(file, reason: reason)
    }
  }
}
