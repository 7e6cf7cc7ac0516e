import ScenarioKit

extension StatementTable {
  static let clauses: [HelpTopic] = [
    row(
      "for", [.response, .rule], ["for A, B [: KIND] [where CONDITION, …]"],
      "Binds variables to distinct actors; the response or rule applies once for each way to do so.",
      "response threat { for A, B where A rival B; when B.pressure > 2; expect A strike on B }"),
    row(
      "when", [.move, .response, .rule], ["when CONDITION, …"],
      "Says what must hold. A comma binds loosest, and all items must hold.",
      "move parade by A { when A.arsenal >= 1, not ceasefire }"),
    row(
      "then", [.move, .rule], ["then EFFECT, …"], "Says what changes, in the written order.",
      "move appease by A on B { then A.pressure -= 1, B.pressure -= 1 }"),
    row(
      "outcome", [.move], ["outcome NAME CHANCE|otherwise [then EFFECT, …]"],
      "Is one way a move can turn out. The chances sum to 1, or the last says `otherwise`.",
      "move probe by A on B { outcome seen 30% then B.pressure += 1; outcome unseen otherwise }"),
    row(
      "finally", [.move], ["finally EFFECT, …"], "Says what changes after the outcome, whichever it was.",
      "move feint by A on B { outcome seen 30%; outcome unseen otherwise; finally A.arsenal -= 1 }"),
    row(
      "expect", [.response], ["expect EVENT [weight W] [factor F]"],
      "Says what is done, and how likely: a weight makes the event a candidate and adds to it, a factor "
        + "multiplies all that match. With neither, the weight is 1.",
      "response calm { for A; when ceasefire; expect A hold weight 2 }"),
    row(
      "table", [.response],
      ["table INPUT, …: EVENT|hold, …", "  CELL, …: WEIGHT, …"],
      "Weighs several events case by case: the first row whose cells match the inputs gives each event its "
        + "weight. A cell is `any`, `yes`, `no`, a number, a range `0..3`, `..3` or `3..` with both ends in it, or "
        + "a rung's label. A `hold` column stands in place of the hold weight. No row that matches is an error.",
      "response answers {\n  for A, B where A rival B\n  table A.pressure, A.doctrine is direct: hold, A barrage on B\n"
        + "    ..3, any: 5, 0\n    3.., no: 2, 1\n    3.., yes: 1, 4\n}"),
    row(
      "on", [.rule], ["on EVENT"], "Names the event that makes the rule run, each time it comes.",
      "rule grievance { for A, B; on B any attack on A; then A.pressure += 1 }"),
    row(
      "each", [.rule], ["each round"], "Makes the rule run when a round ends.",
      "rule repair { each round; for A; then A.damage -= 0.1 }"),
    row(
      "alert", [.move, .rule], ["alert \"text\""],
      "Shows a text when the rule fires or the move is made; `{A}` and `{A.pressure}` are filled in.",
      "rule war { for A; when A.pressure > 8; then A is mobilised; alert \"{A} mobilises\" }"),
    row(
      "drift", [.hypothesis], ["drift CHANCE [to TYPE]"],
      "Is the chance a round that the type changes, to each other alike or to one.",
      "hypothesis mood of US { calm 90%; angry 10%; drift 5% to angry }"),
    row(
      "likely", [.evidence], ["likely CHANCE when CONDITION, …", "likely CHANCE otherwise"],
      "Says how likely the evidence is to be seen. The first line that holds counts.",
      "evidence convoy { likely 50% when Iran.doctrine is direct; likely 25% otherwise }"),
    row(
      "never", [.assumption], ["never EVENT"], "Names an event that is taken not to happen.",
      "assumption by_proxy { never Iran barrage on Israel }"),
    row(
      "holds", [.assumption], ["holds CONDITION, …"], "States what is taken to stay true.",
      "assumption below_war { holds escalation < 9 }"),
    row(
      "believe", [.view], ["believe ACTOR.HYPOTHESIS is TYPE PROBABILITY"],
      "Overrules, in the view, what is believed.",
      "view doves { believe Iran.doctrine is proxy 95% }"),
    row(
      "observe", [.view], ["observe [not] EVIDENCE [weight W]"], "Takes evidence as seen, in the view.",
      "view alarmed { observe missiles_moved }"),
    row(
      "without", [.view], ["without NAME"], "Leaves a response, a rule or evidence out of the view.",
      "view calm { without shadow_war }"),
    row(
      "set", [.view], ["set EFFECT"], "Takes a fact as given in the view; the word may be left out.",
      "view armed { set Iran.arsenal = 20 }"),
    row(
      "because", [.move, .response, .rule, .hypothesis, .evidence, .assumption, .view], ["because \"text\""],
      "Gives the reasoning, which `why` shows.",
      "response habit { expect Israel strike on Iran weight 0.1; because \"Strikes of the past years\" }"),
    row(
      "source", [.move, .response, .rule, .hypothesis, .evidence, .assumption, .view],
      ["source \"text\" [grade B2]"],
      "Says where it is from, with its grade by the Admiralty code: how reliable the source is, A to F, and "
        + "how credible what it says, 1 to 6.",
      "evidence rumour { likely 30% otherwise; source \"Local radio\" grade D4 }"),
  ]

  static let modifiers: [HelpTopic] = [
    modifier(
      "given", "given ITEM, …",
      "Asks as if something were so: an event, an effect, `believe …`, `observe …`, or `without` a response, "
        + "a rule, evidence or an event of the story.",
      "whatif Israel strike on Iran given Iran.pressure = 5, without shadow_war"),
    modifier(
      "as", "as VIEW", "Asks as a view sees it: what the view takes as given comes before other `given`s.",
      "view hawks { believe Iran.doctrine is direct 90% }\nbeliefs as hawks"),
    modifier(
      "within", "within N", "Looks N rounds ahead; 10 if unsaid.", "chance Iran.damage > 1 within 4"),
    HelpTopic(
      "by", .modifier, ["by DATE", "by EVENT"],
      "Looks ahead to the end of the round that holds the date. With an event, splits a `chance` by whether it comes.",
      example: "chance escalation >= 6 within 2 by Israel strike on Iran\n"
        + "round is 3 days from 2024-04-01\nchance Iran.damage > 1 by 2024-04-12"),
    modifier("at", "at N", "Looks only at the state N rounds from now.", "chance Iran.damage > 1 at 4"),
    modifier(
      "always", "always", "Asks whether the condition holds all the way.",
      "chance always Iran.damage < 1 within 4"),
    modifier(
      "precision", "precision W",
      "Samples until the 95 % interval reaches W at most to either side, in the unit of what is asked: `1%` of a "
        + "chance is a point. `runs` is then the most, a million if unsaid.",
      "chance Iran.damage > 1 within 4 precision 2%"),
    modifier(
      "runs", "runs N", "Samples that many futures, where the answer is sampled.",
      "chance Iran.damage > 1 within 4 runs 2000"),
    modifier(
      "seed", "seed N", "Says which draws are made: the same seed gives the same answer.",
      "chance Iran.damage > 1 within 4 seed 7"),
    modifier(
      "method", "method exact|sample|splitting",
      "Says how the answer is computed: every course followed, courses drawn at random, or for a rare event those that "
        + "come nearer drawn the more often.",
      "chance Iran.damage > 1 within 2 method exact"),
    modifier(
      "looking", "looking N",
      "Decides N turns of an actor in a `best`, the later ones by what has happened until then; one if unsaid.",
      "best US minimise chance after Iran barrage on Israel within 2 looking 2 runs 200"),
    modifier(
      "uncertain", "uncertain",
      "Asks with the plausible ranges drawn as well: 100 times all of them, each uniformly; the band holds nine of "
        + "ten. The story is told anew for each draw.",
      "hold weight 1 (0.5..2)\nchance Iran.damage > 1 within 2 uncertain"),
    modifier(
      "to", "to FILE",
      "Writes the answer to a file too, in the format that the ending of its name says: .svg a picture, .html a page, .md "
        + "markdown, .dot a tree for Graphviz, .csv a table, .json an object. A file that whatif has not written is left alone.",
      "forecast of escalation within 2 to \"fan.svg\""),
  ]

  private static func row(
    _ word: String, _ blocks: [Keywords.Block], _ syntax: [String], _ meaning: String, _ example: String
  ) -> HelpTopic {
    HelpTopic(word, .clause(blocks), syntax, meaning, example: example)
  }

  private static func modifier(
    _ word: String, _ syntax: String, _ meaning: String, _ example: String
  ) -> HelpTopic {
    HelpTopic(word, .modifier, [syntax], meaning, example: example)
  }
}
