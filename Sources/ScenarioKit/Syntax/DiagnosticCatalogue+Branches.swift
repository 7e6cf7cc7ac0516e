extension DiagnosticCatalogue {
  /// What goes wrong with branches and with going back in the story.
  static let branches: [Entry] = [
    Entry(
      "E0530", "A branch that is there already",
      cause: "Every branch has a name of its own.",
      cure: "Choose another name, or go over to that branch with `switch`.",
      Example(
        after: "branch war\nswitch main",
        "branch war",
        mended: "switch war")),
    Entry(
      "E0531", "A branch that cannot come back",
      cause: "What `undo` or `redo` would bring back is a branch, and another bears its name by now.",
      cure: "Drop that other branch first, while another branch is told.",
      Example(
        after: "branch war\nswitch main\ndrop branch war\nbranch peace\nbranch war\nswitch main",
        "undo",
        mended: "switch peace\ndrop branch war\nswitch main\nundo")),
    Entry(
      "E0532", "The branch that is being told",
      cause: "The branch that the story stands on cannot be dropped.",
      cure: "Go over to another one first.",
      Example(
        after: "branch war",
        "drop branch war",
        mended: "switch main\ndrop branch war")),
    Entry(
      "E0533", "The first branch",
      cause: "All branches come from `main`, and it stays.",
      cure: "Go back on it with `goto` or `undo`, and tell something else.",
      Example(
        after: "branch war",
        "drop branch main",
        mended: nil)),
    Entry(
      "E0534", "An event that was not played",
      cause: "Events are numbered e1, e2, … on the timeline of each branch, and this one has no such number.",
      cure: "Look at the `timeline`.",
      Example(
        after: "actor North\nplay North hold",
        "goto e2",
        mended: "goto e1")),
    Entry(
      "E0535", "A day before the story",
      cause: "The story begins with the first day of its first round.",
      cure: "Name a later day.",
      Example(
        after: "round is 3 days from 2024-04-01",
        "goto 2024-03-01",
        mended: "goto 2024-04-01")),
    Entry(
      "E0536", "A day that has not come yet",
      cause: "One can only go where the story has been.",
      cure: "Let time pass with `advance`, or ask `by` that day.",
      Example(
        after: "round is 3 days from 2024-04-01",
        "goto 2024-05-01",
        mended: nil)),
    Entry(
      "E0550", "A story that cannot be told anew",
      cause:
        "With what was to be revised, something that was told later could not have been: its move would not "
        + "allow it, say. Nothing was changed.",
      cure: "Go back with `goto` or on a `branch`, and tell what came later otherwise.",
      Example(
        after: "actor North, South\nquantity shells of actor 0..9 = 3\n"
          + "move fire by A on B with salvo 1..3 = 1 {\n  when A.shells >= salvo\n"
          + "  then A.shells -= salvo\n}\n"
          + "play North fire on South with salvo 1\nplay North fire on South with salvo 2",
        "amend e1 with salvo 2",
        mended: "amend e2 with salvo 1\namend e1 with salvo 2")),
    Entry(
      "E0551", "Nothing to amend in a hold",
      cause: "Who holds does nothing, so that there is no option and no outcome to revise.",
      cure: "Amend its note or its sources only.",
      Example(
        after: "actor North\nplay North hold",
        "amend e1 outcome lands",
        mended: "amend e1 \"All night\"")),
    Entry(
      "E0601", "Evidence that was not observed",
      cause: "`retract` takes back what was observed, and this was not, or only that it is absent.",
      cure: "Look at the `timeline`; the absence of evidence is taken back with `retract not`.",
      Example(
        after: "actor North\nhypothesis mood of North { calm 60%; angry 40% }\n"
          + "evidence drums {\n  likely 80% when North.mood is angry\n  likely 20% otherwise\n}\nobserve not drums",
        "retract drums",
        mended: "retract not drums")),
    Entry(
      "E0552", "A prediction that is settled already",
      cause:
        "What is predicted holds now, or with `always` does not, so that its end need not be waited for.",
      cure: "Predict what is still open.",
      Example(
        after: "quantity heat 0..9 = 5",
        "predict hot chance heat > 3 within 4",
        mended: "predict hot chance heat > 6 within 4")),
  ]
}
