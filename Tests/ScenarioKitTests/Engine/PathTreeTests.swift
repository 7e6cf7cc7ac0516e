import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// Sequences of events are kept once, and can be told in fewer words.
@Suite struct PathTreeTests {
  private static func step(_ event: Int32, _ outcome: Int32 = 0) -> PathTree.Step {
    PathTree.Step(event: event, outcome: outcome)
  }

  /// A tree in which each path ended so often.
  private static func tree(_ paths: [([Int32], Double)], most: Int = 1_000) -> PathTree {
    var tree = PathTree(most: most)
    for (path, count) in paths {
      let sequence = path.reduce(Optional(Int32(0))) { sequence, event in
        sequence.flatMap { tree.following($0, by: step(event)) }
      }
      if let sequence { tree.end(sequence, count) }
    }
    return tree
  }

  private static func counts(_ tree: PathTree) -> [[Int32]: Double] {
    var result: [[Int32]: Double] = [:]
    for sequence in tree.parents.indices where tree.ended[sequence] > 0 {
      result[tree.path(sequence).map(\.event)] = tree.ended[sequence]
    }
    return result
  }

  @Test func whatIsCountedApartAddsUp() {
    let first: [([Int32], Double)] = [([1, 2], 3), ([], 1), ([2], 5)]
    let second: [([Int32], Double)] = [([2], 1), ([1, 2, 2], 4), ([1, 2], 2)]
    var sum = Self.tree(first)
    sum.add(Self.tree(second))
    #expect(Self.counts(sum) == [[]: 1, [1, 2]: 5, [2]: 6, [1, 2, 2]: 4])
    #expect(sum == Self.tree(first + second))
  }

  @Test func manySequencesAreKeptApart() {
    var random = SplitMix64(seed: 3)
    var expected: [[Int32]: Double] = [:]
    var paths: [([Int32], Double)] = []
    for _ in 0..<3_000 {
      let path = (0..<Int(random.next() % 6)).map { _ in Int32(random.next() % 9) }
      paths.append((path, 1))
      expected[path, default: 0] += 1
    }
    #expect(Self.counts(Self.tree(paths, most: 100_000)) == expected)
  }

  @Test func pastTheMostNothingIsToldApart() {
    var tree = Self.tree([([1], 1), ([2], 1)], most: 3)
    #expect(tree.following(0, by: Self.step(3)) == nil)
    #expect(tree.following(0, by: Self.step(2)) == 2)
    var other = Self.tree([([3], 7), ([1], 1)])
    other.lose(1, 2)
    tree.add(other)
    // What ended with 3, and was lost along it, is somewhere behind the beginning.
    #expect(Self.counts(tree) == [[1]: 2, [2]: 1])
    #expect(tree.lostAlong(1) == 9)
  }

  @Test func aLongSequenceEnds() {
    var tree = PathTree(most: 1_000)
    var sequence: Int32 = 0
    for _ in 0..<PathTree.longest { sequence = tree.following(sequence, by: Self.step(1)) ?? -1 }
    #expect(sequence == PathTree.longest)
    #expect(tree.following(sequence, by: Self.step(1)) == nil)
  }

  @Test func fewerWordsTellRepeatsOnce() {
    let tree = Self.tree([([1, 1, 2, 1], 4), ([1, 2], 2), ([1, 2, 2, 1], 1), ([11, 2], 8)])
    let plain = { (step: PathTree.Step) in Self.step(step.event % 10) }
    #expect(Self.counts(tree.coarsened(plain, leavingOut: .lately)) == [[1, 2, 1]: 5, [1, 2]: 10])
    #expect(Self.counts(tree.coarsened(plain, leavingOut: .all)) == [[1, 2]: 15])
  }
}
