extension Projection {
  /// What happens to one world: it is called with where to bring each world that comes of it.
  typealias Change = (
    _ machine: inout Machine, _ row: UnsafePointer<Double>, _ mass: Double,
    _ arrive: (inout Machine, Double) throws(EngineFault) -> Void
  ) throws(EngineFault) -> Void

  /// Changes every world, without a turn passing.
  mutating func transform(_ change: Change) throws(EngineFault) {
    let next = WorldTable(width: worlds.width, capacity: max(64, worlds.count))
    machine.round = round
    valueLog?.begin(round: round)
    let log = valueLog
    for index in 0..<worlds.count where worlds.mass(index) > 0 {
      machine.firings = tracesFirings && next.count == 0 ? [] : nil
      try change(&machine, worlds.row(index), worlds.mass(index)) { (machine, mass) throws(EngineFault) in
        log?.arrive(machine.watching?.changes ?? [], mass: mass)
        next.add(machine.frame, mass: mass)
        try Self.requireRoom(in: next, machine.round)
      }
      takeFirings()
    }
    replace(with: next)
  }

  /// What is played and supposed leaves nothing out: belief could not be moved by what was set aside. So where its
  /// outcomes lead to more worlds than can be held, it throws.
  private static func requireRoom(in next: WorldTable, _ round: Int) throws(EngineFault) {
    let most = ExactEvaluator.Budget.thorough.mostSupposed(width: next.width)
    guard next.count > most else { return }
    throw EngineFault(.tooManyWorlds(most), origin: ClauseOrigin(.question), round: round)
  }

  /// Keeps the rules that fired in the first world: in a story all worlds differ in hidden types alone.
  private mutating func takeFirings() {
    firings += machine.firings ?? []
    machine.firings = nil
  }

  /// Changes every world, and the turn passes; so does the round after the last turn.
  mutating func passTurn(_ change: Change) throws(EngineFault) {
    let endsRound = place + 1 >= machine.program.turnsPerRound
    valueLog?.begin(round: round)
    let log = valueLog
    try passTurn(endsRound: endsRound) { (machine, row, mass, next) throws(EngineFault) in
      try change(&machine, row, mass) { (machine, mass) throws(EngineFault) in
        if !endsRound {
          log?.arrive(machine.watching?.changes ?? [], mass: mass)
          machine.fadeInto(next, mass: mass)
          try Self.requireRoom(in: next, machine.round)
          return
        }
        try machine.endRound()
        log?.arrive(machine.watching?.changes ?? [], mass: mass)
        try machine.drift { (machine, chance) throws(EngineFault) in
          machine.fadeInto(next, mass: mass * chance)
          try Self.requireRoom(in: next, machine.round)
        }
      }
    }
  }

  /// Follows every world through a turn; the closure brings what comes of it into the next table.
  mutating func passTurn(
    endsRound: Bool,
    _ follow: (
      _ machine: inout Machine, _ row: UnsafePointer<Double>, _ mass: Double, _ next: WorldTable
    ) throws(EngineFault) -> Void
  ) throws(EngineFault) {
    let next = WorldTable(width: worlds.width, capacity: max(64, worlds.count))
    machine.now = Double(turn)
    machine.round = round
    machine.place = place
    for index in 0..<worlds.count where worlds.mass(index) > 0 {
      if index & 255 == 0, isInterrupted() { throw .interrupted(round: round) }
      machine.firings = tracesFirings && next.count == 0 ? [] : nil
      paths?.follow(index, mass: worlds.mass(index))
      trace?.follow(index, mass: worlds.mass(index))
      try follow(&machine, worlds.row(index), worlds.mass(index), next)
      takeFirings()
      if givesUp && next.aside > 0 { break }
    }
    aside += next.aside
    paths?.passTurn(worldCount: next.count)
    trace?.passTurn()
    replace(with: next)
    passClock(endsRound: endsRound)
  }

  /// How likely each world made an event, before it is played; belief moves with it.
  mutating func learn(
    from planned: PlannedEvent, _ scenario: Scenario
  ) throws(EngineFault) -> Learning {
    let program = machine.program
    let index = try playable(planned.event)
    let event = machine.tables.pointee.events[index]
    let turnIndex = scenario.isOpen ? 0 : scenario.order.firstIndex(of: planned.event.actor)
    guard let turnIndex, turnIndex < program.turns.count else {
      return Learning(probability: nil, stoodFor: nil, likelihood: nil, candidates: [])
    }
    let turn = machine.tables.pointee.turns[turnIndex]
    var shares = Array(repeating: 0.0, count: turn.candidateCount)
    let total = worlds.totalMass
    machine.now = Double(self.turn)
    for world in 0..<worlds.count {
      machine.load(worlds.row(world))
      let sum = try machine.weigh(turn)
      let mass = worlds.mass(world) / total
      for candidate in shares.indices {
        let weight = machine.frame[turn.weights + candidate]
        shares[candidate] += mass * (sum == 0 ? (candidate == 0 ? 1 : 0) : weight / sum)
      }
    }
    let candidates = zip(program.turns[turnIndex].candidates, shares).map {
      (event: program.events[$0].event, probability: $1)
    }
    guard let expected = nearest(to: planned.event, candidates) else {
      return Learning(probability: nil, stoodFor: nil, likelihood: nil, candidates: candidates)
    }
    let probability = try learn { (machine) throws(EngineFault) in
      let sum = try machine.weigh(turn)
      var likelihood = sum == 0 ? (expected == 0 ? 1 : 0) : machine.frame[turn.weights + expected] / sum
      if let outcome = planned.outcome, event.chances >= 0, likelihood > 0 {
        try machine.begin(index)
        likelihood *= machine.frame[event.chances + outcome]
      }
      return likelihood
    }
    let stoodFor = candidates[expected].event
    return Learning(
      probability: probability == nil ? nil : candidates[expected].probability,
      stoodFor: stoodFor == planned.event ? nil : stoodFor, likelihood: probability, candidates: candidates)
  }

  /// The candidate that an event counts as: itself, else the one that differs in options only, and in them least.
  private func nearest(
    to event: Event, _ candidates: [(event: Event, probability: Double)]
  ) -> Int? {
    if event.move == nil { return 0 }
    var best: (index: Int, distance: Int)?
    for (index, candidate) in candidates.enumerated() where candidate.probability > 0 {
      let other = candidate.event
      guard other.actor == event.actor, other.move == event.move, other.target == event.target else {
        continue
      }
      let distance = zip(other.options, event.options).reduce(0) { $0 + abs($1.0 - $1.1) }
      if distance < best?.distance ?? Int.max { best = (index, distance) }
    }
    return best?.index
  }
}
