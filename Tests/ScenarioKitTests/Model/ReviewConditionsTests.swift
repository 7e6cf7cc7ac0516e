import Testing

/// Clauses that can never fire, count or be made; beside each, what is like it and can.
@Suite struct ReviewConditionsTests {
  @Test func thePreludeHasNothingToWarnOf() {
    #expect(ReviewReading.warnings(of: "") == [])
  }

  private static let conditions: [ReviewRow] = [
    ReviewRow(
      "rule r { each round; when heat > 12; then heat = 0 }",
      "W0601 1:27 rule `r` can never fire: `heat > 12` never holds | `heat` lies in 0..10"),
    ReviewRow("rule r { each round; when heat > 9; then heat = 0 }"),
    ReviewRow("rule r { each round; when heat >= 10; then heat = 0 }"),
    ReviewRow(
      "rule r { each round; when heat < 2, heat > 5; then heat = 0 }",
      "W0601 1:37 rule `r` can never fire: `heat < 2` and `heat > 5` exclude each other"),
    ReviewRow(
      "rule r { each round; when heat > 5, heat < 8, heat < 5; then heat = 0 }",
      "W0601 1:47 rule `r` can never fire: `heat > 5` and `heat < 5` exclude each other"),
    ReviewRow("rule r { each round; when heat > 2, heat < 5; then heat = 0 }"),
    ReviewRow("rule r { each round; when heat > 5 or heat < 2; then heat = 0 }"),
    ReviewRow(
      "rule r { each round; when heat + 2 < 1; then heat = 0 }",
      "W0601 1:27 rule `r` can never fire: `heat + 2 < 1` never holds | `heat` lies in 0..10"),
    ReviewRow(
      "rule r { for A, B; each round; when A.anger > 5, B.anger > A.anger, B.anger < 4; then heat = 0 }",
      "W0601 1:69 rule `r` can never fire: `B.anger < 4` cannot hold together with the other conditions"),
    ReviewRow("rule r { for A, B; each round; when A.anger > 5, B.anger < 4; then heat = 0 }"),
    ReviewRow(
      "rule r { for A; each round; when A is war, A is not war; then heat = 0 }",
      "W0601 1:44 rule `r` can never fire: `A is war` and `A is not war` exclude each other"),
    ReviewRow("rule r { for A, B; each round; when A is war, B is not war; then A.anger = heat }"),
    ReviewRow(
      "rule r { for A; on A hit with force 1; when A.anger > 2, A : state; then A.anger = 0 }"),
    ReviewRow(
      "rule r { on any hit with force 1..2; when heat > 1; then heat = 0 }"),
    ReviewRow(
      "rule r { for A; on A hit; when force > 3; then A.anger = 0 }",
      "W0601 1:32 rule `r` can never fire: `force > 3` never holds"),
    ReviewRow(
      "rule r { for A; on A hit with force 1; when force > 1; then A.anger = 0 }",
      "W0601 1:45 rule `r` can never fire: `force > 1` never holds"),
    ReviewRow("rule r { for A; on A hit with force 1..2; when force > 1; then A.anger = 0 }"),
    ReviewRow(
      "rule r { for A : state where A : militia; each round; then A.anger = 0 }",
      "W0601 1:30 rule `r` can never fire: `A : militia` never holds"),
    ReviewRow(
      "response r { for A, B; when heat > 12; expect A hit on B }",
      "W0601 1:29 response `r` can never count: `heat > 12` never holds | `heat` lies in 0..10"),
    ReviewRow(
      "response r { for A, B; when A.mood is calm, A.mood is wild; expect A hit on B }",
      "W0601 1:45 response `r` can never count: `A.mood is calm` and `A.mood is wild` exclude each other"),
    ReviewRow(
      "move shout by A { when A.anger > 9 }",
      "W0601 1:24 move `shout` can never be made: `A.anger > 9` never holds | `anger` lies in 0..9"),
    ReviewRow("define hot = heat > 8\nrule r { each round; when hot, heat > 9; then heat = 0 }"),
    ReviewRow(
      "define hot = heat > 8\nrule r { each round; when hot, heat < 8; then heat = 0 }",
      "W0601 2:32 rule `r` can never fire: `hot` and `heat < 8` exclude each other"),
    // What is not looked into gives no false alarm.
    ReviewRow("rule r { each round; when heat * heat > 99; then heat = 0 }"),
    ReviewRow("rule r { each round; when (count C where C is war) >= 3; then heat = 0 }"),
    ReviewRow(
      "rule r { each round; when (count C where C is war) > 3; then heat = 0 }",
      "W0602 1:27 rule `r` can never fire as things stand: `(count C where C is war) > 3` cannot come to hold"
    ),
  ]

  @Test(arguments: conditions) func conditionsThatNeverHold(_ row: ReviewRow) {
    #expect(ReviewReading.warnings(of: row.text) == [row.warning].compactMap { $0 })
  }

  private static let facts: [ReviewRow] = [
    ReviewRow(
      "relation patron\nrule r { for A, B where A patron B; each round; then A.anger = B.anger }",
      "W0602 2:25 rule `r` can never fire as things stand: `A patron B` cannot come to hold | "
        + "nothing sets relation `patron`"),
    ReviewRow(
      "relation patron\nset North patron Gang\nrule r { for A, B where A patron B; each round; then A.anger = B.anger }"
    ),
    ReviewRow(
      "relation patron\nrule r { for A, B where A patron B; each round; then A.anger = B.anger }\n"
        + "rule s { for A, B; on A hit on B; then A patron B }"),
    ReviewRow(
      "relation patron\nset North patron Gang\n"
        + "rule r { for A, B where A patron B, A : militia; each round; then A.anger = B.anger }",
      "W0602 3:37 rule `r` can never fire as things stand: `A patron B` and `A : militia` exclude each other"),
    ReviewRow(
      "rule r { for A, B where A rival B, B : militia; each round; then A.anger = B.anger }",
      "W0602 1:36 rule `r` can never fire as things stand: `A rival B` and `B : militia` exclude each other"),
    ReviewRow(
      "flag peace\nrule r { each round; when peace; then heat = 0 }",
      "W0602 2:27 rule `r` can never fire as things stand: `peace` cannot come to hold | "
        + "nothing sets flag `peace`"),
    ReviewRow("flag peace\nset peace\nrule r { each round; when peace; then heat = 0 }"),
    ReviewRow("flag peace\nrule r { each round; when not peace; then heat = 0 }"),
    ReviewRow("flag peace\nrule r { each round; when peace; then heat = 0 }\nchance heat > 5 given peace"),
    ReviewRow(
      "flag peace\nrule r { each round; when peace; then heat = 0 }\nplay North hit on South\nset peace"),
    ReviewRow(
      "kind bloc\nrule r { for A : bloc; each round; then A.anger = 0 }",
      "W0603 2:1 rule `r` can never fire: it asks for an actor of kind `bloc`, and there is none"),
    ReviewRow(
      "rule r { for A, B : militia; each round; then A.anger = B.anger }",
      "W0603 1:1 rule `r` can never fire: it asks for 2 different actors of kind `militia`, and there is one"),
    ReviewRow("rule r { for A, B : state; each round; then A.anger = B.anger }"),
    ReviewRow(
      "response r { for A, B, C, D where A rival B; expect A hit on B weight C.anger + D.anger }",
      "W0603 1:1 response `r` can never count: it asks for 4 different actors, and there are 3"),
    ReviewRow(
      "kind talk of move\nrule r { on any talk; then heat = 0 }",
      "W0602 2:13 rule `r` can never fire: nothing can be `any talk` | no move is of kind `talk`"),
    ReviewRow("rule r { on any attack; then heat = 0 }"),
    ReviewRow(
      "rule r { on Gang hit; then heat = 0 }",
      "W0602 1:13 rule `r` can never fire: nothing can be `Gang hit`"),
    ReviewRow(
      "rule r { each round; when after Gang hit on North within 2; then heat = 0 }",
      "W0602 1:27 rule `r` can never fire as things stand: `after Gang hit on North within 2` cannot come to hold"
    ),
    ReviewRow("rule r { each round; when after any hit on North within 2; then heat = 0 }"),
    ReviewRow("rule r { each round; when never Gang hit on North; then heat = 0 }"),
    ReviewRow(
      "quantity size of actor 0..9 = 2\nrule r { for A; each round; when A.size > 5; then A.anger = 0 }",
      "W0602 2:34 rule `r` can never fire as things stand: `A.size > 5` cannot come to hold | "
        + "nothing changes `size`"),
    ReviewRow(
      "quantity size of actor 0..9 = 2\nset North.size = 6\n"
        + "rule r { for A; each round; when A.size > 5; then A.anger = 0 }"),
    ReviewRow(
      "quantity size of actor 0..9 = 2\nrule r { for A; each round; when A.size > 5; then A.anger = 0 }\n"
        + "chance heat > 5 given North.size = 7"),
    ReviewRow(
      "response r { for A, B; when A.mood is wild, A : militia; expect A hit on B }",
      "W0602 1:45 response `r` can never count as things stand: `A.mood is wild` and `A : militia` exclude each other"
    ),
  ]

  @Test(arguments: facts) func conditionsThatWaitInVain(_ row: ReviewRow) {
    #expect(ReviewReading.warnings(of: row.text) == [row.warning].compactMap { $0 })
    #expect(ReviewReading.settled(row.text) == [], "what may still be declared or set is waited for")
  }

  private static let changes: [ReviewRow] = [
    ReviewRow(
      "rule r { when heat >= 0; then heat = 1 }",
      "W0604 1:1 rule `r` can never fire: its conditions always hold, so that they never come to hold | "
        + "say when it fires: `each round` or `on EVENT`"),
    ReviewRow("rule r { when heat >= 1; then heat = 0 }"),
    ReviewRow("rule r { each round; when heat >= 0; then heat = 1 }"),
    ReviewRow(
      "rule r { for A : state, B where A rival B; then A.anger += B.anger }",
      "W0604 1:1 rule `r` can never fire: nothing changes whether its conditions hold | "
        + "say when it fires: `each round` or `on EVENT`"),
    ReviewRow("rule r { for A : state, B where A rival B; when A is war; then A.anger += B.anger }"),
    ReviewRow(
      "rule r { for A : state, B where A rival B; then A.anger += B.anger }\n"
        + "play North hit on South\nset Gang rival North"),
    ReviewRow("rule r { for A, B; when after A hit on B; then A.anger += B.anger }"),
  ]

  @Test(arguments: changes) func rulesThatWaitForAChange(_ row: ReviewRow) {
    #expect(ReviewReading.warnings(of: row.text) == [row.warning].compactMap { $0 })
  }

  private static let memories: [ReviewRow] = [
    ReviewRow(
      "response r { when never North hit on South; expect South hit on North }\nplay North hit on South",
      "W0607 1:19 response `r` can never count any more: `never North hit on South` is over for good | "
        + "`never … since …` looks back only to another event"),
    ReviewRow("response r { when never North hit on South; expect South hit on North }"),
    ReviewRow(
      "response r { when never North hit on South; expect South hit on North }\nplay South hit on North"),
    ReviewRow(
      "response r { when never North hit on South with force 2..3; expect South hit on North }\n"
        + "play North hit on South"),
    ReviewRow(
      "response r { when never North hit on South since South hit on North; expect South hit on North }\n"
        + "play North hit on South"),
    ReviewRow(
      "response r { for A, B where A rival B; when never B hit on A; expect A hit on B }\n"
        + "play North hit on South"),
    ReviewRow(
      "response r { for A, B where A rival B; when never B hit on A; expect A hit on B }\n"
        + "play North hit on South\nplay South hit on North",
      "W0607 1:45 response `r` can never count any more: `never B hit on A` is over for good | "
        + "`never … since …` looks back only to another event"),
  ]

  @Test(arguments: memories) func responsesWhoseTimeIsOver(_ row: ReviewRow) {
    #expect(ReviewReading.warnings(of: row.text) == [row.warning].compactMap { $0 })
  }

  private static let expectations: [ReviewRow] = [
    ReviewRow(
      "response r { expect Gang hit on North }",
      "W0605 1:14 `Gang hit on North` can never happen: move `hit` asks for `A rival B`"),
    ReviewRow("response r { expect South hit on North }"),
    ReviewRow(
      "response r { for A : militia; expect A hit on North weight A.anger }",
      "W0605 1:31 `A hit on North` can never happen: move `hit` asks for `A rival B`"),
    ReviewRow("response r { for A; expect A hit on North }"),
    ReviewRow(
      "move shout by A with volume 1..9 = 2 { when volume <= 2 or A is war }\n"
        + "response r { expect North shout with volume 5 }"),
    ReviewRow(
      "move shout by A with volume 1..9 = 2 { when volume <= A.anger }\n"
        + "response r { for A; when A.anger < 4; expect A shout with volume 5 }",
      "W0605 2:39 `A shout` can never happen: move `shout` asks for `volume <= A.anger`"),
    ReviewRow(
      "move shout by A\nresponse r { for A; expect A shout factor 2 }\nplay North shout",
      "W0606 2:21 this factor changes nothing: no weight makes `A shout` expected | give one with `weight` besides"
    ),
    ReviewRow("response r { for A; expect A any attack factor 2 }"),
    ReviewRow("response r { for A; when A is war; expect A hold factor 2 }"),
    ReviewRow(
      "move shout by A\nresponse r { for A; expect A shout factor 2 }\nresponse s { expect Gang shout }"),
  ]

  @Test(arguments: expectations) func expectationsThatCannotBe(_ row: ReviewRow) {
    #expect(ReviewReading.warnings(of: row.text) == [row.warning].compactMap { $0 })
  }
}
