/// Which parameters an answer hangs on: what it is with each at either end of its range, all others at their values.
package struct TornadoAnswer: Sendable {
  package struct Bar: Sendable {
    package let parameter: Parameter
    /// The measure with the parameter at the low and at the high end of its range.
    package let atLow: Estimate
    package let atHigh: Estimate
    /// From low to high.
    package let swing: Swing

    /// How far from the answer as it is the ends reach at most, from the lowest of the three to the highest.
    package let reach: Double
  }

  package let measure: String
  /// Rounds from now at which alone the state counts, where that was asked.
  package let at: Double?
  package let isProbability: Bool
  /// With every parameter at its value.
  package let base: Estimate
  /// The widest first; as declared where they are equally wide. Those that move nothing are left out.
  package let bars: [Bar]
  /// How many parameters moved nothing at all.
  package let idle: Int
  /// Parameters of which one end makes the scenario impossible, such as a chance above 1.
  package let impossible: [String]
  package let givens: [String]
  /// Of one end; the draws are the same for all.
  package let provenance: Provenance
  /// Assumptions that the numbers lean on, as things stand.
  package var leansOn: [String] = []
}
