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
        if let event {
          if let plan = plan(of: event.actor) { drafts[plan].add(event, of: number, at: place) }
        } else if clause.event == nil {
          let named = clause.expectation.pattern.actor.flatMap { Environment(ground.binding)[$0] }
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
    if clauses.move(move).conditions.isEmpty { return event }
    let clause = clauseEnvironment(of: event)
    let forbidden = clauses.move(move).conditions.contains { known.value(of: $0, in: clause) == 0 }
    return forbidden ? nil : event
  }

  /// The environment of a move's clauses.
  func clauseEnvironment(of event: Event) -> Environment {
    Environment([event.actor, event.target].compactMap { $0 }, options: .known(event.options))
  }
}
