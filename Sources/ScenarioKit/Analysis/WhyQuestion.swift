extension Inquiry {
  /// Why an event is as likely as it is at its actor's next turn: who speaks for it and against it, and with what weight.
  package func why(
    _ pattern: EventPattern, _ modifiers: Modifiers, after events: [PlannedEvent] = []
  ) throws -> WhyAnswer? {
    guard case .actor(let actor)? = pattern.actor else { return nil }
    var layout = WhyLayout()
    var request = ProgramRequest()
    request.reach = .turns(scenario.turnsPerRound)
    request.about = pattern
    let grounded = try relevantResponses(to: actor, request, modifiers, after: events)
    layout.addResponses(grounded, scenario)
    request.measures = layout.measures
    guard var next = try nextTurn(of: actor, request, givens: modifiers.givens, events: events) else {
      return nil
    }
    let weighed = try next.projection.weighAll(next.turnIndex)
    let readings = try next.projection.readings()
    let worlds = WeighedWorlds(
      masses: readings.masses, weights: weighed.map(\.weights), shares: weighed.map(\.shares),
      values: readings.values, readingCount: next.projection.machine.program.readingCount)
    let program = next.projection.machine.program
    let matcher = EventMatcher(scenario, situation.world)
    let asked = next.turn.candidates.map { matcher.matches(pattern, program.events[$0].event) }
    let types = program.types.map { slot in
      (slot.hypothesis, (0..<worlds.masses.count).map { Int(next.projection.worlds.row($0)[slot.place]) })
    }
    let columns = columns(types, worlds, asked)
    let explained = Explained(
      inquiry: self, layout: layout, worlds: worlds, columns: columns.groups, asked: asked, matcher: matcher,
      events: next.turn.candidates.map { program.events[$0].event }, grounded: grounded)
    var probability = worlds.mean(over: nil) { world in
      zip(asked, worlds.shares[world]).reduce(0) { $1.0 ? $0 + $1.1 : $0 }
    }
    if next.aside > 0 || pattern.outcome != nil {
      probability = try response(pattern, modifiers, after: events).value
    }
    return WhyAnswer(
      event: patternPhrase(pattern), actor: name(of: actor), round: next.projection.round,
      date: scenario.firstDay(ofRound: next.projection.round), probability: probability,
      hypothesis: columns.name, columns: columns.columns, candidates: explained.candidates(),
      contributions: explained.contributions(), namedBy: probability > 0 ? [] : explained.namedBy(),
      before: next.before.map { name(of: $0) }, aside: next.aside, givens: phrases(modifiers))
  }

  private func relevantResponses(
    to actor: ActorID, _ request: ProgramRequest, _ modifiers: Modifiers, after events: [PlannedEvent]
  ) throws -> [GroundedResponse] {
    var request = request
    request.events = events.map(\.event)
    for given in modifiers.givens {
      switch given {
      case .without(.response(let id)): request.withoutResponses.insert(id)
      case .effect(let effect, _): request.effects.append([effect])
      case .event(let planned): request.events.append(planned.event)
      default: break
      }
    }
    return try Compiler.groundedResponses(scenario, situation.world, request).filter { ground in
      if ground.tables.flatMap(\.actors).contains(where: { $0 == actor || scenario.isOpen }) { return true }
      return zip(scenario.responses[ground.response.index].expectations, ground.events).contains {
        expectation, event in
        if let event { return event.actor == actor || scenario.isOpen }
        guard expectation.event == nil else { return false }
        switch expectation.pattern.actor {
        case .actor(let named)?: return named == actor || scenario.isOpen
        case .variable(let index)?:
          return index < ground.binding.count && (ground.binding[index] == actor || scenario.isOpen)
        case nil: return true
        }
      }
    }
  }

  /// The hypothesis whose types differ most in the share of what was asked, and its worlds by type.
  private func columns(
    _ types: [(hypothesis: HypothesisID, ofWorld: [Int])], _ worlds: WeighedWorlds, _ asked: [Bool]
  ) -> (name: String?, columns: [WhyAnswer.Column], groups: [[Int]?]) {
    var best: (spread: Double, hypothesis: HypothesisID, groups: [[Int]])?
    for (id, ofWorld) in types {
      let groups = scenario.hypothesis(id).types.indices.map { type in
        ofWorld.indices.filter { ofWorld[$0] == type }
      }
      var spread = 0.0
      for candidate in asked.indices {
        let shares = groups.filter { !$0.isEmpty }.map { group in
          worlds.mean(over: group) { worlds.shares[$0][candidate] }
        }
        spread = max(spread, (shares.max() ?? 0) - (shares.min() ?? 0))
      }
      if spread > 1e-9, spread > best?.spread ?? 0 { best = (spread, id, groups) }
    }
    guard let best else { return (nil, [], [nil]) }
    let hypothesis = scenario.hypothesis(best.hypothesis)
    let total = worlds.masses.reduce(0, +)
    let columns = zip(hypothesis.types, best.groups).map { type, group in
      WhyAnswer.Column(
        type: type.name, believed: group.reduce(0) { $0 + worlds.masses[$1] } / (total > 0 ? total : 1))
    }
    return ("\(name(of: hypothesis.actor)).\(quoted(hypothesis.name))", columns, best.groups.map { $0 })
  }

  func patternPhrase(_ pattern: EventPattern) -> String { pattern.origin.text }
}

/// The worlds at a turn: their probabilities, the candidates' weights and shares, and what was read.
struct WeighedWorlds {
  let masses: [Double]
  let weights: [[Double]]
  let shares: [[Double]]
  let values: [Double]
  let readingCount: Int

  /// The mean over some worlds (all for nil) of something about a world; 0 over none.
  func mean(over group: [Int]?, _ value: (Int) -> Double) -> Double {
    var sum = 0.0
    var total = 0.0
    var least = Double.infinity
    var greatest = -Double.infinity
    for world in group ?? Array(masses.indices) {
      let value = value(world)
      sum += masses[world] * value
      total += masses[world]
      least = min(least, value)
      greatest = max(greatest, value)
    }
    // What is the same everywhere is not blurred by summing.
    if least == greatest { return least }
    return total > 0 ? sum / total : 0
  }

  func mean(ofReading reading: Int, over group: [Int]?) -> Double {
    mean(over: group) { values[$0 * readingCount + reading] }
  }

  /// The worlds in which a reading is not 0.
  func group(where reading: Int) -> [Int] {
    masses.indices.filter { masses[$0] > 0 && values[$0 * readingCount + reading] != 0 }
  }

  /// How likely a group of worlds is.
  func share(of group: [Int]) -> Double {
    let total = masses.reduce(0, +)
    return total > 0 ? group.reduce(0) { $0 + masses[$1] } / total : 0
  }
}
