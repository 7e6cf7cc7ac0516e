extension StatementTable {
  static let phrases: [HelpTopic] = [
    phrase(
      "events", ["ACTOR MOVE [on TARGET] [with OPTION VALUE, …] [outcome NAME]", "ACTOR hold"],
      "One phrase declares what is expected, plays what happened, asks and explains. Where an event is "
        + "matched, its actor or move may be `any`, its move a kind or `(strike | barrage)`, an option a "
        + "range, and what is left out is any.",
      "play Iran barrage on Israel with scale 5 outcome leaks\ncheck after Iran any attack on Israel"),
    phrase(
      "conditions",
      [
        "A rival B    A is mobilised    A.doctrine is direct    A : militia    A != B",
        "A.pressure >= 3    escalation >= \"Direct strikes\"    escalation is \"Direct strikes\"",
        "after B strike on A [within N]    never B strike on A [since EVENT]",
        "any C where C ally A: C is mobilised    all C : militia: not C is mobilised",
        "and    or    not    true    false    if CONDITION then X else Y",
      ],
      "Conditions ask about the world as it stands, and about what happened. `and` binds tighter than `or`; "
        + "comparisons do not chain.",
      "check Israel rival Iran and not Iran is mobilised, escalation < \"Regional war\""),
    phrase(
      "expressions",
      [
        "+ - * / ^    min(a, b) max(a, b) abs(x) exp(x) log(x) sqrt(x) clamp(x, low, high)",
        "sum C where C ally A: C.arsenal    (count C : militia where C is mobilised)",
        "min C : KIND: C.damage    max C : KIND: C.damage",
      ],
      "Numbers are computed from quantities, of the world (`escalation`), of an actor (`Iran.pressure`) and "
        + "of a pair (`trust(US, Iran)`). What is not finite is an error.",
      "check (sum C where C rival Iran: C.arsenal) == 5, clamp(escalation, 0, 2) == 2"),
    phrase(
      "effects",
      [
        "A.pressure = 0    escalation += 1    trust(A, B) -= 0.2",
        "A is mobilised    A is not mobilised    ceasefire    not ceasefire",
        "A ally B, C    not A ally B",
        "every C where C ally B: C.pressure += 1",
      ],
      "Effects change quantities, flags and relations; `every` changes many actors.",
      "set trust(US, Iran) = -0.5, every C where C rival Iran: C.pressure += 1"),
  ]

  static let prompt: [HelpTopic] = [
    HelpTopic(
      "help", .prompt, ["help [WORD]", "help keys", "help errors", "help E0201"],
      "Explains the language, a word of it, the keys, or an error.",
      example: "help chance"),
    HelpTopic(
      Tour.word, .prompt, ["tour"],
      "Shows step by step, on the crisis of April 2024, what can be declared, played and asked. The session at hand "
        + "stays as it is.",
      example: "tour"),
    HelpTopic("quit", .prompt, ["quit", "exit"], "Leaves the shell, as Ctrl-D does.", example: "quit"),
    HelpTopic("exit", .prompt, ["exit", "quit"], "Leaves the shell, as Ctrl-D does.", example: "exit"),
    HelpTopic(
      "keys", .prompt,
      [
        "Tab                  completes, or lists what could stand here",
        "Up, Down             earlier entries that begin like this one",
        "Ctrl-R               searches the entries; Enter takes what was found",
        "Enter                runs the entry, or begins another row where it is not complete",
        "Alt-Enter            begins another row",
        "Right, End           also take the dim text behind the cursor, from the history",
        "Ctrl-A, Ctrl-E       to the beginning, to the end",
        "Ctrl-W, Ctrl-U       deletes the word before the cursor, the row",
        "Ctrl-C               gives the entry up, or stops a question",
        "Ctrl-D               leaves",
      ],
      "The keys at the prompt; `~/.editrc` may say more, or choose vi's.", example: nil),
    HelpTopic(
      Help.errors, .prompt, ["help errors", "help E0201"], "Lists the errors and warnings, or explains one.",
      example: "help E0201"),
  ]

  private static func phrase(
    _ word: String, _ syntax: [String], _ meaning: String, _ example: String
  ) -> HelpTopic {
    HelpTopic(word, .phrase, syntax, meaning, example: example)
  }
}
