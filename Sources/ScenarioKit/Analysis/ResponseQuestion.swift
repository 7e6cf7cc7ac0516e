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

  /// Most worlds kept on the way to an actor's next turn.
  private static let mostWorlds = 20_000

  /// Carries the story on to the actor's next turn; nil where the actor has none.
  func nextTurn(
    of actor: ActorID, _ request: ProgramRequest, givens: [Modifiers.Given], events: [PlannedEvent] = []
  ) throws -> NextTurn? {
    let target = scenario.isOpen ? 0 : scenario.order.firstIndex(of: actor)
    guard let target else { return nil }
    var projection = try projection(request, givens: givens, events: events)
    var before: [ActorID] = []
    var aside = 0.0
    while !scenario.isOpen && projection.place != target {
      before.append(scenario.order[projection.place])
      var stopped = 0.0
      _ = try projection.followTurn(stopped: &stopped)
      aside += projection.keepLikeliest(Self.mostWorlds)
    }
    let turn = projection.machine.program.turns[target]
    return NextTurn(projection: projection, turn: turn, turnIndex: target, before: before, aside: aside)
  }

  /// How likely a matching event is what its actor does at its next turn.
  func response(_ pattern: EventPattern, _ modifiers: Modifiers) throws -> Estimate {
    guard case .actor(let actor)? = pattern.actor,
      var next = try nextTurn(of: actor, ProgramRequest(), givens: modifiers.givens)
    else { return .exact(0) }
    let program = next.projection.machine.program
    var probability = 0.0
    var total = 0.0
    let shares = try next.projection.weighAll(next.turnIndex)
    for (world, weighed) in shares.enumerated() {
      let mass = next.projection.worlds.mass(world)
      total += mass
      for (candidate, place) in next.turn.candidates.enumerated() where weighed.shares[candidate] > 0 {
        let event = program.events[place]
        guard matches(pattern, event.event) else { continue }
        var share = weighed.shares[candidate]
        if let outcome = outcome(of: pattern, event.event) {
          share *= try next.projection.chance(of: outcome, event: place, inWorld: world)
        }
        probability += mass * share
      }
    }
    if next.aside > 0 { return .bounds(lower: probability, upper: min(1, probability + next.aside)) }
    return .exact(total > 0 ? probability / total : 0)
  }

  func matches(_ pattern: EventPattern, _ event: Event) -> Bool {
    // Nobody in particular holds where turns are open.
    if scenario.isOpen && event.move == nil {
      if case .hold = pattern.action { return true } else { return false }
    }
    return Compiler.matches(pattern, event, binding: [], in: scenario, situation.world)
  }

  private func outcome(of pattern: EventPattern, _ event: Event) -> Int? {
    guard let name = pattern.outcome, let move = event.move else { return nil }
    return scenario.move(move).outcomes.firstIndex { $0.name == name }
  }
}
