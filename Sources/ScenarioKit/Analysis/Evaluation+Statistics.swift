extension Evaluation {
  /// The values of a reading over the worlds or runs at a checkpoint, each with its share of all there are.
  private func distribution(ofReading reading: Int, at checkpoint: Int) -> [(value: Double, mass: Double)] {
    if case .sampled(let runs, _) = method {
      let share = 1 / Double(max(1, runs))
      return counted[checkpoint][reading].counts.map { ($0.value, Double($0.count) * share) }
    }
    let readings = readings[checkpoint]
    return readings.masses.enumerated().map { world, mass in
      (readings.values[world * readingCount + reading], mass)
    }
  }

  /// The sum of a reading over the worlds at a checkpoint, each by its mass.
  func sum(ofReading reading: Int, at checkpoint: Int) -> Double {
    distribution(ofReading: reading, at: checkpoint).reduce(0) { $0 + $1.mass * $1.value }
  }

  /// The probability still followed at a checkpoint: neither stopped nor set aside.
  func followed(at checkpoint: Int) -> Double {
    if case .sampled = method {
      return readingCount > 0 ? distribution(ofReading: 0, at: checkpoint).reduce(0) { $0 + $1.mass } : 0
    }
    return readings[checkpoint].masses.reduce(0, +)
  }

  /// The mean of a reading over the worlds at a checkpoint.
  func mean(ofReading reading: Int, at checkpoint: Int) -> Double {
    if case .bounds = method { return sum(ofReading: reading, at: checkpoint) }
    let followed = followed(at: checkpoint)
    return followed > 0 ? sum(ofReading: reading, at: checkpoint) / followed : 0
  }

  /// The probability, at a checkpoint, of worlds in which a reading passes a test.
  func mass(
    ofReading reading: Int, at checkpoint: Int, where passes: (_ value: Double) -> Bool
  ) -> Double {
    distribution(ofReading: reading, at: checkpoint).reduce(0) { passes($1.value) ? $0 + $1.mass : $0 }
  }

  /// The values below which so much of the probability lies, in 0…1, of a reading at a checkpoint. What was set
  /// aside may lie anywhere in the bounds: shares under a half count it at the lower end, others at the upper.
  func quantiles(
    _ shares: [Double], ofReading reading: Int, at checkpoint: Int, lower: Double, upper: Double
  ) -> [Double] {
    let values = distribution(ofReading: reading, at: checkpoint).sorted { $0.value < $1.value }
    let aside = asideAt[checkpoint]
    let total = values.reduce(0) { $0 + $1.mass } + aside
    return shares.map { share in
      var below = share < 0.5 ? aside : 0
      if below > 0 && below >= share * total { return lower }
      for entry in values {
        below += entry.mass
        if below >= share * total - 1e-12 { return entry.value }
      }
      return aside > 0 ? upper : values.last?.value ?? 0
    }
  }

  /// The mean of a quantity with its interval, given the bounds it can't leave.
  func meanEstimate(ofReading reading: Int, at checkpoint: Int, lower: Double, upper: Double) -> Estimate {
    let sum = sum(ofReading: reading, at: checkpoint)
    switch method {
    case .exact, .splitting: return .exact(mean(ofReading: reading, at: checkpoint))
    case .bounds:
      let aside = asideAt[checkpoint]
      return .bounds(lower: sum + aside * lower, upper: sum + aside * upper)
    case .sampled(let runs, _):
      let mean = mean(ofReading: reading, at: checkpoint)
      let squares = distribution(ofReading: reading, at: checkpoint)
        .reduce(0) { $0 + $1.mass * ($1.value - mean) * ($1.value - mean) }
      let half = 1.959963984540054 * (squares / Double(max(1, runs - 1))).squareRoot()
      return .sampled(value: mean, lower: max(lower, mean - half), upper: min(upper, mean + half))
    }
  }
}
