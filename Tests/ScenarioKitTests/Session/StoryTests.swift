import Testing

@testable import ScenarioKit

/// What statements do to the story.
@Suite struct StoryTests {
  private static let border = """
    scenario "Border"
    round is 3 days from 2024-04-01
    actor North, South, Mediator
    quantity anger of actor 0..9 = 0
    quantity heat 0..9 = 0
    ladder of heat { 0 "Calm"; 3 "Clashes" }
    move raid by A on B with force 1..3 = 1 {
      then heat += force
      outcome hit 75% then B.anger += 2
      outcome miss otherwise
    }
    move plead by A on B { then heat -= 1 }
    response revenge { for A, B; when A.anger >= 1; expect A raid on B with force 2 weight A.anger }
    assumption calm "Nobody clashes" { holds heat < "Clashes" }
    """

  @Test func aPlayedEventPassesTurnsAndTellsWhatChanged() throws {
    var told = ToldSession(Self.border)
    let report = try told.report("play South raid on North with force 2 outcome hit")
    #expect(report.passedOver == ["North"])
    #expect(report.changes.map(\.name) == ["North.anger", "heat"])
    #expect(report.changes.map(\.after) == [2, 2])
    #expect(report.next == "Mediator")
    #expect(told.session.situation.world.turn == 3)
    #expect(told.session.status.actor == "Mediator")
  }

  @Test func anUnstatedOutcomeIsTheLikeliest() throws {
    var told = ToldSession(Self.border)
    let report = try told.report("play North raid on South")
    guard case .played(1, "North raid on South", "hit", true) = report.kind else {
      Issue.record("\(report.kind)")
      return
    }
  }

  @Test func datesAdvanceToTheirRound() throws {
    var told = ToldSession(Self.border)
    try _ = told.report("play 2024-04-02 North raid on South outcome miss")
    #expect(told.session.status.round == 1)
    let later = try told.report("play 2024-04-08 South plead on North")
    #expect(later.round == 3)
    #expect(later.passedOver == ["South", "Mediator", "North", "South", "Mediator", "North"])
    #expect(told.session.status.date?.description == "2024-04-08")
    let again = try told.report("play 2024-04-09 North raid on South outcome miss")
    #expect(again.round == 3, "the calendar allows several events in a round")
    #expect(told.session.status.actor == "Mediator", "the turn stays where it was")
    let early = try told.report("play 2024-04-01 Mediator plead on North")
    #expect(early.round == 3)
    #expect(early.notices.count == 1)
  }

  @Test func aTurnThatHasPassedEndsTheRound() throws {
    var told = ToldSession(Self.border)
    try _ = told.report("play South plead on North")
    let report = try told.report("play North plead on South")
    #expect(report.passedOver == ["Mediator"])
    #expect(told.session.status.round == 2)
  }

  @Test func undoAndRedoMoveThroughStatementsAndNotQuestions() throws {
    var told = ToldSession(Self.border)
    told.tell("play North raid on South outcome hit")
    let played = told.session.situation
    told.tell("chance heat >= 3 within 1")
    told.tell("undo")
    #expect(told.session.situation.world.turn == 1)
    #expect(told.session.situation.world.values[.quantity(QuantityID(1), [])] ?? 0 == 0)
    told.tell("redo")
    #expect(told.session.situation.world.values == played.world.values)
    #expect(told.session.situation.world.log.count == played.world.log.count)
    told.tell("undo 3")
    #expect(told.session.scenario.responses.isEmpty, "declarations are undone too")
    told.tell("redo 2; undo 99; undo")
    #expect(told.session.scenario.actors.isEmpty)
    #expect(told.mistakes == ["E0516 1:18 there is nothing to undo"])
  }

  @Test func aRefusedStatementChangesNothing() throws {
    var told = ToldSession(Self.border)
    told.tell("play North raid on South outcome hit")
    let before = told.session.situation
    told.tell("play North raid on Nowhere")
    told.tell("set heat = 99")
    told.tell("play North raid on South with force 9")
    #expect(told.mistakes.count == 3)
    #expect(told.session.situation.world.values == before.world.values)
    #expect(told.session.situation.world.turn == before.world.turn)
  }

  @Test func setOnlyDescribesBeforeTheFirstEventAndRulesFollowAfter() throws {
    var told = ToldSession(
      """
      actor Ada, Ben
      quantity heat 0..9 = 0
      flag alarm
      move wait by A
      rule alarmed { when heat >= 3; then alarm; alert "heat is {heat}" }
      set heat = 5
      """)
    let alarm = Atom.flag(FlagID(0), [])
    #expect(told.session.situation.world.values[alarm] ?? 0 == 0)
    let first = try told.report("play Ada wait")
    #expect(first.alerts == [], "true from the start does not fire")
    try _ = told.report("set heat = 1")
    let report = try told.report("set heat = 4")
    #expect(report.alerts == ["heat is 4"])
    #expect(told.session.situation.world.values[alarm] == 1)
    #expect(told.session.situation.world.turn == 2, "set takes no turn")
  }

  @Test func aBrokenAssumptionNamesTheEventAndTheAnswersThatLeanedOnIt() throws {
    var told = ToldSession(Self.border)
    try _ = told.report("play North raid on South outcome hit")
    let chance = try told.chance("chance heat >= 5 within 3")
    #expect(chance.leansOn == ["calm"])
    try _ = told.chance("chance North.anger >= 9 within 1")
    let report = try told.report("play South raid on North with force 3 outcome miss")
    #expect(report.breaches.map(\.assumption) == ["calm"])
    #expect(report.breaches.first?.event == 2)
    #expect(report.breaches.first?.leaning == [1])
    let again = try told.report("play South raid on North outcome miss")
    #expect(again.breaches.isEmpty, "it is announced once")
  }
}
