import ScenarioKit
import SessionStore

/// An answer is not what it was.
struct ReplayDiffers: Error {
  let text: String
}

/// Tells sessions again: to look at, to compare their answers, or on another scenario.
struct Replaying {
  let settings: SessionSettings
  let screen: AnswerScreen

  /// Tells a session of a store.
  ///
  /// - Parameter checks: nothing is shown but the first answer that is another than it was.
  func run(_ statements: [StoredStatement], of name: String, checks: Bool) throws {
    let session = Session(settings: settings)
    var compared = 0
    for (index, stored) in statements.enumerated() {
      let record = stored.record
      if !checks { try echo(record.text) }
      let entry = session.replay(record)
      let difference = difference(of: record, entry, session)
      if !checks {
        try show(entry, to: record.text, session)
      }
      if let difference {
        let text =
          "Statement \(index + 1) of \(name) is answered otherwise: "
          + "`\(Self.oneLine(record.text))`\n  \(difference)\n"
          + "  Recorded by whatif \(stored.version) on \(Clock.text(of: stored.entered)); this is \(Version.current).\n"
        if checks { throw ReplayDiffers(text: text) }
        try screen.show(text)
      }
      if let answer = record.answer, !answer.isPartial { compared += 1 }
    }
    let count = Tally.counted(statements.count, "statement")
    if checks {
      try screen.show("\(name): \(count), \(Tally.counted(compared, "answer")) compared, all as they were.\n")
    }
  }

  /// Other formats than text say with each answer what it answers.
  private func echo(_ statement: String) throws {
    if screen.answerFormat == .text { try screen.show(echo: statement) }
  }

  private func show(_ entry: Entry, to statement: String, _ session: Session) throws {
    let year = session.scenario.startDate?.year
    try screen.show(screen.answer(of: entry, to: statement, .full, storyYear: year))
  }

  /// What is otherwise; nil where nothing is.
  private func difference(of record: StatementRecord, _ entry: Entry, _ session: Session) -> String? {
    if case .refused = entry.result {
      return "it is refused now: \(entry.diagnostics.first?.message ?? "")"
    }
    guard let before = record.answer, !before.isPartial, let now = session.records.last?.answer else {
      return nil
    }
    guard let first = before.form.differences(from: now.form).first else { return nil }
    return "\(first.name): \(first.before ?? "nothing") then, \(first.now ?? "nothing") now"
  }

  /// Tells what a file says, each statement before what came of it.
  func run(file: String, checks: Bool) throws {
    let source: SourceText
    do throws(OutsideFailure) {
      source = SourceText(name: file, text: try Input(path: file).text())
    } catch {
      throw SessionProblem.cannotRead(file, reason: error.reason)
    }
    if checks { throw SessionProblem.nothingOnRecord(file) }
    let parsed = Parser.parse(source)
    var settings = settings
    settings.writeFile = { _, _, _ in .success(()) }
    let session = Session(settings: settings)
    for statement in parsed.statements {
      if case .session = statement.kind { continue }
      try echo(source.slice(statement.range))
      let entry = session.enter(statement, from: source)
      try screen.show(entry.diagnostics)
      try show(entry, to: source.slice(statement.range), session)
      if case .refused = entry.result { throw ReplayDiffers(text: "") }
    }
    if !parsed.diagnostics.isEmpty { throw Refusal(diagnostics: parsed.diagnostics) }
  }

  /// Tells a session's events and questions on another scenario, and sets what it answered beside what it answers now.
  func run(_ statements: [StoredStatement], of name: String, with file: String) throws {
    let source: SourceText
    do throws(OutsideFailure) {
      source = SourceText(name: file, text: try Input(path: file).text())
    } catch {
      throw SessionProblem.cannotRead(file, reason: error.reason)
    }
    var settings = settings
    settings.writeFile = { _, _, _ in .success(()) }
    var replay = try ChangedReplay(source, settings)
    replay.tell(statements.map(\.record))
    guard screen.answerFormat != .text else {
      return try screen.show(screen.text { $0.write(replay, of: name, with: file) })
    }
    let document = Document(replay, of: name, with: file)
    try screen.show(WrittenAnswer(document, in: screen.answerFormat))
  }

  static func oneLine(_ text: String) -> String {
    let rows = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }.filter {
      !$0.hasPrefix("#")
    }
    return rows.joined(separator: " ")
  }
}
