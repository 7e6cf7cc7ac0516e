import Dispatch

/// Pieces of work that do not depend on one another, shared among threads.
///
/// The results stand in the order of the pieces, whatever thread did which.
package enum ParallelWork {
  package static func results<Value: Sendable>(
    of count: Int, threads: Int, _ work: @Sendable (Int) -> Value
  ) -> [Value] {
    let workers = max(1, min(threads, count))
    if workers == 1 { return (0..<count).map(work) }
    // SAFETY: every place is written by exactly one worker, before concurrentPerform returns, and then moved out.
    let places = UnsafeMutablePointer<Value?>.allocate(capacity: count)
    places.initialize(repeating: nil, count: count)
    defer {
      places.deinitialize(count: count)
      places.deallocate()
    }
    nonisolated(unsafe) let results = places
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for piece in stride(from: worker, to: count, by: workers) { results[piece] = work(piece) }
    }
    return (0..<count).compactMap { places[$0] }
  }
}
