extension Inquiry {
  /// Who may answer supposed events, how, and how likely; beside it what comes if they are not done.
  package func whatif(_ events: [PlannedEvent], _ modifiers: Modifiers) throws -> WhatIfAnswer {
    var answer = try certainWhatIf(events, modifiers)
    guard modifiers.isUncertain else { return answer }
    let drawn = try overDraws(modifiers) { WhatIfDraw(try $0.certainWhatIf(events, $1)) }
    answer.draws = drawn.draws
    for actor in answer.actors.indices {
      for response in answer.actors[actor].responses.indices {
        var told = answer.actors[actor].responses[response]
        let key = [answer.actors[actor].actor, told.phrase]
        func band(_ number: (WhatIfAnswer.Response) -> Estimate?) -> DrawnBand? {
          guard number(told) != nil else { return nil }
          return DrawnBand(of: drawn.values.map { $0.responses[key].flatMap(number)?.value ?? 0 })
        }
        told.drawnNextTurn = band { $0.nextTurn }
        told.drawnFirstAnswer = band { $0.firstAnswer }
        told.drawnEver = band { $0.ever }
        told.drawnEverIfNot = band { $0.everIfNot }
        answer.actors[actor].responses[response] = told
      }
    }
    for index in answer.differences.indices {
      let measure = answer.differences[index].measure
      answer.differences[index].drawn = DrawnBand(of: drawn.values.map { $0.differences[measure] ?? 0 })
    }
    return answer
  }

  /// What is kept of the answer for one draw; what is not in it is too small to be told.
  private struct WhatIfDraw: Sendable {
    var responses: [[String]: WhatIfAnswer.Response] = [:]
    var differences: [String: Double] = [:]

    init(_ answer: WhatIfAnswer) {
      for actor in answer.actors {
        for response in actor.responses {
          responses[[actor.actor, response.phrase]] = response
        }
      }
      for difference in answer.differences {
        differences[difference.measure] = difference.done.value - difference.notDone.value
      }
    }
  }

  /// The same with every input at its value.
  private func certainWhatIf(_ events: [PlannedEvent], _ modifiers: Modifiers) throws -> WhatIfAnswer {
    let horizon = try horizon(modifiers)
    let plan = WhatIfPlan(self, events)
    var done = try follow(plan, events, modifiers, horizon)
    // Both sides are followed alike, so that they share their luck.
    var alike = modifiers
    if case .sampled = done.evaluation.method { alike.method = .sample }
    let notDone = try follow(plan, [], alike, horizon)
    if case .sampled = notDone.evaluation.method, alike.method != .sample {
      alike.method = .sample
      done = try follow(plan, events, alike, horizon)
    }
    let nextTurns = try nextTurns(plan, modifiers)
    let actors = scenario.order.filter { $0 != events.last?.event.actor }
      .compactMap { responses(of: $0, done, notDone, nextTurns) }
    let round = try roundOfFirst(events, modifiers)
    let likeliest = likeliestResponse(nextTurns.shares, excluding: events)
    // What is followed once more is followed alike.
    var again = modifiers
    if case .sampled = done.evaluation.method { again.method = .sample }
    let risks = try following(
      plan.risks(self, done.evaluation, notDone.evaluation), leaningNumbers(done), horizon
    ) { stop in
      try follow(plan, events, again, horizon, stop: stop).evaluation
    }
    return WhatIfAnswer(
      events: events.map { phrase($0) }, round: round, date: scenario.firstDay(ofRound: round),
      actors: actors, differences: plan.differences(self, done.evaluation, notDone.evaluation),
      risks: risks,
      behindLikeliest: try likeliest.flatMap { try why($0, modifiers, after: events) },
      givens: phrases(modifiers), nextTurnMethod: nextTurns.method,
      provenance: provenance(done.evaluation, horizon))
  }

  /// The round in which the first supposed event happens.
  private func roundOfFirst(_ events: [PlannedEvent], _ modifiers: Modifiers) throws -> Int {
    var request = ProgramRequest()
    request.reach = .turns(1)
    let projection = try projection(request, givens: modifiers.givens)
    guard !scenario.isOpen, let actor = events.first?.event.actor,
      let place = scenario.order.firstIndex(of: actor)
    else { return projection.round }
    return place >= projection.place ? projection.round : projection.round + 1
  }

  /// One side of the comparison, followed to the horizon.
  struct Side {
    let evaluation: Evaluation
    let answers: [Program.Answer]
    let firstAnswer: Int
  }

  /// - Parameter stop: ends the futures in which it comes true.
  private func follow(
    _ plan: WhatIfPlan, _ events: [PlannedEvent], _ modifiers: Modifiers, _ horizon: Horizon,
    stop: GroundedExpression? = nil
  ) throws -> Side {
    var request = plan.request
    request.tracksAnswers = true
    request.reach = .turns(horizon.turns)
    request.stop = stop
    // Both sides carry the events, so that they are the same program and share their luck.
    request.events += plan.events.map(\.event)
    var answers: [Program.Answer] = []
    func make() throws -> Projection {
      var projection = try projection(request, givens: modifiers.givens, events: events)
      if events.isEmpty {
        for event in plan.events {
          _ = try projection.pass(to: event.event.actor, scenario)
          if takesTurn(event.event.actor) { try projection.holdTurn() }
        }
      }
      // What was supposed is no answer to itself.
      try projection.forgetAnswers()
      answers = projection.machine.program.answers
      return projection
    }
    _ = try make()
    var course = Course(turns: horizon.turns, checkpoints: [horizon.turns])
    course.followsPaths = stop != nil
    let evaluation = try evaluate(make, course, modifiers)
    let firstAnswer = request.measures.count + request.maxima.count
    return Side(
      evaluation: evaluation, answers: answers, firstAnswer: firstAnswer)
  }

  /// That each answer comes at all.
  private func leaningNumbers(_ done: Side) -> [LeaningNumber] {
    done.answers.indices.map { index in
      let ever = share(of: done.firstAnswer + index, done.evaluation) { $0 != 0 }
      return LeaningNumber(value: ever.value, least: max(0.01, ever.upper - ever.lower)) { evaluation in
        evaluation.mass(ofReading: done.firstAnswer + index, at: 0) { $0 != 0 }
      }
    }
  }

  /// How likely each event is at each other actor's next turn.
  struct NextTurns {
    var shares: [(event: Event, estimate: Estimate)]
    let method: Evaluation.Method
  }

  private func nextTurns(_ plan: WhatIfPlan, _ modifiers: Modifiers) throws -> NextTurns {
    let watched = scenario.turnsPerRound
    var course = Course(turns: watched, watchedTurns: watched)
    course.countsGivens = false
    var request = ProgramRequest()
    request.reach = .turns(watched)
    var events: [Event] = []
    var plain = modifiers
    plain.runs = modifiers.method == .sample ? modifiers.runs : nil
    let evaluation = try evaluate(
      {
        let projection = try projection(request, givens: modifiers.givens, events: plan.events)
        events = projection.machine.program.events.map(\.event)
        return projection
      }, course, plain)
    var shares: [(event: Event, estimate: Estimate)] = []
    for (index, event) in events.enumerated() {
      let mass = evaluation.watched.reduce(0) { $0 + $1[index] }
      if mass > 0 { shares.append((event, estimate(mass, evaluation))) }
    }
    return NextTurns(shares: shares, method: evaluation.method)
  }

  private func responses(
    of actor: ActorID, _ done: Side, _ notDone: Side, _ nextTurns: NextTurns
  ) -> WhatIfAnswer.ActorResponses? {
    let firsts = done.firstAnswer + done.answers.count + (scenario.order.firstIndex(of: actor) ?? 0)
    var rows: [WhatIfAnswer.Response] = []
    for (index, answer) in done.answers.enumerated() where answer.actor == actor {
      let next = nextTurns.shares.filter {
        $0.event.actor == actor && $0.event.move == answer.move && $0.event.target == answer.target
      }.map(\.estimate)
      let ever = share(of: done.firstAnswer + index, done.evaluation) { $0 != 0 }
      let first = share(of: firsts, done.evaluation) { $0 == Double(index + 1) }
      let otherIndex = notDone.answers.firstIndex(of: answer)
      let everIfNot = otherIndex.map { place in
        share(of: notDone.firstAnswer + place, notDone.evaluation) { $0 != 0 }
      }
      let nextTurn = next.reduce(nil as Estimate?) { $0?.adding($1) ?? $1 } ?? .exact(0)
      if max(nextTurn.value, ever.value, first.value) < 0.005 { continue }
      rows.append(
        WhatIfAnswer.Response(
          phrase: action(answer), nextTurn: nextTurn, firstAnswer: first, ever: ever, everIfNot: everIfNot))
    }
    rows.sort { ($0.nextTurn.value, $0.firstAnswer.value) > ($1.nextTurn.value, $1.firstAnswer.value) }
    let holding = nextTurns.shares.first { $0.event == .hold(actor) }?.estimate ?? .exact(0)
    let silent = share(of: firsts, done.evaluation) { $0 == 0 }
    if rows.isEmpty { return nil }
    // Where turns are open nobody in particular holds.
    if scenario.isOpen {
      return WhatIfAnswer.ActorResponses(actor: name(of: actor), responses: rows)
    }
    rows.append(
      WhatIfAnswer.Response(
        phrase: "hold", nextTurn: holding, firstAnswer: silent, ever: nil, everIfNot: nil))
    return WhatIfAnswer.ActorResponses(actor: name(of: actor), responses: rows)
  }

  private func share(of reading: Int, _ evaluation: Evaluation, where passes: (Double) -> Bool) -> Estimate {
    estimate(
      evaluation.mass(ofReading: reading, at: 0, where: passes), evaluation, aside: evaluation.asideAt[0])
  }

  /// The likeliest next thing anybody else does, as a pattern to explain.
  private func likeliestResponse(
    _ shares: [(event: Event, estimate: Estimate)], excluding events: [PlannedEvent]
  ) -> EventPattern? {
    let mover = events.last?.event.actor
    var best: (event: Event, value: Double)?
    for (event, estimate) in shares where event.move != nil && event.actor != mover {
      if estimate.value > best?.value ?? 0 { best = (event, estimate.value) }
    }
    guard let best, let move = best.event.move else { return nil }
    let text = SourceText(name: "<answer>", text: phrase(best.event))
    let options = zip(scenario.move(move).options, best.event.options).map {
      EventPattern.Option(name: $0.name, lower: .number(Double($1)), upper: .number(Double($1)))
    }
    return EventPattern(
      actor: .actor(best.event.actor), action: .moves([move]), target: best.event.target.map { .actor($0) },
      options: options, outcome: nil,
      origin: SourceSpan(source: text, range: SourceRange(0, text.bytes.count)))
  }
}

extension Estimate {
  /// The sum of the probabilities of two things that exclude each other.
  func adding(_ other: Estimate) -> Estimate {
    switch (self, other) {
    case (.exact(let left), .exact(let right)): .exact(min(1, left + right))
    case (.sampled(let value, let lower, let upper), _):
      .sampled(
        value: min(1, value + other.value), lower: min(1, lower + other.lower),
        upper: min(1, upper + other.upper))
    default: .bounds(lower: min(1, lower + other.lower), upper: min(1, upper + other.upper))
    }
  }
}
