import Testing

@testable import ScenarioKit

/// What happens says how it moves the chances that were asked before.
@Suite struct FollowedAnswerTests {
  private static let crisis = """
    actor Iran, Israel
    quantity heat 0..10 = 0
    hypothesis doctrine of Iran { proxy 70%; direct 30% }
    move strike by A on B { then heat += 1 }
    move talk by A
    response answer { expect Iran strike on Israel weight if Iran.doctrine is direct then 3 else 0.5 }
    response idle { expect Israel talk weight 1 }
    rule cooling { each round; then heat -= 1 }
    evidence drums { likely 90% when Iran.doctrine is direct; likely 10% otherwise }
    """

  private func followed(_ text: String = "") -> ToldSession {
    let told = ToldSession(Self.crisis)
    told.session.followsAnswers = true
    return told
  }

  @Test func evidenceMovesWhatWasAsked() throws {
    var told = followed()
    let before = try told.chance("chance after Iran strike on Israel within 1").estimate
    let report = try told.report("observe drums")
    let moved = try #require(report.movedAnswers.first)
    #expect(report.movedAnswers.count == 1 && moved.number == 1 && moved.cameTrue == nil)
    #expect(moved.before == before)
    // Nothing passed: it is what the same question gives now.
    #expect(moved.after == (try told.chance("chance after Iran strike on Israel within 1").estimate))
  }

  /// The end of what was asked stays where it was, however far the story has gone.
  @Test func itsEndStays() throws {
    var told = followed()
    try _ = told.chance("chance after Iran strike on Israel within 3")
    let report = try told.report("advance 2")
    let moved = try #require(report.movedAnswers.first)
    #expect(moved.after == (try told.chance("chance after Iran strike on Israel within 1").estimate))
    let last = try told.report("advance")
    #expect(last.movedAnswers.map(\.cameTrue) == [false, false])
    #expect(try told.report("advance").movedAnswers.isEmpty)
  }

  /// It has come true even where that has passed again by the end of the statement.
  @Test func whatHeldForAMomentHasComeTrue() throws {
    var told = followed()
    try _ = told.chance("chance heat >= 1 within 4")
    try _ = told.chance("chance always heat < 1 within 4")
    let report = try told.report("play Iran strike on Israel")
    #expect(report.movedAnswers.map(\.cameTrue) == [true, false])
    #expect(report.movedAnswers.map(\.after) == [.exact(1), .exact(0)])
    #expect(try told.report("play Israel talk").movedAnswers.isEmpty)
  }

  /// Of an event that had happened before, a later question asks again.
  @Test func whatHappenedBeforeDoesNotCount() throws {
    var told = followed()
    told.tell("play Iran strike on Israel\nplay Israel talk")
    try _ = told.chance("chance after Iran strike on Israel within 4")
    let report = try told.report("observe not drums")
    #expect(report.movedAnswers.map(\.cameTrue) == [nil])
    #expect(try told.report("play Iran strike on Israel").movedAnswers.map(\.cameTrue) == [true])
  }

  @Test func onlyTheLastAnswersAreFollowedAndOnlyWhereTheStoryGoesOn() throws {
    var told = followed()
    for rounds in 1...5 { try _ = told.chance("chance after Iran strike on Israel within \(rounds)") }
    #expect(try told.report("observe drums").movedAnswers.map(\.number) == [3, 4, 5])
    told.tell("undo")
    // What was said of a story that is undone is not compared with.
    told.tell("branch other")
    #expect(try told.report("observe not drums").movedAnswers.count == 3)
    told.tell(
      "undo 2\nreplace evidence drums { likely 80% when Iran.doctrine is direct; likely 10% otherwise }")
    #expect(try told.report("observe drums").movedAnswers.isEmpty)
  }

  /// Nobody reads on in a script: nothing is followed, and what is recorded is the same either way.
  @Test func nothingOfItIsOnRecord() throws {
    let text = "chance after Iran strike on Israel within 2\nobserve drums\nplay Iran strike on Israel"
    var told = followed()
    told.tell(text)
    let plain = ToldSession(Self.crisis + "\n" + text)
    #expect(
      told.session.records.map(\.answer)
        == plain.session.records.map(\.answer).suffix(told.session.records.count))
    #expect(told.session.records.map(\.step) == plain.session.records.map(\.step))
    for case .story(let report) in plain.entries.map(\.entry.result) { #expect(report.movedAnswers.isEmpty) }
  }
}
