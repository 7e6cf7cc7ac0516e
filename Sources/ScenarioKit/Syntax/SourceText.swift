/// A piece of text that statements were read from: a file, standard input, or one entry at the prompt.
package final class SourceText: Sendable {
  /// What messages call it: a file's path as given, `<stdin>`, `<prompt>`.
  package let name: String
  /// The whole text as UTF-8.
  package let bytes: [UInt8]
  /// The number of the first line, from 1; larger where the text is a later part of a stream.
  package let firstLine: Int
  /// How many files stand around it that include one another; 0 where it is included by none.
  package let depth: Int
  /// Offsets at which lines start, ascending, beginning with 0.
  private let lineStarts: [Int]
  /// Within long lines, ascending: offsets at which a character begins, with its column. A line can be as long as the
  /// text, and there can be as many mistakes in it: none of them counts its columns from the line's beginning.
  private let milestones: [(offset: Int, column: Int)]

  /// Lines longer than this many bytes have milestones, about as far apart.
  private static let longLine = 1_024

  package init(name: String, text: String, firstLine: Int = 1, depth: Int = 0) {
    self.name = name
    self.firstLine = firstLine
    self.depth = depth
    self.bytes = Array(text.utf8)
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.lineStarts = starts
    self.milestones = Self.milestones(of: starts, in: bytes)
  }

  private static func milestones(of lineStarts: [Int], in bytes: [UInt8]) -> [(offset: Int, column: Int)] {
    var milestones: [(offset: Int, column: Int)] = []
    for (index, start) in lineStarts.enumerated() {
      let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
      guard end - start > longLine else { continue }
      var offset = start
      var column = 1
      var last = start
      for character in String(decoding: bytes[start..<end], as: UTF8.self) {
        if offset - last >= longLine {
          milestones.append((offset, column))
          last = offset
        }
        offset += character.utf8.count
        column += 1
      }
    }
    return milestones
  }

  package var wholeText: String { String(decoding: bytes, as: UTF8.self) }

  /// The text between two offsets.
  package func slice(_ range: SourceRange) -> String {
    let lower = max(0, min(range.lower, bytes.count))
    let upper = max(lower, min(range.upper, bytes.count))
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  /// The line and column (both from 1; columns count characters) of an offset.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let index = lineIndex(of: offset)
    let start = lineStarts[index]
    let end = max(start, min(offset, bytes.count))
    var (from, column) = (start, 1)
    if let milestone = milestone(before: end), milestone.offset > start { (from, column) = milestone }
    return (firstLine + index, String(decoding: bytes[from..<end], as: UTF8.self).count + column)
  }

  /// The last milestone at or before an offset.
  private func milestone(before offset: Int) -> (offset: Int, column: Int)? {
    var low = 0
    var high = milestones.count
    while low < high {
      let middle = (low + high) / 2
      if milestones[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? milestones[low - 1] : nil
  }

  /// The text of the line that holds an offset, without its line end.
  package func line(holding offset: Int) -> (text: String, start: Int) {
    let range = lineRange(holding: offset)
    return (String(decoding: bytes[range.lower..<range.upper], as: UTF8.self), range.lower)
  }

  /// The range of the line that holds an offset, without its line end.
  package func lineRange(holding offset: Int) -> SourceRange {
    let index = lineIndex(of: offset)
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return SourceRange(start, end)
  }

  /// The number of the line that holds an offset.
  package func lineNumber(of offset: Int) -> Int { firstLine + lineIndex(of: offset) }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

/// A range of UTF-8 offsets in a source text, half-open.
package struct SourceRange: Hashable, Sendable {
  package let lower: Int
  package let upper: Int

  package init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = upper
  }

  /// The smallest range that holds both.
  package func joined(_ other: SourceRange) -> SourceRange {
    SourceRange(min(lower, other.lower), max(upper, other.upper))
  }
}

/// A place in a source text.
package struct SourceSpan: Sendable {
  package let source: SourceText
  package let range: SourceRange

  package init(source: SourceText, range: SourceRange) {
    self.source = source
    self.range = range
  }

  package var text: String { source.slice(range) }
  /// The line of its beginning, from 1.
  package var line: Int { source.lineNumber(of: range.lower) }
}
