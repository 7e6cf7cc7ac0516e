import Testing

@testable import ScenarioKit

/// Events that are drawn, revised and explained afterwards.
@Suite struct AmendmentTests {
  static let border = """
    round is 3 days from 2024-04-01
    actor North, South
    quantity harm of actor 0..20 = 0
    quantity shells of actor 0..9 = 6
    hypothesis temper of South { calm 70%; fierce 30% }
    move raid by A on B with force 1..3 = 1 {
      when A.shells >= force
      then A.shells -= force
      outcome hit if A.shells > 3 then 60% else 20% then B.harm += force
      outcome miss otherwise
    }
    response feud { for A, B; expect A raid on B weight if A.temper is fierce then 4 else 1 }
    assumption unhurt { holds South.harm == 0 }
    """

  private static let days = """
    play 2024-04-01 North raid on South with force 2 outcome miss
    play South raid on North outcome hit
    quantity oil 0..9 = 1
    play 2024-04-08 North raid on South with force 3
    set oil = 3
    """

  @Test func amendTellsTheStoryAnew() throws {
    var told = ToldSession(Self.border + "\n" + Self.days)
    let report = try told.report("amend e1 with force 1 outcome hit \"At dawn\" source \"press\" grade B2")
    guard case .amended(1, "North raid on South", "hit"?, let before?, later: 4) = report.kind else {
      Issue.record("\(report.kind)")
      return
    }
    #expect(before.phrase == "North raid on South with force 2" && before.outcome == "miss")
    #expect(report.breaches.map(\.assumption) == ["unhurt"])
    let direct = ToldSession(
      Self.border + "\n"
        + Self.days.replacing(
          "with force 2 outcome miss", with: "outcome hit \"At dawn\" source \"press\" grade B2"))
    #expect(StoryPrint(told.session) == StoryPrint(direct.session), "as if it had been told so")
    #expect(told.mistakes == [] && direct.mistakes == [])
  }

  @Test func amendRefusesWhatLaterEventsDoNotAllow() throws {
    var told = ToldSession(Self.border + "\n" + Self.days)
    told.tell("play North raid on South")
    let before = StoryPrint(told.session)
    told.tell("amend e1 with force 3")
    #expect(
      told.mistakes == [
        "E0550 1:1 what was told later could not be told any more: "
          + "`North raid on South` is not allowed: `A.shells >= force` does not hold"
      ])
    #expect(StoryPrint(told.session) == before)
    told.tell("amend e9 outcome hit; amend e1 with farce 2; amend e1 outcome mis; amend e1 with force 7")
    #expect(told.mistakes.dropFirst().map { $0.prefix(5) } == ["E0534", "E0201", "E0201", "E0401"])
  }

  /// Statements that `undo` must take back, and that can be gone back before.
  @Test(arguments: [
    "amend e1 outcome hit", "amend e2 \"note\"", "roll 5",
    "predict p chance South.harm > 3 within 4 says 10%",
  ])
  func undoTakesBack(_ statement: String) throws {
    var told = ToldSession(Self.border + "\n" + Self.days)
    let before = StoryPrint(told.session)
    told.tell(statement)
    let after = StoryPrint(told.session)
    #expect(after != before)
    told.tell("undo")
    #expect(StoryPrint(told.session) == before)
    told.tell("redo")
    #expect(StoryPrint(told.session) == after)
    #expect(told.mistakes == [])
  }

  @Test func gotoBeforeAnAmendmentGivesTheAmendedStory() throws {
    var told = ToldSession(Self.border + "\n" + Self.days)
    told.tell("amend e1 outcome hit")
    let end = StoryPrint(told.session)
    told.tell("goto e1; check South.harm == 2; redo 4")
    #expect(StoryPrint(told.session) == end)
    #expect(told.mistakes == [])
  }

  @Test func aRolledStoryComesOutTheSameWheneverItIsTold() throws {
    var first = ToldSession(Self.border)
    var second = ToldSession(Self.border)
    first.tell("roll 20")
    for _ in 0..<20 { second.tell("roll") }
    #expect(StoryPrint(first.session) == StoryPrint(second.session), "one by one, or all at once")
    let whole = StoryPrint(first.session)
    first.tell("goto e7; redo; undo 2; redo 2")
    #expect(StoryPrint(first.session) == whole)
    var settings = SessionSettings()
    settings.seed = 2
    let other = ToldSession(Self.border + "\nroll 20", settings: settings)
    #expect(StoryPrint(other.session) != whole)
    #expect(first.mistakes == [] && second.mistakes == [])
  }

  /// Rolls of two turns, over many seeds, against the exact probabilities.
  @Test func rollsAreAsLikelyAsTheForecastSays() throws {
    var told = ToldSession(Self.border)
    let condition = "South.harm > 0 and North.harm > 0"
    let exact = try told.chance("chance (\(condition)) within 1").estimate.value
    let count = 600
    var hits = 0.0
    for seed in 0..<count {
      var settings = SessionSettings()
      settings.seed = UInt64(seed)
      let session = ToldSession(Self.border + "\nroll 2", settings: settings).session
      let harmed = [0, 1].allSatisfy { actor in
        session.situation.world.values[.quantity(QuantityID(0), [ActorID(actor)])] ?? 0 > 0
      }
      hits += harmed ? 1 : 0
    }
    let error = 4 * (exact * (1 - exact) / Double(count)).squareRoot()
    #expect(abs(hits / Double(count) - exact) < error, "\(hits / Double(count)), expected \(exact)")
  }

  @Test func whyExplainsAnEventAsItWasAtItsTurn() throws {
    var told = ToldSession(Self.border)
    told.tell("play North raid on South; believe South.temper is fierce 50%")
    guard case .why(let ahead) = try told.answer("why South raid on North") else { return }
    told.tell("play South raid on North with force 2; believe South.temper is fierce 90%; advance")
    guard case .why(let behind) = try told.answer("why e2") else { return }
    #expect(abs(behind.probability - ahead.probability) < 1e-12)
    #expect(behind.played?.number == 2 && behind.played?.stoodFor == "raid on North")
    #expect(behind.columns.map(\.believed) == [0.5, 0.5])
    told.tell("why e7; why e2 given South.harm = 1")
    #expect(told.mistakes.map { $0.prefix(5) } == ["E0534", "E0431"])
  }
}
