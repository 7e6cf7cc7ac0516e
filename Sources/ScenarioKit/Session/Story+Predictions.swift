import HashTreeCollections

/// Predictions: put on record, watched, and resolved by what happens or by hand.
extension Story {
  /// Puts on record what was predicted since: the probability that it has today, or the one it had when it was told
  /// first. Returns what there is to say of them.
  mutating func recordPredictions(
    since known: Scenario, recorded: TreeDictionary<String, PredictionRecord>?, _ settings: SessionSettings
  ) throws -> [PredictionRecord] {
    var fresh: [PredictionRecord] = []
    for (index, prediction) in scenario.predictions.enumerated() {
      if index < known.predictions.count, known.predictions[index].isSame(as: prediction) { continue }
      if known.predictions.contains(where: { $0.isSame(as: prediction) }) { continue }
      let record = try record(prediction, given: recorded?[prediction.name], settings)
      predictions[prediction.name] = record
      fresh.append(record)
    }
    return fresh
  }

  /// What there is on record of a prediction.
  func record(of prediction: Prediction) -> PredictionRecord? { predictions[prediction.name] }

  private func record(
    _ prediction: Prediction, given earlier: PredictionRecord?, _ settings: SessionSettings
  ) throws -> PredictionRecord {
    let inquiry = inquiry(settings)
    let now = try inquiry.mean(of: GroundedExpression(prediction.condition.expression), [])
    if earlier == nil, (now != 0) != prediction.isAlways { throw StoryProblem.predictionSettled(prediction) }
    var modifiers = Modifiers.none
    modifiers.horizon = prediction.horizon
    modifiers.isAlways = prediction.isAlways
    let horizon = try inquiry.horizon(modifiers)
    let estimate = try earlier?.given ?? inquiry.chance(prediction.condition, modifiers).estimate
    let end: PredictionRecord.End
    var rounds: Double?
    switch prediction.horizon {
    case .date(let day): end = .day(day)
    case .rounds(let count):
      end = .turn(situation.world.turn + horizon.turns - 1)
      rounds = count
    }
    return PredictionRecord(
      name: prediction.name, title: prediction.title,
      claim: (prediction.isAlways ? "always " : "") + prediction.condition.origin.text,
      isAlways: prediction.isAlways, given: estimate, says: prediction.says, round: situation.world.round,
      date: date, end: end, until: horizon.until, rounds: rounds, eventsBefore: situation.world.log.count)
  }

  /// What is watched while the story moves on: each open prediction's condition, and when it is over.
  var openPredictions: [(record: PredictionRecord, condition: GroundedExpression)] {
    scenario.predictions.compactMap { prediction in
      guard let record = predictions[prediction.name], record.outcome == nil else { return nil }
      let expression = prediction.condition.expression
      return (
        record,
        GroundedExpression(
          record.isAlways ? .not(expression) : expression, countsAfter: record.eventsBefore)
      )
    }
  }

  /// Looks at what is watched: assumptions that no longer hold, and predictions that have come out.
  func watch(_ passage: inout Passage, isEvent: Bool) throws {
    try passage.watch(isEvent: isEvent)
    let (turn, round) = (passage.projection.turn, passage.projection.round)
    for (record, condition) in passage.predictions
    where !passage.resolved.contains(where: { $0.name == record.name }) {
      let cameTrue: Bool
      let cause: PredictionRecord.Outcome.Cause
      if try passage.projection.holds(condition) {
        (cameTrue, cause) = (!record.isAlways, isEvent ? .event(eventCount + 1) : .world)
      } else if isOver(record.end, turn: turn, round: round) {
        (cameTrue, cause) = (record.isAlways, .end)
      } else {
        continue
      }
      let outcome = PredictionRecord.Outcome(
        cameTrue: cameTrue, cause: cause, round: round, date: scenario.firstDay(ofRound: round))
      passage.resolved.append((record.name, outcome))
    }
    try watchAnswers(&passage, isEvent: isEvent)
  }

  /// Looks at answers that are followed.
  private func watchAnswers(_ passage: inout Passage, isEvent: Bool) throws {
    let (turn, round) = (passage.projection.turn, passage.projection.round)
    for (index, condition) in passage.followed where passage.settled[index] == nil {
      let isAlways = followed[index].modifiers.isAlways
      let cameTrue: Bool
      if try passage.projection.holds(condition) {
        cameTrue = !isAlways
      } else if isOver(followed[index].end, turn: turn, round: round) {
        cameTrue = isAlways
      } else {
        continue
      }
      passage.settled[index] = PredictionRecord.Outcome(
        cameTrue: cameTrue, cause: isEvent ? .event(eventCount + 1) : .world, round: round,
        date: scenario.firstDay(ofRound: round))
    }
  }

  /// Has a prediction's end passed, where that turn and that round are the next?
  func isOver(_ end: PredictionRecord.End, turn: Int, round: Int) -> Bool {
    switch end {
    case .turn(let last): turn > last
    case .day(let day): scenario.round(holding: day).map { round > $0 } ?? false
    }
  }

  /// Takes over what has become of predictions; returns them as they are now.
  mutating func resolve(_ resolved: [(name: String, outcome: PredictionRecord.Outcome)]) -> [PredictionRecord]
  {
    resolved.compactMap { name, outcome in
      guard var record = predictions[name] else { return nil }
      record.outcome = outcome
      predictions[name] = record
      return record
    }
  }

  /// Resolves a prediction by hand, whatever has become of it.
  mutating func resolve(_ resolution: PredictionResolution) -> StoryReport {
    let name = scenario.predictions[resolution.prediction.index].name
    var report = StoryReport(kind: .resolved(name), round: situation.world.round, date: date)
    if let outcome = predictions[name]?.outcome {
      let said = outcome.cameTrue ? "yes" : "no"
      report.notices.append(
        outcome.cameTrue == resolution.cameTrue
          ? "it had come out as \(said) before" : "it had come out as \(said); what is said by hand counts")
    }
    let outcome = PredictionRecord.Outcome(
      cameTrue: resolution.cameTrue, cause: .hand(resolution.sources), round: situation.world.round,
      date: date)
    report.resolved = resolve([(name, outcome)])
    return report
  }

  /// Resolves what has been settled by what was set before the first event.
  mutating func resolveNow(_ settings: SessionSettings) throws -> [PredictionRecord] {
    let inquiry = inquiry(settings)
    var resolved: [(name: String, outcome: PredictionRecord.Outcome)] = []
    for (record, condition) in openPredictions where try inquiry.mean(of: condition, []) != 0 {
      let outcome = PredictionRecord.Outcome(
        cameTrue: !record.isAlways, cause: .world, round: situation.world.round, date: date)
      resolved.append((record.name, outcome))
    }
    return resolve(resolved)
  }
}

// MARK: - As `list` and `show` tell them

extension Story {
  /// `open, given 12 %`, `came true, given 12 %`.
  func state(of record: PredictionRecord) -> String {
    let state = record.outcome.map { $0.cameTrue ? "yes" : "no" } ?? "open"
    return "\(state), given \(percentage(record.given.value))"
  }

  func details(of record: PredictionRecord) -> [(label: String, text: String)] {
    var rows = [("predicts", record.claim)]
    let since = record.date.map { "on \($0)" } ?? "in round \(record.round)"
    rows.append(("given", "\(percentage(record.given.value)) \(since)"))
    if let says = record.says { rows.append(("the analyst says", percentage(says))) }
    let until = record.until?.description ?? record.rounds.map { "within \($0.shortest) rounds of then" }
    if let until { rows.append(("counts to", until)) }
    guard let outcome = record.outcome else { return rows + [("state", "open")] }
    let brier = PredictionRecord.brier(record.given.value, cameTrue: outcome.cameTrue)
    rows.append(("came", "\(outcome.cameTrue ? "yes" : "no"), \(text(of: outcome.cause))"))
    rows.append(("Brier", brier.shortest))
    if case .hand(let sources) = outcome.cause {
      rows += sources.map { ("source", $0.text + ($0.grade.map { " [\($0)]" } ?? "")) }
    }
    return rows
  }

  private func text(of cause: PredictionRecord.Outcome.Cause) -> String {
    switch cause {
    case .event(let number): "by e\(number)"
    case .world: "by what followed a turn"
    case .end: "as its end passed"
    case .hand: "as the analyst says"
    }
  }

  private func percentage(_ probability: Double) -> String {
    "\((probability * 1_000).rounded() / 10) %".replacing(".0 %", with: " %")
  }
}

extension Prediction {
  /// Is it the same statement?
  fileprivate func isSame(as other: Prediction) -> Bool {
    name == other.name && origin.range == other.origin.range && origin.source.name == other.origin.source.name
      && origin.text == other.origin.text
  }
}
