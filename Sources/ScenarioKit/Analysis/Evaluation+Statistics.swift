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

  /// The values of a reading at a checkpoint, ascending, each with how much of the probability lies at or below it.
  func ascending(ofReading reading: Int, at checkpoint: Int) -> [(value: Double, upTo: Double)] {
    var sum = 0.0
    return distribution(ofReading: reading, at: checkpoint).sorted { $0.value < $1.value }.map { entry in
      sum += entry.mass
      return (entry.value, sum)
    }
  }

  /// The least value with a share of the probability at or below it, given the bounds that no value leaves.
  ///
  /// What was set aside may lie at either bound. In a sample the value of the rank wanted lies, 95 times in 100, between
  /// those of two other ranks (Thompson 1936), taken from a normal distribution; where a rank falls outside of the runs
  /// the bound counts.
  /// - Parameter values: as `ascending` gives them.
  func quantile(
    _ share: Double, of values: [(value: Double, upTo: Double)], at checkpoint: Int, lower: Double,
    upper: Double
  ) -> Estimate {
    func value(upTo mass: Double) -> Double {
      values.first { $0.upTo >= mass - 1e-12 }?.value
        ?? (asideAt[checkpoint] > 0 ? upper : values.last?.value ?? 0)
    }
    switch method {
    case .exact, .splitting: return .exact(value(upTo: share * (values.last?.upTo ?? 1)))
    case .bounds:
      let aside = asideAt[checkpoint]
      let total = (values.last?.upTo ?? 0) + aside
      let wanted = share * total
      let least = aside >= wanted - 1e-12 && aside > 0 ? lower : value(upTo: wanted - aside)
      return .bounds(lower: least, upper: value(upTo: wanted))
    case .sampled(let runs, _):
      let count = Double(runs)
      let half = 1.959963984540054 * (count * share * (1 - share)).squareRoot()
      let first = (count * share - half).rounded(.down)
      let last = (count * share + half).rounded(.up) + 1
      return .sampled(
        value: value(upTo: share), lower: first < 1 ? lower : value(upTo: first / count),
        upper: last > count ? upper : value(upTo: last / count))
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
