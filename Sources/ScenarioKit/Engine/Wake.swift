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

  /// A constant that is added to a quantity.
  struct Adjustment {
    let amount: Double
    let place: UInt32
    let bound: UInt32
  }

  /// What `adjustEach` goes through.
  let adjustments: UnsafeMutablePointer<Adjustment>
  /// The places that `stampEach` goes through.
  let stamps: UnsafeMutablePointer<Int32>
  /// For each place of the state, its number among the memories that trigger responses; -1 for all others.
  let triggers: UnsafeMutablePointer<Int32>
  /// Numbers of triggers that may be fresh, each once. While their count is below 0, they are not known.
  let fresh: UnsafeMutablePointer<Int32>
  let freshCount: UnsafeMutablePointer<Int>
  let isFresh: UnsafeMutablePointer<Bool>
  let triggerCount: Int
  /// Are fresh memories noted? Not where what an event wakes is known beforehand.
  let notesFresh: Bool
  let hasReaders: Bool
  /// Which stretches of `stretch` places of the state were written to since a world was taken over, a byte each.
  let written: UnsafeMutablePointer<UInt8>
  /// As a power of two.
  static let stretchBits = 3
  static let stretch = 1 << stretchBits
  /// Candidates that were given a weight, a bit each.
  let touched: UnsafeMutablePointer<UInt64>

  private let reachCount: Int

  init(_ program: Program, pending: UnsafeMutablePointer<UInt64>, _ fused: FusedCode?, notesFresh: Bool) {
    self.notesFresh = notesFresh
    hasReaders = !program.readers.isEmpty
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
    triggerCount = places.count
    triggers = .allocate(capacity: max(1, program.stateCount))
    triggers.initialize(repeating: -1, count: max(1, program.stateCount))
    for (number, place) in places.enumerated() { triggers[place] = Int32(number) }
    fresh = .allocate(capacity: max(1, places.count))
    fresh.initialize(repeating: 0, count: max(1, places.count))
    freshCount = .allocate(capacity: 1)
    freshCount.initialize(to: 0)
    isFresh = .allocate(capacity: max(1, places.count))
    isFresh.initialize(repeating: false, count: max(1, places.count))
    let (adjustments, stamps) = (fused?.adjustments ?? [], fused?.stamps ?? [])
    self.adjustments = .allocate(capacity: max(1, adjustments.count))
    self.adjustments.initialize(from: adjustments, count: adjustments.count)
    self.stamps = .allocate(capacity: max(1, stamps.count))
    self.stamps.initialize(from: stamps, count: stamps.count)
    let stretches = Self.stretchCount(program.stateCount)
    written = .allocate(capacity: stretches)
    written.initialize(repeating: 0, count: stretches)
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

  /// Stretches that hold so many places, rounded up to whole words of marks.
  static func stretchCount(_ places: Int) -> Int { max(8, (places + 63) / 64 * 8) }

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
    adjustments.deallocate()
    stamps.deallocate()
    written.deallocate()
    touched.deallocate()
    bounds.deallocate()
    starts.deallocate()
    readers.deallocate()
  }

  /// Puts a value into the state.
  @inline(__always)
  func put(_ value: Double, at place: Int, _ frame: UnsafeMutablePointer<Double>) {
    frame[place] = value
    written[place >> Self.stretchBits] = 1
  }

  /// Puts a value into the state, within bounds; rules that read it are woken if that changes it.
  @inline(__always)
  func keep(_ value: Double, at place: Int, within bound: Int, _ frame: UnsafeMutablePointer<Double>) {
    keep(value, at: place, bounds[bound].lower, bounds[bound].upper, frame)
  }

  @inline(__always)
  func keep(
    _ value: Double, at place: Int, _ lower: Double, _ upper: Double, _ frame: UnsafeMutablePointer<Double>
  ) {
    // Adding zero makes -0 into 0, so that equal worlds are equal to the bit.
    let raised = lower > value ? lower : value
    let kept = (upper < raised ? upper : raised) + 0
    if !hasReaders {
      put(kept, at: place, frame)
    } else if frame[place] != kept {
      put(kept, at: place, frame)
      changed(place)
    }
  }

  /// Marks the rules that read a place.
  @inline(__always)
  func changed(_ place: Int) {
    if !hasReaders { return }
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
    if !notesFresh || freshCount.pointee < 0 { return }
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
