extension DiagnosticCatalogue {
  /// What goes wrong while the world moves on, in the story or in a question.
  static let faults: [Entry] = [
    Entry(
      "E0501", "Division by zero",
      cause: "While futures were followed, something was divided by a number that had become 0.",
      cure: "Guard the division with `if`, or keep the divisor away from 0 with `max`.",
      Example(
        after: duel,
        "response answer { for A, B; expect A hit on B weight 1 / A.anger }\nwhatif North hit on South",
        mended: "response answer { for A, B; expect A hit on B weight 1 / max(A.anger, 1) }\n"
          + "whatif North hit on South")),
    Entry(
      "E0502", "A number that is not finite",
      cause:
        "While futures were followed, a number grew beyond all bounds, or was no number at all; or the weights of a "
        + "turn grew so large that they could not be added up.",
      cure: "Keep what goes into it within bounds with `clamp`. Of weights only the proportions count.",
      Example(
        after: duel,
        "rule boiling { each round; then heat = exp(heat * 1000) }\nadvance",
        mended: "rule boiling { each round; then heat = exp(clamp(heat, 0, 9)) }\nadvance")),
    Entry(
      "E0503", "A weight that became negative",
      cause: "The weight of an expectation is computed anew at each turn, and here it fell below 0.",
      cure: "Keep it at 0 or more with `max(0, …)`.",
      Example(
        after: duel,
        "response answer { for A, B; expect A hit on B weight heat - 4 }\nwhatif North hit on South",
        mended: "response answer { for A, B; expect A hit on B weight max(0, heat - 4) }\n"
          + "whatif North hit on South")),
    Entry(
      "E0504", "A factor that became negative",
      cause: "The factor of an expectation is computed anew at each turn, and here it fell below 0.",
      cure: "Keep it at 0 or more with `max(0, …)`.",
      Example(
        after: duel,
        "response answer { for A, B; expect A hit on B weight 1 factor heat - 4 }\nwhatif North hit on South",
        mended: "response answer { for A, B; expect A hit on B weight 1 factor max(0, heat - 4) }\n"
          + "whatif North hit on South")),
    Entry(
      "E0505", "A chance that left 0…1",
      cause:
        "The chance of an outcome is computed when the move is made, and here it was below 0 or above 1, or "
        + "the chances did not sum to 1.",
      cure: "Keep it within with `clamp(…, 0, 1)`, and let the last outcome say `otherwise`.",
      Example(
        after: duel,
        "move throw by A { outcome win heat / 2; outcome loss otherwise }\nplay North throw",
        mended: "move throw by A { outcome win heat / 9; outcome loss otherwise }\nplay North throw")),
    Entry(
      "E0506", "The least or greatest of nothing",
      cause: "`min` and `max` over actors have no value where no actor meets their conditions.",
      cure: "Ask first whether there is one, with `if any …`, or loosen the conditions.",
      Example(
        after: duel,
        "check (min C where C.anger > 5: C.anger) > 1",
        mended: "check (count C where C.anger > 5) == 0")),
    Entry(
      "E0507", "An option that is not fixed",
      cause:
        "What an actor may do is listed before anything happens. So the options in an expectation are whole "
        + "numbers that nothing changes.",
      cure: "Write a number, or an expectation for each value with a condition of its own.",
      Example(
        after: duel + "move throw by A with force 1..9 = 3 { then heat += force }",
        "response thrower { for A; expect A throw with force heat }\nwhatif North throw",
        mended: "response thrower { for A; expect A throw with force 4 weight heat }\nwhatif North throw")),
    Entry(
      "E0510", "An event that cannot be",
      cause: "An event had to happen that its move does not allow in any course of things.",
      cure: "Ask `why` of the event, and look at the conditions of its move.",
      nil),
    Entry(
      "E0519", "A question that was stopped",
      cause: "It was interrupted, with Ctrl-C, before its answer was there.",
      cure: "Ask again; `runs` with a smaller number, or a nearer end, makes it quicker.",
      nil),
    Entry(
      "E0553", "Nothing to climb",
      cause:
        "`method splitting` goes on more often from what has come nearer. It needs a `chance` within some rounds, "
        + "of something that comes nearer by degrees: a quantity that reaches a number, or several conditions.",
      cure: "Ask with `method exact`, or of a quantity.",
      Example(
        after: duel + "move stoke by A { then heat += 1 }\nresponse stokes { for A; expect A stoke }",
        "chance after North stoke within 2 method splitting",
        mended: "chance heat >= 5 within 2 method splitting")),
    Entry(
      "E0554", "Too many ways to turn out",
      cause:
        "Outcomes of what is supposed that are not stated are averaged over, and belief learns from each. Here there "
        + "are more combinations of them than can be held, and none may be left out.",
      cure: "State outcomes, as in `given North hit on South outcome lands`, or suppose fewer events.",
      Example(
        after: dice,
        "chance total > 9 within 9 given "
          + Array(repeating: "North throw", count: 8).joined(separator: ", "),
        mended:
          "chance total > 9 within 9 given North throw, North throw outcome six, North throw outcome one")),
    Entry(
      "E0523", "Too many combinations of actors",
      cause:
        "A clause counts once for each way to put actors in place of its variables, and here there are more "
        + "than can be followed.",
      cure: "Narrow `for` with kinds and with relations that nothing changes, or use fewer variables.",
      Example(
        after: crowd + "flag restless",
        "rule unrest { for A, B, C, D, E, F; each round; then A rival B, C rival D, E rival F }\nadvance",
        mended: "rule unrest { each round; then restless }\nadvance")),
    Entry(
      "E0545", "An event that could not have been",
      cause:
        "A question leaves something out of the story, which is told anew without it; and then a later event would "
        + "do what its move forbids.",
      cure: "Leave that event out as well: `given without e1, e2`.",
      Example(
        after: """
          actor North, South
          flag armed
          move arm by A { then armed }
          move raid by A on B { when armed }
          play North arm
          play North raid on South
          """,
        "chance armed within 1 given without e1",
        mended: "chance armed within 1 given without e1, e2")),
    Entry(
      "E0546", "Nothing that is uncertain",
      cause: "`uncertain` draws from the plausible ranges of numbers, and no number has one.",
      cure: "Write a range behind a number where it is declared, or ask without `uncertain`.",
      Example(
        after: "quantity heat 0..10 = 3",
        "chance heat > 3 within 1 uncertain",
        mended: "replace quantity heat 0..10 = 3 (2..5)\nchance heat > 3 within 1 uncertain")),
    Entry(
      "E0525", "A table without a row for the case",
      cause:
        "While a response applies, a row of its decision table must match; for the values that the message shows "
        + "none does.",
      cure: "Add a row for the case. A last row of `any` takes whatever is left.",
      Example(
        after: "quantity heat 0..10 = 3\nactor North, South\nmove raid by A on B",
        "response raids { table heat: North raid on South; 5..: 2 }\nwhy North raid on South",
        mended: "response raids { table heat: North raid on South; 5..: 2; any: 0 }\nwhy North raid on South")
    ),
    Entry(
      "E0599", "Something unexpected",
      cause: "The statement could not be carried out, for a reason that whatif has no words for.",
      cure: "Nothing was changed. Please report it, with the statement and the scenario.",
      nil),
  ]

  /// What the story or a question does not allow.
  static let story: [Entry] = [
    Entry(
      "E0540", "A day that lies too far ahead",
      cause:
        "Up to a day that lies ahead everyone holds, turn by turn, and one statement lets 100,000 turns pass at "
        + "most. Often the year has a slip in it.",
      cure: "Correct the date, or let time pass with `advance` before.",
      Example(
        after: "round is 1 days from 2024-04-01\nactor A, B\nmove hit by X on Y",
        "play 9024-04-03 A hit on B",
        mended: "play 2024-04-03 A hit on B")),
    Entry(
      "E0511", "A move that is not allowed now",
      cause: "The `when` of a move says who may make it and when, and one of its conditions does not hold.",
      cure: "Change the state with `set` if it has changed, or play something that is allowed.",
      Example(
        after: "actor North, South\nquantity arsenal of actor 0..9 = 0\n"
          + "move strike by A on B { when A.arsenal >= 1 }",
        "play North strike on South",
        mended: "set North.arsenal = 3\nplay North strike on South")),
    Entry(
      "E0512", "A belief in the impossible",
      cause:
        "`believe` gives a type a probability and leaves the proportions of the others. It cannot do so where "
        + "the type, or all others, have been ruled out.",
      cure: "Give every type a prior above 0.",
      Example(
        after: "actor Iran",
        "hypothesis doctrine of Iran { proxy 100%; direct 0% }\nbelieve Iran.doctrine is direct 60%",
        mended: "hypothesis doctrine of Iran { proxy 99%; direct 1% }\nbelieve Iran.doctrine is direct 60%")),
    Entry(
      "E0513", "Evidence that nothing allows",
      cause:
        "Every type that is still believed makes this observation impossible, so that there is nothing left to "
        + "believe.",
      cure: "Write likelihoods that leave room for surprise: neither 0% nor 100%.",
      Example(
        after: "actor Iran\nhypothesis doctrine of Iran { proxy 80%; direct 20% }\n"
          + "evidence missiles_moved { likely 0% otherwise }",
        "observe missiles_moved",
        mended: "observe not missiles_moved")),
    Entry(
      "E0515", "Too many hidden types",
      cause:
        "Belief is kept for each combination of the types of all hypotheses, and at most for 4,096 of them.",
      cure: "Declare fewer hypotheses, or fewer types in each.",
      Example(
        after: "actor Iran\n" + ["first", "second", "third"].map(manyTypes).joined(separator: "\n"),
        manyTypes("fourth"),
        mended: nil)),
    Entry(
      "E0516", "Nothing to undo",
      cause: "No statement has been entered that `undo` could take back. Questions do not count.",
      cure: "Go on.",
      Example("undo", mended: nil)),
    Entry(
      "E0517", "Nothing to redo",
      cause: "`redo` brings back what `undo` has taken back, until something else is entered.",
      cure: "Enter the statement again.",
      Example(
        after: "actor North",
        "redo",
        mended: "undo\nredo")),
    Entry(
      "E0518", "Somebody without a turn",
      cause: "The question is about an actor's next turn, and this one has none, or is not one actor.",
      cure: "Name one actor of the `order`.",
      Example(
        after: "actor North, South\norder North\nmove hit by A on B",
        "why South hit on North",
        mended: "why North hit on South")),
    Entry(
      "E0520", "A check that failed",
      cause:
        "The condition does not hold. Where it compares what was computed, the values are shown; an interval "
        + "must hold at both ends.",
      cure: "Look at the values: either the scenario or the expectation is wrong.",
      Example(
        after: "quantity heat 0..10 = 3",
        "check heat > 5",
        mended: "check heat < 5")),
    Entry(
      "E0521", "What is given comes too late",
      cause: "The events that are given take more turns than the question looks ahead.",
      cure: "Ask `within` more rounds, or `by` a later date.",
      Example(
        after: "actor North, South\nmove hit by A on B",
        "chance after South hit on North within 1 given North hit on South, North hit on South",
        mended: "chance after South hit on North within 3 given North hit on South, North hit on South")),
    Entry(
      "E0522", "An end that has passed",
      cause: "The question looks ahead to a date that lies behind.",
      cure: "Ask `by` a later date.",
      Example(
        after: "round is 3 days from 2024-04-01\nactor North\nquantity heat 0..10 = 3\nadvance 3",
        "chance heat > 5 by 2024-04-02",
        mended: "chance heat > 5 by 2024-05-02")),
  ]

  /// Two actors, a quantity and a move that changes it.
  private static let duel = """
    actor North, South
    quantity heat 0..9 = 3
    quantity anger of actor 0..9 = 0
    move hit by A on B { then B.anger += 1 }

    """

  /// Each throw leads to five times as many worlds.
  private static let dice = """
    actor North
    quantity total 0..1000000 = 0
    move throw by A {
      outcome six 20% then total = 5 * total
      outcome five 20% then total = 5 * total + 1
      outcome four 20% then total = 5 * total + 2
      outcome three 20% then total = 5 * total + 3
      outcome one 20% then total = 5 * total + 4
    }

    """

  /// More actors than six variables can be put to.
  private static let crowd =
    "relation rival\nactor " + (1...20).map { "Clan\($0)" }.joined(separator: ", ") + "\n"

  /// A hypothesis of sixteen types.
  private static func manyTypes(_ name: String) -> String {
    let types = (1...16).map { "\(name)\($0) 6.25%" }.joined(separator: "; ")
    return "hypothesis \(name) of Iran { \(types) }"
  }
}
