import Dispatch

/// Follows runs drawn at random (Monte Carlo).
///
/// Run i draws from a stream of its own, and what runs gave is counted, so the answer depends on the seed and the number
/// of runs alone, not on how many threads share the work.
package struct Sampler {
  package let goal: SamplingGoal
  package let seed: UInt64
  package let threads: Int
  /// Asked before each run.
  let isInterrupted: @Sendable () -> Bool
  /// Told now and then how far the work has come; one call at a time, from any thread.
  let report: @Sendable (Progress) -> Void

  package init(
    _ goal: SamplingGoal, seed: UInt64, threads: Int,
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.goal = goal
    self.seed = seed
    self.threads = threads
    self.isInterrupted = isInterrupted
    self.report = report
  }

  /// Follows as many runs as it takes.
  ///
  /// Where it is interrupted, the complete runs before that are the answer; without any it throws.
  /// - Parameter halfWidth: how far the interval of what is asked reaches to either side.
  func evaluate(
    _ projection: borrowing Projection, _ course: Course, halfWidth: (Evaluation) -> Double = { _ in 0 }
  ) throws(EngineFault) -> Evaluation {
    try evaluate(projection.machine.program, Start(projection), course, halfWidth: halfWidth)
  }

  /// The same from where a projection stood.
  func evaluate(
    _ program: Program, _ start: Start, _ course: Course, halfWidth: (Evaluation) -> Double = { _ in 0 }
  ) throws(EngineFault) -> Evaluation {
    var tally = RunTally(course, program)
    // With a width to reach, the end is guessed from the width so far.
    var expected: Int? = if case .runs(let runs) = goal { runs } else { nil }
    for stage in goal.stages {
      let fault = follow(tally.runs..<stage, addingTo: &tally, program, start, course, expected: expected)
      if let fault {
        guard case .interrupted = fault.kind else { throw fault }
        let progress = Progress(done: tally.runs, total: expected, unit: .runs)
        if tally.runs == 0 { throw .interrupted(round: start.round, after: progress) }
        var evaluation = tally.evaluation(seed: seed)
        evaluation.ending = .interrupted(progress)
        return evaluation
      }
      var evaluation = tally.evaluation(seed: seed)
      guard case .precision(let wanted, let mostRuns) = goal else { return evaluation }
      let reached = halfWidth(evaluation)
      if reached <= wanted || stage == mostRuns {
        evaluation.ending = reached <= wanted ? .precise(within: wanted) : .exhausted(wanted: wanted)
        return evaluation
      }
      let needed = Double(stage) * (reached / wanted) * (reached / wanted)
      expected = goal.stages.first { Double($0) >= needed } ?? mostRuns
    }
    return tally.evaluation(seed: seed)
  }

  /// Counts some of the runs, to be added to others: a shard.
  func tally(
    of runs: Range<Int>, _ projection: borrowing Projection, _ course: Course
  ) throws(EngineFault) -> RunTally {
    let program = projection.machine.program
    var tally = RunTally(course, program)
    let fault = follow(runs, addingTo: &tally, program, Start(projection), course, expected: nil)
    if let fault { throw fault }
    return tally
  }

  /// Follows some runs and adds them up. Returns the fault at which that ended early, if it did.
  private func follow(
    _ runs: Range<Int>, addingTo tally: inout RunTally, _ program: Program, _ start: Start, _ course: Course,
    expected: Int?
  ) -> EngineFault? {
    let report = report
    let line = BatchLine(runs, addingTo: tally) { report(Progress(done: $0, total: expected, unit: .runs)) }
    let (seed, isInterrupted) = (seed, isInterrupted)
    @Sendable func work(_ worker: Int) {
      var followed = SampledRuns(program, start, course, seed, isInterrupted: isInterrupted)
      while let batch = line.take() {
        do throws(EngineFault) {
          var tally = RunTally(course, program)
          tally.add(try followed.follow(batch), runs: batch.count)
          tally.settle()
          line.finish(batch, tally)
        } catch {
          line.fail(batch, error)
        }
      }
    }
    let workers = max(1, min(threads, runs.count))
    if workers == 1 {
      work(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: workers, execute: work)
    }
    let result = line.result
    tally = result.tally
    return result.fault
  }

  /// The worlds that runs start from.
  struct Start: Sendable {
    let rows: [Double]
    let width: Int
    /// Ascending, up to the total.
    let cumulative: [Double]
    let turn: Int
    let place: Int
    let round: Int

    init(_ projection: borrowing Projection) {
      let worlds = projection.worlds
      width = worlds.width
      var rows: [Double] = []
      var cumulative: [Double] = []
      var sum = 0.0
      for index in 0..<worlds.count {
        rows.append(contentsOf: UnsafeBufferPointer(start: worlds.row(index), count: worlds.width))
        sum += worlds.mass(index)
        cumulative.append(sum)
      }
      self.rows = rows
      self.cumulative = cumulative
      turn = projection.turn
      place = projection.place
      round = projection.round
    }
  }
}
