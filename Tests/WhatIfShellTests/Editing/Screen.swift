/// A terminal's screen: what a program has written, as its user would see it.
///
/// It knows the sequences that line editors and pagers send to an xterm; others are kept in `unknownSequences`.
struct Screen: CustomStringConvertible {
  private(set) var columns: Int
  private(set) var rows: Int
  /// The cursor's place, from zero.
  private(set) var cursor = (row: 0, column: 0)
  /// Rows that were scrolled off the top.
  private(set) var scrolledRows: [String] = []
  private(set) var unknownSequences: [String] = []
  private(set) var isMarkingPastes = false

  /// What stands in one column of a row; the second place of a wide character is empty.
  private struct Cell {
    var text = " "
    /// The parameters of what was last said of colours, such as `1` or `4;31`; empty for none.
    var style = ""
  }

  private var cells: [[Cell]]
  private var style = ""
  /// What the window is called, and what it was called when it was last said to keep that.
  private(set) var title = ""
  private var keptTitle = ""
  /// The last column was written, and the next character goes to the next row.
  private var isWrapPending = false
  private var saved = (cursor: (row: 0, column: 0), isWrapPending: false)
  private var pendingBytes: [UInt8] = []
  private var sequence: String?

  init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Self.blankRow(columns), count: rows)
  }

  // MARK: what is seen

  /// A row without the spaces at its end.
  func row(_ index: Int) -> String {
    guard cells.indices.contains(index) else { return "" }
    return Self.trimmed(cells[index].map(\.text).joined())
  }

  /// The rows, without the empty ones at the end.
  var visibleRows: [String] {
    let all = cells.indices.map(row)
    return Array(all[..<((all.lastIndex { !$0.isEmpty } ?? -1) + 1)])
  }

  var text: String { visibleRows.joined(separator: "\n") }
  /// All that was ever written, as far as it was not wiped out.
  var transcript: String { (scrolledRows + visibleRows).joined(separator: "\n") }
  var description: String {
    "cursor at \(cursor):\n" + visibleRows.map { "  | \($0)" }.joined(separator: "\n")
  }
  /// The cursor's row, counted from the first that was ever written.
  var cursorRowSinceStart: Int { scrolledRows.count + cursor.row }
  var cursorRow: String { row(cursor.row) }
  /// What stands before the cursor in its row, spaces included.
  var textBeforeCursor: String {
    cells[cursor.row][..<min(cursor.column, columns)].map(\.text).joined()
  }
  /// The style of the first place where a text stands; nil where it does not.
  func style(of text: String) -> String? {
    for row in cells.indices.reversed() {
      let line = cells[row].map(\.text).joined()
      guard let found = line.range(of: text) else { continue }
      let column = line[..<found.lowerBound].count
      // The places of wide characters are as many as their columns.
      var seen = 0
      for cell in cells[row] {
        if seen == column { return cell.style }
        seen += cell.text.count
      }
    }
    return nil
  }

  func contains(_ sought: String) -> Bool { text.contains(sought) }

  // MARK: what is written

  mutating func write(_ bytes: some Sequence<UInt8>) {
    pendingBytes += bytes
    // A character that is not yet complete waits for the rest of it.
    let complete = pendingBytes.count - Self.unfinishedCount(pendingBytes)
    let text = String(decoding: pendingBytes[..<complete], as: UTF8.self)
    pendingBytes.removeFirst(complete)
    for scalar in text.unicodeScalars { write(scalar) }
  }

  /// Changes the size. Like an xterm it does not rewrap rows.
  mutating func resize(columns newColumns: Int, rows newRows: Int) {
    for index in cells.indices {
      let more = max(0, newColumns - columns)
      cells[index] = Array(cells[index].prefix(newColumns)) + Array(repeating: Cell(), count: more)
    }
    columns = newColumns
    while cells.count > newRows {
      if cursor.row < cells.count - 1 {
        cells.removeLast()
      } else {
        scrolledRows.append(Self.trimmed(cells.removeFirst().map(\.text).joined()))
        cursor.row -= 1
      }
    }
    while cells.count < newRows { cells.append(Self.blankRow(columns)) }
    rows = newRows
    cursor.column = min(cursor.column, columns - 1)
    isWrapPending = false
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    if let begun = sequence {
      let longer = begun + String(Character(scalar))
      sequence = ControlSequence.isUnfinished(longer) ? longer : nil
      if sequence == nil { perform(longer) }
      return
    }
    switch scalar {
    case "\u{1B}": sequence = "\u{1B}"
    case "\r":
      cursor.column = 0
      isWrapPending = false
    case "\n": lineFeed()
    case "\u{8}":
      cursor.column = max(0, cursor.column - 1)
      isWrapPending = false
    case "\t": cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case "\u{0}"..."\u{1F}", "\u{7F}": break
    default: put(scalar)
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = CharacterWidth.of(scalar)
    if width == 0 {
      let column = isWrapPending ? cursor.column : max(0, cursor.column - 1)
      cells[cursor.row][column].text.unicodeScalars.append(scalar)
      return
    }
    if isWrapPending || cursor.column + width > columns {
      cursor.column = 0
      lineFeed()
    }
    cells[cursor.row][cursor.column] = Cell(text: String(Character(scalar)), style: style)
    if width == 2 { cells[cursor.row][cursor.column + 1] = Cell(text: "", style: style) }
    isWrapPending = cursor.column + width >= columns
    cursor.column = min(columns - 1, cursor.column + width)
  }

  private mutating func lineFeed() {
    isWrapPending = false
    guard cursor.row == rows - 1 else {
      cursor.row += 1
      return
    }
    scrolledRows.append(Self.trimmed(cells.removeFirst().map(\.text).joined()))
    cells.append(Self.blankRow(columns))
  }

  private mutating func perform(_ text: String) {
    switch text {
    case "\u{1B}7": saved = (cursor, isWrapPending)
    case "\u{1B}8": (cursor, isWrapPending) = saved
    case "\u{1B}=", "\u{1B}>", "\u{1B}(B", "\u{1B}(0", "\u{1B}c": break
    case "\u{1B}M": cursor.row = max(0, cursor.row - 1)
    default:
      // An operating system command sets titles and the like.
      if text.hasPrefix("\u{1B}]") {
        if text.hasPrefix("\u{1B}]2;") { title = String(text.dropFirst(4).dropLast()) }
        return
      }
      guard let control = ControlSequence(text) else {
        unknownSequences.append(text)
        return
      }
      perform(control, text)
    }
  }

  private mutating func perform(_ control: ControlSequence, _ text: String) {
    if control.final != "m" { isWrapPending = false }
    let count = max(1, control.number(0))
    switch control.final {
    case "A": cursor.row = max(0, cursor.row - count)
    case "B": cursor.row = min(rows - 1, cursor.row + count)
    case "C": cursor.column = min(columns - 1, cursor.column + count)
    case "D": cursor.column = max(0, cursor.column - count)
    case "G": cursor.column = min(columns, count) - 1
    case "d": cursor.row = min(rows, count) - 1
    case "H", "f":
      cursor = (min(rows, count) - 1, min(columns, max(1, control.number(1))) - 1)
    case "J": eraseScreen(control.number(0))
    case "K": eraseRow(control.number(0))
    case "P":
      let removed = min(count, columns - cursor.column)
      cells[cursor.row].removeSubrange(cursor.column..<(cursor.column + removed))
      cells[cursor.row] += Array(repeating: Cell(), count: removed)
    case "@":
      let added = min(count, columns - cursor.column)
      cells[cursor.row].insert(contentsOf: Array(repeating: Cell(), count: added), at: cursor.column)
      cells[cursor.row].removeLast(added)
    case "h", "l":
      if control.parameters == "?2004" { isMarkingPastes = control.final == "h" }
    case "m": style = control.parameters == "0" ? "" : control.parameters
    case "t":
      if control.parameters == "22;0" { keptTitle = title }
      if control.parameters == "23;0" { title = keptTitle }
    case "r", "X": break
    default: unknownSequences.append(text)
    }
  }

  private mutating func eraseRow(_ mode: Int) {
    let range = mode == 0 ? cursor.column..<columns : mode == 1 ? 0..<(cursor.column + 1) : 0..<columns
    for column in range { cells[cursor.row][column] = Cell() }
  }

  private mutating func eraseScreen(_ mode: Int) {
    eraseRow(mode)
    let others = mode == 0 ? (cursor.row + 1)..<rows : mode == 1 ? 0..<cursor.row : 0..<rows
    for row in others { cells[row] = Self.blankRow(columns) }
  }

  private static func blankRow(_ columns: Int) -> [Cell] { Array(repeating: Cell(), count: columns) }

  private static func trimmed(_ text: String) -> String {
    String(text.unicodeScalars.reversed().drop { $0 == " " }.reversed().map(Character.init))
  }

  /// How many bytes at the end are the beginning of a character.
  private static func unfinishedCount(_ bytes: [UInt8]) -> Int {
    for (back, byte) in bytes.reversed().prefix(4).enumerated() where byte & 0xC0 != 0x80 {
      let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return back + 1 < length ? back + 1 : 0
    }
    return 0
  }
}
