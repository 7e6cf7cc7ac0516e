/// How long to follow the story, and when to read its numbers.
package struct Course: Sendable {
  /// Turns to follow; after them it ends.
  package var turns: Int
  /// Turns from now, ascending, at whose end the measures are read; 0 for now.
  package var checkpoints: [Int]
  /// For the first so many turns, how likely each event is is kept.
  package var watchedTurns: Int
  /// Keep by which sequences of events the runs get to their end.
  package var followsPaths = false
  /// Keep what the courses run through: every response, rule and event.
  package var tracesCourses = false
  /// Turns count from now, so that what is given uses some of them up; else from after what is given.
  package var countsGivens = true

  package init(turns: Int, checkpoints: [Int] = [], watchedTurns: Int = 0) {
    self.turns = turns
    self.checkpoints = checkpoints
    self.watchedTurns = watchedTurns
  }

  /// What is left of it once so many turns have passed; nil where it has ended before that.
  func left(after used: Int) -> Course? {
    if !countsGivens || used == 0 { return self }
    if used > turns { return nil }
    var left = self
    left.turns = turns - used
    left.checkpoints = checkpoints.map { max(0, $0 - used) }
    return left
  }
}

/// The numbers read at one checkpoint, over worlds or a batch of runs that had not stopped by then.
package struct Readings: Sendable {
  /// The probability of each world, or 1 for each run.
  package var masses: [Double] = []
  /// `readingCount` numbers a world, one world after another.
  package var values: [Double] = []
}

/// What following a story gave.
package struct Evaluation: Sendable {
  package enum Method: Sendable, Equatable {
    case exact
    /// The likeliest worlds were followed; `aside` is the probability of all that was set aside.
    case bounds(aside: Double)
    case sampled(runs: Int, seed: UInt64)
    /// Runs from level to level; so many started at each, all replicates together.
    case splitting(levels: Int, runs: Int, replicates: Int, seed: UInt64)
  }

  package var method: Method
  /// The probability that the stop condition came true by the end of each turn; the first entry is for now.
  package var stopped: [Double]
  /// The probability set aside by the end of each turn, as `stopped`; empty where nothing can be.
  package var asideByTurn: [Double] = []
  /// The probability set aside by each checkpoint.
  package var asideAt: [Double] = []
  /// For each checkpoint; empty where runs were counted.
  package var readings: [Readings]
  /// In a sample, for each checkpoint, the values of each reading with how many runs read them.
  package var counted: [[CountedValues]] = []
  /// For each watched turn, the probability of each of the program's events.
  package var watched: [[Double]]
  package var readingCount: Int
  /// For each maximum, the mean over all of its value where the run stopped (0 where it did not).
  package var stoppedMaxima: [Double] = []
  package var ending = Ending.complete

  /// By which events the runs got to where they stopped, or to the end; nil where that was not asked.
  var paths: PathTree?
  /// In a sample, how many runs `paths` was counted in: the first so many.
  package var runsFollowed: Int {
    if case .sampled(let runs, _) = method { min(runs, PathTree.mostRuns) } else { 0 }
  }

  /// How much ran through each item, where that was asked.
  var traced: TracedMass?
  var tracedItems: [TracedItem] = []

  /// What the steps of `paths` stand for.
  var events: [Event] = []

  /// The probability that the stop condition came true, or the least it can be.
  package var stoppedInAll: Double { stopped.last ?? 0 }
}
