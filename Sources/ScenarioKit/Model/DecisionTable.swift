/// Weights for several events, one row a case: the first row that matches counts.
///
/// It is looked up at the turn of each actor that a column names, while its response's conditions hold; there
/// must be a row that matches.
package struct DecisionTable: Sendable {
  /// What the rows look at: a number, or a truth value as 1 or 0.
  package struct Input: Sendable {
    package let expression: Expression
    package let isTruth: Bool
    package let origin: SourceSpan
  }

  package struct Column: Sendable {
    /// Holding stands in place of the hold weight.
    package let event: EventTemplate
    package let origin: SourceSpan
  }

  /// What a row asks of one input.
  package enum Cell: Sendable {
    case any
    case truth(Bool)
    case range(Range)

    /// Numbers from one to another; infinite where a side is open.
    package struct Range: Sendable {
      package var lower: Double
      package var upper: Double
      /// False where the upper end is that of a rung, which reaches up to the next.
      package var includesUpper: Bool
    }
  }

  package struct Row: Sendable {
    /// As many as inputs.
    package let cells: [Cell]
    /// As many as columns.
    package let weights: [Expression]
    package let origin: SourceSpan
  }

  package let inputs: [Input]
  package let columns: [Column]
  package let rows: [Row]
  /// Of its first line.
  package let origin: SourceSpan
}

extension DecisionTable.Cell.Range {
  package func contains(_ value: Double) -> Bool {
    value >= lower && (includesUpper ? value <= upper : value < upper)
  }

  /// Is there no number in it?
  var isEmpty: Bool { lower > upper || lower == upper && !includesUpper }

  /// Is every number of the other in it?
  func covers(_ other: DecisionTable.Cell.Range) -> Bool {
    lower <= other.lower
      && (upper > other.upper || upper == other.upper && (includesUpper || !other.includesUpper))
  }
}

extension DecisionTable.Cell {
  /// Does it match a value, truth being 1 or 0?
  package func matches(_ value: Double) -> Bool {
    switch self {
    case .any: true
    case .truth(let truth): (value != 0) == truth
    case .range(let range): range.contains(value)
    }
  }

  /// Does it match whatever the other does?
  func covers(_ other: DecisionTable.Cell) -> Bool {
    switch (self, other) {
    case (.any, _): true
    case (.truth(let left), .truth(let right)): left == right
    case (.range(let left), .range(let right)): left.covers(right)
    default: false
    }
  }
}

extension DecisionTable {
  /// The condition that a row matches, earlier rows left aside.
  package func condition(of row: Row) -> Expression {
    var conditions: [Expression] = []
    for (cell, input) in zip(row.cells, inputs) {
      switch cell {
      case .any: break
      case .truth(let truth): conditions.append(truth ? input.expression : .not(input.expression))
      case .range(let range):
        if range.lower > -.infinity {
          conditions.append(.compare(.greaterOrEqual, input.expression, .number(range.lower)))
        }
        if range.upper < .infinity {
          let comparison: Expression.Comparison = range.includesUpper ? .lessOrEqual : .less
          conditions.append(.compare(comparison, input.expression, .number(range.upper)))
        }
      }
    }
    guard var all = conditions.first else { return .truth(true) }
    for condition in conditions.dropFirst() { all = .and(all, condition) }
    return all
  }
}
