extension DiagnosticCatalogue {
  /// What keeps from telling what a question put to use.
  static let coverage: [Entry] = [
    Entry(
      "E0650", "No question to look back on",
      cause:
        "`show coverage` tells which rules and responses the question asked last put to use, and none has been asked.",
      cure: "Ask first: `chance`, `forecast`, `whatif`, `why chance`, `tornado`, `sweep` and `flip` count.",
      Example(
        after: neighbours,
        "show coverage",
        mended: "chance heat > 3 within 1; show coverage")),
    Entry(
      "E0651", "A question that means nothing any more",
      cause: "`show coverage` reads the question asked last again, and what it speaks of is gone.",
      cure: "Ask again, of what there is now.",
      Example(
        after: neighbours + "quantity frost 0..9 = 1\nchance frost > 3 within 1\ndrop quantity frost\n",
        "show coverage",
        mended: "chance heat > 3 within 1; show coverage")),
  ]

  /// Two actors, a quantity and a move that changes it.
  private static let neighbours = """
    actor North, South
    quantity heat 0..9 = 3
    move hit by A on B { then heat += 1 }
    response feud { for A, B; expect A hit on B }

    """
}
