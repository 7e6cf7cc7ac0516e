import HashTreeCollections

/// Asks one scenario, as the story stands, what is likely.
package struct Inquiry: Sendable {
  package struct Defaults: Sendable {
    package let runs: Int
    package let seed: UInt64
    package let threads: Int
    /// How far the interval of a chance may reach to either side; nil: as many runs as said.
    package var precision: Double?
    /// The most runs where it is a precision that is asked for.
    package var mostRuns = 1_000_000
    /// Asked now and then while a question is being answered.
    package let isInterrupted: @Sendable () -> Bool
    /// Told now and then how far the answer has come; one call at a time, from any thread.
    package let report: @Sendable (Progress) -> Void

    package init(
      runs: Int, seed: UInt64, threads: Int, isInterrupted: @escaping @Sendable () -> Bool = { false },
      report: @escaping @Sendable (Progress) -> Void = { _ in }
    ) {
      self.isInterrupted = isInterrupted
      self.report = report
      self.runs = runs
      self.seed = seed
      self.threads = threads
    }

    var work: DecidedRuns.Work { DecidedRuns.Work(threads: threads, isInterrupted: isInterrupted) }
  }

  /// Are the ways in which things may go told with an answer? It costs something.
  enum Ways {
    case told
    case untold
  }

  /// Rounds looked ahead where a question does not say.
  package static let defaultRounds = 10.0

  package let scenario: Scenario
  package let situation: Situation
  package let defaults: Defaults
  /// Tells the story anew for a question that asks for that; nil where there is no story to tell.
  package var retelling: Retelling?

  /// Where the user has the question stopped, answer with what was done until then; else it throws.
  package var answersPartly = false

  /// How much of the log does not count for a chance that was asked before it was longer; nil: all of it.
  package var countsAfter: Int?

  /// Assumptions that the story has broken already.
  package let broken: Set<AssumptionID>
  /// What the story has observed already: it counts once.
  package let seen: TreeSet<SeenEvidence>

  package init(
    scenario: Scenario, situation: Situation, defaults: Defaults, broken: Set<AssumptionID> = [],
    seen: TreeSet<SeenEvidence> = []
  ) {
    self.broken = broken
    self.seen = seen
    self.scenario = scenario
    self.situation = situation
    self.defaults = defaults
  }

  /// How far a question looks.
  struct Horizon {
    let turns: Int
    let rounds: Double
    let until: CalendarDate?
    let isDefault: Bool
  }

  func horizon(_ modifiers: Modifiers) throws -> Horizon {
    let perRound = scenario.turnsPerRound
    switch modifiers.horizon {
    case .date(let date):
      let last = scenario.round(holding: date) ?? situation.world.round
      if last < situation.world.round { throw AnalysisProblem.endHasPassed(date) }
      let turns = max(0, (last - situation.world.round + 1) * perRound - situation.world.place)
      return Horizon(
        turns: turns, rounds: Double(turns) / Double(perRound), until: date, isDefault: false)
    case .rounds(let rounds): return horizon(rounds: rounds, isDefault: false)
    case nil: return horizon(rounds: modifiers.at ?? Self.defaultRounds, isDefault: modifiers.at == nil)
    }
  }

  private func horizon(rounds: Double, isDefault: Bool) -> Horizon {
    let turns = Int((rounds * Double(scenario.turnsPerRound)).rounded(.up))
    return Horizon(turns: turns, rounds: rounds, until: lastDay(afterTurns: turns), isDefault: isDefault)
  }

  /// The last day of the round that holds the last of so many turns from now.
  func lastDay(afterTurns turns: Int) -> CalendarDate? {
    let place = situation.world.place + max(0, turns - 1)
    return scenario.lastDay(ofRound: situation.world.round + place / scenario.turnsPerRound)
  }

  /// The story carried on by what is given; what becomes of an atom on the way is kept, where that is asked.
  func projection(
    _ request: ProgramRequest, givens: [Modifiers.Given], events: [PlannedEvent] = [],
    watching atom: Atom? = nil
  ) throws -> Projection {
    var request = request
    // Those of what is given stand behind what else is looked at.
    var nextCondition = request.conditions.count
    for given in givens {
      switch given {
      case .believe(let believed): request.hypotheses.insert(believed.hypothesis)
      case .observe(let observation): request.evidence.append(observation.evidence)
      case .without(let meaning):
        switch meaning {
        case .response(let id): request.withoutResponses.insert(id)
        case .rule(let id): request.withoutRules.insert(id)
        // The story has been told without it.
        default: break
        }
      case .withoutEvent: break
      case .effect(let effect, _): request.effects.append([effect])
      case .event(let planned): request.events.append(planned.event)
      }
    }
    request.events += events.map(\.event)
    let planned = givens.compactMap { if case .event(let planned) = $0 { planned } else { nil } } + events
    for event in planned {
      for condition in conditions(of: event.event) { request.conditions.append(condition) }
    }
    let program = try Compiler.compile(scenario, situation.world, for: request)
    var projection = try Projection(program, situation, scenario)
    if let atom { projection.watch(atom) }
    var nextEffect = 0
    var seen = seen
    for given in givens {
      switch given {
      case .believe(let believed):
        if !projection.believe(believed) { throw AnalysisProblem.impossibleBelief(believed) }
      case .observe(let observation):
        if seen.insert(SeenEvidence(observation)).inserted { _ = try learn(observation, &projection) }
      case .without, .withoutEvent: break
      case .effect:
        try projection.apply(outside: nextEffect)
        nextEffect += 1
      case .event(let event): try play(event, &projection, &nextCondition)
      }
    }
    for event in events { try play(event, &projection, &nextCondition) }
    return projection
  }

  /// Takes in an observation; returns how likely it was. Throws where it could not be.
  func learn(_ observation: Observation, _ projection: inout Projection) throws -> Double {
    guard let piece = projection.machine.program.evidence[observation.evidence] else { return 1 }
    let learnt = try projection.learn { (machine) throws(EngineFault) in
      let chance = try machine.value(of: piece)
      let likelihood = observation.isNegated ? 1 - chance : chance
      return observation.weight == 1 ? likelihood : raised(likelihood, to: observation.weight)
    }
    guard let learnt else { throw AnalysisProblem.impossibleEvidence(observation) }
    return learnt
  }

  /// The conditions of an event's move, with its actors and options.
  func conditions(of event: Event) -> [GroundedExpression] {
    guard let move = event.move else { return [] }
    let binding = [event.actor, event.target].compactMap { $0 }
    return scenario.move(move).conditions.map {
      GroundedExpression($0.expression, binding: binding, options: event.options, clause: .move(move))
    }
  }

  /// Asks for room for events that somebody may decide on, and for what allows each: by event, its place among the
  /// request's conditions.
  func offer(_ events: [Event], in request: inout ProgramRequest) -> [Event: Range<Int>] {
    request.events += events.filter { $0.move != nil }
    var places: [Event: Range<Int>] = [:]
    for event in events {
      let first = request.conditions.count
      request.conditions += conditions(of: event)
      places[event] = first..<request.conditions.count
    }
    return places
  }

  private func play(
    _ planned: PlannedEvent, _ projection: inout Projection, _ nextCondition: inout Int
  ) throws {
    let count = conditions(of: planned.event).count
    defer { nextCondition += count }
    _ = try projection.pass(to: planned.event.actor, scenario)
    try requireAllowed(planned, &projection, nextCondition..<(nextCondition + count))
    if planned.event.move == nil {
      try projection.holdTurn()
      return
    }
    _ = try projection.play(planned, takesTurn: takesTurn(planned.event.actor), scenario)
  }

  /// Throws, naming the first condition that fails, where the event's move forbids it in every world.
  func requireAllowed(
    _ planned: PlannedEvent, _ projection: inout Projection, _ conditions: Range<Int>
  ) throws {
    guard let failing = try projection.require(conditions), let move = planned.event.move else { return }
    throw AnalysisProblem.forbidden(planned, scenario.move(move).conditions[failing - conditions.lowerBound])
  }

  func takesTurn(_ actor: ActorID) -> Bool { scenario.isOpen || scenario.order.contains(actor) }

  /// Follows the projection by the method asked for; where none was, exactly if that is quick, else by sampling.
  /// - Parameter halfWidth: how far the interval of the answer reaches to either side; nil where no precision can be
  ///   asked for.
  func evaluate(
    _ make: () throws -> Projection, _ course: Course, _ modifiers: Modifiers,
    halfWidth: ((Evaluation) -> Double)? = nil
  ) throws -> Evaluation {
    if modifiers.method == .splitting { throw AnalysisProblem.nothingToClimb }
    let evaluation = try following(make, course, modifiers, halfWidth)
    if case .interrupted(let progress) = evaluation.ending, !answersPartly {
      throw EngineFault.interrupted(round: situation.world.round, after: progress)
    }
    return evaluation
  }

  private func following(
    _ make: () throws -> Projection, _ course: Course, _ modifiers: Modifiers,
    _ halfWidth: ((Evaluation) -> Double)?
  ) throws -> Evaluation {
    let projection = try make()
    let left = try left(of: course, after: projection)
    // Runs may have to begin where the exact method began.
    let (program, start) = (projection.machine.program, Sampler.Start(projection))
    if modifiers.method == .exact || (modifiers.method == nil && modifiers.runs == nil) {
      if let evaluation = try ExactEvaluator.evaluate(
        projection, left, modifiers.method == .exact ? .thorough : .quick,
        isInterrupted: defaults.isInterrupted, report: defaults.report)
      {
        return evaluation
      }
    }
    var goal = SamplingGoal.runs(modifiers.runs ?? defaults.runs)
    if let precision = modifiers.precision, halfWidth != nil {
      goal = .precision(precision, mostRuns: modifiers.runs ?? defaults.mostRuns)
    }
    let sampler = Sampler(
      goal, seed: modifiers.seed ?? defaults.seed, threads: defaults.threads,
      isInterrupted: defaults.isInterrupted, report: defaults.report)
    return try sampler.evaluate(program, start, left, halfWidth: halfWidth ?? { _ in 0 })
  }

  /// Estimates the chance that the request's stop condition comes true by splitting, its first measure being climbed.
  func split(
    _ request: ProgramRequest, _ course: Course, _ modifiers: Modifiers
  ) throws -> SplitChance {
    let sampler = SplittingSampler(
      runs: modifiers.runs ?? defaults.runs, seed: modifiers.seed ?? defaults.seed, threads: defaults.threads,
      isInterrupted: defaults.isInterrupted, report: defaults.report)
    let projection = try projection(request, givens: modifiers.givens)
    let arrivals = try sampler.evaluate(projection, left(of: course, after: projection))
    return SplitChance(arrivals)
  }

  func left(of course: Course, after projection: borrowing Projection) throws -> Course {
    guard let left = course.left(after: projection.turn - situation.world.turn) else {
      throw AnalysisProblem.givenAfterEnd
    }
    return left
  }

  func provenance(_ evaluation: Evaluation, _ horizon: Horizon) -> Provenance {
    Provenance(
      method: evaluation.method, rounds: horizon.rounds, until: horizon.until,
      isDefaultHorizon: horizon.isDefault, ending: evaluation.ending)
  }

  /// The probability that was set aside.
  func aside(_ evaluation: Evaluation) -> Double {
    if case .bounds(let aside) = evaluation.method { aside } else { 0 }
  }

  /// A probability that came out of an evaluation; `aside` is what is not known of it.
  func estimate(_ mass: Double, _ evaluation: Evaluation, aside: Double? = nil) -> Estimate {
    switch evaluation.method {
    case .exact:
      // What only rounding keeps from certainty is certain.
      return .exact(mass > 1 - 1e-12 ? 1 : max(0, mass))
    case .bounds(let all):
      return .bounds(lower: max(0, mass), upper: min(1, mass + (aside ?? all)))
    case .sampled(let runs, _): return .share(of: (mass * Double(runs)).rounded(), runs: runs)
    // Its estimate comes from its replicates, not from here.
    case .splitting: return .sampled(value: mass, lower: 0, upper: 1)
    }
  }
}
