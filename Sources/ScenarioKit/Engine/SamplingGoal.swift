/// When a sample is large enough.
package enum SamplingGoal: Sendable, Equatable {
  case runs(Int)
  /// As soon as the interval reaches so far to either side, in the unit of what is asked; at most so many runs.
  case precision(Double, mostRuns: Int)

  /// Runs after which the width of the interval is looked at first.
  private static let firstLook = 1_000

  var mostRuns: Int {
    switch self {
    case .runs(let runs), .precision(_, let runs): runs
    }
  }

  /// Runs in all after which the sample may end, ascending.
  ///
  /// Looking at fixed places only, each twice as far as the one before, makes the answer the same on any number of
  /// threads, and looks so seldom that stopping at a lucky moment hardly matters (Chow and Robbins 1965).
  var stages: [Int] {
    guard case .precision(_, let mostRuns) = self else { return [mostRuns] }
    var stages: [Int] = []
    var next = Self.firstLook
    while next < mostRuns {
      stages.append(next)
      next *= 2
    }
    return stages + [mostRuns]
  }
}
