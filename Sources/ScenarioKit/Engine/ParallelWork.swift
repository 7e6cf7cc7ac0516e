import Dispatch
import Synchronization

/// Pieces of work that do not depend on one another, shared among threads.
///
/// The results stand in the order of the pieces, whatever thread did which.
package enum ParallelWork {
  /// - Parameter report: told how many pieces are done, whenever there is one more; one call at a time.
  package static func results<Value: Sendable>(
    of count: Int, threads: Int, report: @escaping @Sendable (_ done: Int) -> Void = { _ in },
    _ work: @Sendable (Int) -> Value
  ) -> [Value] {
    let done = Mutex(0)
    @Sendable func reporting(_ value: Value) -> Value {
      done.withLock { done in
        done += 1
        report(done)
      }
      return value
    }
    let workers = max(1, min(threads, count))
    if workers == 1 { return (0..<count).map { reporting(work($0)) } }
    // SAFETY: every place is written by exactly one worker, before concurrentPerform returns, and then moved out.
    let places = UnsafeMutablePointer<Value?>.allocate(capacity: count)
    places.initialize(repeating: nil, count: count)
    defer {
      places.deinitialize(count: count)
      places.deallocate()
    }
    nonisolated(unsafe) let results = places
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for piece in stride(from: worker, to: count, by: workers) { results[piece] = reporting(work(piece)) }
    }
    return (0..<count).compactMap { places[$0] }
  }
}
