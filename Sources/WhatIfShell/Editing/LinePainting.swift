/// The colours of a line on the screen: what each place shows, and which rows have to be painted again.
struct LinePainting {
  /// A character of the line with its colour, and where it is drawn.
  struct Cell: Equatable {
    let scalar: Unicode.Scalar
    let role: SyntaxRole
    let row: Int
    let column: Int
  }

  let cells: [Cell]
  /// The place of the cursor among them.
  let cursor: Int

  /// - Parameter layout: where the line begins, behind its prompt.
  init(_ text: String, _ roles: [SyntaxRole], cursor: Int, from layout: ScreenLayout) {
    var layout = layout
    var cells: [Cell] = []
    for (scalar, role) in zip(text.unicodeScalars, roles) {
      let start = layout.start(of: scalar)
      cells.append(Cell(scalar: scalar, role: role, row: start.row, column: start.column))
      layout.draw(scalar)
    }
    self.cells = cells
    self.cursor = cursor
  }

  /// The rows that may show anything else than this, after the line was drawn in the way of before: libedit writes, in
  /// plain, what has changed and what it moves the cursor over. Nil where nothing has to be done.
  func rows(since before: LinePainting?) -> ClosedRange<Int>? {
    guard let last = cells.last else { return nil }
    guard let before else { return cells[0].row...last.row }
    let first = zip(cells, before.cells).enumerated().first { $1.0 != $1.1 }?.offset
    let changed = first ?? (cells.count == before.cells.count ? nil : min(cells.count, before.cells.count))
    if changed == nil, cursor == before.cursor { return nil }
    let from = min(cursor, before.cursor, changed ?? cursor)
    var end = max(cursor, before.cursor)
    if let changed {
      // Where the ends agree, in their places, nothing was drawn there.
      var index = cells.count
      if cells.count == before.cells.count {
        while index > changed, cells[index - 1] == before.cells[index - 1] { index -= 1 }
      }
      end = max(end, index)
    }
    let lowest = cells[min(from, cells.count - 1)].row
    // The cursor may have stood in a row further down that is gone now.
    return min(lowest, cells[max(0, min(from, cells.count) - 1)].row)...cells[min(end, cells.count - 1)].row
  }

  /// What shows a row, from the column of its first character on.
  func sequence(ofRow row: Int) -> (column: Int, text: String)? {
    let inRow = cells.filter { $0.row == row && $0.scalar != "\n" }
    guard let first = inRow.first else { return nil }
    var text = ""
    var role = SyntaxRole.plain
    for cell in inRow {
      if cell.role != role {
        text += "\u{1B}[0m" + cell.role.sequence
        role = cell.role
      }
      text += ScreenLayout.drawn(cell.scalar, at: cell.column)
    }
    if role != .plain { text += "\u{1B}[0m" }
    return (first.column, text)
  }
}

extension SyntaxRole {
  /// What turns its colour on.
  var sequence: String {
    switch self {
    case .plain: ""
    case .keyword: "\u{1B}[1m"
    case .name: "\u{1B}[36m"
    case .number: "\u{1B}[35m"
    case .text: "\u{1B}[32m"
    case .comment: "\u{1B}[2m"
    case .unknown: "\u{1B}[4;31m"
    }
  }
}
