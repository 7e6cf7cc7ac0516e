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
    let actors = scenario.isOpen ? Array(scenario.order) : [scenario.order[world.place]]
    var events = [holding]
    var sums = [holding: try isHoldWeighed(for: actors, in: world) ? 0 : scenario.holdWeight]
    func add(_ weight: Double, to event: Event) {
      let named = event.move == nil ? holding : event
      if sums[named] == nil { events.append(named) }
      sums[named, default: 0] += weight
    }
    // Response by response, as sums are rounded as they grow.
    try forEachActiveResponse(in: world) { response, environment in
      for expectation in response.expectations {
        guard let template = expectation.event, actors.contains(resolved(template.actor, environment)),
          let event = try instance(of: template, environment, in: world), try isAllowed(event, in: world)
        else { continue }
        let weight = try nonnegative(expectation.weight.map { try evaluate($0, in: world, environment) } ?? 1)
        add(weight, to: event)
      }
      for table in response.tables {
        let acting = table.columns.map { actors.contains(resolved($0.event.actor, environment)) }
        guard acting.contains(true) else { continue }
        let row = try row(of: table, in: world, environment)
        for (index, column) in table.columns.enumerated() where acting[index] {
          guard let event = try instance(of: column.event, environment, in: world),
            try isAllowed(event, in: world)
          else { continue }
          add(try nonnegative(evaluate(row.weights[index], in: world, environment)), to: event)
        }
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
    try forEachActiveResponse(in: world) { response, environment in
      for expectation in response.expectations { try body(expectation, environment) }
    }
  }

  private func forEachActiveTable(
    in world: NaiveWorld, _ body: (DecisionTable, [ActorID]) throws -> Void
  ) throws {
    try forEachActiveResponse(in: world) { response, environment in
      for table in response.tables { try body(table, environment) }
    }
  }

  private func forEachActiveResponse(
    in world: NaiveWorld, _ body: (Response, [ActorID]) throws -> Void
  ) throws {
    for (index, response) in scenario.responses.enumerated()
    where !omittedResponses.contains(ResponseID(index)) {
      for environment in responseBindings[index]
      where try holds(response.conditions, in: world, environment) {
        try body(response, environment)
      }
    }
  }

  /// Does a table say what the holding of one of these actors weighs? Then the hold weight does not count.
  private func isHoldWeighed(for actors: [ActorID], in world: NaiveWorld) throws -> Bool {
    var isWeighed = false
    try forEachActiveTable(in: world) { table, environment in
      for column in table.columns where column.event.move == nil {
        if actors.contains(resolved(column.event.actor, environment)) { isWeighed = true }
      }
    }
    return isWeighed
  }

  /// The first row that matches.
  private func row(
    of table: DecisionTable, in world: NaiveWorld, _ environment: [ActorID]
  ) throws -> DecisionTable.Row {
    let values = try table.inputs.map { try evaluate($0.expression, in: world, environment) }
    for row in table.rows {
      let matches = zip(row.cells, values).allSatisfy { cell, value in
        switch cell {
        case .any: true
        case .truth(let truth): truth == (value != 0)
        case .range(let range):
          value >= range.lower && (value < range.upper || range.includesUpper && value == range.upper)
        }
      }
      if matches { return row }
    }
    throw NaiveFailure.noMatchingRow(values)
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
