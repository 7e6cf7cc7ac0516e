import Testing

@testable import ScenarioKit

/// No text, however wrong, ends a session: a statement is taken in, or refused and nothing changes.
@Suite struct RobustnessTests {
  @Test func questionsWithoutActorsAreAnswered() throws {
    var told = ToldSession("quantity heat 0..9 = 0\nrule warms { each round; then heat += 1 }")
    let chance = try told.chance("chance heat >= 3 within 3")
    #expect(chance.estimate == .exact(1))
    told.tell("advance 2; check heat == 2; timeline; beliefs; show; show program; forecast within 1; list")
    #expect(told.mistakes == [])
  }

  @Test func anOrderThatShrinksInMidStoryKeepsATurn() throws {
    var told = ToldSession("actor A, B, C\nmove hit by X on Y\nresponse r { for X, Y; expect X hit on Y }")
    told.tell("play B hit on A")
    told.tell(
      "order A, B; chance after A hit on B within 2; turns open; chance after A hit on B within 2; advance")
    told.tell("turns in order; order C; chance after C hit on B within 1; play B hit on C; advance 2")
    #expect(told.mistakes == [])
  }

  @Test func whatWouldNotFitIsRefusedAndNotTried() throws {
    let names = (0..<40).map { "A\($0)" }.joined(separator: ", ")
    var told = ToldSession(
      "actor \(names)\nquantity heat of actor 0..9 = 1\nmove hit by A on B { then B.heat += 1 }")
    told.tell(
      "check (sum P: (sum Q: (sum R: (sum S: (sum T: P.heat * Q.heat * R.heat * S.heat * T.heat))))) > 0")
    told.tell(
      "response r { for P, Q, R, S, T, U; when P.heat + Q.heat + R.heat + S.heat + T.heat > U.heat; expect P hit on Q }"
    )
    told.tell("chance A0.heat > 3 within 1")
    #expect(told.mistakes.map { $0.prefix(5) } == ["E0523", "E0523"])
  }

  /// Long and deep ones.
  private static let conditions: [String] = {
    let people = (0..<12).map { "P\($0): " }
    return [
      chain("f", " and ", 100), chain("f", " or ", 100), chain("not f and heat > 1", " or ", 50),
      chain("(f and (heat > 1 or ", "", 20) + "f" + chain("))", "", 20),
      "(" + chain("if f then heat else ", "", 40) + "heat) > 1",
      people.map { "any " + $0 }.joined() + "P0.rank > P1.rank",
      "(" + people.map { "sum " + $0 }.joined() + "P0.rank) > 1",
    ]
  }()

  private static func chain(_ text: String, _ separator: String, _ count: Int) -> String {
    Array(repeating: text, count: count).joined(separator: separator)
  }

  @Test(arguments: conditions)
  func conditionsAreReviewedInGoodTime(condition: String) {
    // Each condition within another must not be looked at twice: that doubles the time at every level.
    let reading = ModelReading(
      """
      actor A, B, C, D, E, F, G, H
      flag f
      quantity heat 0..9 = 1
      quantity rank of actor 0..9 = 1
      rule r { when \(condition); then f = true }
      rule up { each round; then heat += 1 }
      """)
    #expect(reading.problems == [])
    #expect(Review.settledWarnings(of: reading.scenario).filter { $0.severity == .error }.isEmpty)
  }

  @Test func theSameObservationCountsOnceInAQuestionToo() throws {
    var told = ToldSession(
      "actor A\nhypothesis h of A { x 50%; y 50% }\nevidence e { likely 75% when A.h is x; likely 25% otherwise }"
    )
    told.tell("observe e; check belief(A.h is x given observe e) == 75%")
    #expect(told.mistakes == [])
  }

  @Test func whatIsGivenUsesUpTheHorizon() throws {
    var told = ToldSession(
      """
      round is 1 days from 2024-01-01
      actor A, B
      quantity q 0..10 = 0
      move hit by X on Y { then q += 1 }
      response r { expect A hit on B }
      """)
    #expect(try told.chance("chance q >= 2 by 2024-01-01 given A hit on B").estimate == .exact(0))
    #expect(try told.chance("chance q >= 2 by 2024-01-02 given A hit on B").estimate == .exact(0.5))
    told.tell("chance q >= 2 by 2023-12-01; chance q >= 1 within 1 given A hit on B, A hit on B, A hit on B")
    #expect(told.mistakes.map { $0.prefix(5) } == ["E0522", "E0521"])
  }

  @Test func whatIsSupposedIsNoAnswerToItself() throws {
    var told = ToldSession(
      "actor A, B; move hit by X on Y; response r { for X, Y; when after Y hit on X; expect X hit on Y }")
    guard case .whatif(let answer) = try told.answer("whatif A hit on B then B hit on A within 2") else {
      return
    }
    #expect(answer.actors.map(\.actor) == ["A"])
    let hit = try #require(answer.actors.first?.responses.first)
    #expect(hit.nextTurn == .exact(0.5))
    #expect(hit.firstAnswer == .exact(0.5))
    #expect(hit.ever == .exact(0.5))
  }

  @Test func holdingAgainstHoldingMakesNoDifference() throws {
    var told = ToldSession(
      "actor A, B; turns open; quantity q 0..10 = 0; move hit by X on Y { then q += 1 }; response r { expect A hit on B }"
    )
    guard case .whatif(let answer) = try told.answer("whatif A hold within 1") else { return }
    #expect(answer.differences.isEmpty)
  }

  @Test func anAssumptionThatIsFalseFromTheStartIsSaidToBe() throws {
    var told = ToldSession("actor A; flag f; set f; assumption x { holds not f }")
    #expect(told.warnings == ["W0524 1:25 assumption `x` does not hold as things stand"])
    #expect(try told.report("advance").breaches.isEmpty)
  }
}
