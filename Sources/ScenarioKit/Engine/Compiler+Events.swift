struct EventDraft {
  let event: Event
  let before: Int
  let outcomes: [Int]
  /// What each way to turn out leaves behind beyond its effects; written when all that reads memories is.
  var trails: [Int] = []
  let chances: UInt32?
  /// Ranks of the rules it triggers, for each way to turn out.
  let triggers: [[Int]]
}

/// Where it is kept which answers came.
struct TrackedAnswers {
  var answers: [Program.Answer] = []
  var cameAt: [UInt32] = []
  var firstOf: [(actor: ActorID, place: UInt32)] = []
  /// By answer, its place among them.
  var places: [Program.Answer: Int] = [:]
  /// By actor, the place of its first answer.
  var firstPlaces: [ActorID: UInt32] = [:]
}

extension Compiler {
  /// Holding and every candidate of every turn, and the events asked for.
  func eventsToPlay(_ plans: [TurnPlan]) -> [Event] {
    var result: [Event] = []
    var seen: Set<Event> = []
    for event in plans.flatMap(\.candidates) + request.events where seen.insert(event).inserted {
      result.append(event)
    }
    return result
  }

  mutating func trackedAnswers(_ plans: [TurnPlan]) -> TrackedAnswers {
    var tracked = TrackedAnswers()
    for event in plans.flatMap(\.candidates) {
      guard let move = event.move else { continue }
      let answer = Program.Answer(actor: event.actor, move: move, target: event.target)
      if tracked.places[answer] == nil {
        tracked.places[answer] = tracked.answers.count
        tracked.answers.append(answer)
        tracked.cameAt.append(builder.newState())
      }
    }
    tracked.firstOf = scenario.order.map { ($0, builder.newState()) }
    for (actor, place) in tracked.firstOf { tracked.firstPlaces[actor] = place }
    return tracked
  }

  mutating func compileEvent(
    _ event: Event, _ rules: [RuleDraft], _ triggers: PatternIndex
  ) -> EventDraft {
    let triggered = triggers.candidates(for: event).filter {
      rules[$0].trigger.map { mayMatch($0, event) } ?? false
    }
    guard let moveID = event.move else {
      let nothing = builder.position
      builder.emit(.halt)
      return EventDraft(
        event: event, before: nothing, outcomes: [nothing], chances: nil, triggers: [triggered])
    }
    let move = clauses.move(moveID).move
    let binding = [event.actor, event.target].compactMap { $0 }
    let environment = clauseEnvironment(of: event)
    builder.setOrigin(ClauseOrigin(.move(moveID), binding, options: event.options))
    let before = builder.position
    for effect in move.before { emit(effect, environment) }
    let chances = move.outcomes.isEmpty ? nil : builder.newRegisters(move.outcomes.count)
    if let chances { emitChances(of: event, environment, chances) }
    builder.emit(.halt)
    var outcomes: [Int] = []
    for (index, outcome) in move.outcomes.enumerated() {
      builder.setOrigin(ClauseOrigin(.outcome(moveID, index), binding, options: event.options))
      outcomes.append(builder.position)
      for effect in outcome.effects + move.finally { emit(effect, environment) }
      builder.emit(.halt)
    }
    if move.outcomes.isEmpty {
      outcomes.append(builder.position)
      for effect in move.finally { emit(effect, environment) }
      builder.emit(.halt)
    }
    let names: [String?] = move.outcomes.isEmpty ? [nil] : move.outcomes.map { $0.name }
    let triggers = names.map { outcome in
      triggered.filter { rules[$0].trigger.map { $0.outcome == nil || $0.outcome == outcome } ?? false }
    }
    return EventDraft(
      event: event, before: before, outcomes: outcomes, chances: chances, triggers: triggers)
  }

  private mutating func emitChances(
    of event: Event, _ environment: Environment, _ registers: UInt32
  ) {
    guard let moveID = event.move else { return }
    let move = clauses.move(moveID).move
    let (binding, options) = ([event.actor, event.target].compactMap { $0 }, event.options)
    let sum = builder.newTemporary()
    let zero = builder.constant(0)
    let one = builder.constant(1)
    builder.emit(.copy, target: sum, a: zero)
    for (index, outcome) in move.outcomes.enumerated() {
      builder.setOrigin(ClauseOrigin(.outcome(moveID, index), binding, options: options))
      let target = registers + UInt32(index)
      if let chance = outcome.chance {
        let value = place(emit(chance, environment))
        builder.emit(.chance, target: target, a: value)
        builder.emit(.add, target: sum, a: sum, b: target)
      } else {
        builder.emit(.subtract, target: target, a: one, b: sum)
        builder.emit(.chance, target: target, a: target)
      }
    }
  }

  /// Writes the trails of an event, one a way to turn out.
  mutating func compileTrails(of event: inout EventDraft, _ tracked: TrackedAnswers) {
    let outcomes = event.event.move.map { clauses.move($0).move.outcomes.map(\.name) } ?? []
    builder.setOrigin(ClauseOrigin(.question))
    for outcome in outcomes.isEmpty ? [nil] : outcomes.map(Optional.some) {
      event.trails.append(builder.position)
      emitTrail(of: event.event, outcome: outcome, tracked)
      builder.emit(.halt)
    }
  }

  /// What an event leaves behind beyond its effects: memories, options for rules, tracked answers.
  private mutating func emitTrail(of event: Event, outcome: String?, _ tracked: TrackedAnswers) {
    if event.move == nil && (scenario.isOpen || scenario.order.isEmpty) { return }
    emitMemories(of: event, outcome: outcome)
    for (index, value) in event.options.enumerated() {
      let constant = builder.constant(Double(value))
      builder.emit(.copy, target: optionRegisters + UInt32(index), a: constant)
    }
    guard let move = event.move else { return }
    let answer = Program.Answer(actor: event.actor, move: move, target: event.target)
    guard let place = tracked.places[answer] else { return }
    let one = builder.constant(1)
    builder.emit(.storeFact, target: tracked.cameAt[place], a: one)
    if let first = tracked.firstPlaces[event.actor] {
      let number = builder.constant(Double(place + 1))
      builder.emit(.keepFirst, target: first, a: number)
    }
  }

  /// Code for how likely a piece of evidence is: the first of its likelihoods whose conditions hold.
  mutating func compileEvidence(_ id: EvidenceID) -> CompiledPiece {
    builder.setOrigin(ClauseOrigin(.evidence(id)))
    let start = builder.position
    let target = builder.newTemporary()
    let environment = Environment()
    var end = CodeBuilder.Label()
    for likelihood in scenario.evidence[id.index].likelihoods {
      var next = CodeBuilder.Label()
      let conditions = (likelihood.conditions ?? []).map(\.expression)
      if emitJumps(unlessAll: conditions, environment, to: &next) == .never { continue }
      let value = place(emit(likelihood.chance, environment))
      builder.emit(.chance, target: target, a: value)
      builder.emitJump(.jump, to: &end)
      builder.set(next)
    }
    builder.set(end)
    builder.emit(.halt)
    return CompiledPiece(start: start, result: target)
  }
}
