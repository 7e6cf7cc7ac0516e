import ScenarioKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One use of `whatif format`.
struct Formatting {
  enum Destination {
    case standardOutput
    case inPlace
    /// The files that would change are named.
    case nowhere
  }

  let parts: [Script.Part]
  let destination: Destination
  let screen: AnswerScreen

  func run() throws(OutsideFailure) -> ExitCode {
    // A file that is not there is told before another is rewritten.
    var texts: [Text] = []
    for part in parts { texts.append(try Text(part)) }
    var succeeded = true
    for text in texts {
      if try !format(text) { succeeded = false }
    }
    return succeeded ? .success : .failure
  }

  /// What a part says, as it was found.
  private struct Text {
    let part: Script.Part
    let bytes: [UInt8]

    init(_ part: Script.Part) throws(OutsideFailure) {
      self.part = part
      let input: Input
      if case .file(let path) = part {
        input = try Input(path: path)
      } else {
        input = Input(name: part.name, descriptor: STDIN_FILENO)
      }
      bytes = try input.rest()
    }
  }

  /// Lays out a text; false where it has a mistake, or should have been laid out already.
  private func format(_ text: Text) throws(OutsideFailure) -> Bool {
    let source = SourceText(name: text.part.name, text: String(decoding: text.bytes, as: UTF8.self))
    let parsed = Parser.parse(source)
    if parsed.diagnostics.contains(where: { $0.severity == .error }) {
      try screen.show(parsed.diagnostics)
      return false
    }
    // Only in a comment nobody else complains of it; what it was would be lost.
    guard source.bytes == text.bytes else {
      throw .cannotRead(file: text.part.name, reason: "a comment in it is not UTF-8")
    }
    let formatted = Printer.text(of: parsed, in: source)
    switch destination {
    case .standardOutput: try Output.standardOutput.write(formatted)
    case .inPlace:
      guard case .file(let path) = text.part, Array(formatted.utf8) != text.bytes else { return true }
      try FileReplacement(path: path).write(formatted)
    case .nowhere:
      if Array(formatted.utf8) == text.bytes { return true }
      try Output.standardOutput.write(text.part.name + "\n")
      return false
    }
    return true
  }
}
