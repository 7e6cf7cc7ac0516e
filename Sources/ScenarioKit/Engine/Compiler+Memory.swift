/// An event pattern whose actors and options are known.
struct GroundPattern: Hashable, Sendable {
  struct OptionRange: Hashable, Sendable {
    let name: String
    let lower: Double
    let upper: Double
  }

  enum Purpose: Hashable, Sendable {
    /// When was it last?
    case last
    /// Has it been at all?
    case ever
    indirect case since(GroundPattern)
  }

  let actor: ActorID?
  /// Empty for holding.
  let moves: [MoveID]
  let target: ActorID?
  let options: [OptionRange]
  let outcome: String?
  var purpose: Purpose
  /// How much of the log does not count; 0 where all does.
  let countsAfter: Int

  /// By what tells most patterns apart.
  func hash(into hasher: inout Hasher) {
    hasher.combine(actor?.index ?? -1)
    hasher.combine(moves.first?.index ?? -1)
    hasher.combine(target?.index ?? -1)
  }
}

struct MemoryPlace {
  let place: UInt32
  /// In turns; grows as further readers look further back.
  var fadesAfter: Double?
  let initial: Double
}

extension Compiler {
  mutating func emitAfter(_ pattern: EventPattern, _ rounds: Double, _ environment: Environment) -> Operand {
    let turns = rounds * Double(scenario.turnsPerRound)
    guard let place = memory(of: pattern, .last, environment, fadesAfter: turns) else { return .constant(0) }
    let target = builder.newTemporary()
    let window = builder.constant(turns)
    builder.emit(.within, target: target, a: place, b: window)
    return .place(target)
  }

  mutating func emitJump(
    unlessAfter pattern: EventPattern, _ rounds: Double, _ environment: Environment,
    to label: inout CodeBuilder.Label
  ) -> Foreseen {
    let turns = rounds * Double(scenario.turnsPerRound)
    guard let place = memory(of: pattern, .last, environment, fadesAfter: turns) else { return .never }
    let window = builder.constant(turns)
    builder.emitJump(.jumpUnlessWithin, a: place, b: window, to: &label)
    return .depends
  }

  mutating func emitNever(
    _ pattern: EventPattern, _ since: EventPattern?, _ environment: Environment
  ) -> Operand {
    var purpose = GroundPattern.Purpose.ever
    // Since what can never be is since the beginning.
    if let since, let ground = ground(since, .last, environment) { purpose = .since(ground) }
    guard let place = memory(of: pattern, purpose, environment, fadesAfter: nil) else { return .constant(1) }
    let target = builder.newTemporary()
    builder.emit(.not, target: target, a: place)
    return .place(target)
  }

  /// Where the memory of a pattern is kept; nil if it can never come to anything.
  mutating func memory(
    of pattern: EventPattern, _ purpose: GroundPattern.Purpose, _ environment: Environment,
    fadesAfter: Double?
  ) -> UInt32? {
    guard let ground = ground(pattern, purpose, environment) else { return nil }
    if purpose == .last { readsTime = true }
    if let known = memories[ground] {
      if let fadesAfter, fadesAfter > known.fadesAfter ?? 0 {
        memories[ground]?.fadesAfter = fadesAfter
      }
      reads?.insert(known.place)
      lastMemory = known.place
      return known.place
    }
    let initial = initialMemory(ground)
    let isBlank = purpose == .last ? initial == -.infinity : initial == 0
    if isBlank, !mayCome(ground) { return nil }
    let place = MemoryPlace(place: builder.newState(), fadesAfter: fadesAfter, initial: initial)
    memories[ground] = place
    memoryOrder.append(ground)
    reads?.insert(place.place)
    lastMemory = place.place
    return place.place
  }

  /// Is there an event that may be played and would match?
  private func mayCome(_ pattern: GroundPattern) -> Bool {
    possibleEvents.candidates(for: pattern).contains { places in
      places.contains { mayMatch(pattern, possibleEvents.events[$0]) }
    }
  }

  /// Makes it quick to find the memories that an event concerns. Called when all are known.
  mutating func indexMemories() {
    for (index, pattern) in memoryOrder.enumerated() {
      memoryIndex.add(pattern, index)
      if case .since(let start) = pattern.purpose { memoryIndex.add(start, index) }
    }
  }

  /// The pattern with its actors; nil where it can match nothing (an actor as its own target).
  func ground(
    _ pattern: EventPattern, _ purpose: GroundPattern.Purpose, _ environment: Environment
  ) -> GroundPattern? {
    let actor = pattern.actor.flatMap { environment[$0] }
    let target = pattern.target.flatMap { environment[$0] }
    if let actor, actor == target { return nil }
    var options: [GroundPattern.OptionRange] = []
    for option in pattern.options {
      guard let lower = known.value(of: option.lower, in: environment),
        let upper = known.value(of: option.upper, in: environment)
      else { return nil }
      options.append(GroundPattern.OptionRange(name: option.name, lower: lower, upper: upper))
    }
    let moves = clauses.moves(matching: pattern.action)
    if moves.isEmpty, !pattern.isHolding { return nil }
    return GroundPattern(
      actor: actor, moves: moves, target: target, options: options, outcome: pattern.outcome,
      purpose: purpose, countsAfter: countsFromNow || pattern.countsFromNow ? logBefore : 0)
  }

  /// Does the event match, its outcome left aside?
  func mayMatch(_ pattern: GroundPattern, _ event: Event) -> Bool {
    if let actor = pattern.actor, actor != event.actor { return false }
    guard let move = event.move else { return pattern.moves.isEmpty }
    guard pattern.moves.contains(move) else { return false }
    if let target = pattern.target, target != event.target { return false }
    if pattern.options.isEmpty, pattern.outcome == nil { return true }
    let declared = clauses.move(move).move.options
    for option in pattern.options {
      guard let index = declared.firstIndex(where: { $0.name == option.name }) else { return false }
      let value = Double(event.options[index])
      if value < option.lower || value > option.upper { return false }
    }
    if let outcome = pattern.outcome {
      return clauses.move(move).move.outcomes.contains { $0.name == outcome }
    }
    return true
  }

  private func matches(_ pattern: GroundPattern, _ played: WorldState.Played) -> Bool {
    guard mayMatch(pattern, played.event) else { return false }
    guard let outcome = pattern.outcome, let move = played.event.move else { return pattern.outcome == nil }
    return played.outcome.map { scenario.move(move).outcomes[$0].name == outcome } ?? false
  }

  /// What the story so far leaves in a memory: the turn of the last match, or whether there was one.
  private func initialMemory(_ pattern: GroundPattern) -> Double {
    if pattern.countsAfter >= world.log.count { return pattern.purpose == .last ? -.infinity : 0 }
    let found = world.log.lastIndex { matches(pattern, $0) }
    let last = found.flatMap { $0 >= pattern.countsAfter ? $0 : nil }
    switch pattern.purpose {
    case .last: return last.map { Double(world.log[$0].turn) } ?? -.infinity
    case .ever: return last == nil ? 0 : 1
    case .since(let start): return last ?? -1 > world.log.lastIndex { matches(start, $0) } ?? -1 ? 1 : 0
    }
  }

  /// Writes into all memories what an event with an outcome leaves in them.
  mutating func emitMemories(of event: Event, outcome: String?) {
    let one = builder.constant(1)
    let zero = builder.constant(0)
    func matches(_ pattern: GroundPattern) -> Bool {
      mayMatch(pattern, event) && (pattern.outcome == nil || pattern.outcome == outcome)
    }
    for index in memoryIndex.candidates(for: event) {
      let pattern = memoryOrder[index]
      guard let memory = memories[pattern] else { continue }
      switch pattern.purpose {
      case .last: if matches(pattern) { builder.emit(.stamp, target: memory.place) }
      case .ever: if matches(pattern) { builder.emit(.storeFact, target: memory.place, a: one) }
      case .since(let start):
        if matches(start) {
          builder.emit(.storeFact, target: memory.place, a: zero)
        } else if matches(pattern) {
          builder.emit(.storeFact, target: memory.place, a: one)
        }
      }
    }
  }
}
