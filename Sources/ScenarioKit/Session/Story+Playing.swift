extension Story {
  func passage(_ settings: SessionSettings, event: Event?, effects: [Effect] = []) throws -> Passage {
    let inquiry = inquiry(settings)
    var request = ProgramRequest()
    request.keepsEverything = true
    request.reach = .present
    if let event {
      request.events = [event]
      request.conditions = inquiry.conditions(of: event)
    }
    if !effects.isEmpty { request.effects = [effects] }
    var watched: [(assumption: AssumptionID, condition: Int)] = []
    for index in scenario.assumptions.indices where breaches[index] == nil {
      watched.append((AssumptionID(index), request.conditions.count))
      request.conditions.append(inquiry.breach(of: AssumptionID(index)))
    }
    let open = openPredictions
    let predictions = open.enumerated().map { (record: $1.record, condition: request.conditions.count + $0) }
    request.conditions += open.map(\.condition)
    let answers = followed.indices.map { (index: $0, condition: request.conditions.count + $0) }
    request.conditions += followed.map(\.stop)
    let program = try Compiler.compile(scenario, situation.world, for: request)
    var projection = try Projection(program, situation, scenario)
    projection.tracesFirings = true
    if let atom = watch?.atom(in: scenario) { projection.watch(atom) }
    return Passage(
      projection: projection, predictions: predictions, followed: answers, breaches: watched,
      isInterrupted: settings.isInterrupted)
  }

  /// Lets whoever's turn it is hold.
  private mutating func hold(_ passage: inout Passage, observed: Bool = false) throws {
    if passage.isInterrupted() {
      throw EngineFault(.interrupted, origin: ClauseOrigin(.question), round: passage.projection.round)
    }
    let actor =
      scenario.order.indices.contains(passage.projection.place)
      ? scenario.order[passage.projection.place] : nil
    let turn = passage.projection.turn
    let marginals = marginals(passage.projection)
    let round = passage.projection.round
    if observed {
      let before = marginals
      let probability = try passage.projection.learnHold()
      passage.silences.add(probability ?? 0)
      note(
        .silence(actors: 1), probability: probability, before: before,
        after: self.marginals(passage.projection),
        round: round, date: scenario.lastDay(ofRound: round))
    }
    let held = self.marginals(passage.projection)
    try passage.projection.holdTurn()
    if let actor, !scenario.isOpen {
      passage.passed.append(actor)
      passage.played.append(WorldState.Played(event: .hold(actor), outcome: nil, turn: turn))
    }
    noteDrift(from: held, to: self.marginals(passage.projection), round: round)
    try watch(&passage, isEvent: false)
  }

  // MARK: Statements

  /// - Parameters:
  ///   - recorded: the outcome that was chosen when the story was first told, where none is stated.
  ///   - teaches: whether belief learns from it.
  mutating func play(
    _ action: PlayAction, recorded: Int? = nil, teaches: Bool = true, _ settings: SessionSettings
  ) throws -> StoryReport {
    let planned = action.planned
    let event = planned.event
    let before = situation
    var notices: [String] = []
    var passage = try passage(settings, event: event)
    let isInRound = try pass(to: action.date, &passage, &notices)
    let takesTurn = try pass(to: event.actor, isInRound: isInRound, &passage)
    let inquiry = inquiry(settings)
    try inquiry.requireAllowed(planned, &passage.projection, 0..<inquiry.conditions(of: event).count)
    if event.move == nil { return try playHold(action, passage, before, teaches, notices) }

    var chosen: Int?
    if planned.outcome == nil, let move = event.move, !scenario.move(move).outcomes.isEmpty {
      let chances = try passage.projection.outcomeChances(of: event)
      chosen = recorded ?? chances.indices.max { (chances[$0], -$0) < (chances[$1], -$1) }
    }
    let turn = passage.projection.turn
    let round = passage.projection.round
    let date = action.date ?? scenario.firstDay(ofRound: round)
    let marginalsBefore = marginals(passage.projection)
    let learning =
      teaches
      ? try passage.projection.learn(from: planned, scenario)
      : Projection.Learning(probability: nil, stoodFor: nil, likelihood: nil, candidates: [])
    let learnt = marginals(passage.projection)
    try passage.projection.carryOut(planned, takesTurn: takesTurn, chosen: chosen, scenario)
    let outcome = planned.outcome ?? chosen
    passage.played.append(
      WorldState.Played(event: event, outcome: outcome, turn: takesTurn ? turn : turn - 1))
    try watch(&passage, isEvent: true)

    eventCount += 1
    let phrase = inquiry.phrase(event)
    let isUnforeseen = learning.probability == nil && !learning.candidates.isEmpty
    note(
      .event(phrase, isUnforeseen: isUnforeseen, stoodFor: learning.stoodFor.map { inquiry.action($0) }),
      probability: learning.likelihood, before: marginalsBefore, after: learnt, round: round, date: date)
    noteDrift(from: learnt, to: marginals(passage.projection), round: round)

    let outcomeName = outcome.flatMap { index in event.move.map { scenario.move($0).outcomes[index].name } }
    var report = StoryReport(
      kind: .played(
        number: eventCount, phrase: phrase, outcome: outcomeName, isOutcomeChosen: chosen != nil),
      round: round, date: date)
    report.passedOver = passage.passed.map { inquiry.name(of: $0) }
    report.foreseen = foreseen(event, learning, inquiry)
    report.isDrawn = action.isDrawn
    report.isUnforeseen = isUnforeseen
    report.concernsBelief = !scenario.hypotheses.isEmpty
    report.notices = notices
    if learning.candidates.isEmpty {
      report.notices.append(
        "\(inquiry.name(of: event.actor)) has no turn in the order: nothing is learnt from it")
    }
    timeline.append(
      TimelineEntry(
        kind: .event(
          number: eventCount, phrase: phrase, outcome: outcomeName, isOutcomeChosen: chosen != nil,
          note: action.note),
        round: round, date: date, sources: action.sources, foreseen: learning.probability,
        odds: odds(of: event, learning, inquiry), isDrawn: action.isDrawn))
    lastDate = action.date ?? lastDate
    finish(passage, before, &report, settings, marginalsBefore: marginalsBefore)
    if let move = event.move {
      let binding = [event.actor, event.target].compactMap { $0 }
      for alert in scenario.move(move).alerts {
        report.alerts.append(try alertText(alert, binding, event.options, settings))
      }
    }
    return report
  }

  /// Lets time pass as an event would, its actor holding in its place, with nobody watching. It keeps its number.
  mutating func passOver(_ action: PlayAction, _ settings: SessionSettings) throws {
    let before = situation
    var notices: [String] = []
    var passage = try passage(settings, event: nil)
    let isInRound = try pass(to: action.date, &passage, &notices)
    let takesTurn = try pass(to: action.planned.event.actor, isInRound: isInRound, &passage)
    if takesTurn { try hold(&passage) }
    eventCount += 1
    lastDate = action.date ?? lastDate
    var report = StoryReport(kind: .set, round: passage.projection.round, date: date)
    let marginals = marginals(passage.projection)
    finish(passage, before, &report, settings, marginalsBefore: marginals)
  }

  /// `play A hold`: silence that was seen.
  private mutating func playHold(
    _ action: PlayAction, _ given: consuming Passage, _ before: Situation, _ teaches: Bool,
    _ notices: [String]
  ) throws -> StoryReport {
    var passage = given
    let settings = SessionSettings()
    let round = passage.projection.round
    let marginalsBefore = marginals(passage.projection)
    let passed = passage.passed
    try hold(&passage, observed: teaches)
    passage.passed = passed
    let inquiry = inquiry(settings)
    eventCount += 1
    let phrase = inquiry.phrase(action.planned.event)
    let date = action.date ?? scenario.firstDay(ofRound: round)
    var report = StoryReport(
      kind: .played(number: eventCount, phrase: phrase, outcome: nil, isOutcomeChosen: false), round: round,
      date: date)
    report.passedOver = passed.map { inquiry.name(of: $0) }
    report.isDrawn = action.isDrawn
    report.notices = notices
    timeline.append(
      TimelineEntry(
        kind: .event(
          number: eventCount, phrase: phrase, outcome: nil, isOutcomeChosen: false, note: action.note),
        round: round, date: date, sources: action.sources, foreseen: nil,
        silences: teaches ? passage.silences : nil, isDrawn: action.isDrawn))
    lastDate = action.date ?? lastDate
    finish(passage, before, &report, settings, marginalsBefore: marginalsBefore)
    return report
  }

  mutating func advance(_ rounds: Int, observed: Bool, _ settings: SessionSettings) throws -> StoryReport {
    let before = situation
    var passage = try passage(settings, event: nil)
    let marginalsBefore = marginals(passage.projection)
    let from = passage.projection.round
    try requireNear(rounds)
    while passage.projection.round < from + rounds { try hold(&passage, observed: observed) }
    var report = StoryReport(
      kind: .advanced(fromRound: from, toRound: passage.projection.round, isObserved: observed),
      round: passage.projection.round, date: scenario.firstDay(ofRound: passage.projection.round))
    timeline.append(
      TimelineEntry(
        kind: .advance(rounds: rounds, isObserved: observed), round: from,
        date: scenario.lastDay(ofRound: passage.projection.round - 1), sources: [], foreseen: nil,
        silences: observed && !scenario.isOpen ? passage.silences : nil))
    finish(passage, before, &report, settings, marginalsBefore: marginalsBefore)
    return report
  }

  mutating func set(_ effects: [Effect], _ text: String, _ settings: SessionSettings) throws -> StoryReport {
    let before = situation
    guard hasBegun else {
      try apply(effects, rulesFollow: false)
      var report = StoryReport(kind: .set, round: situation.world.round, date: date)
      report.notices = try stillImplied(effects, settings)
      report.breaches = try breachesNow("what was set", settings)
      report.resolved = try resolveNow(settings)
      return report
    }
    var passage = try passage(settings, event: nil, effects: effects)
    let marginalsBefore = marginals(passage.projection)
    try passage.projection.apply(outside: 0)
    try watch(&passage, isEvent: false)
    var report = StoryReport(kind: .set, round: situation.world.round, date: date)
    timeline.append(
      TimelineEntry(kind: .change(text), round: situation.world.round, date: date, sources: [], foreseen: nil)
    )
    finish(passage, before, &report, settings, marginalsBefore: marginalsBefore)
    report.notices = try stillImplied(effects, settings)
    return report
  }

  /// Assumptions that do not hold as things stand; noted as broken by the cause.
  mutating func breachesNow(_ cause: String, _ settings: SessionSettings) throws -> [Breach] {
    let inquiry = inquiry(settings)
    var result: [Breach] = []
    for (index, assumption) in scenario.assumptions.enumerated() where breaches[index] == nil {
      guard try inquiry.mean(of: inquiry.breach(of: AssumptionID(index)), []) != 0 else { continue }
      let breach = Breach(
        assumption: assumption.name, title: assumption.title, event: nil, cause: cause,
        round: situation.world.round, date: date, since: assumedSince[index], leaning: [])
      breaches[index] = breach
      result.append(breach)
    }
    return result
  }

  /// Facts that were removed and hold all the same, along a chain of others.
  private func stillImplied(_ effects: [Effect], _ settings: SessionSettings) throws -> [String] {
    let inquiry = inquiry(settings)
    return try effects.compactMap { effect in
      guard case .relation(let id, .actor(let from), .actor(let to), false) = effect else { return nil }
      let fact = GroundedExpression(.relation(id, .actor(from), .actor(to)))
      guard scenario.relation(id).isTransitive, try inquiry.mean(of: fact, []) != 0 else { return nil }
      return "`\(inquiry.phrase(.relation(id, from, to)))` still holds, along a chain of other facts"
    }
  }

  // MARK: Passing turns

  /// Lets everyone hold to the round that holds the date. Returns whether the date lies in the round at hand.
  mutating func pass(
    to date: CalendarDate?, _ passage: inout Passage, _ notices: inout [String]
  ) throws -> Bool {
    guard let date else { return false }
    guard let round = scenario.round(holding: date) else {
      notices.append("rounds are not dated (`round is 3 days from 2024-04-01`): the date is only a label")
      return false
    }
    if round < passage.projection.round {
      notices.append("\(date) lies before the round at hand: the date is only a label")
      return false
    }
    try requireNear(round - passage.projection.round)
    while passage.projection.round < round { try hold(&passage) }
    return true
  }

  /// Throws where so many rounds are more than one statement lets pass: each turn of them is carried out.
  private func requireNear(_ rounds: Int) throws {
    let most = max(1, Self.mostTurnsPassed / scenario.turnsPerRound)
    if rounds > most { throw StoryProblem.tooFar(rounds: rounds, most: most) }
  }

  private static let mostTurnsPassed = 100_000

  /// Lets the actors before this one hold. Returns whether the event takes a turn: not if its actor has none, or
  /// had it already in the dated round.
  mutating func pass(
    to actor: ActorID, isInRound: Bool, _ passage: inout Passage
  ) throws -> Bool {
    if scenario.isOpen { return true }
    guard let place = scenario.order.firstIndex(of: actor) else { return false }
    if isInRound && place < passage.projection.place { return false }
    while passage.projection.place != place { try hold(&passage) }
    return true
  }
}
