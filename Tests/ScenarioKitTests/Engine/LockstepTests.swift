import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// World by world and to the bit the compiled program does what the naive tree walk does, on generated scenarios.
@Suite struct LockstepTests {
  private static let scenarios = 1_200
  private static let turns = 12

  /// Sixty scenarios each: a test for each alone would say little more, and cost as much again.
  @Test(arguments: 0..<20)
  func everyWorldIsTheSameToTheBit(part: Int) throws {
    var compared = 0
    let each = Self.scenarios / 20
    for number in (part * each)..<((part + 1) * each) {
      var lockstep = try Lockstep(seed: 20_000 + UInt64(number))
      try lockstep.follow(turns: Self.turns)
      compared += lockstep.turnsCompared
    }
    // Few are cut short by what has no value.
    #expect(compared >= each * Self.turns * 9 / 10, "\(compared)")
  }
}
