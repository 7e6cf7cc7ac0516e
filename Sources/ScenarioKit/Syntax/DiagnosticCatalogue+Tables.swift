extension DiagnosticCatalogue {
  /// Decision tables that cannot be looked up.
  static let tables: [Entry] = [
    Entry(
      "E0461", "A table without rows",
      cause: "A decision table weighs events case by case, and this one has no case.",
      cure: "Add rows below its first line: a cell for each input, a colon, and a weight for each event.",
      Example(
        after: tableSetting,
        "response raids { table heat: hold, North raid on South }",
        mended: "response raids { table heat: hold, North raid on South; any: 2, 1 }")),
    Entry(
      "E0462", "A row of another length than its table",
      cause:
        "A row has a cell for each input and a weight for each event that the first line of the table names, no "
        + "more and no fewer.",
      cure: "Add what is missing, or take away what is too much. `any` matches whatever an input is.",
      Example(
        after: tableSetting,
        "response raids { table heat, truce: hold, North raid on South; 0..5: 2, 1; any, any: 1, 1 }",
        mended:
          "response raids { table heat, truce: hold, North raid on South; 0..5, any: 2, 1; any, any: 1, 1 }"
      )),
    Entry(
      "E0463", "A cell of another type than its input",
      cause: "`yes` and `no` match a condition; numbers, ranges and labels match a number.",
      cure: "Write a cell that fits what the table looks at, or `any`.",
      Example(
        after: tableSetting,
        "response raids { table heat: North raid on South; yes: 2; any: 1 }",
        mended: "response raids { table heat > 3: North raid on South; yes: 2; any: 1 }")),
    Entry(
      "E0464", "Nobody in particular who holds",
      cause:
        "A column `hold` is holding of the actor that the other columns name, and they name none, or several.",
      cure: "Name who holds, as in `North hold`.",
      Example(
        after: tableSetting,
        "response raids { table heat: hold, North raid on South, South raid on North; any: 1, 1, 1 }",
        mended:
          "response raids { table heat: North hold, North raid on South, South raid on North; any: 1, 1, 1 }"
      )),
    Entry(
      "E0465", "An event that is a column twice",
      cause: "A table gives each of its events one weight a row, and here two columns are the same event.",
      cure: "Write one column, and add the weights up.",
      Example(
        after: tableSetting,
        "response raids { table heat: North raid on South, North raid on South; any: 1, 2 }",
        mended: "response raids { table heat: North raid on South; any: 3 }")),
  ]

  private static let tableSetting = """
    quantity heat 0..10 = 3
    flag truce
    actor North, South
    move raid by A on B
    """
}
