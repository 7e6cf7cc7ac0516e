extension FaultTrace {
  /// Reads again what a clause read when it stopped.
  mutating func read(_ kind: EngineFault.Kind, _ origin: ClauseOrigin) {
    let environment = environment(of: origin)
    clauseVariables = origin.clause == .question ? 0 : origin.binding.count
    switch kind {
    case .divisionByZero: blame(.divisor, origin, environment)
    case .emptyExtreme: blame(.emptyExtreme, origin, environment)
    case .notFinite: blame(.notFinite, origin, environment)
    case .negativeWeight(let value), .negativeFactor(let value), .chanceOutOfRange(let value):
      blame(value, of: numbers(of: origin.clause), environment)
    case .weightsTooLarge:
      keepReadings(of: numbers(of: origin.clause), environment)
    case .nothingLeft, .chancesSum:
      guard let move = origin.clause.move else { return }
      keepReadings(of: basis.scenario.move(move).outcomes.compactMap(\.chance), environment)
    case .noMatchingRow, .optionNotWhole, .tooManyBindings, .tooManyWorlds, .interrupted, .forbidden: return
    }
  }

  /// The options of the event whose clause it is; a rule finds those of the event that it follows.
  private func environment(of origin: ClauseOrigin) -> Environment {
    if case .rule = origin.clause { return Environment(origin.binding) }
    return Environment(origin.binding, options: .known(origin.options))
  }

  /// Finds the part of the clause that has no value, for a reason.
  private mutating func blame(_ reason: Part.Reason, _ origin: ClauseOrigin, _ environment: Environment) {
    for (expression, environment) in expressions(of: origin, environment) {
      if case .fails(let part) = look(at: expression, environment), part.reason == reason {
        return keepReadings(of: part)
      }
    }
    keepReadings(of: [], environment)
  }

  /// Finds the number that has a value which it must not have.
  private mutating func blame(_ value: Double, of numbers: [Expression], _ environment: Environment) {
    for number in numbers {
      keepReadings(of: [number], environment)
      if case .value(value) = look(at: number, environment) { return }
    }
    keepReadings(of: numbers.count == 1 ? numbers : [], environment)
  }

  /// The weights, factors and chances of a clause.
  private func numbers(of clause: ClauseOrigin.Clause) -> [Expression] {
    let scenario = basis.scenario
    switch clause {
    case .expectation(let id, let index):
      let expectation = scenario.responses[id.index].expectations[index]
      return [expectation.weight, expectation.factor].compactMap { $0 }
    case .row(let id, let table, let index):
      return scenario.responses[id.index].tables[table].rows[index].weights
    case .outcome(let id, let index): return [scenario.move(id).outcomes[index].chance].compactMap { $0 }
    case .evidence(let id): return scenario.evidence[id.index].likelihoods.map(\.chance)
    case .move, .response, .table, .rule, .assumption, .question: return []
    }
  }

  /// All that a clause evaluates, in the order in which it does.
  private func expressions(
    of origin: ClauseOrigin, _ environment: Environment
  ) -> [(Expression, Environment)] {
    let scenario = basis.scenario
    func here(_ expressions: [Expression]) -> [(Expression, Environment)] {
      expressions.map { ($0, environment) }
    }
    switch origin.clause {
    case .move(let id):
      let move = scenario.move(id)
      return here(move.conditions.map(\.expression))
        + values(of: move.before + (move.outcomes.isEmpty ? move.finally : []), environment)
    case .outcome(let id, let index):
      let move = scenario.move(id)
      return here(numbers(of: origin.clause))
        + values(of: move.outcomes[index].effects + move.finally, environment)
    case .response(let id): return here(scenario.responses[id.index].conditions.map(\.expression))
    case .table(let id, let index):
      return here(scenario.responses[id.index].tables[index].inputs.map(\.expression))
    case .rule(let id):
      let rule = scenario.rules[id.index]
      return here(rule.conditions.map(\.expression)) + values(of: rule.effects, environment)
    case .evidence(let id):
      return here(
        scenario.evidence[id.index].likelihoods.flatMap {
          ($0.conditions ?? []).map(\.expression) + [$0.chance]
        })
    case .expectation, .row: return here(numbers(of: origin.clause))
    case .assumption, .question: return asked(as: origin)
    }
  }

  /// What the question reads on its own account.
  private func asked(as origin: ClauseOrigin) -> [(Expression, Environment)] {
    let request = basis.request
    let read = [request.stop].compactMap { $0 } + request.conditions + request.maxima + request.measures
    return request.effects.flatMap { values(of: $0, Environment()) }
      + read.filter { $0.clause == origin }.map {
        ($0.expression, Environment($0.binding, options: .known($0.options)))
      }
  }

  private func values(of effects: [Effect], _ environment: Environment) -> [(Expression, Environment)] {
    effects.flatMap { effect -> [(Expression, Environment)] in
      switch effect {
      case .quantity(_, _, let value), .flag(_, _, let value): return [(value, environment)]
      case .relation: return []
      case .every(let binding, let effects):
        return basis.scenario.actors.indices.flatMap { index -> [(Expression, Environment)] in
          let actor = ActorID(index)
          if let kind = binding.kind, !basis.scenario.isActor(actor, of: kind) { return [] }
          let inner = environment.binding(binding.variable, to: actor)
          let isLeftOut = binding.conditions.contains { known.value(of: $0, in: inner) == 0 }
          if isLeftOut { return [] }
          return binding.conditions.map { ($0, inner) } + values(of: effects, inner)
        }
      }
    }
  }
}

extension ClauseOrigin.Clause {
  /// The move whose clause it is.
  fileprivate var move: MoveID? {
    switch self {
    case .move(let id), .outcome(let id, _): id
    default: nil
    }
  }
}
