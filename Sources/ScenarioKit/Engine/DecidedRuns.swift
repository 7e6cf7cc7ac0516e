/// Runs of which one actor decides some turns, everybody else and all other turns going on as the responses have it.
///
/// A turn's draws are those of the run and the turn, whatever was decided before: what sets two decisions apart is not
/// luck (common random numbers; Kahn and Marshall 1953).
struct DecidedRuns: ~Copyable {
  /// What had happened when a decision was due, as all can see it.
  struct Seen: Hashable, Sendable {
    /// Every event since the start, with its options and how it turned out.
    let whole: UInt64
    /// The same without these.
    let plain: UInt64
  }

  /// One run, gone on with in every way that the actor could decide.
  struct Explored: Sendable {
    /// By way through all decisions, the numbers asked for, side by side; not a number where the way was not allowed.
    var values: [Double] = []
    /// By decision, by way to it.
    var seen: [[Seen]]
  }

  /// One run as a policy has it.
  struct Followed: Sendable {
    var numbers: [Double] = []
    /// By decision: what had happened, and which option was taken.
    var taken: [(seen: Seen, option: Int)] = []
    /// The events up to the first of these decisions.
    var steps: [PathTree.Step] = []
  }

  private let future: DecidedFuture
  private let seed: UInt64
  /// Which of the readings are asked for while decisions are tried.
  private let asked: [Int]
  private var runs: SampledRuns
  /// By event, a number that stands for its actor, move and target.
  private let plain: [Int]
  private let readings: UnsafeMutablePointer<Double>
  /// By decision, the world at which it is due.
  private let kept: UnsafeMutablePointer<Double>
  private var turn = 0
  private var place = 0
  private var seen = Seen(whole: 0, plain: 0)
  private var steps: [PathTree.Step]?
  private var draws = RandomDraws(seed: 0, run: 0)

  init(_ future: DecidedFuture, seed: UInt64, readings asked: [Int]) {
    (self.future, self.seed, self.asked) = (future, seed, asked)
    runs = SampledRuns(
      future.program, future.start, Course(turns: future.turns, checkpoints: []), seed, for: .runsByCode,
      isInterrupted: { false })
    var numbers: [Event: Int] = [:]
    plain = future.program.events.map { grounded in
      let event = grounded.event
      let bare = Event(actor: event.actor, move: event.move, target: event.target, options: [])
      let number = numbers[bare] ?? numbers.count
      numbers[bare] = number
      return number
    }
    // SAFETY: as long as one checkpoint's readings, and as a world for each decision; freed in deinit.
    readings = .allocate(capacity: max(1, future.program.readingCount))
    kept = .allocate(capacity: max(1, future.decisions.count * future.program.stateCount))
  }

  deinit {
    readings.deallocate()
    kept.deallocate()
  }

  /// Who does the work, and when it ends early.
  struct Work: Sendable {
    let threads: Int
    let isInterrupted: @Sendable () -> Bool
  }

  /// Runs that are done before others are begun.
  private static let piece = 32

  /// What each of some runs gives, in their order, shared among threads.
  static func results<Value: Sendable>(
    of runs: Range<Int>, _ future: DecidedFuture, seed: UInt64, readings: [Int], _ work: Work,
    report: @escaping @Sendable (_ done: Int) -> Void = { _ in },
    _ each: @Sendable (inout DecidedRuns, Int) throws(EngineFault) -> Value
  ) throws(EngineFault) -> [Value] {
    let pieces = ParallelWork.results(
      of: (runs.count + piece - 1) / piece, threads: work.threads,
      report: { report(min(runs.count, $0 * piece)) }
    ) { number -> Result<[Value], EngineFault> in
      var decided = DecidedRuns(future, seed: seed, readings: readings)
      let first = runs.lowerBound + number * piece
      var values: [Value] = []
      do throws(EngineFault) {
        for run in first..<min(first + piece, runs.upperBound) {
          if work.isInterrupted() { throw .interrupted(round: future.start.round) }
          values.append(try each(&decided, run))
        }
      } catch {
        return .failure(error)
      }
      return .success(values)
    }
    var values: [Value] = []
    for piece in pieces { values += try piece.get() }
    return values
  }

  /// Goes on with a run in every way.
  mutating func explore(_ run: Int) throws(EngineFault) -> Explored {
    var explored = Explored(seen: future.decisions.map { _ in [] })
    try begin(run)
    try explore(0, &explored)
    return explored
  }

  /// Follows a run as a policy has it.
  mutating func follow(_ run: Int, _ policy: DecisionPolicy) throws(EngineFault) -> Followed {
    var followed = Followed()
    steps = []
    try begin(run)
    var way = 0
    for (depth, due) in future.decisions.enumerated() {
      try advance(to: due)
      if depth == 0 { (followed.steps, steps) = (steps ?? [], nil) }
      var chosen = policy.option(at: depth, way: way, seen)
      if try !allows(future.options[depth][chosen]) { chosen = 0 }
      followed.taken.append((seen, chosen))
      try step(future.options[depth][chosen])
      way = way * future.options[depth].count + chosen
    }
    steps = nil
    try advance(to: future.turns)
    followed.numbers = try read()
    return followed
  }

  /// Which options are allowed at each decision of a run; between them it takes one of these at random.
  mutating func allowed(_ run: Int) throws(EngineFault) -> [[Bool]] {
    var result: [[Bool]] = []
    try begin(run)
    for (depth, due) in future.decisions.enumerated() {
      try advance(to: due)
      var allowed: [Bool] = []
      for option in future.options[depth] { allowed.append(try allows(option)) }
      let open = allowed.indices.filter { allowed[$0] }
      let unit = draws.unit(turn: future.start.turn + turn, draw: RandomDraws.event)
      let chosen = open.isEmpty ? 0 : open[min(open.count - 1, Int(unit * Double(open.count)))]
      result.append(allowed)
      try step(future.options[depth][chosen])
    }
    return result
  }

  // MARK: going on

  private mutating func begin(_ run: Int) throws(EngineFault) {
    draws = RandomDraws(seed: seed, run: run)
    runs.machine.now = Double(future.start.turn)
    runs.loaded = nil
    runs.loadStart(draws)
    runs.machine.round = future.start.round
    (turn, place) = (0, future.start.place)
    seen = Seen(whole: 0, plain: 0)
    _ = try runs.machine.isStopped()
    if let first = future.first { try step(first) }
  }

  private mutating func explore(_ depth: Int, _ explored: inout Explored) throws(EngineFault) {
    guard depth < future.decisions.count else {
      try advance(to: future.turns)
      let numbers = try read()
      for reading in asked { explored.values.append(numbers[reading]) }
      return
    }
    try advance(to: future.decisions[depth])
    explored.seen[depth].append(seen)
    let (turn, place, seen, round) = (turn, place, seen, runs.machine.round)
    let world = kept + depth * future.program.stateCount
    world.update(from: runs.machine.frame, count: future.program.stateCount)
    for option in future.options[depth] {
      (self.turn, self.place, self.seen, runs.machine.round) = (turn, place, seen, round)
      runs.machine.now = Double(future.start.turn + turn)
      runs.machine.start(from: world)
      if try allows(option) {
        try step(option)
        try explore(depth + 1, &explored)
      } else {
        leaveOut(depth + 1, &explored)
      }
    }
  }

  /// What comes after a decision that was not allowed.
  private func leaveOut(_ depth: Int, _ explored: inout Explored) {
    var ways = 1
    for later in depth..<future.decisions.count {
      explored.seen[later].append(contentsOf: repeatElement(Seen(whole: 0, plain: 0), count: ways))
      ways *= future.options[later].count
    }
    explored.values.append(contentsOf: repeatElement(.nan, count: ways * asked.count))
  }

  private mutating func advance(to end: Int) throws(EngineFault) {
    while turn < end { try step(nil) }
  }

  /// Takes a turn: as decided, else as the responses have it.
  private mutating func step(_ decided: DecidedFuture.Option?) throws(EngineFault) {
    let number = future.start.turn + turn
    runs.machine.now = Double(number)
    let tables = runs.machine.tables
    let due = tables.pointee.turns[min(place, tables.pointee.turns.count - 1)]
    var index = decided?.event ?? tables.pointee.candidates[due.firstCandidate]
    if decided == nil {
      let sum = try runs.machine.weigh(due)
      let unit = draws.unit(turn: number, draw: RandomDraws.event)
      index =
        tables.pointee.candidates[
          due.firstCandidate + (sum > 0 ? runs.chooseCandidate(unit * sum, due) : 0)]
    }
    let event = tables.pointee.events[index]
    var outcome = 0
    if !event.isIdle {
      try runs.machine.begin(index)
      if event.chances >= 0 {
        outcome = runs.choose(
          draws.unit(turn: number, draw: RandomDraws.outcome), from: event.chances, event.outcomeCount)
      }
      try runs.machine.finish(index, outcome)
    }
    note(index, outcome)
    _ = try runs.machine.isStopped()
    turn += 1
    place += 1
    if place < tables.pointee.turnsPerRound { return }
    place = 0
    try runs.machine.endRound()
    runs.driftTypes(number, draws)
    runs.machine.round += 1
    _ = try runs.machine.isStopped()
  }

  private mutating func note(_ event: Int, _ outcome: Int) {
    seen = Seen(
      whole: mixed(seen.whole, UInt64(event) << 16 | UInt64(outcome)),
      plain: mixed(seen.plain, UInt64(plain[event]) | 1 << 63))
    steps?.append(PathTree.Step(event: Int32(event), outcome: Int32(outcome)))
  }

  private func mixed(_ key: UInt64, _ next: UInt64) -> UInt64 {
    RandomDraws.mixed((key &+ 0x9E37_79B9_7F4A_7C15) ^ (next &* 0xD1B5_4A32_D192_ED03))
  }

  /// Is it allowed at the turn that is due?
  private mutating func allows(_ option: DecidedFuture.Option) throws(EngineFault) -> Bool {
    runs.machine.now = Double(future.start.turn + turn)
    for condition in option.conditions
    where try runs.machine.value(of: future.program.conditions[condition]) == 0 {
      return false
    }
    return true
  }

  private mutating func read() throws(EngineFault) -> [Double] {
    runs.machine.now = Double(future.start.turn + turn)
    try runs.machine.read(into: readings)
    return Array(UnsafeBufferPointer(start: readings, count: future.program.readingCount))
  }
}
