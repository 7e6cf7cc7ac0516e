import Testing

@testable import ScenarioKit

/// Which assumptions an answer leans on: North hits with 1/2 a round and each hit heats; South waves and nothing comes of
/// it. That North never hits matters for all that is about heat; that South never waves does not.
@Suite("Leaning on assumptions")
struct LeaningTests {
  private static let scenario = """
    scenario "Heat"
    quantity heat 0..20 = 0
    actor North, South
    order North, South
    hypothesis temper of North { calm 50%; fierce 50% }
    move hit by A on B { then heat += 2 }
    move wave by A
    move sleep by A
    response hits { expect North hit on South weight if North.temper is fierce then 3 else 1 }
    response waves { expect South wave }
    evidence scouts { likely 80% when North.temper is fierce; likely 20% otherwise }
    assumption peaceful { never North hit on South }
    assumption reserved { never South wave }
    view grim { believe North.temper is fierce 90% }

    """

  private func answer(_ question: String, _ more: String = "") throws -> Answer {
    var told = ToldSession(Self.scenario + more)
    return try told.answer(question)
  }

  @Test(
    "Whatever is done with a number, what it leans on is named",
    arguments: [
      "chance heat >= 4 within 2", "chance heat >= 4 within 2 method sample",
      "tornado chance heat >= 4 within 2",
      "tornado heat within 2", "sweep heat 0..4 by 2 chance heat >= 4 within 2",
      "sweep heat 0..4 by 2 heat within 2",
      "flip chance heat >= 4 below 1% within 2", "best South minimise chance heat >= 4 within 2",
      "best South minimise heat within 2", "best South minimise heat within 2 looking 2 runs 300",
      "indicators chance heat >= 4 within 2", "indicators heat within 2", "dispute chance heat >= 4 within 2",
      "compare given heat = 1 on chance heat >= 4, heat within 2", "compare given heat = 1 within 2",
      "compare given heat = 1 on heat within 2 method sample runs 2000", "tornado chance heat >= 4 at 2",
    ])
  func named(_ question: String) throws {
    let leansOn = try answer(question).leansOn
    #expect(leansOn == ["peaceful"], "\(question): \(leansOn)")
  }

  @Test(
    "What is about something else leans on nothing",
    arguments: [
      "tornado chance after South wave within 2", "indicators chance after South wave within 2",
      "compare given heat = 1 on chance after South wave within 2",
    ])
  func nothing(_ question: String) throws {
    let leansOn = try answer(question).leansOn
    #expect(leansOn == ["reserved"], "\(question): \(leansOn)")
  }

  @Test("A broken assumption is leaned on no more")
  func broken() throws {
    #expect(try answer("tornado heat within 2", "play North hit on South\n").leansOn.isEmpty)
  }

  @Test("When it breaks, the answers that leaned on it are named")
  func breaking() throws {
    var told = ToldSession(Self.scenario)
    _ = try told.answer("tornado heat within 2")
    _ = try told.answer("best South minimise heat within 2")
    _ = try told.answer("compare given heat = 1 on chance after South wave within 2")
    let report = try told.report("play North hit on South")
    #expect(report.breaches.first { $0.assumption == "peaceful" }?.leaning == [1, 2])
  }

  /// A hit breaks it at once; after holding, or waving, North may still hit in the second round: 1/2 × 1/2 + 1/2 × 3/4.
  @Test("A move that breaks an assumption says so")
  func moves() throws {
    guard case .best(let answer) = try answer("best North minimise heat within 2") else {
      Issue.record("no ranking")
      return
    }
    let hit = try #require(answer.choices.first { $0.action == "hit on South" })
    let breach = try #require(hit.breaches.first { $0.assumption == "peaceful" })
    #expect(breach.breaks.value == 1 && abs(breach.difference.estimate.value - (1 - 0.625)) < 1e-12)
    #expect(answer.choices.filter { $0.action != "hit on South" }.allSatisfy { $0.breaches.isEmpty })
  }
}
