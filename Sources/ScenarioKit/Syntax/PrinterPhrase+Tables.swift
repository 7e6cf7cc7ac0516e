/// Decision tables, row by row.
extension PrinterPhrase {
  /// Writes the first line.
  mutating func write(_ table: TableSyntax) {
    let outer = context
    write("table ", at: table.range)
    // A colon ends the inputs.
    context.colonEndsConditions = true
    context.hidesColons = true
    write(table.inputs)
    context = outer
    write(":")
    gap()
    list(table.columns) { phrase, column in
      switch column {
      case .hold(let range): phrase.write("hold", at: range)
      case .event(let event): phrase.write(event)
      }
    }
  }

  mutating func write(_ row: TableSyntax.Row) {
    list(row.cells) { phrase, cell in phrase.write(cell) }
    write(":")
    gap()
    list(row.weights) { phrase, weight, comma in phrase.write(weight, isBeforeComma: comma) }
  }

  fileprivate mutating func write(_ cell: TableSyntax.Cell) {
    switch cell {
    case .any(let range): write("any", at: range)
    case .truth(let truth, let range): write(truth ? "yes" : "no", at: range)
    case .value(let value): write(value)
    case .range(let lower, let upper, let range):
      if let lower { write(lower) }
      write("..", at: range)
      if let upper { write(upper) }
    }
  }

  private mutating func write(_ value: TableSyntax.Value) {
    switch value {
    case .number(let number): write(number)
    case .text(let text): write(text)
    }
  }

  /// The rows with their cells and weights below one another; nil where some row would be too long.
  static func aligned(_ rows: [TableSyntax.Row], indentation: Int) -> [PrinterPhrase]? {
    let texts = rows.map { row in
      row.cells.enumerated().map { index, cell in
        text { $0.write(cell) } + (index < row.cells.count - 1 ? "," : ":")
      }
        + row.weights.enumerated().map { index, weight in
          let isLast = index == row.weights.count - 1
          return text { $0.write(weight, isBeforeComma: !isLast) } + (isLast ? "" : ",")
        }
    }
    // Rows of another length have their cells where the others have weights.
    guard let first = rows.first, rows.allSatisfy({ $0.cells.count == first.cells.count }) else { return nil }
    let columns = texts.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      texts.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    let lines = texts.map { parts in
      parts.enumerated().map { index, part in
        index == parts.count - 1 ? part : part + String(repeating: " ", count: widths[index] - part.count)
      }.joined(separator: " ")
    }
    guard lines.allSatisfy({ $0.count + indentation <= Self.columns }) else { return nil }
    return zip(rows, lines).map { row, line in
      var phrase = PrinterPhrase()
      phrase.write(line, at: row.range)
      return phrase
    }
  }

  private static func text(_ write: (inout PrinterPhrase) -> Void) -> String {
    var phrase = PrinterPhrase()
    write(&phrase)
    return phrase.line
  }
}
