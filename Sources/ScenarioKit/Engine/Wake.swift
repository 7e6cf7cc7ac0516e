/// What stores need at hand: the bounds of quantities, the rules to wake when a place changes, and the memories and
/// weights that were written to.
struct Wake: ~Copyable {
  let bounds: UnsafeMutablePointer<(lower: Double, upper: Double)>
  /// The readers of place p stand at `readers[starts[p] ..< starts[p + 1]]`.
  let starts: UnsafeMutablePointer<Int32>
  let readers: UnsafeMutablePointer<Int32>
  let pending: UnsafeMutablePointer<UInt64>
  let now: Int
  let reaches: UnsafeMutablePointer<ReachTable>

  /// A search along facts, with room to work.
  struct ReachTable {
    let from: Int
    let to: Int
    let actors: Int
    let facts: UnsafeMutablePointer<Int>
    let reached: UnsafeMutablePointer<Bool>
    let open: UnsafeMutablePointer<Int>
  }

  /// For each place of the state, its number among the memories that trigger responses; -1 for all others.
  let triggers: UnsafeMutablePointer<Int32>
  /// Numbers of triggers that may be fresh, each once.
  let fresh: UnsafeMutablePointer<Int32>
  let freshCount: UnsafeMutablePointer<Int>
  let isFresh: UnsafeMutablePointer<Bool>
  /// Candidates that were given a weight, a bit each.
  let touched: UnsafeMutablePointer<UInt64>

  private let reachCount: Int

  init(_ program: Program, pending: UnsafeMutablePointer<UInt64>) {
    // SAFETY: sizes are the program's own counts; freed by `deallocate`, called once by the machine that owns this.
    bounds = .allocate(capacity: max(1, program.bounds.count))
    bounds.initialize(from: program.bounds, count: program.bounds.count)
    starts = .allocate(capacity: program.readerStarts.count)
    starts.initialize(from: program.readerStarts, count: program.readerStarts.count)
    readers = .allocate(capacity: max(1, program.readers.count))
    readers.initialize(from: program.readers, count: program.readers.count)
    self.pending = pending
    now = program.now
    let places = program.triggerPlaces
    triggers = .allocate(capacity: max(1, program.stateCount))
    triggers.initialize(repeating: -1, count: max(1, program.stateCount))
    for (number, place) in places.enumerated() { triggers[place] = Int32(number) }
    fresh = .allocate(capacity: max(1, places.count))
    fresh.initialize(repeating: 0, count: max(1, places.count))
    freshCount = .allocate(capacity: 1)
    freshCount.initialize(to: 0)
    isFresh = .allocate(capacity: max(1, places.count))
    isFresh.initialize(repeating: false, count: max(1, places.count))
    let words = (program.mostCandidates + 63) / 64
    touched = .allocate(capacity: max(1, words))
    touched.initialize(repeating: 0, count: max(1, words))
    reachCount = program.reaches.count
    reaches = .allocate(capacity: max(1, reachCount))
    for (index, reach) in program.reaches.enumerated() {
      let facts = UnsafeMutablePointer<Int>.allocate(capacity: max(1, reach.facts.count))
      facts.initialize(from: reach.facts, count: reach.facts.count)
      let table = ReachTable(
        from: reach.from, to: reach.to, actors: reach.actors, facts: facts,
        reached: .allocate(capacity: reach.actors), open: .allocate(capacity: reach.actors))
      (reaches + index).initialize(to: table)
    }
  }

  func deallocate() {
    for index in 0..<reachCount {
      reaches[index].facts.deallocate()
      reaches[index].reached.deallocate()
      reaches[index].open.deallocate()
    }
    reaches.deallocate()
    triggers.deallocate()
    fresh.deallocate()
    freshCount.deallocate()
    isFresh.deallocate()
    touched.deallocate()
    bounds.deallocate()
    starts.deallocate()
    readers.deallocate()
  }

  /// Marks the rules that read a place.
  @inline(__always)
  func changed(_ place: Int) {
    var next = Int(starts[place])
    let end = Int(starts[place + 1])
    while next < end {
      let rank = Int(readers[next])
      pending[rank >> 6] |= 1 << UInt64(rank & 63)
      next += 1
    }
  }

  /// Notes that a memory was written to, where it triggers responses.
  @inline(__always)
  func freshened(_ place: Int) {
    let trigger = Int(triggers[place])
    if trigger < 0 || isFresh[trigger] { return }
    isFresh[trigger] = true
    fresh[freshCount.pointee] = Int32(trigger)
    freshCount.pointee += 1
  }

  /// Is there a chain of facts from the one actor to the other?
  func isReached(_ index: Int, _ frame: UnsafeMutablePointer<Double>) -> Bool {
    let table = reaches[index]
    if table.from == table.to { return false }
    table.reached.initialize(repeating: false, count: table.actors)
    table.reached[table.from] = true
    table.open[0] = table.from
    var openCount = 1
    while openCount > 0 {
      openCount -= 1
      let actor = table.open[openCount]
      for next in 0..<table.actors where !table.reached[next] {
        let fact = table.facts[actor * table.actors + next]
        if fact < 0 || frame[fact] == 0 { continue }
        if next == table.to { return true }
        table.reached[next] = true
        table.open[openCount] = next
        openCount += 1
      }
    }
    return false
  }
}
