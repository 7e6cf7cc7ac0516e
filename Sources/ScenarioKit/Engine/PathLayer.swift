/// By which sequences of events the worlds of one turn were reached: pairs of a world and a sequence, equal ones merged.
struct PathLayer {
  /// What a pair takes in all lists at once, in bytes, while the next turn's pairs are gathered beside this one's.
  static let bytesEach = 320

  /// No world any more.
  private static let gone: Int32 = -1

  private(set) var worlds: [Int32] = []
  private(set) var sequences: [Int32] = []
  private(set) var masses: [Double] = []
  /// 1 + a pair, or 0; open addressing, a power of two long.
  private var slots = Array(repeating: Int32(0), count: 256)
  /// The pairs of world w stand at `starts[w] ..< starts[w + 1]`, once grouped.
  private var starts: [Int32] = [0]

  var count: Int { worlds.count }

  mutating func add(_ world: Int32, _ sequence: Int32, _ mass: Double) {
    var slot = place(of: world, sequence)
    while slots[slot] != 0 {
      let pair = Int(slots[slot]) - 1
      if worlds[pair] == world && sequences[pair] == sequence {
        masses[pair] += mass
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count + 1)
    worlds.append(world)
    sequences.append(sequence)
    masses.append(mass)
    if count * 2 > slots.count { enterAll(slots.count * 4) }
  }

  /// Keeps the likeliest pairs, of equally likely ones the earlier; calls back with what the others were.
  mutating func keepLikeliest(_ most: Int, _ lose: (_ sequence: Int32, _ mass: Double) -> Void) {
    guard count > most else { return }
    let ranked = worlds.indices.sorted { (masses[$1], $0) < (masses[$0], $1) }
    var numbers = Array(repeating: Self.gone, count: count)
    for pair in ranked.prefix(most) { numbers[pair] = worlds[pair] }
    keep(numbers, lose)
  }

  /// Leaves the worlds that stay, numbered anew in their order; calls back with what the pairs of others were.
  mutating func keepWorlds(
    _ kept: [Int], of count: Int, _ lose: (_ sequence: Int32, _ mass: Double) -> Void
  ) {
    var numbers = Array(repeating: Self.gone, count: count)
    for (number, world) in kept.enumerated() { numbers[world] = Int32(number) }
    keep(worlds.map { numbers[Int($0)] }, lose)
  }

  /// Brings the pairs into the order of their worlds, each world's as they first came.
  mutating func group(worldCount: Int) {
    starts = Array(repeating: 0, count: worldCount + 1)
    for world in worlds { starts[Int(world) + 1] += 1 }
    for world in 0..<worldCount { starts[world + 1] += starts[world] }
    var next = starts
    var order = Array(repeating: 0, count: count)
    for pair in worlds.indices {
      order[Int(next[Int(worlds[pair])])] = pair
      next[Int(worlds[pair])] += 1
    }
    sequences = order.map { sequences[$0] }
    masses = order.map { masses[$0] }
    worlds = order.map { worlds[$0] }
    enterAll(slots.count)
  }

  /// The pairs of a world, once grouped.
  func pairs(of world: Int) -> Range<Int> { Int(starts[world])..<Int(starts[world + 1]) }

  /// Keeps the pairs that have a world, numbered so.
  private mutating func keep(
    _ numbers: [Int32], _ lose: (_ sequence: Int32, _ mass: Double) -> Void
  ) {
    var kept = 0
    for (pair, world) in numbers.enumerated() {
      if world == Self.gone {
        lose(sequences[pair], masses[pair])
        continue
      }
      worlds[kept] = world
      sequences[kept] = sequences[pair]
      masses[kept] = masses[pair]
      kept += 1
    }
    worlds.removeLast(count - kept)
    sequences.removeLast(sequences.count - kept)
    masses.removeLast(masses.count - kept)
    enterAll(slots.count)
  }

  private mutating func enterAll(_ slotCount: Int) {
    slots = Array(repeating: 0, count: slotCount)
    for pair in worlds.indices {
      var slot = place(of: worlds[pair], sequences[pair])
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(pair + 1)
    }
  }

  private func place(of world: Int32, _ sequence: Int32) -> Int {
    var hash = (UInt64(UInt32(bitPattern: world)) << 32 | UInt64(UInt32(bitPattern: sequence)))
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: hash ^ hash >> 31) & (slots.count - 1)
  }
}
