/// How well the rules foresaw what was played, and how the predictions came out.
package struct ScoreAnswer: Sendable {
  /// An event to which the rules gave some chance.
  package struct Foreseen: Sendable {
    package let event: StoryReport.LastEvent
    package let round: Int
    /// What the rules gave it.
    package let probability: Double
    package let odds: TimelineEntry.Odds

    /// The natural logarithm of its probability.
    package var log: Double { logarithm(probability) }
    /// The same, had all candidates been equally likely.
    package var equalShares: Double { -logarithm(Double(max(1, odds.candidates))) }
    /// The same, by how often its actor had done each of them before.
    package var baseRate: Double { logarithm(odds.baseRate) }
  }

  /// Three who give probabilities to the same events.
  package enum Forecaster: Sendable, CaseIterable {
    case rules, equalShares, baseRates
  }

  /// Predictions that have come out, in the order in which they were made.
  package let predictions: [PredictionRecord]
  package let open: [PredictionRecord]
  /// Worst foreseen first.
  package let events: [Foreseen]
  /// Events to which the rules gave no chance, and what else might have been done then.
  package let unforeseen: [StoryReport.LastEvent]
  package let unforeseenOdds: [TimelineEntry.Odds]
  /// Turns at which an actor was seen to hold.
  package let silences: TimelineEntry.Silences
  /// Events that were drawn by the rules, and so say nothing about them.
  package let drawn: Int

  // MARK: Events

  package var meanLog: Double? { mean(events.map(\.log)) }
  package var meanEqualShares: Double? { mean(events.map(\.equalShares)) }

  /// The mean natural logarithm of what was given to the events that had a chance.
  package func meanLog(of forecaster: Forecaster) -> Double? {
    switch forecaster {
    case .rules: meanLog
    case .equalShares: meanEqualShares
    case .baseRates: mean(events.map(\.baseRate))
    }
  }

  /// The mean Brier score of all events over all that might have been done instead (Brier 1950): 0 is best, 2 worst.
  package func meanBrier(of forecaster: Forecaster) -> Double? {
    func score(_ given: Double, _ odds: TimelineEntry.Odds, _ isForeseen: Bool) -> Double {
      let equal = 1 / Double(max(1, odds.candidates))
      return switch forecaster {
      case .rules: 1 - 2 * given + odds.squares
      case .equalShares: isForeseen ? 1 - equal : 1 + equal
      case .baseRates: 1 - 2 * odds.baseRate + odds.baseSquares
      }
    }
    return mean(
      events.map { score($0.probability, $0.odds, true) } + unforeseenOdds.map { score(0, $0, false) })
  }

  /// By how much the rules' mean logarithmic score is above another's, over the events that had a chance; nil where there
  /// are fewer than two.
  package func advantage(over other: Forecaster) -> Advantage? {
    Advantage(
      events.map { event in
        switch other {
        case .rules: 0
        case .equalShares: event.log - event.equalShares
        case .baseRates: event.log - event.baseRate
        }
      })
  }

  // MARK: Predictions

  /// What was given to each, and what came.
  private var outcomes: [(given: Double, cameTrue: Bool)] {
    predictions.compactMap { record in record.outcome.map { (record.given.value, $0.cameTrue) } }
  }

  /// The mean over the resolved predictions; nil where there are none.
  package var brier: Double? {
    mean(outcomes.map { PredictionRecord.brier($0.given, cameTrue: $0.cameTrue) })
  }

  package var meanPredictionLog: Double? {
    mean(outcomes.map { PredictionRecord.log($0.given, cameTrue: $0.cameTrue) })
  }

  /// The mean over the predictions for which the analyst gave a probability too.
  package var analystBrier: Double? {
    mean(
      predictions.compactMap { record in
        guard let outcome = record.outcome, let says = record.says else { return nil }
        return PredictionRecord.brier(says, cameTrue: outcome.cameTrue)
      })
  }

  /// How many came true.
  package var cameTrue: Int { outcomes.count { $0.cameTrue } }

  /// The Brier score of somebody who always gives the share that came true, which is known only afterwards.
  package var baseRateBrier: Double? {
    outcomes.isEmpty ? nil : share * (1 - share)
  }

  package var baseRateLog: Double? {
    func part(_ share: Double) -> Double { share > 0 ? share * logarithm(share) : 0 }
    return outcomes.isEmpty ? nil : part(share) + part(1 - share)
  }

  private var share: Double { Double(cameTrue) / Double(outcomes.count) }

  /// By how much the predictions' mean Brier score is below that of always 50 %.
  package var predictionAdvantage: Advantage? {
    Advantage(outcomes.map { 0.25 - PredictionRecord.brier($0.given, cameTrue: $0.cameTrue) }, enough: 20)
  }

  /// Predictions that were given about the same, and how many of them came true.
  package struct Bin: Sendable {
    /// In 0…1; the upper end belongs to the next.
    package let lower: Double
    package let upper: Double
    package let count: Int
    package let meanGiven: Double
    package let cameTrue: Int

    /// The share that came true, with its 95 % interval.
    package var share: Estimate { .share(of: Double(cameTrue), runs: count) }
  }

  /// Five parts of 0…1, those that hold predictions; empty while there are fewer than 20.
  package var calibration: [Bin] {
    if outcomes.count < 20 { return [] }
    return (0..<5).compactMap { part in
      let (lower, upper) = (Double(part) / 5, Double(part + 1) / 5)
      let held = outcomes.filter { Int(min(4, $0.given * 5)) == part }
      guard let given = mean(held.map(\.given)) else { return nil }
      return Bin(
        lower: lower, upper: upper, count: held.count, meanGiven: given, cameTrue: held.count { $0.cameTrue })
    }
  }

  private func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}

/// By how much one scores better than another on the same cases, and whether that may be luck.
package struct Advantage: Sendable {
  package enum Verdict: Sendable {
    /// So few that nothing can be said.
    case tooFew
    case better, worse
    /// Luck alone may be as much.
    case notToBeTold
  }

  package let count: Int
  /// The mean difference; above 0 is better.
  package let mean: Double
  /// Student's 95 % interval.
  package let lower: Double
  package let upper: Double
  package let verdict: Verdict

  /// - Parameters:
  ///   - differences: case by case, more being better.
  ///   - enough: fewer are too few for a verdict.
  init?(_ differences: [Double], enough: Int = 10) {
    count = differences.count
    guard count > 1 else { return nil }
    let n = Double(count)
    let mean = differences.reduce(0, +) / n
    let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    let reach = Self.student(n - 1) * (variance / n).squareRoot()
    (self.mean, lower, upper) = (mean, mean - reach, mean + reach)
    if count < enough {
      verdict = .tooFew
    } else if lower > 0 {
      verdict = .better
    } else {
      verdict = upper < 0 ? .worse : .notToBeTold
    }
  }

  /// The 97.5th of a hundred of Student's distribution: exact for 1 and 2 degrees of freedom, else by the series of
  /// Cornish and Fisher (1960), which is right to 1 % from 3 on and to 0.1 % from 6 on.
  private static func student(_ freedom: Double) -> Double {
    if freedom < 1.5 { return 12.706204736432095 }
    if freedom < 2.5 { return 4.302652729911275 }
    let z = 1.959963984540054
    let (z3, z5, z7) = (z * z * z, z * z * z * z * z, z * z * z * z * z * z * z)
    let first = (z3 + z) / (4 * freedom)
    let second = (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom * freedom)
    let third = (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * freedom * freedom * freedom)
    return z + first + second + third
  }
}
