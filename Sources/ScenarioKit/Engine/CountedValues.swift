/// Numbers, each with how often it came, ascending, in room that stays bounded however many come.
///
/// Equal numbers are kept once. Past `mostValues` different ones, all are rounded down to multiples of the least power
/// of two that leaves no more, which is finer than a thirty-thousandth of what they span. What is kept depends on the
/// numbers alone: not on their order, nor on how they were divided into parts that were added later.
///
/// Cost: a comparison or two a number where few differ, else the logarithm of their count.
package struct CountedValues: Sendable {
  static let mostValues = 65_536

  private struct Entry: Sendable {
    var value: Double
    var count: Int
  }

  /// Ascending, no two alike.
  private var entries: [Entry] = []
  /// Taken in since `entries` was last brought up to date.
  private var fresh: [Entry] = []
  /// The binary exponent of what values are multiples of; nil while they are kept as they came.
  private var exponent: Int?

  mutating func add(_ value: Double, count: Int = 1) {
    // Runs often read what the run before read.
    if let last = fresh.indices.last, fresh[last].value == value {
      fresh[last].count += count
      return
    }
    // Zero has no sign here.
    fresh.append(Entry(value: value + 0, count: count))
    if fresh.count >= max(1_024, entries.count) { settle() }
  }

  mutating func add(_ other: CountedValues) {
    coarsen(to: other.exponent)
    for entry in other.entries { add(entry.value, count: entry.count) }
    for entry in other.fresh { add(entry.value, count: entry.count) }
  }

  /// Takes in what is fresh.
  mutating func settle() {
    guard !fresh.isEmpty else { return }
    let sorted = fresh.sorted { $0.value < $1.value }
    fresh.removeAll(keepingCapacity: true)
    entries = Self.merged(entries, sorted, exponent)
    if entries.count > Self.mostValues { coarsen(to: leastExponent) }
  }

  /// How often each number came; all numbers have been settled.
  package var counts: [(value: Double, count: Int)] {
    // What was rounded down lies half a step higher on average.
    let shift = exponent.map { Self.power($0) / 2 } ?? 0
    return entries.map { ($0.value + shift, $0.count) }
  }

  private mutating func coarsen(to wanted: Int?) {
    guard let wanted, exponent.map({ $0 < wanted }) ?? true else { return }
    exponent = wanted
    entries = Self.merged(entries, [], wanted)
  }

  /// The least exponent that leaves few enough values.
  private var leastExponent: Int {
    let ends = [entries.first, entries.last].compactMap { $0 }.map { $0.value.magnitude }
    let greatest = ends.filter(\.isFinite).max() ?? 0
    // With steps longer than the greatest there are few values left; under its own last digit nothing is rounded.
    var enough = min(1_023, Int(greatest.exponent) + 1)
    var tooFine = max(exponent ?? .min, max(-1_022, Int(greatest.exponent) - 54))
    while enough - tooFine > 1 {
      let middle = (enough + tooFine) / 2
      if Self.merged(entries, [], middle).count <= Self.mostValues {
        enough = middle
      } else {
        tooFine = middle
      }
    }
    return enough
  }

  private static func power(_ exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: 1)
  }

  /// Both lists, ascending, in one; rounded down to multiples of a power of two where an exponent is given.
  private static func merged(_ left: [Entry], _ right: [Entry], _ exponent: Int?) -> [Entry] {
    let step = exponent.map { power($0) }
    var result: [Entry] = []
    result.reserveCapacity(left.count + right.count)
    var (first, second) = (left.startIndex, right.startIndex)
    while first < left.endIndex || second < right.endIndex {
      let takesLeft =
        second == right.endIndex || (first < left.endIndex && left[first].value <= right[second].value)
      var next = takesLeft ? left[first] : right[second]
      if takesLeft { first += 1 } else { second += 1 }
      if let step, next.value.isFinite { next.value = (next.value / step).rounded(.down) * step + 0 }
      if let last = result.indices.last, result[last].value == next.value {
        result[last].count += next.count
      } else {
        result.append(next)
      }
    }
    return result
  }
}

extension CountedValues: Equatable {
  /// Alike in all that was taken in.
  package static func == (left: CountedValues, right: CountedValues) -> Bool {
    var (left, right) = (left, right)
    left.settle()
    right.settle()
    return left.exponent == right.exponent
      && left.entries.elementsEqual(right.entries) { $0.value == $1.value && $0.count == $1.count }
  }
}
