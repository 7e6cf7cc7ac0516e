/// A first quarter of an hour on the founding case: what is said at each step, and what is typed.
enum Tour {
  struct Step {
    let title: String
    let text: String
    let statement: String
  }

  /// The word that begins it.
  static let word = "tour"

  /// The founding case, `examples/april-2024.whatif`, which is built into the program.
  static var foundingCase: String { String(decoding: PackageResources.april_2024_whatif, as: UTF8.self) }
  static let caseName = "april-2024.whatif"

  static let introduction = """
    Israel and Iran, April 2024. On the 1st an air strike in Damascus kills commanders of Iran's Revolutionary Guards. On \
    the 13th Iran for the first time strikes Israel from its own soil. On the 19th Israel strikes back, and Iran plays it \
    down. What next?
    """

  static let steps = [
    Step(
      title: "Who acts",
      text: "A case begins with its actors. The names are what is typed, the titles are what is meant.",
      statement: "list actors"),
    Step(
      title: "What they can do",
      text: "A move says when it is possible, what it changes and how it can turn out.",
      statement: "show barrage"),
    Step(
      title: "What happened",
      text:
        "Events are played into the case with their dates and sources. At the right stands how probable each was just "
        + "before it came, by the rules of the case. Each has a number by which it can be named.",
      statement: "timeline"),
    Step(
      title: "What is believed",
      text:
        "Nobody outside knows how Iran answers a blow: through its militias, from its own soil, or only when commanders "
        + "are killed. All that was seen moves what is believed, by Bayes' rule. Column by column: what was seen, how "
        + "likely it was under each type, what was believed then.",
      statement: "beliefs"),
    Step(
      title: "What if",
      text:
        "Now ask. If Israel struck the same way again, how would the others answer, and what would it change?",
      statement: "whatif Israel drone_strike on Iran within 3"),
    Step(
      title: "Why",
      text:
        "An answer is worth its reasons. Which rules speak for it, with what weight, and on which line of the file?",
      statement: "why Iran play_down on Israel given Israel drone_strike on Iran"),
    Step(
      title: "Why not",
      text: "And what stands in the way of the opposite: what would have to change for Iran to fire?",
      statement: "why not Iran barrage on Israel"),
    Step(
      title: "As if",
      text: "`given` asks as if something were so: here, that Israel has killed commanders once more.",
      statement: "chance after Iran barrage on Israel within 2 given Israel strike on Iran with commanders 1"),
    Step(
      title: "Another course",
      text:
        "Or go there and look around. On a branch the story can take another course, and this one stays as it is.",
      statement: "branch killing"),
    Step(
      title: "What happens then",
      text:
        "On the branch the blow falls. What it changed comes with how probable it was, and with what it teaches.",
      statement: "play Israel strike on Iran with commanders 1"),
    Step(
      title: "Where it leads",
      text: "How far may this go in the next rounds, and by which events?",
      statement: "forecast of escalation, Iran.pressure within 3"),
    Step(
      title: "Side by side",
      text:
        "Set the two courses beside each other. Both are followed with the same luck, so that what differs comes from the "
        + "killing and not from the draws.",
      statement: "compare main, killing on chance after Iran barrage on Israel, escalation within 3"),
    Step(
      title: "And back",
      text:
        "Back to what did happen. `branches` would draw both; `undo` takes back a statement, `redo` brings it back.",
      statement: "switch main"),
    Step(
      title: "Disagree",
      text:
        "The weights and beliefs are somebody's judgement. A view says where somebody else's differs. It is noted, and "
        + "says nothing by itself.",
      statement: "view hawks \"From its own soil, from now on\" { believe Iran.doctrine is direct 60% }"),
    Step(
      title: "See it their way",
      text:
        "How much hangs on it? A view alone is set beside the case as it stands. Any question can be asked so, too, with "
        + "`as hawks` behind it.",
      statement: "compare hawks on chance after Iran barrage on Israel within 3"),
  ]

  static let conclusion = """
    That is all of it: declare, play, ask, ask why, disagree. There is more to ask: `best` ranks what an actor may do, \
    `tornado` what an answer hangs on, `flip` finds what would change it. `help` lists all, `help WORD` shows one with an \
    example, and `export "mine.whatif"` writes this case to a file, to be read and changed.
    """
}
