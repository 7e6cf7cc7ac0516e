/// Follows the same runs through several futures, so that luck cancels out of what sets them apart.
///
/// Run i takes the same random numbers in each future (common random numbers; Kahn and Marshall 1953), and what it gives
/// in one is set beside what it gives in the others. Runs are added up in their order: the same to the bit, however many
/// threads share the work.
package struct PairedSampler {
  /// What a run gives, as numbers.
  enum Reading: Sendable {
    /// Whether it has stopped, by the end of each of these turns.
    case stopped(by: [Int])
    /// What it reads at its checkpoints, one after the other.
    case numbers
  }

  /// One future: its program, where runs begin, and how far they go.
  struct Future: Sendable {
    let program: Program
    let start: Sampler.Start
    let course: Course
    let reading: Reading

    init(_ projection: borrowing Projection, _ course: Course, _ reading: Reading) {
      program = projection.machine.program
      start = Sampler.Start(projection)
      self.course = course
      self.reading = reading
    }

    /// How many numbers a run gives.
    var count: Int {
      switch reading {
      case .stopped(let turns): turns.count
      case .numbers: course.checkpoints.count * program.readingCount
      }
    }
  }

  let runs: Int
  let seed: UInt64
  let threads: Int
  let isInterrupted: @Sendable () -> Bool
  let report: @Sendable (Progress) -> Void

  /// Runs that are held before they are added up, and those of one piece of work.
  private static let held = 2_048
  private static let piece = 256

  /// All give as many numbers. The fault of the first run counts, of the first future in which there is one.
  func evaluate(_ futures: [Future]) throws(EngineFault) -> PairedTally {
    let count = futures.first?.count ?? 0
    var tally = PairedTally(futures: futures.count, numbers: count, runs: runs, seed: seed)
    var next = 0
    while next < runs {
      let chunk = next..<min(runs, next + Self.held)
      let values = try follow(chunk, futures)
      for run in 0..<chunk.count {
        tally.add(values.map { $0[(run * count)..<((run + 1) * count)] })
      }
      next = chunk.upperBound
      report(Progress(done: next, total: runs, unit: .runs))
    }
    return tally
  }

  /// By future, what each run gives, one run after the other.
  private func follow(_ chunk: Range<Int>, _ futures: [Future]) throws(EngineFault) -> [[Double]] {
    let pieces = (chunk.count + Self.piece - 1) / Self.piece
    let (seed, isInterrupted) = (seed, isInterrupted)
    let results = ParallelWork.results(of: futures.count * pieces, threads: threads) {
      index -> Result<[Double], EngineFault> in
      // All futures of a piece before the next piece, so that the first fault is that of the first run.
      let future = futures[index % futures.count]
      let first = chunk.lowerBound + index / futures.count * Self.piece
      let runs = first..<min(first + Self.piece, chunk.upperBound)
      return Self.values(of: runs, future, seed, isInterrupted)
    }
    var values = Array(repeating: [Double](), count: futures.count)
    for (index, result) in results.enumerated() {
      values[index % futures.count] += try result.get()
    }
    return values
  }

  private static func values(
    of runs: Range<Int>, _ future: Future, _ seed: UInt64, _ isInterrupted: @escaping @Sendable () -> Bool
  ) -> Result<[Double], EngineFault> {
    var followed = SampledRuns(
      future.program, future.start, future.course, seed, isInterrupted: isInterrupted)
    var values: [Double] = []
    values.reserveCapacity(runs.count * future.count)
    do throws(EngineFault) {
      for run in runs {
        let sums = try followed.follow(run..<(run + 1))
        switch future.reading {
        case .stopped(let turns):
          for turn in turns { values.append(turn < 0 ? 0 : sums.stopped[min(turn, sums.stopped.count - 1)]) }
        case .numbers:
          for readings in sums.readings { values += readings.values }
        }
      }
    } catch {
      return .failure(error)
    }
    return .success(values)
  }
}
