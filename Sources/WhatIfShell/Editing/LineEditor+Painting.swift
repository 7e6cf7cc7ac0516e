import CEdit
import CLibedit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Colours in the line, and behind it what the history would go on with.
///
/// libedit knows of neither. It draws the line in plain, and while nothing is typed its rows are written over with the
/// same characters in colour; the cursor then is put back to where libedit has left it.
extension LineEditor {
  /// Kinds of terminals that lose count of the rows where the last column is written, or cannot put the cursor back.
  private static let unpaintable = ["ansi", "vt52", "cons25", "sun"]

  private var isPaintable: Bool {
    guard configuration.roles != nil, !isPlainTerminal, !isAsking, search == nil, !isAbandoning else {
      return false
    }
    let kind = getenv("TERM").map { String(cString: $0) } ?? ""
    return !Self.unpaintable.contains { kind.hasPrefix($0) }
  }

  /// Paints what is not yet painted, and shows how the history would go on.
  func paint() {
    guard let colour = configuration.roles, isPaintable else {
      painting = nil
      return
    }
    let cursor = buffer.cursor
    let visible = buffer.visibleText
    let next = LinePainting(visible, colour(buffer.text, cursor), cursor: cursor, from: layout(of: ""))
    let extent = extent
    if let rows = next.rows(since: painting) {
      let shown = rows.clamped(to: extent.firstShownRow...max(extent.firstShownRow, extent.visibleRows - 1))
      write(sequence(painting: shown, of: next, from: extent.cursorRow))
    }
    painting = next
    suggest()
  }

  private func sequence(painting rows: ClosedRange<Int>, of painting: LinePainting, from cursorRow: Int)
    -> String
  {
    var sequence = ""
    var at = cursorRow
    for row in rows {
      guard let (column, text) = painting.sequence(ofRow: row) else { continue }
      sequence += "\r"
      if row < at { sequence += "\u{1B}[\(at - row)A" }
      if row > at { sequence += "\u{1B}[\(row - at)B" }
      if column > 0 { sequence += "\u{1B}[\(column)C" }
      sequence += text
      at = row
    }
    return sequence.isEmpty ? "" : "\u{1B}7" + sequence + "\u{1B}8"
  }

  // MARK: What the history would go on with

  private func suggest() {
    suggestion = nil
    let text = buffer.text
    guard buffer.textAfterCursor.isEmpty, !text.allSatisfy(\.isWhitespace), walk?.shown != text else {
      return
    }
    guard let entry = history.entries.last(where: { $0.utf8.count > text.utf8.count && $0.hasPrefix(text) })
    else {
      return
    }
    let rest = String(entry.unicodeScalars.dropFirst(text.unicodeScalars.count))
    let room = screenSize.columns - layout(of: text).column - 1
    let firstRow = String(rest.prefix { $0 != "\n" && $0 != "\t" })
    let shown = DisplayWidth.cut(firstRow, to: room)
    guard room > 1, !shown.isEmpty else { return }
    suggestion = rest
    write("\u{1B}7\u{1B}[2m" + shown + "\u{1B}[0m\u{1B}8")
  }

  /// Takes away what is shown of the suggestion, which stays known for the key that was pressed.
  func wipeSuggestion() {
    if suggestion != nil { write("\u{1B}[K") }
  }

  /// Takes the suggestion into the line.
  func takeSuggestion() -> Int32 {
    guard let suggestion else { return CC_ERROR }
    self.suggestion = nil
    return buffer.insert(suggestion) ? CC_REFRESH : CC_ERROR
  }
}
