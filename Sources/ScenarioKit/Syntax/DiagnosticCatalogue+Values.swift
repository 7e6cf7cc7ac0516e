extension DiagnosticCatalogue {
  /// Numbers that are out of range, or chances that do not add up.
  static let values: [Entry] = [
    Entry(
      "E0401", "A number out of its range",
      cause: "A quantity or an option was declared with a range, and this number lies outside.",
      cure: "Write a number within the range, or widen the range where it is declared.",
      Example(
        after: "quantity heat 0..10 = 3",
        "set heat = 12",
        mended: "set heat = 10")),
    Entry(
      "E0402", "An empty range",
      cause: "The lower end of the range is greater than the upper one, so that no number lies in it.",
      cure: "Write the lower number first.",
      Example(
        "quantity heat 10..0 = 3",
        mended: "quantity heat 0..10 = 3")),
    Entry(
      "E0403", "A number that is not whole",
      cause: "Options, counts of rounds and the like are whole numbers.",
      cure: "Write a whole number.",
      Example(
        "move strike by A on B with scale 1..2.5 = 1",
        mended: "move strike by A on B with scale 1..3 = 1")),
    Entry(
      "E0404", "A value that is not finite",
      cause:
        "The expression has a fixed value, and that is infinite or not a number: a division by zero, say, or "
        + "the root of a negative number.",
      cure: "Correct the expression.",
      Example(
        after: "quantity heat 0..10 = 3",
        "check heat / 0 > 1",
        mended: "check heat / 2 > 1")),
    Entry(
      "E0405", "A number that makes no sense here",
      cause:
        "The number is well formed, and what it counts has bounds: a round has at least one day, for example.",
      cure: "Write a number within the bounds that the message names.",
      Example(
        "round is 0 days",
        mended: "round is 1 days")),
    Entry(
      "E0406", "A chance outside 0…1",
      cause: "A chance, a prior or a likelihood lies between 0 and 1, that is between 0% and 100%.",
      cure: "Write such a number. A percentage has its sign: `60%`, not `60`.",
      Example(
        "move raid by A { outcome success 60; outcome failure otherwise }",
        mended: "move raid by A { outcome success 60%; outcome failure otherwise }")),
    Entry(
      "E0407", "Chances that do not sum to 1",
      cause:
        "One of the outcomes of a move happens, and one of the types of a hypothesis is true: so their chances "
        + "sum to 1.",
      cure: "Correct the chances. The last outcome may say `otherwise` and takes what is left.",
      Example(
        after: "actor Iran",
        "hypothesis doctrine of Iran { proxy 80%; direct 10% }",
        mended: "hypothesis doctrine of Iran { proxy 80%; direct 20% }")),
    Entry(
      "E0408", "A negative weight",
      cause: "Weights and factors are 0 or more; the more, the likelier.",
      cure: "Write 0 or more. A factor below 1 makes something less likely.",
      Example(
        "hold weight -1",
        mended: "hold weight 1")),
  ]

  /// Declarations that lack something, or have it twice.
  static let structure: [Entry] = [
    Entry(
      "E0411", "An `otherwise` that is not last",
      cause: "The first line that applies counts, so that nothing after `otherwise` ever would.",
      cure: "Move `otherwise` to the end.",
      Example(
        after: "actor Iran\nhypothesis doctrine of Iran { proxy 80%; direct 20% }",
        """
        evidence missiles_moved {
          likely 10% otherwise
          likely 70% when Iran.doctrine is direct
        }
        """,
        mended: """
          evidence missiles_moved {
            likely 70% when Iran.doctrine is direct
            likely 10% otherwise
          }
          """)),
    Entry(
      "E0412", "Evidence without an `otherwise`",
      cause: "Evidence tells hypotheses apart by how likely it is under each, so that every case needs its "
        + "likelihood.",
      cure: "End with `likely … otherwise`.",
      Example(
        after: "actor Iran\nhypothesis doctrine of Iran { proxy 80%; direct 20% }",
        "evidence missiles_moved { likely 70% when Iran.doctrine is direct }",
        mended: "evidence missiles_moved { likely 70% when Iran.doctrine is direct; likely 10% otherwise }")),
    Entry(
      "E0413", "A hypothesis with fewer than two types",
      cause: "With one type only there is nothing to be uncertain about.",
      cure: "Write at least two types, each with its prior.",
      Example(
        after: "actor Iran",
        "hypothesis doctrine of Iran { proxy 100% }",
        mended: "hypothesis doctrine of Iran { proxy 80%; direct 20% }")),
    Entry(
      "E0414", "A second ladder",
      cause: "A quantity has one ladder; a second one would give its numbers two names.",
      cure: "Write all rungs into one ladder.",
      Example(
        after: "quantity heat 0..10 = 3\nladder of heat { 2 \"Crisis\"; 6 \"War\" }",
        "ladder of heat { 9 \"Ruin\" }",
        mended: "check heat is \"Crisis\"")),
    Entry(
      "E0415", "A ladder without rungs",
      cause: "A ladder names stretches of a quantity, and this one names none.",
      cure: "Write each rung as a number and a text.",
      Example(
        after: "quantity heat 0..10 = 3",
        "ladder of heat { }",
        mended: "ladder of heat { 2 \"Crisis\"; 6 \"War\" }")),
    Entry(
      "E0416", "A rule that never fires",
      cause: "Nothing says when the rule is to fire.",
      cure: "Add `on` and an event, `each round`, or conditions with `when`.",
      Example(
        after: "quantity heat 0..10 = 3",
        "rule cooling { then heat -= 1 }",
        mended: "rule cooling { each round; then heat -= 1 }")),
    Entry(
      "E0417", "A declaration that says nothing",
      cause:
        "A response needs something that it expects, a rule something that it does, an assumption something "
        + "that it claims.",
      cure: "Add the clause that is missing.",
      Example(
        after: "actor Iran, Israel\nmove strike by A on B",
        "response answer { when after Israel strike on Iran }",
        mended: "response answer { when after Israel strike on Iran; expect Iran strike on Israel }")),
    Entry(
      "E0418", "Braces that do not pair in an alert",
      cause: "In the text of an alert `{…}` stands for a value, so that braces come in pairs.",
      cure: "Close the brace, or open it.",
      Example(
        after: "quantity heat 0..10 = 3",
        "rule warning { when heat > 5; alert \"Heat is at {heat\" }",
        mended: "rule warning { when heat > 5; alert \"Heat is at {heat}\" }")),
    Entry(
      "E0419", "A mistake inside an alert",
      cause:
        "What stands in the braces of an alert is a name or an expression, and this one is not well formed.",
      cure: "Write it as anywhere else.",
      Example(
        after: "quantity heat 0..10 = 3",
        "rule warning { when heat > 5; alert \"Heat is at {heat +}\" }",
        mended: "rule warning { when heat > 5; alert \"Heat is at {heat + 1}\" }")),
    Entry(
      "E0420", "A second utility",
      cause: "An actor wants one thing, said by one expression; a second would contradict the first.",
      cure: "Add up what it wants in one expression, or write `replace` before the second.",
      Example(
        after: "quantity heat 0..10 = 3\nactor Iran\nutility of Iran = -heat",
        "utility of Iran = 2 * heat",
        mended: "check heat == 3")),
    Entry(
      "E0409", "A number outside its own plausible range",
      cause:
        "Answers use the number, and its plausible range says what else it may well be: so it lies within.",
      cure:
        "Widen the range, or correct the number. A percentage has its sign at both ends: `70% (50%..85%)`.",
      Example(
        "hold weight 3 (4..6)",
        mended: "hold weight 3 (2..6)")),
    Entry(
      "E0410", "A plausible range that goes too far",
      cause:
        "Every number of the range must be one that could stand here: a chance lies in 0..1, for example.",
      cure: "Narrow the range.",
      Example(
        "quantity heat 0..10 = 3 (1..12)",
        mended: "quantity heat 0..10 = 3 (1..10)")),
  ]
}
