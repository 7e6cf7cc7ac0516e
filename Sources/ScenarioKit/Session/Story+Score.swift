extension Story {
  /// How well the rules foresaw what was played, and how the predictions came out.
  var score: ScoreAnswer {
    let records = scenario.predictions.compactMap { record(of: $0) }
    var events: [ScoreAnswer.Foreseen] = []
    var unforeseen: [StoryReport.LastEvent] = []
    var unforeseenOdds: [TimelineEntry.Odds] = []
    var silences = TimelineEntry.Silences()
    var drawn = 0
    for entry in timeline {
      if let seen = entry.silences, !entry.isDrawn { silences.add(seen) }
      guard case .event(let number, let phrase, let outcome, _, _) = entry.kind else { continue }
      if entry.isDrawn {
        drawn += 1
        continue
      }
      guard let odds = entry.odds else { continue }
      let event = StoryReport.LastEvent(number: number, phrase: phrase, outcome: outcome, date: entry.date)
      guard let probability = entry.foreseen, probability > 0 else {
        unforeseen.append(event)
        unforeseenOdds.append(odds)
        continue
      }
      events.append(
        ScoreAnswer.Foreseen(event: event, round: entry.round, probability: probability, odds: odds))
    }
    events.sort { ($0.probability, $0.event.number) < ($1.probability, $1.event.number) }
    return ScoreAnswer(
      predictions: records.filter { $0.outcome != nil }, open: records.filter { $0.outcome == nil },
      events: events, unforeseen: unforeseen, unforeseenOdds: unforeseenOdds, silences: silences, drawn: drawn
    )
  }
}
