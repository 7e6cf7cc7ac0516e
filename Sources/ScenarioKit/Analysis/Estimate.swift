/// A number with how sure it is.
package enum Estimate: Sendable, Equatable {
  /// As exact as double precision.
  case exact(Double)
  /// Certainly between the two.
  case bounds(lower: Double, upper: Double)
  /// From runs; the interval covers the truth 95 times in 100.
  case sampled(value: Double, lower: Double, upper: Double)

  /// The one number to use where there is room for one; the middle of bounds.
  package var value: Double {
    switch self {
    case .exact(let value): value
    case .bounds(let lower, let upper): (lower + upper) / 2
    case .sampled(let value, _, _): value
    }
  }

  package var lower: Double {
    switch self {
    case .exact(let value): value
    case .bounds(let lower, _), .sampled(_, let lower, _): lower
    }
  }

  package var upper: Double {
    switch self {
    case .exact(let value): value
    case .bounds(_, let upper), .sampled(_, _, let upper): upper
    }
  }

  /// How far it reaches to either side of its middle.
  package var halfWidth: Double { (upper - lower) / 2 }

  /// The share of runs with its 95 % interval (Wilson 1927).
  package static func share(of hits: Double, runs: Int) -> Estimate {
    let n = Double(max(1, runs))
    let share = hits / n
    let z = 1.959963984540054
    let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    return .sampled(
      value: share, lower: hits <= 0 ? 0 : max(0, middle - half), upper: hits >= n ? 1 : min(1, middle + half)
    )
  }
}

/// How an answer was got.
package struct Provenance: Sendable, Equatable {
  package let method: Evaluation.Method
  /// Rounds looked ahead; nil where the question has no horizon.
  package let rounds: Double?
  /// The last day looked at, where rounds are dated.
  package let until: CalendarDate?
  /// True where the horizon was not asked for but is the default.
  package let isDefaultHorizon: Bool
  package var ending = Ending.complete
}

/// The estimative words of ICD 203 (2015) for a probability.
package enum EstimativeWord: String, Sendable, CaseIterable {
  case impossible = "impossible"
  case belowOne = "less than 1 in 100"
  case almostNoChance = "almost no chance"
  case veryUnlikely = "very unlikely"
  case unlikely = "unlikely"
  case roughlyEven = "roughly even chance"
  case likely = "likely"
  case veryLikely = "very likely"
  case almostCertain = "almost certain"
  case aboveNinetyNine = "more than 99 in 100"
  case certain = "certain"

  /// The word for a probability in 0…1.
  package init(_ probability: Double) {
    switch probability {
    case ...0: self = .impossible
    case ..<0.01: self = .belowOne
    case ..<0.05: self = .almostNoChance
    case ..<0.20: self = .veryUnlikely
    case ..<0.45: self = .unlikely
    case ...0.55: self = .roughlyEven
    case ...0.80: self = .likely
    case ...0.95: self = .veryLikely
    case ...0.99: self = .almostCertain
    case ..<1: self = .aboveNinetyNine
    default: self = .certain
    }
  }
}
