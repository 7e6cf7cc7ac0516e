/// Worlds with their probabilities, equal worlds merged, in the order in which they first came.
///
/// A world is a row of numbers, equal when equal to the bit. Adding one costs its width, on average.
final class WorldTable {
  /// What a world takes of one table, in bytes: its numbers, its mass and its hash, and its slots at their sparsest.
  static func bytesEach(width: Int) -> Int { 8 * width + 16 + 32 }

  let width: Int
  private(set) var count = 0
  /// What `makeRoom` has set aside so far.
  private(set) var aside = 0.0
  /// Worlds that there is room for; it only grows.
  private(set) var capacity: Int
  private var rows: UnsafeMutablePointer<Double>
  private var masses: UnsafeMutablePointer<Double>
  private var hashes: UnsafeMutablePointer<UInt64>
  /// 1 + the place of a world, or 0; open addressing, a power of two long.
  private var slots: UnsafeMutablePointer<Int32>
  private var slotCount: Int

  init(width: Int, capacity: Int = 64) {
    // SAFETY: sizes follow capacity and slotCount alone; `grow` keeps both in step; freed in deinit.
    self.width = width
    self.capacity = capacity
    rows = .allocate(capacity: max(1, capacity * width))
    masses = .allocate(capacity: capacity)
    hashes = .allocate(capacity: capacity)
    slotCount = 256
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
  }

  deinit {
    rows.deallocate()
    masses.deallocate()
    hashes.deallocate()
    slots.deallocate()
  }

  func row(_ index: Int) -> UnsafeMutablePointer<Double> { rows + index * width }
  func mass(_ index: Int) -> Double { masses[index] }
  func setMass(_ index: Int, _ mass: Double) { masses[index] = mass }

  var totalMass: Double {
    var sum = 0.0
    for index in 0..<count { sum += masses[index] }
    return sum
  }

  func removeAll() {
    count = 0
    slots.update(repeating: 0, count: slotCount)
  }

  /// Adds a world, and tells its place.
  @discardableResult
  func add(_ row: UnsafePointer<Double>, mass: Double) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for index in 0..<width {
      hash = (hash ^ row[index].bitPattern) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
    }
    var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if hashes[index] == hash, isEqual(row, rows + index * width) {
        masses[index] += mass
        return index
      }
      slot = (slot + 1) & (slotCount - 1)
    }
    if count == capacity { growRows() }
    (rows + count * width).update(from: row, count: width)
    masses[count] = mass
    hashes[count] = hash
    count += 1
    slots[slot] = Int32(count)
    if count * 2 > slotCount { growSlots() }
    return count - 1
  }

  /// Keeps the likeliest worlds, as many as said (of equally likely ones the earlier); returns the mass set aside.
  /// Calls back with the places of those that stay, ascending, before they are numbered anew.
  func keepLikeliest(_ most: Int, _ note: (_ kept: [Int]) -> Void = { _ in }) -> Double {
    guard count > most else { return 0 }
    let ranked = (0..<count).sorted { (masses[$1], $0) < (masses[$0], $1) }
    let kept = ranked.prefix(most).sorted()
    note(kept)
    var aside = 0.0
    for index in ranked.dropFirst(most) { aside += masses[index] }
    for (place, index) in kept.enumerated() where place != index {
      (rows + place * width).update(from: rows + index * width, count: width)
      masses[place] = masses[index]
      hashes[place] = hashes[index]
    }
    count = most
    slots.update(repeating: 0, count: slotCount)
    for index in 0..<count { enter(index) }
    return aside
  }

  /// Makes room once there are more than twice as many worlds as are to be kept; what is set aside is counted.
  func makeRoom(for most: Int, _ note: (_ kept: [Int], _ of: Int) -> Void = { _, _ in }) {
    guard count > 2 * most else { return }
    let before = count
    aside += keepLikeliest(most) { note($0, before) }
  }

  private func isEqual(_ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>) -> Bool {
    for index in 0..<width where left[index].bitPattern != right[index].bitPattern { return false }
    return true
  }

  private func enter(_ index: Int) {
    var slot = Int(truncatingIfNeeded: hashes[index]) & (slotCount - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
    slots[slot] = Int32(index + 1)
  }

  private func growRows() {
    let newCapacity = capacity * 2
    func grown<Element>(_ old: UnsafeMutablePointer<Element>, _ used: Int, _ size: Int)
      -> UnsafeMutablePointer<Element>
    {
      let new = UnsafeMutablePointer<Element>.allocate(capacity: max(1, size))
      new.moveInitialize(from: old, count: used)
      old.deallocate()
      return new
    }
    rows = grown(rows, count * width, newCapacity * width)
    masses = grown(masses, count, newCapacity)
    hashes = grown(hashes, count, newCapacity)
    capacity = newCapacity
  }

  private func growSlots() {
    slots.deallocate()
    slotCount *= 4
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    for index in 0..<count { enter(index) }
  }
}
