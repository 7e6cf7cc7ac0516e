/// An actor's moves tried at its next turn, and at more turns of its own after that.
///
/// At each later turn the actor knows what has happened since, and nothing that is hidden. What it then does best is found
/// in runs gone on with in every way (`DecisionPolicy`); what that comes to is told of other runs, for the best of what was
/// found in some runs looks better there than it is.
struct LookingAhead {
  /// What each first move comes to, and what is done after it.
  struct Found {
    /// Of everything left to its responses, then of each first move.
    let numbers: MatchedNumbers
    /// By first move.
    let plans: [BestAnswer.Plan]
    /// Runs in which it was found what to do.
    let learning: Int
  }

  let inquiry: Inquiry
  let moves: AllowedMoves
  let modifiers: Modifiers
  let horizon: Inquiry.Horizon
  let isGreatest: Bool
  /// The measure first, then what else is asked of the futures.
  let asked: MeasuredProgram

  /// Ways through all decisions that are tried at most.
  static let mostWays = 20_000
  /// Runs in which it is seen what is allowed later.
  private static let scouting = 1_000
  /// Runs gone on with, over all ways; and the fewest for each.
  private static let mostTried = 1_500_000
  private static let fewestLearning = 400

  /// Tries the moves at the actor's next turns, so many or as many as lie within the horizon.
  ///
  /// Cost: a run for each way through the decisions, some thousand times.
  func found(turns: Int) throws -> Found {
    if modifiers.method == .exact { throw DecisionProblem.onlySampled("exact") }
    if modifiers.method == .splitting { throw AnalysisProblem.nothingToClimb }
    guard inquiry.takesTurn(moves.actor), !inquiry.scenario.isOpen else {
      throw DecisionProblem.noOwnTurns(inquiry.name(of: moves.actor))
    }
    let (runs, seed) = (modifiers.runs ?? inquiry.defaults.runs, modifiers.seed ?? inquiry.defaults.seed)
    let all = moves.events.map(\.event) + moves.forbidden
    let program = Asked(self, all)
    var futures = try firsts(program, all, turns)
    try leaveOutWhatIsNeverAllowed(&futures, from: runs, seed)
    let ways = futures.dropFirst().reduce(0) { $0 + $1.ways(through: $1.decisions.count) }
    if ways > Self.mostWays { throw DecisionProblem.tooManyWays(ways, most: Self.mostWays) }
    let learning = max(Self.fewestLearning, min(runs, Self.mostTried / max(1, ways)))
    let policies = try policies(futures, runs..<runs + learning, seed, program)
    let (tally, followed) = try valued(futures, policies, 0..<runs, seed, program)
    let values = futures.indices.map { future in
      asked.sorts.indices.map { number in
        [MatchedFutures.estimate(tally.moments(of: number, in: future), asked.sorts[number])]
      }
    }
    let numbers = MatchedNumbers(
      method: .sampled(runs: runs, seed: seed), sorts: asked.sorts, values: values, tally: tally)
    let plans = futures.indices.dropFirst().map {
      plan(futures[$0], policies[$0], followed[$0])
    }
    return Found(numbers: numbers, plans: plans, learning: learning)
  }

  // MARK: the futures

  /// What the program is asked, and where its readings stand.
  private struct Asked {
    var request: ProgramRequest
    /// By number asked, its place among the readings.
    let readings: [Int]
    /// By event, holding being no event.
    let conditions: [Event: Range<Int>]

    init(_ ahead: LookingAhead, _ events: [Event]) {
      request = ahead.asked.request
      let others = request.measures.count + request.maxima.count
      // Nothing ends a run: what comes true is remembered, for the price is asked at the horizon's end.
      if let stop = request.stop {
        request.stop = nil
        request.maxima.append(stop)
        readings = [others] + Array(0..<others)
      } else {
        readings = Array(0..<others)
      }
      request.keepsEverything = true
      conditions = ahead.inquiry.offer(events, in: &request)
    }
  }

  /// Everything left to its responses; then one future for each move, begun at the actor's turn.
  private func firsts(_ program: Asked, _ all: [Event], _ wanted: Int) throws -> [DecidedFuture] {
    let start = try inquiry.projection(program.request, givens: modifiers.givens)
    var result = [
      DecidedFuture(
        start, turns: try left(after: start), first: nil, decisions: [], options: [])
    ]
    let perRound = inquiry.scenario.turnsPerRound
    for (event, _) in moves.events {
      var projection = try inquiry.projection(program.request, givens: modifiers.givens)
      _ = try projection.pass(to: moves.actor, inquiry.scenario)
      if let conditions = program.conditions[event] { _ = try projection.require(conditions) }
      let turns = try left(after: projection)
      var options: [DecidedFuture.Option] = []
      for other in all { options.append(try option(other, program, projection)) }
      let decisions = (1..<max(1, wanted)).map { $0 * perRound }.filter { $0 < turns }
      result.append(
        DecidedFuture(
          projection, turns: turns, first: try option(event, program, projection), decisions: decisions,
          options: decisions.map { _ in options }))
    }
    return result
  }

  private func left(after projection: borrowing Projection) throws -> Int {
    try inquiry.left(of: Course(turns: horizon.turns, checkpoints: []), after: projection).turns
  }

  private func option(
    _ event: Event, _ program: Asked, _ projection: borrowing Projection
  ) throws -> DecidedFuture.Option {
    DecidedFuture.Option(
      event: event.move == nil ? nil : try projection.playable(event),
      conditions: program.conditions[event] ?? 0..<0)
  }

  /// What is never allowed at a later turn is not tried there.
  private func leaveOutWhatIsNeverAllowed(
    _ futures: inout [DecidedFuture], from first: Int, _ seed: UInt64
  ) throws {
    guard let depths = futures.last?.decisions.count, depths > 0 else { return }
    let whole = futures
    let count = max(1, whole.count - 1)
    let each = max(1, Self.scouting / count)
    let scouted = ParallelWork.results(of: count, threads: inquiry.defaults.threads) {
      number -> Result<[[Bool]], EngineFault> in
      let future = whole[number + 1]
      var runs = DecidedRuns(future, seed: seed, readings: [0])
      var ever = future.options.map { $0.map { _ in false } }
      do throws(EngineFault) {
        for run in first..<first + each {
          for (depth, allowed) in try runs.allowed(run).enumerated() {
            for option in allowed.indices where allowed[option] { ever[depth][option] = true }
          }
        }
      } catch {
        return .failure(error)
      }
      return .success(ever)
    }
    var ever = whole[1].options.map { $0.map { _ in false } }
    for found in scouted {
      for (depth, allowed) in try found.get().enumerated() {
        for option in allowed.indices where allowed[option] { ever[depth][option] = true }
      }
    }
    for number in futures.indices.dropFirst() {
      let options = futures[number].options.enumerated().map { depth, options in
        options.indices.filter { $0 == 0 || ever[depth][$0] }.map { options[$0] }
      }
      futures[number].options = options
    }
  }

  // MARK: the runs

  private func policies(
    _ futures: [DecidedFuture], _ runs: Range<Int>, _ seed: UInt64, _ program: Asked
  ) throws -> [DecisionPolicy] {
    let report = inquiry.defaults.report
    let total = runs.count * (futures.count - 1)
    return try futures.enumerated().map { number, future in
      if future.decisions.isEmpty { return .none }
      let done = runs.count * (number - 1)
      let explored = try DecidedRuns.results(
        of: runs, future, seed: seed, readings: [program.readings[0]], inquiry.defaults.work,
        report: { report(Progress(done: min(total, done + $0), total: total, unit: .runs)) }
      ) { (runs, run) throws(EngineFault) in try runs.explore(run) }
      // Where it must always hold, the number tells that it was broken.
      var wanted = isGreatest
      if case .comesTrue(isAlways: true)? = asked.sorts.first { wanted.toggle() }
      return DecisionPolicy(explored, future.options.map(\.count), isGreatest: wanted)
    }
  }

  private func valued(
    _ futures: [DecidedFuture], _ policies: [DecisionPolicy], _ runs: Range<Int>, _ seed: UInt64,
    _ program: Asked
  ) throws -> (PairedTally, [[DecidedRuns.Followed]]) {
    let followed = try zip(futures, policies).map { future, policy in
      try DecidedRuns.results(
        of: runs, future, seed: seed, readings: [], inquiry.defaults.work
      ) { (runs, run) throws(EngineFault) in
        var followed = try runs.follow(run, policy)
        followed.numbers = program.readings.map { followed.numbers[$0] }
        return followed
      }
    }
    var tally = PairedTally(
      futures: futures.count, numbers: program.readings.count, runs: runs.count, seed: seed)
    for run in 0..<runs.count { tally.add(followed.map { $0[run].numbers[...] }) }
    return (tally, followed)
  }

  // MARK: telling

  /// What is done after a first move.
  private func plan(
    _ future: DecidedFuture, _ policy: DecisionPolicy, _ followed: [DecidedRuns.Followed]
  ) -> BestAnswer.Plan {
    let options = future.options.map {
      $0.map { option in
        option.event.map { inquiry.action(future.program.events[$0].event) } ?? "hold"
      }
    }
    let turns = future.decisions.indices.map { depth in
      var counts = Array(repeating: 0, count: options[depth].count)
      for run in followed { counts[run.taken[depth].option] += 1 }
      let shares = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
        .map { BestAnswer.Plan.Share(action: options[depth][$0], share: share(counts[$0], followed.count)) }
      let round =
        future.start.round + (future.start.place + future.decisions[depth]) / inquiry.scenario.turnsPerRound
      return BestAnswer.Plan.Turn(
        round: round, date: inquiry.scenario.firstDay(ofRound: round), actions: shares)
    }
    return BestAnswer.Plan(turns: turns, cases: cases(future, policy, followed, options.first ?? []))
  }

  private func share(_ count: Int, _ all: Int) -> Estimate { .share(of: Double(count), runs: max(1, all)) }

  /// What is done at the second turn, by what has happened; the most frequent first, the rest last.
  private func cases(
    _ future: DecidedFuture, _ policy: DecisionPolicy, _ followed: [DecidedRuns.Followed], _ options: [String]
  ) -> [BestAnswer.Plan.Case] {
    guard let rule = policy.rules.first?.first else { return [] }
    struct Alike {
      var runs: [Int] = []
      let steps: [PathTree.Step]?
      let isWhole: Bool
    }
    var alike: [UInt64: Alike] = [:]
    var others = Alike(steps: nil, isWhole: false)
    for (number, run) in followed.enumerated() {
      guard let seen = run.taken.first?.seen else { continue }
      if rule.after[seen.whole] != nil {
        alike[seen.whole, default: Alike(steps: run.steps, isWhole: true)].runs.append(number)
      } else if rule.after[seen.plain] != nil {
        alike[seen.plain, default: Alike(steps: run.steps, isWhole: false)].runs.append(number)
      } else {
        others.runs.append(number)
      }
    }
    // What reads alike and is answered alike is one case.
    struct Heading: Hashable {
      let events: [String]
      let chosen: Int
    }
    var cases: [Heading: [Int]] = [:]
    for (key, group) in alike {
      var steps = group.steps ?? []
      // The first move is named beside the cases; how it turned out is not.
      if let first = steps.first, !group.isWhole || !isOpen(first, future.program) { steps.removeFirst() }
      let events = steps.compactMap { phrase($0, future.program, isWhole: group.isWhole) }
      cases[Heading(events: events, chosen: rule.after[key] ?? 0), default: []] += group.runs
    }
    var told = cases.map { heading, runs in
      (heading.events, heading.chosen, runs, false)
    }.sorted { ($1.2.count, $0.2.min() ?? 0) < ($0.2.count, $1.2.min() ?? 0) }
    if !others.runs.isEmpty { told.append(([], rule.otherwise, others.runs, true)) }
    return told.map { events, chosen, runs, isRest in
      var moments = PairedMoments()
      for run in runs.sorted() { moments.add(followed[run].numbers[0]) }
      return BestAnswer.Plan.Case(
        events: events, isRest: isRest, share: share(runs.count, followed.count), action: options[chosen],
        value: MatchedFutures.estimate(moments, asked.sorts[0]))
    }
  }

  /// Could it have turned out otherwise?
  private func isOpen(_ step: PathTree.Step, _ program: Program) -> Bool {
    guard let move = program.events[Int(step.event)].event.move else { return false }
    return inquiry.scenario.move(move).outcomes.count > 1
  }

  /// nil where nothing was done.
  private func phrase(_ step: PathTree.Step, _ program: Program, isWhole: Bool) -> String? {
    if program.events[Int(step.event)].event.move == nil { return nil }
    return inquiry.phrase(step, program.events.map(\.event), isWhole ? .whole : .plain)
  }
}
