import ScenarioKit

extension Number {
  /// What sets two numbers apart: `+55 points (53 to 57)`, `-0.15`, `the same`.
  static func difference(_ difference: MatchedDifference, isProbability: Bool) -> String {
    let estimate = difference.estimate
    if difference.isSame {
      if case .sampled = estimate { return "the same in every run" }
      return "the same"
    }
    if case .exact(let value) = estimate {
      return isProbability ? points(estimate, .exact(0)) : signedQuantity(value)
    }
    let scale = isProbability ? 100.0 : 1
    let width = (estimate.upper - estimate.lower) * scale
    // The same in every run, as of what stands so now.
    if width < 1e-9 { return isProbability ? points(estimate, .exact(0)) : signedQuantity(estimate.value) }
    let decimals = (0...4).first { width * power($0) >= 2 } ?? 4
    let value = signed(estimate.value * scale, decimals: decimals)
    let ends = [estimate.lower, estimate.upper].map { fixed($0 * scale, decimals: decimals) }
    let unit = isProbability ? (value == "+1" || value == "-1" ? " point" : " points") : ""
    return "\(value)\(unit) (\(ends[0]) to \(ends[1]))" + (difference.isOpen ? ", may be none" : "")
  }

  /// The same where there is room for one number; what may be none is `0`.
  static func shortDifference(_ difference: MatchedDifference, isProbability: Bool) -> String {
    if difference.isSame || difference.isOpen { return "." }
    let estimate = difference.estimate
    let scale = isProbability ? 100.0 : 1
    if estimate.upper - estimate.lower < 1e-11 {
      return isProbability
        ? signed(estimate.value * 100, decimals: abs(estimate.value) < 0.1 ? 1 : 0)
        : signedQuantity(estimate.value)
    }
    let width = (estimate.upper - estimate.lower) * scale
    return signed(estimate.value * scale, decimals: (0...4).first { width * power($0) >= 1 } ?? 4)
  }

  private static func signedQuantity(_ value: Double) -> String {
    let text = quantity(value)
    return value > 0 && text != "0" ? "+" + text : text
  }
}
