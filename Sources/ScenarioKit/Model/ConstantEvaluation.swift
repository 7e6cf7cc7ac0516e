extension Expression {
  /// The value where arithmetic alone gives it; truth counts as 1 and 0. It may be infinite or no number.
  ///
  /// Powers, `exp` and `log` are left to the engine: their last bit is its affair.
  var constantValue: Double? {
    switch self {
    case .number(let value), .input(_, let value): value
    case .truth(let value): value ? 1 : 0
    case .negative(let operand): operand.constantValue.map { -$0 }
    case .not(let operand): operand.constantValue.map { $0 == 0 ? 1 : 0 }
    case .arithmetic(let operation, let left, let right):
      Self.both(left, right) { Self.result(of: operation, $0, $1) } ?? nil
    case .compare(let comparison, let left, let right):
      Self.both(left, right) { Self.holds(comparison, $0, $1) ? 1 : 0 }
    case .and(let left, let right): Self.both(left, right) { $0 != 0 && $1 != 0 ? 1 : 0 }
    case .or(let left, let right): Self.both(left, right) { $0 != 0 || $1 != 0 ? 1 : 0 }
    case .conditional(let condition, let first, let second):
      condition.constantValue.flatMap { $0 != 0 ? first.constantValue : second.constantValue }
    case .function(let function, let arguments): Self.result(of: function, arguments)
    default: nil
    }
  }

  private static func both<Result>(
    _ left: Expression, _ right: Expression, _ combine: (Double, Double) -> Result
  ) -> Result? {
    guard let left = left.constantValue, let right = right.constantValue else { return nil }
    return combine(left, right)
  }

  private static func result(of operation: Arithmetic, _ left: Double, _ right: Double) -> Double? {
    switch operation {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    case .power: nil
    }
  }

  private static func holds(_ comparison: Comparison, _ left: Double, _ right: Double) -> Bool {
    switch comparison {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }

  private static func result(of function: Function, _ arguments: [Expression]) -> Double? {
    let values = arguments.compactMap(\.constantValue)
    guard values.count == arguments.count, let first = values.first else { return nil }
    switch function {
    case .min: return values.min()
    case .max: return values.max()
    case .abs: return Swift.abs(first)
    case .exp, .log: return nil
    case .sqrt: return first.squareRoot()
    case .clamp:
      guard values.count == 3 else { return nil }
      return Swift.min(Swift.max(first, values[1]), values[2])
    }
  }
}
