/// What some runs gave, counted, so that it can be added to what others gave.
///
/// Everything is counted in whole numbers, or kept as it came: runs 0 ..< b and b ..< c counted apart and added give what
/// runs 0 ..< c give counted at once, to the bit, wherever the cut lies.
package struct RunTally: Sendable, Equatable {
  package private(set) var runs = 0
  /// Runs that had stopped by the end of each turn; the first entry is for now.
  private var stopped: [Double]
  /// For each watched turn, how often each event happened.
  private var watched: [[Double]]
  /// For each maximum, its sum over the runs that stopped: of truths, where runs can stop.
  private var stoppedMaxima: [Double]
  /// For each checkpoint, each reading's values over the runs that had not stopped.
  private var readings: [[CountedValues]]
  /// How many runs went each way to where they stopped, or to the end; nil where that is not asked.
  private var paths: PathTree?
  /// What the steps of `paths` stand for.
  private let events: [Event]

  init(_ course: Course, _ program: Program) {
    stopped = Array(repeating: 0, count: course.turns + 1)
    watched = Array(repeating: Array(repeating: 0, count: program.events.count), count: course.watchedTurns)
    stoppedMaxima = Array(repeating: 0, count: program.maxima.count)
    readings = course.checkpoints.map { _ in
      Array(repeating: CountedValues(), count: program.readingCount)
    }
    paths = course.followsPaths ? PathTree(most: PathTree.mostOfRuns) : nil
    events = course.followsPaths ? program.events.map(\.event) : []
  }

  /// Adds what a worker summed up over some runs.
  mutating func add(_ batch: Evaluation, runs: Int) {
    self.runs += runs
    if let others = batch.paths { paths?.add(others) }
    for index in stopped.indices { stopped[index] += batch.stopped[index] }
    for index in stoppedMaxima.indices { stoppedMaxima[index] += batch.stoppedMaxima[index] }
    for turn in watched.indices {
      for event in watched[turn].indices { watched[turn][event] += batch.watched[turn][event] }
    }
    for checkpoint in readings.indices {
      let count = readings[checkpoint].count
      for (place, value) in batch.readings[checkpoint].values.enumerated() {
        readings[checkpoint][place % count].add(value)
      }
    }
  }

  package mutating func add(_ other: RunTally) {
    runs += other.runs
    if let others = other.paths { paths?.add(others) }
    for index in stopped.indices { stopped[index] += other.stopped[index] }
    for index in stoppedMaxima.indices { stoppedMaxima[index] += other.stoppedMaxima[index] }
    for turn in watched.indices {
      for event in watched[turn].indices { watched[turn][event] += other.watched[turn][event] }
    }
    for checkpoint in readings.indices {
      for reading in readings[checkpoint].indices {
        readings[checkpoint][reading].add(other.readings[checkpoint][reading])
      }
    }
  }

  /// Counts what was only taken down so far.
  mutating func settle() {
    for checkpoint in readings.indices {
      for reading in readings[checkpoint].indices { readings[checkpoint][reading].settle() }
    }
  }

  /// Shares instead of counts.
  package mutating func evaluation(seed: UInt64) -> Evaluation {
    settle()
    let share = 1 / Double(max(1, runs))
    var paths = paths
    paths?.scale(by: 1 / Double(max(1, min(runs, PathTree.mostRuns))))
    return Evaluation(
      method: .sampled(runs: runs, seed: seed), stopped: stopped.map { $0 * share },
      asideAt: Array(repeating: 0, count: readings.count), readings: [], counted: readings,
      watched: watched.map { $0.map { $0 * share } }, readingCount: readings.first?.count ?? 0,
      stoppedMaxima: stoppedMaxima.map { $0 * share }, paths: paths, events: events)
  }
}
