extension DiagnosticCatalogue {
  /// What keeps an answer from being written to a file.
  static let exports: [Entry] = [
    Entry(
      "E0570", "Nothing to export",
      cause: "`export prism` without `for` writes the chance that was asked last, and none has been asked.",
      cure: "Ask it first, or write it behind `for`.",
      Example(
        after: duel,
        "export prism \"war.prism\"",
        mended: nil)),
    Entry(
      "E0571", "A chance that means nothing any more",
      cause:
        "`export prism` without `for` writes the chance that was asked last. What it speaks of was dropped since.",
      cure: "Write the chance behind `for`.",
      Example(
        after: duel + "quantity frost 0..9 = 0\nchance frost > 3 within 1\ndrop quantity frost\n",
        "export prism \"war.prism\"",
        mended: nil)),
    Entry(
      "E0572", "A file that is somebody else's",
      cause:
        "There is a file of that name, and it does not begin as one that whatif has written. It was left alone.",
      cure: "Choose another name, or move the file away.", nil),
    Entry(
      "E0573", "A file that cannot be written",
      cause: "The system refused to write the file, for the reason that is given.",
      cure:
        "Look at the name and at the rights of the folder. The name is taken as the working folder sees it.",
      Example(
        after: duel,
        "export prism \"no-such-folder/war.prism\" for chance heat > 3 within 1",
        mended: nil)),
    Entry(
      "E0680", "A file of no known kind",
      cause: "The ending of the name behind `to` says what the file is to hold, and this one says nothing.",
      cure:
        "Choose `.svg` for a picture, `.html` or `.md` for a page, `.dot` for a tree, `.csv` for a table, or `.json`.",
      Example(
        after: duel,
        "chance heat > 3 within 1 to \"chance.png\"",
        mended: nil)),
    Entry(
      "E0681", "An answer without that shape",
      cause:
        "Not every answer can be drawn, or hangs together as a tree: the file could not hold anything. Nothing was "
        + "written, and the answer was not counted.",
      cure: "Give the file one of the endings that are named.",
      Example(
        after: duel,
        "list actors to actors.svg",
        mended: nil)),
    Entry(
      "E0682", "A report of no known kind",
      cause: "A report is a page, `.html`, or a text with marks, `.md`.",
      cure: "End its name with one of both.", nil),
    Entry(
      "E0574", "A module of too many states",
      cause:
        "A module has a command for each state, and PRISM and Storm look at every command in every state. With "
        + "more than 5,000 they take minutes.",
      cure:
        "Give the file the ending `.drn`, for the format that Storm reads at once, or look fewer rounds ahead.",
      Example(
        after: doubling,
        "export prism \"number.prism\" for chance number >= 10000 within 12",
        mended: nil)),
    Entry(
      "E0575", "Too many states to be written",
      cause: "The question can come to more states, or more ways between them, than are kept.",
      cure: "Look fewer rounds ahead, or let quantities take fewer values.", nil),
  ]

  /// Two actors, a quantity and a move that changes it.
  private static let duel = """
    actor North, South
    quantity heat 0..9 = 3
    move hit by A on B { then heat += 1 }
    response feud { for A, B; expect A hit on B }

    """

  /// Each turn leads to twice as many worlds.
  private static let doubling = """
    actor Ada
    quantity number 0..1000000 = 1
    hold weight 0
    move double by A {
      outcome even 50% then number = 2 * number
      outcome odd otherwise then number = 2 * number + 1
    }
    response doubling { expect Ada double }

    """
}
