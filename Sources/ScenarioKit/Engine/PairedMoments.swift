/// How many numbers came, their mean, and the sum of the squares of what sets them apart from it.
///
/// One at a time (Welford 1962): no digits are lost where numbers are large and lie near one another.
package struct PairedMoments: Sendable, Equatable {
  package private(set) var count = 0
  package private(set) var mean = 0.0
  private var squares = 0.0
  /// All have been 0.
  package private(set) var isNothing = true

  package init() {}

  package mutating func add(_ value: Double) {
    count += 1
    let off = value - mean
    mean += off / Double(count)
    squares += off * (value - mean)
    if value != 0 { isNothing = false }
  }

  /// The sum of the squares of the numbers themselves.
  package var sumOfSquares: Double { squares + Double(count) * mean * mean }

  /// How far the mean of so many is likely to be off: one standard error.
  package var error: Double {
    count > 1 ? (squares / Double(count) / Double(count - 1)).squareRoot() : .infinity
  }
}

/// The numbers that runs of several futures gave, set beside each other run by run.
package struct PairedTally: Sendable, Equatable {
  package let runs: Int
  package let seed: UInt64
  private let futures: Int
  /// By number, by future.
  private var own: [[PairedMoments]]
  /// By number, by pair of futures: the later less the earlier.
  private var apart: [[PairedMoments]]

  init(futures: Int, numbers: Int, runs: Int, seed: UInt64) {
    (self.futures, self.runs, self.seed) = (futures, runs, seed)
    own = Array(repeating: Array(repeating: PairedMoments(), count: futures), count: numbers)
    apart = Array(
      repeating: Array(repeating: PairedMoments(), count: futures * (futures - 1) / 2), count: numbers)
  }

  /// Adds what one run gave in each future: by future, by number.
  mutating func add(_ run: [ArraySlice<Double>]) {
    for number in own.indices {
      var pair = 0
      for (later, numbers) in run.enumerated() {
        let value = numbers[numbers.startIndex + number]
        own[number][later].add(value)
        for numbers in run[..<later] {
          apart[number][pair].add(value - numbers[numbers.startIndex + number])
          pair += 1
        }
      }
    }
  }

  package func moments(of number: Int, in future: Int) -> PairedMoments { own[number][future] }

  /// Of the differences, run by run: what a future gave, less what another did.
  package func difference(_ number: Int, of future: Int, from other: Int) -> (
    moments: PairedMoments, sign: Double
  ) {
    let (earlier, later) = (min(future, other), max(future, other))
    if earlier == later { return (PairedMoments(), 1) }
    return (apart[number][later * (later - 1) / 2 + earlier], future > other ? 1 : -1)
  }
}
