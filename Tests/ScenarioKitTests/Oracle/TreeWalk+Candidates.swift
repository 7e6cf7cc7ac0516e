import ScenarioKit

extension TreeWalk {
  /// Something that may happen at a turn, with what it weighs.
  struct Candidate {
    let event: Event
    let weight: Double
  }

  /// What may happen at the turn that is due, and the probability of each: holding first, then the events in
  /// the order in which responses, bindings and expectations first name them.
  func choices(in world: NaiveWorld) throws -> [(event: Event, probability: Double)] {
    let candidates = try candidates(in: world)
    let total = candidates.map(\.weight).reduce(0, +)
    guard total.isFinite else { throw NaiveFailure.badWeight(total) }
    if total == 0 { return [(candidates[0].event, 1)] }
    return candidates.map { ($0.event, $0.weight / total) }
  }

  /// What may happen at the turn that is due, holding first.
  func candidates(in world: NaiveWorld) throws -> [Candidate] {
    let holding = scenario.isOpen ? Event.nobodyActs : .hold(scenario.order[world.place])
    var events = [holding]
    var sums = [holding: scenario.holdWeight]
    for actor in scenario.isOpen ? scenario.order : [scenario.order[world.place]] {
      try forEachActiveExpectation(in: world) { expectation, environment in
        guard let template = expectation.event, resolved(template.actor, environment) == actor,
          let event = try instance(of: template, environment, in: world), try isAllowed(event, in: world)
        else { return }
        let weight = try nonnegative(expectation.weight.map { try evaluate($0, in: world, environment) } ?? 1)
        let named = event.move == nil ? holding : event
        if sums[named] == nil { events.append(named) }
        sums[named, default: 0] += weight
      }
    }
    var products: [Event: Double] = [:]
    try forEachActiveExpectation(in: world) { expectation, environment in
      guard let factor = expectation.factor else { return }
      for event in events {
        let candidate = NaiveWorld.Played(event: event, outcome: nil, turn: world.turn)
        guard try matches(expectation.pattern, candidate, in: world, environment) else { continue }
        products[event, default: 1] *= try nonnegative(evaluate(factor, in: world, environment))
      }
    }
    return try events.map { event in
      Candidate(event: event, weight: try nonnegative((sums[event] ?? 0) * (products[event] ?? 1)))
    }
  }

  /// May its actor do this? The move's `when` decides.
  func isAllowed(_ event: Event, in world: NaiveWorld) throws -> Bool {
    guard let move = event.move else { return true }
    let environment = [event.actor] + (event.target.map { [$0] } ?? [])
    return try holds(scenario.move(move).conditions, in: world, environment, options: event.options)
  }

  private func forEachActiveExpectation(
    in world: NaiveWorld, _ body: (Response.Expectation, [ActorID]) throws -> Void
  ) throws {
    for (index, response) in scenario.responses.enumerated()
    where !omittedResponses.contains(ResponseID(index)) {
      for environment in responseBindings[index]
      where try holds(response.conditions, in: world, environment) {
        for expectation in response.expectations { try body(expectation, environment) }
      }
    }
  }

  /// The event that a template becomes; nil where the actor would be its own target.
  private func instance(
    of template: EventTemplate, _ environment: [ActorID], in world: NaiveWorld
  ) throws -> Event? {
    let actor = resolved(template.actor, environment)
    guard let move = template.move else { return .hold(actor) }
    let target = template.target.map { resolved($0, environment) }
    if target == actor { return nil }
    let options = try zip(scenario.move(move).options, template.options).map { option, expression in
      let value = try evaluate(expression, in: world, environment)
      guard let whole = Int(exactly: value), (option.lower...option.upper).contains(whole) else {
        throw NaiveFailure.badOption(value)
      }
      return whole
    }
    return Event(actor: actor, move: move, target: target, options: options)
  }

  private func nonnegative(_ weight: Double) throws -> Double {
    guard weight.isFinite, weight >= 0 else { throw NaiveFailure.badWeight(weight) }
    return weight
  }
}
