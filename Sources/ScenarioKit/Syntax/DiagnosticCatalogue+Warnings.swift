extension DiagnosticCatalogue {
  /// What is allowed and may not be meant; the statement is carried out all the same.
  static let warnings: [Entry] = [
    Entry(
      "W0220", "Two names that look alike",
      cause:
        "The name is written with letters of another script that look like those of a name declared before, "
        + "such as a Cyrillic `І` for a Latin `I`. To whatif they are two names.",
      cure: "Write the name with the letters of the first, or choose one that looks different.",
      Example(
        after: "actor Iran",
        "actor \u{406}ran",
        mended: "actor Iraq")),
    Entry(
      "W0466", "A row that is never the first to match",
      cause:
        "Of a decision table the first row that matches counts. Whatever this one matches, an earlier row matches "
        + "already, or what it asks for lies outside the range of the quantity.",
      cure: "Move it up, correct its cells, or take it away.",
      Example(
        after: "quantity heat 0..10 = 3\nactor North, South\nmove raid by A on B",
        "response raids { table heat: North raid on South; any: 1; 5..: 2 }",
        mended: "response raids { table heat: North raid on South; 5..: 2; any: 1 }")),
    Entry(
      "W0524", "An assumption that does not hold",
      cause: "An assumption is watched from where it is declared, and this one does not hold even there.",
      cure: "Correct the assumption, or the state of things that it is about.",
      Example(
        after: "quantity heat 0..10 = 3",
        "assumption calm { holds heat < 2 }",
        mended: "assumption calm { holds heat < 5 }")),
    Entry(
      "W0601", "Conditions that can never hold",
      cause:
        "A condition asks for a value outside the range of its quantity, or two conditions exclude each other. "
        + "Whatever happens, the clause never takes effect.",
      cure: "Correct the condition, or the range of the quantity.",
      Example(
        after: skirmish,
        "rule thaw { each round; when heat > 12; then heat = 0 }",
        mended: "rule thaw { each round; when heat > 8; then heat = 0 }")),
    Entry(
      "W0602", "Conditions that wait in vain",
      cause:
        "As things stand, nothing can bring the condition about: no fact of the relation is set, nothing sets "
        + "the flag, nothing changes the quantity, or the event can never be.",
      cure: "Set the fact, or let a move or a rule bring it about.",
      Example(
        after: skirmish + "relation patron",
        "rule pull { for A, B where A patron B; on B hit; then heat += 1 }",
        mended: "set North patron South\nrule pull { for A, B where A patron B; on B hit; then heat += 1 }")),
    Entry(
      "W0603", "Fewer actors than variables",
      cause: "The variables of one `for` stand for different actors, and there are not as many.",
      cure: "Declare the actors that are missing, or use fewer variables.",
      Example(
        after: "kind state\n" + skirmish,
        "response panic { for A : state; expect A hit on North weight 2 }",
        mended: "actor West : state\nresponse panic { for A : state; expect A hit on North weight 2 }")),
    Entry(
      "W0604", "A rule that waits for a change that never comes",
      cause:
        "A rule without a trigger fires when its conditions come to hold. Conditions that always hold, or that "
        + "nothing changes, never come to hold.",
      cure: "Say when the rule fires, with `each round` or `on EVENT`.",
      Example(
        after: skirmish,
        "rule cooling { when heat >= 0; then heat -= 1 }",
        mended: "rule cooling { each round; then heat -= 1 }")),
    Entry(
      "W0605", "An expectation that its move never allows",
      cause: "The conditions of the move never hold for those whom the expectation names.",
      cure: "Correct the expectation, or who may make the move.",
      Example(
        after: "kind state\nactor West : state\n" + skirmish
          + "move sanction by A on B { when A : state; then heat += 1 }\n"
          + "response trade { for A : state; expect A sanction on North }",
        "response embargo { expect North sanction on South }",
        mended: "response embargo { expect West sanction on South }")),
    Entry(
      "W0606", "A factor of what nobody is expected to do",
      cause:
        "A factor alone makes more or less likely what other expectations give weight. No expectation gives "
        + "weight to this.",
      cure: "Give the move a `weight` in some response, or leave the factor out.",
      Example(
        after: skirmish + "move talk by A\nplay North talk",
        "response weary { for A; when heat > 5; expect A talk factor 2 }",
        mended: "response weary { for A; when heat > 5; expect A talk weight 2 }")),
    Entry(
      "W0607", "A response whose time is over",
      cause:
        "`never` looks back to the beginning. What it names has been played since, for whomever the response "
        + "could be about, so that it never counts again.",
      cure: "Nothing needs to be done. If it should count again, look back only so far: `never … since …`.",
      Example(
        after: skirmish + "play North hit on South",
        "response first { when never any hit on South; expect South hit on North weight 2 }",
        mended: "response first { when not after any hit on South within 3\n"
          + "expect South hit on North weight 2 }")),
    Entry(
      "W0611", "Something that nothing uses",
      cause:
        "No condition, weight, effect, alert, assumption, prediction or question reads it, so that no answer "
        + "depends on it.",
      cure: "Use it, or leave it out.",
      Example(
        after: skirmish,
        "quantity morale of actor 0..10 = 5\nset North.morale = 7",
        mended: "quantity morale of actor 0..10 = 5\nset North.morale = 7\n"
          + "response bold { for A, B; expect A hit on B weight A.morale }")),
    Entry(
      "W0612", "A move that nobody is expected to make",
      cause: "No response gives the move weight, and it was neither played nor asked about.",
      cure: "Write who is likely to make it, and when; a move that only `play` brings needs nothing.",
      Example(
        after: skirmish,
        "move talk by A on B { then heat -= 1 }",
        mended: "move talk by A on B { then heat -= 1 }\n"
          + "response weary { for A, B; when heat > 5; expect A talk on B }")),
    Entry(
      "W0613", "A hypothesis that nothing tells about",
      cause:
        "No response, chance of an outcome or evidence depends on the hidden type. Whatever is played or "
        + "observed, belief in it stays as it is.",
      cure: "Let what the actor does, or evidence, depend on it.",
      Example(
        after: skirmish,
        "hypothesis mood of North { calm 70%; wild 30% }",
        mended: "hypothesis mood of North { calm 70%; wild 30% }\n"
          + "response rage { when North.mood is wild; expect North hit on South weight 3 }")),
    Entry(
      "W0621", "Chances of outcomes that can leave 0…1",
      cause:
        "For some values within the ranges of its quantities, the chance of an outcome lies outside 0…1, or the "
        + "chances do not sum to 1. A story that comes there stops with an error.",
      cure: "Keep it within with `clamp(…, 0, 1)`, and let the last outcome say `otherwise`.",
      Example(
        after: skirmish,
        "move throw by A { outcome win heat / 5; outcome loss otherwise }\nplay North throw",
        mended: "move throw by A { outcome win clamp(heat / 5, 0, 1); outcome loss otherwise }\n"
          + "play North throw")),
    Entry(
      "W0622", "A likelihood that can leave 0…1",
      cause: "For some values within the ranges of its quantities, the likelihood lies outside 0…1.",
      cure: "Keep it within with `clamp(…, 0, 1)`.",
      Example(
        after: skirmish + "hypothesis mood of North { calm 70%; wild 30% }",
        "evidence shots { likely heat / 5 when North.mood is wild; likely 10% otherwise }",
        mended: "evidence shots { likely heat / 10 when North.mood is wild; likely 10% otherwise }")),
    Entry(
      "W0623", "A weight or factor that can fall below 0",
      cause: "For some values within the ranges of its quantities, the weight or the factor is negative.",
      cure: "Keep it at 0 or more with `max(0, …)`, or say with `when` from where on it counts.",
      Example(
        after: skirmish,
        "response rage { for A, B; expect A hit on B weight heat - 4 }",
        mended: "response rage { for A, B; when heat > 4; expect A hit on B weight heat - 4 }")),
    Entry(
      "W0624", "A divisor that can be 0",
      cause: "For some values within the ranges of its quantities, something is divided by 0.",
      cure: "Guard it with `if`, or keep the divisor away from 0 with `max`.",
      Example(
        after: skirmish,
        "response rage { for A, B; expect A hit on B weight 1 / heat }",
        mended: "response rage { for A, B; expect A hit on B weight 1 / max(heat, 1) }")),
    Entry(
      "W0625", "A root or logarithm that can be of too small a number",
      cause:
        "For some values within the ranges of its quantities, `sqrt` is taken of a negative number, or `log` of "
        + "one that is not above 0.",
      cure: "Keep what it is taken of large enough with `max`.",
      Example(
        after: skirmish,
        "rule boiling { each round; then heat = 2 * sqrt(heat - 1) }",
        mended: "rule boiling { each round; then heat = 2 * sqrt(max(0, heat - 1)) }")),
    Entry(
      "W0631", "A change that is made once for each actor",
      cause:
        "A rule fires once for each way to put actors in place of its variables. A change that none of them has "
        + "a part in is then made as many times.",
      cure: "Put that change into a rule of its own, without `for`.",
      Example(
        after: skirmish + "quantity anger of actor 0..10 = 2\n"
          + "response rage { for A, B; expect A hit on B weight A.anger }",
        "rule cooling { for A; each round; then A.anger -= 1, heat -= 0.5 }",
        mended: "rule cooling { each round; then heat -= 0.5, every A: A.anger -= 1 }")),
    Entry(
      "W0632", "Evidence that was observed, and its absence too",
      cause: "Both observations count, one after the other, as if they were two independent signs.",
      cure: "Take back with `undo` what has turned out to be wrong.",
      Example(
        after: skirmish + "hypothesis mood of North { calm 70%; wild 30% }\n"
          + "evidence shots { likely 50% when North.mood is wild; likely 10% otherwise }\nobserve shots",
        "observe not shots",
        mended: "undo\nobserve not shots")),
    Entry(
      "W0633", "Silence that taught nothing",
      cause:
        "Rounds that merely pass move no belief. Seen to be quiet, they would have moved it: some type makes "
        + "silence more likely than others.",
      cure: "Write `advance … observed` if it is certain that nobody did anything that is modelled.",
      Example(
        after: skirmish + "hypothesis mood of North { calm 70%; wild 30% }\n"
          + "response rage { when North.mood is wild; expect North hit on South weight 9 }",
        "advance",
        mended: "advance observed")),
  ]

  /// Two actors, what they do to each other, and nothing to warn of.
  private static let skirmish = """
    actor North, South
    quantity heat 0..10 = 3
    move hit by A on B { then heat += 1 }
    response answer { for A, B; expect A hit on B weight heat }

    """
}
