/// Information in bits: how much less uncertain one thing is, on average, once another is known.
///
/// Shannon (1948); as what an observation is worth before it is made, Lindley (1956), "On a measure of the information
/// provided by an experiment".
package enum Information {
  /// How uncertain it is which of several comes; 0 where it is known.
  package static func entropy(_ probabilities: [Double]) -> Double {
    probabilities.reduce(0) { $1 > 0 ? $0 - $1 * logarithm($1) / logarithm(2) : $0 } + 0
  }

  package static func entropy(_ probability: Double) -> Double { entropy([probability, 1 - probability]) }

  /// What is learnt on average of which comes by a sign that is seen with that probability.
  ///
  /// - Parameters:
  ///   - ifSeen: how likely each is then.
  ///   - ifNot: how likely each is otherwise.
  package static func gain(seen: Double, _ ifSeen: [Double], _ ifNot: [Double]) -> Double {
    let before = zip(ifSeen, ifNot).map { seen * $0 + (1 - seen) * $1 }
    return max(0, entropy(before) - seen * entropy(ifSeen) - (1 - seen) * entropy(ifNot))
  }

  /// Of whether something comes, whose probability is `mean`, and with the sign by `apart` more than without.
  static func gain(seen: Double, mean: Double, apart: Double) -> Double {
    let with = min(1, max(0, mean + (1 - seen) * apart))
    let without = min(1, max(0, mean - seen * apart))
    return gain(seen: seen, [with, 1 - with], [without, 1 - without])
  }
}
