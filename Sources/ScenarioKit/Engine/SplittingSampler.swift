/// Estimates a small probability by importance splitting: what gets nearer to the stop condition is gone on from many
/// times, so that something gets there.
///
/// The first reading says how near a world is. A pilot, with random numbers of its own, lays levels so that about one in
/// five runs that stand on a level reach the next. Then, level by level, a fixed number of runs starts from worlds
/// drawn evenly among those in which the level was first reached; the product of the shares that reach the next is
/// unbiased, as the levels do not depend on those runs (Kahn and Harris 1951; Glasserman, Heidelberger, Shahabuddin and
/// Zajic 1999; Garvels 2000, fixed effort). All that is done in independent replicates, which show how sure it is.
struct SplittingSampler {
  static let replicates = 20
  private static let mostLevels = 60
  /// The share of runs that is to reach the next level; much the same from a tenth to a third (Garvels 2000).
  private static let wantedShare = 0.2
  /// Runs started at each level, all replicates together.
  let runs: Int
  let seed: UInt64
  let threads: Int
  /// Asked before each run.
  let isInterrupted: @Sendable () -> Bool
  /// Told how many replicates are done; one call at a time, from any thread.
  let report: @Sendable (Progress) -> Void

  /// How far the runs of the replicates came.
  struct Arrivals: Sendable {
    /// For each replicate, how many of its runs reached each level, and at last the end.
    let counts: [[Int]]
    /// Runs started at each level in each replicate.
    let effort: Int
    let seed: UInt64

    var method: Evaluation.Method {
      let levels = max(0, (counts.first?.count ?? 0) - 1)
      return .splitting(
        levels: levels, runs: effort * counts.count, replicates: counts.count, seed: seed)
    }
  }

  /// Follows the course, its stop condition being what is climbed to.
  func evaluate(_ projection: borrowing Projection, _ course: Course) throws(EngineFault) -> Arrivals {
    let program = projection.machine.program
    let start = Sampler.Start(projection)
    let effort = max(20, runs / Self.replicates)
    var pilot = Climber(program, start, course, stream: seed ^ 0x70_696C_6F74, isInterrupted)
    let levels = try self.levels(&pilot, runs: max(5 * effort, 200))
    let (stream, isInterrupted, report) = (seed ^ 0x73_706C_6974, isInterrupted, report)
    let results = ParallelWork.results(
      of: Self.replicates, threads: threads,
      report: { report(Progress(done: $0, total: Self.replicates, unit: .replicates)) },
      { replicate -> Swift.Result<[Int], EngineFault> in
        var climber = Climber(program, start, course, stream: stream, isInterrupted)
        do throws(EngineFault) {
          return .success(try climber.arrivals(replicate, levels + [.infinity], runs: effort))
        } catch {
          return .failure(error)
        }
      })
    var arrivals: [[Int]] = []
    for result in results { arrivals.append(try result.get()) }
    return Arrivals(counts: arrivals, effort: effort, seed: seed)
  }

  /// Levels one above the other, each reached by about the wanted share of those that reached the one below.
  private func levels(_ pilot: inout Climber, runs: Int) throws(EngineFault) -> [Double] {
    var levels: [Double] = []
    var entrances: Entrances?
    while levels.count < Self.mostLevels {
      let heights = try pilot.heights(levels.count, runs: runs, from: entrances).sorted(by: >)
      let wanted = Int(Self.wantedShare * Double(runs))
      guard heights[wanted].isFinite, let lowest = levels.last ?? heights.last else { break }
      // What all stand on already is no level.
      let level = heights[wanted] > lowest ? heights[wanted] : heights.last { $0 > lowest && $0.isFinite }
      guard let level else { break }
      levels.append(level)
      entrances = try pilot.entrances(levels.count - 1, runs: runs, from: entrances, to: level)
    }
    return levels
  }
}

extension SplittingSampler {
  /// One worker's runs from level to level.
  private struct Climber: ~Copyable {
    private var runs: SampledRuns
    private let stream: UInt64
    private let round: Int
    private let isInterrupted: @Sendable () -> Bool

    init(
      _ program: Program, _ start: Sampler.Start, _ course: Course, stream: UInt64,
      _ isInterrupted: @escaping @Sendable () -> Bool
    ) {
      runs = SampledRuns(program, start, course, stream, treeSize: 0, isInterrupted: isInterrupted)
      self.stream = stream
      round = start.round
      self.isInterrupted = isInterrupted
    }

    /// The most that each of some runs reads to the end, from the entrances to a level; infinite where it arrives.
    mutating func heights(_ level: Int, runs count: Int, from entrances: Entrances?) throws(EngineFault)
      -> [Double]
    {
      var heights: [Double] = []
      var unused = Entrances()
      for run in 0..<count {
        heights.append(try climb(0, level, run, from: entrances, to: .infinity, into: &unused).height)
      }
      return heights
    }

    mutating func entrances(
      _ level: Int, runs count: Int, from entrances: Entrances?, to height: Double
    ) throws(EngineFault) -> Entrances {
      var next = Entrances()
      for run in 0..<count { _ = try climb(0, level, run, from: entrances, to: height, into: &next) }
      return next
    }

    /// How many of so many runs from each level reached the next; none from where none had come.
    mutating func arrivals(
      _ replicate: Int, _ levels: [Double], runs count: Int
    ) throws(EngineFault) -> [Int] {
      var arrivals: [Int] = []
      var entrances: Entrances?
      for (number, level) in levels.enumerated() {
        var next = Entrances()
        if entrances.map({ $0.count > 0 }) ?? true {
          for run in 0..<count {
            _ = try climb(replicate, number, run, from: entrances, to: level, into: &next)
          }
        }
        arrivals.append(next.count)
        entrances = next
      }
      return arrivals
    }

    private mutating func climb(
      _ replicate: Int, _ level: Int, _ run: Int, from entrances: Entrances?, to height: Double,
      into next: inout Entrances
    ) throws(EngineFault) -> SampledRuns.Ascent {
      if isInterrupted() { throw .interrupted(round: round) }
      // A stream of its own for each run of each level of each replicate.
      let draws = RandomDraws(seed: stream, run: (replicate << 8 | level) << 32 | run)
      return try runs.climb(draws, from: entrances, to: height, into: &next)
    }
  }
}
