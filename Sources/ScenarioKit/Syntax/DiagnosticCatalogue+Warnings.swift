extension DiagnosticCatalogue {
  /// What is allowed and may not be meant; the statement is carried out all the same.
  static let warnings: [Entry] = [
    Entry(
      "W0524", "An assumption that does not hold",
      cause: "An assumption is watched from where it is declared, and this one does not hold even there.",
      cure: "Correct the assumption, or the state of things that it is about.",
      Example(
        after: "quantity heat 0..10 = 3",
        "assumption calm { holds heat < 2 }",
        mended: "assumption calm { holds heat < 5 }"))
  ]
}
