/// Decision tables: a header, and rows that are clauses of their own.
extension Parser {
  /// What rows belong to, where they stand.
  enum TableRows {
    /// Rows stand right behind their table's first line, or another row.
    case belongNowhere
    case belongToTable
    /// The first line could not be read; its rows are checked and left.
    case belongToBrokenTable
  }

  /// True where a row of a table may begin.
  var beginsRow: Bool {
    switch current.kind {
    case .number, .text, .symbol(.minus), .symbol(.dots): true
    case .word(let word): Self.cellWords.contains(word)
    default: false
    }
  }

  /// Reads what follows `table`, up to the rows.
  mutating func tableHeader() throws(Failure) -> TableSyntax {
    let start = position - 1
    context.colonEndsConditions = true
    var inputs = [try expression(.tableInput)]
    while accept(.comma) { inputs.append(try expression(.tableInput)) }
    try expect(.colon, .tableColon)
    context.colonEndsConditions = false
    var columns = [try column()]
    while accept(.comma) { columns.append(try column()) }
    return TableSyntax(inputs: inputs, columns: columns, rows: [], range: range(from: start))
  }

  private mutating func column() throws(Failure) -> TableSyntax.Column {
    if current.isWord("hold") {
      let range = current.range
      advance()
      return .hold(range)
    }
    if !current.isName, !current.isWord("any") { throw missing(.column) }
    return .event(try event(.commaMayEnd))
  }

  /// Reads `0..3, any: 5, 0`.
  mutating func tableRow(_ place: TableRows) throws(Failure) -> TableSyntax.Row {
    let start = position
    showing("0..3, any: 5, 1")
    if case .belongNowhere = place { throw failure(.rowOutsideTable) }
    var cells = [try cell()]
    while accept(.comma) { cells.append(try cell()) }
    try expect(.colon, .rowColon)
    var weights = [try expression(.weight)]
    while accept(.comma) { weights.append(try expression(.weight)) }
    return TableSyntax.Row(cells: cells, weights: weights, range: range(from: start))
  }

  private mutating func cell() throws(Failure) -> TableSyntax.Cell {
    let start = position
    if accept(word: "any") { return .any(range(from: start)) }
    if accept(word: "yes") { return .truth(true, range(from: start)) }
    if accept(word: "no") { return .truth(false, range(from: start)) }
    if accept(.dots) { return .range(nil, try cellValue(), range(from: start)) }
    let lower = try cellValue()
    guard accept(.dots) else { return .value(lower) }
    if current.isSymbol(.comma) || current.isSymbol(.colon) {
      return .range(lower, nil, range(from: start))
    }
    let upper = try cellValue()
    return .range(lower, upper, range(from: start))
  }

  private mutating func cellValue() throws(Failure) -> TableSyntax.Value {
    if let text = acceptText() { return .text(text) }
    return .number(try number(.cell))
  }

  private static let cellWords: Set<String> = ["any", "yes", "no"]
}

extension [ClauseSyntax<ResponseSyntax.Clause>] {
  /// With the rows of each table, in the order of tables.
  func giving(_ rowsOfTables: [[TableSyntax.Row]]) -> Self {
    var next = 0
    return map { clause in
      guard case .table(let table) = clause.content else { return clause }
      defer { next += 1 }
      let rows = rowsOfTables[next]
      let range = rows.last.map { clause.range.joined($0.range) } ?? clause.range
      return ClauseSyntax(.table(table.with(rows)), range)
    }
  }
}
