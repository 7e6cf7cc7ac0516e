import Testing

@testable import ScenarioKit

/// Questions about the story without one of its events, or without what was observed.
@Suite struct RetellingTests {
  private static let base = """
    round is 3 days from 2024-04-01
    quantity anger of actor 0..9 = 1
    actor Ada, Ben, Cyd
    hypothesis temper of Ada { fierce 25%; calm 75%; drift 10% }
    evidence drums { likely 80% when Ada.temper is fierce; likely 20% otherwise }
    evidence songs { likely 30% when Ada.temper is fierce; likely 60% otherwise }
    move raid by A on B {
      outcome won 60% then B.anger += 1
      outcome lost otherwise then A.anger += 2
    }
    move arm by A { then A.anger += 1 }
    move charge by A on B { when A.anger >= 1 }
    response r { for A, B; expect A raid on B weight if A.temper is fierce then 3 * A.anger else A.anger }
    response s { for A; when A.anger > 2; expect A arm }
    rule cools { each round; for A; then A.anger -= 0.5 }
    assumption quiet { never Ben raid on Cyd }

    """

  private static let questions = [
    "belief(Ada.temper is fierce)", "chance(Ben.anger >= 4 within 2)",
    "chance(after Ben raid on Ada within 2)",
    "mean(Cyd.anger at 2)", "response(Cyd raid on Ben)", "chance((after Ada raid on Ben within 2) within 1)",
    "mean(Ada.anger at 0)",
  ]

  /// A story with something left out is answered like the story that was told without it.
  private func expect(
    _ story: String, without omitted: String, isLike other: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var whole = ToldSession(Self.base + story)
    var part = ToldSession(Self.base + other)
    #expect(whole.mistakes == [] && part.mistakes == [], sourceLocation: sourceLocation)
    for question in Self.questions {
      let inside = question.dropLast() + " given without \(omitted))"
      for asked in [inside, "\(question)"] {
        let outer = asked == inside ? "" : " given without \(omitted)"
        let left = whole.tell("check \(asked) == 77\(outer)")?.diagnostics.first?.hint
        let right = part.tell("check \(question) == 77")?.diagnostics.first?.hint
        func value(_ hint: String?) -> Double? {
          hint.flatMap { $0.split(separator: " ").last }.flatMap { Double($0) }
        }
        let values = (try #require(value(left)), try #require(value(right)))
        #expect(abs(values.0 - values.1) < 1e-12, "\(question)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test func evidenceIsUnlearnt() throws {
    try expect("observe drums\nobserve songs", without: "drums", isLike: "observe songs")
    try expect(
      "observe drums\nplay Ada raid on Ben outcome lost\nobserve not songs weight 0.5",
      without: "drums, songs",
      isLike: "play Ada raid on Ben outcome lost")
  }

  @Test func whatWasNotObservedChangesNothing() throws {
    try expect("play Ada raid on Ben", without: "drums", isLike: "play Ada raid on Ben")
  }

  @Test func anEventIsUndoneWithAllThatItTaught() throws {
    try expect(
      "play Ada raid on Ben outcome won\nplay Ben raid on Ada outcome lost", without: "e1",
      isLike: "play Ben raid on Ada outcome lost")
    try expect(
      "observe drums\nplay Ada raid on Ben\nplay Ben arm\nplay Cyd raid on Ada outcome won",
      without: "e2, drums",
      isLike: "play Ada raid on Ben\nplay Cyd raid on Ada outcome won")
  }

  @Test func timePassesAllTheSame() throws {
    try expect("play Cyd raid on Ada", without: "e1", isLike: "advance")
    try expect(
      "play 2024-04-08 Cyd raid on Ada\nset Ben.anger = 3", without: "e1",
      isLike: "advance 3\nset Ben.anger = 3")
    try expect(
      "play Ada raid on Ben outcome won\nplay Ada arm\nplay Cyd arm", without: "e1",
      isLike: "advance\nplay Ada arm\nplay Cyd arm")
  }

  @Test func seenSilenceIsUnlearnt() throws {
    try expect("play Ada hold\nplay Ben arm", without: "e1", isLike: "play Ben arm")
  }

  @Test func whatTheShellChoseStaysChosen() throws {
    // Told by itself, the second raid would be lost: its actor is no longer angry enough.
    let moves =
      "move duel by A on B { outcome won A.anger / 4 then B.anger += 1; outcome lost otherwise then B.anger = 0 }\n"
    try expect(
      moves + "set Ada.anger = 2.5\nplay Cyd raid on Ada outcome won\nplay Ada duel on Ben", without: "e1",
      isLike: moves + "set Ada.anger = 2.5\nadvance\nplay Ada duel on Ben")
  }

  @Test func anEventThatNeedsItIsNamed() {
    var told = ToldSession(Self.base + "play Ada arm\nplay Ben raid on Cyd\nplay Ada charge on Ben")
    told.tell("chance Ada.anger > 3 within 1 given without e1")
    #expect(
      told.mistakes == [
        "E0545 1:1 without `e1`, e3 could not have been: `A.anger >= 1` would not hold"
      ])
    told.tell("chance Ada.anger > 3 within 1 given without e1, e3")
    #expect(told.mistakes.count == 1)
  }

  @Test func eventsAreCounted() {
    var told = ToldSession(Self.base + "play Ada arm")
    told.tell("chance Ada.anger > 3 within 1 given without e2")
    told.tell("check chance(Ada.anger > 3 within 1 given without e7) > 0")
    told.tell("chance Ada.anger > 3 within 1 given without e")
    #expect(
      told.mistakes == [
        "E0534 1:45 there is no event e2: there is e1 alone",
        "E0534 1:51 there is no event e7: there is e1 alone",
        "E0201 1:45 no response, rule or evidence `e`",
      ])
  }

  @Test func otherQuestionsLeaveThingsOutToo() throws {
    var told = ToldSession(
      Self.base + "observe drums\nplay Ada raid on Ben outcome won\nplay Ben raid on Cyd")
    guard case .beliefs(let beliefs) = try told.answer("beliefs given without drums, e1") else { return }
    #expect(abs(try #require(beliefs.hypotheses.first?.believed.first) - 0.25) < 1e-12)
    #expect(beliefs.givens == ["without drums", "without e1"])
    guard case .why(let why) = try told.answer("why Cyd raid on Ada given without e2, r") else { return }
    #expect(why.probability == 0)
    guard case .whatif(let whatif) = try told.answer("whatif Cyd arm within 1 given without e2") else {
      return
    }
    #expect(whatif.givens == ["without e2"])
    #expect(told.mistakes == [])
  }
}
