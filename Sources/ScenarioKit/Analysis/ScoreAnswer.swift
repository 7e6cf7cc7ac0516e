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
  }

  /// Predictions that have come out, in the order in which they were made.
  package let predictions: [PredictionRecord]
  package let open: [PredictionRecord]
  /// Worst foreseen first.
  package let events: [Foreseen]
  /// Events to which the rules gave no chance.
  package let unforeseen: [StoryReport.LastEvent]
  /// Events that were drawn by the rules, and so say nothing about them.
  package let drawn: Int

  /// The mean over the resolved predictions; nil where there are none.
  package var brier: Double? {
    mean(
      predictions.compactMap { record in
        record.outcome.map { PredictionRecord.brier(record.given.value, cameTrue: $0.cameTrue) }
      })
  }

  /// The mean over the predictions for which the analyst gave a probability too.
  package var analystBrier: Double? {
    mean(
      predictions.compactMap { record in
        guard let outcome = record.outcome, let says = record.says else { return nil }
        return PredictionRecord.brier(says, cameTrue: outcome.cameTrue)
      })
  }

  package var meanLog: Double? { mean(events.map(\.log)) }
  package var meanEqualShares: Double? { mean(events.map(\.equalShares)) }

  private func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
