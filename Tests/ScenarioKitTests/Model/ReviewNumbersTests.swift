import Testing

/// Chances, weights and quotients that go astray in some state of things; beside each, what keeps them.
@Suite struct ReviewNumbersTests {
  private static let play = "\nplay North throw"

  private static let chances: [ReviewRow] = [
    ReviewRow(
      "move throw by A { outcome win heat / 5; outcome loss otherwise }",
      "W0621 1:19 the chance of outcome `win` becomes 2 where `heat` is 10 | keep it within with `clamp(…, 0, 1)`"
    ),
    ReviewRow("move throw by A { outcome win heat / 10; outcome loss otherwise }"),
    ReviewRow("move throw by A { outcome win clamp(heat / 5, 0, 1); outcome loss otherwise }"),
    ReviewRow("move throw by A { outcome win min(1, heat / 5); outcome loss otherwise }"),
    ReviewRow("move throw by A { outcome win if heat > 5 then 1 else heat / 5; outcome loss otherwise }"),
    ReviewRow(
      "move throw by A { outcome win if heat > 5 then 1 else heat / 4; outcome loss otherwise }",
      "W0621 1:19 the chance of outcome `win` becomes 1.25 where `heat` is 5 | keep it within with `clamp(…, 0, 1)`"
    ),
    ReviewRow("move throw by A { when heat <= 5; outcome win heat / 5; outcome loss otherwise }"),
    ReviewRow("move throw by A { outcome win heat / (heat + 1); outcome loss otherwise }"),
    ReviewRow("move throw by A { outcome win 1 - exp(-heat); outcome loss otherwise }"),
    ReviewRow(
      "move throw by A { outcome win 50% - A.anger * 10%; outcome loss otherwise }",
      "W0621 1:19 the chance of outcome `win` becomes -0.4 where `A.anger` is 9 | "
        + "keep it within with `clamp(…, 0, 1)`"),
    ReviewRow(
      "move throw by A with strength 1..5 = 1 { outcome win strength * 30%; outcome loss otherwise }",
      "W0621 1:42 the chance of outcome `win` becomes 1.5 where `strength` is 5 | "
        + "keep it within with `clamp(…, 0, 1)`"),
    ReviewRow(
      "move throw by A with strength 1..5 = 1 { outcome win strength * 20%; outcome loss otherwise }"),
    ReviewRow(
      "move throw by A { outcome win heat / 10; outcome draw A.anger / 9; outcome loss otherwise }",
      "W0621 1:68 the chances of the outcomes of `throw` sum to 2 where `heat` is 10, `A.anger` is 9 | "
        + "keep their sum at 1 or less"),
    ReviewRow("move throw by A { outcome win heat / 20; outcome draw A.anger / 18; outcome loss otherwise }"),
    ReviewRow("move throw by A { outcome win heat / 10; outcome loss 1 - heat / 10 }"),
    ReviewRow(
      "move throw by A { outcome win heat / 20; outcome loss 50% }",
      "W0621 1:42 the chances of the outcomes of `throw` sum to 0.5 where `heat` is 0 | "
        + "let the last be `otherwise`: it takes what the others leave"),
    // Types exclude each other, and one of them is so.
    ReviewRow(
      "move throw by A { outcome win (if North.mood is calm then 70% else 0) + (if North.mood is wild then 90% else 0)\n"
        + "outcome loss otherwise }"),
    ReviewRow(
      "move throw by A { outcome win if North.mood is calm then 70% else if North.mood is wild then 80% else 2\n"
        + "outcome loss otherwise }"),
    // What changes before is not what was seen.
    ReviewRow(
      "move throw by A { when heat > 6; then heat -= 5; outcome win heat / 5; outcome loss otherwise }"),
  ]

  @Test(arguments: chances) func chancesOfOutcomes(_ row: ReviewRow) {
    #expect(ReviewReading.warnings(of: row.text + Self.play) == [row.warning].compactMap { $0 })
  }

  @Test func whatCanBeCountedIsForTheFactsToTell() {
    let helpers =
      "relation guards\nset South guards North\n"
      + "move throw by A { outcome win 60% + 30% * (count C where C guards A); outcome loss otherwise }"
    #expect(ReviewReading.warnings(of: helpers + Self.play) == [])
    #expect(
      ReviewReading.warnings(of: helpers + "\nset Gang guards North" + Self.play) == [
        "W0621 3:19 the chance of outcome `win` becomes 1.2 | keep it within with `clamp(…, 0, 1)`"
      ])
    #expect(ReviewReading.settled(helpers) == [])
  }

  private static let likelihoods: [ReviewRow] = [
    ReviewRow(
      "evidence e { likely heat / 5 when North.mood is calm; likely 10% otherwise }",
      "W0622 1:1 a likelihood of evidence `e` becomes 2 where `heat` is 10 | keep it within with `clamp(…, 0, 1)`"
    ),
    ReviewRow("evidence e { likely heat / 10 when North.mood is calm; likely 10% otherwise }"),
    ReviewRow("evidence e { likely heat / 5 when heat < 5; likely 10% otherwise }"),
    ReviewRow("evidence e { likely 10% when heat > 5; likely heat / 5 otherwise }"),
  ]

  @Test(arguments: likelihoods) func chancesOfEvidence(_ row: ReviewRow) {
    #expect(ReviewReading.warnings(of: row.text) == [row.warning].compactMap { $0 })
  }

  private static let weights: [ReviewRow] = [
    ReviewRow(
      "response r { for A, B; expect A hit on B weight heat - 4 }",
      "W0623 1:24 a weight in response `r` falls to -4 where `heat` is 0 | keep it at 0 or more with `max(0, …)`"
    ),
    ReviewRow("response r { for A, B; when heat >= 4; expect A hit on B weight heat - 4 }"),
    ReviewRow("response r { for A, B; expect A hit on B weight max(0, heat - 4) }"),
    ReviewRow("response r { for A, B; expect A hit on B weight (heat - 4) ^ 2 }"),
    ReviewRow("response r { for A, B; expect A hit on B weight abs(heat - 4) * sqrt(heat) * exp(-heat) }"),
    ReviewRow(
      "response r { for A, B; expect A hit on B weight if A.anger > B.anger then A.anger - 1 else 1 }",
      "W0623 1:24 a weight in response `r` falls to -0.5 where `A.anger` is 0.5, `B.anger` is 0 | "
        + "keep it at 0 or more with `max(0, …)`"),
    ReviewRow("response r { for A, B; when A.anger > B.anger; expect A hit on B weight A.anger - B.anger }"),
    ReviewRow(
      "response r { for A; expect A hit factor 1 - A.anger / 5 }",
      "W0623 1:21 a factor in response `r` falls to -0.8 where `A.anger` is 9 | "
        + "keep it at 0 or more with `max(0, …)`"),
    ReviewRow("response r { for A; expect A hit factor 1 - A.anger / 9 }"),
  ]

  private static let tables: [ReviewRow] = [
    ReviewRow(
      "response r { for A, B; table heat: hold, A hit on B; ..5: 1, heat - 2; any: 1, 2 }",
      "W0623 1:54 a weight in response `r` falls to -2 where `heat` is 0 | keep it at 0 or more with `max(0, …)`"
    ),
    ReviewRow("response r { for A, B; table heat: hold, A hit on B; ..2: 1, 3; any: 1, heat - 2 }"),
    ReviewRow("response r { for A, B; table heat: hold, A hit on B; 2..: 1, heat - 2; any: 1, 2 }"),
    ReviewRow("move shout by A\nresponse r { for A; table A.anger: A shout; any: 1 }"),
    ReviewRow(
      "response r { table heat: hold, Gang hit on North; any: 1, 2 }",
      "W0605 1:32 `Gang hit on North` can never happen: move `hit` asks for `A rival B`"),
    ReviewRow("quantity size 0..9 = 2\nresponse r { for A, B; table size: hold, A hit on B; any: 1, 2 }"),
    ReviewRow(
      "quantity size 0..9 = 2 (1..6)\nresponse r { for A, B; when size > 5; expect A hit on B weight 2 (1..3) }"
    ),
    ReviewRow(
      "quantity size 0..9 = 2 (1..4)\nresponse r { for A, B; when size > 5; expect A hit on B weight 2 (1..3) }",
      "W0602 2:29 response `r` can never count as things stand: `size > 5` cannot come to hold | "
        + "nothing changes `size`"),
  ]

  @Test(arguments: tables) func rowsOfTables(_ row: ReviewRow) {
    #expect(ReviewReading.warnings(of: row.text) == [row.warning].compactMap { $0 })
  }

  @Test(arguments: weights) func weightsAndFactors(_ row: ReviewRow) {
    #expect(ReviewReading.warnings(of: row.text) == [row.warning].compactMap { $0 })
  }

  private static let quotients: [ReviewRow] = [
    ReviewRow(
      "response r { for A, B; expect A hit on B weight 1 / A.anger }",
      "W0624 1:24 response `r` divides by 0 where `A.anger` is 0 | guard it with `if … then … else …` or `max(…)`"
    ),
    ReviewRow("response r { for A, B; when A.anger > 0; expect A hit on B weight 1 / A.anger }"),
    ReviewRow("response r { for A, B; when A.anger != 0; expect A hit on B weight 1 / A.anger }"),
    ReviewRow("response r { for A, B; expect A hit on B weight 1 / max(A.anger, 1) }"),
    ReviewRow("response r { for A, B; expect A hit on B weight 1 / (A.anger + 1) }"),
    ReviewRow("response r { for A, B; expect A hit on B weight if A.anger > 0 then 1 / A.anger else 1 }"),
    ReviewRow("response r { for A, B; when A.anger > 0 and 1 / A.anger > 2; expect A hit on B }"),
    ReviewRow("response r { for A, B; when A.anger == 0 or 1 / A.anger > 2; expect A hit on B }"),
    ReviewRow(
      "rule r { each round; when 1 / heat > 2; then heat = 3 }",
      "W0624 1:27 rule `r` divides by 0 where `heat` is 0 | guard it with `if … then … else …` or `max(…)`"),
    ReviewRow(
      "rule r { for A, B; on A hit on B; then A.anger = heat / (A.anger - B.anger) }",
      "W0624 1:1 rule `r` divides by 0 where `A.anger` is 0, `B.anger` is 0 | "
        + "guard it with `if … then … else …` or `max(…)`"),
    ReviewRow(
      "rule r { for A, B; on A hit on B; when A.anger > B.anger; then A.anger = heat / (A.anger - B.anger) }"),
    ReviewRow("rule r { each round; then heat = 1, heat = 5 / heat }"),
    ReviewRow(
      "define share(A, B) = A.anger / B.anger\nresponse r { for A, B; expect A hit on B weight share(A, B) }",
      "W0624 2:24 response `r` divides by 0 where `B.anger` is 0 | guard it with `if … then … else …` or `max(…)`"
    ),
    ReviewRow(
      "rule r { each round; then heat = sqrt(heat - 1) }",
      "W0625 1:1 rule `r` takes `sqrt` of -1 where `heat` is 0 | keep it at 0 or more with `max(0, …)`"),
    ReviewRow("rule r { each round; then heat = sqrt(heat) }"),
    ReviewRow(
      "rule r { each round; then heat = log(heat) }",
      "W0625 1:1 rule `r` takes `log` of 0 where `heat` is 0 | keep it above 0 with `max(…)`"),
    ReviewRow("rule r { each round; then heat = log(heat + 1) }"),
  ]

  @Test(arguments: quotients) func partsWithoutAValue(_ row: ReviewRow) {
    #expect(ReviewReading.warnings(of: row.text) == [row.warning].compactMap { $0 })
  }

  @Test func whatNumbersDoIsSettled() {
    for text in [
      "rule r { each round; then heat = log(heat) }",
      "response r { for A, B; expect A hit on B weight heat - 4 }",
    ] {
      #expect(ReviewReading.settled(text).count == 1)
    }
  }
}
