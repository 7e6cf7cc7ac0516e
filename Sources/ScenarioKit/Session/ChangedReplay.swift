/// A session told again on another scenario, and what that does to its answers.
///
/// Of the other text only what it declares and describes counts: what happens and what is asked comes from the session,
/// and what the session declared itself is left out, but for its predictions.
package struct ChangedReplay {
  /// What became of a statement.
  package enum Result: Sendable {
    /// Facts of the answer that are others now; none where it is as it was.
    case answered([CanonicalForm.Difference])
    case refused([Diagnostic])
  }

  package struct Row: Sendable {
    /// From 1, as the session counts.
    package let number: Int
    package let record: StatementRecord
    package let result: Result
  }

  /// Of every question, and of what could not be told.
  package private(set) var rows: [Row] = []
  private let session: Session
  private var hasBegun = false

  /// Reads the scenario. Throws a refusal where it has mistakes.
  package init(_ scenario: SourceText, _ settings: SessionSettings) throws(Refusal) {
    session = Session(settings: settings)
    let parsed = Parser.parse(scenario)
    if !parsed.diagnostics.isEmpty { throw Refusal(diagnostics: parsed.diagnostics) }
    for statement in parsed.statements {
      switch statement.kind {
      case .story(.set) where !hasBegun: break
      case .declaration, .revision: break
      case .story(.play), .story(.advance), .story(.roll):
        hasBegun = true
        continue
      case .story, .question, .session: continue
      }
      let entry = session.enter(statement, from: scenario)
      if case .refused = entry.result { throw Refusal(diagnostics: entry.diagnostics) }
    }
    hasBegun = false
  }

  /// Tells all statements of a session.
  package mutating func tell(_ records: [StatementRecord]) {
    for (index, record) in records.enumerated() { tell(record, number: index + 1) }
  }

  private mutating func tell(_ record: StatementRecord, number: Int) {
    guard let kind = record.read().parsed.statements.first?.kind else { return session.passOver(record) }
    switch kind {
    case .declaration(.prediction): break
    case .declaration, .revision: return session.passOver(record)
    case .story(.set) where !hasBegun: return session.passOver(record)
    case .story(.play), .story(.advance), .story(.roll): hasBegun = true
    case .story, .question, .session: break
    }
    let entry = session.replay(record)
    if case .refused = entry.result {
      rows.append(Row(number: number, record: record, result: .refused(entry.diagnostics)))
      if kind.tells { session.passOver(record) } else if let answer = record.answer { session.recall(answer) }
      return
    }
    guard case .question = kind, let before = record.answer, let now = session.records.last?.answer else {
      return
    }
    rows.append(
      Row(number: number, record: record, result: .answered(before.form.allDifferences(from: now.form))))
  }
}

extension StatementSyntax.Kind {
  /// Does `undo` count it?
  fileprivate var tells: Bool {
    switch self {
    case .declaration, .revision: true
    case .story(let story):
      switch story {
      case .undo, .redo, .branch, .switchTo, .dropBranch, .goto: false
      case .set, .believe, .observe, .play, .advance, .amend, .retract, .resolve, .roll: true
      }
    case .question, .session: false
    }
  }
}
