extension DiagnosticCatalogue {
  /// Values of the wrong sort for their place.
  static let types: [Entry] = [
    Entry(
      "E0301", "A comparison of unlike things",
      cause: "Both sides of a comparison must be of one sort: two numbers, two truth values or two actors.",
      cure: "Compare like with like. `if … then 1 else 0` makes a number of a condition.",
      Example(
        after: "flag ceasefire",
        "check ceasefire == 1",
        mended: "check ceasefire == false")),
    Entry(
      "E0302", "A value of the wrong sort",
      cause:
        "A number, a truth value or an actor is wanted here, and what stands here is another of the three.",
      cure:
        "Compare a number to get a condition. Write `if … then 1 else 0` to get a number from a condition.",
      Example(
        after: "quantity heat 0..10 = 3",
        "check heat",
        mended: "check heat > 0")),
    Entry(
      "E0303", "A comparison that has no order",
      cause: "Of two actors, or two truth values, neither is the greater.",
      cure: "Compare with `==` or `!=`; or compare quantities of the two.",
      Example(
        after: "quantity arsenal of actor 0..20 = 5\nactor Iran, Israel",
        "check Iran > Israel",
        mended: "check Iran.arsenal >= Israel.arsenal")),
    Entry(
      "E0304", "A quantity or flag of other actors than it has",
      cause:
        "Some quantities and flags are global, some are of one actor, some of one actor to another, and they "
        + "are written accordingly.",
      cure: "Write `heat`, `Iran.pressure`, `Iran is mobilised` or `trust(Iran, US)`, as it was declared.",
      Example(
        after: "quantity pressure of actor 0..10 = 3\nactor Iran",
        "check pressure > 1",
        mended: "check Iran.pressure > 1")),
    Entry(
      "E0305", "A quantity or flag that this actor has not",
      cause: "The quantity or flag was declared for actors of one kind, and this actor is of another.",
      cure: "Name an actor of that kind, or declare it `of actor`.",
      Example(
        after: "kind militia\nquantity price of militia 0..10 = 1\nactor US\nactor Hezbollah : militia",
        "check US.price >= 1",
        mended: "check Hezbollah.price >= 1")),
    Entry(
      "E0306", "A label where there is no ladder",
      cause: "A text stands for a number only where its quantity has a ladder with such a rung.",
      cure: "Declare the ladder, or write a number.",
      Example(
        after: "quantity heat 0..10 = 3",
        "check heat < \"War\"",
        mended: """
          ladder of heat { 2 "Crisis"; 6 "War" }
          check heat < "War"
          """)),
    Entry(
      "E0307", "A text that stands for no number",
      cause:
        "The label of a rung means a number only beside its quantity: compared with it, or assigned to it.",
      cure: "Compare it with its quantity, or write the number.",
      Example(
        after: "quantity heat 0..10 = 3\nladder of heat { 2 \"Crisis\"; 6 \"War\" }",
        "check 3 < \"War\"",
        mended: "check heat < \"War\"")),
    Entry(
      "E0308", "A wrong number of arguments",
      cause: "A function or a definition takes a certain number of arguments.",
      cure: "Give it as many as it takes; the hint shows how it is written.",
      Example(
        after: "quantity heat 0..10 = 3",
        "check clamp(heat, 5) == 3",
        mended: "check clamp(heat, 0, 5) == 3")),
    Entry(
      "E0309", "A hidden type where nobody can see it",
      cause:
        "A type is what an actor is at heart. It shapes what the actor does, and nobody sees it: so moves, "
        + "rules, alerts and `set` cannot depend on it.",
      cure:
        "Read types in responses, chances of outcomes, evidence and questions. Let a rule depend on what is seen.",
      Example(
        after: """
          actor Iran, Israel
          quantity pressure of actor 0..10 = 3
          hypothesis doctrine of Iran { proxy 80%; direct 20% }
          """,
        "rule boldness { when Iran.doctrine is direct; then Israel.pressure += 1 }",
        mended: "rule boldness { when Iran.pressure > 5; then Israel.pressure += 1 }")),
    Entry(
      "E0310", "A question inside an alert",
      cause: "`chance(…)`, `mean(…)`, `belief(…)` and `response(…)` are questions that only `check` can ask.",
      cure: "Show a quantity in the alert, and ask the question by itself.",
      Example(
        after: "quantity heat 0..10 = 3",
        "rule warning { when heat > 5; alert \"War is at {chance(heat > 8)}\" }",
        mended: "rule warning { when heat > 5; alert \"Heat is at {heat}\" }")),
    Entry(
      "E0311", "Something that `is` cannot test",
      cause: "`is` asks whether an actor has a flag or a type, or whether a quantity is on a rung.",
      cure: "Compare numbers with `==`. Write the label of a rung as a text.",
      Example(
        after: "quantity heat 0..10 = 3\nladder of heat { 2 \"Crisis\"; 6 \"War\" }",
        "check heat is crisis",
        mended: "check heat is \"Crisis\"")),
    Entry(
      "E0312", "Adding to a flag",
      cause: "A flag is true or false, so that nothing can be added to it.",
      cure: "Assign `true` or `false`, or use a quantity.",
      Example(
        after: "flag ceasefire",
        "set ceasefire += 1",
        mended: "set ceasefire = true")),
    Entry(
      "E0313", "Changing what cannot be changed",
      cause: "An option is chosen when the move is made, and a variable stands for one actor throughout.",
      cure: "Change a quantity, a flag or a relation.",
      Example(
        after: "quantity damage of actor 0..10 = 0",
        "move strike by A on B with scale 1..5 = 3 { then scale = 2, B.damage += scale }",
        mended: "move strike by A on B with scale 1..5 = 3 { then B.damage += min(scale, 2) }")),
    Entry(
      "E0314", "A hypothesis in the place of a value",
      cause: "A hypothesis has types, of which one is true; it is neither a number nor a truth value.",
      cure: "Ask for a type with `is`.",
      Example(
        after: "actor Iran\nhypothesis doctrine of Iran { proxy 80%; direct 20% }",
        "chance Iran.doctrine > 0.5",
        mended: "chance Iran.doctrine is direct")),
  ]
}
