import ScenarioKit

extension TreeWalk {
  /// One way that something random went, with its probability.
  typealias Branch = (probability: Double, world: NaiveWorld)

  /// Changes the world by effects in their written order, each seeing what earlier ones changed.
  func apply(
    _ effects: [Effect], to world: inout NaiveWorld, _ environment: [ActorID], options: [Int] = []
  ) throws {
    for effect in effects { try apply(effect, to: &world, environment, options: options) }
  }

  /// The worlds that an event leads to, its outcome drawn or as stated, after the rules have run.
  ///
  /// With a stated outcome there is one branch, whose probability is that outcome's chance and may be 0. The
  /// event enters the log after its own effects and before the rules.
  func branches(of event: Event, outcome stated: Int? = nil, in world: NaiveWorld) throws -> [Branch] {
    guard let id = event.move else { return [(1, try settled(event, outcome: nil, world))] }
    let move = scenario.move(id)
    let environment = environment(of: event)
    let start = try started(event, in: world)
    guard !move.outcomes.isEmpty else {
      var after = start
      try apply(move.finally, to: &after, environment, options: event.options)
      return [(1, try settled(event, outcome: nil, after))]
    }
    var branches: [Branch] = []
    for (index, chance) in try chances(of: event, in: start).enumerated() {
      guard stated.map({ $0 == index }) ?? (chance > 0) else { continue }
      var after = start
      try apply(move.outcomes[index].effects, to: &after, environment, options: event.options)
      try apply(move.finally, to: &after, environment, options: event.options)
      branches.append((chance, try settled(event, outcome: index, after)))
    }
    return branches
  }

  /// The chance of each outcome of an event; empty where it has none.
  func outcomeChances(of event: Event, in world: NaiveWorld) throws -> [Double] {
    try chances(of: event, in: started(event, in: world))
  }

  /// The world after what a move changes first.
  private func started(_ event: Event, in world: NaiveWorld) throws -> NaiveWorld {
    var start = world
    if let move = event.move {
      try apply(scenario.move(move).before, to: &start, environment(of: event), options: event.options)
    }
    return start
  }

  /// The world with the event in its log and the rules run.
  private func settled(_ event: Event, outcome: Int?, _ world: NaiveWorld) throws -> NaiveWorld {
    var after = world
    let played = NaiveWorld.Played(event: event, outcome: outcome, turn: world.turn)
    after.log.append(played)
    memory.forget(in: &after)
    try runRules(&after, triggeredBy: played)
    return after
  }

  private func environment(of event: Event) -> [ActorID] {
    [event.actor] + (event.target.map { [$0] } ?? [])
  }

  /// The outcomes' chances, read from the world as it stands after what the move changes first.
  private func chances(of event: Event, in start: NaiveWorld) throws -> [Double] {
    let outcomes = event.move.map { scenario.move($0).outcomes } ?? []
    if outcomes.isEmpty { return [] }
    let environment = environment(of: event)
    let stated = try outcomes.map { outcome in
      try outcome.chance.map { try evaluate($0, in: start, environment, options: event.options) }
    }
    for chance in stated.compactMap({ $0 }) where !(0...1).contains(chance) {
      throw NaiveFailure.badChance(chance)
    }
    let rest = 1 - stated.compactMap { $0 }.reduce(0, +)
    let leavesRest = stated.contains { $0 == nil }
    if rest < -1e-9 || (!leavesRest && rest > 1e-9) { throw NaiveFailure.chancesDoNotSumToOne(1 - rest) }
    return stated.map { $0 ?? max(0, rest) }
  }

  private func apply(
    _ effect: Effect, to world: inout NaiveWorld, _ environment: [ActorID], options: [Int]
  ) throws {
    func actor(_ term: ActorTerm) -> ActorID { resolved(term, environment) }

    switch effect {
    case .quantity(let id, let terms, let expression):
      let actors = terms.map(actor)
      let value = try evaluate(expression, in: world, environment, options: options)
      guard owns(scenario.quantity(id), actors) else { return }
      world.quantities[NaiveWorld.Place(id.index, actors)] = scenario.quantity(id).clamped(value)
    case .flag(let id, let terms, let expression):
      let actors = terms.map(actor)
      let value = try evaluate(expression, in: world, environment, options: options)
      if let owner = scenario.flag(id).owner, let first = actors.first, !scenario.owns(first, owner) {
        return
      }
      let place = NaiveWorld.Place(id.index, actors)
      if value != 0 { world.flags.insert(place) } else { world.flags.remove(place) }
    case .relation(let id, let from, let to, let isSet):
      set(id, actor(from), actor(to), isSet, in: &world)
      if scenario.relation(id).isSymmetric { set(id, actor(to), actor(from), isSet, in: &world) }
    case .every(let binding, let effects):
      for visited in actors {
        let inner = extended(environment, binding.variable, visited)
        guard try meets(binding, inner, in: world, options: options) else { continue }
        try apply(effects, to: &world, inner, options: options)
      }
    }
  }

  private func set(
    _ id: RelationID, _ from: ActorID, _ to: ActorID, _ isSet: Bool, in world: inout NaiveWorld
  ) {
    guard from != to else { return }
    let fact = NaiveWorld.Fact(relation: id, from: from, to: to)
    if isSet { world.facts.insert(fact) } else { world.facts.remove(fact) }
  }
}
