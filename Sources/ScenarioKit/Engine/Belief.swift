/// One joint probability distribution over the hidden types of all hypotheses.
package struct Belief: Sendable, Equatable {
  /// More combinations of types than this are refused.
  package static let mostCombinations = 4096

  /// How many types each hypothesis has.
  package private(set) var sizes: [Int] = []
  /// The probability of each combination; the first hypothesis varies slowest. Sums to 1.
  package private(set) var joint: [Double] = [1]

  package init() {}

  package init(sizes: [Int], joint: [Double]) {
    self.sizes = sizes
    self.joint = joint
  }

  /// The belief with one more hypothesis, independent of the others, at its prior.
  package func adding(_ priors: [Double]) -> Belief {
    Belief(sizes: sizes + [priors.count], joint: joint.flatMap { mass in priors.map { mass * $0 } })
  }

  /// The belief without one hypothesis, averaged over its types.
  package func without(_ hypothesis: HypothesisID) -> Belief {
    var rest = sizes
    rest.remove(at: hypothesis.index)
    var result = Belief(sizes: rest, joint: Array(repeating: 0, count: rest.reduce(1, *)))
    for (combination, mass) in joint.enumerated() {
      var types = types(of: combination)
      types.remove(at: hypothesis.index)
      result.joint[result.combination(of: types)] += mass
    }
    return result
  }

  /// The belief with one hypothesis at these priors, independent of the others.
  package func replacing(_ hypothesis: HypothesisID, by priors: [Double]) -> Belief {
    let rest = without(hypothesis)
    var sizes = rest.sizes
    sizes.insert(priors.count, at: hypothesis.index)
    var result = Belief(sizes: sizes, joint: Array(repeating: 0, count: rest.joint.count * priors.count))
    for (combination, mass) in rest.joint.enumerated() {
      for (type, prior) in priors.enumerated() {
        var types = rest.types(of: combination)
        types.insert(type, at: hypothesis.index)
        result.joint[result.combination(of: types)] = mass * prior
      }
    }
    return result
  }

  /// The types of a combination, one a hypothesis.
  package func types(of combination: Int) -> [Int] {
    var rest = combination
    var result = Array(repeating: 0, count: sizes.count)
    for index in sizes.indices.reversed() {
      result[index] = rest % sizes[index]
      rest /= sizes[index]
    }
    return result
  }

  /// The combination with these types.
  package func combination(of types: [Int]) -> Int {
    zip(types, sizes).reduce(0) { $0 * $1.1 + $1.0 }
  }

  /// The probability of each type of one hypothesis.
  package func marginal(_ hypothesis: HypothesisID) -> [Double] {
    var result = Array(repeating: 0.0, count: sizes[hypothesis.index])
    for (combination, mass) in joint.enumerated() {
      result[types(of: combination)[hypothesis.index]] += mass
    }
    return result
  }
}
