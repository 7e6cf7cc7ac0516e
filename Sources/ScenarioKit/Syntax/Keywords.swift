/// The words of the language: one table for the parser, completion, highlighting and help.
package enum Keywords {
  /// A word that begins a statement.
  package struct Verb: Sendable {
    package enum Role: Sendable { case declaration, story, question, session }

    package let word: String
    package let role: Role
    /// What the statement is for, in one line.
    package let summary: String
    /// A whole statement, or the head of one.
    package let example: String
  }

  /// A word that begins a clause in braces, or a question's modifier.
  package struct Clause: Sendable {
    package let word: String
    package let summary: String
    package let example: String
  }

  /// What braces belong to.
  package enum Block: String, CaseIterable, Sendable {
    case actor, ladder, move, response, rule, hypothesis, evidence, assumption, view
  }

  /// Words that are names only in backticks.
  package static let reserved: Set<String> = [
    "and", "or", "not", "if", "then", "else", "any", "all", "sum", "count", "min", "max", "is", "within",
    "after", "never", "true", "false", "on", "with", "hold", "otherwise", "where", "when", "every", "given",
    "as", "at", "by", "always", "weight", "factor", "below", "precision", "runs", "seed", "method",
    "looking",
  ]

  /// Reserved words after which a newline does not end the statement.
  package static let continuing: Set<String> = ["and", "or", "not", "if", "then", "else", "where"]

  /// Functions of numbers, called with parentheses.
  package static let functions = ["min", "max", "abs", "exp", "log", "sqrt", "clamp"]

  /// Functions that only `check` knows.
  package static let measures = ["chance", "mean", "belief", "response"]

  /// Words that the prompt answers by itself.
  package static let promptWords = ["help", "quit", "exit", "tour"]

  package static func isReserved(_ word: String) -> Bool { reserved.contains(word) }

  package static func verb(_ word: String) -> Verb? { verbsByWord[word] }

  /// True for a word that some statement begins with.
  package static func beginsStatement(_ word: String) -> Bool {
    verbsByWord[word] != nil
  }

  package static func clause(_ word: String, of block: Block) -> Clause? {
    clauses(of: block).first { $0.word == word }
  }

  /// True for a word that begins a clause of some block.
  package static func beginsClause(_ word: String) -> Bool { clauseWords.contains(word) }

  private static let verbsByWord = Dictionary(verbs.map { ($0.word, $0) }) { first, _ in first }
  private static let clauseWords = Set(Block.allCases.flatMap { clauses(of: $0).map(\.word) })
}

extension Keywords {
  /// The statements of this version, in the order in which help lists them.
  package static let verbs: [Verb] =
    table(
      .declaration,
      [
        ("scenario", "names the scenario", "scenario \"Israel and Iran, April 2024\""),
        ("round", "says how long a round is", "round is 3 days from 2024-04-01"),
        ("kind", "declares kinds of actors or moves", "kind state, militia"),
        ("actor", "declares who can act", "actor Iran : state \"Islamic Republic of Iran\""),
        ("order", "says who acts when in a round", "order Israel, Iran, US"),
        ("turns", "says how turns are taken", "turns in order"),
        ("hold", "says how much holding weighs", "hold weight 1"),
        ("relation", "declares a relation between actors", "relation rival symmetric"),
        ("flag", "declares what is true or false", "flag mobilised of actor"),
        ("quantity", "declares a number, its range and default", "quantity pressure of actor 0..10 = 0"),
        ("ladder", "names the rungs of a quantity", "ladder of escalation { 1 \"Shadow war\" }"),
        ("define", "names an expression", "define outgunned(A, B) = B.arsenal > 2 * A.arsenal"),
        ("move", "declares what can be done", "move barrage by A on B with scale 1..5 = 3"),
        (
          "response", "says who is likely to do what",
          "response retaliation { expect A barrage on B weight 3 }"
        ),
        ("rule", "says what follows by itself", "rule grievance { on B strike on A; then A.pressure += 2 }"),
        (
          "hypothesis", "declares an actor's hidden type",
          "hypothesis doctrine of Iran { proxy 80%; direct 20% }"
        ),
        (
          "evidence", "says what an observation would show",
          "evidence missiles_moved { likely 70% when Iran.doctrine is direct; likely 10% otherwise }"
        ),
        (
          "assumption", "states what is taken for granted",
          "assumption proxies_only { never Iran barrage on Israel }"
        ),
        ("utility", "says what an actor wants", "utility of Iran = 2 * Iran.deterrence - Iran.damage"),
        ("view", "names what somebody takes as given", "view pentagon { believe Iran.intent is harm 90% }"),
        (
          "predict", "records a prediction, to be resolved by the story",
          "predict again chance after Iran barrage on Israel within 10"
        ),
        ("include", "reads a file of declarations, once", "include \"library.whatif\""),
        (
          "replace", "declares something anew in its place",
          "replace rule cooling { each round; then escalation -= 1 }"
        ),
        ("drop", "removes a declaration that nothing uses", "drop rule cooling"),
      ])
    + table(
      .story,
      [
        ("set", "states a fact, or changes one", "set Iran.resolve = 0.8"),
        ("believe", "overrides what is believed of a hypothesis", "believe Iran.doctrine is direct 60%"),
        ("observe", "enters evidence that was seen, or was not", "observe missiles_moved"),
        ("play", "enters an event that happened", "play Iran barrage on Israel with scale 5"),
        ("advance", "lets everyone hold to the end of the round", "advance 2"),
        ("amend", "revises what is said of an event that was played", "amend e3 outcome leaks"),
        ("retract", "takes back what was observed", "retract missiles_moved"),
        ("resolve", "says how a prediction came out", "resolve again no source \"press\""),
        ("roll", "draws the next turns at random", "roll 3"),
        ("branch", "begins a branch of the story here", "branch killing"),
        ("switch", "goes over to another branch", "switch main"),
        ("goto", "goes back to an event of the timeline", "goto 3"),
        ("undo", "takes back statements", "undo"),
        ("redo", "brings back what was undone", "redo"),
      ])
    + table(
      .question,
      [
        ("whatif", "shows who would answer an event, and how", "whatif Iran barrage on Israel"),
        ("chance", "gives the probability of a condition", "chance escalation >= 6 within 4"),
        ("forecast", "shows quantities over the coming rounds", "forecast of escalation within 6"),
        ("why", "explains a probability, a belief or a value", "why Iran barrage on Israel"),
        ("compare", "sets futures side by side", "compare main, killing on escalation"),
        ("best", "ranks an actor's moves", "best US minimise chance escalation >= 6"),
        ("tornado", "shows which inputs matter", "tornado chance escalation >= 6"),
        ("sweep", "shows how an answer varies", "sweep escalation 0..6 by 2 chance escalation >= 8"),
        ("flip", "finds the smallest change that gets there", "flip chance escalation >= 6 below 10%"),
        ("indicators", "ranks what would be worth seeing", "indicators chance escalation >= 6"),
        ("dispute", "gives the answer under every view", "dispute chance escalation >= 6"),
        ("stability", "finds outcomes that nobody wants to leave", "stability nash"),
        ("score", "says how well the rules foresaw", "score"),
        ("beliefs", "shows what is believed of the hypotheses", "beliefs"),
        ("assumptions", "shows which assumptions hold", "assumptions"),
        ("timeline", "lists what happened", "timeline"),
        ("branches", "draws the branches of the story", "branches"),
        ("show", "shows the state, or one thing in it", "show Iran"),
        ("list", "lists what is declared", "list actor"),
        ("check", "fails unless a condition holds", "check belief(Iran.doctrine is direct) > 10%"),
        (
          "export", "writes a chance or the whole session to a file",
          "export prism \"war.prism\" for chance escalation >= 6 within 4"
        ),
      ])
    + table(
      .session,
      [
        ("save", "names the session, so that it can be opened again", "save april"),
        ("open", "goes on with a session that was kept", "open april"),
        ("sessions", "lists the sessions that are kept", "sessions"),
        ("rename", "gives a session another name", "rename april to spring"),
        ("delete", "removes a session for good", "delete april"),
        ("report", "writes the case as a page, for whoever decides", "report \"april.html\""),
        ("replay", "tells a session again, and compares its answers", "replay april check"),
      ])

  /// What may trail a question.
  package static let modifiers: [Clause] = table([
    ("given", "asks as if something were so", "given Iran.resolve = 0.9"),
    ("as", "asks as a view sees it", "as pentagon"),
    ("within", "looks so many rounds ahead", "within 6"),
    ("by", "looks ahead to a date", "by 2024-05-03"),
    ("at", "looks at the state after so many rounds", "at 4"),
    ("always", "asks whether it holds throughout", "always"),
    ("precision", "samples until it is known so closely", "precision 1%"),
    ("runs", "samples so many futures", "runs 10000"),
    ("seed", "fixes the random draws", "seed 1"),
    ("method", "says how to compute", "method exact"),
    ("looking", "decides so many of an actor's turns", "looking 2"),
    ("uncertain", "draws from the plausible ranges", "uncertain"),
    ("to", "writes the answer to a file", "to fan.svg"),
  ])

  /// The clauses that a block's braces take; blocks of an actor and a ladder take none with a word of its own.
  package static func clauses(of block: Block) -> [Clause] {
    switch block {
    case .actor, .ladder: []
    case .move: moveClauses
    case .response: responseClauses
    case .rule: ruleClauses
    case .hypothesis: hypothesisClauses
    case .evidence: evidenceClauses
    case .assumption: assumptionClauses
    case .view: viewClauses
    }
  }

  private static let notes = table([
    ("because", "gives the reasoning", "because \"Each blow raised the price\""),
    ("source", "says where it is from", "source \"US officials\" grade B2"),
  ])
  private static let condition = table([("when", "says what must hold", "when A rival B, A.arsenal >= 1")])
  private static let binding = table([("for", "binds variables to actors", "for A, B where A rival B")])
  private static let effect = table([("then", "says what changes", "then B.pressure += 2")])
  private static let alert = table([("alert", "shows a text", "alert \"{A} mobilises\"")])

  private static let moveClauses =
    condition + effect
    + table([
      ("outcome", "is one way it can turn out", "outcome hit 60% then B.damage += 1"),
      ("finally", "says what changes after any outcome", "finally B.pressure += 1"),
    ]) + alert + notes
  private static let responseClauses =
    binding + condition
    + table([
      ("expect", "says what is done, and how likely", "expect A barrage on B weight 3"),
      ("table", "weighs what is done, case by case", "table A.pressure: hold, A barrage on B; 0..3: 5, 1"),
    ]) + notes
  private static let ruleClauses =
    binding
    + table([
      ("on", "names the event that triggers it", "on B strike on A"),
      ("each", "makes it run when a round ends", "each round"),
    ]) + condition + effect + alert + notes
  private static let hypothesisClauses =
    table([("drift", "is the chance a round of changing", "drift 2%")]) + notes
  private static let evidenceClauses =
    table([("likely", "says how likely it is to be seen", "likely 70% when Iran.doctrine is direct")]) + notes
  private static let assumptionClauses =
    table([
      ("never", "names an event that does not happen", "never Iran barrage on Israel"),
      ("holds", "states what stays true", "holds escalation < 8"),
    ]) + notes
  private static let viewClauses =
    table([
      ("believe", "overrides what is believed", "believe Iran.intent is harm 90%"),
      ("observe", "takes evidence as seen", "observe missiles_moved"),
      ("without", "leaves out a response, a rule or evidence", "without own_soil"),
      ("set", "takes a fact as given", "set Iran.resolve = 0.9"),
    ]) + notes

  private static func table(_ role: Verb.Role, _ rows: [(String, String, String)]) -> [Verb] {
    rows.map { Verb(word: $0.0, role: role, summary: $0.1, example: $0.2) }
  }

  private static func table(_ rows: [(String, String, String)]) -> [Clause] {
    rows.map { Clause(word: $0.0, summary: $0.1, example: $0.2) }
  }
}
