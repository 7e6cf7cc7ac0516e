/// The draws that runs came to before, as a tree: what was weighed at each, and where each way that it can go leads.
///
/// Runs that begin alike go alike until they draw otherwise. As far as a run goes ways that were gone before, its draws
/// are looked up: nothing is weighed, and nothing carried out. Where it leaves the tree, the world that it stands in is
/// taken out of it. What runs come to is the same to the bit with a tree and without one.
struct DrawTree: ~Copyable {
  /// One draw; its weights, its ways and the numbers read before it follow in memory.
  struct Draw {
    /// Which draw of its turn; `end` where the run stops.
    let number: Int32
    let wayCount: Int32
    /// Are its weights running sums?
    let isSummed: Bool
    let readingCount: Int32
    /// The place of the world that it is made in; -1 within a turn.
    let world: Int
    /// What the weights come to.
    let total: Double

    static let end: Int32 = -1
  }

  /// Where it leads when it falls in one way.
  struct Way {
    /// The place of the draw that comes next; -1 where that is not known.
    var next: Int32 = -1
    /// What happens: a number among the program's events.
    var event: Int32 = 0
  }

  private let draws: UnsafeMutableRawPointer
  private let worlds: UnsafeMutableRawPointer
  /// By world that runs start from, the place of their first draw; -1 where it is not known.
  private let starts: UnsafeMutablePointer<Int32>
  private(set) var drawCount = 0
  private var drawsEnd = 0
  private var worldsEnd = 0
  private let mostDraws: Int
  private let mostWorlds: Int
  /// Is there no room for more?
  private(set) var isFull: Bool

  /// Room for draws that is enough for most, in bytes. A larger tree falls out of the processor's cache, and is slower
  /// than none.
  static let usualSize = 1 << 20

  /// - Parameters:
  ///   - startCount: how many worlds runs start from.
  ///   - size: room for draws, in bytes; there is four times as much for worlds. 0 for a tree that stays empty.
  init(startCount: Int, size: Int) {
    isFull = size == 0
    mostDraws = size
    mostWorlds = 4 * size
    // SAFETY: places are handed out by `add` and `addWorld` alone, within these sizes; freed in deinit.
    draws = .allocate(byteCount: mostDraws, alignment: 64)
    worlds = .allocate(byteCount: mostWorlds, alignment: 64)
    starts = .allocate(capacity: max(1, startCount))
    starts.initialize(repeating: -1, count: max(1, startCount))
  }

  deinit {
    draws.deallocate()
    worlds.deallocate()
    starts.deallocate()
  }

  // MARK: looking up

  @inline(__always)
  func start(of world: Int) -> Int { mostDraws > 0 ? Int(starts[world]) : -1 }

  @inline(__always)
  func draw(at place: Int) -> UnsafePointer<Draw> {
    UnsafePointer((draws + place).assumingMemoryBound(to: Draw.self))
  }

  @inline(__always)
  func weights(at place: Int) -> UnsafeMutablePointer<Double> {
    (draws + place + MemoryLayout<Draw>.stride).assumingMemoryBound(to: Double.self)
  }

  @inline(__always)
  func ways(at place: Int) -> UnsafeMutablePointer<Way> {
    UnsafeMutableRawPointer(weights(at: place) + Int(draw(at: place).pointee.wayCount))
      .assumingMemoryBound(to: Way.self)
  }

  /// The numbers that were read before the draw, or when the run stopped.
  func readings(at place: Int) -> UnsafeBufferPointer<Double> {
    let draw = draw(at: place)
    let first = UnsafeMutableRawPointer(ways(at: place) + Int(draw.pointee.wayCount))
    return UnsafeBufferPointer(
      start: first.assumingMemoryBound(to: Double.self), count: Int(draw.pointee.readingCount))
  }

  /// The world that a draw of an event is made in: what `Machine.keepChanges` wrote.
  func world(at place: Int) -> UnsafeMutableRawPointer { worlds + draw(at: place).pointee.world }

  /// Which way a draw goes, as it would be found without the tree.
  /// - Parameter unit: what was drawn, in 0 ..< 1.
  @inline(__always)
  func way(_ unit: Double, at place: Int) -> Int {
    let draw = draw(at: place)
    let weights = weights(at: place)
    let last = Int(draw.pointee.wayCount) &- 1
    let total = draw.pointee.total
    if total <= 0 { return 0 }
    var wanted = unit * total
    var chosen = 0
    if draw.pointee.isSummed {
      while chosen < last && weights[chosen] <= wanted { chosen &+= 1 }
      while chosen > 0 && weights[chosen] == weights[chosen &- 1] { chosen &-= 1 }
      return chosen
    }
    while chosen < last {
      wanted -= weights[chosen]
      if wanted < 0 { break }
      chosen &+= 1
    }
    while chosen > 0 && weights[chosen] == 0 { chosen &-= 1 }
    return chosen
  }

  // MARK: adding

  /// Where a way is kept, for `link`.
  func place(ofWay way: Int, at draw: Int) -> Int {
    UnsafeRawPointer(ways(at: draw) + way) - UnsafeRawPointer(draws)
  }

  /// Adds a draw whose weights and ways are to be written, and its world, with its readings. Returns its place, or -1
  /// where the tree is full.
  mutating func add(
    _ number: Int32, ways count: Int, isSummed: Bool, total: Double, worldSize: Int,
    readings: UnsafeBufferPointer<Double>
  ) -> Int {
    let size =
      MemoryLayout<Draw>.stride + count * (MemoryLayout<Double>.stride + MemoryLayout<Way>.stride)
      + readings.count * MemoryLayout<Double>.stride
    if drawsEnd + size > mostDraws || worldsEnd + worldSize > mostWorlds {
      isFull = true
      return -1
    }
    let (place, world) = (drawsEnd, worldSize > 0 ? worldsEnd : -1)
    drawsEnd += size
    drawCount += 1
    worldsEnd += worldSize
    (draws + place).initializeMemory(
      as: Draw.self,
      to: Draw(
        number: number, wayCount: Int32(count), isSummed: isSummed, readingCount: Int32(readings.count),
        world: world, total: total))
    weights(at: place).initialize(repeating: 0, count: count)
    ways(at: place).initialize(repeating: Way(), count: count)
    let kept = UnsafeMutableBufferPointer(mutating: self.readings(at: place))
    for (index, reading) in readings.enumerated() { kept[index] = reading }
    return place
  }

  /// Lets a draw come after a way, by its place.
  func link(way: Int, to draw: Int) {
    (draws + way).assumingMemoryBound(to: Way.self).pointee.next = Int32(draw)
  }

  /// Lets runs from a world begin with a draw.
  func link(start world: Int, to draw: Int) { starts[world] = Int32(draw) }
}
