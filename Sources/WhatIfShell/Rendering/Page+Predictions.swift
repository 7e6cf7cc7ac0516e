import ScenarioKit

extension Page {
  /// `again "…": 12 %, very unlikely, to 3 May`: a prediction that was put on record.
  mutating func write(predicted record: PredictionRecord) {
    let word = Judgement.words(for: record.given)
    var text: StyledText = "\("Predicted", .heading)  \(record.name, .emphasis)"
    text += StyledText(title: record.title, before: " ")
    text += ": \(Number.probability(record.given), .number), \(word), "
    text += StyledText(Self.end(of: record, year: format.storyYear))
    if let says = record.says { text += "; the analyst says \(Number.probability(says), .number)" }
    add(text, hanging: 2)
  }

  /// `*** PREDICTION RESOLVED …`: how it came out, and how good it was.
  mutating func add(resolved record: PredictionRecord) {
    guard let outcome = record.outcome else { return }
    let year = format.storyYear
    let given = Moment.short(record.date, round: record.round, year: year)
    let how =
      switch outcome.cause {
      case .event(let number): "by e\(number)"
      case .world: "by what followed"
      case .end: record.until.map { "\(Moment.day($0, year: year)) passed" } ?? "its end passed"
      case .hand: "as the analyst says"
      }
    add(
      "\("*** PREDICTION RESOLVED", .alert)  \(record.name, .emphasis): \(outcome.cameTrue ? "yes" : "no", .number), \(how)",
      hanging: 4)
    var details: StyledText = "Given \(Number.probability(record.given)) "
    details += "\(record.date == nil ? "in" : "on") \(given), \(Judgement.words(for: record.given)): "
    details += "Brier \(brier(record.given.value, outcome), .number)."
    if let says = record.says {
      details += " The analyst said \(Number.probability(says)): Brier \(brier(says, outcome), .number)."
    }
    add(details, indent: 2)
  }

  private func brier(_ probability: Double, _ outcome: PredictionRecord.Outcome) -> String {
    Number.fixed(PredictionRecord.brier(probability, cameTrue: outcome.cameTrue), decimals: 3)
  }

  /// Up to when it counts.
  static func end(of record: PredictionRecord, year: Int?) -> String {
    record.until.map { "to \(Moment.day($0, year: year))" }
      ?? record.rounds.map { "within \(Moment.rounds($0))" } ?? ""
  }
}
