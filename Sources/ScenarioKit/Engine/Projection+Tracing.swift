extension Projection {
  /// Follows every world through one turn as `followTurn` does, and keeps what the courses run through.
  mutating func followTurnTracing(
    _ trace: CourseTrace, stopped: inout Double
  ) throws(EngineFault) {
    let turn = turnAtHand
    let endsRound = place + 1 >= machine.tables.pointee.turnsPerRound
    let (paths, mostWorlds) = (paths, mostWorlds)
    var left = 0.0
    try passTurn(endsRound: endsRound) { (machine, row, mass, next) throws(EngineFault) in
      machine.load(row)
      let (sum, by) = try machine.weighTelling(turn)
      trace.weigh(by)
      let weights = (0..<turn.candidateCount).map { machine.frame[turn.weights + $0] }
      for candidate in 0..<turn.candidateCount {
        let share = sum == 0 ? (candidate == 0 ? 1 : 0) : weights[candidate] / sum
        if share == 0 { continue }
        let index = machine.tables.pointee.candidates[turn.firstCandidate + candidate]
        let event = machine.tables.pointee.events[index]
        for outcome in 0..<max(1, event.outcomeCount) {
          machine.load(row)
          machine.firings = []
          trace.choose(index, by, candidate: candidate)
          var chance = 1.0
          if !event.isIdle {
            try machine.begin(index)
            if event.chances >= 0 { chance = machine.frame[event.chances + outcome] }
            if chance == 0 { continue }
            try machine.finish(index, outcome)
          }
          left += try Self.arrive(
            &machine, mass * share * chance, endsRound, next, trace, paths, index, outcome, mostWorlds)
          if event.isIdle || event.chances < 0 { break }
        }
      }
      machine.firings = nil
    }
    stopped += left
  }

  /// Brings a world to the next turn, over the round's end where there is one. Returns the mass that stopped.
  private static func arrive(
    _ machine: inout Machine, _ mass: Double, _ endsRound: Bool, _ next: WorldTable, _ trace: CourseTrace,
    _ paths: PathDistribution?, _ event: Int, _ outcome: Int, _ most: Int
  ) throws(EngineFault) -> Double {
    func stop(_ machine: borrowing Machine, _ mass: Double, isRoundEnd: Bool) {
      machine.recordStop(mass: mass)
      paths?.stop(mass, by: event, outcome)
      trace.stop(mass, fired: machine.firings ?? [], isRoundEnd: isRoundEnd)
    }
    func arrive(_ machine: borrowing Machine, _ mass: Double) {
      let world = machine.fadeInto(next, mass: mass)
      paths?.arrive(at: world, mass, by: event, outcome)
      trace.arrive(at: world, mass, fired: machine.firings ?? [])
      next.makeRoom(for: most) {
        paths?.keepNext($0, of: $1)
        trace.keepNext($0)
      }
    }
    if try machine.isStopped() {
      stop(machine, mass, isRoundEnd: false)
      return mass
    }
    if !endsRound {
      arrive(machine, mass)
      return 0
    }
    try machine.endRound()
    var stopped = 0.0
    try machine.drift { (machine, chance) throws(EngineFault) in
      if try machine.isStopped() {
        stop(machine, mass * chance, isRoundEnd: true)
        stopped += mass * chance
      } else {
        arrive(machine, mass * chance)
      }
    }
    return stopped
  }
}
