import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// What is said never to count makes no difference, on generated scenarios.
@Suite struct ReviewSoundnessTests {
  private static let seeds = Array(UInt64(1)...120)

  /// Names of rules and responses that are warned of as idle.
  private static func idle(_ session: Session) -> [String] {
    session.allWarnings().filter { ["W0601", "W0602", "W0603", "W0604"].contains($0.id) }.compactMap {
      warning in
      let words = warning.message.split(separator: "`")
      return ["rule ", "response "].contains(words.first.map { String($0) }) ? String(words[1]) : nil
    }
  }

  @Test(arguments: seeds) func whatIsIdleMakesNoDifference(seed: UInt64) throws {
    let generated = ScenarioGenerator.generate(seed: seed, size: .medium)
    var told = ToldSession(generated.text)
    for name in Set(Self.idle(told.session)).sorted().prefix(3) {
      for condition in generated.conditions.prefix(2) {
        let question = "chance (\(condition)) within 1 method exact"
        guard case .answer(.chance(let with), _)? = told.tell(question)?.result,
          case .answer(.chance(let without), _)? = told.tell(question + " given without \(name)")?.result
        else { continue }
        #expect(
          "\(with.estimate)" == "\(without.estimate)", "\(name) counts after all\n\(generated.text)")
      }
    }
  }

  @Test func someAreIdle() {
    let count = Self.seeds.count { seed in
      !Self.idle(ToldSession(ScenarioGenerator.generate(seed: seed, size: .medium).text).session).isEmpty
    }
    #expect(count >= 10, "only \(count) of \(Self.seeds.count) scenarios have something idle")
  }
}
