/// Pushes a distribution over worlds forward turn by turn, equal worlds merged.
///
/// Cost: worlds × candidates × outcomes a turn. Past the budget the least likely worlds are set aside, and
/// what is set aside bounds the answer.
package struct ExactEvaluator {
  package struct Budget: Sendable {
    /// Most worlds kept from one turn to the next.
    package var worlds: Int
    /// Give up (rather than set aside) once so many worlds have been followed through a turn in all.
    package var work: Int

    /// For a question that can be sampled instead.
    package static let quick = Budget(worlds: 5_000, work: 15_000)
    /// For a question that asks for this method.
    package static let thorough = Budget(worlds: 100_000, work: .max)

    /// Worlds of so many numbers each that fit into 256 MiB, at most as many as budgeted.
    func mostWorlds(width: Int) -> Int { max(2, min(worlds, (256 << 20) / (8 * max(1, width)))) }

    /// Worlds take the longer to follow the wider they are.
    func mostWork(width: Int) -> Int { min(work, max(200, 10_000_000 / max(1, width))) }
  }

  /// The answer; nil where the quick budget did not suffice.
  static func evaluate(
    _ projection: consuming Projection, _ course: Course, _ budget: Budget,
    isInterrupted: @Sendable () -> Bool = { false }
  ) throws(EngineFault) -> Evaluation? {
    var evaluator = Run(projection, course)
    return try evaluator.follow(budget, isInterrupted)
  }

  private struct Run: ~Copyable {
    var projection: Projection
    let course: Course
    var evaluation: Evaluation
    var stoppedMass = 0.0
    var work = 0

    init(_ projection: consuming Projection, _ course: Course) {
      let program = projection.machine.program
      self.course = course
      evaluation = Evaluation(
        method: .exact, stopped: [], readings: course.checkpoints.map { _ in Readings() },
        watched: Array(
          repeating: Array(repeating: 0, count: program.events.count), count: course.watchedTurns),
        readingCount: program.readingCount)
      evaluation.asideAt = Array(repeating: 0, count: course.checkpoints.count)
      self.projection = projection
    }

    mutating func follow(
      _ budget: Budget, _ isInterrupted: @Sendable () -> Bool
    ) throws(EngineFault) -> Evaluation? {
      let most = budget.mostWorlds(width: projection.worlds.width)
      projection.mostWorlds = most
      projection.givesUp = budget.work != .max
      let mostWork = budget.mostWork(width: projection.worlds.width)
      try stopAtStart()
      try read(after: 0)
      evaluation.stopped.append(stoppedMass)
      for turn in 0..<course.turns {
        if isInterrupted() { throw .interrupted(round: projection.round) }
        let before = projection.worlds.count
        work += before
        if projection.givesUp, work > mostWork || before > most || isOutgrowing(most, turn) {
          return nil
        }
        try step(turn)
        if projection.givesUp && projection.aside > 0 { return nil }
        // After the last turn all that is left is to read them.
        if turn + 1 < course.turns, projection.worlds.count > most, !projection.givesUp {
          projection.aside += projection.worlds.keepLikeliest(most)
        }
        evaluation.stopped.append(stoppedMass)
        try read(after: turn + 1)
      }
      evaluation.stoppedMaxima = projection.machine.takeStoppedMaxima()
      if projection.aside > 0 { evaluation.method = .bounds(aside: projection.aside) }
      return evaluation
    }

    /// Will the worlds be too many, if they go on growing as they did? Tested after each round.
    private var growth: (round: Int, worlds: Int) = (0, 0)
    private mutating func isOutgrowing(_ most: Int, _ turn: Int) -> Bool {
      let turnsPerRound = projection.machine.tables.pointee.turnsPerRound
      let worlds = projection.worlds.count
      guard turn > 0, turn % turnsPerRound == 0 else { return false }
      defer { growth = (turn, worlds) }
      guard growth.worlds > 0, worlds > 1_000 else { return false }
      let ratio = Double(worlds) / Double(growth.worlds)
      let roundsLeft = Double(course.turns - turn) / Double(turnsPerRound)
      return ratio > 2.5 && Double(worlds) * raised(ratio, to: min(roundsLeft, 2)) > Double(most)
    }

    private mutating func stopAtStart() throws(EngineFault) {
      projection.machine.now = Double(projection.turn)
      let worlds = projection.worlds
      let next = WorldTable(width: worlds.width, capacity: max(64, worlds.count))
      for index in 0..<worlds.count {
        projection.machine.load(worlds.row(index))
        if try projection.machine.isStopped() {
          projection.machine.recordStop(mass: worlds.mass(index))
          stoppedMass += worlds.mass(index)
        } else {
          next.add(projection.machine.frame, mass: worlds.mass(index))
        }
      }
      projection.replace(with: next)
    }

    private mutating func step(_ turnNumber: Int) throws(EngineFault) {
      let shares = try projection.followTurn(stopped: &stoppedMass)
      guard turnNumber < course.watchedTurns else { return }
      for share in shares { evaluation.watched[turnNumber][share.event] += share.mass }
    }

    private mutating func read(after turn: Int) throws(EngineFault) {
      for checkpoint in course.checkpoints.indices where course.checkpoints[checkpoint] == turn {
        evaluation.asideAt[checkpoint] = projection.aside
        evaluation.readings[checkpoint] = try projection.readings()
      }
    }
  }
}
