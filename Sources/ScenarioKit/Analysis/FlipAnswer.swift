/// Which single changes bring a chance to a threshold, the smallest first.
package struct FlipAnswer: Sendable {
  /// A change of one parameter, and what the chance is with it.
  package struct Change: Sendable {
    package let parameter: Parameter
    /// What it would have to be.
    package let value: Double
    /// How far that is from what it is, up or down, in steps (`Parameter.Scale`).
    package let steps: Double
    package let reached: Estimate
  }

  package let measure: String
  /// Rounds from now at which alone the state counts, where that was asked.
  package let at: Double?
  package let isBelow: Bool
  package let threshold: Double
  /// As things stand.
  package let base: Estimate
  package let isMetNow: Bool
  /// Those that get there, the smallest change first.
  package let changes: [Change]
  /// Those that do not, as far as they can go, the nearest first; those that move nothing are left out.
  package let short: [Change]
  package let idle: Int
  package let impossible: [String]
  package let givens: [String]
  package let provenance: Provenance
  /// Assumptions that the numbers lean on, as things stand.
  package var leansOn: [String] = []
}
