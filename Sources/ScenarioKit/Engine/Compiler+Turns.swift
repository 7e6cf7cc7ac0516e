/// What one turn weighs: the candidates, holding first, in the order in which responses first name them.
struct TurnPlan {
  let actor: ActorID?
  let candidates: [Event]
  let responses: [GroundedResponse]
}

/// A plan in the making.
private struct TurnPlanDraft {
  /// An event, and where it is named first among what was grounded.
  private struct Named {
    let event: Event
    let response: Int
    let place: Int
  }

  let actor: ActorID?
  private let holding: Event
  private var named: [Named] = []
  private var seen: Set<Event> = []
  /// Numbers of the responses that concern the turn, ascending.
  private(set) var responses: [Int] = []

  init(actor: ActorID?, holding: ActorID) {
    self.actor = actor
    self.holding = .hold(holding)
  }

  /// Notes a response, with an event that it names and its place among all; nil where it names none.
  mutating func add(_ event: Event?, of response: Int, at place: Int) {
    if responses.last != response { responses.append(response) }
    guard let event, event.move != nil, seen.insert(event).inserted else { return }
    named.append(Named(event: event, response: response, place: place))
  }

  /// Holding, then the events in the order in which all responses, those left out too, name them first.
  func candidates(_ order: NamingOrder, _ responses: [GroundedResponse]) -> [Event] {
    if order.isAsGrounded { return [holding] + named.map(\.event) }
    let namings = named.map { named in
      let ground = responses[named.response]
      let naming = Naming(response: ground.response.index, binding: ground.binding, place: named.place)
      return (event: named.event, naming: order.first(of: named.event, known: naming))
    }
    return [holding] + namings.sorted { $0.naming < $1.naming }.map(\.event)
  }
}

/// Where a turn's weights are worked out.
struct TurnRegisters {
  /// The first candidate's; the others follow.
  let weights: UInt32
  /// The hold weight, where a table may take its place.
  let base: UInt32?
  /// By candidate, where it has factors.
  let factors: [Int: UInt32]
  /// The candidates, found by what factors cover; empty where there are no factors.
  let candidates: EventIndex
}

struct TurnDraft {
  /// What one response adds at a turn.
  struct Answer {
    let start: Int
    /// Memories of which one at least must be fresh for it to add anything; nil where that is not known.
    let triggers: Set<UInt32>?
    /// Where the code goes on behind the test of its triggers, and the turns within which that looks at all of them:
    /// where a trigger is forgotten after as many, whatever it wakes has passed the test.
    let tested: (place: Int, within: Double)?
  }

  let actor: ActorID?
  let candidates: [Int]
  let start: Int
  let answers: [Answer]
  /// By candidate: what becomes of its weight in the end; nil where it stays.
  let finishes: [Int?]
  let weights: UInt32
}

extension Compiler {
  /// The responses over all bindings that what is known leaves and that can be woken as far as the request reaches.
  func foundResponses() throws(EngineFault) -> Wave.Found {
    switch request.reach {
    case .turns(let turns):
      var wave = Wave(self)
      return try wave.responses(within: turns, after: request.events)
    case .present:
      var wave = Wave(self)
      return try wave.responses(within: 1, after: [])
    case .everything: break
    }
    var responses: [GroundedResponse] = []
    for (index, clause) in clauses.responses.enumerated()
    where !request.withoutResponses.contains(ResponseID(index)) {
      let origin = ClauseOrigin(.response(ResponseID(index)))
      for binding in try grounder.bindings(of: clause.response.variables, where: clause.conjuncts, origin) {
        responses.append(try grounded(ResponseID(index), binding))
      }
    }
    return Wave.Found(responses: responses, whole: Set(clauses.responses.indices))
  }

  /// A response with its variables bound.
  func grounded(_ id: ResponseID, _ binding: [ActorID]) throws(EngineFault) -> GroundedResponse {
    let environment = Environment(binding)
    var events: [Event?] = []
    for (number, expectation) in clauses.responses[id.index].expectations.enumerated() {
      guard let template = expectation.event else {
        events.append(nil)
        continue
      }
      events.append(try event(of: template, environment, ClauseOrigin(.expectation(id, number), binding)))
    }
    return GroundedResponse(
      response: id, binding: binding, events: events, tables: try groundedTables(of: id, binding))
  }

  /// One plan for each actor in the order; a single one for all where turns are open. Never none.
  func turnPlans(_ found: Wave.Found) -> [TurnPlan] {
    let responses = found.responses
    if request.onlyAppliesEffects {
      return [TurnPlan(actor: nil, candidates: [.hold(ActorID(0))], responses: [])]
    }
    // Where nobody takes turns, rounds pass all the same.
    let isOpen = scenario.isOpen || scenario.order.isEmpty
    var drafts =
      isOpen
      ? [TurnPlanDraft(actor: nil, holding: scenario.order.first ?? ActorID(0))]
      : scenario.order.map { TurnPlanDraft(actor: $0, holding: $0) }
    /// The place of the plan in which an actor acts.
    func plan(of actor: ActorID) -> Int? { known.facts.place(of: actor).map { isOpen ? 0 : $0 } }
    for (number, ground) in responses.enumerated() {
      let expectations = clauses.responses[ground.response.index].expectations
      for (place, (clause, event)) in zip(expectations, ground.events).enumerated() {
        let expectation = clause.expectation
        if let event {
          if let plan = plan(of: event.actor) { drafts[plan].add(event, of: number, at: place) }
        } else if expectation.event == nil {
          let named = expectation.pattern.actor.flatMap { Environment(ground.binding)[$0] }
          if let named, !isOpen {
            if let plan = plan(of: named) { drafts[plan].add(nil, of: number, at: place) }
          } else {
            for plan in drafts.indices { drafts[plan].add(nil, of: number, at: place) }
          }
        }
      }
      for (column, (actor, event)) in ground.tables.flatMap({ zip($0.actors, $0.events) }).enumerated() {
        if let plan = plan(of: actor) { drafts[plan].add(event, of: number, at: expectations.count + column) }
      }
    }
    let order = NamingOrder(self, whole: found.whole)
    return drafts.map { draft in
      TurnPlan(
        actor: draft.actor, candidates: draft.candidates(order, responses),
        responses: draft.responses.map { responses[$0] })
    }
  }

  /// Does the actor act at the turn?
  func takesTurn(_ actor: ActorID, at plan: TurnPlan) -> Bool {
    plan.actor.map { $0 == actor } ?? (known.facts.place(of: actor) != nil)
  }

  /// The place among a turn's candidates of an event that a response names; nil where it is none of them.
  func candidate(_ event: Event, _ plan: TurnPlan, _ candidatePlaces: [Event: Int]) -> Int? {
    guard event.move == nil, plan.actor == nil else { return candidatePlaces[event] }
    return takesTurn(event.actor, at: plan) ? 0 : nil
  }

  /// The event that an expectation names once its actors are known; nil where it can't be.
  func event(
    of template: EventTemplate, _ environment: Environment, _ origin: ClauseOrigin
  ) throws(EngineFault) -> Event? {
    guard let actor = environment[template.actor] else { return nil }
    guard let move = template.move else { return .hold(actor) }
    let target = template.target.flatMap { environment[$0] }
    if target == actor { return nil }
    var options: [Int] = []
    for (expression, option) in zip(template.options, clauses.move(move).move.options) {
      guard let value = known.value(of: expression, in: environment), value == value.rounded(),
        value >= Double(option.lower), value <= Double(option.upper)
      else { throw EngineFault(.optionNotWhole, origin: origin, round: world.round) }
      options.append(Int(value))
    }
    let event = Event(actor: actor, move: move, target: target, options: options)
    let clause = clauseEnvironment(of: event)
    let forbidden = clauses.move(move).conditions.contains { known.value(of: $0, in: clause) == 0 }
    return forbidden ? nil : event
  }

  /// The environment of a move's clauses.
  func clauseEnvironment(of event: Event) -> Environment {
    Environment([event.actor, event.target].compactMap { $0 }, options: .known(event.options))
  }

  mutating func compileTurn(_ plan: TurnPlan, _ eventPlaces: [Event: Int]) -> TurnDraft {
    let weights = builder.newRegisters(plan.candidates.count)
    let candidatePlaces = Dictionary(uniqueKeysWithValues: plan.candidates.enumerated().map { ($1, $0) })
    var factors: [Int: UInt32] = [:]
    let start = builder.position
    let zero = builder.constant(0)
    let one = builder.constant(1)
    builder.setOrigin(ClauseOrigin(.question))
    let hold = builder.constant(scenario.holdWeight)
    // Where a table may take the place of the hold weight, it is kept apart until that is known.
    let base = mayReplaceHold(plan) ? builder.newRegisters(1) : nil
    builder.emit(.copy, target: base ?? weights, a: hold)
    if base != nil { builder.emit(.copy, target: weights, a: zero) }
    let candidates = hasFactors(plan) ? EventIndex(plan.candidates) : EventIndex()
    for index in factoredCandidates(plan, candidates).sorted() {
      let register = builder.newRegisters(1)
      factors[index] = register
      builder.emit(.copy, target: register, a: one)
    }
    builder.emit(.halt)
    let registers = TurnRegisters(weights: weights, base: base, factors: factors, candidates: candidates)
    let answers = plan.responses.compactMap { compile($0, plan, registers, candidatePlaces) }
    let finishes = plan.candidates.indices.map { compileFinish(of: $0, plan, registers) }
    return TurnDraft(
      actor: plan.actor, candidates: plan.candidates.compactMap { eventPlaces[$0] }, start: start,
      answers: answers, finishes: finishes, weights: weights)
  }

  /// What becomes of a candidate's weight when all responses have spoken: nothing where its move forbids it, else
  /// its factors' product with it.
  private mutating func compileFinish(
    of index: Int, _ plan: TurnPlan, _ registers: TurnRegisters
  ) -> Int? {
    let event = plan.candidates[index]
    let weight = registers.weights + UInt32(index)
    let start = builder.position
    if index == 0, let base = registers.base {
      builder.setOrigin(ClauseOrigin(.question))
      builder.emit(.add, target: weight, a: weight, b: base)
    }
    var end = CodeBuilder.Label()
    var forbidden = CodeBuilder.Label()
    var foreseen = Foreseen.always
    let beforeJump = builder.position
    builder.emitJump(.jumpIfZero, a: weight, to: &end)
    if let move = event.move {
      let binding = [event.actor, event.target].compactMap { $0 }
      builder.setOrigin(ClauseOrigin(.move(move), binding, options: event.options))
      let conditions = scenario.move(move).conditions.map(\.expression)
      foreseen = emitJumps(unlessAll: conditions, clauseEnvironment(of: event), to: &forbidden)
    }
    if foreseen != .never, let factor = registers.factors[index] {
      builder.emit(.multiplyFactor, target: weight, a: factor)
    }
    if foreseen == .depends {
      builder.emitJump(.jump, to: &end)
      builder.set(forbidden)
    }
    if foreseen != .always { builder.emit(.copy, target: weight, a: builder.constant(0)) }
    if builder.position == beforeJump + 1 {
      // Nothing but the jump over nothing.
      builder.truncate(to: beforeJump)
      end = CodeBuilder.Label()
      if builder.position == start { return nil }
    }
    builder.set(end)
    builder.emit(.halt)
    return start
  }

  private func hasFactors(_ plan: TurnPlan) -> Bool {
    plan.responses.contains { ground in
      scenario.responses[ground.response.index].expectations.contains { $0.factor != nil }
    }
  }

  /// Candidates that some factor may cover.
  private func factoredCandidates(_ plan: TurnPlan, _ candidates: EventIndex) -> Set<Int> {
    var result: Set<Int> = []
    if candidates.events.isEmpty { return result }
    for ground in plan.responses {
      for expectation in scenario.responses[ground.response.index].expectations
      where expectation.factor != nil {
        result.formUnion(covered(by: expectation, ground.binding, plan, candidates))
      }
    }
    return result
  }

  /// The candidates that match an expectation's pattern, ascending. Where turns are open, holding is anybody's.
  private func covered(
    by expectation: Response.Expectation, _ binding: [ActorID], _ plan: TurnPlan, _ candidates: EventIndex
  ) -> [Int] {
    guard let pattern = ground(expectation.pattern, .last, Environment(binding)) else { return [] }
    if plan.actor == nil, pattern.moves.isEmpty { return [0] }
    let places = candidates.candidates(for: pattern).joined()
    return Set(places.filter { mayMatch(pattern, candidates.events[$0]) }).sorted()
  }

  private mutating func compile(
    _ ground: GroundedResponse, _ plan: TurnPlan, _ registers: TurnRegisters, _ candidatePlaces: [Event: Int]
  ) -> TurnDraft.Answer? {
    let mark = builder.temporaryMark
    defer { builder.release(to: mark) }
    let response = scenario.responses[ground.response.index]
    let environment = Environment(ground.binding)
    var end = CodeBuilder.Label()
    builder.setOrigin(ClauseOrigin(.response(ground.response), ground.binding))
    let start = builder.position
    var triggers: Triggers?
    var tested: (place: Int, within: Double)?
    var mayTell = true
    for condition in response.conditions.flatMap(\.expression.conjuncts) {
      let isFirst = builder.position == start
      switch emitJump(unless: condition, environment, to: &end) {
      case .always: continue
      case .never:
        builder.truncate(to: start)
        return nil
      case .depends: break
      }
      guard mayTell else { continue }
      triggers = self.triggers(of: condition, environment)
      mayTell = triggers == nil && !mayFail(condition)
      if isFirst, let windows = triggers?.windows, windows.count == 1, let only = windows.first {
        tested = (builder.position, only)
      }
    }
    var wrote = false
    for (index, expectation) in response.expectations.enumerated() {
      builder.setOrigin(ClauseOrigin(.expectation(ground.response, index), ground.binding))
      if let event = ground.events[index], let weight = expectation.weight,
        let candidate = candidate(event, plan, candidatePlaces)
      {
        let value = place(emit(weight, environment))
        emitWeight(value, of: candidate, registers)
        wrote = true
      }
      if let factor = expectation.factor {
        let candidates = covered(by: expectation, ground.binding, plan, registers.candidates)
        if candidates.isEmpty { continue }
        let value = place(emit(factor, environment))
        for candidate in candidates {
          guard let register = registers.factors[candidate] else { continue }
          builder.emit(.multiplyFactor, target: register, a: value)
        }
        wrote = true
      }
    }
    for index in response.tables.indices
    where compile(table: index, of: ground, plan, registers, candidatePlaces) {
      wrote = true
    }
    if !wrote {
      builder.truncate(to: start)
      return nil
    }
    builder.set(end)
    builder.emit(.halt)
    return TurnDraft.Answer(start: start, triggers: triggers?.places, tested: tested)
  }

  mutating func emitWeight(_ value: UInt32, of candidate: Int, _ registers: TurnRegisters) {
    builder.emit(
      .addWeight, target: registers.weights + UInt32(candidate), a: value, b: UInt32(candidate))
  }
}
