extension StatementTable {
  static let declarations: [HelpTopic] =
    [
      row(
        "scenario", ["scenario TEXT"], "Names the scenario. The title stands above reports.",
        "scenario \"Israel and Iran, April 2024\""),
      row(
        "round", ["round is N days [from DATE]"],
        "Says how long a round is and when the first begins. Without it rounds are only counted.",
        "round is 3 days from 2024-04-01"),
      row(
        "kind", ["kind NAME, …", "kind NAME, … of move"],
        "Declares types of actors, or families of moves. Both are optional; a kind stands wherever all its "
          + "members are meant.",
        "kind state\nkind warning of move"),
      row(
        "actor", ["actor NAME, … [: KIND] [\"title\"] [{ QUANTITY = VALUE; … }]"],
        "Declares who can act. A kind covers the names before it; braces set quantities that are already "
          + "declared.",
        "actor Houthis : militia \"Ansar Allah, in Yemen\" { arsenal = 3 }"),
      row(
        "order", ["order ACTOR, …"],
        "Says who acts when in a round. Without it all do, as declared; actors left out have no turn.",
        "order Israel, Iran, US"),
      row(
        "turns", ["turns in order", "turns open"],
        "Says whether actors take turns, or all their possible moves compete in one draw at each turn.",
        "turns open"),
      row(
        "hold", ["hold weight N"], "Says how much doing nothing weighs against acting. It is 1 if unsaid.",
        "hold weight 0.5"),
      row(
        "relation", ["relation NAME [symmetric] [transitive] [\"title\"]"],
        "Declares a fact that can hold from one actor to another. A transitive one holds along chains too.",
        "relation patron transitive \"arms and directs\"\nset Iran patron Hezbollah"),
      row(
        "flag", ["flag NAME [of actor|KIND] [\"title\"]"],
        "Declares something true or false, of the world or of each actor. It is false until set.",
        "flag talks \"The two sides talk\"\nset talks"),
      row(
        "quantity",
        ["quantity NAME [of actor|KIND [to actor|KIND]] LOW..HIGH = DEFAULT [\"title\"]"],
        "Declares a number, its range and where it starts: one for the world, one for each actor, or one "
          + "for each pair. Whatever changes it is cut off at its range.",
        "quantity resolve of actor 0..1 = 0.5 \"Readiness to act\""),
      row(
        "ladder", ["ladder of QUANTITY { NUMBER \"label\"; … }"],
        "Names stretches of a quantity. A label stands for its number when compared or assigned; `is` asks "
          + "for the rung, up to the next.",
        "ladder of damage { 1 \"Hurt\"; 5 \"Crippled\" }\ncheck not Iran.damage is \"Hurt\""),
      row(
        "define", ["define NAME[(A, …)] = EXPRESSION [\"title\"]"],
        "Names an expression over actors, to be used wherever an expression stands.",
        "define outgunned(A, B) = B.arsenal > 2 * A.arsenal\ncheck not outgunned(Iran, Israel)"),
    ] + longDeclarations

  private static let longDeclarations: [HelpTopic] = [
    row(
      "move",
      [
        "move NAME [: KIND] by A [on B] [with OPTION LOW..HIGH = DEFAULT, …] [\"title\"] {",
        "  when CONDITION, …",
        "  then EFFECT, …",
        "  outcome NAME CHANCE|otherwise [then EFFECT, …]",
        "  finally EFFECT, …",
        "}",
      ],
      "Declares what an actor can do: who may, what changes, and how it can turn out.",
      """
      move drone_strike : attack by A on B with drones 1..9 = 3 "A few drones, one target" {
        when A rival B
        outcome hit 40% then B.damage += 0.1 * drones
        outcome miss otherwise
        finally B.pressure += 2
      }
      """),
    row(
      "response",
      [
        "response NAME [\"title\"] {", "  for A, B where CONDITION, …", "  when CONDITION, …",
        "  expect EVENT [weight W] [factor F]", "}",
      ],
      "Says who is likely to do what, and when. Weights of what an actor may do are summed and shared out "
        + "at its turn, holding among them; a factor multiplies the weight of whatever matches.",
      """
      response restraint "An ally's call is half heeded" {
        for A, C where A ally C
        when after C urge_restraint on A within 2
        expect A any attack factor 0.5
      }
      """),
    row(
      "rule",
      [
        "rule NAME [priority N] [\"title\"] {", "  for A, B where CONDITION, …", "  on EVENT | each round",
        "  when CONDITION, …", "  then EFFECT, …", "}",
      ],
      "Says what follows by itself: at each event that matches, at the end of each round, or, with neither, "
        + "when its conditions come to hold.",
      "rule cooling { each round; for A; then A.pressure -= 0.5 }"),
    row(
      "hypothesis",
      [
        "hypothesis NAME of ACTOR [\"title\"] {", "  TYPE PRIOR [\"title\"]", "  drift CHANCE [to TYPE]", "}",
      ],
      "Declares what nobody outside can know about an actor: one of several types, with what is believed of "
        + "each before anything is seen.",
      "hypothesis intent of Iran { spare 50%; harm 50%; drift 2% }"),
    row(
      "evidence",
      ["evidence NAME [\"title\"] {", "  likely CHANCE when CONDITION, …", "  likely CHANCE otherwise", "}"],
      "Declares what could be seen, and how likely that is under each type. The first line that holds "
        + "counts.",
      """
      evidence airspace "Airspace closed" {
        likely 60% when Iran.doctrine is direct
        likely 20% otherwise
      }
      """),
    row(
      "assumption", ["assumption NAME [\"title\"] { never EVENT; holds CONDITION, … }"],
      "States what is taken for granted. It is watched from now on, and you are told when it breaks.",
      "assumption contained { holds escalation < \"Regional war\" }"),
    row(
      "utility", ["utility of ACTOR = EXPRESSION"],
      "Says what an actor wants: the higher the number, the better for it.",
      "utility of Iran = Iran.arsenal - 2 * Iran.damage"),
    row(
      "view", ["view NAME [\"title\"] { ITEM; … }"],
      "Names what somebody takes as given, an item a line as behind `given`. Any question can be asked `as` a "
        + "view sees it.",
      "view hawks \"The worst is meant\" { believe Iran.doctrine is direct 90% }\n"
        + "chance after Iran barrage on Israel within 4 as hawks"),
    row(
      "predict", ["predict NAME [\"title\"] chance [always] CONDITION by DATE|within N [says PROBABILITY]"],
      "Puts on record how probable something is today, and with `says` the analyst's own judgement. The story "
        + "resolves it: yes when it comes true, no when the end has passed; with `always` the other way round.",
      "predict again \"Iran strikes from its own soil\" chance after Iran barrage on Israel within 4 says 10%\n"
        + "advance 5\nscore"),
    HelpTopic(
      "include", .statement(.declaration), ["include \"FILE\""],
      "Reads a file of declarations and facts, once. It is looked for beside the file that includes it.",
      example: "include \"library.whatif\""),
    row(
      "replace", ["replace DECLARATION"],
      "Declares something anew, in the place of what has its name. What was played is not recomputed; a quantity "
        + "keeps its value.",
      "replace quantity escalation 0..12 = 3 \"How far the crisis has gone\""),
    row(
      "drop",
      ["drop WORD NAME", "drop hypothesis NAME of ACTOR", "drop ladder of QUANTITY", "drop branch NAME"],
      "Removes a declaration that nothing uses, or a branch.",
      "drop response shadow_war"),
  ]

  private static func row(
    _ word: String, _ syntax: [String], _ meaning: String, _ example: String
  ) -> HelpTopic {
    HelpTopic(word, .statement(.declaration), syntax, meaning, example: example)
  }
}
