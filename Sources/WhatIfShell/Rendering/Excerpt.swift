import ScenarioKit

/// The line of a source text that holds the beginning of a span, and where the span stands in it.
struct Excerpt {
  /// Without tabs.
  let line: String
  /// Columns before the span.
  let offset: Int
  /// Columns of the span in this line, at least 1.
  let length: Int

  private static let tabStop = 4
  /// Columns shown where no width is given.
  private static let widest = 200

  /// Of a line longer than `width`, or than 200 columns where that is nil, only the part around the span is kept.
  init(_ span: SourceSpan, width: Int?, symbols: Symbols) {
    let (start, end) = Self.neighbourhood(of: span)
    let before = Self.expanded(span.source.slice(SourceRange(start, min(span.range.lower, end))), from: 0)
    let column = TextWidth.of(before)
    let inside = Self.expanded(
      span.source.slice(SourceRange(min(span.range.lower, end), min(span.range.upper, end))), from: column)
    let after = Self.expanded(
      span.source.slice(SourceRange(min(max(span.range.lower, span.range.upper), end), end)),
      from: column + TextWidth.of(inside))
    let whole = StyledText(before + inside + after)
    let marked = max(1, TextWidth.of(inside))
    let width = width ?? Self.widest
    guard whole.width > width else {
      (line, offset, length) = (whole.plain, column, marked)
      return
    }
    let ellipsis = symbols.ellipsis
    let margin = TextWidth.of(ellipsis)
    var left = max(0, min(column - width / 3, whole.width - width))
    var dropped = 0
    var rest = whole.plain[...]
    if left > 0 { left += margin }
    while dropped < left, let first = rest.first {
      dropped += TextWidth.of(first)
      rest = rest.dropFirst()
    }
    let prefix = left > 0 ? ellipsis : ""
    let shown = StyledText(prefix + rest).cut(to: width, ellipsis: ellipsis)
    line = shown.plain
    offset = column - dropped + TextWidth.of(prefix)
    length = max(1, min(marked, shown.width - offset))
  }

  /// Of a line however long only so many bytes on either side can be shown.
  private static let neighbourhood = 1_024

  /// Where what is looked at begins and ends: between two characters' codes.
  private static func neighbourhood(of span: SourceSpan) -> (start: Int, end: Int) {
    let line = span.source.lineRange(holding: span.range.lower)
    let bytes = span.source.bytes
    func isInsideCode(_ offset: Int) -> Bool { offset < bytes.count && bytes[offset] & 0xC0 == 0x80 }
    var start = max(line.lower, span.range.lower - neighbourhood)
    while start > line.lower, isInsideCode(start) { start -= 1 }
    var end = min(line.upper, max(start, span.range.lower) + neighbourhood)
    while end < line.upper, isInsideCode(end) { end += 1 }
    return (min(start, end), end)
  }

  /// With spaces for tabs, up to the next stop.
  private static func expanded(_ text: String, from column: Int) -> String {
    if !text.utf8.contains(UInt8(ascii: "\t")) { return text }
    var expanded = ""
    var width = column
    for character in text {
      if character == "\t" {
        let spaces = tabStop - width % tabStop
        expanded += String(repeating: " ", count: spaces)
        width += spaces
      } else {
        expanded.append(character)
        width += TextWidth.of(character)
      }
    }
    return expanded
  }
}
