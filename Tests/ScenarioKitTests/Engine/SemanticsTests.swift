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

  @Test func aWrongCheckFails() throws {
    let text = try Scenarios.text("feud").replacing("0.07112547875818388", with: "0.07112547875918388")
    let told = ToldSession(text)
    #expect(told.mistakes.count == 1)
    #expect(told.mistakes.first?.hasPrefix("E0520") == true)
  }
}
