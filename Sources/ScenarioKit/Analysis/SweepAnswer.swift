/// How an answer varies with one quantity, or with two.
package struct SweepAnswer: Sendable {
  package struct Axis: Sendable, Equatable {
    package let quantity: String
    /// Ascending.
    package let values: [Double]
    /// Where it stands.
    package let now: Double
  }

  package let measure: String
  /// Rounds from now at which alone the state counts, where that was asked.
  package let at: Double?
  package let isProbability: Bool
  /// Along the columns; of two, the first.
  package let across: Axis
  /// Along the rows, where two quantities vary.
  package let down: Axis?
  /// With everything as it is.
  package let base: Estimate
  /// By row, then column: nil where it was not asked any more, or cannot be.
  package let points: [[Estimate?]]
  /// How many points an end of the scenario makes impossible, such as a chance above 1.
  package let impossible: Int
  /// How many points had been asked before, and were taken over.
  package let takenOver: Int
  package let givens: [String]
  package let provenance: Provenance
  /// Assumptions that the numbers lean on, as things stand.
  package var leansOn: [String] = []

  package var known: [Estimate] { points.joined().compactMap { $0 } }
}
