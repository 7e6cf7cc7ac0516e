import Testing

@testable import ScenarioKit

/// What was declared and nothing uses, and changes that a `for` multiplies.
@Suite struct ReviewUseTests {
  private static let uses: [ReviewRow] = [
    ReviewRow("quantity size 0..9 = 2", "W0611 1:1 nothing uses quantity `size`"),
    ReviewRow(
      "quantity size 0..9 = 2\nset size = 3", "W0611 1:1 nothing uses quantity `size`: it is only set"),
    ReviewRow("quantity size 0..9 = 2\ncheck size > 1"),
    ReviewRow("quantity size 0..9 = 2\nforecast of size"),
    ReviewRow("quantity size 0..9 = 2\nassumption small { holds size < 5 }"),
    ReviewRow("quantity size 0..9 = 2\nutility of North = 2 * size"),
    ReviewRow("quantity size 0..9 = 2\nrule r { each round; then heat += size }"),
    ReviewRow("quantity size 0..9 = 2\nrule r { each round; then heat += 1; alert \"{size}\" }"),
    // What the story changes is there to be looked at, unless other things are asked about.
    ReviewRow("quantity size 0..9 = 2\nrule r { each round; then size += 1 }"),
    ReviewRow(
      "quantity size 0..9 = 2\nrule r { each round; then size += 1 }\nchance heat > 5",
      "W0611 1:1 nothing uses quantity `size`"),
    ReviewRow("quantity size 0..9 = 2\nrule r { each round; then size += 1 }\nwhatif North hit on South"),
    ReviewRow("flag peace", "W0611 1:1 nothing uses flag `peace`"),
    ReviewRow("relation ally\nset North ally Gang", "W0611 1:1 nothing uses relation `ally`: it is only set"),
    ReviewRow("define hot = heat > 5", "W0611 1:1 nothing uses definition `hot`"),
    ReviewRow("define hot = heat > 5\ncheck not hot"),
    ReviewRow("kind bloc", "W0611 1:6 nothing uses kind of actor `bloc`"),
    ReviewRow("kind bloc\nactor Pact : bloc"),
    ReviewRow("kind talk of move", "W0611 1:6 nothing uses kind of move `talk`"),
    ReviewRow("move shout by A", "W0612 1:1 nobody is expected to `shout`: only `play` brings it"),
    ReviewRow("move shout by A\nplay Gang shout"),
    ReviewRow("move shout by A\nwhatif Gang shout"),
    ReviewRow("move shout by A\nassumption quiet { never any shout }"),
    ReviewRow(
      "move shout by A\nrule r { on any shout; then heat += 1 }",
      "W0612 1:1 nobody is expected to `shout`: only `play` brings it"),
    ReviewRow("move shout by A\ncheck chance(heat > 5 within 2 given Gang shout) >= 0"),
    ReviewRow(
      "hypothesis plan of Gang { wait 50%; strike 50% }",
      "W0613 1:1 nothing that can be seen depends on `Gang.plan`: neither events nor evidence tell about it | "
        + "let a weight, an outcome or evidence read it"),
    ReviewRow(
      "hypothesis plan of Gang { wait 50%; strike 50% }\nevidence e { likely 10% when Gang.plan is wait; likely 20% otherwise }"
    ),
  ]

  @Test(arguments: uses) func whatNothingUses(_ row: ReviewRow) {
    #expect(ReviewReading.warnings(of: row.text) == [row.warning].compactMap { $0 })
    #expect(ReviewReading.settled(row.text) == [], "what may still be used is waited for")
  }

  private static let repetitions: [ReviewRow] = [
    ReviewRow(
      "rule r { for A; each round; then A.anger -= 1, heat -= 0.1 }",
      "W0631 1:1 rule `r` changes `heat` once for each `A`: 3 times a round | "
        + "let a rule without `for` change `heat`"),
    ReviewRow("rule r { for A; each round; then A.anger -= 1 }\nrule s { each round; then heat -= 0.1 }"),
    ReviewRow(
      "rule r { for A : state where A rival South; each round; then A.anger -= 1, heat -= 0.1 }"),
    ReviewRow(
      "rule r { for A, B where A rival B; each round; then A.anger -= B.anger, heat -= 0.1 }",
      "W0631 1:1 rule `r` changes `heat` once for each `A`, `B`: 2 times a round | "
        + "let a rule without `for` change `heat`"),
    ReviewRow("rule r { for A; each round; when A.anger > 5; then heat += 0.1 }"),
    ReviewRow("rule r { for A; each round; then heat += 0.1 * A.anger }"),
    ReviewRow("rule r { for A; each round; then A.anger -= 1, heat = 2 }"),
    ReviewRow("rule r { for A, B; on A hit on B; then A.anger -= B.anger, heat += 1 }"),
  ]

  @Test(arguments: repetitions) func changesThatAreMultiplied(_ row: ReviewRow) {
    #expect(ReviewReading.warnings(of: row.text) == [row.warning].compactMap { $0 })
  }

  @Test func aThirdPartyMultipliesOnlyWhereThereAreSeveral() {
    let rule = "rule r { for A, B, C; on A hit on B; then C.anger += A.anger + B.anger, heat += 1 }"
    #expect(ReviewReading.warnings(of: rule) == [])
    #expect(
      ReviewReading.warnings(of: "actor Pact\n" + rule) == [
        "W0631 2:1 rule `r` changes `heat` once for each `C`: 2 times an event | "
          + "let a rule without `for` change `heat`"
      ])
  }

  @Test func aLibraryIsNotComplete() {
    let library = "quantity heat 0..9 = 1\nquantity size 0..9 = 1\nmove hit by A on B\nmove talk by A\n"
    let response = "response r { for A, B; expect A hit on B }\n"
    #expect(ReviewReading.warnings(of: response, after: library) == [])
    #expect(ReviewReading.warnings(of: response + "actor North, South", after: library).count == 3)
    #expect(
      ReviewReading.warnings(of: "rule r { each round; when heat > 12; then heat = 1 }", after: library).count
        == 1)
  }

  @Test func aCommentKeepsAWarningAway() {
    #expect(ReviewReading.warnings(of: "quantity size 0..9 = 2  # allow W0611") == [])
    #expect(ReviewReading.warnings(of: "quantity size 0..9 = 2  # allow W0601, W0611: later") == [])
    #expect(ReviewReading.warnings(of: "quantity size 0..9 = 2  # allow W0612").count == 1)
    #expect(ReviewReading.warnings(of: "quantity size 0..9 = 2  # W0611").count == 1)
    #expect(ReviewReading.warnings(of: "# allow W0611\nquantity size 0..9 = 2").count == 1)
  }
}
