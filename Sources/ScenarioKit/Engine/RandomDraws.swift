/// The random numbers of one run, each a pure function of seed, run, turn and which draw of the turn it is.
///
/// So a run is the same on any core and in any order, and two branches asked with one seed share their luck
/// turn by turn (common random numbers). Mixing is SplitMix64's finaliser (Steele, Lea, Flood 2014).
struct RandomDraws {
  /// Which draw of a turn.
  static let event: UInt64 = 0
  static let outcome: UInt64 = 1
  /// The first hypothesis' drift; the others follow.
  static let drift: UInt64 = 2
  /// A turn number that no story reaches, for the draw of the world to start from.
  static let start = Int.max >> 16

  private let key: UInt64

  init(seed: UInt64, run: Int) {
    key = Self.mixed(Self.mixed(seed &+ 0x9E37_79B9_7F4A_7C15) ^ (UInt64(run) &* 0xD1B5_4A32_D192_ED03))
  }

  /// A number in 0 ..< 1 with 53 random bits.
  @inline(__always)
  func unit(turn: Int, draw: UInt64) -> Double {
    let counter = UInt64(turn) &* 256 &+ draw &+ 1
    return Double(Self.mixed(key &+ counter &* 0x9E37_79B9_7F4A_7C15) >> 11) * 0x1p-53
  }

  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
