import ScenarioKit

/// Cuts lines that come one by one into texts of whole statements.
///
/// A text is given out as soon as it is complete, so that a program can talk to the shell through a pipe. Comments that
/// stand alone go with the statement that follows them.
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
  private var brackets = PendingBrackets()
  /// How often what is pending was read and found to go on, and how long it was then.
  private var failed = (count: 0, length: 0)

  /// Comments that no statement has followed yet, and the line of the first.
  private(set) var remarks: String
  private var remarksLine: Int

  /// - Parameter remarks: comments that were read before, each with what ends it; they stand above the first line.
  init(name: String, remarks: String = "") {
    self.name = name
    self.remarks = remarks
    remarksLine = 1 - remarks.utf8.count { $0 == UInt8(ascii: "\n") }
  }

  /// Whether nothing has been begun.
  var isBetweenStatements: Bool { pending.isEmpty }

  /// Counts a line that is not for the reader, between statements.
  mutating func skipLine() {
    nextLine += 1
    firstLine = nextLine
    if !remarks.isEmpty { remarks += "\n" }
  }

  /// Adds a line, with what ends it; gives what is now complete.
  mutating func take(_ line: String) -> Reading? {
    if isBetweenStatements, line.allSatisfy(\.isWhitespace) {
      skipLine()
      return nil
    }
    let tokens = Lexer.tokens(of: SourceText(name: name, text: line))
    // A statement at the margin is none of the clauses above it: their brace was forgotten.
    let cutOff = brackets.areCutOff(by: tokens) ? pending : nil
    nextLine += 1
    pending += line
    brackets.take(tokens)
    if brackets.mayEnd, mayTry {
      let reading = read(pending)
      if !reading.parsed.isIncomplete {
        if reading.parsed.statements.isEmpty, reading.parsed.diagnostics.isEmpty {
          keepAsRemark()
          return nil
        }
        restart()
        return reading
      }
      failed = (failed.count + 1, pending.utf8.count)
    }
    guard let cutOff else { return nil }
    let reading = read(cutOff)
    remarks = ""
    pending = line
    firstLine = nextLine - 1
    failed = (0, 0)
    return reading
  }

  /// What is pending is not read over and over, which would cost its length squared.
  private var mayTry: Bool { failed.count < Self.mostFailed || pending.utf8.count >= 2 * failed.length }

  private static let mostFailed = 16

  /// Gives what was begun and not completed when there are no more lines.
  mutating func finish() -> Reading? {
    guard !pending.isEmpty else { return nil }
    defer { restart() }
    return read(pending)
  }

  private func read(_ text: String) -> Reading {
    let source = SourceText(
      name: name, text: remarks + text, firstLine: remarks.isEmpty ? firstLine : remarksLine)
    return Reading(source: source, parsed: Parser.parse(source))
  }

  /// What is pending is but comments.
  private mutating func keepAsRemark() {
    if remarks.isEmpty { remarksLine = firstLine }
    let remark = remarks + pending
    restart()
    remarks = remark
  }

  private mutating func restart() {
    remarks = ""
    pending = ""
    firstLine = nextLine
    brackets = PendingBrackets()
    failed = (0, 0)
  }
}
