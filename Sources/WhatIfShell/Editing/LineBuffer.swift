import CEdit
import CLibedit

/// The line being edited, which libedit holds.
///
/// Of a line that is taller than the screen libedit draws the last rows, and loses the cursor if that is not in the
/// very last. So the end of a tall line can be hidden from it, and what it holds is then only the beginning.
final class LineBuffer {
  let handle: OpaquePointer
  private(set) var hiddenTail = ""

  init(handle: OpaquePointer) {
    self.handle = handle
  }

  /// The whole line.
  var text: String { visibleText + hiddenTail }
  /// What libedit holds of the line.
  var visibleText: String { scalars { Self.string(from: $0.buffer, to: $0.lastchar) } }
  var textBeforeCursor: String { scalars { Self.string(from: $0.buffer, to: $0.cursor) } }
  var textAfterCursor: String { visibleTextAfterCursor + hiddenTail }

  private var visibleTextAfterCursor: String { scalars { Self.string(from: $0.cursor, to: $0.lastchar) } }

  /// The cursor's place, in Unicode scalars from the start.
  var cursor: Int { Int(el_cursor(handle, 0)) }

  /// Inserts a text at the cursor; false when there is no memory for it.
  @discardableResult
  func insert(_ text: String) -> Bool {
    guard !text.isEmpty else { return true }
    return Self.withWideCharacters(text) { el_winsertstr(handle, $0) } == 0
  }

  /// Removes a number of Unicode scalars before the cursor.
  func deleteBeforeCursor(_ count: Int) {
    el_deletestr(handle, Int32(clamping: count))
  }

  /// Puts another text in place of the whole line, with the cursor at its end.
  func replace(with text: String) {
    moveToEnd()
    deleteBeforeCursor(cursor)
    insert(text)
  }

  func move(to place: Int) {
    if place > cursor + visibleTextAfterCursor.unicodeScalars.count { revealTail() }
    _ = el_cursor(handle, Int32(clamping: place - cursor))
  }

  func moveToEnd() {
    revealTail()
    move(to: cursor + visibleTextAfterCursor.unicodeScalars.count)
  }

  /// Hides all after a place that is not before the cursor.
  func hideTail(after place: Int) {
    revealTail()
    let tail = visibleText.unicodeScalars.dropFirst(place)
    let before = cursor
    guard place >= before, !tail.isEmpty else { return }
    moveToEnd()
    deleteBeforeCursor(tail.count)
    move(to: before)
    hiddenTail = String(tail)
  }

  func revealTail() {
    guard !hiddenTail.isEmpty else { return }
    let before = cursor
    let tail = hiddenTail
    hiddenTail = ""
    moveToEnd()
    insert(tail)
    move(to: before)
  }

  /// Forgets what is hidden, as a new line begins.
  func reset() {
    hiddenTail = ""
  }

  /// Makes libedit act on a key as soon as it has drawn the line; of several, on the last one first.
  func push(_ key: EditorKey) {
    guard let scalar = Unicode.Scalar(key.code) else { return }
    Self.withWideCharacters(String(Character(scalar))) { el_wpush(handle, $0) }
  }

  private func scalars(_ read: (LineInfoW) -> String) -> String {
    guard let information = el_wline(handle) else { return "" }
    return read(information.pointee)
  }

  private static func string(from start: UnsafePointer<wchar_t>?, to end: UnsafePointer<wchar_t>?) -> String {
    guard let start, let end, start < end else { return "" }
    var text = ""
    for character in UnsafeBufferPointer(start: start, count: end - start) {
      guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: character)) else { continue }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  private static func withWideCharacters<Result>(
    _ text: String, _ body: (UnsafePointer<wchar_t>?) -> Result
  ) -> Result {
    var characters = text.unicodeScalars.map { wchar_t(truncatingIfNeeded: $0.value) }
    characters.append(0)
    return characters.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
