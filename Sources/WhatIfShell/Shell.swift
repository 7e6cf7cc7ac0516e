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

  /// Gets ready to talk; nil where standard input is no terminal, or nothing can be shown on one.
  init?(_ runner: StatementRunner) {
    self.runner = runner
    var configuration = LineEditor.Configuration()
    configuration.isComplete = { text in
      PromptCommand(text) != nil || !Parser.parse(SourceText(name: "", text: text)).isIncomplete
    }
    configuration.complete = { [unowned runner] before in
      Completer(
        scenario: runner.session.scenario, story: runner.session.names, sessions: { runner.sessionNames }
      ).completion(of: before)
    }
    guard let editor = LineEditor(configuration) else { return nil }
    self.editor = editor
  }

  static var banner: String { "whatif \(Version.current). Type `help` to begin, Ctrl-D to leave." }

  /// Talks until the user leaves.
  func run() throws(OutsideFailure) {
    runner.screen.spacing = .after
    runner.isAtPrompt = true
    let isConfirmed = runner.confirms("")
    runner.confirms = { [editor] question in
      if isConfirmed { return true }
      guard case .line(let answer) = editor.readLine(prompt: question + " [y/N] ") else { return false }
      return ["y", "yes"].contains(answer.lowercased())
    }
    while true {
      switch editor.readLine(prompt: prompt) {
      case .interrupted: continue
      case .endOfInput: return
      case .line(let text):
        guard try answer(text) else { return }
      }
    }
  }

  private var prompt: String {
    PromptLine.text(
      of: runner.session.status, hasActors: !runner.session.scenario.actors.isEmpty,
      isColoured: runner.screen.isColoured)
  }

  /// Answers an entry; false where it was the wish to leave.
  ///
  /// What was pasted may hold statements and words to the prompt: they are taken in order, until one fails.
  private func answer(_ entry: String) throws(OutsideFailure) -> Bool {
    var reader = StatementReader(name: "<prompt>")
    for line in entry.split(separator: "\n", omittingEmptySubsequences: false) {
      if reader.isBetweenStatements, let command = PromptCommand(String(line)) {
        switch command {
        case .leave: return false
        case .help(let topic): try runner.help(on: topic)
        }
        reader.skipLine()
      } else if let reading = reader.take(line + "\n"), try !run(reading) {
        return true
      }
    }
    if let rest = reader.finish() { _ = try run(rest) }
    return true
  }

  private func run(_ reading: StatementReader.Reading) throws(OutsideFailure) -> Bool {
    let succeeded = try runner.run(
      reading.source, reading.parsed, showing: .everything, policy: .stopAtFirstFailure)
    try runner.warnOfNew()
    return succeeded
  }
}
