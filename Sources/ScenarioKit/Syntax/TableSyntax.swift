/// A decision table of a response: `table A.pressure: hold, A barrage on B`, then one row a case.
package struct TableSyntax: Sendable {
  /// What the weights of one column are for.
  package enum Column: Sendable {
    /// Holding of the actor that the other columns name.
    case hold(SourceRange)
    case event(EventSyntax)
  }

  /// What a row asks of one input.
  package enum Cell: Sendable {
    case any(SourceRange)
    /// `yes` or `no`.
    case truth(Bool, SourceRange)
    case value(Value)
    /// `0..3`, `..3` or `3..`; never without both ends.
    case range(Value?, Value?, SourceRange)

    package var range: SourceRange {
      switch self {
      case .any(let range), .truth(_, let range), .range(_, _, let range): range
      case .value(let value): value.range
      }
    }
  }

  /// A number, or a rung's label.
  package enum Value: Sendable {
    case number(NumberSyntax)
    case text(TextSyntax)

    package var range: SourceRange {
      switch self {
      case .number(let number): number.range
      case .text(let text): text.range
      }
    }
  }

  /// `0..3, any: 5, 0`: a cell for each input, then a weight for each column.
  package struct Row: Sendable {
    package let cells: [Cell]
    package let weights: [ExpressionSyntax]
    package let range: SourceRange
  }

  package let inputs: [ExpressionSyntax]
  package let columns: [Column]
  package let rows: [Row]
  /// Of the first line, without the rows.
  package let range: SourceRange

  func with(_ rows: [Row]) -> TableSyntax {
    TableSyntax(inputs: inputs, columns: columns, rows: rows, range: range)
  }
}

extension TableSyntax.Column {
  package var range: SourceRange {
    switch self {
    case .hold(let range): range
    case .event(let event): event.range
    }
  }
}
