/// Drawing the next turns of the story.
extension Session {
  func roll(_ turns: Int, on chronicle: inout Chronicle) throws -> StoryReport {
    var reports: [StoryReport] = []
    for turn in 0..<turns {
      var story = chronicle.story
      if settings.isInterrupted() { throw EngineFault.interrupted(round: story.situation.world.round) }
      let action = try story.drawn(settings)
      if let report = try tell(.told(action), in: story.scenario, on: &story) { reports.append(report) }
      chronicle.add(.told(action), to: story, beginsStatement: turn == 0)
    }
    let story = chronicle.story
    var report = StoryReport(
      kind: .rolled(reports, seed: settings.seed), round: story.situation.world.round, date: story.date)
    report.next = story.actorToMove.map { story.inquiry(settings).name(of: $0) }
    return report
  }
}

extension Story {
  /// The run that a story draws from: none that a question ever samples.
  private static let run = Int.max

  /// What happens at the turn at hand, drawn as the responses have it, over what is believed: the event first, then
  /// its outcome. A pure function of the seed and the story.
  fileprivate func drawn(_ settings: SessionSettings) throws -> StoryAction {
    var request = ProgramRequest()
    request.keepsEverything = true
    request.reach = .present
    let program = try Compiler.compile(scenario, situation.world, for: request)
    var projection = try Projection(program, situation, scenario)
    let turnIndex = min(projection.place, program.turns.count - 1)
    let weighed = try projection.weighAll(turnIndex)
    let masses = (0..<projection.worlds.count).map { projection.worlds.mass($0) }
    let turn = program.turns[turnIndex]
    let draws = RandomDraws(seed: settings.seed, run: Self.run)

    let shares = turn.candidates.indices.map { candidate in
      zip(masses, weighed).reduce(0) { $0 + $1.0 * $1.1.shares[candidate] }
    }
    let candidate = Self.place(of: draws.unit(turn: projection.turn, draw: RandomDraws.event), in: shares)
    let index = turn.candidates[candidate]
    let event = program.events[index].event
    guard let move = event.move else {
      // Where turns are open, or there is nobody, no actor holds.
      if scenario.isOpen || actorToMove == nil { return .advance(rounds: 1, observed: true) }
      return .play(played(event, outcome: nil))
    }
    let outcomes = scenario.move(move).outcomes.indices
    if outcomes.isEmpty { return .play(played(event, outcome: nil)) }
    var chances: [Double] = []
    for outcome in outcomes {
      var sum = 0.0
      for (world, mass) in masses.enumerated() where weighed[world].shares[candidate] > 0 {
        let chance = try projection.chance(of: outcome, event: index, inWorld: world)
        sum += mass * weighed[world].shares[candidate] * chance
      }
      chances.append(sum)
    }
    let unit = draws.unit(turn: projection.turn, draw: RandomDraws.outcome)
    return .play(played(event, outcome: Self.place(of: unit, in: chances)))
  }

  /// Where a number in 0 ..< 1 falls among shares of any sum.
  private static func place(of unit: Double, in shares: [Double]) -> Int {
    let wanted = unit * shares.reduce(0, +)
    var sum = 0.0
    for (index, share) in shares.enumerated() {
      sum += share
      if wanted < sum { return index }
    }
    return shares.lastIndex { $0 > 0 } ?? 0
  }

  private func played(_ event: Event, outcome: Int?) -> PlayAction {
    let inquiry = inquiry(SessionSettings())
    let bare = SourceSpan(source: SourceText(name: "<roll>", text: ""), range: SourceRange(0, 0))
    let text = inquiry.phrase(PlannedEvent(event: event, outcome: outcome, origin: bare))
    let source = SourceText(name: "<roll>", text: text)
    let origin = SourceSpan(source: source, range: SourceRange(0, text.utf8.count))
    var action = PlayAction(
      planned: PlannedEvent(event: event, outcome: outcome, origin: origin), date: nil, note: nil, sources: []
    )
    action.isDrawn = true
    return action
  }
}
