extension DiagnosticCatalogue {
  /// Statements that are none, and braces and brackets that do not pair.
  static let statements: [Entry] = [
    Entry(
      "E0120", "No such statement",
      cause: "A statement begins with a word that says what it does, and this is none of them.",
      cure:
        "`help` lists the words. An event begins with `play` or `whatif`, a fact with `set`; a clause stands "
        + "in the braces of a declaration.",
      Example(
        after: "actor North",
        "plya North hold",
        mended: "play North hold")),
    Entry(
      "E0122", "A word of the prompt",
      cause:
        "`help` and `quit` are answered at the prompt, and on a line of their own from standard input; they are no statements, and a file cannot hold them.",
      cure: "Take it out of the file, or ask from the command line: `whatif -c 'help actor'`.",
      Example(
        "help actor",
        mended: "list actors")),
    Entry(
      "E0123", "A brace that is not closed",
      cause: "The braces of a declaration are open where another statement begins or the text ends.",
      cure: "Close them with `}` behind the last clause.",
      Example(
        after: "quantity heat 0..10 = 3",
        """
        rule cooling {
          each round
          then heat -= 1
        advance
        """,
        mended: """
          rule cooling {
            each round
            then heat -= 1
          }
          advance
          """)),
    Entry(
      "E0124", "A parenthesis that is not closed",
      cause: "Something else stands where `)` should close a parenthesis.",
      cure: "Close it with `)`, or take the opening one away.",
      Example(
        "check (1 + 2 == 3",
        mended: "check (1 + 2) == 3")),
    Entry(
      "E0125", "A bracket that closes nothing",
      cause: "There is a `}` or `)` and no open one before it.",
      cure: "Take it away, or open it where it should begin.",
      Example(
        "actor North }",
        mended: "actor North")),
    Entry(
      "E0126", "A brace on a line of its own",
      cause: "The end of a line ends a statement, so that a brace on the next line belongs to nothing.",
      cure: "Put `{` at the end of the line that it belongs to.",
      Example(
        after: "quantity heat 0..10 = 3",
        """
        rule cooling
        { each round; then heat -= 1 }
        """,
        mended: """
          rule cooling {
            each round; then heat -= 1
          }
          """)),
    Entry(
      "E0127", "A statement that takes no braces",
      cause: "Only declarations have clauses in braces, and not all of them.",
      cure: "Take the braces away; what they hold may belong into a declaration.",
      Example(
        after: "actor North",
        "play North hold { because \"Nobody was provoked\" }",
        mended: "play North hold \"Nobody was provoked\"")),
    Entry(
      "E0128", "Braces that are missing",
      cause: "This declaration says nothing without its clauses, and they stand in braces.",
      cure: "Write the clauses in `{ }` behind it.",
      Example(
        after: "quantity heat 0..10 = 3",
        "rule cooling",
        mended: "rule cooling { each round; then heat -= 1 }")),
    Entry(
      "E0129", "A title that is not last",
      cause:
        "A title comes last in the head of a declaration, before its `{`, and something follows it here.",
      cure: "Move the title to the end of the head.",
      Example(
        "relation rival \"Sees an enemy\" symmetric",
        mended: "relation rival symmetric \"Sees an enemy\"")),
    Entry(
      "E0138", "A line that joins the next one to it",
      cause:
        "After an operator, a comma, a colon, or one of `and or not if then else where`, the next line goes "
        + "on with the same statement; and that line begins another one.",
      cure: "Finish the line, or take its last sign or word away.",
      Example(
        after: "actor North\nquantity heat 0..10 = 3",
        """
        set heat = 1 +
        play North hold
        """,
        mended: """
          set heat = 1
          play North hold
          """)),
  ]

  /// Clauses that a declaration does not take, not there, or not twice.
  static let clauses: [Entry] = [
    Entry(
      "E0130", "No such clause",
      cause:
        "A declaration takes certain clauses, each of which begins with its word, and this is none of them.",
      cure: "Correct the word; `help` with the word of the declaration lists its clauses.",
      Example(
        after: "quantity heat 0..10 = 3",
        "rule cooling { each round; thne heat -= 1 }",
        mended: "rule cooling { each round; then heat -= 1 }")),
    Entry(
      "E0131", "Two clauses that are not separated",
      cause: "A clause begins on the same line before the one before it has ended.",
      cure: "Put `;` or a new line between them.",
      Example(
        after: "quantity heat 0..10 = 3",
        "rule cooling { each round then heat -= 1 }",
        mended: "rule cooling { each round; then heat -= 1 }")),
    Entry(
      "E0132", "Something that may be said once",
      cause: "The clause or the word is there already, and a second one would have nothing to add.",
      cure: "Keep one of them. One `for` names all variables, as in `for A, B where A rival B`.",
      Example(
        "relation rival symmetric symmetric",
        mended: "relation rival symmetric")),
    Entry(
      "E0133", "A rule with two triggers",
      cause: "A rule is triggered by one sort of event (`on`), or by the end of each round (`each round`).",
      cure: "Write another rule for the other trigger.",
      Example(
        after: "actor North, South\nquantity heat 0..10 = 3\nmove raid by A on B",
        "rule heating { on North raid on South; each round; then heat += 1 }",
        mended: """
          rule heating { on North raid on South; then heat += 1 }
          rule simmering { each round; then heat += 1 }
          """)),
    Entry(
      "E0134", "A `then` after an outcome that has one",
      cause:
        "A `then` on the line after an outcome belongs to that outcome, and this one has its effects already.",
      cure: "Write `finally` for what changes whichever outcome it was, or put all effects into one `then`.",
      Example(
        after: "quantity heat 0..10 = 3",
        """
        move raid by A on B {
          outcome success 40% then heat += 2
          outcome failure otherwise then heat += 1
          then heat += 1
        }
        """,
        mended: """
          move raid by A on B {
            outcome success 40% then heat += 2
            outcome failure otherwise then heat += 1
            finally heat += 1
          }
          """)),
    Entry(
      "E0135", "A `finally` without outcomes",
      cause: "`finally` says what changes after whichever outcome it was, and no outcome stands before it.",
      cure: "Write `then`, or move `finally` behind the outcomes.",
      Example(
        after: "quantity heat 0..10 = 3",
        "move raid by A { finally heat += 1 }",
        mended: "move raid by A { then heat += 1 }")),
    Entry(
      "E0136", "An outcome that comes too late",
      cause:
        "The outcomes stand together: none follows `finally`, nor the one that says `otherwise` and takes "
        + "what is left.",
      cure: "Move it before `finally`, and before the outcome that says `otherwise`.",
      Example(
        """
        move raid by A {
          outcome success 40%
          outcome failure otherwise
          outcome retreat 20%
        }
        """,
        mended: """
          move raid by A {
            outcome success 40%
            outcome retreat 20%
            outcome failure otherwise
          }
          """)),
    Entry(
      "E0137", "No grade of a source",
      cause:
        "A grade is an Admiralty code: a letter A to F for the source, then a digit 1 to 6 for what it says.",
      cure: "Write such a code, as in `grade B2`, or leave `grade` away.",
      Example(
        after: "actor North",
        "play North hold source \"A local paper\" grade X9",
        mended: "play North hold source \"A local paper\" grade D3")),
    Entry(
      "E0139", "A row without a table",
      cause: "A line that begins like a row of a decision table stands where no table goes on.",
      cure: "Write rows right behind the line that begins with `table`, with no other clause between.",
      Example(
        after: "actor North, South\nmove raid by A on B\nquantity heat 0..10 = 3",
        """
        response raids {
          expect North raid on South
          0..5: 1
        }
        """,
        mended: """
          response raids {
            table heat: North raid on South
            any: 1
          }
          """)),
  ]
}
