extension StatementTable {
  static let story: [HelpTopic] = [
    row(
      "set", ["set EFFECT, …"],
      "States facts or changes them by hand. Before the first event it describes the start; later it is an "
        + "event by nobody, after which rules run.",
      "set Iran.pressure = 3, Hezbollah is mobilised, not ceasefire, Iran rival US"),
    row(
      "believe", ["believe ACTOR.HYPOTHESIS is TYPE PROBABILITY"],
      "Overrules what is believed: the type gets that probability, the others keep their proportions.",
      "believe Iran.doctrine is direct 60%"),
    row(
      "observe", ["observe [DATE] [not] EVIDENCE [weight W] [source \"…\" [grade B2]]"],
      "Enters evidence that was seen, or was not, and moves belief by Bayes' rule. A weight below 1 "
        + "discounts it.",
      "observe missiles_moved weight 0.5 source \"US officials\" grade B2"),
    row(
      "play", ["play [DATE] EVENT [\"note\"] [source \"…\" [grade B2]]"],
      "Enters an event that happened. The world changes, rules run, and belief learns from how likely each "
        + "type made it. An outcome that is not named is taken to be the likeliest.",
      "play Iran barrage on Israel with scale 4 outcome intercepted \"First of its kind\""),
    row(
      "advance", ["advance [N] [observed]"],
      "Lets everyone hold to the end of the round, or of N rounds. That nothing happened moves belief only "
        + "where it was observed.",
      "advance 2 observed"),
    row(
      "undo", ["undo [N]"], "Takes back the last statement, or N of them; questions do not count.",
      "play Israel strike on Iran\nundo"),
    row(
      "redo", ["redo [N]"], "Brings back what was undone.",
      "play Israel strike on Iran\nundo\nredo"),
  ]

  static let questions: [HelpTopic] = [
    question(
      "whatif", ["whatif EVENT [then EVENT]… [within N] [given …]"],
      "Shows how everyone else is likely to answer an event, what it would change against the actor holding, "
        + "why, and what it puts at risk.",
      "whatif Israel strike on Iran within 3"),
    question(
      "chance", ["chance [always] CONDITION [within N] [given …]"],
      "Gives the probability that a condition comes true within the horizon, or holds all the way with "
        + "`always`.",
      "chance after Iran barrage on Israel within 4"),
    question(
      "forecast", ["forecast [of QUANTITY, …] [within N] [given …]"],
      "Shows how quantities and the rungs of their ladders are likely to move, round by round, and the "
        + "likeliest courses.",
      "forecast of escalation, Iran.pressure within 4"),
    question(
      "why", ["why EVENT [given …]"],
      "Explains how likely an event is at its actor's next turn: its rivals, and the responses, conditions "
        + "and weights behind them.",
      "why Iran barrage on Israel given Israel strike on Iran"),
    question(
      "beliefs", ["beliefs [given …]"], "Shows what is believed of each hidden type, and what moved it when.",
      "beliefs"),
    question(
      "assumptions", ["assumptions"], "Shows what is taken for granted, and whether it still holds.",
      "assumptions"),
    question(
      "timeline", ["timeline"], "Lists what happened, with the numbers e1, e2, … of the events.", "timeline"),
    question(
      "show", ["show [NAME]", "show program"],
      "Shows the state of things; or one thing, as it was declared and as it stands; or what the rules were "
        + "compiled to.",
      "show Iran"),
    question(
      "list", ["list [WORD]"], "Lists what is declared, or all of one sort, with titles.", "list moves"),
    question(
      "check", ["check CONDITION, … [given …]"],
      "Says nothing if the conditions hold, else fails and shows the values. Here a condition may ask: "
        + "`chance(… within N)`, `mean(QUANTITY at N)`, `belief(…)`, `response(EVENT)`.",
      "check belief(Iran.doctrine is direct) < 25%, response(Iran barrage on Israel) < 50%"),
  ]

  private static func row(
    _ word: String, _ syntax: [String], _ meaning: String, _ example: String
  ) -> HelpTopic {
    HelpTopic(word, .statement(.story), syntax, meaning, example: example)
  }

  private static func question(
    _ word: String, _ syntax: [String], _ meaning: String, _ example: String
  ) -> HelpTopic {
    HelpTopic(word, .statement(.question), syntax, meaning, example: example)
  }
}
