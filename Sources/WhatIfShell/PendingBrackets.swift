import ScenarioKit

/// The brackets that lines so far have left open, counted as the parser will count them.
struct PendingBrackets {
  private enum Bracket { case brace, parenthesis }

  private var open: [Bracket] = []
  private var braces = 0
  private var endsContinuing = false

  /// Whether the parser may find a whole statement; it has the last word.
  var mayEnd: Bool { open.isEmpty && !endsContinuing }

  /// Whether a line can only begin another statement, so that what is open will never be closed.
  func areCutOff(by line: [Token]) -> Bool {
    guard braces > 0, let first = Self.first(of: line) else { return false }
    return line[first].isAtMargin && line.looksLikeStatement(at: first)
  }

  /// Counts the brackets of one more line.
  mutating func take(_ line: [Token]) {
    guard let first = Self.first(of: line) else { return }
    if areCutOff(by: line) {
      open = []
      braces = 0
    } else if line.looksLikeStatement(at: first) || braces > 0 && line.looksLikeClause(at: first) {
      while open.last == .parenthesis { open.removeLast() }
    }
    for token in line {
      switch token.kind {
      case .symbol(.leftBrace):
        open.append(.brace)
        braces += 1
      case .symbol(.leftParenthesis): open.append(.parenthesis)
      case .symbol(.rightParenthesis): if open.last == .parenthesis { open.removeLast() }
      case .symbol(.rightBrace):
        guard braces > 0 else { break }
        while open.popLast() == .parenthesis {}
        braces -= 1
      default: break
      }
    }
    endsContinuing = line.last { $0.kind != .newline && $0.kind != .end }?.continuesLine ?? endsContinuing
  }

  private static func first(of line: [Token]) -> Int? {
    line.firstIndex { !$0.isSeparator && $0.kind != .end }
  }
}
