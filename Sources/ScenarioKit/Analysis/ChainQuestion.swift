extension Inquiry {
  /// All that a question of chance can come to, as a Markov chain. Throws where it is more than can be held.
  package func chain(_ condition: Condition, _ modifiers: Modifiers) throws -> Chain {
    let horizon = try horizon(modifiers)
    var request = ProgramRequest()
    let property: Chain.Property = modifiers.at != nil ? .atEnd : modifiers.isAlways ? .always : .eventually
    switch property {
    case .atEnd: request.measures = [GroundedExpression(condition.expression)]
    case .always: request.stop = GroundedExpression(.not(condition.expression))
    case .eventually: request.stop = GroundedExpression(condition.expression)
    }
    let projection = try projection(request, givens: modifiers.givens)
    let course = try left(of: Course(turns: horizon.turns), after: projection)
    let program = projection.machine.program
    let first = (turn: projection.turn, place: projection.place)
    let explored = try Exploration.explore(
      projection, turns: course.turns, isInterrupted: defaults.isInterrupted)
    switch explored {
    case .tooMany(let most, let unit, let turn):
      throw AnalysisProblem.tooManyStates(most, unit, turn: turn, turns: course.turns)
    case .whole(let space):
      return Chain(
        title: scenario.title, question: question(condition, modifiers, horizon),
        givens: phrases(modifiers), property: property, space: space,
        variables: variables(of: program, in: space), constants: constants(of: program, in: space),
        actors: (0..<course.turns).map { turn in
          let actor = program.turns[
            min((first.place + turn) % program.turnsPerRound, program.turns.count - 1)]
          return actor.actor.map { name(of: $0) }
        },
        events: events(of: program, in: space), outcomes: outcomes(of: program))
    }
  }

  private func question(_ condition: Condition, _ modifiers: Modifiers, _ horizon: Horizon) -> String {
    let always = modifiers.isAlways ? "always " : ""
    let end =
      if let at = modifiers.at { " at \(at.shortest)" } else if case .date(let date) = modifiers.horizon {
        " by \(date)"
      } else { " within \(horizon.rounds.shortest)" }
    return "chance \(always)\(condition.origin.text)\(end)"
  }

  private func events(of program: Program, in space: StateSpace) -> [Int: String] {
    var events: [Int: String] = [:]
    for way in space.ways where events[way.event] == nil {
      let event = program.events[way.event].event
      let isAnybody = !scenario.actors.indices.contains(event.actor.index)
      events[way.event] =
        event.move == nil && (scenario.isOpen || isAnybody) ? "nobody acts" : phrase(event)
    }
    return events
  }

  private func outcomes(of program: Program) -> [Int: [String]] {
    var outcomes: [Int: [String]] = [:]
    for (index, event) in program.events.enumerated() {
      outcomes[index] = event.event.move.map { scenario.move($0).outcomes.map { quoted($0.name) } }
    }
    return outcomes
  }

  // MARK: What tells states apart

  private func values(of place: Int, in space: StateSpace) -> [Double] {
    var values: Set<Double> = []
    for state in space.states { values.insert(state.world[place]) }
    return values.sorted()
  }

  private func variables(of program: Program, in space: StateSpace) -> [Chain.Variable] {
    (0..<program.stateCount).compactMap { place in
      let values = values(of: place, in: space)
      guard values.count > 1 else { return nil }
      let (phrase, sort) = name(of: program.statePlaces[place])
      return Chain.Variable(phrase: phrase, sort: sort, place: place, values: values)
    }
  }

  private func constants(
    of program: Program, in space: StateSpace
  ) -> [(phrase: String, value: Double)] {
    program.atoms.compactMap { place, atom in
      let values = values(of: place, in: space)
      return values.count == 1 ? (phrase(atom), values[0]) : nil
    }
  }

  private func name(of place: StatePlace?) -> (phrase: String, sort: Chain.Variable.Sort) {
    switch place {
    case .atom(let atom): return (phrase(atom), atom.sort == .quantity ? .number : .truth)
    case .type(let id):
      let hypothesis = scenario.hypothesis(id)
      let phrase = "\(name(of: hypothesis.actor)).\(quoted(hypothesis.name))"
      return (phrase, .type(hypothesis.types.map { quoted($0.name) }))
    case .memory(let pattern):
      switch pattern.purpose {
      case .last: return ("after \(phrase(pattern))", .turn)
      case .ever: return ("ever \(phrase(pattern))", .truth)
      case .since(let start): return ("ever \(phrase(pattern)) since \(phrase(start))", .truth)
      }
    case .held(let id, let binding):
      let actors = binding.map { name(of: $0) }
      let rule = quoted(scenario.rules[id.index].name)
      return ("held \(([rule] + actors).joined(separator: ", "))", .truth)
    case nil: return ("kept", .number)
    }
  }

  private func phrase(_ pattern: GroundPattern) -> String {
    var text = pattern.actor.map { name(of: $0) } ?? "any"
    let moves = pattern.moves.map { quoted(scenario.move($0).name) }
    text +=
      moves.isEmpty ? " hold" : moves.count == 1 ? " \(moves[0])" : " (\(moves.joined(separator: " | ")))"
    if let target = pattern.target { text += " on \(name(of: target))" }
    let options = pattern.options.map { option in
      let range =
        option.lower == option.upper
        ? option.lower.shortest : "\(option.lower.shortest)..\(option.upper.shortest)"
      return "\(quoted(option.name)) \(range)"
    }
    if !options.isEmpty { text += " with \(options.joined(separator: ", "))" }
    return pattern.outcome.map { "\(text) outcome \(quoted($0))" } ?? text
  }
}
