/// Finds every world that a question can reach, and the ways between them.
///
/// It goes the same way as `ExactEvaluator`, but keeps what it passes. Cost: worlds × candidates × outcomes a turn,
/// in time and in memory.
package enum Exploration {
  /// When to give up.
  struct Budget {
    var states = 400_000
    var ways = 2_000_000

    /// Worlds of so many numbers each that fit into 512 MiB, at most as many as budgeted.
    func mostStates(width: Int) -> Int { min(states, (512 << 20) / (8 * max(1, width) + 64)) }
  }

  package enum Unit: Sendable { case states, ways }

  enum Result {
    case whole(StateSpace)
    /// The budget of so many states or ways did not suffice in the turn so many turns from now.
    case tooMany(most: Int, Unit, turn: Int)
  }

  /// Follows the worlds of a projection for so many turns. Where the program has a stop condition, what was asked
  /// comes true with it; otherwise where the first measure is true at the end.
  static func explore(
    _ projection: consuming Projection, turns: Int, _ budget: Budget = Budget(),
    isInterrupted: @Sendable () -> Bool = { false }
  ) throws(EngineFault) -> Result {
    var explorer = Explorer(projection, turns: turns)
    return try explorer.follow(budget, isInterrupted)
  }

  private struct Explorer: ~Copyable {
    var machine: Machine
    let starts: [(world: [Double], mass: Double)]
    var space: StateSpace
    var turn: Int
    var place: Int
    var round: Int

    init(_ projection: consuming Projection, turns: Int) {
      let worlds = projection.worlds
      let total = worlds.totalMass
      starts = (0..<worlds.count).filter { worlds.mass($0) > 0 }.map { index in
        let row = UnsafeBufferPointer(start: worlds.row(index), count: worlds.width)
        return (Array(row), worlds.mass(index) / total)
      }
      turn = projection.turn
      place = projection.place
      round = projection.round
      space = StateSpace(turns: projection.turn...(projection.turn + turns))
      machine = projection.machine
    }

    var isLast: Bool { turn + 1 == space.turns.upperBound }

    mutating func follow(
      _ budget: Budget, _ isInterrupted: @Sendable () -> Bool
    ) throws(EngineFault) -> Result {
      let most = budget.mostStates(width: machine.tables.pointee.stateCount)
      try enter()
      var next = 0
      while turn < space.turns.upperBound {
        let end = space.states.count
        for state in next..<end where !space.states[state].isMet {
          if isInterrupted() { throw .interrupted(round: round) }
          try follow(state)
          let step = turn + 1 - space.turns.lowerBound
          if space.states.count > most { return .tooMany(most: most, .states, turn: step) }
          if space.ways.count > budget.ways { return .tooMany(most: budget.ways, .ways, turn: step) }
        }
        next = end
        passClock()
      }
      return .whole(space)
    }

    private mutating func passClock() {
      let endsRound = place + 1 >= machine.tables.pointee.turnsPerRound
      turn += 1
      place = endsRound ? 0 : place + 1
      if endsRound { round += 1 }
      space.forgetPlaces()
    }

    private mutating func enter() throws(EngineFault) {
      machine.round = round
      machine.now = Double(turn)
      for start in starts {
        load(start.world)
        let isMet = try isMet(atEnd: space.turns.count == 1)
        let state = space.place(turn: turn, isMet: isMet, world: Self.whole(start.world))
        space.enter(state, probability: start.mass)
      }
    }

    private mutating func follow(_ state: Int) throws(EngineFault) {
      let world = space.states[state].world
      machine.now = Double(turn)
      machine.round = round
      machine.place = place
      var ways: [StateSpace.Way] = []
      for (event, weight, total) in try candidates(of: world) {
        let playable = machine.tables.pointee.events[event]
        for outcome in 0..<max(1, playable.outcomeCount) {
          load(world)
          var chance = 1.0
          if !playable.isIdle {
            try machine.begin(event)
            if playable.chances >= 0 { chance = machine.frame[playable.chances + outcome] }
            if chance == 0 { continue }
            try machine.finish(event, outcome)
          }
          try arrive { (target, drift) in
            ways.append(
              StateSpace.Way(
                target: target, event: event, outcome: playable.chances < 0 ? nil : outcome, weight: weight,
                total: total, chance: chance, drift: drift))
          }
        }
      }
      space.lead(from: state, ways)
    }

    /// The events that have a weight in a world, by their places in the program.
    private mutating func candidates(
      of world: [Double]
    ) throws(EngineFault) -> [(event: Int, weight: Double, total: Double)] {
      let turns = machine.tables.pointee.turns
      let turn = turns[min(place, turns.count - 1)]
      load(world)
      let total = try machine.weigh(turn)
      let events = machine.tables.pointee.candidates
      if total == 0 { return [(events[turn.firstCandidate], 1, 1)] }
      return (0..<turn.candidateCount).compactMap { candidate in
        let weight = machine.frame[turn.weights + candidate]
        return weight == 0 ? nil : (events[turn.firstCandidate + candidate], weight, total)
      }
    }

    /// Brings the world at hand to the next turn, over the round's end where there is one.
    private mutating func arrive(
      _ reach: (_ target: Int, _ drift: Double) -> Void
    ) throws(EngineFault) {
      if machine.tables.pointee.stop != nil, try isMet(atEnd: false) {
        return reach(put(isMet: true), 1)
      }
      guard place + 1 >= machine.tables.pointee.turnsPerRound else {
        return reach(try settle(), 1)
      }
      try machine.endRound()
      // What stands in the frame during a drift is one way that it can go.
      var drifted: [(frame: [Double], chance: Double)] = []
      try machine.drift { (machine, chance) throws(EngineFault) in
        drifted.append((Self.world(in: machine), chance))
      }
      for (frame, chance) in drifted {
        for (index, value) in frame.enumerated() { machine.frame[index] = value }
        if machine.tables.pointee.stop != nil, try isMet(atEnd: false) {
          reach(put(isMet: true), chance)
        } else {
          reach(try settle(), chance)
        }
      }
    }

    /// Puts the world at hand among those of the next turn, without what makes no difference there.
    private mutating func settle() throws(EngineFault) -> Int {
      machine.fade()
      guard isLast, machine.tables.pointee.stop == nil else { return put(isMet: false) }
      machine.now = Double(turn + 1)
      defer { machine.now = Double(turn) }
      return put(isMet: try isMet(atEnd: true))
    }

    private mutating func isMet(atEnd: Bool) throws(EngineFault) -> Bool {
      if machine.tables.pointee.stop != nil { return try machine.isStopped() }
      guard atEnd, let measure = machine.tables.pointee.measures.first else { return false }
      return try machine.value(of: measure) != 0
    }

    private mutating func put(isMet: Bool) -> Int {
      space.place(turn: turn + 1, isMet: isMet, world: Self.whole(Self.world(in: machine)))
    }

    private func load(_ world: [Double]) {
      world.withUnsafeBufferPointer { row in
        if let base = row.baseAddress { machine.load(base) } else { machine.refresh() }
      }
    }

    private static func world(in machine: borrowing Machine) -> [Double] {
      Array(UnsafeBufferPointer(start: machine.frame, count: machine.tables.pointee.stateCount))
    }

    /// The same with one zero only, so that worlds are equal if their numbers are.
    private static func whole(_ world: [Double]) -> [Double] { world.map { $0 + 0 } }
  }
}
