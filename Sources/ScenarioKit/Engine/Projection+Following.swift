extension Projection {
  /// How much probability an event (by its place in the program) had at a turn.
  typealias Share = (event: Int, mass: Double)

  /// Follows every world through one turn as the responses have it. Worlds in which the stop condition comes true
  /// leave, their mass added to `stopped`. Returns how likely each candidate of the turn was.
  mutating func followTurn(stopped: inout Double) throws(EngineFault) -> [Share] {
    let turn = turnAtHand
    let endsRound = place + 1 >= machine.tables.pointee.turnsPerRound
    var left = 0.0
    var shares = (0..<turn.candidateCount).map {
      Share(event: machine.tables.pointee.candidates[turn.firstCandidate + $0], mass: 0)
    }
    let (paths, mostWorlds) = (paths, mostWorlds)
    try passTurn(endsRound: endsRound) { (machine, row, mass, next) throws(EngineFault) in
      func arrive(
        _ machine: inout Machine, _ mass: Double, _ event: Int, _ outcome: Int
      ) throws(EngineFault) {
        left += try Self.arrive(
          &machine, mass, endsRound, next, Way(paths: paths, event: event, outcome: outcome), mostWorlds)
      }
      machine.load(row)
      let sum = try machine.weigh(turn)
      for candidate in 0..<turn.candidateCount {
        let weight = machine.frame[turn.weights + candidate]
        let share = sum == 0 ? (candidate == 0 ? 1 : 0) : weight / sum
        if share == 0 { continue }
        shares[candidate].mass += mass * share
        let index = machine.tables.pointee.candidates[turn.firstCandidate + candidate]
        let event = machine.tables.pointee.events[index]
        machine.load(row)
        if event.isIdle {
          try arrive(&machine, mass * share, index, 0)
          continue
        }
        try machine.begin(index)
        if event.chances < 0 {
          try machine.finish(index, 0)
          try arrive(&machine, mass * share, index, 0)
          continue
        }
        for outcome in 0..<event.outcomeCount {
          if outcome > 0 {
            machine.load(row)
            try machine.begin(index)
          }
          let chance = machine.frame[event.chances + outcome]
          if chance == 0 { continue }
          try machine.finish(index, outcome)
          try arrive(&machine, mass * share * chance, index, outcome)
        }
      }
    }
    stopped += left
    return shares
  }

  /// By what event a world came about, where that is followed.
  private struct Way {
    let paths: PathDistribution?
    let event: Int
    let outcome: Int

    /// Puts the world at hand among those of the next turn, of which twice as many as are kept are held at most.
    func arrive(_ machine: borrowing Machine, _ mass: Double, in next: WorldTable, keeping most: Int) {
      let world = machine.fadeInto(next, mass: mass)
      paths?.arrive(at: world, mass, by: event, outcome)
      next.makeRoom(for: most) { paths?.keepNext($0, of: $1) }
    }

    func stopped(_ mass: Double) { paths?.stop(mass, by: event, outcome) }
  }

  /// Brings a world to the next turn, over the round's end where there is one. Returns the mass that stopped.
  private static func arrive(
    _ machine: inout Machine, _ mass: Double, _ endsRound: Bool, _ next: WorldTable, _ way: Way, _ most: Int
  ) throws(EngineFault) -> Double {
    if try machine.isStopped() {
      machine.recordStop(mass: mass)
      way.stopped(mass)
      return mass
    }
    if !endsRound {
      way.arrive(machine, mass, in: next, keeping: most)
      return 0
    }
    try machine.endRound()
    var stopped = 0.0
    try machine.drift { (machine, chance) throws(EngineFault) in
      if try machine.isStopped() {
        machine.recordStop(mass: mass * chance)
        way.stopped(mass * chance)
        stopped += mass * chance
      } else {
        way.arrive(machine, mass * chance, in: next, keeping: most)
      }
    }
    return stopped
  }

  /// The share of each candidate of a turn in each world, in the order of worlds, and the weights behind them.
  mutating func weighAll(_ turnIndex: Int) throws(EngineFault) -> [(weights: [Double], shares: [Double])] {
    let turn = machine.tables.pointee.turns[turnIndex]
    var result: [(weights: [Double], shares: [Double])] = []
    machine.now = Double(self.turn)
    machine.round = round
    for index in 0..<worlds.count {
      machine.load(worlds.row(index))
      let sum = try machine.weigh(turn)
      let weights = (0..<turn.candidateCount).map { machine.frame[turn.weights + $0] }
      let shares = weights.enumerated().map { sum == 0 ? ($0 == 0 ? 1 : 0) : $1 / sum }
      result.append((weights, shares))
    }
    return result
  }

  /// The chance that an event turns out in a way, in a world.
  mutating func chance(of outcome: Int, event: Int, inWorld index: Int) throws(EngineFault) -> Double {
    let chances = machine.tables.pointee.events[event].chances
    if chances < 0 { return 1 }
    machine.now = Double(turn)
    machine.load(worlds.row(index))
    try machine.begin(event)
    return machine.frame[chances + outcome]
  }

  /// Forgets which answers came: only those from here on count.
  mutating func forgetAnswers() throws(EngineFault) {
    let places = machine.program.answerPlaces + machine.program.firstPlaces
    try transform { (machine, row, mass, arrive) throws(EngineFault) in
      machine.load(row)
      for place in places { machine.frame[place] = 0 }
      try arrive(&machine, mass)
    }
  }

  /// Leaves only the worlds that meet conditions of the program, their masses scaled up.
  /// Returns nil, or, where no world meets them, the first that fails.
  mutating func require(_ conditions: Range<Int>) throws(EngineFault) -> Int? {
    if conditions.isEmpty { return nil }
    var failing: Int?
    let allowed = try learn { (machine) throws(EngineFault) in
      for index in conditions where try machine.value(of: machine.program.conditions[index]) == 0 {
        if failing == nil { failing = index }
        return 0
      }
      return 1
    }
    return allowed == nil ? failing : nil
  }

  /// Do all of these conditions hold, at the turn to come, in some world? None is changed.
  mutating func allows(_ conditions: Range<Int>) throws(EngineFault) -> Bool {
    if conditions.isEmpty { return true }
    machine.now = Double(turn)
    for index in 0..<worlds.count {
      machine.load(worlds.row(index))
      var holds = true
      for condition in conditions where holds {
        holds = try machine.value(of: machine.program.conditions[condition]) != 0
      }
      if holds { return true }
    }
    return false
  }

  /// The readings of each world with its mass, as it stands at the turn to come.
  mutating func readings() throws(EngineFault) -> Readings {
    let count = machine.program.readingCount
    let buffer = UnsafeMutablePointer<Double>.allocate(capacity: max(1, count))
    // SAFETY: as long as the readings; freed when this returns.
    defer { buffer.deallocate() }
    var result = Readings()
    result.masses.reserveCapacity(worlds.count)
    result.values.reserveCapacity(worlds.count * count)
    machine.now = Double(turn)
    for index in 0..<worlds.count {
      machine.load(worlds.row(index))
      try machine.read(into: buffer)
      result.masses.append(worlds.mass(index))
      result.values.append(contentsOf: UnsafeBufferPointer(start: buffer, count: count))
    }
    return result
  }
}
