import Foundation

/// Numbers as they are written: never more digits than they are worth.
enum Digits {
  /// Two digits that count, or three from one to ten thousand; thousands set apart.
  static func short(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    switch abs(value) {
    case 0: return "0"
    case ..<0.995:
      let places = max(2, 1 - Int(log10(abs(value)).rounded(.down)))
      return String(format: "%.\(places)f", value)
    case ..<9.95: return String(format: "%.2f", value)
    case ..<99.5: return String(format: "%.1f", value)
    default: return grouped(rounded(value))
    }
  }

  /// Seconds, in the unit that suits them.
  static func duration(_ seconds: Double) -> String {
    switch seconds {
    case ..<1e-3: short(seconds * 1e6) + " µs"
    case ..<1: short(seconds * 1e3) + " ms"
    default: short(seconds) + " s"
    }
  }

  /// A number with how far it may be off, to the digits that leaves.
  static func within(_ value: Double, _ error: Double) -> String {
    let places = max(0, 1 - Int(log10(max(error, 1e-12)).rounded(.down)))
    return String(format: "%.\(places)f ± %.\(places)f", value, error)
  }

  static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(abs(number)).reversed().enumerated() {
      if place > 0 && place % 3 == 0 { text = "," + text }
      text = String(digit) + text
    }
    return number < 0 ? "-" + text : text
  }

  /// To three digits.
  private static func rounded(_ value: Double) -> Int {
    let step = pow(10, max(0, log10(abs(value)).rounded(.down) - 2))
    return Int((value / step).rounded() * step)
  }
}
