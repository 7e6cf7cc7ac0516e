extension Parameter {
  /// Steps from its value to another, above it or below (negative); a probability of 0 or 1 is without end away.
  package func steps(to other: Double) -> Double {
    switch scale {
    case .amount(let range): range.width > 0 ? (other - current) / range.width * 10 : 0
    case .ratio: Self.doublings(other / current)
    case .odds:
      value == nil ? Self.doublings(other) : Self.doublings(Self.odds(other) / Self.odds(current))
    }
  }

  /// The value so many steps away.
  package func value(after steps: Double) -> Double {
    switch scale {
    case .amount(let range): return current + steps * range.width / 10
    case .ratio: return current * raised(2, to: steps)
    case .odds:
      guard let value else { return raised(2, to: steps) }
      let odds = Self.odds(value) * raised(2, to: steps)
      return odds.isInfinite ? 1 : odds / (1 + odds)
    }
  }

  private static func doublings(_ ratio: Double) -> Double {
    ratio <= 0 ? -.infinity : logarithm(ratio) / logarithm(2)
  }

  private static func odds(_ probability: Double) -> Double { probability / (1 - probability) }
}

extension ClosedRange<Double> {
  fileprivate var width: Double { upperBound - lowerBound }
}
