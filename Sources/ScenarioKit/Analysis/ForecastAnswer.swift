/// How quantities are likely to move.
package struct ForecastAnswer: Sendable {
  package struct Band: Sendable {
    package let mean: Estimate
    package let quantiles: Quantiles
  }

  /// Values with so much of the probability at or below them. Between its ends each certainly lies where worlds were
  /// set aside, and 95 times in 100 where runs were drawn.
  package struct Quantiles: Sendable {
    /// How much of the probability, in the order of the values.
    package static let shares = [0.05, 0.25, 0.5, 0.75, 0.95]

    package let low: Estimate
    package let lowerQuartile: Estimate
    package let median: Estimate
    package let upperQuartile: Estimate
    package let high: Estimate

    package init(
      low: Estimate, lowerQuartile: Estimate, median: Estimate, upperQuartile: Estimate, high: Estimate
    ) {
      self.low = low
      self.lowerQuartile = lowerQuartile
      self.median = median
      self.upperQuartile = upperQuartile
      self.high = high
    }

    /// - Parameter value: gives the quantile of a share.
    init(_ value: (Double) -> Estimate) {
      let values = Self.shares.map(value)
      self.init(
        low: values[0], lowerQuartile: values[1], median: values[2], upperQuartile: values[3], high: values[4]
      )
    }
  }

  package struct Rung: Sendable {
    package let number: Double
    package let label: String
    /// One a point: the probability to stand on this rung.
    package let on: [Estimate]
    /// The probability to reach it (or stand above it) at any time.
    package let ever: Estimate
    package let isNow: Bool
    /// When it is reached first.
    package var passage: FirstPassage?
    /// Where the probability to reach it lies with the plausible ranges drawn.
    package var drawnEver: DrawnBand?
  }

  package struct Series: Sendable {
    /// As typed back: `Iran.pressure`.
    package let quantity: String
    package let title: String?
    package let now: Double
    package let lower: Double
    package let upper: Double
    package let bands: [Band]
    /// Highest first; empty without a ladder.
    package var rungs: [Rung]
    /// By point, where the mean lies with the plausible ranges drawn; empty where they were not.
    package var drawnMeans: [DrawnBand] = []
  }

  /// Ends of rounds within the horizon, or the horizon itself.
  package let points: [FirstPassage.Point]

  /// A quantity's mean at the end where an event comes on the way, and where it does not.
  package struct TurnsOn: Sendable {
    package let event: String
    /// The probability that it comes.
    package let comes: Double
    package let quantity: String
    package let ifComes: Double
    package let ifNot: Double
    /// In a sample of its own, how many runs; nil where it is exact.
    package let runs: Int?
  }

  package var series: [Series]
  package var paths: LikelyPaths?
  /// The event whose coming tells most about the first quantity; nil where none tells anything.
  package var turnsOn: TurnsOn?
  /// Assumptions that the futures looked at break.
  package var risks: [AssumptionRisk] = []
  package let givens: [String]
  package let provenance: Provenance
  package var draws: Draws?
}
