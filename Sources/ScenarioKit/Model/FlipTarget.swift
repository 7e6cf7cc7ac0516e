/// What `flip` is to bring about: that a chance falls below, or rises above, a threshold.
package struct FlipTarget: Sendable {
  package let condition: Condition
  package let isAlways: Bool
  package let isBelow: Bool
  /// 0…1.
  package let threshold: Double

  package var measurand: Measurand { .chance(condition, isAlways: isAlways) }

  package func isMet(by probability: Double) -> Bool {
    isBelow ? probability < threshold : probability > threshold
  }
}
