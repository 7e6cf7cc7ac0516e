import ScenarioKit

extension Page {
  mutating func write(_ answer: ScoreAnswer) {
    if answer.predictions.isEmpty, answer.open.isEmpty, answer.events.isEmpty, answer.unforeseen.isEmpty {
      return add("Nothing has been played or predicted that could be scored.")
    }
    writePredictions(answer)
    writeEvents(answer)
  }

  // MARK: predictions

  private mutating func writePredictions(_ answer: ScoreAnswer) {
    if answer.predictions.isEmpty, answer.open.isEmpty { return }
    var head: StyledText = "\("Predictions", .heading)  \("\(answer.predictions.count)") resolved"
    if let brier = answer.brier {
      head += ", Brier \(Number.fixed(brier, decimals: 3), .number) (always 50 %: 0.250)"
      if let analyst = answer.analystBrier { head += ", the analyst's \(Number.fixed(analyst, decimals: 3))" }
    }
    if !answer.open.isEmpty { head += ", \("\(answer.open.count)") open: \(names(answer.open))" }
    if !answer.predictions.isEmpty, answer.predictions.count < Self.enoughToCalibrate {
      head += ". Calibration needs about \("\(Self.enoughToCalibrate)")."
    }
    add(head, hanging: 2)
    guard !answer.predictions.isEmpty else { return }
    var table = Table([
      .init(alignment: .left), .init(heading: "given"), .init(alignment: .left),
      .init(heading: "came", alignment: .left), .init(heading: "Brier"), .init(heading: "log"),
    ])
    for record in answer.predictions {
      guard let outcome = record.outcome else { continue }
      let when = Moment.short(record.date, round: record.round, year: format.storyYear)
      table.add(
        row(StyledText(record.name, .emphasis), record.given.value, when, outcome.cameTrue))
      if let says = record.says { table.add(row("  the analyst", says, "", outcome.cameTrue)) }
    }
    add(table)
  }

  /// Fewer predictions tell little about how well they are calibrated.
  private static let enoughToCalibrate = 20

  private func names(_ records: [PredictionRecord]) -> String {
    records.map(\.name).joined(separator: ", ")
  }

  private func row(_ name: StyledText, _ given: Double, _ when: String, _ cameTrue: Bool) -> [StyledText] {
    [
      name, StyledText(Number.probability(given), .number), StyledText(when), cameTrue ? "yes" : "no",
      StyledText(Number.fixed(PredictionRecord.brier(given, cameTrue: cameTrue), decimals: 3), .number),
      StyledText(Self.logarithm(PredictionRecord.log(given, cameTrue: cameTrue))),
    ]
  }

  private static func logarithm(_ value: Double) -> String {
    value.isFinite ? Number.fixed(value, decimals: 2) : "-inf"
  }

  // MARK: events

  private mutating func writeEvents(_ answer: ScoreAnswer) {
    let count = answer.events.count + answer.unforeseen.count
    guard count > 0 || answer.drawn > 0 else { return }
    let missed =
      answer.unforeseen.isEmpty
      ? "none unforeseen"
      : "\(answer.unforeseen.count) unforeseen: \(answer.unforeseen.map { "e\($0.number)" }.joined(separator: ", "))"
    var head: StyledText = "\("Events", .heading)  \("\(count)"), \(missed)"
    if let mean = answer.meanLog, let equal = answer.meanEqualShares {
      head +=
        "; mean log score \(Self.logarithm(mean), .number) (equal shares \(Self.logarithm(equal)))"
    }
    add(head, hanging: 2)
    var table = Table([
      .init(alignment: .left), .init(alignment: .left), .init(heading: "given"),
      .init(alignment: .left, fit: .wraps), .init(heading: "likeliest then", alignment: .left, fit: .wraps),
    ])
    var moments = MomentColumn(year: format.storyYear)
    for event in answer.events {
      table.add([
        StyledText("e\(event.event.number)", .emphasis), moments.text(event.event.date, round: event.round),
        StyledText(Number.probability(event.probability), .number), StyledText(event.event.phrase),
        StyledText(likeliest(event), .dim),
      ])
    }
    if !answer.events.isEmpty { add(table) }
    if answer.drawn > 0 {
      add("\("\(answer.drawn)") drawn by `roll` left out: they come from the rules themselves.", indent: 2)
    }
    if !answer.events.isEmpty {
      add("It counts as a test only where the rules were written before the events were known.", indent: 2)
    }
  }

  private func likeliest(_ event: ScoreAnswer.Foreseen) -> String {
    if event.odds.isLikeliest { return "itself" }
    return "\(event.odds.likeliest) \(Number.probability(event.odds.likeliestProbability))"
  }
}
