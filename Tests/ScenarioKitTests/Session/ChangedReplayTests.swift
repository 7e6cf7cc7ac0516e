import Testing

@testable import ScenarioKit

/// A session on another scenario: what it did to every answer.
@Suite struct ChangedReplayTests {
  private static func scenario(hold: Double, extra: String = "") -> String {
    """
    actor North, South
    quantity heat 0..9 = 0
    hold weight \(hold)
    move hit by A on B { then heat += 1 }
    response feud { for A, B; expect A hit on B }
    \(extra)

    """
  }

  private func replay(_ told: String, on changed: String) throws -> ChangedReplay {
    var session = ToldSession()
    session.tell(told)
    var replay = try ChangedReplay(SourceText(name: "changed", text: changed), SessionSettings())
    replay.tell(session.session.records)
    return replay
  }

  private func headline(_ row: ChangedReplay.Row) -> [String] {
    guard case .answered(let differences) = row.result else { return ["refused"] }
    return differences.filter(\.isHeadline).map { "\($0.name) \($0.before ?? "-") \($0.now ?? "-")" }
  }

  @Test func answersAreSetSideBySide() throws {
    let told =
      Self.scenario(hold: 1) + """
        play North hit on South
        chance heat >= 2 within 1 method exact
        flag later
        undo
        chance heat >= 1 within 1 method exact
        check heat == 1
        """
    let replay = try replay(told, on: Self.scenario(hold: 3))
    #expect(replay.rows.map(\.number) == [7, 10, 11])
    // South alone has a turn left in the round: half, or a quarter.
    #expect(headline(replay.rows[0]) == ["probability 0.75 0.4375"])
    #expect(headline(replay.rows[2]) == [])
  }

  /// `undo` took back a declaration there, which is none of the events.
  @Test func undoCountsAsItDid() throws {
    let told = Self.scenario(hold: 1) + "play North hit on South\nflag later\nundo\ncheck heat == 1"
    let replay = try replay(told, on: Self.scenario(hold: 3))
    #expect(replay.rows.count == 1)
    #expect(headline(replay.rows[0]) == [])
  }

  @Test func whatCannotBeToldIsNamed() throws {
    let told = Self.scenario(hold: 1) + "play North hit on South\nplay South hold\nwhy North hit on South"
    let changed = """
      actor North, South
      quantity heat 0..9 = 0
      move hit by A on B { when heat > 5; then heat += 1 }
      play South hit on North
      """
    let replay = try replay(told, on: changed)
    #expect(replay.rows.map(headline) == [["refused"], ["probability 0.5 0.0"]])
    #expect(replay.rows.map(\.number) == [6, 8])
  }

  @Test func aScenarioWithMistakesIsRefused() throws {
    #expect(throws: Refusal.self) { try replay("flag a", on: "actor A, A") }
    #expect(throws: Refusal.self) { try replay("flag a", on: "actor") }
  }

  @Test func theFileSaysNothingOfWhatHappened() throws {
    let told = Self.scenario(hold: 1) + "play North hit on South\ncheck heat == 1"
    let changed = Self.scenario(
      hold: 3, extra: "play North hit on South\nset heat = 9\nadvance 4\nchance heat > 1")
    #expect(try headline(replay(told, on: changed).rows[0]) == [])
  }
}
