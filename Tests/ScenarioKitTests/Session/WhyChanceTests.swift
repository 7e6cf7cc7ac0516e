import Testing

@testable import ScenarioKit

/// What carries a probability, against fractions worked out by hand.
@Suite("Why of a chance")
struct WhyChanceTests {
  /// Ada raids with 2 of 4 (1 of grudge, 1 of habit), arms with 1, holds with 1. A raid that hurts raises Ben's alarm.
  private static let scenario = """
    scenario "Why of a chance"
    turns open
    quantity harm 0..9 = 0
    flag alarm
    actor Ada, Ben
    move raid by A on B { outcome hurts 50% then harm += 2; outcome fails otherwise }
    move arm by A
    response grudge { expect Ada raid on Ben weight 1 }
    response habit { expect Ada raid on Ben weight 1; expect Ada arm weight 1 }
    rule alarms { on Ada arm; then alarm }
    rule wear { each round; when alarm; then harm += 1 }

    """

  private func answer(_ question: String, after more: String = "") throws -> WhyChanceAnswer {
    var told = ToldSession(Self.scenario + more)
    guard case .whyChance(let answer) = try told.answer(question) else {
      throw ToldSession.Refused(text: question, mistakes: told.mistakes)
    }
    return answer
  }

  private func cause(_ answer: WhyChanceAnswer, _ name: String) throws -> WhyChanceAnswer.Cause {
    try #require(answer.causes.first { $0.name == name })
  }

  /// In one turn: a raid that hurts has 1/2 × 1/2, arming 1/4, after which the round's end wears.
  @Test("Courses, responses, rules and last steps each have their share")
  func shares() throws {
    let answer = try answer("why chance harm >= 1 within 1")
    #expect(abs(answer.chance.value - 1.0 / 2) < 1e-12)
    #expect(answer.courses.map(\.events) == [["Ada raid on Ben, hurts"], ["Ada arm"]])
    #expect(answer.courses.map { ($0.mass.value * 1e12).rounded() / 1e12 } == [0.25, 0.25])
    // Half of each raid is owed to grudge; arming is habit's alone.
    let grudge = try cause(answer, "grudge")
    #expect(abs(grudge.mass.value - 1.0 / 8) < 1e-12 && abs(grudge.share - 1.0 / 4) < 1e-12)
    let habit = try cause(answer, "habit")
    #expect(abs(habit.mass.value - 3.0 / 8) < 1e-12 && abs(habit.share - 3.0 / 4) < 1e-12)
    // What does not get there: a raid that fails, 1/4, and holding, 1/4.
    #expect(abs(grudge.shareElsewhere - 1.0 / 4) < 1e-12)
    let wear = try cause(answer, "wear")
    #expect(abs(wear.mass.value - 1.0 / 4) < 1e-12 && wear.shareElsewhere == 0)
    // Without grudge a raid has 1 of 3, arming 1 of 3; without wear only raids hurt.
    #expect(abs((grudge.without?.value ?? 0) - (1.0 / 6 + 1.0 / 3)) < 1e-12)
    #expect(abs((wear.without?.value ?? 0) - 1.0 / 4) < 1e-12)
    #expect(
      answer.lastSteps.map { "\($0.event ?? "") \($0.response ?? "") \($0.isRoundEnd) \($0.mass.value)" } == [
        "Ada arm habit true 0.25", "Ada raid on Ben grudge false 0.125", "Ada raid on Ben habit false 0.125",
      ])
  }

  @Test(
    "What is explained adds up, whatever is asked",
    arguments: [
      "why chance harm >= 3 within 3", "why chance harm >= 2 at 2", "why chance always harm < 2 within 3",
      "why chance harm >= 4 within 3 given Ada arm, harm = 1", "why chance harm >= 2 within 3 runs 500",
      "why chance alarm within 2 given without grudge",
    ])
  func sums(question: String) throws {
    let answer = try answer(question)
    let explained = answer.explained.value
    let courses = answer.courses.reduce(answer.others.value) { $0 + $1.mass.value }
    #expect(abs(courses - explained) < 1e-9)
    if answer.at == nil {
      #expect(abs(answer.lastSteps.reduce(0) { $0 + $1.mass.value } - explained) < 1e-9)
    }
    var told = ToldSession(Self.scenario)
    let asked = try told.chance(String(question.dropFirst("why ".count))).estimate
    #expect(abs(asked.value - answer.chance.value) < 1e-9)
    #expect(answer.chance.value == (answer.isAlways ? 1 - explained : explained))
  }

  @Test("What is true already, or never, needs no course")
  func edges() throws {
    let now = try answer("why chance harm >= 1 within 2", after: "set harm = 5\n")
    #expect(now.chance.value == 1 && now.lastSteps.count == 1 && now.lastSteps[0].event == nil)
    let never = try answer("why chance harm >= 8 within 1")
    #expect(never.chance.value == 0 && never.causes.isEmpty && never.lastSteps.isEmpty)
  }
}
