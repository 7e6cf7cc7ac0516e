import Synchronization
import Testing

@testable import ScenarioKit

/// Branches of the story, and going about in it.
@Suite struct BranchTests {
  private static let border = """
    scenario "Border"
    round is 3 days from 2024-04-01
    actor North, South
    quantity anger of actor 0..9 = 0
    quantity heat 0..9 = 0
    hypothesis temper of South { calm 70%; fierce 30%; drift 5% }
    evidence drums { likely 20% when South.temper is calm; likely 60% otherwise }
    move raid by A on B { then heat += 1, B.anger += 2 }
    move plead by A on B { then heat -= 1 }
    response revenge {
      for A, B
      when A.anger >= 1
      expect A raid on B weight if A.temper is fierce then 3 else 1
    }
    assumption calm { holds heat < 3 }
    """

  private static let days = """
    play 2024-04-02 North raid on South
    observe drums
    play 2024-04-05 South raid on North
    advance  # allow W0633
    play 2024-04-11 North plead on South
    """

  private func points(_ told: ToldSession) -> String {
    let status = told.session.status
    return "\(status.branch) r\(status.round) \(status.date?.description ?? "-") \(status.actor ?? "-")"
  }

  @Test func aBranchLeavesTheOthersAsTheyAre() throws {
    var told = ToldSession(Self.border + "\n" + Self.days)
    let before = StoryPrint(told.session)
    let report = try told.report("branch war")
    guard case .branched("war", from: "main", event: 3) = report.kind else { return _ = fail(report) }
    #expect(told.session.status.branch == "war")
    #expect(StoryPrint(told.session) == before)
    told.tell("actor East; quantity oil 0..9 = 1; play South raid on North; believe South.temper is calm 10%")
    #expect(told.session.scenario.actors.count == 3)
    told.tell("switch main")
    #expect(told.session.scenario.actors.count == 2, "declarations belong to their branch")
    #expect(StoryPrint(told.session) == before)
    told.tell("quantity oil 0..9 = 7; switch war; check oil == 1")
    #expect(told.mistakes == [])
  }

  @Test func switchingThereAndBackGivesTheSameAnswers() throws {
    var told = ToldSession(Self.border + "\n" + Self.days)
    let questions =
      "chance heat >= 4 within 5; forecast within 3; beliefs; assumptions; timeline; why South raid on North"
    func answers() -> [String] { told.tellAll(questions).map { "\($0.result)".withoutNumbers } }
    let before = answers()
    told.tell("branch other; play South plead on North; advance 3")
    let other = answers()
    #expect(other != before)
    told.tell("switch main")
    #expect(answers() == before)
    told.tell("switch other")
    #expect(answers() == other)
    #expect(told.mistakes == [])
  }

  @Test func everyBranchHasItsOwnUndo() throws {
    var told = ToldSession(Self.border + "\n" + Self.days)
    told.tell("branch war; play South raid on North; play North raid on South; switch main")
    told.tell("undo")
    #expect(points(told) == "main r4 2024-04-10 North")
    told.tell("redo; switch war")
    #expect(told.session.situation.world.log.count > 3)
    let report = try told.report("undo 99")
    guard case .undone(statements: 2) = report.kind else { return _ = fail(report) }
    #expect(points(told).hasPrefix("war r4"), "undo stops at the beginning of the branch")
    let taken = try told.report("undo")
    guard case .undone(statements: 1) = taken.kind else { return _ = fail(taken) }
    #expect(taken.notices == ["branch `war` is taken back; `redo` brings it again"])
    #expect(points(told).hasPrefix("main r4"))
    let again = try told.report("redo 3")
    guard case .redone(statements: 3) = again.kind else { return _ = fail(again) }
    #expect(told.session.status.branch == "war")
    #expect(told.mistakes == [])
  }

  @Test func aDroppedBranchComesBackByUndo() throws {
    var told = ToldSession(Self.border + "\n" + Self.days)
    told.tell("branch a; play South raid on North; branch b; play North raid on South; switch main")
    let before = try told.branches()
    told.tell("drop branch a")
    #expect(try told.branches() == ["main*", "  b from e3"], "what came from it comes from main now")
    told.tell("undo")
    #expect(try told.branches() == before)
    told.tell("redo")
    #expect(try told.branches().count == 2)
    told.tell("branch a; switch main; undo")
    #expect(told.mistakes == ["E0531 1:24 branch `a` cannot come back: another bears its name"])
    told.tell("switch b; undo 2; undo")
    #expect(told.session.status.branch == "main")
  }

  @Test func branchesAreDrawnAsATree() throws {
    var told = ToldSession(Self.border + "\n" + Self.days)
    told.tell("branch a; play South raid on North; branch b; goto e2; play North plead on South; branch c")
    #expect(try told.branches() == ["main", "  a from e3", "    b from e2", "      c from e3*"])
  }

  @Test func gotoGoesRightBehindAnEventAndKeepsWhatCameLater() throws {
    var told = ToldSession(Self.border + "\n" + Self.days)
    let end = StoryPrint(told.session)
    let report = try told.report("goto e1")
    guard case .wentTo(branch: "main", _, later: 4) = report.kind else { return _ = fail(report) }
    #expect(points(told) == "main r1 2024-04-02 South")
    #expect(told.session.situation.belief.joint[0] == 0.7, "the drums come later")
    told.tell("redo 4")
    #expect(StoryPrint(told.session) == end)
    told.tell("goto 2; goto e3")
    #expect(StoryPrint(told.session) == end, "what was undone can be gone to as well")
    told.tell("goto e1; play South plead on North; redo")
    #expect(told.mistakes == ["E0517 1:37 there is nothing to redo"])
  }

  @Test func gotoADayGoesToItsEnd() throws {
    var told = ToldSession(Self.border + "\n" + Self.days)
    told.tell("goto 2024-04-01")
    #expect(points(told) == "main r1 2024-04-01 North")
    #expect(told.session.scenario.assumptions.count == 1, "what was declared before the first event stays")
    told.tell("goto 2024-04-02")
    #expect(points(told) == "main r1 2024-04-02 South")
    #expect(told.session.situation.belief.joint[0] < 0.5, "the drums were heard on that day")
    told.tell("goto 2024-04-06")
    #expect(points(told) == "main r3 2024-04-07 North")
    told.tell("goto 2024-04-11")
    #expect(points(told) == "main r4 2024-04-11 South")
  }

  @Test func namesAreChecked() {
    var told = ToldSession(Self.border + "\n" + Self.days)
    told.tell(
      "branch war; branch war; branch main; switch wor; switch nowhere; drop branch war; drop branch main")
    told.tell("goto e9; goto 0; goto e0; goto 2024-03-01; goto 2024-09-01")
    #expect(
      told.mistakes == [
        "E0530 1:20 there is a branch `war` already", "E0530 1:32 there is a branch `main` already",
        "E0201 1:45 no branch `wor`", "E0201 1:57 no branch `nowhere`",
        "E0532 1:78 the story stands on branch `war`",
        "E0533 1:95 `main` is the branch that all others come from",
        "E0534 1:6 there is no event e9, only e1 to e3",
        "E0405 1:15 the number of an event must be in 1..1000000000, not 0",
        "E0405 1:23 the number of an event must be in e1, e2, …, not e0",
        "E0535 1:32 2024-03-01 lies before the story, which begins on 2024-04-01",
        "E0536 1:49 the story has not come to 2024-09-01 yet, it stands at 2024-04-11",
      ])
    let hints = told.entries.flatMap { $0.entry.diagnostics }.map(\.hint)
    #expect(hints[2] == "did you mean `war`?")
    var undated = ToldSession("actor A; goto 2024-04-01; goto e1")
    #expect(undated.mistakes.map { $0.prefix(5) } == ["E0433", "E0534"])
    undated.tell("switch main")
    #expect(undated.mistakes.count == 2)
  }

  /// Statements of every sort, each of which `undo` must take back to the bit.
  static let statements = [
    "actor East", "set heat = 4", "observe drums", "observe not drums weight 0.5",
    "believe South.temper is calm 15%", "play South raid on North", "play 2024-04-20 South raid on North",
    "play North hold", "advance 2", "advance observed", "assumption cold { never South plead on North }",
    "branch war", "drop branch side", "turns open",
  ]

  @Test(arguments: statements)
  func undoTakesBackWhateverWasDone(_ statement: String) throws {
    var told = ToldSession(
      Self.border + "\n" + Self.days + "\nbranch side; play South raid on North; switch main")
    let before = StoryPrint(told.session)
    let branches = try told.branches()
    told.tell(statement)
    let after = StoryPrint(told.session)
    told.tell("undo")
    #expect(StoryPrint(told.session) == before)
    #expect(try told.branches() == branches)
    told.tell("redo")
    #expect(StoryPrint(told.session) == after)
    told.tell("undo")
    #expect(try told.branches() == branches)
    #expect(told.mistakes == [])
  }

  /// What a statement costs, in elements of the story's lists that it reads or copies.
  private static func cost(of statement: String, in told: inout ToldSession) -> Int {
    let elements = Mutex(0)
    ListCost.$told.withValue({ count in elements.withLock { $0 += count } }) { _ = told.tell(statement) }
    return elements.withLock { $0 }
  }

  /// Counted, and not timed. Fifty times the statements may cost some steps down the lists' trees more, and no
  /// element for each of them.
  @Test(arguments: [
    "branch war", "undo", "undo; redo", "switch side", "switch side; switch main", "drop branch side",
  ])
  func goingAboutCostsNoMoreInALongStory(_ statement: String) {
    let costs = [20, 1_000].map { statements in
      var told = ToldSession(Self.border + "\nplay North raid on South\nbranch side\nswitch main\n")
      told.tell(String(repeating: "set heat = 1\n", count: statements))
      let cost = Self.cost(of: statement, in: &told)
      #expect(told.mistakes == [])
      return cost
    }
    #expect(costs[0] > 0 && costs[1] < costs[0] + 100, "\(statement): \(costs)")
  }

  private func fail(_ report: StoryReport) -> Bool {
    Issue.record("\(report.kind)")
    return false
  }
}
