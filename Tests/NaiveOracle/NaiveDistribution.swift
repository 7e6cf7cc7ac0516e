import ScenarioKit

/// Worlds with their probabilities; only entirely equal worlds are one.
///
/// Kept in the order in which worlds were first added, so that sums come out the same in every process.
struct NaiveDistribution {
  private(set) var entries: [(world: NaiveWorld, probability: Double)] = []
  private var indices: [NaiveWorld: Int] = [:]

  init() {}

  init(_ world: NaiveWorld) { add(world, 1) }

  /// What the probabilities sum to.
  var total: Double { entries.map(\.probability).reduce(0, +) }

  mutating func add(_ world: NaiveWorld, _ probability: Double) {
    if let index = indices[world] {
      entries[index].probability += probability
    } else {
      indices[world] = entries.count
      entries.append((world, probability))
    }
  }

  /// The probability of the worlds that meet a test.
  func probability(where test: (NaiveWorld) throws -> Bool) rethrows -> Double {
    try entries.filter { try test($0.world) }.map(\.probability).reduce(0, +)
  }

  /// The mean of a number over the worlds.
  func mean(of number: (NaiveWorld) throws -> Double) rethrows -> Double {
    try entries.map { try number($0.world) * $0.probability }.reduce(0, +)
  }
}
