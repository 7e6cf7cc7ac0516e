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
  ]
}
