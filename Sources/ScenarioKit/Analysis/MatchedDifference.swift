/// How a number of one future differs from that of another, luck taken out of it.
package struct MatchedDifference: Sendable, Equatable {
  /// The one less the other: of probabilities a share of 1, else in the number's own unit.
  package let estimate: Estimate
  /// The two are equal; in a sample, in every run.
  package let isSame: Bool

  package static let none = MatchedDifference(estimate: .exact(0), isSame: true)

  /// It may be none at all: what is known of it leaves 0 open.
  package var isOpen: Bool { !isSame && estimate.lower <= 0 && estimate.upper >= 0 }

  /// What sets two numbers apart that are known for themselves.
  init(_ left: Estimate, less right: Estimate) {
    if case (.exact(let one), .exact(let other)) = (left, right) {
      isSame = abs(one - other) <= 1e-12 * max(1, abs(one), abs(other))
      estimate = .exact(isSame ? 0 : one - other)
    } else {
      isSame = false
      estimate = .bounds(lower: left.lower - right.upper, upper: left.upper - right.lower)
    }
  }

  init(estimate: Estimate, isSame: Bool) { (self.estimate, self.isSame) = (estimate, isSame) }

  /// Of shares of the same runs, with 95 % (Agresti and Min 2005: half a run is added to each of the four ways in which
  /// two answers can go together, so that what never came is not taken to be impossible).
  static func ofShares(_ moments: PairedMoments, sign: Double) -> MatchedDifference {
    let runs = Double(moments.count)
    let net = (moments.mean * runs).rounded()
    let apart = moments.sumOfSquares.rounded()
    let middle = net / (runs + 2)
    let spread = max(0, apart + 1 - net * net / (runs + 2)).squareRoot() / (runs + 2)
    let half = 1.959963984540054 * spread
    return MatchedDifference(
      value: moments.mean, middle - half, middle + half, sign: sign, isSame: moments.isNothing)
  }

  /// Of means over the same runs, with 95 %.
  static func ofMeans(_ moments: PairedMoments, sign: Double) -> MatchedDifference {
    let half = 1.959963984540054 * moments.error
    return MatchedDifference(
      value: moments.mean, moments.mean - half, moments.mean + half, sign: sign, isSame: moments.isNothing)
  }

  private init(value: Double, _ lower: Double, _ upper: Double, sign: Double, isSame: Bool) {
    let ends = [sign * lower, sign * upper].sorted()
    estimate = .sampled(
      value: sign * value + 0, lower: min(ends[0], sign * value), upper: max(ends[1], sign * value))
    self.isSame = isSame
  }
}
