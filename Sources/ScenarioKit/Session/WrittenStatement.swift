/// A statement as it stands in its text: with the comments right above it and the one behind it.
package struct WrittenStatement: Sendable, Equatable {
  package let text: String
  /// The name of the text.
  package let source: String
  package let line: Int
  /// An empty line stands before it.
  package let opensParagraph: Bool

  package init(text: String, source: String, line: Int, opensParagraph: Bool) {
    (self.text, self.source, self.line, self.opensParagraph) = (text, source, line, opensParagraph)
  }

  package init(_ statement: StatementSyntax, in source: SourceText) {
    var start = statement.range.lower
    var opensParagraph = false
    if let line = Self.blankBeginning(of: start, in: source) {
      (start, opensParagraph) = Self.comments(above: line, of: start, in: source)
    }
    let end = Self.commentEnd(behind: statement.range.upper, in: source) ?? statement.range.upper
    self.init(
      text: source.slice(SourceRange(start, end)), source: source.name, line: source.lineNumber(of: start),
      opensParagraph: opensParagraph)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  /// Where the line begins on which nothing stands before an offset; nil where something does.
  private static func blankBeginning(of offset: Int, in source: SourceText) -> Int? {
    let start = source.lineRange(holding: offset).lower
    return source.bytes[start..<offset].allSatisfy(isSpace) ? start : nil
  }

  /// Where the comments begin that stand above a line, whatever empty lines are among them.
  private static func comments(
    above line: Int, of statement: Int, in source: SourceText
  ) -> (start: Int, opensParagraph: Bool) {
    var start = statement
    var opensParagraph = false
    var above = line
    while above > 0 {
      let range = source.lineRange(holding: above - 1)
      let text = source.bytes[range.lower..<range.upper].drop(while: isSpace)
      if text.isEmpty {
        opensParagraph = true
      } else if text.first == UInt8(ascii: "#") {
        start = text.startIndex
        opensParagraph = false
      } else {
        break
      }
      above = range.lower
    }
    return (start, opensParagraph)
  }

  /// The end of the comment on a statement's last line; nil where something else follows.
  private static func commentEnd(behind offset: Int, in source: SourceText) -> Int? {
    guard offset < source.bytes.count else { return nil }
    let end = source.lineRange(holding: offset).upper
    guard offset < end else { return nil }
    let rest = source.bytes[offset..<end].drop { isSpace($0) || $0 == UInt8(ascii: ";") }
    guard rest.first == UInt8(ascii: "#") else { return nil }
    return (rest.lastIndex { !isSpace($0) } ?? rest.startIndex) + 1
  }
}
