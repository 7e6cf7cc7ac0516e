/// How far a number moves from one scenario to a neighbouring one.
package struct Swing: Sendable, Equatable {
  /// The second less the first.
  package let estimate: Estimate

  /// Where both are sampled, batch by batch with the same random numbers, their differences give the interval
  /// (Student's, 95 %): what the two have in common does not widen it (Kahn and Marshall, 1953).
  init(from first: MeasuredValue, to second: MeasuredValue) {
    let difference = second.estimate.value - first.estimate.value
    switch (first.estimate, second.estimate) {
    case (.exact, .exact): estimate = .exact(difference)
    case (.sampled, .sampled) where first.batches.count == second.batches.count && first.batches.count > 1:
      let differences = zip(first.batches, second.batches).map { $1 - $0 }
      let count = Double(differences.count)
      let mean = differences.reduce(0, +) / count
      let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
      let half = Self.student(differences.count - 1) * (variance / count).squareRoot()
      estimate = .sampled(value: difference, lower: difference - half, upper: difference + half)
    default:
      let lower = second.estimate.lower - first.estimate.upper
      let upper = second.estimate.upper - first.estimate.lower
      estimate = .bounds(lower: lower, upper: upper)
    }
  }

  /// Can chance alone have made it?
  package var isNoise: Bool {
    if case .sampled = estimate { estimate.lower <= 0 && estimate.upper >= 0 } else { false }
  }

  /// The 97.5th of a hundred of Student's distribution with so many degrees of freedom, from 1 to 19.
  private static func student(_ freedom: Int) -> Double {
    let values = [
      12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139,
      2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905, 2.109816, 2.100922, 2.093024,
    ]
    return values[min(max(freedom, 1), values.count) - 1]
  }
}
