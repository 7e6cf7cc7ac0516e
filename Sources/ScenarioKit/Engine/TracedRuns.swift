/// Follows runs drawn at random and keeps what they run through: the same runs as `Sampler` draws, slowly.
///
/// Each run counts for a response by what it put into the weights of the events that came, not only by yes or no: so few
/// runs say more.
struct TracedRuns: ~Copyable {
  private var runs: SampledRuns
  private let start: Sampler.Start
  private let course: Course
  private let seed: UInt64
  private let items: TracedItems
  /// By item, how much of the run at hand never ran through it.
  private var remains: [Double]

  /// What so many runs give, and by which events those that got there did; shares of all runs.
  static func evaluate(
    _ projection: borrowing Projection, _ course: Course, runs: Int, seed: UInt64, threads: Int,
    isInterrupted: @escaping @Sendable () -> Bool
  ) throws(EngineFault) -> Evaluation {
    let program = projection.machine.program
    let start = Sampler.Start(projection)
    let batch = 256
    let batches = ParallelWork.results(of: (runs + batch - 1) / batch, threads: threads) {
      number -> Result<(TracedMass, PathTree), EngineFault> in
      var followed = TracedRuns(program, start, course, seed)
      do throws(EngineFault) {
        return .success(
          try followed.follow(number * batch..<min(runs, (number + 1) * batch), isInterrupted))
      } catch {
        return .failure(error)
      }
    }
    let items = TracedItems(program)
    var mass = TracedMass(items: items.count)
    var paths = PathTree(most: PathTree.mostOfRuns)
    for result in batches {
      let (more, ways) = try result.get()
      mass.add(more)
      paths.add(ways)
    }
    mass.scale(by: 1 / Double(max(1, runs)))
    paths.scale(by: 1 / Double(max(1, runs)))
    var evaluation = SampledRuns.empty(course, program)
    evaluation.method = .sampled(runs: runs, seed: seed)
    evaluation.stopped = [mass.there]
    evaluation.paths = paths
    evaluation.events = program.events.map(\.event)
    evaluation.traced = mass
    evaluation.tracedItems = items.all
    return evaluation
  }

  private init(_ program: Program, _ start: Sampler.Start, _ course: Course, _ seed: UInt64) {
    var plain = course
    plain.followsPaths = false
    runs = SampledRuns(program, start, plain, seed, for: .runsByCode, isInterrupted: { false })
    (self.start, self.course, self.seed) = (start, course, seed)
    items = TracedItems(program)
    remains = Array(repeating: 1, count: items.count)
  }

  private mutating func follow(
    _ range: Range<Int>, _ isInterrupted: () -> Bool
  ) throws(EngineFault) -> (TracedMass, PathTree) {
    var mass = TracedMass(items: items.count)
    var paths = PathTree(most: PathTree.mostOfRuns)
    let bears = BearingEvents.table(runs.machine.program)
    for run in range {
      if run & 15 == 0, isInterrupted() { throw .interrupted(round: start.round) }
      try follow(run, bears, &mass, &paths)
    }
    return (mass, paths)
  }

  private mutating func follow(
    _ run: Int, _ bears: [[Bool]], _ mass: inout TracedMass, _ paths: inout PathTree
  ) throws(EngineFault) {
    let draws = RandomDraws(seed: seed, run: run)
    for item in remains.indices { remains[item] = 1 }
    runs.machine.now = Double(start.turn)
    runs.loaded = nil
    runs.loadStart(draws)
    runs.machine.round = start.round
    var place = start.place
    var sequence: Int32? = 0
    var last: (event: Int, named: [(response: ResponseID, share: Double)])?
    var isRoundEnd = false
    let value: Double
    var isThere = try runs.machine.isStopped()
    let turnsPerRound = runs.machine.tables.pointee.turnsPerRound
    var turn = 0
    while !isThere && turn < course.turns {
      let number = start.turn + turn
      runs.machine.now = Double(number)
      runs.machine.firings = []
      let (index, outcome, named) = try takeTurn(place, number, draws, &mass)
      last = (index, named)
      if bears[index][outcome] {
        let step = PathTree.Step(event: Int32(index), outcome: Int32(outcome))
        sequence = sequence.flatMap { paths.following($0, by: step) }
      }
      isRoundEnd = false
      isThere = try runs.machine.isStopped()
      place += 1
      if !isThere && place >= turnsPerRound {
        place = 0
        try runs.machine.endRound()
        runs.driftTypes(number, draws)
        runs.machine.round += 1
        isRoundEnd = true
        isThere = try runs.machine.isStopped()
      }
      for firing in runs.machine.firings ?? [] {
        multiply(.rule(firing.rule), by: 0)
        count(.rule(firing.rule), &mass)
      }
      turn += 1
    }
    if runs.machine.tables.pointee.stop == nil, let measure = runs.machine.tables.pointee.measures.first {
      runs.machine.now = Double(start.turn + turn)
      value = try runs.machine.value(of: measure)
      last = nil
    } else {
      value = isThere ? 1 : 0
    }
    runs.machine.firings = nil
    mass.there += value
    mass.elsewhere += 1 - value
    for item in remains.indices {
      mass.thereWithout[item] += remains[item] * value
      mass.elsewhereWithout[item] += remains[item] * (1 - value)
    }
    if value == 0 { return }
    if let last {
      mass.addLast(last.event, last.named, 1, isRoundEnd: isRoundEnd)
    } else if turn == 0 {
      mass.fromStart += 1
    }
    if let sequence { paths.end(sequence, 1) } else { paths.lose(0, 1) }
  }

  private mutating func takeTurn(
    _ place: Int, _ number: Int, _ draws: RandomDraws, _ mass: inout TracedMass
  ) throws(EngineFault) -> (event: Int, outcome: Int, named: [(response: ResponseID, share: Double)]) {
    let tables = runs.machine.tables
    let turn = tables.pointee.turns[min(place, tables.pointee.turns.count - 1)]
    let (sum, by) = try runs.machine.weighTelling(turn)
    for response in Set(by.applied) { count(.response(response), &mass) }
    let unit = draws.unit(turn: number, draw: RandomDraws.event)
    let chosen = sum > 0 ? runs.chooseCandidate(unit * sum, turn) : 0
    let index = tables.pointee.candidates[turn.firstCandidate + chosen]
    let named = by.shares(of: chosen)
    for (response, share) in named { multiply(.response(response), by: 1 - share) }
    for response in by.factors[chosen] ?? [] { multiply(.response(response), by: 0) }
    if items.ofEvent[index] >= 0 { remains[items.ofEvent[index]] = 0 }
    let event = tables.pointee.events[index]
    if event.isIdle { return (index, 0, named) }
    try runs.machine.begin(index)
    var outcome = 0
    if event.chances >= 0 {
      outcome = runs.choose(
        draws.unit(turn: number, draw: RandomDraws.outcome), from: event.chances, event.outcomeCount)
    }
    try runs.machine.finish(index, outcome)
    return (index, outcome, named)
  }

  private func count(_ item: TracedItem, _ mass: inout TracedMass) {
    if let place = items.place(of: item) { mass.times[place] += 1 }
  }

  private mutating func multiply(_ item: TracedItem, by share: Double) {
    if let place = items.place(of: item) { remains[place] *= max(0, share) }
  }
}
