import ScenarioKit

extension Number {
  /// A probability known exactly: `48 %`, below ten in a hundred with one decimal.
  static func probability(_ probability: Double) -> String {
    if probability <= 0 { return "0 %" }
    if probability >= 1 { return "100 %" }
    if probability < 0.001 { return "<0.1 %" }
    if probability > 0.999 { return ">99.9 %" }
    let points = probability * 100
    return trimmed(points, decimals: points < 9.95 || points >= 98.95 ? 1 : 0) + " %"
  }

  /// A probability with all that is known of it: `48 %`, `18-20 %`, `41.32-41.35 %`.
  static func probability(_ estimate: Estimate) -> String {
    let lower = max(0, estimate.lower)
    let upper = min(1, estimate.upper)
    let points = (upper - lower) * 100
    if points < 1e-9 { return probability(estimate.value) }
    // So near each other that the ends say the same.
    if points < 0.001, lower > 0.000_05, upper < 0.999_95 {
      return trimmed(estimate.value * 100, decimals: 2) + " %"
    }
    return interval(lower, upper, decimals: intervalDecimals(lower, upper)) + " %"
  }

  /// A probability that is too small for parts of a hundred: `1 in 9,765,000`, `1 in 8,200,000-11,000,000`; nil where it
  /// is larger, or none. The ends are rounded outward.
  static func oneIn(_ estimate: Estimate) -> String? {
    guard estimate.lower > 1e-15, estimate.upper < 0.001 else { return nil }
    let points = estimate.upper / estimate.lower - 1
    if points < 1e-9 {
      return "1 in " + grouped(significant(1 / estimate.value, digits: 4, .toNearestOrEven))
    }
    // As many digits as tell the ends apart.
    let digits = points > 0.1 ? 2 : points > 0.01 ? 3 : 4
    let least = significant(1 / estimate.upper, digits: digits, .down)
    let most = significant(1 / estimate.lower, digits: digits, .up)
    return "1 in \(grouped(least))-\(grouped(most))"
  }

  private static func significant(
    _ value: Double, digits: Int, _ rule: FloatingPointRoundingRule
  ) -> Int {
    var unit = 1.0
    while value / unit >= power(digits) { unit *= 10 }
    return Int((value / unit).rounded(rule) * unit)
  }

  /// A probability where there is room for one number. A wide interval is shown all the same.
  static func compact(_ estimate: Estimate) -> String {
    let points = (estimate.upper - estimate.lower) * 100
    if points > 5 { return probability(estimate) }
    if points < 1e-9 { return probability(estimate.value) }
    if estimate.value <= 0 { return "<" + ceiling(max(estimate.upper, 0.001)) + " %" }
    if estimate.value >= 1 { return ">" + floor(min(estimate.lower, 0.999)) + " %" }
    let isFine = points <= 0.4 || estimate.value < 0.01 || estimate.value > 0.99
    if isFine { return probability(estimate.value) }
    return fixed(estimate.value * 100, decimals: 0) + " %"
  }

  /// As `compact`, a point where there is next to nothing.
  static func compactOrDot(_ estimate: Estimate) -> String {
    estimate.value < 0.0005 && estimate.upper < 0.005 ? "." : compact(estimate)
  }

  /// How a probability differs from another: `+0.5 points`.
  static func points(_ done: Estimate, _ notDone: Estimate) -> String {
    let points = (done.value - notDone.value) * 100
    let width = max(done.upper - done.lower, notDone.upper - notDone.lower) * 100
    let text = signed(points, decimals: abs(points) < 1 || width <= 0.4 && abs(points) < 9.95 ? 1 : 0)
    return text + (text == "+1" || text == "-1" ? " point" : " points")
  }

  /// A share without its sign, in whole points: `66`, `<1`.
  static func share(_ probability: Double) -> String {
    if probability <= 0 { return "0" }
    if probability < 0.005 { return "<1" }
    if probability >= 1 { return "100" }
    if probability >= 0.995 { return ">99" }
    return fixed(probability * 100, decimals: 0)
  }

  /// How likely a type made something: `.58`, `.013`, `1`.
  static func likelihood(_ probability: Double) -> String {
    if probability <= 0 { return "0" }
    if probability >= 1 { return "1" }
    if probability < 0.001 { return "<.001" }
    let text = fixed(probability, decimals: probability < 0.095 ? 3 : 2)
    return text.hasPrefix("0") ? String(text.dropFirst()) : text
  }

  private static func intervalDecimals(_ lower: Double, _ upper: Double) -> Int {
    let points = (upper - lower) * 100
    let isAtEdge = lower > 0 && lower < 0.01 || upper < 1 && upper > 0.99
    if points > 1 { return isAtEdge ? 1 : 0 }
    return points > 0.1 ? 1 : 2
  }

  /// Rounded outward; an end that is not reached is not claimed to be.
  private static func interval(_ lower: Double, _ upper: Double, decimals: Int) -> String {
    let scale = power(decimals)
    let low = (lower * 100 * scale + 1e-9).rounded(.down)
    let high = (upper * 100 * scale - 1e-9).rounded(.up)
    let most = 100 * scale
    func text(_ scaled: Double) -> String {
      scaled <= 0 || scaled >= most
        ? fixed(scaled / scale, decimals: 0) : fixed(scaled / scale, decimals: decimals)
    }
    if low == high { return text(low) }
    if high >= most, upper < 1 { return low <= 0 ? "0-100" : ">" + text(low) }
    if low <= 0, lower > 0 { return "<" + text(high) }
    return text(low) + "-" + text(high)
  }

  private static func ceiling(_ probability: Double) -> String {
    let scale: Double = probability < 0.01 ? 10 : 1
    return trimmed((probability * 100 * scale - 1e-9).rounded(.up) / scale, decimals: 1)
  }

  private static func floor(_ probability: Double) -> String {
    let scale: Double = probability > 0.99 ? 10 : 1
    return trimmed((probability * 100 * scale + 1e-9).rounded(.down) / scale, decimals: 1)
  }
}
