/// Sequences of events, each kept once: as the sequence without its last event, and that event.
///
/// Sequences are numbered as they first come, the empty one 0, so that each comes after the one it goes on from.
struct PathTree: Sendable, Equatable {
  /// An event that happened, by its place in the program, and how it turned out.
  struct Step: Hashable, Comparable, Sendable {
    let event: Int32
    let outcome: Int32

    static func < (left: Step, right: Step) -> Bool {
      (left.event, left.outcome) < (right.event, right.outcome)
    }
  }

  enum Repeats { case lately, all }

  /// Longer sequences are not told apart.
  static let longest: Int32 = 64
  /// What a sequence takes at most, in bytes: twice its numbers, for lists grow by doubling.
  static let bytesEach = 128

  /// Runs whose sequences are kept, the first so many: enough to tell a share within half a point.
  static let mostRuns = 16_384
  /// Sequences of runs that are told apart: some 50 MiB.
  static let mostOfRuns = 400_000

  private let most: Int
  private(set) var parents: [Int32] = [-1]
  private(set) var steps = [Step(event: -1, outcome: -1)]
  private var lengths: [Int32] = [0]
  /// By sequence: the probability, or the number of runs, that went exactly so to the end.
  private(set) var ended: [Double] = [0]
  /// By sequence: what had gone so far when it was no longer told apart.
  private(set) var lost: [Double] = [0]
  /// 1 + a sequence, or 0; open addressing, a power of two long.
  private var slots = Array(repeating: Int32(0), count: 256)

  /// - Parameter most: sequences that are kept; what goes on from there is not told apart.
  init(most: Int) { self.most = most }

  var count: Int { parents.count }

  /// The sequence that goes on by one step; nil where that is not told apart.
  mutating func following(_ sequence: Int32, by step: Step) -> Int32? {
    var slot = place(of: sequence, step)
    while slots[slot] != 0 {
      let candidate = Int(slots[slot]) - 1
      if parents[candidate] == sequence && steps[candidate] == step { return Int32(candidate) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let length = lengths[Int(sequence)] + 1
    guard count < most, length <= Self.longest else { return nil }
    slots[slot] = Int32(count + 1)
    parents.append(sequence)
    steps.append(step)
    lengths.append(length)
    ended.append(0)
    lost.append(0)
    if count * 2 > slots.count { growSlots() }
    return Int32(count - 1)
  }

  mutating func end(_ sequence: Int32, _ mass: Double) { ended[Int(sequence)] += mass }

  mutating func lose(_ sequence: Int32, _ mass: Double) { lost[Int(sequence)] += mass }

  /// Adds what another tree counted. Costs the other's sequences.
  mutating func add(_ other: PathTree) {
    var here: [Int32] = [0]
    var isWhole = [true]
    for sequence in other.parents.indices {
      if sequence > 0 {
        let parent = Int(other.parents[sequence])
        let next = isWhole[parent] ? following(here[parent], by: other.steps[sequence]) : nil
        here.append(next ?? here[parent])
        isWhole.append(next != nil)
      }
      let place = Int(here[sequence])
      lost[place] += other.lost[sequence]
      if isWhole[sequence] {
        ended[place] += other.ended[sequence]
      } else {
        lost[place] += other.ended[sequence]
      }
    }
  }

  /// The same told in fewer words: each step as another, and a step left out where the sequence has come to it already,
  /// just before (`lately`) or at any time.
  func coarsened(_ coarse: (Step) -> Step, leavingOut repeats: Repeats) -> PathTree {
    var result = PathTree(most: most)
    var here: [Int32] = [0]
    for sequence in parents.indices {
      if sequence > 0 {
        let before = here[Int(parents[sequence])]
        let step = coarse(steps[sequence])
        let isRepeat =
          switch repeats {
          case .lately: result.steps[Int(before)] == step
          case .all: result.path(Int(before)).contains(step)
          }
        // There are no more sequences than here, and none is longer.
        here.append(isRepeat ? before : result.following(before, by: step) ?? before)
      }
      result.ended[Int(here[sequence])] += ended[sequence]
      result.lost[Int(here[sequence])] += lost[sequence]
    }
    return result
  }

  /// Multiplies every count, as a count of runs into a share of them.
  mutating func scale(by factor: Double) {
    for sequence in parents.indices {
      ended[sequence] *= factor
      lost[sequence] *= factor
    }
  }

  /// All that ended with a sequence that was told apart.
  var endedInAll: Double { ended.reduce(0, +) }

  /// All that was counted, told apart or not.
  var counted: Double { endedInAll + lost.reduce(0, +) }

  /// All that was lost along a sequence, and so may have ended with it.
  func lostAlong(_ sequence: Int) -> Double {
    var (sum, at) = (0.0, sequence)
    while at >= 0 {
      sum += lost[at]
      at = Int(parents[at])
    }
    return sum
  }

  /// The steps of a sequence in their order.
  func path(_ sequence: Int) -> [Step] {
    var result: [Step] = []
    var at = sequence
    while at > 0 {
      result.append(steps[at])
      at = Int(parents[at])
    }
    return result.reversed()
  }

  private func place(of sequence: Int32, _ step: Step) -> Int {
    var hash = UInt64(UInt32(bitPattern: sequence)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= UInt64(UInt32(bitPattern: step.event)) &* 0xD6E8_FEB8_6659_FD93
    hash ^= UInt64(UInt32(bitPattern: step.outcome)) &* 0xC2B2_AE3D_27D4_EB4F
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  private mutating func growSlots() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for sequence in 1..<count {
      var slot = place(of: parents[sequence], steps[sequence])
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(sequence + 1)
    }
  }
}
