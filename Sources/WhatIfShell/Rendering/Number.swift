import ScenarioKit

/// Numbers as text, with no digit more than is known.
enum Number {
  /// With so many decimals, rounded to the nearest; thousands are set apart from 10,000 on.
  static func fixed(_ value: Double, decimals: Int) -> String {
    let scaled = (abs(value) * power(decimals)).rounded()
    guard scaled < 1e15 else { return String(value) }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    let whole = Int(scaled) / Int(power(decimals))
    guard decimals > 0 else { return sign + (whole < 10_000 ? String(whole) : grouped(whole)) }
    let digits = String(Int(scaled) % Int(power(decimals)))
    let fraction = String(repeating: "0", count: decimals - digits.count) + digits
    return sign + (whole < 10_000 ? String(whole) : grouped(whole)) + "." + fraction
  }

  /// As `fixed`, without zeros at the end.
  static func trimmed(_ value: Double, decimals: Int) -> String {
    let text = fixed(value, decimals: decimals)
    guard decimals > 0, text.contains(".") else { return text }
    let kept = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(kept.reversed())
  }

  /// With a comma between thousands: `4,000`.
  static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(abs(number)).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + String(text.reversed())
  }

  /// With its sign, `0` having none.
  static func signed(_ value: Double, decimals: Int) -> String {
    let text = trimmed(value, decimals: decimals)
    return value > 0 && text != "0" ? "+" + text : text
  }

  static func power(_ exponent: Int) -> Double {
    (0..<max(0, exponent)).reduce(1) { product, _ in product * 10 }
  }
}

// MARK: quantities

extension Number {
  /// A quantity known exactly: three digits that count, and no fewer than stand before the point.
  static func quantity(_ value: Double) -> String {
    guard value.isFinite else { return String(value) }
    if value != 0, abs(value) < 0.000_05 { return scientific(value) }
    return trimmed(value, decimals: significantDecimals(value))
  }

  /// A quantity with as many digits as its interval leaves sure.
  static func quantity(_ estimate: Estimate) -> String {
    if estimate.upper - estimate.lower <= 0 { return quantity(estimate.value) }
    return fixed(estimate.value, decimals: decimals(of: estimate))
  }

  /// Quantities side by side, all with as many digits as are sure in each.
  static func quantities(_ estimates: [Estimate]) -> [String] {
    let sure = estimates.filter { $0.lower < $0.upper }.map { decimals(of: $0) }.min()
    return estimates.map { estimate in
      sure.map { fixed(estimate.value, decimals: $0) } ?? quantity(estimate.value)
    }
  }

  /// How one quantity differs from another: `+0.5`.
  static func difference(_ done: Estimate, _ notDone: Estimate) -> String {
    signed(done.value - notDone.value, decimals: min(decimals(of: done), decimals(of: notDone)))
  }

  /// A factor: `x 0.5`.
  static func factor(_ value: Double) -> String { "x " + quantity(value) }

  private static func decimals(of estimate: Estimate) -> Int {
    let most = significantDecimals(max(abs(estimate.lower), abs(estimate.upper)))
    let width = estimate.upper - estimate.lower
    // A unit may be as small as a quarter of the interval.
    return (0...most).last { 4 >= width * power($0) } ?? 0
  }

  private static func significantDecimals(_ value: Double) -> Int {
    (0...4).first { abs(value) * power($0) >= 99.95 } ?? 4
  }

  private static func scientific(_ value: Double) -> String {
    var mantissa = value
    var exponent = 0
    while abs(mantissa) < 0.9995, exponent > -400 {
      mantissa *= 10
      exponent -= 1
    }
    return trimmed(mantissa, decimals: 2) + "e" + String(exponent)
  }
}
