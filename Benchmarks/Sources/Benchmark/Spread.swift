/// One number measured several times.
struct Spread: Sendable {
  let median: Double
  let lowest: Double
  let highest: Double

  /// Of one number at least.
  init(of values: [Double]) {
    let sorted = values.sorted()
    precondition(!sorted.isEmpty, "nothing was measured")
    lowest = sorted[0]
    highest = sorted[sorted.count - 1]
    let middle = sorted.count / 2
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
