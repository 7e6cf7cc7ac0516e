import ScenarioKit

extension StatementTable {
  static let sessions: [HelpTopic] = [
    row(
      "save", ["save NAME"],
      "Gives the session a name, under which it can be opened again. From then on it is kept as it is said; under "
        + "another name it is copied.", "save april"),
    row(
      "open", ["open NAME [takeover]"],
      "Goes on with a session that was kept. One that another shell has open is only read, or with `takeover` taken "
        + "from it.", "save april\nopen april"),
    row(
      "sessions", ["sessions"], "Lists the sessions that are kept, those changed last first.",
      "save april\nsessions"),
    row(
      "rename", ["rename NAME to NAME"], "Gives a session that is kept another name.",
      "save april\nrename april to spring"),
    row(
      "delete", ["delete NAME"],
      "Removes a session for good. At the prompt you are asked first; elsewhere `whatif --yes` says yes beforehand.",
      "save april\nsave spring\ndelete april"),
    row(
      "report", ["report FILE.html", "report FILE.md"],
      "Writes the case for somebody who has not seen the session: key judgements with their probabilities and how they were "
        + "got, assumptions, beliefs, evidence with its sources, what happened, the branches side by side, and every answer. "
        + "A page needs nothing else, and is legible on light and dark ground.",
      "chance escalation >= 6 within 1\nreport april.html"),
    row(
      "replay", ["replay NAME|\"FILE\"", "replay NAME check", "replay NAME with \"FILE\""],
      "Tells a session again and shows what comes of it. `check` shows nothing but the first answer that is another than "
        + "it was; `with` tells its events and questions on the scenario of a file, and sets the answers side by side.",
      "chance escalation >= 6 within 1\nsave april\nreplay april check"),
  ]

  private static func row(
    _ word: String, _ syntax: [String], _ meaning: String, _ example: String
  ) -> HelpTopic {
    HelpTopic(word, .statement(.session), syntax, meaning, example: example)
  }
}
