/// When something first comes true, over the rounds that a question looks ahead.
package struct FirstPassage: Sendable, Equatable {
  /// The end of a round, or of what is looked at.
  package struct Point: Sendable, Equatable {
    package let round: Int
    /// The last day of the round, where rounds are dated.
    package let date: CalendarDate?
  }

  /// By when some share of the probability that it comes true has come: between two moments, the same where that is
  /// known. Each is a place in `points`, or -1 for now.
  package struct Quantile: Sendable, Equatable {
    package let earliest: Int
    package let latest: Int
  }

  /// What is known of one moment.
  struct Reached {
    /// The probability that it has come true by then, or the least it can be.
    let mass: Double
    /// The probability that may have to be added.
    let aside: Double
  }

  package let points: [Point]
  /// One a point: the probability that it has come true by then.
  package let byThen: [Estimate]
  /// If it comes true at all: 5, 50 and 95 times of a hundred by then. nil where it never does, or too few runs show it.
  package let low: Quantile?
  package let median: Quantile?
  package let high: Quantile?

  /// Runs in which it must have come true for anything to be said about when.
  private static let fewestHits = 10.0

  package init(
    points: [Point], byThen: [Estimate], low: Quantile?, median: Quantile?, high: Quantile?
  ) {
    self.points = points
    self.byThen = byThen
    self.low = low
    self.median = median
    self.high = high
  }

  /// - Parameter reached: for now, and then for each point.
  init(_ points: [Point], _ reached: [Reached], _ byThen: [Estimate], _ method: Evaluation.Method) {
    func quantile(_ share: Double) -> Quantile? {
      if case .sampled(let runs, _) = method { return Self.quantile(share, ofHits: reached, runs) }
      return Self.quantile(share, of: reached)
    }
    self.init(
      points: points, byThen: byThen, low: quantile(0.05), median: quantile(0.5), high: quantile(0.95))
  }

  /// What is set aside may come true at once, at the end, or never.
  private static func quantile(_ share: Double, of reached: [Reached]) -> Quantile? {
    guard let last = reached.last, last.mass > 0 else { return nil }
    let wanted = share - 1e-12
    let earliest = reached.firstIndex { ($0.mass + $0.aside) / (last.mass + $0.aside) >= wanted }
    let latest = reached.firstIndex { $0.mass / (last.mass + last.aside) >= wanted }
    return Quantile(
      earliest: (earliest ?? reached.count - 1) - 1, latest: (latest ?? reached.count - 1) - 1)
  }

  /// The interval covers the quantile 95 times in 100: the hit of the rank wanted lies between two others (Thompson
  /// 1936), whose ranks are those of a normal distribution.
  private static func quantile(_ share: Double, ofHits reached: [Reached], _ runs: Int) -> Quantile? {
    let counts = reached.map { ($0.mass * Double(runs)).rounded() }
    guard let hits = counts.last, hits >= fewestHits else { return nil }
    let half = 1.959963984540054 * (hits * share * (1 - share)).squareRoot()
    func moment(ofRank rank: Double) -> Int {
      (counts.firstIndex { $0 >= min(max(1, rank), hits) } ?? counts.count - 1) - 1
    }
    return Quantile(
      earliest: moment(ofRank: (hits * share - half).rounded(.down)),
      latest: moment(ofRank: (hits * share + half).rounded(.up) + 1))
  }
}
