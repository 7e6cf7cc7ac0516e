/// A chance that was asked, followed while the story goes on: to say how what happens moves it.
struct FollowedChance: Sendable {
  /// Of the answer.
  let number: Int
  let condition: Condition
  let modifiers: Modifiers
  /// What was answered first, and each time that it had moved since.
  var estimates: [Estimate]
  /// Where the story stood when it was asked.
  let chronicle: Chronicle
  /// When it is over, as of a prediction.
  let end: PredictionRecord.End
  /// What had been played before, and does not count.
  let eventsBefore: Int
  /// Set by what has happened since.
  var outcome: PredictionRecord.Outcome?

  /// nil where an answer is not followed: of one moment, of a story told anew, or one that took long to compute.
  init?(
    _ answer: ChanceAnswer, number: Int, _ condition: Condition, _ modifiers: Modifiers,
    in chronicle: Chronicle,
    _ settings: SessionSettings
  ) {
    guard modifiers.at == nil, !modifiers.isUncertain, !answer.provenance.ending.isInterrupted,
      modifiers.method != .exact, modifiers.precision == nil, settings.precision == nil,
      Retelling.Omissions(modifiers.givens).isEmpty
    else { return nil }
    switch answer.provenance.method {
    case .sampled(let runs, _): if runs > Self.mostRuns { return nil }
    case .exact: break
    case .bounds, .splitting: return nil
    }
    self.number = number
    self.condition = condition
    self.modifiers = modifiers
    self.chronicle = chronicle
    estimates = [answer.estimate]
    let story = chronicle.story
    switch modifiers.horizon {
    case .date(let day): end = .day(day)
    case .rounds, nil:
      let turns = (answer.provenance.rounds ?? 0) * Double(story.scenario.turnsPerRound)
      end = .turn(story.situation.world.turn + Int(turns.rounded(.up)) - 1)
    }
    eventsBefore = story.situation.world.log.count
  }

  /// More runs than these are not drawn again each time that something happens.
  private static let mostRuns = 20_000

  /// What ends it before its time, counting from when it was asked.
  var stop: GroundedExpression {
    GroundedExpression(
      modifiers.isAlways ? .not(condition.expression) : condition.expression, countsAfter: eventsBefore)
  }

  /// Its probability as a story stands; nil where that cannot be told.
  func estimate(in story: Story, _ settings: SessionSettings) -> Estimate? {
    if let outcome { return .exact(outcome.cameTrue ? 1 : 0) }
    var modifiers = modifiers
    if case .turn(let last) = end {
      let turns = last - story.situation.world.turn + 1
      if turns <= 0 { return nil }
      modifiers.horizon = .rounds(Double(turns) / Double(story.scenario.turnsPerRound))
    }
    var inquiry = story.inquiry(settings)
    inquiry.countsAfter = eventsBefore
    return try? inquiry.chance(condition, modifiers).estimate
  }
}
