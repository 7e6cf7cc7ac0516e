import ScenarioKit

/// Runs the statements of texts one after the other, and shows what came of each.
final class StatementRunner {
  /// What is shown besides errors.
  enum Showing {
    case everything
    /// Answers; of the story only what nobody would want to miss.
    case answers
    case nothing
  }

  /// When to leave off.
  enum Policy { case stopAtFirstFailure, keepGoing }

  let session: Session
  private(set) var tally = Tally()
  let screen: AnswerScreen
  private let progress: ProgressLine

  /// - Parameter progress: what the session tells how far answers have come.
  init(session: Session, screen: AnswerScreen, progress: ProgressLine) {
    self.session = session
    self.screen = screen
    self.progress = progress
  }

  /// Runs a text; false where a statement or a check failed.
  ///
  /// What comes before a mistake is run before the mistake is told, so that a file and a stream read alike.
  func run(
    _ source: SourceText, _ parsed: ParsedSource, showing: Showing, policy: Policy
  ) throws(OutsideFailure) -> Bool {
    var mistakes = parsed.diagnostics[...]
    var succeeded = true
    for statement in parsed.statements {
      let earlier = mistakes.prefix { ($0.span?.range.lower ?? 0) < statement.range.lower }
      mistakes = mistakes.dropFirst(earlier.count)
      if !earlier.isEmpty {
        try screen.show(Array(earlier))
        succeeded = false
        if policy == .stopAtFirstFailure { return false }
      }
      if Interruption.isRequested {
        try screen.showError("interrupted; what follows was not run")
        return false
      }
      if try !run(statement, of: source, showing: showing) {
        succeeded = false
        if policy == .stopAtFirstFailure { return false }
      }
    }
    try screen.show(Array(mistakes))
    return succeeded && mistakes.isEmpty
  }

  /// Says what `help` was asked for.
  func help(on topic: String?) throws(OutsideFailure) {
    try screen.show(Help(scenario: session.scenario, format: screen.format).text(on: topic))
  }

  /// Warns of what a complete text may not have meant.
  func warnOfAll() throws(OutsideFailure) {
    if screen.extras.contains(.warnings) { try screen.show(session.allWarnings()) }
  }

  /// Warns of what statements that may not be the last may not have meant.
  func warnOfNew() throws(OutsideFailure) {
    if screen.extras.contains(.warnings) { try screen.show(session.newWarnings()) }
  }

  private func run(
    _ statement: StatementSyntax, of source: SourceText, showing: Showing
  ) throws(OutsideFailure) -> Bool {
    if showing != .nothing { try screen.echo(source.slice(statement.range)) }
    let start = ContinuousClock.now
    progress.begin()
    let entry = session.enter(statement, from: source)
    progress.end()
    let duration = ContinuousClock.now - start
    tally.count(entry)
    try screen.show(entry.diagnostics)
    if showing != .nothing {
      try screen.show(
        entry, showing == .everything ? .full : .answersOnly, storyYear: session.scenario.startDate?.year)
    }
    if case .declaration = statement.kind {} else { try screen.showTime(duration, of: statement, in: source) }
    if case .refused = entry.result { return false }
    return true
  }
}
