extension DiagnosticCatalogue {
  /// Conditions, effects, events and numbers that are not well formed.
  static let phrases: [Entry] = [
    Entry(
      "E0159", "A plausible range where none makes sense",
      cause:
        "A plausible range says what else a number of a declaration may well be: a default, a prior, a chance, a "
        + "weight, a threshold. Bounds, options, counts of rounds, what is claimed, told or asked have none.",
      cure: "Take the parentheses away, or give the range where the number is declared.",
      Example(
        after: "quantity heat 0..10 = 3",
        "set heat = 4 (3..5)",
        mended: "set heat = 4")),
    Entry(
      "E0140", "Something is missing",
      cause: "The statement has begun well, and at this place something has to stand that does not.",
      cure: "Write what the message expects; it shows an example where one helps.",
      Example(
        "quantity heat 0..10",
        mended: "quantity heat 0..10 = 3")),
    Entry(
      "E0141", "A reserved word as a name",
      cause: "The word has a meaning of its own in the language, so it cannot be a name as it stands.",
      cure: "Choose another name, or put this one into backticks wherever it is used.",
      Example(
        "flag on of actor",
        mended: "flag `on` of actor")),
    Entry(
      "E0142", "Something that cannot follow",
      cause: "The statement is complete before this, or cannot go on like this.",
      cure: "Take it away, or begin a new statement on a line of its own.",
      Example(
        after: "actor North",
        "advance 2 rounds",
        mended: "advance 2")),
    Entry(
      "E0143", "`=` in a condition",
      cause: "`=` assigns a value, and a condition only asks.",
      cure: "Write `==` to compare.",
      Example(
        after: "quantity heat 0..10 = 3",
        "check heat = 3",
        mended: "check heat == 3")),
    Entry(
      "E0144", "`==` in an effect",
      cause: "`==` compares, and an effect has to change something.",
      cure: "Write `=` to assign.",
      Example(
        after: "quantity heat 0..10 = 3",
        "set heat == 4",
        mended: "set heat = 4")),
    Entry(
      "E0145", "`not` before an assignment",
      cause: "`not` clears a flag or removes a fact. An assignment says itself what the value becomes.",
      cure: "Assign the value, or clear the flag by `not` and its name.",
      Example(
        after: "flag ceasefire",
        "set not ceasefire = true",
        mended: "set not ceasefire")),
    Entry(
      "E0146", "Comparisons in a chain",
      cause: "A comparison is true or false, and cannot be compared with a number in its turn.",
      cure: "Join two comparisons with `and`.",
      Example(
        after: "quantity heat 0..10 = 3",
        "check 2 <= heat <= 5",
        mended: "check 2 <= heat and heat <= 5")),
    Entry(
      "E0147", "An event by itself as a condition",
      cause: "An event is something that happens; a condition has to say when.",
      cure: "Write `after` before it if it has happened lately, `never` if it has not happened.",
      Example(
        after: "actor North, South\nmove raid by A on B\nplay North raid on South",
        "check North raid on South",
        mended: "check after North raid on South")),
    Entry(
      "E0148", "Two names without a word between them",
      cause: "Two names side by side are neither a condition nor an effect.",
      cure: "Write `is` between an actor and a flag. A relation stands between two actors.",
      Example(
        after: "flag mobilised of actor\nactor North",
        "set North mobilised",
        mended: "set North is mobilised")),
    Entry(
      "E0149", "A condition in the middle of a sum",
      cause: "A number is expected here, and `if`, `not` and the like reach to the end of what follows them.",
      cure: "Put it in parentheses.",
      Example(
        after: "flag ceasefire\nquantity heat 0..10 = 3",
        "check 2 * if ceasefire then 1 else 2 > heat",
        mended: "check 2 * (if ceasefire then 1 else 2) > heat")),
    Entry(
      "E0150", "A text in the place of a number",
      cause: "Only the label of a rung stands for a number, and only by itself on one side of a comparison.",
      cure: "Compare with the label by itself, or write the number.",
      Example(
        after: "quantity heat 0..10 = 3\nladder of heat { 2 \"Crisis\"; 6 \"War\" }",
        "check heat >= \"Crisis\" + 1",
        mended: "check heat >= \"Crisis\"")),
    Entry(
      "E0151", "`count` with a colon",
      cause: "`count` counts actors; it takes no expression that would be added up.",
      cure: "Say with `where` which actors count.",
      Example(
        after: "flag mobilised of actor\nactor North, South",
        "check (count C: C is mobilised) == 0",
        mended: "check (count C where C is mobilised) == 0")),
    Entry(
      "E0152", "`hold` with a target or options",
      cause: "Who holds does nothing, so that there is nobody it could be done to.",
      cure: "Write `hold` alone behind the actor.",
      Example(
        after: "actor North, South",
        "play North hold on South",
        mended: "play North hold")),
    Entry(
      "E0153", "A question inside an expression",
      cause:
        "`chance(…)`, `mean(…)`, `belief(…)` and `response(…)` are questions that only `check` can ask, and "
        + "not inside one another.",
      cure: "Ask it in a `check`, or ask two questions.",
      Example(
        after: "actor North\nhypothesis temper of North { calm 80%; fierce 20% }",
        "chance belief(North.temper is fierce) > 10%",
        mended: "check belief(North.temper is fierce) > 10%")),
    Entry(
      "E0154", "Nested too deep",
      cause: "Parentheses, conditions and signs may stand within one another 200 levels deep, and no deeper.",
      cure: "Name a part of it with `define`, and use the name.",
      Example(
        "check " + String(repeating: "(", count: 300) + "1" + String(repeating: ")", count: 300) + " == 1",
        mended: "check 1 == 1")),
    Entry(
      "E0155", "An expression with too many operators",
      cause: "One expression may hold 1,000 operators, and no more.",
      cure: "Name a part of it with `define`, and use the name.",
      Example(
        "check 1" + String(repeating: " + 1", count: 1_001) + " > 0",
        mended: "check 1 + 1 > 0")),
  ]

  /// What trails a question.
  static let modifiers: [Entry] = [
    Entry(
      "E0160", "A modifier that is written twice",
      cause: "Each modifier of a question is said once; only `given` takes several things, with commas.",
      cure: "Keep one of them.",
      Example(
        after: "actor North\nquantity heat 0..10 = 3",
        "chance heat > 5 at 2 at 3",
        mended: "chance heat > 5 at 3")),
    Entry(
      "E0161", "A question with two ends",
      cause: "`within` and `by` both say how far a question looks ahead.",
      cure: "Keep one. A memory of the state, `(after … within N)`, stands in parentheses.",
      Example(
        after: "round is 3 days from 2024-04-01\nactor North\nquantity heat 0..10 = 3",
        "chance heat > 5 within 2 by 2024-05-01",
        mended: "chance heat > 5 by 2024-05-01")),
    Entry(
      "E0162", "`without` that does not follow `given`",
      cause: "Leaving a response or rule out is one of the things that can be given, and `given` is missing.",
      cure: "Write `given without`.",
      Example(
        after: "actor North\nquantity heat 0..10 = 3\nrule cooling { each round; then heat -= 1 }",
        "chance heat > 5 without cooling",
        mended: "chance heat > 5 given without cooling")),
    Entry(
      "E0163", "A modifier where nothing is computed",
      cause: "The question only shows what is there, and takes no modifiers.",
      cure: "Take the modifier away, or ask a question that looks ahead.",
      Example(
        after: "actor North",
        "show North within 2",
        mended: "show North")),
  ]
}
