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
  /// How many brackets are open in what is pending.
  private var depth = 0

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
    depth = OpenBrackets.depth(of: String(repeating: "{", count: depth) + line)
    // What is inside a block is not read over and over, which would cost its length squared.
    guard depth == 0 || Self.mayEndBlock(line) else { return nil }
    let reading = read()
    if reading.parsed.isIncomplete { return nil }
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
    depth = 0
  }

  /// Whether the line may end a block that has brackets open: one of them may have been forgotten.
  private static func mayEndBlock(_ line: String) -> Bool {
    let word = line.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return line.utf8.contains(UInt8(ascii: "}")) || Keywords.beginsStatement(String(word))
  }
}
