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
      Completer(scenario: runner.session.scenario).completion(of: before)
    }
    guard let editor = LineEditor(configuration) else { return nil }
    self.editor = editor
  }

  static var banner: String { "whatif \(Version.current). Type `help` to begin, Ctrl-D to leave." }

  /// Talks until the user leaves.
  func run() throws(OutsideFailure) {
    runner.screen.spacing = .after
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
      isColored: runner.screen.isColored)
  }

  /// Answers an entry; false where it was the wish to leave.
  private func answer(_ text: String) throws(OutsideFailure) -> Bool {
    switch PromptCommand(text) {
    case .leave: return false
    case .help(let topic):
      let help = Help(scenario: runner.session.scenario, format: runner.screen.format)
      try runner.screen.show(help.text(on: topic))
    case nil:
      let source = SourceText(name: "<prompt>", text: text)
      _ = try runner.run(source, Parser.parse(source), showing: .everything, policy: .stopAtFirstFailure)
      if Interruption.reset() { try runner.screen.showError("interrupted") }
    }
    return true
  }
}
