extension Inquiry {
  /// The story carried on to an actor's next turn, what others do before it averaged over.
  struct NextTurn: ~Copyable {
    var projection: Projection
    let turn: Program.Turn
    let turnIndex: Int
    /// Who acts before.
    let before: [ActorID]
    /// The probability that was set aside on the way.
    let aside: Double
  }

  /// What may be kept on the way to an actor's next turn.
  private static let budget = ExactEvaluator.Budget(worlds: 2_000, work: 15_000)

  /// Carries the story on to the actor's next turn; nil where the actor has none.
  func nextTurn(
    of actor: ActorID, _ request: ProgramRequest, givens: [Modifiers.Given], events: [PlannedEvent] = []
  ) throws -> NextTurn? {
    let target = scenario.isOpen ? 0 : scenario.order.firstIndex(of: actor)
    guard let target else { return nil }
    var projection = try projection(request, givens: givens, events: events)
    var before: [ActorID] = []
    let turnsBefore =
      scenario.isOpen ? 0 : (target - projection.place + scenario.order.count) % scenario.order.count
    let work = Self.budget.mostWork(width: projection.worlds.width)
    projection.mostWorlds = max(
      20, min(Self.budget.mostWorlds(width: projection.worlds.width), work / max(1, turnsBefore)))
    while !scenario.isOpen && projection.place != target {
      before.append(scenario.order[projection.place])
      var stopped = 0.0
      if defaults.isInterrupted() { throw EngineFault.interrupted(round: projection.round) }
      _ = try projection.followTurn(stopped: &stopped)
      projection.keepLikeliest(projection.mostWorlds)
    }
    let turn = projection.machine.program.turns[target]
    let aside = projection.aside
    return NextTurn(projection: projection, turn: turn, turnIndex: target, before: before, aside: aside)
  }

  /// How likely a matching event is what its actor does at its next turn: exact where that is quick, else sampled.
  func response(
    _ pattern: EventPattern, _ modifiers: Modifiers, after events: [PlannedEvent] = []
  ) throws -> Estimate {
    guard case .actor(let actor)? = pattern.actor, scenario.isOpen || scenario.order.contains(actor) else {
      throw AnalysisProblem.noTurn(pattern)
    }
    if pattern.outcome != nil { return try responseWithOutcome(pattern, of: actor, modifiers, after: events) }
    let perRound = scenario.turnsPerRound
    var request = ProgramRequest()
    request.reach = .turns(perRound)
    let start = try projection(request, givens: modifiers.givens, events: events)
    let target = scenario.isOpen ? 0 : scenario.order.firstIndex(of: actor) ?? 0
    let turns = (target - start.place + perRound) % perRound + 1
    var course = Course(turns: turns, watchedTurns: turns)
    course.countsGivens = false
    let playable = start.machine.program.events.map(\.event)
    let evaluation = try evaluate(
      { try projection(request, givens: modifiers.givens, events: events) }, course, modifiers)
    let matcher = EventMatcher(scenario, situation.world)
    var mass = 0.0
    for (event, share) in zip(playable, evaluation.watched[turns - 1]) where share > 0 {
      if matcher.matches(pattern, event) { mass += share }
    }
    return estimate(mass, evaluation)
  }

  /// The same where an outcome is asked for, whose chance is read where the event would happen.
  private func responseWithOutcome(
    _ pattern: EventPattern, of actor: ActorID, _ modifiers: Modifiers, after events: [PlannedEvent]
  ) throws -> Estimate {
    var request = ProgramRequest()
    request.reach = .turns(scenario.turnsPerRound)
    guard
      var next = try nextTurn(of: actor, request, givens: modifiers.givens, events: events)
    else { throw AnalysisProblem.noTurn(pattern) }
    let program = next.projection.machine.program
    let matcher = EventMatcher(scenario, situation.world)
    var probability = 0.0
    let shares = try next.projection.weighAll(next.turnIndex)
    for (world, weighed) in shares.enumerated() {
      for (candidate, place) in next.turn.candidates.enumerated() where weighed.shares[candidate] > 0 {
        let event = program.events[place]
        guard matcher.matches(pattern, event.event), let outcome = outcome(of: pattern, event.event) else {
          continue
        }
        let chance = try next.projection.chance(of: outcome, event: place, inWorld: world)
        probability += next.projection.worlds.mass(world) * weighed.shares[candidate] * chance
      }
    }
    if next.aside > 0 { return .bounds(lower: probability, upper: min(1, probability + next.aside)) }
    return .exact(probability)
  }

  private func outcome(of pattern: EventPattern, _ event: Event) -> Int? {
    guard let name = pattern.outcome, let move = event.move else { return nil }
    return scenario.move(move).outcomes.firstIndex { $0.name == name }
  }
}

extension Inquiry {
  /// How likely each event is at its actor's next turn, over the round to come.
  func nextShares(
    _ modifiers: Modifiers
  ) throws -> [(actor: String, action: String, share: Estimate)] {
    let turns = scenario.turnsPerRound
    var course = Course(turns: turns, watchedTurns: turns)
    course.countsGivens = false
    var request = ProgramRequest()
    request.reach = .turns(turns)
    var plain = Modifiers.none
    (plain.seed, plain.method) = (modifiers.seed, modifiers.method)
    var events: [Event] = []
    let evaluation = try evaluate(
      {
        let projection = try projection(request, givens: modifiers.givens)
        events = projection.machine.program.events.map(\.event)
        return projection
      }, course, plain)
    return events.enumerated().compactMap { index, event in
      if scenario.isOpen, event.move == nil { return nil }
      let mass = evaluation.watched.reduce(0) { $0 + $1[index] }
      return mass > 0 ? (name(of: event.actor), action(event), estimate(mass, evaluation)) : nil
    }
  }
}
