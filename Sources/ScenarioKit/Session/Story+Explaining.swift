extension Story {
  /// Why an event that was played from here was as likely as it was, at its turn.
  func why(
    _ action: PlayAction, number: Int, _ settings: SessionSettings
  ) throws -> WhyAnswer {
    let event = action.planned.event
    var story = self
    var passage = try passage(settings, event: event)
    var notices: [String] = []
    let isInRound = try story.pass(to: action.date, &passage, &notices)
    let takesTurn = try story.pass(to: event.actor, isInRound: isInRound, &passage)
    story.situation = passage.projection.situation(after: situation)
    story.situation.world.log += passage.played
    let stoodFor = try passage.projection.learn(from: action.planned, scenario).stoodFor
    // An event that takes no turn of its own is looked at as if its actor's turn were now.
    if !takesTurn, let place = scenario.order.firstIndex(of: event.actor) {
      story.situation.world.place = place
    }
    let inquiry = story.inquiry(settings)
    let pattern = EventPattern(
      stoodFor ?? event, phrase: inquiry.phrase(stoodFor ?? event), in: scenario, action.planned.origin)
    guard var answer = try inquiry.why(pattern, .none) else { throw AnalysisProblem.noTurn(pattern) }
    answer.played = WhyAnswer.Played(
      number: number, phrase: inquiry.phrase(event), date: action.date ?? answer.date,
      stoodFor: stoodFor.map { inquiry.action($0) })
    return answer
  }
}

extension EventPattern {
  /// What matches exactly this event, whatever its outcome.
  fileprivate init(_ event: Event, phrase: String, in scenario: Scenario, _ origin: SourceSpan) {
    let source = SourceText(name: origin.source.name, text: phrase)
    let options = event.move.map { scenario.move($0).options } ?? []
    self.init(
      actor: .actor(event.actor), action: event.move.map { .moves([$0]) } ?? .hold,
      target: event.target.map { .actor($0) },
      options: zip(options, event.options).map { option, value in
        Option(name: option.name, lower: .number(Double(value)), upper: .number(Double(value)))
      }, outcome: nil,
      origin: SourceSpan(source: source, range: SourceRange(0, phrase.utf8.count)))
  }
}
