import Dispatch

/// Follows runs drawn at random (Monte Carlo).
///
/// Run i draws from a stream of its own, so the answer depends on the seed and the number of runs alone, not on
/// how many threads share the work. Runs are worked in batches, whose sums are added in order.
package struct Sampler {
  /// Runs in one batch; fixed, as sums are rounded batch by batch.
  private static let batchRuns = 256

  package let runs: Int
  package let seed: UInt64
  package let threads: Int
  /// Asked before each batch.
  let isInterrupted: @Sendable () -> Bool

  package init(
    runs: Int, seed: UInt64, threads: Int, isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.isInterrupted = isInterrupted
    self.runs = runs
    self.seed = seed
    self.threads = threads
  }

  func evaluate(_ projection: borrowing Projection, _ course: Course) throws(EngineFault) -> Evaluation {
    let program = projection.machine.program
    let start = Start(projection)
    let batchCount = (runs + Self.batchRuns - 1) / Self.batchRuns
    let workers = max(1, min(threads, batchCount))
    // SAFETY: every batch is written by exactly one worker, before concurrentPerform returns.
    let batches = UnsafeMutablePointer<Result<Evaluation, EngineFault>?>.allocate(
      capacity: max(1, batchCount))
    batches.initialize(repeating: nil, count: max(1, batchCount))
    defer {
      batches.deinitialize(count: max(1, batchCount))
      batches.deallocate()
    }
    nonisolated(unsafe) let results = batches
    let (runs, seed, isInterrupted) = (runs, seed, isInterrupted)
    @Sendable func work(_ worker: Int) {
      var run = SampledRuns(program, start, course, seed, isInterrupted: isInterrupted)
      for batch in stride(from: worker, to: batchCount, by: workers) {
        let range = (batch * Self.batchRuns)..<min((batch + 1) * Self.batchRuns, runs)
        if isInterrupted() {
          results[batch] = .failure(.interrupted(round: start.round))
          return
        }
        do throws(EngineFault) {
          results[batch] = .success(try run.follow(range))
        } catch {
          results[batch] = .failure(error)
        }
      }
    }
    if workers == 1 {
      work(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: workers, execute: work)
    }
    return try merged(UnsafeBufferPointer(start: batches, count: batchCount), course, program)
  }

  private func merged(
    _ batches: UnsafeBufferPointer<Result<Evaluation, EngineFault>?>, _ course: Course, _ program: Program
  ) throws(EngineFault) -> Evaluation {
    var total = SampledRuns.empty(course, program)
    for batch in batches {
      guard let batch else { continue }
      let part = try batch.get()
      for index in part.stopped.indices { total.stopped[index] += part.stopped[index] }
      for index in part.readings.indices {
        total.readings[index].masses += part.readings[index].masses
        total.readings[index].values += part.readings[index].values
      }
      for index in part.stoppedMaxima.indices { total.stoppedMaxima[index] += part.stoppedMaxima[index] }
      for turn in part.watched.indices {
        for event in part.watched[turn].indices { total.watched[turn][event] += part.watched[turn][event] }
      }
    }
    let share = 1 / Double(runs)
    total.stopped = total.stopped.map { $0 * share }
    for index in total.readings.indices {
      total.readings[index].masses = total.readings[index].masses.map { $0 * share }
    }
    total.stoppedMaxima = total.stoppedMaxima.map { $0 * share }
    total.watched = total.watched.map { $0.map { $0 * share } }
    total.method = .sampled(runs: runs, seed: seed)
    return total
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
