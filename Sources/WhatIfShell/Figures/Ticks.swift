/// Round numbers along an axis.
struct Ticks {
  /// The ends of the axis.
  let lower: Double
  let upper: Double
  let values: [Double]

  /// - Parameters:
  ///   - least, most: what has to be seen.
  ///   - floor, ceiling: beyond which there is nothing.
  init(from least: Double, to most: Double, floor: Double, ceiling: Double, about count: Int = 4) {
    let span = max(most - least, 1e-9 * max(1, abs(most)))
    let step = Self.step(span / Double(count))
    // Steps that meet neither end closely leave the ends to the data.
    var lower = (least / step + 1e-9).rounded(.down) * step
    var upper = (most / step - 1e-9).rounded(.up) * step
    if upper - lower < step { upper = lower + step }
    lower = max(lower, floor)
    upper = min(upper, ceiling)
    if upper <= lower { (lower, upper) = (floor, max(ceiling, floor + 1e-9)) }
    self.lower = lower
    self.upper = upper
    let first = (lower / step - 1e-9).rounded(.up)
    let last = (upper / step + 1e-9).rounded(.down)
    values =
      last >= first && last - first < 50
      ? stride(from: first, through: last, by: 1).map { $0 * step } : [lower, upper]
  }

  /// 1, 2 or 5 of a power of ten, at least so large.
  private static func step(_ least: Double) -> Double {
    guard least.isFinite, least > 1e-300 else { return 1 }
    var power = 1.0
    while power > least { power /= 10 }
    while power * 10 <= least { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= least * (1 - 1e-9) } ?? power * 10
  }
}
