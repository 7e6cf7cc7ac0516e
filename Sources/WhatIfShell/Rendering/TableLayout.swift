/// A table with the widths of its columns settled.
struct TableLayout {
  private let table: Table
  private let format: PageFormat
  private let indent: Int
  /// Columns that are shown, ascending.
  private var shown: [Int]
  /// By column of the table.
  private var widths: [Int]

  /// nil where the columns have no room.
  init?(_ table: Table, format: PageFormat, indent: Int) {
    self.table = table
    self.format = format
    self.indent = indent
    self.shown = Self.filled(in: table)
    self.widths = Self.naturalWidths(of: table)
    fit()
    if excess > 0, format.isTerminal, shown.contains(where: { table.columns[$0].fit == .isDroppedLast }) {
      shown.removeAll { table.columns[$0].fit == .isDroppedLast }
      widths = Self.naturalWidths(of: table)
      fit()
    }
    if excess > 0 { return nil }
    widenHeadings()
  }

  var lines: [StyledText] {
    var lines = groups
    let headings = table.columns.map { $0.heading }
    if headings.contains(where: { !$0.isEmpty }) {
      lines += self.lines(of: headings.map { $0.painted(.dim) }, isHeading: true)
    }
    for row in table.rows {
      switch row {
      case .cells(let cells): lines += self.lines(of: cells, isHeading: false)
      case .note(let note, let column):
        let offset = min(self.offset(of: column), format.width / 2)
        lines += note.wrapped(to: format.width - offset).map { .spaces(offset) + $0 }
      }
    }
    return lines
  }

  // MARK: widths

  /// Columns in which anything stands.
  private static func filled(in table: Table) -> [Int] {
    table.columns.indices.filter { column in
      !table.columns[column].heading.isEmpty || cells(in: table, at: column).contains { !$0.isEmpty }
    }
  }

  private static func cells(in table: Table, at column: Int) -> [StyledText] {
    table.rows.compactMap { row in
      if case .cells(let cells) = row { cells[column] } else { nil }
    }
  }

  private static func naturalWidths(of table: Table) -> [Int] {
    table.columns.indices.map { column in
      cells(in: table, at: column).map(\.width).reduce(table.columns[column].heading.width, max)
    }
  }

  /// Columns too many.
  private var excess: Int {
    let all = shown.enumerated().reduce(indent) { sum, item in
      sum + widths[item.element] + (item.offset == 0 ? 0 : table.columns[item.element].gap)
    }
    return all - format.width
  }

  private func cellWidth(_ column: Int) -> Int {
    Self.cells(in: table, at: column).map(\.width).max() ?? 0
  }

  private mutating func fit() {
    if excess > 0 { narrowHeadings() }
    while excess > 0, let last = shown.last(where: { table.columns[$0].fit == .isDropped }) {
      shown.removeAll { $0 == last }
    }
    if excess > 0 { narrowFlexible() }
  }

  private mutating func narrowHeadings() {
    for column in shown where excess > 0 {
      let least = max(cellWidth(column), table.columns[column].heading.longestWord)
      widths[column] = max(least, widths[column] - excess)
    }
  }

  private mutating func narrowFlexible() {
    let flexible = shown.filter { table.columns[$0].fit == .wraps || table.columns[$0].fit == .isCut }
    for column in flexible.sorted(by: { widths[$0] > widths[$1] }) where excess > 0 {
      widths[column] = max(min(widths[column], least(column)), widths[column] - excess)
    }
  }

  /// The fewest columns that a flexible column can be read in.
  private func least(_ column: Int) -> Int {
    let heading = table.columns[column].heading.longestWord
    if isCut(column) { return max(12, heading) }
    let words = Self.cells(in: table, at: column).map(\.longestWord).max() ?? 0
    return max(12, heading, words)
  }

  /// Room that was left over goes back to headings.
  private mutating func widenHeadings() {
    for column in shown {
      let wanted = table.columns[column].heading.width
      if excess < 0, wanted > widths[column] { widths[column] = min(wanted, widths[column] - excess) }
    }
  }

  private func isCut(_ column: Int) -> Bool {
    table.columns[column].fit == .isCut && format.isTerminal
  }

  private func offset(of column: Int) -> Int {
    var offset = indent
    for (index, each) in shown.enumerated() {
      if index > 0 { offset += table.columns[each].gap }
      if each >= column { break }
      offset += widths[each]
    }
    return offset
  }

  // MARK: lines

  private var groups: [StyledText] {
    var line = StyledText()
    for column in shown where !table.columns[column].group.isEmpty {
      let gap = line.isEmpty ? 0 : 1
      line += .spaces(max(gap, offset(of: column) - line.width)) + table.columns[column].group.painted(.dim)
    }
    return line.isEmpty || line.width > format.width ? [] : [line]
  }

  private func lines(of cells: [StyledText], isHeading: Bool) -> [StyledText] {
    let parts = shown.map { column in
      !isHeading && isCut(column)
        ? [cells[column].cut(to: widths[column], ellipsis: format.symbols.ellipsis)]
        : cells[column].wrapped(to: widths[column])
    }
    let height = parts.map(\.count).max() ?? 0
    return (0..<height).map { level in
      var line = StyledText.spaces(indent)
      for (index, column) in shown.enumerated() {
        // A heading that needs fewer lines than its neighbours stands at their foot.
        let position = isHeading ? level - (height - parts[index].count) : level
        let part = parts[index].indices.contains(position) ? parts[index][position] : ""
        if index > 0 { line += .spaces(table.columns[column].gap) }
        let filler = StyledText.spaces(widths[column] - part.width)
        line += table.columns[column].alignment == .right ? filler + part : part + filler
      }
      return line
    }
  }
}
