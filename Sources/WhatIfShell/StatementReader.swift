import ScenarioKit

/// Cuts lines that come one by one into texts of whole statements.
///
/// A text is given out as soon as it is complete, so that a program can talk to the shell through a pipe.
struct StatementReader {
  /// A text of one or more whole statements, and what it says.
  struct Reading {
    let source: SourceText
    let parsed: ParsedSource
  }

  private let name: String
  private var pending = ""
  private var firstLine = 1
  private var nextLine = 1
  /// Only a line at the margin, or one with a closing bracket, can end what is pending.
  private var isInsideBrackets = false

  init(name: String) {
    self.name = name
  }

  /// Whether nothing has been begun.
  var isBetweenStatements: Bool { pending.isEmpty }

  /// Counts a line that is not for the reader, between statements.
  mutating func skipLine() {
    nextLine += 1
    firstLine = nextLine
  }

  /// Adds a line, with what ends it; gives what is now complete.
  mutating func take(_ line: String) -> Reading? {
    if isBetweenStatements, line.allSatisfy(\.isWhitespace) {
      skipLine()
      return nil
    }
    nextLine += 1
    pending += line
    if isInsideBrackets, !Self.mayEndBlock(line) { return nil }
    let reading = read()
    if reading.parsed.isIncomplete {
      isInsideBrackets = OpenBrackets.depth(of: pending) > 0
      return nil
    }
    restart()
    return reading
  }

  /// Gives what was begun and not completed when there are no more lines.
  mutating func finish() -> Reading? {
    guard !pending.isEmpty else { return nil }
    defer { restart() }
    return read()
  }

  private func read() -> Reading {
    let source = SourceText(name: name, text: pending, firstLine: firstLine)
    return Reading(source: source, parsed: Parser.parse(source))
  }

  private mutating func restart() {
    pending = ""
    firstLine = nextLine
    isInsideBrackets = false
  }

  private static func mayEndBlock(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first else { return false }
    if first != "#", !first.properties.isWhitespace { return true }
    return line.unicodeScalars.contains { $0 == "}" || $0 == ")" }
  }
}
