extension Evaluation {
  /// The sum of a reading over the worlds at a checkpoint, each by its mass.
  func sum(ofReading reading: Int, at checkpoint: Int) -> Double {
    let readings = readings[checkpoint]
    var sum = 0.0
    for (world, mass) in readings.masses.enumerated() {
      sum += mass * readings.values[world * readingCount + reading]
    }
    return sum
  }

  /// The probability still followed at a checkpoint: neither stopped nor set aside.
  func followed(at checkpoint: Int) -> Double { readings[checkpoint].masses.reduce(0, +) }

  /// The mean of a reading over the worlds at a checkpoint.
  func mean(ofReading reading: Int, at checkpoint: Int) -> Double {
    if case .bounds = method { return sum(ofReading: reading, at: checkpoint) }
    let followed = followed(at: checkpoint)
    return followed > 0 ? sum(ofReading: reading, at: checkpoint) / followed : 0
  }

  /// The probability, at a checkpoint, of worlds whose reading passes a test.
  func mass(at checkpoint: Int, where passes: (_ values: ArraySlice<Double>) -> Bool) -> Double {
    let readings = readings[checkpoint]
    var sum = 0.0
    for (world, mass) in readings.masses.enumerated() {
      if passes(readings.values[(world * readingCount)..<((world + 1) * readingCount)]) { sum += mass }
    }
    return sum
  }

  /// The values below which so much of the probability lies, in 0…1, of a reading at a checkpoint. What was set
  /// aside may lie anywhere in the bounds: shares under a half count it at the lower end, others at the upper.
  func quantiles(
    _ shares: [Double], ofReading reading: Int, at checkpoint: Int, lower: Double, upper: Double
  ) -> [Double] {
    let readings = readings[checkpoint]
    let values = readings.masses.indices
      .map { (value: readings.values[$0 * readingCount + reading], mass: readings.masses[$0]) }
      .sorted { $0.value < $1.value }
    let aside = asideAt[checkpoint]
    let total = readings.masses.reduce(0, +) + aside
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
    case .exact: return .exact(mean(ofReading: reading, at: checkpoint))
    case .bounds:
      let aside = asideAt[checkpoint]
      return .bounds(lower: sum + aside * lower, upper: sum + aside * upper)
    case .sampled(let runs, _):
      let mean = mean(ofReading: reading, at: checkpoint)
      let readings = readings[checkpoint]
      var squares = 0.0
      for (world, mass) in readings.masses.enumerated() {
        let difference = readings.values[world * readingCount + reading] - mean
        squares += mass * difference * difference
      }
      let half = 1.959963984540054 * (squares / Double(max(1, runs - 1))).squareRoot()
      return .sampled(value: mean, lower: max(lower, mean - half), upper: min(upper, mean + half))
    }
  }
}
