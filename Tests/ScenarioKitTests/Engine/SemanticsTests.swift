import Testing

@testable import ScenarioKit

/// Scenarios whose checks were computed over exact fractions, by other means than the engine.
@Suite struct SemanticsTests {
  @Test(arguments: ["feud", "doctrine"])
  func everyCheckHolds(name: String) throws {
    let told = ToldSession(try Scenarios.text(name))
    #expect(told.mistakes == [])
    let checks = told.entries.filter { $0.text.hasPrefix("check") }
    #expect(checks.count >= 3)
    for (text, entry) in checks {
      guard case .answer(.check, _) = entry.result else {
        Issue.record("\(text)")
        continue
      }
    }
  }

  /// What an event leaves behind fades; it must not have faded where the next combination of types is set up.
  @Test func aPlainRuleLooksBackUnderEveryType() throws {
    var told = ToldSession(
      """
      actor Ada, Ben
      quantity heat 0..10 = 0
      hypothesis stance of Ben { hawk 50%; dove 50% }
      move raid by A on B
      response answer { for A, B; expect A raid on B weight if Ben.stance is hawk then 1 else 2 }
      hold weight 0
      rule warms { when (after any any within 0.5); then heat += 1 }
      """)
    told.tell("play Ada raid on Ben\nplay Ben hold")
    told.tell("check mean(heat at 0.5) == heat")
    #expect(told.mistakes == [])
  }

  /// Nor where a type that drifts goes another way.
  @Test func aMemoryLastsWhicheverWayATypeDrifts() {
    let told = ToldSession(
      """
      actor Ada, Ben
      quantity heat 0..10 = 0
      hypothesis stance of Ben { hawk 50%; dove 50%; drift 50% }
      move raid by A on B
      response answer { expect Ada raid on Ben weight if Ben.stance is hawk then 1 else 2 }
      play Ada raid on Ben
      check chance(always (after Ada raid on Ben) within 0.5) == 1
      """)
    #expect(told.mistakes == [])
  }

  @Test func aWrongCheckFails() throws {
    let text = try Scenarios.text("feud").replacing("0.07112547875818388", with: "0.07112547875918388")
    let told = ToldSession(text)
    #expect(told.mistakes.count == 1)
    #expect(told.mistakes.first?.hasPrefix("E0520") == true)
  }
}
