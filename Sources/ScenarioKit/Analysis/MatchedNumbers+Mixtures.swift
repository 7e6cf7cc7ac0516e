/// What comes of mixing futures: a share of each.
extension MatchedNumbers {
  /// What a number comes to where each future has a share; the shares sum to 1.
  func mixture(_ number: Int, at point: Int, of shares: [Double]) -> Estimate {
    let value = sum(number, at: point, shares)
    guard let tally else { return combined(number, at: point, shares) }
    let spread = spread(number, at: point, shares)
    switch sorts[number] {
    case .comesTrue, .holds:
      // As sure as a plain sample would be that spreads as little (Kish's effective number of runs).
      let single = value * (1 - value)
      let runs = spread > 0 && single > 0 ? single / (spread * spread) : Double(tally.runs)
      return .share(of: value * runs.rounded(), runs: Int(min(runs, 1e12).rounded()))
    case .mean(let lower, let upper):
      let half = 1.959963984540054 * spread
      return .sampled(value: value, lower: max(lower, value - half), upper: min(upper, value + half))
    }
  }

  /// What one mixture gives less what another does, luck taken out of it as far as the futures shared it.
  func difference(_ number: Int, at point: Int, of shares: [Double], from others: [Double])
    -> MatchedDifference
  {
    let weights = zip(shares, others).map { $0 - $1 }
    guard tally != nil else {
      let difference = combined(number, at: point, weights)
      if case .exact(let value) = difference {
        let scale = max(1, abs(sum(number, at: point, shares)))
        return MatchedDifference(
          estimate: abs(value) <= 1e-12 * scale ? .exact(0) : difference, isSame: abs(value) <= 1e-12 * scale)
      }
      return MatchedDifference(estimate: difference, isSame: false)
    }
    let moved = weights.indices.filter { abs(weights[$0]) > 1e-12 }
    let isSame = moved.allSatisfy {
      $0 == moved[0] || self.difference(number, at: point, of: $0, from: moved[0]).isSame
    }
    if isSame { return MatchedDifference(estimate: .sampled(value: 0, lower: 0, upper: 0), isSame: true) }
    let value = sum(number, at: point, weights)
    let half = 1.959963984540054 * spread(number, at: point, weights)
    // What only rounding leaves is nothing.
    if abs(value) + half <= 1e-12 * max(1, abs(sum(number, at: point, shares))) {
      return MatchedDifference(estimate: .sampled(value: 0, lower: 0, upper: 0), isSame: true)
    }
    return MatchedDifference(
      estimate: .sampled(value: value, lower: value - half, upper: value + half), isSame: false)
  }

  private func sum(_ number: Int, at point: Int, _ weights: [Double]) -> Double {
    weights.indices.reduce(0) { $0 + weights[$1] * values[$1][number][point].value }
  }

  private func combined(_ number: Int, at point: Int, _ weights: [Double]) -> Estimate {
    let value = sum(number, at: point, weights)
    if case .exact = method { return .exact(value) }
    var (lower, upper) = (0.0, 0.0)
    for (future, weight) in weights.enumerated() {
      let estimate = values[future][number][point]
      lower += weight * (weight > 0 ? estimate.lower : estimate.upper)
      upper += weight * (weight > 0 ? estimate.upper : estimate.lower)
    }
    return lower < upper ? .bounds(lower: lower, upper: upper) : .exact(value)
  }

  /// One standard error of a weighted sum: what the futures of a run have in common counts.
  private func spread(_ number: Int, at point: Int, _ weights: [Double]) -> Double {
    guard let tally else { return 0 }
    let place = point * sorts.count + number
    let variances = weights.indices.map { future in
      let error = tally.moments(of: place, in: future).error
      return error * error
    }
    var sum = 0.0
    for (one, weight) in weights.enumerated() where weight != 0 {
      sum += weight * weight * variances[one]
      for other in 0..<one where weights[other] != 0 {
        let apart = tally.difference(place, of: one, from: other).moments.error
        sum += weight * weights[other] * (variances[one] + variances[other] - apart * apart)
      }
    }
    return max(0, sum).squareRoot()
  }
}
