import ScenarioKit
import SessionStore

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

  /// The session at hand; another after `open`.
  var session: Session
  let keeper: SessionKeeper
  /// How a session is begun.
  let settings: SessionSettings
  /// Somebody types, and goes on after a failure.
  var isAtPrompt = false
  /// Answers a question whether something is really meant.
  var confirms: (String) -> Bool = { _ in false }
  /// How the program ends where something failed.
  var failure = ExitCode.failure
  private(set) var tally = Tally()
  let screen: AnswerScreen
  private let progress: ProgressLine
  /// What came of the last statement.
  private var lastEntry: Entry?
  /// The session as far as it is on the disk; nil before any of it is.
  var safe: Session.Standing?

  /// - Parameter progress: what the session tells how far answers have come.
  init(settings: SessionSettings, keeper: SessionKeeper, screen: AnswerScreen, progress: ProgressLine) {
    self.settings = settings
    session = Session(settings: settings)
    self.keeper = keeper
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

  /// Does something that may take long, and shows how far it has come.
  func followed<Value>(_ body: () throws -> Value) rethrows -> Value {
    progress.begin()
    defer { progress.end() }
    return try body()
  }

  /// Another session beside this one, shown on the same screen and not kept.
  func aside() -> StatementRunner {
    let other = StatementRunner(
      settings: settings, keeper: keeper.aside(), screen: screen, progress: progress)
    other.isAtPrompt = isAtPrompt
    other.confirms = confirms
    return other
  }

  /// Says what was asked of the program itself. Leaving is up to the caller.
  func carryOut(_ command: PromptCommand) throws(OutsideFailure) {
    switch command {
    case .help(let topic):
      try screen.show(Help(scenario: session.scenario, format: screen.format).text(on: topic))
    case .tour: try TourGuide(besides: self).show()
    case .leave: break
    }
  }

  /// What came of the last statement; nil where that was taken before.
  func takeLastEntry() -> Entry? {
    defer { lastEntry = nil }
    return lastEntry
  }

  /// Whether a statement could be carried out where the session stands.
  func accepts(_ statement: String) -> Bool {
    let source = SourceText(name: "", text: statement)
    let parsed = Parser.parse(source)
    guard parsed.diagnostics.isEmpty, parsed.statements.count == 1 else { return false }
    return Resolver.resolve(parsed.statements[0], in: source, against: session.scenario).value != nil
  }

  /// Warns of what a complete text may not have meant.
  func warnOfAll() throws(OutsideFailure) {
    if screen.extras.contains(.warnings) { try screen.show(session.allWarnings()) }
  }

  /// Warns of what statements that may not be the last may not have meant.
  func warnOfNew() throws(OutsideFailure) {
    if screen.extras.contains(.warnings) { try screen.show(session.newWarnings()) }
  }

  /// More statements of a script than these are not held back to be made durable together.
  private static let mostPending = 64

  /// Makes durable what was said and not told of, as nothing follows for a while.
  func settle() throws(OutsideFailure) {
    if keeper.pending(in: session) > 0 { _ = try keep(at: nil) }
  }

  /// Makes durable what was said before anything is told of it; false where that failed, and was told.
  private func keep(at span: SourceSpan?) throws(OutsideFailure) -> Bool {
    if isAtPrompt { try keepWhatIsTyped() }
    let problem: SessionProblem
    do throws(SessionProblem) {
      try commit()
      if keeper.name != nil { safe = session.standing }
      return true
    } catch {
      problem = error
    }
    try screen.show([problem.diagnostic(at: span)])
    guard isAtPrompt else { throw .alreadyTold(.unreadable) }
    if let safe { session.goBack(to: safe) }
    keeper.forget(beyond: session.records.count)
    return false
  }

  /// Begins to keep the session where nobody has asked for it. That this fails is no reason to stop.
  private func keepWhatIsTyped() throws(OutsideFailure) {
    let failure: StoreFailure
    do throws(StoreFailure) {
      return try keeper.keepWhatIsTyped(session)
    } catch {
      failure = error
    }
    try screen.showError("This session is not kept: \(failure.reason)")
  }

  private func run(
    _ statement: StatementSyntax, of source: SourceText, showing: Showing
  ) throws(OutsideFailure) -> Bool {
    let span = SourceSpan(source: source, range: statement.range)
    if showing != .nothing, screen.extras.contains(.echo) {
      // The next statement on the screen says that the last was taken.
      guard try keep(at: span) else { return false }
      try screen.echo(source.slice(statement.range))
    }
    if case .session(let syntax) = statement.kind {
      return try carryOut(syntax, span, showing: showing)
    }
    if keeper.isReading, !statement.kind.leavesStoryAlone, let name = keeper.name {
      try screen.show([SessionProblem.onlyRead(name).diagnostic(at: span)])
      return false
    }
    session.followsAnswers = isAtPrompt
    let start = ContinuousClock.now
    progress.begin()
    let entry = session.enter(statement, from: source)
    progress.end()
    let duration = ContinuousClock.now - start
    tally.count(entry)
    lastEntry = entry
    keeper.note(session)
    let verbosity: Verbosity = showing == .everything ? .full : .answersOnly
    let year = session.scenario.startDate?.year
    let answer =
      showing == .nothing
      ? .none
      : screen.answer(of: entry, to: source.slice(statement.range), verbosity, storyYear: year)
    if !answer.isEmpty || isAtPrompt || keeper.pending(in: session) >= Self.mostPending {
      guard try keep(at: span) else { return false }
    }
    try screen.show(entry.diagnostics)
    try screen.show(answer)
    if case .declaration = statement.kind {} else { try screen.showTime(duration, of: statement, in: source) }
    if case .refused = entry.result { return false }
    return true
  }
}

extension StatementSyntax.Kind {
  /// It asks, or is about whole sessions.
  fileprivate var leavesStoryAlone: Bool {
    switch self {
    case .question, .session: true
    case .declaration, .revision, .story: false
    }
  }
}
