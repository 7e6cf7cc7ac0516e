/// One worker's runs: a machine, and room for what it reads.
struct SampledRuns: ~Copyable {
  var machine: Machine
  let start: Sampler.Start
  let course: Course
  private let seed: UInt64
  private let readingCount: Int
  /// Where the types are kept that may change at a round's end, with their chances.
  private let drifting: [(number: Int, place: Int, matrix: [[Double]])]
  private let readings: UnsafeMutablePointer<Double>
  private let isInterrupted: @Sendable () -> Bool
  /// By event, by outcome: is it kept among those that led to a run's end? Empty where that is not asked.
  private let bears: [[Bool]]
  private var paths: PathTree?
  /// The events of the run at hand so far; nil once they are not told apart.
  private var sequence: Int32? = 0

  init(
    _ program: Program, _ start: Sampler.Start, _ course: Course, _ seed: UInt64,
    isInterrupted: @escaping @Sendable () -> Bool
  ) {
    self.isInterrupted = isInterrupted
    bears = course.followsPaths ? BearingEvents.table(program) : []
    machine = Machine(program)
    readingCount = program.readingCount
    drifting = program.types.enumerated().compactMap { number, type in
      type.drift.map { (number, type.place, $0) }
    }
    self.start = start
    self.course = course
    self.seed = seed
    // SAFETY: as long as one checkpoint's readings; freed in deinit.
    readings = .allocate(capacity: max(1, program.readingCount))
  }

  deinit { readings.deallocate() }

  static func empty(_ course: Course, _ program: Program) -> Evaluation {
    Evaluation(
      method: .sampled(runs: 0, seed: 0), stopped: Array(repeating: 0, count: course.turns + 1),
      asideAt: Array(repeating: 0, count: course.checkpoints.count),
      readings: course.checkpoints.map { _ in Readings() },
      watched: Array(repeating: Array(repeating: 0, count: program.events.count), count: course.watchedTurns),
      readingCount: program.readingCount,
      stoppedMaxima: Array(repeating: 0, count: program.maxima.count),
      paths: course.followsPaths ? PathTree(most: PathTree.mostOfRuns) : nil)
  }

  /// Follows some runs and counts: sums of runs, not yet shares.
  mutating func follow(_ range: Range<Int>) throws(EngineFault) -> Evaluation {
    var sums = Self.empty(course, machine.program)
    paths = sums.paths
    for run in range {
      if isInterrupted() { throw .interrupted(round: start.round) }
      try follow(run, &sums)
    }
    sums.stoppedMaxima = machine.takeStoppedMaxima()
    sums.paths = paths
    return sums
  }

  private mutating func follow(_ run: Int, _ sums: inout Evaluation) throws(EngineFault) {
    let draws = RandomDraws(seed: seed, run: run)
    loadStart(draws)
    sequence = 0
    machine.now = Double(start.turn)
    machine.round = start.round
    var place = start.place
    var checkpoint = 0
    var stoppedAt: Int?
    if try machine.isStopped() { stoppedAt = 0 }
    if stoppedAt == nil { try readIfDue(0, &checkpoint, &sums) }
    var turn = 0
    while stoppedAt == nil && turn < course.turns {
      if turn & 4_095 == 4_095, isInterrupted() { throw .interrupted(round: machine.round) }
      let number = start.turn + turn
      machine.now = Double(number)
      try takeTurn(place, number, turn, draws, &sums)
      if try machine.isStopped() { stoppedAt = turn + 1 }
      place += 1
      if stoppedAt == nil && place >= machine.tables.pointee.turnsPerRound {
        place = 0
        try machine.endRound()
        driftTypes(number, draws)
        machine.round += 1
        if try machine.isStopped() { stoppedAt = turn + 1 }
      }
      turn += 1
      if stoppedAt == nil { try readIfDue(turn, &checkpoint, &sums) }
    }
    if let sequence, stoppedAt != nil || machine.tables.pointee.stop == nil { paths?.end(sequence, 1) }
    if let stoppedAt {
      machine.recordStop(mass: 1)
      for index in stoppedAt...course.turns { sums.stopped[index] += 1 }
    }
  }

  func loadStart(_ draws: RandomDraws) {
    let total = start.cumulative.last ?? 0
    let wanted = draws.unit(turn: RandomDraws.start, draw: RandomDraws.event) * total
    var world = 0
    while world + 1 < start.cumulative.count && start.cumulative[world] <= wanted { world += 1 }
    start.rows.withUnsafeBufferPointer { rows in
      if let base = rows.baseAddress { machine.load(base + world * start.width) }
    }
  }

  @inline(__always)
  mutating func takeTurn(
    _ place: Int, _ number: Int, _ offset: Int, _ draws: RandomDraws, _ sums: inout Evaluation
  ) throws(EngineFault) {
    let turn = machine.tables.pointee.turns[min(place, machine.tables.pointee.turns.count - 1)]
    let sum = try machine.weigh(turn)
    var chosen = 0
    if sum > 0 {
      chosen = chooseCandidate(draws.unit(turn: number, draw: RandomDraws.event) * sum, turn)
    }
    let index = machine.tables.pointee.candidates[turn.firstCandidate + chosen]
    if offset < course.watchedTurns { sums.watched[offset][index] += 1 }
    let event = machine.tables.pointee.events[index]
    if event.isIdle { return }
    try machine.begin(index)
    var outcome = 0
    if event.chances >= 0 {
      outcome = choose(
        draws.unit(turn: number, draw: RandomDraws.outcome), from: event.chances, event.outcomeCount)
    }
    if course.followsPaths { note(index, outcome) }
    try machine.finish(index, outcome)
  }

  /// Keeps what happened among the events of the run.
  private mutating func note(_ event: Int, _ outcome: Int) {
    guard let reached = sequence, bears[event][outcome] else { return }
    sequence = paths?.following(reached, by: PathTree.Step(event: Int32(event), outcome: Int32(outcome)))
  }

  /// The first candidate of the turn weighed last with which the sum of weights exceeds what was drawn.
  @inline(__always)
  private func chooseCandidate(_ drawn: Double, _ turn: ProgramTables.Turn) -> Int {
    var wanted = drawn
    var chosen = 0
    while chosen < machine.weighedCount - 1 {
      wanted -= machine.frame[turn.weights + Int(machine.weighed[chosen])]
      if wanted < 0 { break }
      chosen += 1
    }
    // Rounding can carry past the last that has a share.
    while chosen > 0 && machine.frame[turn.weights + Int(machine.weighed[chosen])] == 0 { chosen -= 1 }
    return Int(machine.weighed[chosen])
  }

  /// The first of some shares, side by side in the frame, with which their sum exceeds what was drawn.
  @inline(__always)
  private func choose(_ drawn: Double, from first: Int, _ count: Int) -> Int {
    var wanted = drawn
    var chosen = 0
    while chosen < count - 1 {
      wanted -= machine.frame[first + chosen]
      if wanted < 0 { break }
      chosen += 1
    }
    // Rounding can carry past the last that has a share.
    while chosen > 0 && machine.frame[first + chosen] == 0 { chosen -= 1 }
    return chosen
  }

  func driftTypes(_ number: Int, _ draws: RandomDraws) {
    for (index, place, matrix) in drifting {
      var wanted = draws.unit(turn: number, draw: RandomDraws.drift + UInt64(index))
      let shares = matrix[Int(machine.frame[place])]
      var next = 0
      while next < shares.count - 1 {
        wanted -= shares[next]
        if wanted < 0 { break }
        next += 1
      }
      machine.frame[place] = Double(next)
    }
  }

  private func readIfDue(_ turn: Int, _ checkpoint: inout Int, _ sums: inout Evaluation) throws(EngineFault) {
    while checkpoint < course.checkpoints.count, course.checkpoints[checkpoint] == turn {
      machine.now = Double(start.turn + turn)
      try machine.read(into: readings)
      sums.readings[checkpoint].masses.append(1)
      sums.readings[checkpoint].values.append(
        contentsOf: UnsafeBufferPointer(start: readings, count: readingCount))
      checkpoint += 1
    }
  }
}
