import ScenarioKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Texts that are run without a prompt: files, standard input, and statements from the command line.
struct Script {
  enum Part: Equatable {
    case file(String)
    case standardInput
    /// From the command line, with its number where there are several.
    case argument(String, number: Int?)

    static let tour = Part.argument(Tour.word, number: nil)
  }

  /// How much is told of what files and standard input say; what the command line says is always told.
  enum Report {
    case answers
    case summary
    case nothing
  }

  let parts: [Part]
  let report: Report
  let policy: StatementRunner.Policy

  /// Runs all parts; false where a statement or a check failed.
  func run(_ runner: StatementRunner) throws(OutsideFailure) -> Bool {
    // A file that is not there is told before anything has run.
    var texts: [SourceText?] = []
    for part in parts { texts.append(try Self.text(of: part)) }
    var succeeded = true
    for (part, text) in zip(parts, texts) {
      let before = runner.tally
      if try !run(part, text, runner) { succeeded = false }
      try runner.settle()
      if report == .summary, part.isFromOutside {
        try runner.screen.tell(runner.tally.since(before).summary(of: part.name))
      }
      if !succeeded, policy == .stopAtFirstFailure { return false }
    }
    // Where something failed, what it would have declared is missing.
    if succeeded, report != .nothing { try runner.warnOfAll() }
    return succeeded
  }

  /// What the parts say; standard input is read to its end.
  static func wholeTexts(of parts: [Part]) throws(OutsideFailure) -> [SourceText] {
    var sources: [SourceText] = []
    for part in parts {
      if let source = try text(of: part) {
        sources.append(source)
      } else {
        let input = Input(name: part.name, descriptor: STDIN_FILENO)
        sources.append(SourceText(name: part.name, text: try input.text()))
      }
    }
    return sources
  }

  /// What the part says; nil for standard input, which is read as it comes.
  private static func text(of part: Part) throws(OutsideFailure) -> SourceText? {
    switch part {
    case .standardInput: nil
    case .file(let path): SourceText(name: path, text: try Input(path: path).text())
    case .argument(let text, _): SourceText(name: part.name, text: text)
    }
  }

  private func run(
    _ part: Part, _ text: SourceText?, _ runner: StatementRunner
  ) throws(OutsideFailure) -> Bool {
    let showing = showing(part, runner.screen)
    if case .argument(let words, _) = part, let command = PromptCommand(words), command != .leave {
      try runner.carryOut(command)
      return true
    }
    if let text { return try runner.run(text, Parser.parse(text), showing: showing, policy: policy) }

    let input = Input(name: part.name, descriptor: STDIN_FILENO)
    var reader = StatementReader(name: part.name)
    var succeeded = true
    while true {
      // Who has nothing to say for now may be waiting, and may wait long.
      if !input.isReady { try runner.settle() }
      guard let line = try input.line() else { break }
      if reader.isBetweenStatements, let command = PromptCommand(line) {
        guard command != .leave else { return succeeded }
        try runner.carryOut(command)
        reader.skipLine()
        continue
      }
      guard let reading = reader.take(line) else { continue }
      if try !runner.run(reading.source, reading.parsed, showing: showing, policy: policy) {
        succeeded = false
        if policy == .stopAtFirstFailure { return false }
      }
    }
    guard let rest = reader.finish() else { return succeeded }
    return try runner.run(rest.source, rest.parsed, showing: showing, policy: policy) && succeeded
  }

  /// Whoever sends statements through a pipe waits for what each of them did; a file's reader wants its answers,
  /// unless the statements are shown as well.
  private func showing(_ part: Part, _ screen: AnswerScreen) -> StatementRunner.Showing {
    switch (part, report) {
    case (.argument, _): .everything
    case (.standardInput, .answers): .everything
    case (.file, .answers): screen.extras.contains(.echo) ? .everything : .answers
    case (_, .summary), (_, .nothing): .nothing
    }
  }
}

extension Script.Part {
  /// What messages call it.
  var name: String {
    switch self {
    case .file(let path): path
    case .standardInput: "<stdin>"
    case .argument(_, let number): number.map { "<-c \($0)>" } ?? "<-c>"
    }
  }

  /// Not from the command line.
  var isFromOutside: Bool {
    switch self {
    case .file, .standardInput: true
    case .argument: false
    }
  }
}
