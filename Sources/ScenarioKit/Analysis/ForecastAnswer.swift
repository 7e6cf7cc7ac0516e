/// How quantities are likely to move.
package struct ForecastAnswer: Sendable {
  package struct Band: Sendable {
    package let mean: Estimate
    /// The 5th and the 95th of a hundred.
    package let low: Double
    package let high: Double
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
  package var series: [Series]
  package var paths: LikelyPaths?
  package let givens: [String]
  package let provenance: Provenance
  package var draws: Draws?
}
