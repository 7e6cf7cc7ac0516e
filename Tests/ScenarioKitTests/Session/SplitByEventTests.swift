import Testing

@testable import ScenarioKit

/// A chance parted by whether an event comes, against fractions worked out by hand.
@Suite("A chance by an event")
struct SplitByEventTests {
  /// Each turn Ada arms with 1/4, raids with 1/4 (once armed with 2/5) or nobody acts.
  private static let scenario = """
    scenario "By an event"
    turns open
    quantity harm 0..9 = 0
    flag armed
    hold weight 2
    actor Ada, Ben
    move raid by A on B { then harm += 1 }
    move arm by A { then armed }
    response habit { expect Ada raid on Ben weight if armed then 2 else 1; expect Ada arm weight 1 }

    """

  private func split(_ question: String) throws -> (chance: Double, split: ChanceSplit) {
    var told = ToldSession(Self.scenario)
    let answer = try told.chance(question)
    return (answer.estimate.value, try #require(answer.split))
  }

  /// Two turns, to the first raid: raid, 1/4; armed first, 1/4, then a raid with 2/5; nobody, 1/2, then a raid with 1/4.
  @Test("Only what comes before counts")
  func fractions() throws {
    let (chance, split) = try split("chance harm >= 1 within 2 by Ada arm")
    #expect(abs(chance - (1.0 / 4 + 1.0 / 4 * 2 / 5 + 1.0 / 2 / 4)) < 1e-12)
    // Armed: first, 1/4, or second after nobody, 1/8.
    #expect(abs(split.comes.value - 3.0 / 8) < 1e-12)
    #expect(abs((split.ifComes?.value ?? 0) - (1.0 / 10) / (3.0 / 8)) < 1e-12)
    #expect(abs((split.ifNot?.value ?? 0) - (3.0 / 8) / (5.0 / 8)) < 1e-12)
  }

  @Test(
    "The two make up the chance",
    arguments: [
      "chance harm >= 2 within 4 by Ada arm", "chance always harm < 2 within 4 by Ada arm",
      "chance harm >= 2 within 3 by any raid", "chance harm >= 2 within 4 by Ada arm given Ada arm",
      "chance harm >= 2 within 4 runs 500 by Ada arm", "chance harm >= 1 within 4 by Ben arm",
    ])
  func addsUp(question: String) throws {
    let (chance, split) = try split(question)
    let comes = split.comes.value
    let sum = comes * (split.ifComes?.value ?? 0) + (1 - comes) * (split.ifNot?.value ?? 0)
    #expect(abs(sum - chance) < 1e-9)
  }

  @Test("With a budget that is too small, both lie in their bounds")
  func bounds() throws {
    let (_, exact) = try split("chance harm >= 3 within 6 by Ada arm")
    #expect(exact.ifComes?.lower == exact.ifComes?.upper)
  }

  @Test("It means something in a chance alone")
  func mistakes() {
    for (question, id) in [
      ("forecast within 2 by Ada arm", "E0431"), ("chance harm > 1 at 2 by Ada arm", "E0432"),
      ("check chance(harm > 1 within 2 by Ada arm) > 0", "E0431"),
      ("chance harm > 1 by Ada arm by Ada arm", "E0110"),
    ] {
      var told = ToldSession(Self.scenario)
      let source = SourceText(name: "<test>", text: question)
      let parsed = Parser.parse(source)
      if let first = parsed.diagnostics.first {
        #expect(question.contains("by Ada arm by"), "\(first.message)")
        continue
      }
      told.tell(question)
      #expect(told.mistakes.first?.hasPrefix(id) == true, "\(question): \(told.mistakes)")
    }
  }

  /// Harm at the end where Ada arms on the way, and where not, by every course of two turns.
  @Test("A forecast names the event that it turns on")
  func turnsOn() throws {
    var told = ToldSession(Self.scenario)
    guard case .forecast(let answer) = try told.answer("forecast of harm within 2") else { return }
    let turning = try #require(answer.turnsOn)
    #expect(turning.event == "Ada raid on Ben" && turning.runs == nil)
    // No raid in two turns: nobody or arming, 3/4, then nobody or arming, 3/5 where armed, else 3/4.
    let none = 1.0 / 4 * 3 / 5 + 1.0 / 2 * 3 / 4
    #expect(abs(turning.comes - (1 - none)) < 1e-12 && turning.ifNot == 0)
    let mean = 1.0 / 4 + (1.0 / 4 * 2 / 5 + 3.0 / 4 / 4)
    #expect(abs(turning.ifComes - mean / (1 - none)) < 1e-12)
  }
}
