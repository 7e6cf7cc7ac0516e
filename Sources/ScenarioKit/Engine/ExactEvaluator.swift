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
    /// Memory for all that a pass keeps at once, in bytes.
    package var bytes = 256 << 20

    /// For a question that can be sampled instead.
    package static let quick = Budget(worlds: 5_000, work: 15_000)
    /// For a question that asks for this method.
    package static let thorough = Budget(worlds: 100_000, work: .max)

    /// Worlds of so many numbers each that fit into memory, at most as many as budgeted.
    ///
    /// Alive at once are this turn's table, which had room for twice as many worlds, the next turn's, which grows to
    /// the same, what it grows out of, the order in which the likeliest are found, and what was read of each world
    /// at every checkpoint.
    func mostWorlds(width: Int, readings: Int = 0, _ course: Course = Course(turns: 0)) -> Int {
      let room = course.followsPaths ? bytes - bytes / 4 : bytes
      let read = (course.checkpoints.count + 1) * 8 * (readings + 1)
      return max(2, min(worlds, room / (6 * WorldTable.bytesEach(width: width) + read + 64)))
    }

    /// Worlds that what is played and supposed may lead to; room for every combination of hidden types there is always.
    func mostSupposed(width: Int) -> Int {
      max(2 * Belief.mostCombinations, min(worlds, bytes / (4 * WorldTable.bytesEach(width: width))))
    }

    /// Pairs of a world and the events that led to it: three quarters of a quarter of the memory.
    var mostPairs: Int {
      let pairs = max(2, bytes / 16 * 3 / PathLayer.bytesEach)
      return worlds < pairs / 4 ? worlds * 4 : pairs
    }

    /// Sequences of events: the last quarter of that quarter.
    var mostSequences: Int { max(2, bytes / 16 / PathTree.bytesEach) }

    /// Worlds take the longer to follow the wider they are.
    func mostWork(width: Int) -> Int { min(work, max(200, 10_000_000 / max(1, width))) }
  }

  /// The answer; nil where the quick budget did not suffice.
  ///
  /// Where it is interrupted, what came true in the turns before that is certain, and what had not come true may still:
  /// that is bounds too. Within the quick budget, or before the first turn's end, it throws.
  static func evaluate(
    _ projection: consuming Projection, _ course: Course, _ budget: Budget,
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    report: @Sendable (Progress) -> Void = { _ in }
  ) throws(EngineFault) -> Evaluation? {
    projection.isInterrupted = isInterrupted
    var evaluator = Run(projection, course)
    return try evaluator.follow(budget, report)
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
      _ budget: Budget, _ report: @Sendable (Progress) -> Void
    ) throws(EngineFault) -> Evaluation? {
      let most = budget.mostWorlds(
        width: projection.worlds.width, readings: evaluation.readingCount, course)
      projection.mostWorlds = most
      if course.tracesCourses {
        let trace = CourseTrace(projection.machine.program)
        // A number for each item stands beside each world of this turn and the next.
        projection.mostWorlds = max(2, min(most, budget.bytes / 4 / (24 * max(1, trace.items.count))))
        projection.trace = trace
      }
      projection.givesUp = budget.work != .max
      let mostWork = budget.mostWork(width: projection.worlds.width)
      try stopAtStart()
      if course.followsPaths {
        let paths = PathDistribution(
          projection.machine.program, mostPairs: budget.mostPairs, mostSequences: budget.mostSequences)
        paths.begin(projection.worlds, stopped: stoppedMass)
        projection.paths = paths
      }
      projection.trace?.begin(projection.worlds, stopped: stoppedMass)
      try read(after: 0)
      evaluation.stopped.append(stoppedMass)
      evaluation.asideByTurn.append(projection.aside)
      for turn in 0..<course.turns {
        let before = projection.worlds.count
        work += before
        if projection.givesUp, work > mostWork || before > most || isOutgrowing(most, turn) {
          return nil
        }
        let aside = projection.aside
        do throws(EngineFault) {
          try step(turn)
        } catch {
          guard case .interrupted = error.kind else { throw error }
          let progress = Progress(done: turn, total: course.turns, unit: .turns)
          if projection.givesUp || turn == 0 {
            throw .interrupted(round: projection.round, after: projection.givesUp ? nil : progress)
          }
          return brokenOff(aside: aside, after: progress)
        }
        if projection.givesUp && projection.aside > 0 { return nil }
        // After the last turn all that is left is to read them.
        let most = projection.mostWorlds
        if turn + 1 < course.turns, projection.worlds.count > most, !projection.givesUp {
          projection.keepLikeliest(most)
        }
        evaluation.stopped.append(stoppedMass)
        evaluation.asideByTurn.append(projection.aside)
        try read(after: turn + 1)
        if !projection.givesUp { report(Progress(done: turn + 1, total: course.turns, unit: .turns)) }
      }
      if let trace = projection.trace {
        try endTrace(trace)
      } else if projection.machine.tables.pointee.stop == nil {
        projection.paths?.end()
      }
      if let paths = projection.paths {
        evaluation.paths = paths.tree
        evaluation.events = projection.machine.program.events.map(\.event)
      }
      evaluation.stoppedMaxima = projection.machine.takeStoppedMaxima()
      if projection.aside > 0 { evaluation.method = .bounds(aside: projection.aside) }
      return evaluation
    }

    /// Where nothing stopped them, worlds are there in which the first measure holds.
    private mutating func endTrace(_ trace: CourseTrace) throws(EngineFault) {
      let readings = try projection.readings()
      let count = projection.machine.program.readingCount
      let isOpen = projection.machine.tables.pointee.stop == nil
      let value = { (world: Int) in isOpen && count > 0 ? readings.values[world * count] : 0 }
      trace.end(projection.worlds, value: value)
      if isOpen { projection.paths?.end { value($0) != 0 } }
      evaluation.traced = trace.mass
      evaluation.tracedItems = trace.items.all
    }

    /// What is certain after some turns: all that had not come true by then may go either way.
    private func brokenOff(aside: Double, after progress: Progress) -> Evaluation {
      var evaluation = evaluation
      let open = aside + projection.worlds.totalMass
      evaluation.stopped += Array(repeating: stoppedMass, count: course.turns - progress.done)
      evaluation.asideByTurn += Array(repeating: open, count: course.turns - progress.done)
      for checkpoint in course.checkpoints.indices where course.checkpoints[checkpoint] > progress.done {
        evaluation.asideAt[checkpoint] = open
      }
      evaluation.method = .bounds(aside: open)
      evaluation.ending = .interrupted(progress)
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
      if let trace = projection.trace {
        return try projection.followTurnTracing(trace, stopped: &stoppedMass)
      }
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
