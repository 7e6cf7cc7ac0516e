extension DiagnosticCatalogue {
  /// Characters that mean nothing, and numbers, texts, names and dates that are not well formed.
  static let characters: [Entry] = [
    Entry(
      "E0101", "Characters that mean nothing",
      cause: "The language does not use these characters, at least not here. Many come from other languages, "
        + "or from a word processor that writes its own quotation marks and dashes.",
      cure:
        "Write the sign or the word that the language has for it, such as `>=`, `and` or a straight `\"`.",
      Example(
        after: "quantity tension 0..10 = 3",
        "check tension ≥ 3",
        mended: "check tension >= 3")),
    Entry(
      "E0102", "A control character",
      cause: "The text holds a character that no screen shows. It often comes along when text is copied.",
      cure: "Delete it and write the word anew.",
      Example(
        after: "quantity tension 0..10 = 3",
        "check tension\u{7} >= 3",
        mended: "check tension >= 3")),
    Entry(
      "E0103", "Bytes that are not UTF-8",
      cause: "The file was saved in another encoding than UTF-8, so that some of its letters cannot be read.",
      cure: "Save the file as UTF-8.",
      Example(
        "actor T\u{FFFD}rkiye",
        mended: "actor Türkiye")),
    Entry(
      "E0114", "A character that ends no line",
      cause:
        "Lines end with a line feed, after a carriage return or without. This character looks like the end of "
        + "a line in some programs, and what follows it would be read as a part of the same line.",
      cure: "Save the file with the line ends of Unix or Windows.",
      Example(
        "actor A # the first\u{2028}actor B",
        mended: "actor A # the first\nactor B")),
    Entry(
      "E0115", "A character that turns the direction of writing",
      cause:
        "The text holds a control character for writing from right to left. With it a line can be shown in "
        + "another order than it is read in, and so seem to say something else.",
      cure: "Delete it. Names and titles in Arabic or Hebrew letters need none.",
      Example(
        "actor A # \u{202E}B rotca",
        mended: "actor A # B")),
    Entry(
      "E0116", "A character that nobody sees",
      cause:
        "The text holds a character that takes no room on a screen, such as a space of no width. Two names "
        + "that differ only in it would look the same.",
      cure: "Delete it, or write the word anew.",
      Example(
        "actor Ir\u{200B}an",
        mended: "actor Iran")),
    Entry(
      "E0104", "A text that is not closed",
      cause: "A text begins with a quotation mark and its line ends before another one closes it.",
      cure: "Close the text on its line; `\\n` inside stands for the end of a line.",
      Example(
        "scenario \"Two rivals",
        mended: "scenario \"Two rivals\"")),
    Entry(
      "E0105", "An unknown escape in a text",
      cause: "In a text a backslash begins an escape, and there is none with this letter.",
      cure: "The escapes are `\\\"`, `\\\\`, `\\n` and `\\t`. Write `\\\\` for a backslash itself.",
      Example(
        #"scenario "Red\Blue""#,
        mended: #"scenario "Red\\Blue""#)),
    Entry(
      "E0106", "A name in backticks that is not closed",
      cause: "A name begins with a backtick and its line ends before another one closes it.",
      cure: "Close it with a backtick.",
      Example(
        "actor `Hamas bureau",
        mended: "actor `Hamas bureau`")),
    Entry(
      "E0107", "A name without letters",
      cause: "There is nothing between two backticks.",
      cure: "Write the name between them.",
      Example(
        "actor ``",
        mended: "actor `Hamas bureau`")),
    Entry(
      "E0108", "Neither a number nor a name",
      cause: "It begins like a number and does not go on like one.",
      cure:
        "A number is written `12`, `0.5`, `1e-3`, `1_000` or `60%`. A name begins with a letter, or stands "
        + "in backticks.",
      Example(
        "quantity price 0..10 = .5",
        mended: "quantity price 0..10 = 0.5")),
    Entry(
      "E0109", "A number that is too large",
      cause: "The number is beyond what can be computed with, about 1.8e308.",
      cure: "Write a smaller one, or count in larger units.",
      Example(
        "quantity price 0..1e999 = 5",
        mended: "quantity price 0..1000 = 5")),
    Entry(
      "E0110", "A day that the calendar does not have",
      cause: "The date is well formed, and there is no such day in that month.",
      cure: "Correct the day or the month.",
      Example(
        after: "round is 3 days from 2024-02-01\nactor North",
        "play 2024-02-30 North hold",
        mended: "play 2024-02-29 North hold")),
    Entry(
      "E0111", "A date that is not well formed",
      cause: "A date has four digits for the year, two for the month and two for the day.",
      cure: "Write it with all its digits, as in `2024-04-13`.",
      Example(
        "round is 3 days from 2024-4-1",
        mended: "round is 3 days from 2024-04-01")),
  ]
}
