import ScenarioKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The conversation at the prompt.
struct Shell {
  private let runner: StatementRunner
  private let editor: LineEditor
  private let floor: Floor
  private let colours: PromptColours

  /// Gets ready to talk; nil where standard input is no terminal, or nothing can be shown on one.
  init?(_ runner: StatementRunner) {
    self.runner = runner
    let floor = Floor(runner)
    self.floor = floor
    var configuration = LineEditor.Configuration()
    configuration.isComplete = { text in
      PromptCommand(text) != nil || !Parser.parse(SourceText(name: "", text: text)).isIncomplete
    }
    configuration.complete = { before in
      let runner = floor.runner
      return Completer(
        scenario: runner.session.scenario, story: runner.session.names, sessions: { runner.sessionNames },
        possible: { runner.session.possibleEvents(of: $0) }
      ).completion(of: before)
    }
    let colours = PromptColours()
    if runner.screen.isColoured { configuration.roles = { colours.roles(in: $0, cursor: $1) } }
    guard let editor = LineEditor(configuration) else { return nil }
    self.editor = editor
    self.colours = colours
  }

  static var banner: String {
    "whatif \(Version.current). Type `tour` for a first look, `help` for the words, Ctrl-D to leave."
  }

  /// Talks until the user leaves.
  func run(beginningWith command: PromptCommand? = nil) throws(OutsideFailure) {
    runner.screen.spacing = .after
    runner.isAtPrompt = true
    let isConfirmed = runner.confirms("")
    runner.confirms = { [editor] question in
      if isConfirmed { return true }
      guard case .line(let answer) = editor.ask(question + " [y/N] ") else { return false }
      return ["y", "yes"].contains(answer.lowercased())
    }
    let title = WindowTitle()
    defer { title.putBack() }
    if command == .tour { try tour() }
    var remarks = ""
    while true {
      colours.know(runner.session)
      title.show(runner.session.scenario.title)
      switch editor.readLine(prompt: prompt(of: runner)) {
      case .interrupted: continue
      case .endOfInput: return
      case .line(let text):
        guard try answer(text, runner, &remarks) else { return }
      }
    }
  }

  private func prompt(of runner: StatementRunner) -> String {
    PromptLine.text(
      of: runner.session.status, hasActors: !runner.session.scenario.actors.isEmpty,
      isUnsaved: runner.keeper.isUnsaved, isColoured: runner.screen.isColoured)
  }

  /// Answers an entry; false where it was the wish to leave.
  ///
  /// What was pasted may hold statements and words to the prompt: they are taken in order, until one fails.
  ///
  /// - Parameter remarks: comments that were entered before and wait for a statement.
  private func answer(
    _ entry: String, _ runner: StatementRunner, _ remarks: inout String
  ) throws(OutsideFailure) -> Bool {
    var reader = StatementReader(name: "<prompt>", remarks: remarks)
    for line in entry.split(separator: "\n", omittingEmptySubsequences: false) {
      if reader.isBetweenStatements, let command = PromptCommand(String(line)) {
        switch command {
        case .leave: return false
        case .tour where floor.runner === self.runner: try tour()
        case .help, .tour: try runner.carryOut(command)
        }
        reader.skipLine()
      } else if let reading = reader.take(line + "\n"), try !run(reading, runner) {
        return true
      }
    }
    if let rest = reader.finish(), try !run(rest, runner) { return true }
    remarks = reader.remarks
    try hint(runner)
    return true
  }

  private func run(
    _ reading: StatementReader.Reading, _ runner: StatementRunner
  ) throws(OutsideFailure) -> Bool {
    let succeeded = try runner.run(
      reading.source, reading.parsed, showing: .everything, policy: .stopAtFirstFailure)
    try runner.warnOfNew()
    return succeeded
  }

  /// Names the question that is worth asking next, if there is one.
  private func hint(_ runner: StatementRunner) throws(OutsideFailure) {
    guard runner.screen.givesHints, let entry = runner.takeLastEntry(),
      let question = floor.next.text(after: entry, accepts: runner.accepts)
    else { return }
    try runner.screen.hint(question)
  }

  /// Leads through the tour, in a session of its own.
  private func tour() throws(OutsideFailure) {
    let guide = try TourGuide(besides: runner)
    floor.runner = guide.runner
    defer { floor.runner = runner }
    try guide.begin()
    var remarks = ""
    while true {
      colours.know(guide.runner.session)
      switch editor.readLine(prompt: "\(guide.place) \(prompt(of: guide.runner))") {
      case .interrupted: continue
      case .endOfInput: return
      case .line(let text):
        switch text.split(whereSeparator: \.isWhitespace) {
        case []: guard try guide.goOn() else { return }
        case ["next"]: guard try guide.skip() else { return }
        default:
          guard try answer(text, guide.runner, &remarks) else { return }
          try guide.note(text)
        }
      }
    }
  }
}

/// Who is being talked to: what is typed is completed, and hinted at, where it will be carried out.
private final class Floor {
  var runner: StatementRunner
  var next = NextQuestion()

  init(_ runner: StatementRunner) { self.runner = runner }
}
