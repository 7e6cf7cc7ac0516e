/// Finds the responses that what happened can wake, those that their events can wake in turn, and so on, for so many
/// turns.
///
/// Costs what it finds, and the bindings of responses that wait for no event.
struct Wave {
  /// One way to wake a response.
  private final class Call {
    let response: Int
    let variables: [Variable]
    let waker: Waker
    /// Binds what the waking event leaves open.
    let plan: JoinPlan

    init(_ response: Int, _ clause: Clauses.ResponseClause, _ waker: Waker, _ known: KnownWorld) {
      self.response = response
      variables = clause.response.variables
      self.waker = waker
      plan = JoinPlan(variables, clause.conjuncts, bound: waker.variables, known)
    }
  }

  /// What was found, as if all had been grounded and the rest left out.
  struct Found {
    let responses: [GroundedResponse]
    /// Responses of which every binding was.
    let whole: Set<Int>
  }

  private let compiler: Compiler
  /// By move, nil for holding.
  private var calls: [MoveID?: [Call]] = [:]
  private var whole: Set<Int> = []
  /// By response.
  private var found: [[GroundedResponse]]
  private var bindings: [Set<[ActorID]>]
  /// Events met so far, options left aside.
  private var met: Set<Event> = []
  /// Those that the turn at hand made possible.
  private var next: [Event] = []

  init(_ compiler: Compiler) {
    self.compiler = compiler
    let clauses = compiler.clauses.responses
    found = clauses.map { _ in [] }
    bindings = clauses.map { _ in [] }
    for (index, clause) in clauses.enumerated() {
      if compiler.request.withoutResponses.contains(ResponseID(index)) { continue }
      guard compiler.hasFixedOptions(clause), let wakers = compiler.wakers(ofAll: clause.conjuncts) else {
        whole.insert(index)
        continue
      }
      for waker in wakers {
        let call = Call(index, clause, waker, compiler.known)
        for move in waker.moves.isEmpty ? [nil] : waker.moves.map(Optional.some) {
          calls[move, default: []].append(call)
        }
      }
    }
  }

  /// - Parameters:
  ///   - turns: how many turns are taken as the responses have it.
  ///   - events: those that may have been played before the first of them, beside what the story holds.
  mutating func responses(within turns: Int, after events: [Event]) throws(EngineFault) -> Found {
    for index in whole.sorted() {
      let clause = compiler.clauses.responses[index]
      let bindings = try compiler.grounder.bindings(
        of: clause.response.variables, where: clause.conjuncts, ClauseOrigin(.response(ResponseID(index))))
      for binding in bindings { try add(index, binding) }
    }
    if let pattern = compiler.request.about { try addAll(naming: pattern) }
    let world = compiler.world
    for (event, turn) in world.log.lastTurns { try wake(by: event, age: Double(world.turn - turn)) }
    for event in events { try wake(by: event) }
    if calls[nil] != nil, !compiler.scenario.isOpen {
      for actor in compiler.scenario.order { try wake(by: .hold(actor)) }
    }
    for _ in 1..<max(1, turns) {
      let events = next
      next = []
      if events.isEmpty { break }
      for event in events { try wake(by: event) }
    }
    for index in found.indices where !whole.contains(index) {
      found[index].sort { $0.binding.lexicographicallyPrecedes($1.binding) }
    }
    return Found(responses: found.flatMap { $0 }, whole: whole)
  }

  /// Adds all that names events which may match a pattern whose actors are known.
  private mutating func addAll(naming pattern: EventPattern) throws(EngineFault) {
    guard case .actor(let actor)? = pattern.actor else { return }
    var target: ActorID?
    if case .actor(let known)? = pattern.target { target = known }
    let moves = compiler.clauses.moves(matching: pattern.action)
    for (index, clause) in compiler.clauses.responses.enumerated() where !whole.contains(index) {
      if compiler.request.withoutResponses.contains(ResponseID(index)) { continue }
      for template in clause.named {
        guard template.move.map(moves.contains) ?? pattern.isHolding else { continue }
        if target != nil, template.target == nil { continue }
        let waker = Waker(moves: [], actor: template.actor, target: target == nil ? nil : template.target)
        try wake(
          Call(index, clause, waker, compiler.known), by: Event(actor: actor, move: nil, target: target))
      }
    }
  }

  /// - Parameter age: turns since the event.
  private mutating func wake(by event: Event, age: Double = 0) throws(EngineFault) {
    for call in calls[event.move] ?? [] where age <= call.waker.window { try wake(call, by: event) }
  }

  private mutating func wake(_ call: Call, by event: Event) throws(EngineFault) {
    var environment = Environment(unbound: call.variables.count)
    guard call.waker.bind(event, call.variables, &environment, compiler.known) else { return }
    var woken: [[ActorID]] = []
    compiler.grounder.complete(call.plan, &environment) { environment in
      woken.append(environment.actors.compactMap { $0 })
      return woken.count <= Grounder.mostBindings
    }
    for binding in woken { try add(call.response, binding) }
  }

  private mutating func add(_ response: Int, _ binding: [ActorID]) throws(EngineFault) {
    guard bindings[response].insert(binding).inserted else { return }
    if bindings[response].count > Grounder.mostBindings {
      throw EngineFault(
        .tooManyBindings, origin: ClauseOrigin(.response(ResponseID(response))), round: compiler.world.round)
    }
    let ground = try compiler.grounded(ResponseID(response), binding)
    found[response].append(ground)
    for event in ground.events { note(event) }
    for table in ground.tables {
      for event in table.events { note(event) }
    }
  }

  /// Notes that an event may come, where it is one that its actor can do at a turn.
  private mutating func note(_ event: Event?) {
    guard let event, let move = event.move, compiler.known.facts.place(of: event.actor) != nil else { return }
    let plain = Event(actor: event.actor, move: move, target: event.target)
    if met.insert(plain).inserted { next.append(plain) }
  }
}

extension Compiler {
  /// Are the options of all events that a response names whole numbers that lie in their ranges, whoever acts?
  fileprivate func hasFixedOptions(_ clause: Clauses.ResponseClause) -> Bool {
    clause.named.allSatisfy { template in
      guard let move = template.move else { return true }
      return zip(template.options, clauses.move(move).move.options).allSatisfy { expression, option in
        guard let value = known.value(of: expression, in: Environment()) else { return false }
        return value == value.rounded() && value >= Double(option.lower) && value <= Double(option.upper)
      }
    }
  }
}
