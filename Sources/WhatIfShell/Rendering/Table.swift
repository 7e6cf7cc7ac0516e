/// Columns of text under headings, fitted to a page.
struct Table {
  enum Alignment { case left, right }

  /// What a column does where the page is too narrow.
  enum Fit {
    /// Keeps its width.
    case fixed
    /// Is broken between words.
    case wraps
    /// As `wraps`, but is cut on a terminal.
    case isCut
    /// Goes, before anything is broken or cut.
    case isDropped
    /// Goes from a terminal, with all others like it, when nothing else helps.
    case isDroppedLast
  }

  struct Column {
    var heading: StyledText = ""
    var alignment = Alignment.right
    var fit = Fit.fixed
    /// Columns before it.
    var gap = 2
    /// What stands above the headings of this and the following columns.
    var group: StyledText = ""
  }

  enum Row {
    case cells([StyledText])
    /// A paragraph that begins under a column.
    case note(StyledText, under: Int)
  }

  let columns: [Column]
  private(set) var rows: [Row] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row; missing cells are empty.
  mutating func add(_ cells: [StyledText]) {
    precondition(cells.count <= columns.count, "more cells than columns")
    rows.append(.cells(cells + Array(repeating: "", count: columns.count - cells.count)))
  }

  mutating func add(note: StyledText, under column: Int) {
    rows.append(.note(note, under: column))
  }

  /// Labels and texts beside them.
  static func fields(_ fields: [(label: StyledText, text: StyledText)]) -> Table {
    var table = Table([Column(alignment: .left), Column(alignment: .left, fit: .wraps)])
    for field in fields { table.add([field.label, field.text]) }
    return table
  }

  func lines(in format: PageFormat, indent: Int) -> [StyledText] {
    TableLayout(self, format: format, indent: indent)?.lines ?? stacked(in: format, indent: indent)
  }

  /// Have the columns room, if need be with headings on several lines and texts broken?
  func fits(in format: PageFormat, indent: Int = 2) -> Bool {
    TableLayout(self, format: format, indent: indent) != nil
  }

  /// Row by row, each cell with its heading: for pages on which the columns have no room.
  private func stacked(in format: PageFormat, indent: Int) -> [StyledText] {
    var page = Page(format)
    // A group that stands over no heading is about the whole column.
    for column in columns where !column.group.isEmpty && column.heading.isEmpty {
      page.add(StyledText(String(column.group.plain.drop { $0 == " " }), .dim), indent: indent)
    }
    for row in rows {
      switch row {
      case .note(let note, _): page.add(note, indent: indent + 2)
      case .cells(let cells):
        let named = zip(columns, cells).filter { !$1.isEmpty }.map { column, cell in
          guard !column.heading.isEmpty else { return cell }
          return column.group.isEmpty
            ? "\(column.heading) \(cell)" : "\(column.group): \(column.heading) \(cell)"
        }
        page.add(named.joined(by: "  "), indent: indent, hanging: indent + 2)
      }
    }
    return page.lines
  }
}
