extension DiagnosticCatalogue {
  /// What keeps futures from being set beside each other.
  static let comparisons: [Entry] = [
    Entry(
      "E0635", "No such branch or view",
      cause: "`compare` takes the names of branches and of views, and there is neither of that name.",
      cure: "`branches` shows the branches, `list views` the views.",
      Example(
        after: neighbours + "branch killing\n",
        "compare main, kiling on heat",
        mended: "compare main, killing on heat")),
    Entry(
      "E0636", "Something compared with itself",
      cause: "Both sides of the comparison are the same: the difference is nothing, whatever is asked.",
      cure: "Name another branch or view; one alone is set beside the branch that is being told.",
      Example(
        after: neighbours + "branch killing\n",
        "compare killing on heat",
        mended: "compare main, killing on heat")),
    Entry(
      "E0637", "Too many side by side",
      cause: "More than six futures have no room beside each other, and nobody reads so many.",
      cure: "Ask several questions, each with the same future first: differences are those from the first.",
      Example(
        after: neighbours,
        "compare given heat = 1, given heat = 2, given heat = 3, given heat = 4, given heat = 5, given heat = 6, "
          + "given heat = 7 on heat",
        mended: "compare given heat = 1, given heat = 4, given heat = 7 on heat")),
    Entry(
      "E0638", "A question that another branch does not understand",
      cause:
        "Branches have declarations of their own. What is asked names something that one of them has not.",
      cure: "Declare it there as well, or ask for what both have.",
      Example(
        after: neighbours + "branch cold\nquantity frost 0..9 = 1\n",
        "compare main, cold on frost",
        mended: "compare main, cold on heat")),
    Entry(
      "E0639", "Too many moves to rank",
      cause:
        "`best` carries out every move that is allowed, on every target and with every option; here that is "
        + "more than 60.",
      cure: "Set the few that matter side by side with `compare given …, given …`.",
      Example(
        after: """
          actor North, South, East, West, Up, Down, Left
          quantity heat 0..99 = 0
          move hit by A on B with force 1..12 = 1 { then heat += force }
          response feud { for A, B; expect A hit on B }

          """,
        "best North minimise heat within 1",
        mended: "compare given North hold, given North hit on South on heat within 1")),
    Entry(
      "E0640", "Nobody to disagree",
      cause: "`dispute` asks the same under every view, and no view is declared.",
      cure:
        "Declare what somebody takes as given as a `view`; one alone is set against the story as it stands.",
      Example(
        after: neighbours, "dispute heat within 1",
        mended: "view worried { heat = 6 }\ndispute heat within 1")),
    Entry(
      "E0641", "Too many ways through decisions",
      cause:
        "With `looking N` every allowed move is tried at each of N turns, and all of them together: the ways multiply.",
      cure: "Look at fewer turns, or declare fewer moves and options than matter little.",
      Example(
        after: """
          actor North, South
          quantity heat 0..99 = 0
          move hit by A on B with force 1..12 = 1 { then heat += force }
          response feud { for A, B; expect A hit on B }

          """,
        "best North minimise heat within 5 looking 5",
        mended: "best North minimise heat within 5 looking 2")),
    Entry(
      "E0642", "No turns of its own",
      cause:
        "`looking N` counts turns of the actor: with `turns open` all compete for each turn, and who is left out of "
        + "`order` has none.",
      cure: "Ask without `looking`, or say who acts when with `order`.",
      Example(
        after: neighbours + "turns open\n", "best North minimise heat within 4 looking 2",
        mended: "turns in order\nbest North minimise heat within 4 looking 2")),
    Entry(
      "E0643", "Decisions that are not found so",
      cause:
        "What is best at several turns is found in runs that are gone on with in every way: it is sampled.",
      cure: "Leave the method away; `runs N` makes the intervals narrower.",
      Example(
        after: neighbours, "best North minimise heat within 4 looking 2 method exact",
        mended: "best North minimise heat within 4 looking 2 runs 2000")),
    Entry(
      "E0644", "Nobody wants anything",
      cause: "`stability` looks for what nobody wants to leave, and no actor has a utility to tell by.",
      cure: "Say what an actor wants, as one number: `utility of ACTOR = …`.",
      Example(
        after: neighbours, "stability nash within 1",
        mended: "utility of North = -heat\nstability nash within 1")),
    Entry(
      "E0645", "Too many outcomes",
      cause: "An outcome is one move of each actor with a utility, and together there are more than 1,000.",
      cure: "Drop the utility of an actor that matters little, or ask `best` what one actor should do.",
      Example(
        after: """
          actor North, South, East, West, Up, Down
          quantity heat 0..9 = 3
          move hit by A on B { then heat += 1 }
          response feud { for A, B; expect A hit on B }
          utility of North = heat
          utility of South = heat
          utility of East = heat
          utility of West = heat

          """,
        "stability within 1",
        mended: "drop utility of West\nstability within 1")),
  ]

  /// Two actors, a quantity and a move that changes it.
  private static let neighbours = """
    actor North, South
    quantity heat 0..9 = 3
    move hit by A on B { then heat += 1 }
    response feud { for A, B; expect A hit on B }

    """
}
