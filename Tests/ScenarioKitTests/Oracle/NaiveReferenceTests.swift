import Foundation
import ScenarioKit
import Testing

@testable import NaiveOracle

/// The naive walk against numbers worked out elsewhere: in exact fractions, or by hand.
@Suite struct NaiveReferenceTests {
  /// Feud: expected values are exact fractions from an independent program.
  @Test func feudHasItsKnownAnswers() throws {
    let beginning = try scenario("feud").prefix { !$0.hasPrefix("check") }.joined(separator: "\n")
    try expect(
      beginning + """

        check response(South raid on North given North raid on South) == 0
        check response(Mediator plead on North given North raid on South) == 0
        play North raid on South outcome hit
        chance heat >= 5 within 1
        chance heat >= 5 within 2
        chance heat >= 5 within 4
        chance heat >= 5 within 8
        check mean(heat at 4) == 0
        """,
      [
        7.0 / 12, 13.0 / 60, 0, 4711.0 / 270000, 524_986_049_399 / 7_381_125_000_000, 0.07384444005097544,
        2.0261779623129343,
      ])
  }

  /// Doctrine: expected values are exact fractions from an independent program.
  @Test func doctrineHasItsKnownAnswers() throws {
    let beginning = try scenario("doctrine").prefix { !$0.hasPrefix("observe") }.joined(separator: "\n")
    try expect(
      beginning + """

        observe missiles_moved
        check belief(Patron.doctrine is direct) == 0
        play Rival hit on Patron
        play Patron strike on Rival outcome blocked
        check belief(Patron.doctrine is direct) == 0
        chance war >= 1 within 3
        """,
      [7.0 / 11, 231.0 / 247, 80_497_814_210_027 / 446_656_729_559_040])
  }

  @Test(arguments: ["feud", "doctrine"]) func checksOfTheScenarioHold(name: String) throws {
    let asked = try NaiveStory.told(scenario(name).joined(separator: "\n")).asked
    #expect(asked.count >= 3)
    for check in asked {
      guard case .check(let conditions) = check.question.subject else { continue }
      for condition in conditions {
        #expect(
          try NaiveReference.value(ofCheck: condition.expression, in: check.story) == 1,
          "\(condition.origin.text)")
      }
    }
  }

  // MARK: Rules

  @Test func plainRuleFiresOnTheEdgeOnly() throws {
    try expect(
      """
      actor Ada
      quantity heat 0..9 = 3; quantity fired 0..9 = 0
      move cool by A { then heat -= 2 }
      move warm by A { then heat += 2 }
      rule hot { when heat >= 2; then fired += 1 }
      check mean(fired at 0) == 0
      play Ada warm
      check mean(fired at 0) == 0
      play Ada cool; play Ada cool
      check mean(fired at 0) == 0
      play Ada warm
      check mean(fired at 0) == 0
      play Ada warm
      check mean(fired at 0) == 0
      """, [0, 0, 0, 1, 1])
  }

  @Test func rulesRunByPriorityThenAsDeclared() throws {
    try expect(
      """
      actor Ada
      quantity number 0..99 = 1
      move go by A
      rule doubling { on Ada go; then number = 2 * number }
      rule three { on Ada go; then number += 3 }
      rule first priority 1 { on Ada go; then number += 1 }
      play Ada go
      check mean(number at 0) == 0
      """, [(1 + 1) * 2 + 3])
  }

  @Test func bindingsRunInDeclaredOrderLeftmostSlowest() throws {
    // Digits are appended, so the number spells the order: (1,2) (1,3) (2,1) (2,3) (3,1) (3,2).
    try expect(
      """
      quantity digit of actor 0..9 = 0; quantity trace 0..1e15 = 0
      actor Ada { digit = 1 }; actor Ben { digit = 2 }; actor Cyd { digit = 3 }
      move go by A
      rule log { for X, Y; on Ada go; then trace = 100 * trace + 10 * X.digit + Y.digit }
      play Ada go
      check mean(trace at 0) == 0
      """, [121_321_233_132])
  }

  @Test func laterPassesFireWhatLaterRulesMadeTrue() throws {
    try expect(
      """
      actor Ada
      quantity heat 0..9 = 0; quantity alarm 0..9 = 0
      move go by A
      rule alarming { when heat >= 1; then alarm += 1 }
      rule heating { on Ada go; then heat += 1 }
      play Ada go
      check mean(alarm at 0) == 0
      """, [1])
  }

  @Test func roundEndRunsInOrderThenPlainRules() throws {
    // 1 + 1 first by priority, doubled, then the plain rule sees 4.
    try expect(
      """
      actor Ada, Ben
      quantity number 0..99 = 1; quantity seen 0..99 = 0
      rule doubling { each round; then number = 2 * number }
      rule adding priority 1 { each round; then number += 1 }
      rule noting { when number >= 4; then seen = number }
      check mean(seen at 1) == 0
      check mean(number at 1) == 0
      chance (number == 4) within 0.5
      chance (number == 4) within 1
      """, [4, 4, 0, 1])
  }

  @Test func optionsOfTheTriggerAreInScope() throws {
    try expect(
      """
      actor Ada, Ben
      quantity harm of actor 0..99 = 0; quantity large 0..9 = 0
      move raid by A on B with scale 1..5 = 3 { then B.harm += scale }
      rule echo { for X, Y; on X raid on Y; then Y.harm += 10 * scale }
      rule size { on any raid with scale 4..5; then large += 1 }
      play Ada raid on Ben
      play Ben raid on Ada with scale 5
      check mean(Ben.harm at 0) == 0
      check mean(Ada.harm at 0) == 0
      check mean(large at 0) == 0
      """, [33, 55, 1])
  }

  @Test func everyVisitsActorsOneAfterTheOther() throws {
    // Each takes what the sum has become: 1, 1 + 1, 1 + 1 + 2.
    try expect(
      """
      quantity share of actor 0..99 = 0
      actor Ada, Ben, Cyd
      quantity pot 0..99 = 1
      move deal by A { then every X: (X.share = pot, pot += X.share) }
      play Ada deal
      check mean(Ada.share at 0) == 0
      check mean(Ben.share at 0) == 0
      check mean(Cyd.share at 0) == 0
      """, [1, 2, 4])
  }

  @Test func kindOwnedNumbersAreZeroAndFixedForOthers() throws {
    try expect(
      """
      kind state, militia
      actor Ada : state; actor Ben : militia
      quantity arms of state 1..9 = 2; flag armed of state; quantity total 0..9 = 0
      move build by A { then every X: (X.arms += 1, X is armed), every X: total += X.arms }
      play Ada build
      check mean(total at 0) == 0
      check mean(count X where X is armed at 0) == 0
      """, [3, 1])
  }

  @Test func assignmentsClampEachTime() throws {
    try expect(
      """
      actor Ada
      quantity heat 0..3 = 2
      move swing by A { then heat += 5, heat -= 1 }
      play Ada swing
      check mean(heat at 0) == 0
      """, [2])
  }

  // MARK: Relations

  @Test func symmetricFactsHoldBothWaysAndGoBothWays() throws {
    try expect(
      """
      actor Ada, Ben
      relation rival symmetric; relation owes
      set Ada rival Ben, Ada owes Ben
      chance Ben rival Ada at 0
      chance Ben owes Ada at 0
      chance (any X: (any Y where Y == X: X rival Y)) at 0
      set not Ben rival Ada
      chance Ada rival Ben at 0
      """, [1, 0, 0, 0])
  }

  @Test func transitiveFactsHoldAlongChains() throws {
    try expect(
      """
      actor Ada, Ben, Cyd
      relation feeds transitive
      set Ada feeds Ben, Ben feeds Cyd
      chance Ada feeds Cyd at 0
      chance Cyd feeds Ada at 0
      set Cyd feeds Ada
      chance (any X: (any Y where Y == X: X feeds Y)) at 0
      chance Cyd feeds Ben at 0
      set not Ben feeds Cyd
      chance Ada feeds Cyd at 0
      """, [1, 0, 0, 1, 0])
  }

  // MARK: Choices

  @Test func weightsAddOverBindingsAndFactorsMultiply() throws {
    // Ben and Cyd each give Ada's build a weight of 2; raids on Ben weigh 3; attacks count half; holding 1 + 1.
    let beginning = """
      kind attack of move
      actor Ada, Ben, Cyd
      move build by A
      move raid : attack by A on B
      response total { for X where X != Ada; expect Ada build weight 2 }
      response raids { expect Ada raid on Ben weight 3 }
      response self { for X; expect X raid on Ada weight 100 }
      response half { for X; expect X any attack factor 0.5 }
      response calm { expect Ada hold weight 1 }

      """
    try expect(
      beginning + """
        check response(Ada build) == 0
        check response(Ada raid on Ben) == 0
        check response(Ada hold) == 0
        check response(Ada any) == 0
        check response(Ada raid on Ben given without half) == 0
        """, [4 / 7.5, 1.5 / 7.5, 2 / 7.5, 5.5 / 7.5, 3.0 / 9])
  }

  @Test func forbiddenMovesAreNoCandidatesAndNothingMeansHolding() throws {
    try expect(
      """
      actor Ada
      hold weight 0
      quantity arms 0..9 = 0
      move raid by A with scale 1..3 = 1 { when arms >= scale }
      move arm by A { then arms += 1 }
      response raids { expect Ada raid with scale 2 weight 1; expect Ada raid weight 1 }
      check response(Ada hold) == 0
      set arms = 1
      check response(Ada raid) == 0
      check response(Ada raid with scale 2) == 0
      set arms = 2
      check response(Ada raid with scale 2..3) == 0
      """, [1, 1, 0, 0.5])
  }

  @Test func openTurnsDrawAmongAllActors() throws {
    let beginning = """
      actor Ada, Ben
      turns open
      quantity tally of actor 0..9 = 0
      move go by A { then A.tally += 1 }
      response goes { expect Ada go weight 1; expect Ben go weight 2; expect Ben hold weight 0.5 }
      rule cooling { each round; for X; then X.tally -= 0.5 }

      """
    try expect(
      beginning + """
        check response(Ada go) == 0
        check response(Ben go) == 0
        check response(Ben hold) == 0
        chance Ada.tally >= 1 within 1
        chance Ada.tally >= 1 at 1
        check mean(Ben.tally at 1) == 0
        check mean(Ada.tally at 2) == 0
        """, [2 / 9.0, 4 / 9.0, 3 / 9.0, 2 / 9.0, 0, 2 / 9.0, 11 / 81.0])
  }

  @Test func chancesAreReadAfterWhatTheMoveChangesFirst() throws {
    try expect(
      """
      actor Ada
      hold weight 0
      quantity level 0..1 = 0; quantity won 0..9 = 0; quantity ended 0..9 = 0
      move bet by A {
        then level = 0.25
        outcome win level then won += 1, level = 1
        outcome lose otherwise
        finally ended = level
      }
      response bets { expect Ada bet }
      chance won >= 1 within 1
      check mean(ended at 1) == 0
      """, [0.25, 0.25 + 0.75 * 0.25])
  }

  // MARK: The past

  @Test func afterLooksBackSoManyTurns() throws {
    // Two actors: within 1 round is two turns. Ada's raid is 1 turn ago at Ben's turn, 2 at her next.
    try expect(
      """
      actor Ada, Ben
      move raid by A on B
      play Ada raid on Ben
      chance (after Ada raid on Ben within 0.5) at 0
      chance (after Ada raid on Ben within 1) at 0.5
      chance (after Ada raid on Ben within 1) at 1
      chance (after Ada raid on Ben within 1.5) at 1
      chance always (after any raid within 1) within 1
      chance always (after any raid within 1) within 1.5
      chance (never Ada raid) at 0
      chance (never Ben raid) at 0
      """, [1, 1, 0, 1, 1, 0, 0, 1])
  }

  @Test func neverSinceLooksOnlyPastTheLastOfTheOther() throws {
    try expect(
      """
      actor Ada, Ben
      move raid by A on B
      chance (never Ada raid since Ben raid) at 0
      play Ada raid on Ben
      chance (never Ada raid since Ben raid) at 0
      play Ben raid on Ada
      chance (never Ada raid since Ben raid) at 0
      play Ada raid on Ben
      chance (never Ada raid since Ben raid) at 0
      """, [1, 0, 1, 0])
  }

  @Test func playingPassesOverTheOthersWhoHold() throws {
    // Ben plays twice: Ada, before him in the order, has held, and a round has ended.
    try expect(
      """
      actor Ada, Ben, Cyd
      quantity rounds_ended 0..9 = 0; quantity holds 0..9 = 0
      move raid by A on B
      rule ending { each round; then rounds_ended += 1 }
      rule holding { on any hold; then holds += 1 }
      play Ben raid on Ada
      check mean(rounds_ended at 0) == 0
      check mean(holds at 0) == 0
      play Ben raid on Ada
      check mean(rounds_ended at 0) == 0
      check mean(holds at 0) == 0
      advance
      check mean(rounds_ended at 0) == 0
      """, [0, 1, 1, 3, 2])
  }

  // MARK: Belief

  @Test func driftMovesTypesAtTheRoundsEnd() throws {
    func text(_ drift: String) -> String {
      """
      actor Ada, Ben
      hypothesis stance of Ada { hawk 25%; dove 75%; \(drift) }
      check belief(Ada.stance is hawk) == 0
      chance Ada.stance is hawk at 1
      chance Ada.stance is hawk at 0.5
      advance 2
      check belief(Ada.stance is hawk) == 0
      check belief(any X where X != Ada: X.stance is hawk) == 0

      """
    }
    try expect(text("drift 20%"), [0.25, 0.35, 0.25, 0.35 * 0.8 + 0.65 * 0.2, 0])
    try expect(text("drift 20% to dove"), [0.25, 0.2, 0.25, 0.16, 0])
  }

  @Test func beliefIsOverriddenObservedAndLearned() throws {
    try expect(
      """
      actor Ada
      hypothesis stance of Ada { hawk 25%; dove 75% }
      move raid by A { outcome win if A.stance is hawk then 0.75 else 0.25; outcome lose otherwise }
      evidence noise { likely 60% when Ada.stance is hawk; likely 20% otherwise }
      response raids { expect Ada raid weight if Ada.stance is hawk then 3 else 1 }
      believe Ada.stance is hawk 50%
      check belief(Ada.stance is hawk) == 0
      check belief(Ada.stance is hawk given observe not noise) == 0
      observe noise; observe noise
      check belief(Ada.stance is hawk) == 0
      check belief(Ada.stance is hawk given Ada raid outcome win) == 0
      check belief(Ada.stance is hawk given Ada raid) == 0
      advance
      check belief(Ada.stance is hawk) == 0
      play Ada hold
      check belief(Ada.stance is hawk) == 0
      """,
      // 3:1 after the observation; raid 3/4 to 1/2; win 3/4 to 1/4; hold 1/4 to 1/2.
      [0.5, 1 / 3.0, 0.75, 27 / 29.0, 9 / 11.0, 0.75, 0.6])
  }

  @Test func unforeseenEventsMoveNoBelief() throws {
    let story = try NaiveStory.told(
      """
      actor Ada
      hypothesis stance of Ada { hawk 25%; dove 75% }
      move raid by A; move plead by A
      response pleads { expect Ada plead weight if Ada.stance is hawk then 1 else 0 }
      play Ada raid
      play Ada plead
      play Ada plead
      """
    ).story
    #expect(story.unforeseen == [0])
    #expect(story.worlds.total == 1)
    #expect(story.worlds.entries.count == 1)
  }

  // MARK: Failures

  @Test(arguments: [
    ("raid by A { then number = 1 / number }", NaiveFailure.divisionByZero),
    ("raid by A { then number = log(number) }", .notFinite),
    ("raid by A { then number = min X where number > 1: X.own }", .minimumOfNothing),
    ("raid by A { outcome win 1.5 + number; outcome lose otherwise }", .badChance(1.5)),
  ])
  func impossibleNumbersFail(move: String, failure: NaiveFailure) throws {
    #expect(throws: failure) {
      try NaiveReference.answers(
        """
        actor Ada
        quantity own of actor 0..1 = 0; quantity number 0..9 = 0
        move \(move)
        response raids { expect Ada raid }
        chance number > 1 within 1
        """)
    }
  }

  @Test func negativeWeightsFail() throws {
    #expect(throws: NaiveFailure.badWeight(-1)) {
      try NaiveReference.answers(
        """
        actor Ada
        quantity number 0..9 = 0
        move raid by A
        response raids { expect Ada raid weight number - 1 }
        chance number > 1 within 1
        """)
    }
  }

  // MARK: Helpers

  /// Expects a text's questions to have these answers.
  private func expect(
    _ text: String, _ wanted: [Double], _ place: SourceLocation = #_sourceLocation
  ) throws {
    let answers = try NaiveReference.answers(text)
    #expect(answers.count == wanted.count, sourceLocation: place)
    for (index, (answer, right)) in zip(answers, wanted).enumerated() {
      #expect(abs(answer - right) < 1e-12, "answer \(index) is \(answer)", sourceLocation: place)
    }
  }

  private func scenario(_ name: String) throws -> [String] {
    let url = try #require(Bundle.module.url(forResource: "Scenarios/\(name)", withExtension: "whatif"))
    return try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
  }
}
