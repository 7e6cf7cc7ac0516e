extension DiagnosticCatalogue {
  /// Names that stand for nothing, for something else, or for two things.
  static let names: [Entry] = [
    Entry(
      "E0201", "An unknown name",
      cause: "Everything is declared before it is used, and nothing of this name and sort has been.",
      cure: "Correct the spelling (upper and lower case differ), or declare it first.",
      Example(
        after: "actor Iran, Israel\nmove strike by A on B",
        "play Irn strike on Israel",
        mended: "play Iran strike on Israel")),
    Entry(
      "E0202", "A name of the wrong sort",
      cause:
        "The name is declared, but as something that cannot stand here: a relation where a move is wanted, "
        + "or a rule where evidence is.",
      cure: "Write the name of what is meant. `show` with the name tells what it is.",
      Example(
        after: "actor Iran, Israel\nrelation rival symmetric\nmove strike by A on B",
        "play Iran rival on Israel",
        mended: "play Iran strike on Israel")),
    Entry(
      "E0203", "A name that is declared already",
      cause:
        "Two things cannot bear one name where a reader could take one for the other. The note shows the first.",
      cure: "Choose another name, or take one of the declarations away.",
      Example(
        after: "quantity heat 0..10 = 3",
        "flag heat",
        mended: "flag hot")),
    Entry(
      "E0204", "A name that is there twice",
      cause: "The same name stands twice in one list or in one declaration.",
      cure: "Take one away, or correct the name that was meant to be another.",
      Example(
        after: "actor Iran, Israel",
        "order Iran, Israel, Iran",
        mended: "order Iran, Israel")),
    Entry(
      "E0205", "A variable named like something else",
      cause: "A variable stands for any actor. If it had the name of an actor or of anything else that is "
        + "declared, a reader could not tell which is meant.",
      cure: "Choose another name for the variable, such as `A`. For one actor only, leave the `for` away.",
      Example(
        after: "actor Iran, Israel\nmove strike by A on B",
        "response answer { for Iran; expect Iran strike on Israel }",
        mended: "response answer { expect Iran strike on Israel }")),
    Entry(
      "E0206", "An option named like something else",
      cause:
        "In the clauses of its move an option is read by its name, which must not mean a quantity, a flag or "
        + "a variable as well.",
      cure: "Choose another name for the option.",
      Example(
        after: "quantity heat 0..10 = 3",
        "move strike by A on B with heat 1..5 = 3",
        mended: "move strike by A on B with scale 1..5 = 3")),
    Entry(
      "E0207", "A variable that nothing uses",
      cause:
        "A clause counts once for every actor that a variable may stand for. One that nothing uses would "
        + "multiply weights and effects by the number of actors.",
      cure: "Take the variable out of `for`, or use it.",
      Example(
        after: "actor Iran, Israel, US\nmove strike by A on B",
        "response answer { for A, B; expect A strike on Israel }",
        mended: "response answer { for A; expect A strike on Israel }")),
    Entry(
      "E0208", "A name that the language uses itself",
      cause:
        "The name already has a meaning in expressions or declarations: a function such as `abs`, or `actor`.",
      cure: "Choose another name.",
      Example(
        after: "quantity heat 0..10 = 3",
        "define abs(A) = heat",
        mended: "define strain = heat")),
    Entry(
      "E0209", "A definition that uses itself",
      cause: "A definition is replaced by what it stands for. One that uses itself would never end.",
      cure: "Use definitions that stand before it, or a quantity that a rule changes.",
      Example(
        after: "quantity heat 0..10 = 3",
        "define strain = strain + heat",
        mended: "define strain = 2 * heat")),
    Entry(
      "E0210", "An actor without this hypothesis",
      cause: "A hypothesis belongs to one actor, and this actor has none of this name.",
      cure: "Name the actor that has it, or declare one of this actor.",
      Example(
        after: "actor Iran, Israel\nhypothesis doctrine of Iran { proxy 80%; direct 20% }",
        "believe Israel.doctrine is direct 60%",
        mended: "believe Iran.doctrine is direct 60%")),
    Entry(
      "E0600", "A hypothesis of several actors",
      cause: "Several actors have a hypothesis of this name, and it does not say whose is meant.",
      cure: "Write the actor before it.",
      Example(
        after:
          "actor Iran, Israel\nhypothesis mood of Iran { calm 80%; angry 20% }\nhypothesis mood of Israel { calm 50%; angry 50% }",
        "why mood",
        mended: "why Iran.mood")),
    Entry(
      "E0211", "A move without outcomes",
      cause: "The event names an outcome, and its move has only one way to turn out.",
      cure: "Leave `outcome` away, or declare the outcomes of the move.",
      Example(
        after: "actor Iran, Israel\nmove strike by A on B",
        "play Iran strike on Israel outcome hit",
        mended: "play Iran strike on Israel")),
    Entry(
      "E0212", "An option out of its place",
      cause:
        "An option is known in the clauses of its own move, and in a rule whose `on` names that one move.",
      cure: "Let `on` name the move, or record the option in a quantity that the move changes.",
      Example(
        after: "quantity heat 0..10 = 3\nmove strike by A on B with scale 1..5 = 3",
        "rule heating { for A, B; on A any on B; then heat += scale }",
        mended: "rule heating { for A, B; on A strike on B; then heat += scale }")),
    Entry(
      "E0213", "A definition that grows too long",
      cause:
        "Definitions are written out where they are used, and each may use others. This one would be more "
        + "than 2,000 terms long.",
      cure: "Use fewer definitions within definitions, or keep a part of it in a quantity.",
      Example(
        after: growingDefinitions,
        "define quadruple = triple + triple + triple + triple + triple + triple + triple + triple",
        mended: "define quadruple = triple")),
    Entry(
      "E0214", "An expression that grows too long",
      cause:
        "Definitions are written out where they are used. With those that it uses, this expression would be "
        + "more than 20,000 terms long.",
      cure: "Use fewer definitions in it, or keep a part of it in a quantity.",
      Example(
        after: growingDefinitions,
        "check " + Array(repeating: "triple", count: 20).joined(separator: " + ") + " > 0",
        mended: "check triple > 0")),
    Entry(
      "E0219", "Too many parts of one declaration",
      cause:
        "A `for` or a definition binds at most 100 variables, a move has at most 100 options, and a hypothesis at "
        + "most 500 types.",
      cure: "Take several declarations.",
      Example(
        "define steep(" + (1...101).map { "V\($0)" }.joined(separator: ", ") + ") = 1",
        mended: "define steep(V1, V2) = 1")),
  ]

  static let revisions = [
    Entry(
      "E0215", "Nothing of that kind is declared",
      cause: "`replace` and `drop` speak of a declaration that is there, and this one is not.",
      cure: "Declare it without `replace`; what is not there need not be dropped.",
      Example(
        after: "quantity heat 0..10 = 3",
        "replace ladder of heat { 6 \"War\" }",
        mended: "ladder of heat { 6 \"War\" }")),
    Entry(
      "E0216", "Dropped while it is used",
      cause: "Other declarations name what would be dropped, and would mean nothing without it.",
      cure: "Drop those first, or replace them by what does without it.",
      Example(
        after: "quantity heat 0..10 = 3\nrule cooling { each round; then heat -= 1 }",
        "drop quantity heat",
        mended: "drop rule cooling; drop quantity heat")),
    Entry(
      "E0217", "A replacement that others do not fit",
      cause: "Other declarations use what is replaced in a way that the new one does not allow.",
      cure: "Drop or replace those first, or let the new declaration keep what they use.",
      Example(
        after: "quantity heat 0..10 = 3\nladder of heat { 6 \"War\" }",
        "replace quantity heat 0..5 = 3",
        mended: "replace quantity heat 0..6 = 3")),
    Entry(
      "E0218", "Dropped while the story speaks of it",
      cause: "What happened stays: an event that was played, or an observation, names what would be dropped.",
      cure: "Go back to before that with `undo`, or leave the declaration where it is.",
      Example(
        after: "actor Iran, Israel\nmove strike by A on B\nplay Iran strike on Israel",
        "drop move strike",
        mended: "undo; drop move strike")),
    Entry(
      "E0526", "A file that cannot be read",
      cause: "`include` names a file that is not there, may not be read, or is no plain file.",
      cure: "Name it as it is found from the folder of the file that includes it.",
      Example("include \"library.whatif\"", mended: nil)),
    Entry(
      "E0527", "Files included too deep",
      cause: "Files include one another, each the next, more than 64 deep.",
      cure: "Include them from one file, one after the other.",
      nil),
    Entry(
      "E0528", "More than declarations in an included file",
      cause:
        "A file is included for what it declares; events, observations, predictions and questions belong to the "
        + "story that includes it.",
      cure: "Move them into the file that includes it, or run both files one after the other.",
      nil),
  ]

  /// Each about eight times as long as the one before.
  private static let growingDefinitions = """
    quantity heat 0..10 = 3
    define single = heat + heat + heat + heat + heat + heat + heat + heat
    define double = single + single + single + single + single + single + single + single
    define triple = double + double + double + double + double + double + double + double
    """
}
