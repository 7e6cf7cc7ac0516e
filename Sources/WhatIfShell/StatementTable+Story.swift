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
      "amend", ["amend eN [with OPTION VALUE, …] [outcome NAME] [\"note\"] [source \"…\"]"],
      "Revises what is said of an event that was played. The story is told anew from there, with all that "
        + "came later, and what is different now is shown.",
      "play Iran barrage on Israel with scale 4 outcome intercepted\namend e1 outcome leaks source \"IDF\""),
    row(
      "retract", ["retract [not] EVIDENCE [\"note\"] [source \"…\" [grade B2]]"],
      "Takes back what was observed, however long ago. The story is told anew as if it had never been seen, and what is "
        + "different now is shown.",
      "observe missiles_moved\nretract missiles_moved source \"A later report\" grade B2"),
    row(
      "resolve", ["resolve PREDICTION yes|no [source \"…\"]"],
      "Says by hand how a prediction came out, whatever the story makes of it.",
      "predict calm chance always escalation < 6 within 4\nresolve calm yes source \"press\""),
    row(
      "roll", ["roll [N]"],
      "Draws the next turn as the responses have it, or the next N turns, and plays what came. The same seed "
        + "draws the same at the same place of the story.",
      "roll 3"),
    row(
      "branch", ["branch NAME", "drop branch NAME"],
      "Begins a branch of the story here, and goes over to it. What is told there, declarations too, leaves "
        + "the others as they are. `drop branch` removes one.",
      "branch killing\nplay Israel strike on Iran\nswitch main\ndrop branch killing"),
    row(
      "switch", ["switch NAME"], "Goes over to another branch of the story.",
      "branch killing\nswitch main"),
    row(
      "goto", ["goto eN", "goto DATE"],
      "Goes back to where the story stood right after an event of the timeline, or at the end of a day. What "
        + "came later stays in reach of `redo`, until something else is told.",
      "play Israel strike on Iran\nplay US urge_restraint on Iran\ngoto e1"),
    row(
      "undo", ["undo [N]"],
      "Takes back the last statement, or N of them; questions do not count. At the beginning of a branch it "
        + "takes back the branch.",
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
        + "`always`; over several rounds also by when, and by which events it comes about.",
      "chance after Iran barrage on Israel within 4"),
    question(
      "forecast", ["forecast [of QUANTITY, …] [within N] [given …]"],
      "Shows how quantities and the rungs of their ladders are likely to move, round by round, when "
        + "rungs are reached, and the likeliest courses of events.",
      "forecast of escalation, Iran.pressure within 4"),
    question(
      "why",
      [
        "why EVENT [given …]", "why not EVENT [given …]", "why eN", "why ACTOR.HYPOTHESIS [is TYPE]",
        "why QUANTITY|FLAG|FACT [given …]", "why chance CONDITION [within N] [given …]",
      ],
      "Explains how likely an event is at its actor's next turn: its rivals, and the responses, conditions "
        + "and weights behind them. With the number of an event that was played: how likely it was at its "
        + "turn. `why not` shows every condition that fails, by how much, and what single change would make the "
        + "event likely. Of a belief: what each thing that was seen did to its odds. Of a quantity, a flag or a "
        + "fact: every change, with its day, its cause and its size. Of a chance: the courses that get there, and the "
        + "responses, rules and events that its probability runs through.",
      "why Iran barrage on Israel given Israel strike on Iran\nwhy not Iran barrage on Israel\n"
        + "play Israel strike on Iran\nwhy e1\n"
        + "why Iran.doctrine is direct\nwhy Iran.pressure\nwhy Iran rival Israel\n"
        + "why chance escalation >= 6 within 1"),
    question(
      "compare",
      [
        "compare BRANCH|VIEW, BRANCH|VIEW [on MEASURE, …] [within N]",
        "compare given ITEM, …, given ITEM, … [on MEASURE, …] [within N]",
      ],
      "Sets futures side by side: branches, what views take as given, or what is given: where they part, what "
        + "differs, by how much, round by round. One alone is set beside the story as it stands. A measure is a "
        + "`chance` or a quantity.",
      "branch killing\nplay Israel strike on Iran\n"
        + "compare main, killing on chance after Iran barrage on Israel, Iran.pressure within 2\n"
        + "compare given Israel strike on Iran, given US urge_restraint on Israel on chance escalation >= 6 within 2"
    ),
    question(
      "best", ["best ACTOR minimise|maximise MEASURE [within N] [looking N] [given …]"],
      "Ranks what an actor may do at its next turn by what the measure comes to, and says what each move does to "
        + "others. The decision itself tells nothing about the actor. With `looking N` it decides its turns after that too, "
        + "by what has happened until then.",
      "best US minimise chance after Iran barrage on Israel within 2\n"
        + "best US minimise chance after Iran barrage on Israel within 3 looking 2 runs 200"),
    question(
      "tornado", ["tornado MEASURE [within N] [given …]"],
      "Moves each input over its plausible range, one at a time, and ranks them by how far they move a probability or a "
        + "quantity's mean: quantities as they are now, weights and factors, chances, priors, likelihoods. Where no range is "
        + "declared, weights and odds are halved and doubled, and quantities moved by a tenth of their range.",
      "tornado chance after Iran barrage on Israel within 2\ntornado escalation within 2"),
    question(
      "sweep",
      ["sweep QUANTITY LOW..HIGH by STEP[, QUANTITY LOW..HIGH by STEP] MEASURE [within N] [given …]"],
      "Shows how a probability or a quantity's mean varies with one quantity as it is now, or with two. Stopped with Ctrl-C it "
        + "answers what it has; asked again it goes on from there.",
      "sweep Iran.pressure 0..4 by 1 chance after Iran barrage on Israel within 2\n"
        + "sweep Iran.pressure 0..4 by 2, escalation 2..6 by 2 chance after Iran barrage on Israel within 1"),
    question(
      "flip", ["flip chance [always] CONDITION below|above PROBABILITY [within N] [given …]"],
      "Finds the smallest single change of an input or a belief that brings a probability below or above a threshold, or says "
        + "that none does.",
      "flip chance after Iran barrage on Israel above 90% within 2"),
    question(
      "indicators", ["indicators MEASURE [within N] [given …]", "indicators ACTOR.HYPOTHESIS [given …]"],
      "Ranks the evidence that has not been observed by how much it would tell, on average, of a probability, a quantity's "
        + "mean or a hidden type: what each would be if it were seen and if not, and how likely it is to be seen.",
      "indicators chance after Iran barrage on Israel within 2\nindicators Iran.doctrine"),
    question(
      "dispute", ["dispute MEASURE [within N] [given …]", "dispute ACTOR.HYPOTHESIS [given …]"],
      "Gives the answer under every view, and says which one statement drives the two that lie farthest apart: how much of "
        + "the gap closes where one takes it over from the other.",
      "view hawks { believe Iran.doctrine is direct 80% }\nview doves { believe Iran.doctrine is direct 5% }\n"
        + "dispute chance after Iran barrage on Israel within 2\ndispute Iran.doctrine"),
    question(
      "stability", ["stability [nash, gmr, smr, seq] [within N] [given …]"],
      "Finds the outcomes that no actor with a utility wants to leave: each does one thing at its next turn, all else goes as "
        + "the responses have it, and utilities count at the end of the horizon. `nash`: nobody does better alone. `gmr`: the "
        + "others can see to it that it does not pay. `smr`: and that it cannot be mended. `seq`: and would want to.",
      "utility of Iran = -Iran.damage\nutility of Israel = Israel.pressure - Iran.pressure\n"
        + "stability nash within 2 runs 200"),
    question(
      "score", ["score"],
      "Says how well the rules foresaw what was played, and how the predictions came out: Brier and "
        + "logarithmic scores, each with the probability that was given.",
      "play Israel strike on Iran\nscore"),
    question(
      "beliefs", ["beliefs [given …]"],
      "Shows what is believed of each hidden type, what moved it when, and what would be believed without each.",
      "beliefs"),
    question(
      "assumptions", ["assumptions"], "Shows what is taken for granted, and whether it still holds.",
      "assumptions"),
    question(
      "timeline", ["timeline"], "Lists what happened, with the numbers e1, e2, … of the events.", "timeline"),
    question(
      "branches", ["branches"],
      "Draws the branches of the story: which comes from which, after which event they part, and where each "
        + "stands.",
      "branch killing\nbranches"),
    question(
      "show", ["show [NAME]", "show program", "show coverage"],
      "Shows the state of things; or one thing, as it was declared and as it stands; or what the rules were "
        + "compiled to; or, after a question, which responses and rules it put to use: how often each applied, in how much "
        + "of the probability it had a part, what the answer is without it, and which never applied.",
      "show Iran\nchance escalation >= 6 within 1\nshow coverage"),
    question(
      "list", ["list [WORD]"], "Lists what is declared, or all of one sort, with titles.", "list moves"),
    question(
      "check", ["check CONDITION, … [given …]"],
      "Says nothing if the conditions hold, else fails and shows the values. Here a condition may ask: "
        + "`chance(… within N)`, `mean(QUANTITY at N)`, `belief(…)`, `response(EVENT)`.",
      "check belief(Iran.doctrine is direct) < 25%, response(Iran barrage on Israel) < 50%"),
    question(
      "export",
      [
        "export \"FILE.whatif\"", "export prism \"FILE\"",
        "export prism \"FILE\" for chance [always] CONDITION [within N] [given …]",
      ],
      "Writes the session as a file of statements that tells it again. With `prism`, writes a chance, or the one that was "
        + "asked last, as a Markov chain that PRISM or Storm computes by itself: "
        + "with the ending `.drn` in Storm's explicit format, else as a module.",
      "chance escalation >= 6 within 1\nexport prism \"war.prism\"\n"
        + "export prism \"war.drn\" for chance after Iran barrage on Israel within 1"),
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
