import ScenarioKit

/// One use of the program: what is run, and how.
struct Invocation {
  enum Mode {
    /// A prompt only where nothing is to be run and somebody sits there.
    case asFits
    case promptAfterwards
    /// Nothing is run; mistakes are told.
    case checking
  }

  let parts: [Script.Part]
  let settings: SessionSettings
  let color: ColorChoice
  let pager: Pager.Use
  let extras: AnswerScreen.Extras
  let answerFormat: AnswerFormat
  let isQuiet: Bool
  let policy: StatementRunner.Policy
  let mode: Mode
  let startup: StartupFile
  let keeping: Keeping

  /// Where sessions are kept, and which is gone on with.
  struct Keeping {
    /// nil where nobody says: then it is the usual place.
    var path: String?
    var session: String?
    /// Takes the session from another shell.
    var takesOver = false
    /// Whether something is really meant is answered with yes.
    var isConfirmed = false
  }

  func run() throws(OutsideFailure) -> ExitCode {
    switch mode {
    case .checking: return try check()
    case .promptAfterwards: return try talk()
    case .asFits:
      if parts.isEmpty, Input.standardInputIsTerminal { return try talk() }
      let script = Script(
        parts: partsOrStandardInput, report: isQuiet ? .nothing : .answers, policy: policy)
      let runner = makeRunner(habit: .nothing)
      try begin(runner, isTold: false)
      guard try start(runner, atPrompt: false) || policy == .keepGoing else { return runner.failure }
      return try script.run(runner) ? .success : runner.failure
    }
  }

  /// Runs what there is to run, then goes on with what the user types.
  private func talk() throws(OutsideFailure) -> ExitCode {
    // Ctrl-C ends the program as long as files are run: the shell listens for it only once it talks.
    if Input.standardInputIsTerminal { try makeScreen().tell(Shell.banner) }
    let runner = makeRunner(habit: .unsaved)
    try begin(runner, isTold: true)
    // Whoever sits there sees what is wrong with the file, and can go on without it.
    let started = try start(runner, atPrompt: Input.standardInputIsTerminal)
    if parts == [.tour], let shell = Shell(runner) {
      try shell.run(beginningWith: .tour)
      return .success
    }
    let files = Script(parts: parts, report: isQuiet ? .nothing : .summary, policy: policy)
    let succeeded = try files.run(runner) && started
    if let shell = Shell(runner) {
      try shell.run()
      return .success
    }
    let rest = Script(parts: [.standardInput], report: isQuiet ? .nothing : .answers, policy: policy)
    return try rest.run(runner) && succeeded ? .success : runner.failure
  }

  /// Runs the startup file; false where a statement of it failed.
  ///
  /// A session that is gone on with has had its beginning.
  private func start(_ runner: StatementRunner, atPrompt: Bool) throws(OutsideFailure) -> Bool {
    guard runner.session.records.isEmpty, let path = startup.path(atPrompt: atPrompt) else { return true }
    do throws(OutsideFailure) {
      return try Script(parts: [.file(path)], report: .nothing, policy: policy).run(runner)
    } catch {
      guard startup == .usual, case .cannotRead = error, let message = error.message else { throw error }
      try runner.screen.tell(message)
      return true
    }
  }

  private func check() throws(OutsideFailure) -> ExitCode {
    let screen = makeScreen()
    var check = ScriptCheck(settings)
    var succeeded = true
    let first = startup.path(atPrompt: false).map { [Script.Part.file($0)] } ?? []
    for source in try Script.wholeTexts(of: first + partsOrStandardInput) {
      let mistakes = check.mistakes(in: source)
      try screen.show(mistakes)
      if mistakes.contains(where: { $0.severity == .error }) { succeeded = false }
    }
    if succeeded, extras.contains(.warnings) { try screen.show(check.warnings()) }
    return succeeded ? .success : .failure
  }

  private var partsOrStandardInput: [Script.Part] { parts.isEmpty ? [.standardInput] : parts }

  /// Goes on with the session that was asked for, or offers one that was left unsaved.
  private func begin(_ runner: StatementRunner, isTold: Bool) throws(OutsideFailure) {
    guard let name = keeping.session else {
      if isTold, let offer = runner.unsavedOffer() { try runner.screen.tell(offer) }
      return
    }
    let text = try runner.begin(name, takingOver: keeping.takesOver, isPatient: isTold)
    if isTold { try runner.screen.tell(text) }
  }

  private func makeRunner(habit: SessionKeeper.Habit) -> StatementRunner {
    let progress = ProgressLine()
    var settings = settings
    settings.report = { progress.show($0) }
    let runner = StatementRunner(
      settings: settings, keeper: SessionKeeper(path: keeping.path ?? StorePlace.path, habit: habit),
      screen: makeScreen(), progress: progress)
    if keeping.isConfirmed { runner.confirms = { _ in true } }
    return runner
  }

  private func makeScreen() -> AnswerScreen {
    AnswerScreen(color: color, extras: extras, answerFormat: answerFormat, pager: Pager(pager))
  }
}
