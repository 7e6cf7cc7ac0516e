import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// Observations that are taken back, however long ago they were made.
@Suite struct RetractionTests {
  private static let border = """
    round is 3 days from 2024-04-01
    actor North, South
    quantity heat 0..9 = 0
    hypothesis temper of South { calm 70%; fierce 30%; drift 5% }
    evidence drums "Drums" { likely 20% when South.temper is calm; likely 60% otherwise }
    evidence songs { likely 50% when South.temper is calm; likely 10% otherwise }
    move raid by A on B {
      outcome lands if A.temper is fierce then 80% else 30% then heat += 1
      outcome fails otherwise
    }
    response feud { for A, B; expect A raid on B weight if A.temper is fierce then 3 else 1 }
    response hush { for A; when heat > 2; expect A hold weight 2 }
    assumption cool { holds heat < 3 }
    """

  private static let days = """
    observe 2024-04-01 drums source "scout" grade C3
    play 2024-04-02 North raid on South outcome lands
    observe songs weight 0.5
    advance 2 observed
    play 2024-04-13 South raid on North
    observe not songs
    set heat += 1
    """

  /// The days without the statements that begin so.
  private static func without(_ beginning: String) -> String {
    days.split(separator: "\n").filter { !$0.hasPrefix(beginning) }.joined(separator: "\n")
  }

  @Test func itIsAsIfItHadNeverBeenSeen() throws {
    for (retracted, beginning) in [
      ("drums", "observe 2024-04-01 drums"), ("songs", "observe songs"), ("not songs", "observe not songs"),
    ] {
      var told = ToldSession(Self.border + "\n" + Self.days)
      told.tell("retract \(retracted) \"It was the wind\" source \"scout\"")
      let never = ToldSession(Self.border + "\n" + Self.without(beginning))
      #expect(StoryPrint(told.session) == StoryPrint(never.session), "\(retracted)")
      #expect(told.mistakes == [] && never.mistakes == [])
    }
  }

  /// By hand: 70 % and 30 % after a report of 20 % and 60 %, and a round's drift of 5 % each way.
  @Test func theReportSaysWhatItChanged() throws {
    var told = ToldSession(Self.border + "\nobserve drums\nobserve drums\nadvance")
    let report = try told.report("retract drums")
    guard case .retracted("drums", "Drums", false, 2, nil, _, later: 1) = report.kind else {
      Issue.record("\(report.kind)")
      return
    }
    let lesson = try #require(report.lessons.first)
    let seen = 0.3 * 0.6 / (0.3 * 0.6 + 0.7 * 0.2)
    #expect(abs(lesson.types[1].before - (seen * 0.95 + (1 - seen) * 0.05)) < 1e-12)
    #expect(abs(lesson.types[1].after - (0.3 * 0.95 + 0.7 * 0.05)) < 1e-12)
    #expect(report.notices == [])
    // It can be seen again, and counts.
    let again = try told.report("observe drums")
    #expect(again.notices == [] && again.lessons.count == 1)
  }

  @Test func whatDidNotMatterChangesNothing() throws {
    var told = ToldSession(Self.border + "\nobserve drums weight 0")
    #expect(try told.report("retract drums").notices == ["nothing else is different now"])
  }

  /// What is asked without it is what is believed once it is taken back.
  @Test func aQuestionWithoutItSaidSoBefore() throws {
    let questions = ["South.temper is fierce", "heat >= 3 within 2", "after South raid on North within 2"]
    var told = ToldSession(Self.border + "\n" + Self.days)
    let before = try questions.map {
      try told.chance("chance \($0) given without drums method exact").estimate.value
    }
    told.tell("retract drums")
    let after = try questions.map { try told.chance("chance \($0) method exact").estimate.value }
    #expect(zip(before, after).allSatisfy { abs($0 - $1) < 1e-12 }, "\(before) \(after)")
    #expect(told.mistakes == [])
  }

  @Test func undoBringsItBackAndPredictionsKeepWhatWasGiven() throws {
    var told = ToldSession(
      Self.border + "\nobserve drums\npredict war chance heat >= 2 within 4\nadvance observed")
    let given = told.session.tree.story.predictions["war"]?.given
    let before = StoryPrint(told.session)
    told.tell("retract drums")
    #expect(told.session.tree.story.predictions["war"]?.given == given)
    let after = StoryPrint(told.session)
    told.tell("undo")
    #expect(StoryPrint(told.session) == before)
    told.tell("redo")
    #expect(StoryPrint(told.session) == after && before != after)
    told.tell("goto 2024-04-01; redo")
    #expect(told.mistakes == [])
  }

  @Test func otherBranchesKeepIt() throws {
    var told = ToldSession(Self.border + "\n" + Self.days + "\nbranch doubt")
    told.tell("switch main")
    let before = StoryPrint(told.session)
    told.tell("switch doubt; retract drums; switch main")
    #expect(StoryPrint(told.session) == before)
    #expect(told.mistakes == [])
  }

  @Test func whatWasNotObservedIsToldSo() {
    var told = ToldSession(Self.border + "\nobserve not songs")
    told.tell(
      "retract drums; retract songs; retract not drums; retract horns; observe drums; retract not drums")
    #expect(
      told.mistakes == [
        "E0601 1:9 `drums` was not observed", "E0601 1:24 of `songs` only the absence was observed",
        "E0601 1:43 `drums` was not observed", "E0201 1:58 no evidence `horns`",
        "E0601 1:92 `drums` was observed, and not its absence",
      ])
    let hints = told.entries.flatMap { $0.entry.diagnostics }.filter { $0.id == "E0601" }.map(\.hint)
    #expect(
      hints == [
        "observed: `songs`", "`retract not songs` takes that back", "observed: `songs`",
        "`retract drums` takes that back",
      ])
    var silent = ToldSession(Self.border + "\nretract drums")
    #expect(silent.mistakes.count == 1)
    silent.tell("set heat = 1")
  }

  /// Stories of any sort: what is taken back leaves no trace.
  @Test(arguments: 0..<20) func generated(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) + 77)
    func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
    var lines: [String] = []
    for number in 0..<14 {
      switch below(7) {
      case 0: lines.append("observe drums weight 0.\(1 + below(9))")
      case 1: lines.append("observe \(below(2) == 0 ? "" : "not ")songs")
      case 2: lines.append("advance observed")
      case 3: lines.append("set heat = \(below(4))")
      case 4: lines.append("believe South.temper is calm \(20 + below(60))%")
      case 5: lines.append("flag extra\(number)")
      default: lines.append("play \(below(2) == 0 ? "North raid on South" : "South raid on North")")
      }
    }
    lines.insert("observe drums", at: below(lines.count))
    var told = ToldSession(Self.border + "\n" + lines.joined(separator: "\n"))
    told.tell("retract drums")
    let never = ToldSession(
      Self.border + "\n" + lines.filter { !$0.hasPrefix("observe drums") }.joined(separator: "\n"))
    #expect(StoryPrint(told.session).description == StoryPrint(never.session).description)
    #expect(told.mistakes == [])
  }
}
