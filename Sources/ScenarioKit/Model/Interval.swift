/// All numbers from one to another, both included; what is true or false is 1, 0, or either.
///
/// What the operations give holds every value that they can give on members; it may hold more.
struct Interval: Hashable, Sendable {
  let lower: Double
  let upper: Double

  static let everything = Interval(-.infinity, .infinity)
  static let yes = Interval(1)
  static let no = Interval(0)
  static let either = Interval(0, 1)

  init(_ lower: Double, _ upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  init(_ value: Double) { self.init(value, value) }

  init(_ truth: Bool) { self = truth ? .yes : .no }

  /// From the least to the greatest; everything where one is no number, nil where there are none.
  init?(spanning values: [Double]) {
    guard let first = values.first else { return nil }
    if values.contains(where: \.isNaN) {
      self = .everything
    } else {
      self.init(values.reduce(first) { Swift.min($0, $1) }, values.reduce(first) { Swift.max($0, $1) })
    }
  }

  var isTrue: Bool { lower > 0 || upper < 0 }
  var isFalse: Bool { self == .no }
  /// The one value that it holds, if it holds one.
  var value: Double? { lower == upper ? lower : nil }

  func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  func hull(_ other: Interval) -> Interval {
    Interval(Swift.min(lower, other.lower), Swift.max(upper, other.upper))
  }

  /// A little wider, so that rounding leaves nothing out.
  var loosened: Interval {
    Interval(lower - 1e-9 * Swift.max(1, Swift.abs(lower)), upper + 1e-9 * Swift.max(1, Swift.abs(upper)))
  }

  /// Nil where they have nothing in common.
  func intersection(_ other: Interval) -> Interval? {
    let (low, high) = (Swift.max(lower, other.lower), Swift.min(upper, other.upper))
    return low <= high ? Interval(low, high) : nil
  }
}

// MARK: - Arithmetic

extension Interval {
  static prefix func - (operand: Interval) -> Interval { Interval(-operand.upper, -operand.lower) }

  static func + (left: Interval, right: Interval) -> Interval {
    Interval(spanning: [left.lower + right.lower, left.upper + right.upper]) ?? .everything
  }

  static func - (left: Interval, right: Interval) -> Interval { left + -right }

  static func * (left: Interval, right: Interval) -> Interval {
    // Nothing times anything is nothing, however large that may be.
    func product(_ first: Double, _ second: Double) -> Double {
      first == 0 || second == 0 ? 0 : first * second
    }
    return Interval(spanning: [
      product(left.lower, right.lower), product(left.lower, right.upper),
      product(left.upper, right.lower), product(left.upper, right.upper),
    ]) ?? .everything
  }

  /// Everything where the divisor may be 0.
  static func / (left: Interval, right: Interval) -> Interval {
    if right.contains(0) { return .everything }
    return Interval(spanning: [
      left.lower / right.lower, left.lower / right.upper, left.upper / right.lower, left.upper / right.upper,
    ]) ?? .everything
  }

  func raised(to exponent: Interval) -> Interval {
    guard let power = exponent.value.flatMap({ Int(exactly: $0) }), (0...16).contains(power) else {
      // A power of what is not negative is not negative.
      return lower > 0 || (lower >= 0 && exponent.lower >= 0) ? Interval(0, .infinity) : .everything
    }
    func raise(_ value: Double) -> Double { (0..<power).reduce(1) { product, _ in product * value } }
    guard let ends = Interval(spanning: [raise(lower), raise(upper)]) else { return .everything }
    return power > 0 && power.isMultiple(of: 2) && contains(0) ? ends.hull(.no) : ends
  }

  func applying(_ comparison: Expression.Comparison, _ other: Interval) -> Interval {
    switch comparison {
    case .less: upper < other.lower ? .yes : lower >= other.upper ? .no : .either
    case .lessOrEqual: upper <= other.lower ? .yes : lower > other.upper ? .no : .either
    case .greater: other.applying(.less, self)
    case .greaterOrEqual: other.applying(.lessOrEqual, self)
    case .equal:
      if let value, value == other.value { .yes } else { intersection(other) == nil ? .no : .either }
    case .notEqual: applying(.equal, other).negated
    }
  }

  /// What `not` makes of it.
  var negated: Interval { isTrue ? .no : isFalse ? .yes : .either }
}

// MARK: - Functions

extension Interval {
  static func applying(_ function: Expression.Function, to arguments: [Interval]) -> Interval {
    guard let first = arguments.first else { return .everything }
    switch function {
    case .min:
      return arguments.dropFirst().reduce(first) {
        Interval(Swift.min($0.lower, $1.lower), Swift.min($0.upper, $1.upper))
      }
    case .max:
      return arguments.dropFirst().reduce(first) {
        Interval(Swift.max($0.lower, $1.lower), Swift.max($0.upper, $1.upper))
      }
    case .abs:
      let ends = Interval(spanning: [Swift.abs(first.lower), Swift.abs(first.upper)]) ?? .everything
      return first.contains(0) ? ends.hull(.no) : ends
    case .clamp:
      guard arguments.count == 3 else { return .everything }
      return applying(.min, to: [applying(.max, to: [first, arguments[1]]), arguments[2]])
    case .sqrt:
      return Interval(
        first.lower > 0 ? first.lower.squareRoot() : 0, first.upper > 0 ? first.upper.squareRoot() : 0)
    case .exp: return first.exponential
    case .log: return first.logarithm
    }
  }

  /// By e^x ≥ 1 + x, from which e^x ≤ 1 / (1 - x) below 1.
  private var exponential: Interval {
    if self == .no { return .yes }
    let low = Swift.max(0, 1 + lower)
    return Interval(low, upper < 1 ? 1 / (1 - upper) : .infinity)
  }

  /// By 1 - 1/x ≤ ln x ≤ x - 1.
  private var logarithm: Interval {
    if upper <= 0 { return .everything }
    return Interval(lower > 0 ? 1 - 1 / lower : -.infinity, upper - 1)
  }
}
