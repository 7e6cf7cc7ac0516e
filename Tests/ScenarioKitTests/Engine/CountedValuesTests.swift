import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// Numbers are counted in bounded room, whatever their order and however they are divided.
@Suite struct CountedValuesTests {
  private func counted(_ values: some Sequence<Double>) -> CountedValues {
    var counted = CountedValues()
    for value in values { counted.add(value) }
    counted.settle()
    return counted
  }

  @Test func countsAreThoseOfADictionary() {
    var random = SplitMix64(seed: 3)
    let values = (0..<5_000).map { _ in Double(Int(random.next() % 900)) / 7 - 40 }
    let expected = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    let found = counted(values).counts
    #expect(found.map(\.value) == expected.map(\.key))
    #expect(found.map(\.count) == expected.map(\.value))
  }

  @Test func zeroHasNoSign() {
    #expect(counted([0, -0.0, 0]).counts.count == 1)
  }

  @Test("More different numbers than there is room for are rounded, by little and always alike")
  func roundsWhatIsTooMany() {
    var random = SplitMix64(seed: 4)
    let values = (0..<150_000).map { _ in Double(random.next() >> 11) * 0x1p-53 * 50 - 20 }
    let whole = counted(values)
    let counts = whole.counts
    #expect(counts.count <= CountedValues.mostValues && counts.count > CountedValues.mostValues / 3)
    #expect(counts.reduce(0) { $0 + $1.count } == values.count)
    // Uniform numbers 50 wide: a step of 2^-10 leaves 51,200, one of 2^-11 too many.
    #expect(counts.allSatisfy { (($0.value - 0x1p-11) * 0x1p10).truncatingRemainder(dividingBy: 1) == 0 })
    let mean = counts.reduce(0) { $0 + $1.value * Double($1.count) } / Double(values.count)
    #expect(abs(mean - values.reduce(0, +) / Double(values.count)) < 1e-5)
    for cut in [1, 60_000, 149_000] {
      var (left, right) = (counted(values[..<cut]), counted(values[cut...]))
      #expect(left != right)
      right.add(left)
      #expect(right == whole)
      left.add(counted(values[cut...]))
      #expect(left == whole)
    }
  }
}
