extension Story {
  /// A story on the move: the program that carries it, and what has been noted on the way.
  private struct Passage: ~Copyable {
    var projection: Projection
    var played: [WorldState.Played] = []
    var passed: [ActorID] = []
    var broken: [(assumption: AssumptionID, isEvent: Bool)] = []
    /// Places of the assumptions' breaches among the program's conditions.
    let breaches: [(assumption: AssumptionID, condition: Int)]

    /// Notes assumptions that no longer hold.
    mutating func watch(isEvent: Bool) throws {
      for (assumption, condition) in breaches where !broken.contains(where: { $0.assumption == assumption }) {
        if try projection.holds(condition) { broken.append((assumption, isEvent)) }
      }
    }
  }

  private func passage(_ settings: SessionSettings, event: Event?, effects: [Effect] = []) throws -> Passage {
    let inquiry = inquiry(settings)
    var request = ProgramRequest()
    request.keepsEverything = true
    if let event {
      request.events = [event]
      request.conditions = inquiry.conditions(of: event)
    }
    if !effects.isEmpty { request.effects = [effects] }
    var watched: [(assumption: AssumptionID, condition: Int)] = []
    for (index, assumption) in scenario.assumptions.enumerated() where breaches[index] == nil {
      watched.append((AssumptionID(index), request.conditions.count))
      request.conditions.append(GroundedExpression(inquiry.breach(of: assumption), countsFromNow: true))
    }
    let program = Compiler.compile(scenario, situation.world, for: request)
    var projection = try Projection(program, situation, scenario)
    projection.tracesFirings = true
    return Passage(projection: projection, breaches: watched)
  }

  /// Lets whoever's turn it is hold.
  private mutating func hold(_ passage: inout Passage, observed: Bool = false) throws {
    let actor =
      scenario.order.indices.contains(passage.projection.place)
      ? scenario.order[passage.projection.place] : nil
    let turn = passage.projection.turn
    let marginals = marginals(passage.projection)
    let round = passage.projection.round
    if observed {
      let before = marginals
      let probability = try passage.projection.learnHold()
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
    try passage.watch(isEvent: false)
  }

  // MARK: Statements

  mutating func play(_ action: PlayAction, _ settings: SessionSettings) throws -> StoryReport {
    let planned = action.planned
    let event = planned.event
    let before = situation
    var notices: [String] = []
    var passage = try passage(settings, event: event)
    let isInRound = try pass(to: action.date, &passage, &notices)
    let takesTurn = try pass(to: event.actor, isInRound: isInRound, &passage)
    let inquiry = inquiry(settings)
    try inquiry.requireAllowed(planned, &passage.projection, 0..<inquiry.conditions(of: event).count)
    if event.move == nil { return try playHold(action, passage, before, notices) }

    var chosen: Int?
    if planned.outcome == nil, let move = event.move, !scenario.move(move).outcomes.isEmpty {
      let chances = try passage.projection.outcomeChances(of: event)
      chosen = chances.indices.max { (chances[$0], -$0) < (chances[$1], -$1) }
    }
    let turn = passage.projection.turn
    let round = passage.projection.round
    let date = action.date ?? scenario.firstDay(ofRound: round)
    let marginalsBefore = marginals(passage.projection)
    let learning = try passage.projection.learn(from: planned, scenario)
    let learnt = marginals(passage.projection)
    try passage.projection.carryOut(planned, takesTurn: takesTurn, chosen: chosen, scenario)
    let outcome = planned.outcome ?? chosen
    passage.played.append(
      WorldState.Played(event: event, outcome: outcome, turn: takesTurn ? turn : turn - 1))
    try passage.watch(isEvent: true)

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
    report.isUnforeseen = isUnforeseen
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
        round: round, date: date, sources: action.sources, foreseen: learning.probability))
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

  /// `play A hold`: silence that was seen.
  private mutating func playHold(
    _ action: PlayAction, _ given: consuming Passage, _ before: Situation, _ notices: [String]
  ) throws -> StoryReport {
    var passage = given
    let settings = SessionSettings()
    let round = passage.projection.round
    let marginalsBefore = marginals(passage.projection)
    let passed = passage.passed
    try hold(&passage, observed: true)
    passage.passed = passed
    let inquiry = inquiry(settings)
    eventCount += 1
    let phrase = inquiry.phrase(action.planned.event)
    let date = action.date ?? scenario.firstDay(ofRound: round)
    var report = StoryReport(
      kind: .played(number: eventCount, phrase: phrase, outcome: nil, isOutcomeChosen: false), round: round,
      date: date)
    report.passedOver = passed.map { inquiry.name(of: $0) }
    report.notices = notices
    timeline.append(
      TimelineEntry(
        kind: .event(
          number: eventCount, phrase: phrase, outcome: nil, isOutcomeChosen: false, note: action.note),
        round: round, date: date, sources: action.sources, foreseen: nil))
    lastDate = action.date ?? lastDate
    finish(passage, before, &report, settings, marginalsBefore: marginalsBefore)
    return report
  }

  mutating func advance(_ rounds: Int, observed: Bool, _ settings: SessionSettings) throws -> StoryReport {
    let before = situation
    var passage = try passage(settings, event: nil)
    let marginalsBefore = marginals(passage.projection)
    let from = passage.projection.round
    while passage.projection.round < from + rounds { try hold(&passage, observed: observed) }
    var report = StoryReport(
      kind: .advanced(fromRound: from, toRound: passage.projection.round, isObserved: observed),
      round: passage.projection.round, date: scenario.firstDay(ofRound: passage.projection.round))
    timeline.append(
      TimelineEntry(
        kind: .advance(rounds: rounds, isObserved: observed), round: from,
        date: scenario.lastDay(ofRound: passage.projection.round - 1), sources: [], foreseen: nil))
    finish(passage, before, &report, settings, marginalsBefore: marginalsBefore)
    return report
  }

  mutating func set(_ effects: [Effect], _ text: String, _ settings: SessionSettings) throws -> StoryReport {
    let before = situation
    guard hasBegun else {
      try apply(effects, rulesFollow: false)
      var report = StoryReport(kind: .set, round: situation.world.round, date: date)
      report.notices = try stillImplied(effects, settings)
      return report
    }
    var passage = try passage(settings, event: nil, effects: effects)
    let marginalsBefore = marginals(passage.projection)
    try passage.projection.apply(outside: 0)
    try passage.watch(isEvent: false)
    var report = StoryReport(kind: .set, round: situation.world.round, date: date)
    timeline.append(
      TimelineEntry(kind: .change(text), round: situation.world.round, date: date, sources: [], foreseen: nil)
    )
    finish(passage, before, &report, settings, marginalsBefore: marginalsBefore)
    report.notices = try stillImplied(effects, settings)
    return report
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
  private mutating func pass(
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
    while passage.projection.round < round { try hold(&passage) }
    return true
  }

  /// Lets the actors before this one hold. Returns whether the event takes a turn: not if its actor has none, or
  /// had it already in the dated round.
  private mutating func pass(
    to actor: ActorID, isInRound: Bool, _ passage: inout Passage
  ) throws -> Bool {
    if scenario.isOpen { return true }
    guard let place = scenario.order.firstIndex(of: actor) else { return false }
    if isInRound && place < passage.projection.place { return false }
    while passage.projection.place != place { try hold(&passage) }
    return true
  }

  // MARK: Noting

  private mutating func finish(
    _ passage: borrowing Passage, _ before: Situation, _ report: inout StoryReport,
    _ settings: SessionSettings,
    marginalsBefore: [[Double]]
  ) {
    situation = passage.projection.situation(after: before)
    situation.world.log += passage.played
    let inquiry = inquiry(settings)
    report.changes = changes(from: before, passage.projection.firings, inquiry)
    for firing in passage.projection.firings {
      for alert in scenario.rules[firing.rule.index].alerts {
        if let text = try? alertText(alert, firing.binding, [], settings) { report.alerts.append(text) }
      }
    }
    report.lessons = lessons(from: marginalsBefore)
    for (assumption, isEvent) in passage.broken {
      let declared = scenario.assumptions[assumption.index]
      let cause = isEvent ? lastEventPhrase : "what followed a turn or a round's end"
      let breach = Breach(
        assumption: declared.name, title: declared.title, event: isEvent ? eventCount : nil, cause: cause,
        round: report.round, date: report.date, since: assumedSince[assumption.index], leaning: [])
      breaches[assumption.index] = breach
      report.breaches.append(breach)
    }
    report.next = actorToMove.map { inquiry.name(of: $0) }
  }

  private var lastEventPhrase: String {
    for entry in timeline.reversed() {
      if case .event(_, let phrase, _, _, _) = entry.kind { return phrase }
    }
    return ""
  }

  private func changes(from before: Situation, _ firings: [Firing], _ inquiry: Inquiry) -> [StoryReport
    .Change]
  {
    let atoms = situation.world.values.keys.sorted {
      ($0.sort.rawValue, $0.index, $0.first, $0.second) < ($1.sort.rawValue, $1.index, $1.first, $1.second)
    }
    return atoms.compactMap { atom in
      let old = before.world.value(of: atom, in: scenario)
      let new = situation.world.value(of: atom, in: scenario)
      if old == new { return nil }
      var rung: String?
      if atom.sort == .quantity {
        let quantity = scenario.quantities[Int(atom.index)]
        let reached = quantity.rung(at: new)
        if reached != quantity.rung(at: old) { rung = reached?.label }
      }
      let rules = firings.map { scenario.rules[$0.rule.index] }.filter { rule in
        rule.effects.contains { $0.touches(atom) }
      }.map(\.name)
      return StoryReport.Change(
        name: inquiry.phrase(atom), before: old, after: new, isTruth: atom.sort != .quantity, rung: rung,
        rules: rules.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }
  }

  private func foreseen(
    _ event: Event, _ learning: Projection.Learning, _ inquiry: Inquiry
  ) -> StoryReport.Foreseen? {
    guard let probability = learning.probability, !learning.candidates.isEmpty else { return nil }
    let anyOptions = learning.candidates.filter {
      $0.event.actor == event.actor && $0.event.move == event.move && $0.event.target == event.target
    }.reduce(0) { $0 + $1.probability }
    var likeliest = learning.candidates[0]
    for candidate in learning.candidates where candidate.probability > likeliest.probability {
      likeliest = candidate
    }
    return StoryReport.Foreseen(
      probability: probability, anyOptions: anyOptions, likeliest: inquiry.action(likeliest.event),
      likeliestProbability: likeliest.probability, stoodFor: learning.stoodFor.map { inquiry.action($0) })
  }

  /// An alert with its places filled in, as the world stands now.
  private func alertText(
    _ alert: Alert, _ binding: [ActorID], _ options: [Int], _ settings: SessionSettings
  ) throws -> String {
    let inquiry = inquiry(settings)
    return try alert.parts.map { part in
      switch part {
      case .text(let text): return text
      case .actor(.actor(let actor)): return scenario.actor(actor).name
      case .actor(.variable(let index)):
        return binding.indices.contains(index) ? scenario.actor(binding[index]).name : "?"
      case .value(let expression, let isTruth):
        let value = try inquiry.mean(
          of: GroundedExpression(expression, binding: binding, options: options), [])
        return isTruth ? (value != 0 ? "yes" : "no") : value.shortest
      }
    }.joined()
  }
}

extension Effect {
  /// May it write the atom, whoever its actors?
  func touches(_ atom: Atom) -> Bool {
    switch self {
    case .quantity(let id, _, _): atom.sort == .quantity && Int(atom.index) == id.index
    case .flag(let id, _, _): atom.sort == .flag && Int(atom.index) == id.index
    case .relation(let id, _, _, _): atom.sort == .relation && Int(atom.index) == id.index
    case .every(_, let effects): effects.contains { $0.touches(atom) }
    }
  }
}
