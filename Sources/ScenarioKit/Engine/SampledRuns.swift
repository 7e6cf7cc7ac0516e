/// One worker's runs: a machine, and room for what it reads.
struct SampledRuns: ~Copyable {
  var machine: Machine
  let start: Sampler.Start
  let course: Course
  private let seed: UInt64
  private let readingCount: Int
  private let roundEndIsIdle: Bool
  /// As the machine has them: reading them there would copy the machine.
  private let stopGuard: PlainGuard?
  /// Is there anything to be looked at after a turn?
  private let canStop: Bool
  private let frame: UnsafePointer<Double>
  /// Where the types are kept that may change at a round's end, with their chances.
  private let drifting: [(number: Int, place: Int, matrix: [[Double]])]
  private let readings: UnsafeMutablePointer<Double>
  private let isInterrupted: @Sendable () -> Bool
  /// By event, by outcome: is it kept among those that led to a run's end? Empty where that is not asked.
  private let bears: [[Bool]]
  private var paths: PathTree?
  /// What earlier runs came to.
  var tree: DrawTree
  /// Is the next draw that the tree does not know to be added?
  var isLearning = false
  /// Where to.
  var leave = Leave.start(0)
  /// So many draws of the turn at hand are known.
  var drawsToPass = 0
  /// The turn whose numbers were read last, counted from where runs start.
  private var lastRead = -1
  /// The world that the last run started from, where it can be taken over again by what was written to since.
  var loaded: Int?
  /// Are the events of the run at hand kept?
  var followsPath = false
  /// The events of the run at hand so far; nil once they are not told apart.
  private var sequence: Int32? = 0

  /// - Parameter treeSize: room for what runs came to, as `DrawTree` has it; none where everything is run by code.
  init(
    _ program: Program, _ start: Sampler.Start, _ course: Course, _ seed: UInt64,
    for purpose: Machine.Purpose = .runs, treeSize: Int = DrawTree.usualSize,
    isInterrupted: @escaping @Sendable () -> Bool
  ) {
    self.isInterrupted = isInterrupted
    bears = course.followsPaths ? BearingEvents.table(program) : []
    machine = Machine(program, for: purpose)
    readingCount = program.readingCount
    let drifting = program.types.enumerated().compactMap { number, type in
      type.drift.map { (number: number, place: type.place, matrix: $0) }
    }
    self.drifting = drifting
    roundEndIsIdle = drifting.isEmpty && program.hasIdleRoundEnd
    stopGuard = machine.tables.pointee.stopGuard
    canStop = program.stop != nil || !program.maxima.isEmpty
    frame = UnsafePointer(machine.frame)
    tree = DrawTree(startCount: start.cumulative.count, size: purpose == .runs ? treeSize : 0)
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
      if run & 15 == 0, isInterrupted() { throw .interrupted(round: start.round) }
      try follow(run, &sums)
    }
    sums.stoppedMaxima = machine.takeStoppedMaxima()
    sums.paths = paths
    return sums
  }

  private mutating func follow(_ run: Int, _ sums: inout Evaluation) throws(EngineFault) {
    let draws = RandomDraws(seed: seed, run: run)
    followsPath = course.followsPaths && run < PathTree.mostRuns
    sequence = 0
    lastRead = -1
    let world = startWorld(draws)
    var progress = Progress(draw: tree.start(of: world))
    isLearning = !tree.isFull
    if progress.draw >= 0 {
      followTree(&progress, draws, &sums)
    } else {
      leave = .start(world)
      drawsToPass = 0
    }
    if !progress.isDone { try follow(from: &progress, world, draws, &sums) }
    if followsPath, progress.stoppedAt != nil || machine.tables.pointee.stop == nil { endPath() }
    if let stoppedAt = progress.stoppedAt {
      for index in stoppedAt...course.turns { sums.stopped[index] += 1 }
    }
  }

  /// Goes on with a run turn by turn, from where the tree ends.
  private mutating func follow(
    from progress: inout Progress, _ world: Int, _ draws: RandomDraws, _ sums: inout Evaluation
  ) throws(EngineFault) {
    let (turns, turnsPerRound) = (course.turns, machine.tables.pointee.turnsPerRound)
    var turn = progress.turn
    machine.now = Double(start.turn &+ turn)
    load(world)
    machine.round = start.round
    var place = start.place
    if progress.draw >= 0 {
      machine.takeOver(tree.world(at: progress.draw))
      place = (start.place + turn) % turnsPerRound
      machine.round += (start.place + turn) / turnsPerRound
    } else if try isStopped() {
      progress.stoppedAt = 0
    }
    var due = progress.checkpoint < course.checkpoints.count ? course.checkpoints[progress.checkpoint] : -1
    var stoppedAt = progress.stoppedAt
    if stoppedAt == nil && due == turn { due = try read(turn, &progress.checkpoint, &sums) }
    while stoppedAt == nil && turn < turns {
      if turn & 4_095 == 4_095, isInterrupted() { throw .interrupted(round: machine.round) }
      let number = start.turn &+ turn
      machine.now = Double(number)
      try takeTurn(place, number, turn, draws, &sums)
      if try isStopped() { stoppedAt = turn + 1 }
      place &+= 1
      if stoppedAt == nil && place >= turnsPerRound {
        place = 0
        machine.round &+= 1
        if !roundEndIsIdle, try endRound(number, draws) { stoppedAt = turn + 1 }
      }
      turn &+= 1
      if turn == due && stoppedAt == nil { due = try read(turn, &progress.checkpoint, &sums) }
    }
    if isLearning { learnEnd(turn, hasStopped: stoppedAt != nil) }
    if stoppedAt != nil { machine.recordStop(mass: 1) }
    progress.stoppedAt = stoppedAt
  }

  /// Ends a round. Returns whether the run ends with it.
  private mutating func endRound(_ number: Int, _ draws: RandomDraws) throws(EngineFault) -> Bool {
    machine.round -= 1
    try machine.endRound()
    driftTypes(number, draws)
    machine.round += 1
    return try isStopped()
  }

  /// Takes over a world that the story may stand at; `now` is the turn to come.
  mutating func loadStart(_ draws: RandomDraws) { load(startWorld(draws)) }

  /// Which of the worlds that the story may stand at a run starts from.
  private func startWorld(_ draws: RandomDraws) -> Int {
    var world = 0
    if start.cumulative.count > 1 {
      let total = start.cumulative.last ?? 0
      let wanted = draws.unit(turn: RandomDraws.start, draw: RandomDraws.event) * total
      while world + 1 < start.cumulative.count && start.cumulative[world] <= wanted { world += 1 }
    }
    return world
  }

  private mutating func load(_ world: Int) {
    start.rows.withUnsafeBufferPointer { rows in
      guard let base = rows.baseAddress else { return }
      if loaded == world {
        machine.restart(from: base + world * start.width)
      } else {
        machine.start(from: base + world * start.width)
        loaded = world
      }
    }
  }

  @inline(__always)
  mutating func takeTurn(
    _ place: Int, _ number: Int, _ offset: Int, _ draws: RandomDraws, _ sums: inout Evaluation
  ) throws(EngineFault) {
    let tables = machine.tables
    let turn = tables.pointee.turns[min(place, tables.pointee.turns.count - 1)]
    let unit = draws.unit(turn: number, draw: RandomDraws.event)
    if let lists = machine.lists, let list = machine.listAtHand {
      var chosen = machine.draw(unit, from: list, turn)
      if chosen < 0 {
        machine.forgetFresh()
        chosen = try weighedCandidate(unit, turn, offset)
      } else if isLearning {
        learnEvent(turn, offset, byList: true, total: machine.sums[machine.summedCount - 1])
      }
      try happen(lists, chosen, number, offset, draws, &sums)
      return
    }
    let chosen = try weighedCandidate(unit, turn, offset)
    let index = tables.pointee.candidates[turn.firstCandidate + chosen]
    if offset < course.watchedTurns { sums.watched[offset][index] += 1 }
    let event = tables.pointee.events[index]
    if event.isIdle { return }
    var outcome = 0
    if event.whole >= 0 {
      try carryOut(event.whole, event.firstOutcome)
    } else {
      outcome = try drawOutcome(index, event, number, draws)
    }
    if followsPath { note(index, outcome) }
  }

  /// Lets a candidate's event happen, and what it wakes be at hand.
  @inline(__always)
  private mutating func happen(
    _ lists: UnsafeMutablePointer<AnswerLists>, _ chosen: Int, _ number: Int, _ offset: Int,
    _ draws: RandomDraws, _ sums: inout Evaluation
  ) throws(EngineFault) {
    let choice = lists.pointee.choices + chosen
    let index = Int(choice.pointee.event)
    if offset < course.watchedTurns { sums.watched[offset][index] += 1 }
    if choice.pointee.whole == AnswerLists.Choice.drawn {
      let event = machine.tables.pointee.events[index]
      let outcome = try drawOutcome(index, event, number, draws)
      if followsPath { note(index, outcome) }
      machine.listAtHand = lists.pointee.list(after: event.firstOutcome + outcome)
      return
    }
    if choice.pointee.whole >= 0 {
      try carryOut(Int(choice.pointee.whole), Int(choice.pointee.outcome))
      if followsPath { note(index, 0) }
    }
    if choice.pointee.list == nil {
      choice.pointee.list = lists.pointee.list(after: Int(choice.pointee.outcome))
    }
    machine.listAtHand = choice.pointee.list
  }

  /// Lets an event happen that can turn out in one way only, and the rules follow.
  ///
  /// Asking the machine to do so would copy it to where it can be asked.
  /// - Parameters:
  ///   - whole: code for all that it changes.
  ///   - outcome: its outcome's place in the tables.
  @inline(__always)
  private mutating func carryOut(_ whole: Int, _ outcome: Int) throws(EngineFault) {
    let stopped = execute(machine.code, from: whole, machine.frame, machine.wake)
    if stopped >= 0 { throw machine.fault(at: stopped) }
    if machine.words > 0 { try machine.followRules(after: outcome) }
  }

  /// Does the run end here?
  @inline(__always)
  private mutating func isStopped() throws(EngineFault) -> Bool {
    if !canStop { return false }
    if let stopGuard { return stopGuard.passes(frame) }
    return try isStoppedByCode()
  }

  @inline(never)
  private mutating func isStoppedByCode() throws(EngineFault) -> Bool { try machine.isStopped() }

  /// Lets an event happen in one of the ways in which it can turn out. Returns which.
  private mutating func drawOutcome(
    _ index: Int, _ event: ProgramTables.Event, _ number: Int, _ draws: RandomDraws
  ) throws(EngineFault) -> Int {
    try machine.begin(index)
    var outcome = 0
    if event.chances >= 0 {
      outcome = choose(
        draws.unit(turn: number, draw: RandomDraws.outcome), from: event.chances, event.outcomeCount)
      if isLearning {
        let chances = UnsafeBufferPointer(start: frame + event.chances, count: event.outcomeCount)
        learn(RandomDraws.outcome, shares: chances, chosen: outcome)
      }
    }
    try machine.finish(index, outcome)
    return outcome
  }

  /// The number of the candidate that a turn comes to, all answers weighed by their code.
  private mutating func weighedCandidate(
    _ unit: Double, _ turn: ProgramTables.Turn, _ offset: Int
  ) throws(EngineFault) -> Int {
    let sum = try machine.weigh(turn)
    if isLearning { learnEvent(turn, offset, byList: false, total: sum) }
    return sum > 0 ? chooseCandidate(unit * sum, turn) : 0
  }

  /// Keeps what happened among the events of the run.
  mutating func note(_ event: Int, _ outcome: Int) {
    guard let reached = sequence, bears[event][outcome] else { return }
    sequence = paths?.following(reached, by: PathTree.Step(event: Int32(event), outcome: Int32(outcome)))
  }

  private mutating func endPath() {
    if let sequence { paths?.end(sequence, 1) } else { paths?.lose(0, 1) }
  }

  /// The first candidate of the turn weighed last with which the sum of weights exceeds what was drawn.
  @inline(__always)
  func chooseCandidate(_ drawn: Double, _ turn: ProgramTables.Turn) -> Int {
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
  func choose(_ drawn: Double, from first: Int, _ count: Int) -> Int {
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

  mutating func driftTypes(_ number: Int, _ draws: RandomDraws) {
    for (index, place, matrix) in drifting {
      var wanted = draws.unit(turn: number, draw: RandomDraws.drift + UInt64(index))
      let shares = matrix[Int(machine.frame[place])]
      var next = 0
      while next < shares.count - 1 {
        wanted -= shares[next]
        if wanted < 0 { break }
        next += 1
      }
      // Rounding can carry past the last that has a share.
      while next > 0 && shares[next] == 0 { next -= 1 }
      if isLearning {
        shares.withUnsafeBufferPointer { learn(RandomDraws.drift + UInt64(index), shares: $0, chosen: next) }
      }
      machine.wake.pointee.put(Double(next), at: place, machine.frame)
    }
  }

  /// Reads the numbers of the checkpoints that are due. Returns the turn of the next one, or -1.
  private mutating func read(
    _ turn: Int, _ checkpoint: inout Int, _ sums: inout Evaluation
  ) throws(EngineFault) -> Int {
    machine.now = Double(start.turn + turn)
    try machine.read(into: readings)
    lastRead = turn
    count(UnsafeBufferPointer(start: readings, count: readingCount), turn, &checkpoint, &sums)
    return checkpoint < course.checkpoints.count ? course.checkpoints[checkpoint] : -1
  }

  /// Counts what was read at the checkpoints of a turn, if it has any.
  @inline(__always)
  func count(
    _ values: UnsafeBufferPointer<Double>, _ turn: Int, _ checkpoint: inout Int, _ sums: inout Evaluation
  ) {
    while checkpoint < course.checkpoints.count, course.checkpoints[checkpoint] == turn {
      sums.readings[checkpoint].masses.append(1)
      sums.readings[checkpoint].values.append(contentsOf: values)
      checkpoint += 1
    }
  }

  /// What was read before a turn; nothing where no checkpoint is due.
  func readings(at turn: Int) -> UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(start: readings, count: lastRead == turn ? readingCount : 0)
  }
}
