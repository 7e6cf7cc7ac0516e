extension DiagnosticCatalogue {
  /// Events that cannot happen, and patterns that nothing matches.
  static let events: [Entry] = [
    Entry(
      "E0421", "An event without its target",
      cause: "The move is done to somebody, and an event that happens says to whom.",
      cure: "Write `on` and an actor.",
      Example(
        after: "actor Iran, Israel\nmove strike by A on B",
        "play Iran strike",
        mended: "play Iran strike on Israel")),
    Entry(
      "E0422", "A target for a move that has none",
      cause: "The move was declared without `on`, so that it is done to nobody.",
      cure: "Leave `on` away, or declare the move with a target.",
      Example(
        after: "actor Iran, Israel\nmove mobilise by A",
        "play Iran mobilise on Israel",
        mended: "play Iran mobilise")),
    Entry(
      "E0423", "An actor and itself",
      cause: "An actor is never its own target, and no relation holds between an actor and itself.",
      cure: "Name two actors.",
      Example(
        after: "actor Iran, Israel\nmove strike by A on B",
        "play Iran strike on Iran",
        mended: "play Iran strike on Israel")),
    Entry(
      "E0424", "An event that does not say who acts",
      cause: "`any` describes what may match. An event that happens is somebody's.",
      cure: "Name the actor.",
      Example(
        after: "actor Iran, Israel\nmove strike by A on B",
        "play any strike on Israel",
        mended: "play Iran strike on Israel")),
    Entry(
      "E0425", "An event that does not say what is done",
      cause: "A kind, a set of moves or `any` describes what may match. An event that happens is one move.",
      cure: "Name the move.",
      Example(
        after: "actor Iran, Israel\nkind attack of move\nmove strike : attack by A on B",
        "play Iran any attack on Israel",
        mended: "play Iran strike on Israel")),
    Entry(
      "E0426", "An event that does not say to whom",
      cause: "`any` describes what may match. An event that happens has one target.",
      cure: "Name the target.",
      Example(
        after: "actor Iran, Israel\nmove strike by A on B",
        "play Iran strike on any",
        mended: "play Iran strike on Israel")),
    Entry(
      "E0427", "A range for an option of an event",
      cause: "A range describes what may match. An event that happens has one value for each option.",
      cure: "Write one number.",
      Example(
        after: "actor Iran, Israel\nmove strike by A on B with scale 1..5 = 3",
        "play Iran strike on Israel with scale 2..4",
        mended: "play Iran strike on Israel with scale 4")),
    Entry(
      "E0428", "An option that is not a plain number",
      cause: "When an event is played or asked about, its options are written as numbers.",
      cure: "Write the number.",
      Example(
        after: "actor Iran, Israel\nquantity heat 0..10 = 3\nmove strike by A on B with scale 1..5 = 3",
        "play Iran strike on Israel with scale heat",
        mended: "play Iran strike on Israel with scale 3")),
    Entry(
      "E0429", "An option that nothing matches",
      cause: "No value of the option lies in what the pattern asks for.",
      cure: "Ask for values in the range that the move gives the option.",
      Example(
        after: "actor Iran, Israel\nmove strike by A on B with scale 1..5 = 3",
        "chance after Iran strike on Israel with scale 7..9",
        mended: "chance after Iran strike on Israel with scale 4..5")),
    Entry(
      "E0430", "An expectation that states an outcome",
      cause:
        "A weight says how likely the actor is to do something. How that turns out is up to the chances of the "
        + "move.",
      cure: "Leave the outcome away.",
      Example(
        after: "actor Iran, Israel\nmove strike by A on B { outcome hit 60%; outcome miss otherwise }",
        "response answer { expect Iran strike on Israel outcome hit weight 2 }",
        mended: "response answer { expect Iran strike on Israel weight 2 }")),
  ]

  /// Modifiers that do not fit their question.
  static let questions: [Entry] = [
    Entry(
      "E0431", "A modifier that means nothing here",
      cause: "Each question takes the modifiers that can change its answer, and this is none of them.",
      cure: "Take it away, or ask the question that it belongs to.",
      Example(
        after: "actor North\nquantity heat 0..10 = 3",
        "check heat < 5 within 3",
        mended: "check chance(heat < 5 within 3) > 50%")),
    Entry(
      "E0432", "Modifiers that exclude each other",
      cause: "`at` looks at one moment, while `within`, `by` and `always` look at all on the way.",
      cure: "Keep one of them.",
      Example(
        after: "actor North\nquantity heat 0..10 = 3",
        "chance heat > 5 at 2 within 3",
        mended: "chance heat > 5 within 3")),
    Entry(
      "E0433", "A date where rounds have none",
      cause: "A question can look ahead to a date only if it is known which days a round has.",
      cure: "Say `round is 3 days from 2024-04-01`, or look `within` a number of rounds.",
      Example(
        after: "actor North\nquantity heat 0..10 = 3",
        "chance heat > 5 by 2024-05-01",
        mended: "chance heat > 5 within 5")),
  ]
}
