import Testing

@testable import ScenarioKit

/// What decision tables weigh, and what becomes of the hold weight.
@Suite struct DecisionTableTests {
  private static let base = """
    actor Ada, Ben, Cyd
    quantity heat 0..10 = 3
    ladder of heat { 1 "Cool"; 4 "Warm"; 7 "Hot" }
    quantity anger of actor 0..9 = 0
    flag truce
    hold weight 8
    move hit by A on B
    move mock by A on B
    move sulk by A
    """

  private func holds(_ checks: String, in text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let told = ToldSession(Self.base + "\n" + text + "\n" + checks)
    #expect(told.mistakes == [], sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("heat = 0", "1/10"), ("heat = 3", "1/10"), ("heat = 3.5, truce", "2/9"), ("heat = 3.5", "3/8"),
    ("heat = 9", "4/7"), ("heat = 9, truce", "4/7"),
  ])
  func theFirstRowThatMatchesCounts(state: String, share: String) {
    holds(
      "set \(state)\ncheck abs(response(Ada hit on Ben) - \(share)) < 1e-12",
      in: """
        response r {
          table heat, truce: hold, Ada hit on Ben
            ..3, any: 9, 1
            3..6, yes: 7, 2
            3..6, no: 5, 3
            6.., any: 3, 4
        }
        """)
  }

  @Test(arguments: [
    (0.5, 1), (1, 2), (3.9, 2), (4, 3), (6.9, 3), (7, 4), (10, 4),
  ])
  func aLabelStandsForItsRung(heat: Double, weight: Double) {
    holds(
      "set heat = \(heat)\ncheck abs(response(Ada hit on Ben) - \(weight) / (1 + \(weight))) < 1e-12",
      in: """
        response r {
          table heat: hold, Ada hit on Ben
            "Cool": 1, 2
            "Warm".."Warm": 1, 3
            "Hot"..: 1, 4
            any: 1, 1
        }
        """)
  }

  @Test func aHoldColumnTakesThePlaceOfTheHoldWeight() {
    holds(
      "check response(Ada hit on Ben) == 1/3\ncheck response(Ada hold) == 2/3",
      in: "response r { table heat: hold, Ada hit on Ben; any: 2, 1 }")
    holds(
      "check response(Ada hit on Ben) == 1/5\nset truce; check response(Ada hit on Ben) == 2/3",
      in: """
        response r { table heat: Ada hit on Ben; any: 2 }
        response s { when truce; table heat: Ada hold; any: 1 }
        """)
  }

  @Test func holdColumnsAddUpWithWhatIsExpectedOfHolding() {
    holds(
      "check response(Ada hold) == 6/7",
      in: """
        response r { table heat: Ada hit on Ben, hold; any: 1, 2 }
        response s { table heat: Ada hold; any: 1 }
        response t { expect Ada hold weight 3 }
        """)
    holds(
      "check response(Ada hold) == 4/5",
      in: """
        response r { table heat: Ada hit on Ben, hold; any: 1, 2 }
        response t { expect Ada hold factor 2 }
        """)
  }

  @Test func oneTableMaySpeakForSeveralActors() {
    holds(
      """
      check response(Ada hit on Ben) == 1/9
      check response(Ben mock on Ada) == 2/5
      check response(Cyd hold) == 1
      """,
      in: "response r { table heat: Ada hit on Ben, Ben mock on Ada, Ben hold; any: 1, 2, 3 }")
  }

  @Test func bindingsAddUp() {
    holds(
      "check response(Ada sulk) == 5/13",
      in: """
        set Ben.anger = 2
        response r { for A, B; table B.anger: A sulk; 2..: 4; any: 1 }
        """)
  }

  @Test func whereTurnsAreOpenHoldingIsAnybodys() {
    holds(
      "check response(Ada hit on Ben) == 1/6\ncheck response(Ben sulk) == 2/6",
      in: """
        turns open
        order Ada, Ben
        response r { table heat: Ada hit on Ben, hold; any: 1, 3 }
        response s { table heat: Ben sulk; any: 2 }
        response t { table heat: Cyd sulk, hold; any: 1, 100 }
        """)
  }

  @Test func aForbiddenEventHasNoWeightButTheRowIsLookedUp() {
    holds(
      "check response(Ada yell) == 0\ncheck response(Ada hit on Ben) == 1/3",
      in: """
        move yell by A { when truce }
        response r { table heat: hold, Ada hit on Ben, Ada yell; any: 2, 1, 5 }
        """)
  }

  @Test func hiddenTypesMayBeLookedAt() {
    holds(
      "check abs(response(Ada hit on Ben) - (1/4 * 1/2 + 3/4 * 1/10)) < 1e-12",
      in: """
        hypothesis temper of Ada { fierce 25%; calm 75% }
        response r { for A; table A.temper is fierce: A hit on Ben, hold; yes: 3, 3; no: 1, 9 }
        """)
  }

  @Test func noRowIsAFaultThatNamesTheValues() {
    var told = ToldSession(
      Self.base + """

        response r {
          for A, B
          when truce
          table heat - 0.25, A.anger > 1: A hit on B
            ..2, any: 1
            3.., yes: 2
        }
        """)
    told.tell("chance heat > 9 within 2")
    #expect(told.mistakes == [])
    told.tell("set truce; chance heat > 9 within 2")
    #expect(
      told.mistakes == [
        "E0525 1:12 no row for `heat - 0.25` = 2.75, `A.anger > 1` = no in the table of response `r` with "
          + "A = Ada, B = Ben, in round 1"
      ])
  }

  @Test func anInputThatNothingChangesFaultsAlike() {
    var told = ToldSession(Self.base + "\nresponse r { for A, B; table heat: A hit on B; 4..: 1 }")
    told.tell("why Ada hit on Ben")
    #expect(
      told.mistakes == [
        "E0525 1:1 no row for `heat` = 3 in the table of response `r` with A = Ada, B = Ben, in round 1"
      ])
  }

  @Test func aNegativeWeightNamesItsRow() throws {
    var told = ToldSession(
      Self.base + "\nresponse r { table heat: Ada hit on Ben\n 9..: 1\n any: heat - 4 }")
    let entry = told.tell("why Ada hit on Ben")
    #expect(
      told.mistakes == ["E0503 1:1 a negative weight (-1) in the table of response `r`, in round 1"])
    #expect(entry?.diagnostics.first?.labels.first?.span.text == "any: heat - 4")
  }

  @Test func whyShowsTheRow() throws {
    var told = ToldSession(
      Self.base + """

        hypothesis temper of Ada { fierce 25%; calm 75% }
        response r {
          for A where A.anger < 5
          table heat, A.temper is fierce: A hit on Ben, hold
            ..2, any: 1, 1
            2.., yes: 3, 3
            2..9, no: 1, 9
        }
        """)
    guard case .why(let why) = try told.answer("why Ada hit on Ben") else {
      Issue.record("no explanation")
      return
    }
    let contribution = try #require(why.contributions.first)
    #expect(contribution.weights == [3, 1])
    #expect(contribution.rows.map(\.text) == ["2.., yes: 3, 3", "2..9, no: 1, 9"])
    #expect(contribution.rows.map(\.line) == [15, 16])
    #expect(contribution.rows.map(\.share) == [0.25, 0.75])
    #expect(
      contribution.rows.map(\.values) == [
        ["heat = 3", "A.temper is fierce = yes"], ["heat = 3", "A.temper is fierce = no"],
      ])
    #expect(why.candidates.first { $0.phrase == "hold" }?.named == ["r"])
    #expect(why.candidates.first { $0.phrase == "hold" }?.weights == [3, 9])
  }
}
