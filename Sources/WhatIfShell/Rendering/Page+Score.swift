import ScenarioKit

extension Page {
  mutating func write(_ answer: ScoreAnswer) {
    if answer.predictions.isEmpty, answer.open.isEmpty, answer.events.isEmpty, answer.unforeseen.isEmpty,
      answer.silences.turns == 0, answer.drawn == 0
    {
      return add("Nothing has been played or predicted that could be scored.")
    }
    writePredictions(answer)
    writeCalibration(answer.calibration)
    writeEvents(answer)
    for verdict in Self.verdicts(answer) { add(verdict, indent: 2, hanging: 2) }
  }

  // MARK: predictions

  private mutating func writePredictions(_ answer: ScoreAnswer) {
    if answer.predictions.isEmpty, answer.open.isEmpty { return }
    var head: StyledText = "\("Predictions", .heading)  \("\(answer.predictions.count)") resolved"
    if let brier = answer.brier {
      head += ", Brier \(Number.fixed(brier, decimals: 3), .number)"
      if let analyst = answer.analystBrier { head += ", the analyst's \(Number.fixed(analyst, decimals: 3))" }
      head += " (always 50 %: 0.250"
      if let base = answer.baseRateBrier {
        head +=
          "; always the share that came, \("\(answer.cameTrue) of \(answer.predictions.count)"): "
          + "\(Number.fixed(base, decimals: 3))"
      }
      head += ")"
    }
    if let log = answer.meanPredictionLog {
      head += "; mean log score \(Self.logarithm(log), .number) (always 50 %: -0.69)"
    }
    if !answer.open.isEmpty { head += "; \("\(answer.open.count)") open: \(names(answer.open))" }
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

  private mutating func writeCalibration(_ bins: [ScoreAnswer.Bin]) {
    if bins.isEmpty { return }
    var table = Table([
      .init(heading: "Calibration", alignment: .left), .init(heading: "predictions"),
      .init(heading: "mean given"), .init(heading: "came true"), .init(heading: "share"),
    ])
    for bin in bins {
      table.add([
        "given \(Number.share(bin.lower))-\(Number.share(bin.upper)) %", StyledText("\(bin.count)"),
        StyledText(Number.probability(bin.meanGiven)), StyledText("\(bin.cameTrue)"),
        StyledText(Number.probability(bin.share), .number),
      ])
    }
    add(table)
  }

  static func logarithm(_ value: Double) -> String {
    value.isFinite ? Number.fixed(value, decimals: 2) : "-inf"
  }

  // MARK: events

  private mutating func writeEvents(_ answer: ScoreAnswer) {
    let count = answer.events.count + answer.unforeseen.count
    guard count > 0 || answer.drawn > 0 || answer.silences.turns > 0 else { return }
    let missed =
      answer.unforeseen.isEmpty
      ? "none unforeseen"
      : "\(answer.unforeseen.count) unforeseen: \(answer.unforeseen.map { "e\($0.number)" }.joined(separator: ", "))"
    add("\("Events", .heading)  \("\(count)"), \(missed)", hanging: 2)
    if count > 0 { writeForecasters(answer) }
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
    if answer.silences.turns > 0 {
      let turns = Double(answer.silences.turns)
      add(
        "\("Silences", .heading)  \(Self.counted(answer.silences.turns, "turn")) seen to pass, given "
          + "\(Number.probability(answer.silences.probabilities / turns), .number) on average; mean log score "
          + "\(Self.logarithm(answer.silences.logs / turns), .number)", hanging: 2)
    }
    if answer.drawn > 0 {
      add("\("\(answer.drawn)") drawn by `roll` left out: they come from the rules themselves.", indent: 2)
    }
  }

  /// The rules beside two who know less.
  private mutating func writeForecasters(_ answer: ScoreAnswer) {
    var table = Table([
      .init(alignment: .left), .init(heading: "mean log score"), .init(heading: "Brier"),
      .init(alignment: .left, fit: .isDropped),
    ])
    for forecaster in ScoreAnswer.Forecaster.allCases {
      let (name, remark): (String, String) =
        switch forecaster {
        case .rules:
          ("the rules", answer.unforeseen.isEmpty ? "" : "log: without what was unforeseen, else -inf")
        case .equalShares: ("equal shares", "all that was possible alike")
        case .baseRates: ("base rates", "by how often its actor had done each before")
        }
      table.add([
        StyledText(name),
        StyledText(answer.meanLog(of: forecaster).map { Self.logarithm($0) } ?? "-", .number),
        StyledText(answer.meanBrier(of: forecaster).map { Number.fixed($0, decimals: 2) } ?? "-", .number),
        StyledText(remark, .dim),
      ])
    }
    add(table)
  }

  private func likeliest(_ event: ScoreAnswer.Foreseen) -> String {
    if event.odds.isLikeliest { return "itself" }
    return "\(event.odds.likeliest) \(Number.probability(event.odds.likeliestProbability))"
  }

  // MARK: what the scores deserve

  /// What may be said of the scores, and what may not.
  static func verdicts(_ answer: ScoreAnswer) -> [StyledText] {
    var verdicts: [StyledText] = []
    if !answer.predictions.isEmpty {
      let count = answer.predictions.count
      let predictions = counted(count, "prediction")
      switch answer.predictionAdvantage?.verdict {
      case nil, .tooFew:
        verdicts.append(
          "\(predictions): too few to tell skill from luck, and calibration needs about 20. The scores say what "
            + "came, not how good the next will be.")
      case .better: verdicts.append("\(predictions): better than always 50 %, by more than luck.")
      case .worse: verdicts.append("\(predictions): worse than always 50 %, by more than luck.")
      case .notToBeTold:
        verdicts.append("\(predictions): not to be told from always 50 %; luck alone may be as much.")
      }
    }
    verdicts += [ScoreAnswer.Forecaster.equalShares, .baseRates].compactMap { verdict(answer, $0) }
    if answer.events.count == 1 { verdicts.append("1 event: too few to tell skill from luck.") }
    if !answer.unforeseen.isEmpty {
      verdicts.append(
        "What the rules gave no chance at all came \(times(answer.unforeseen.count)): no score makes up for that, "
          + "only another rule.")
    }
    if !answer.events.isEmpty {
      verdicts.append("It counts as a test only where the rules were written before the events were known.")
    }
    return verdicts
  }

  private static func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  private static func verdict(_ answer: ScoreAnswer, _ other: ScoreAnswer.Forecaster) -> StyledText? {
    guard let advantage = answer.advantage(over: other) else { return nil }
    let name = other == .equalShares ? "equal shares" : "base rates"
    let sign = advantage.mean < 0 ? "" : "+"
    let reach =
      "\(sign)\(Number.fixed(advantage.mean, decimals: 2)) an event "
      + "(\(Number.fixed(advantage.lower, decimals: 2))..\(Number.fixed(advantage.upper, decimals: 2)))"
    let words: String =
      switch advantage.verdict {
      case .tooFew: "\(counted(advantage.count, "event")) are too few to tell skill from luck."
      case .better: "better, by more than luck."
      case .worse: "worse, by more than luck."
      case .notToBeTold: "not to be told apart; luck alone may be as much."
      }
    return "Against \(name) \(reach, .number): \(words)"
  }
}
