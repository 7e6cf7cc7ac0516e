/// A quantity with the values that `sweep` gives it.
package struct QuantitySweep: Sendable {
  package let place: QuantityPlace
  /// Ascending, at least two.
  package let values: [Double]

  /// More points than this, those of two quantities multiplied, are refused.
  package static let mostPoints = 2_000
}
