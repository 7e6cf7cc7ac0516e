import Synchronization

/// Hands out runs in batches to whoever asks, and adds up what comes back in the order of the runs.
///
/// Where the work is broken off, what has been added up is the runs before the first batch that is missing: a proper
/// sample, as no run is left out for having taken long. Safe from any thread.
final class BatchLine: Sendable {
  private struct State {
    var tally: RunTally
    /// The first run that nobody has been given.
    var next: Int
    /// The first run that is not in the tally.
    var added: Int
    /// Handed out no more from here on.
    var end: Int
    /// Batches that came back before those in front of them, by their first run.
    var waiting: [Int: (runs: Int, tally: RunTally)] = [:]
    var failure: (run: Int, fault: EngineFault)?
  }

  /// Runs in one batch; no answer depends on it.
  private let batchRuns: Int

  private let state: Mutex<State>
  private let report: @Sendable (_ runs: Int) -> Void

  /// - Parameter report: told how many runs are in the tally, whenever there are more; one call at a time.
  init(_ runs: Range<Int>, addingTo tally: RunTally, report: @escaping @Sendable (_ runs: Int) -> Void) {
    // Few enough that all threads have work to the end, many enough that adding up is not felt.
    batchRuns = min(1_024, max(64, runs.count / 64))
    state = Mutex(State(tally: tally, next: runs.lowerBound, added: runs.lowerBound, end: runs.upperBound))
    self.report = report
  }

  /// The next runs to follow; nil where there are none left.
  func take() -> Range<Int>? {
    state.withLock { state in
      guard state.next < state.end else { return nil }
      let batch = state.next..<min(state.next + batchRuns, state.end)
      state.next = batch.upperBound
      return batch
    }
  }

  func finish(_ batch: Range<Int>, _ tally: RunTally) {
    state.withLock { state in
      state.waiting[batch.lowerBound] = (batch.count, tally)
      let before = state.added
      while let (runs, tally) = state.waiting.removeValue(forKey: state.added) {
        state.tally.add(tally)
        state.added += runs
      }
      if state.added > before { report(state.tally.runs) }
    }
  }

  /// A batch could not be followed: no more are handed out, and of all faults that of the earliest runs counts.
  func fail(_ batch: Range<Int>, _ fault: EngineFault) {
    state.withLock { state in
      state.end = min(state.end, batch.lowerBound)
      if let failure = state.failure, failure.run < batch.lowerBound { return }
      state.failure = (batch.lowerBound, fault)
    }
  }

  /// What has been added up, and the fault behind which nothing was; nobody is at work any more.
  var result: (tally: RunTally, fault: EngineFault?) {
    state.withLock { ($0.tally, $0.failure?.fault) }
  }
}
