extension Resolver {
  /// A decision table of the response that is being declared.
  mutating func decisionTable(_ syntax: TableSyntax) -> DecisionTable? {
    let inputs = syntax.inputs.map { tableInput($0) }
    let columns = columns(syntax)
    if syntax.rows.isEmpty { report(.tableWithoutRows, syntax.range) }
    var rows: [DecisionTable.Row] = []
    for row in syntax.rows {
      let cells = zip(row.cells, inputs).map { cell, input in input.flatMap { self.cell(cell, of: $0) } }
      let weights = row.weights.map { multiplier($0, "a weight") }
      checkLengths(of: row, in: syntax)
      let known = (cells: cells.compactMap { $0 }, weights: weights.compactMap { $0 })
      guard known.cells.count == syntax.inputs.count, known.weights.count == syntax.columns.count else {
        continue
      }
      rows.append(DecisionTable.Row(cells: known.cells, weights: known.weights, origin: span(row.range)))
    }
    let knownInputs = inputs.compactMap { $0?.input }
    guard !hasErrors, knownInputs.count == inputs.count, columns.count == syntax.columns.count else {
      return nil
    }
    warnOfUselessRows(rows, inputs.compactMap { $0 })
    return DecisionTable(inputs: knownInputs, columns: columns, rows: rows, origin: span(syntax.range))
  }

  // MARK: Inputs

  /// An input, and the quantity whose rungs texts in its cells stand for.
  struct TableInput {
    let input: DecisionTable.Input
    let labels: QuantityID?
    /// The range of the quantity that the input is, and nothing more.
    let bounds: DecisionTable.Cell.Range?
  }

  private mutating func tableInput(_ syntax: ExpressionSyntax) -> TableInput? {
    let expression: Expression
    var isTruth = false
    switch value(syntax) {
    case .number(let number): expression = number
    case .truth(let truth): (expression, isTruth) = (truth, true)
    case .some(let other):
      report(.mustBe(.number, taker: "what a table looks at", operand(syntax, other)), syntax.range)
      return nil
    case nil: return nil
    }
    var bounds: DecisionTable.Cell.Range?
    if case .quantity(let id, _) = expression {
      let quantity = scenario.quantity(id)
      bounds = DecisionTable.Cell.Range(lower: quantity.lower, upper: quantity.upper, includesUpper: true)
    }
    return TableInput(
      input: DecisionTable.Input(expression: expression, isTruth: isTruth, origin: span(syntax.range)),
      labels: labelled(syntax), bounds: bounds)
  }

  // MARK: Cells

  private mutating func cell(_ syntax: TableSyntax.Cell, of input: TableInput) -> DecisionTable.Cell? {
    switch (syntax, input.input.isTruth) {
    case (.any, _): return .any
    case (.truth(let truth, _), true): return .truth(truth)
    case (.truth, false), (.value, true), (.range, true):
      report(
        .cellType(excerpt(syntax.range), input: input.input.origin.text, isTruth: input.input.isTruth),
        syntax.range)
      return nil
    case (.value(.number(let number)), false):
      return finite(number).map {
        .range(DecisionTable.Cell.Range(lower: $0, upper: $0, includesUpper: true))
      }
    case (.value(let value), false): return numbers(from: value, to: value, input, syntax.range)
    case (.range(let lower, let upper, let range), false):
      return numbers(from: lower, to: upper, input, range)
    }
  }

  /// A label stands for its rung, which reaches from its number up to the next.
  private mutating func numbers(
    from lower: TableSyntax.Value?, to upper: TableSyntax.Value?, _ input: TableInput, _ place: SourceRange
  ) -> DecisionTable.Cell? {
    var range = DecisionTable.Cell.Range(lower: -.infinity, upper: .infinity, includesUpper: true)
    if let lower {
      // A label that stands for nothing is reported once, whichever ends it is.
      guard let end = end(lower, isUpper: false, input) else { return nil }
      range.lower = end.value
    }
    if let upper {
      guard let end = end(upper, isUpper: true, input) else { return nil }
      range.upper = end.value
      range.includesUpper = end.isIncluded
    }
    if range.isEmpty {
      report(.emptyRange(excerpt(place)), place)
      return nil
    }
    return .range(range)
  }

  private mutating func end(
    _ value: TableSyntax.Value, isUpper: Bool, _ input: TableInput
  ) -> (value: Double, isIncluded: Bool)? {
    switch value {
    case .number(let number): return finite(number).map { ($0, true) }
    case .text(let text):
      guard let rung = rung(text, of: input.labels), let quantity = input.labels else { return nil }
      guard isUpper else { return (rung.number, true) }
      let next = scenario.quantity(quantity).rungs.first { $0.number > rung.number }
      return next.map { ($0.number, false) } ?? (.infinity, true)
    }
  }

  // MARK: Columns

  private mutating func columns(_ syntax: TableSyntax) -> [DecisionTable.Column] {
    var columns: [DecisionTable.Column?] = []
    var holds: [(place: Int, range: SourceRange)] = []
    for column in syntax.columns {
      switch column {
      case .event(let event):
        let template = template(event)
        if let template { checkIsNew(template, among: columns.compactMap { $0?.event }, event.range) }
        columns.append(template.map { DecisionTable.Column(event: $0, origin: span(event.range)) })
      case .hold(let range):
        holds.append((columns.count, range))
        columns.append(nil)
      }
    }
    guard let first = holds.first else { return columns.compactMap { $0 } }
    let actors = Set(columns.compactMap { $0?.event.actor })
    // Where another column is wrong it is not known whom it names.
    let areKnown = columns.count { $0 != nil } + holds.count == columns.count
    if areKnown, actors.count != 1 {
      report(.holdOfNobody(hasActors: !actors.isEmpty), first.range)
    }
    guard let actor = actors.first else { return [] }
    for hold in holds {
      let template = EventTemplate(actor: actor, move: nil, target: nil, options: [])
      checkIsNew(template, among: columns.compactMap { $0?.event }, hold.range)
      columns[hold.place] = DecisionTable.Column(event: template, origin: span(hold.range))
    }
    return columns.compactMap { $0 }
  }

  /// Reports an event that another column weighs already; one weight would do.
  private mutating func checkIsNew(
    _ event: EventTemplate, among others: [EventTemplate], _ range: SourceRange
  ) {
    let isThere = others.contains { other in
      other.actor == event.actor && other.move == event.move && other.target == event.target
        && zip(other.options, event.options).allSatisfy {
          $0.constantValue != nil && $0.constantValue == $1.constantValue
        }
    }
    if isThere { report(.repeatedColumn(excerpt(range)), range) }
  }

  // MARK: Rows

  private mutating func checkLengths(of row: TableSyntax.Row, in table: TableSyntax) {
    if row.cells.count != table.inputs.count, let first = row.cells.first, let last = row.cells.last {
      report(
        .rowLength(
          found: row.cells.count, wanted: table.inputs.count, what: "cell", of: "the table looks at"),
        first.range.joined(last.range))
    }
    if row.weights.count != table.columns.count, let first = row.weights.first, let last = row.weights.last {
      report(
        .rowLength(
          found: row.weights.count, wanted: table.columns.count, what: "weight", of: "the table weighs"),
        first.range.joined(last.range))
    }
  }

  /// Warns of rows that can never be the first to match.
  private mutating func warnOfUselessRows(_ rows: [DecisionTable.Row], _ inputs: [TableInput]) {
    for (index, row) in rows.enumerated() {
      let range = row.origin.range
      if let earlier = rows[..<index].first(where: { earlier in
        zip(earlier.cells, row.cells).allSatisfy { $0.covers($1) }
      }) {
        report(
          .uselessRow(outside: nil), range,
          labels: [Diagnostic.Label(span: earlier.origin, text: "this row takes all that it would")])
        continue
      }
      for (cell, input) in zip(row.cells, inputs) {
        guard case .range(let numbers) = cell, let bounds = input.bounds else { continue }
        let isBeyond =
          numbers.lower > bounds.upper || numbers.upper < bounds.lower
          || numbers.upper == bounds.lower && !numbers.includesUpper
        guard isBeyond else { continue }
        let quantity = "`\(input.input.origin.text)`, \(written(bounds.lower))..\(written(bounds.upper))"
        report(.uselessRow(outside: quantity), range)
        break
      }
    }
  }
}
