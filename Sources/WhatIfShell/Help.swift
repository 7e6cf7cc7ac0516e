import ScenarioKit

/// The answers to `help`.
struct Help {
  /// What is declared, so that a declared name is not taken for a misspelt word.
  let scenario: Scenario
  let format: PageFormat

  private static let purpose =
    "Declare who acts, what each can do and how each tends to answer. Play what happened. Then ask."

  /// The word that lists all diagnostics.
  static let errors = "errors"

  /// About a word; nil gives the overview.
  func text(on word: String?) -> String {
    var page = Page(format)
    guard let word else {
      overview(&page)
      return page.text
    }
    if Self.isDiagnosticID(word) {
      explain(word, on: &page)
      return page.text
    }
    if word == Self.errors {
      listDiagnostics(on: &page)
      return page.text
    }
    let topics = Self.topics(of: word)
    for (index, topic) in topics.enumerated() {
      if index > 0 { page.add(StyledText()) }
      describe(topic, on: &page)
    }
    if topics.isEmpty { page.add(StyledText(Self.unknown(word, in: scenario))) }
    return page.text
  }

  private func overview(_ page: inout Page) {
    page.add(StyledText(Self.purpose))
    section("Declarations", StatementTable.declarations, &page)
    section("The story", StatementTable.story, &page)
    section("Questions", StatementTable.questions, &page)
    section("Sessions", StatementTable.sessions, &page)
    page.add(StyledText())
    page.add(StyledText("Behind a question", .heading))
    list(StatementTable.modifiers.map(\.word), &page)
    page.add(StyledText())
    page.add(StyledText("More", .heading))
    list(StatementTable.phrases.map(\.word) + ["keys", Self.errors, Tour.word], &page)
    page.add(StyledText())
    page.add(StyledText("On the command line", .heading))
    list(StatementTable.commandLine.map(\.word), &page)
    page.add(StyledText())
    page.add(
      StyledText(
        "`help WORD` says more about any of these, with an example; `help E0201` explains an error. `quit` leaves."
      ))
  }

  private func section(_ title: String, _ topics: [HelpTopic], _ page: inout Page) {
    page.add(StyledText())
    page.add(StyledText(title, .heading))
    let column = 4 + (topics.map(\.word.count).max() ?? 0)
    for topic in topics {
      let word = topic.word.padded(to: column - 2)
      page.add(StyledText(word, .emphasis) + StyledText(topic.summary), indent: 2, hanging: column)
    }
  }

  private func list(_ words: [String], _ page: inout Page) {
    page.add(StyledText(words.joined(separator: "  "), .emphasis), indent: 2)
  }

  private func describe(_ topic: HelpTopic, on page: inout Page) {
    page.add(StyledText(topic.word, .heading) + StyledText(topic.place.explanation, .dim))
    for line in topic.syntax { page.add(verbatim: StyledText("    " + line)) }
    page.add(StyledText(topic.meaning), indent: 2)
    guard let example = topic.example else { return }
    page.add(StyledText("For example", .dim), indent: 2)
    for line in example.split(separator: "\n") { page.add(verbatim: StyledText("    " + line)) }
  }

  /// What there is to say about a word; about several, such as `why chance`, what there is about the first.
  private static func topics(of words: String) -> [HelpTopic] {
    let exact = StatementTable.topics(of: words)
    guard exact.isEmpty, let first = words.split(separator: " ").first else { return exact }
    return StatementTable.topics(of: String(first))
  }

  private static func unknown(_ word: String, in scenario: Scenario) -> String {
    let name = word.split(separator: " ").joined(separator: " ")
    if let meaning = scenario.names.meanings(of: name).first {
      return "`\(name)` is declared here, as \(meaning.word): `show \(name)` tells about it"
    }
    let users = StatementTable.topics.filter { $0.place != .commandLine && $0.uses(name) }.map(\.word)
    if let first = users.first, name.count > 1 {
      let others = Set(users).count - 1
      let more = others > 0 ? ", and of \(others) more" : ""
      return "`\(name)` is a word of `\(first)`\(more); `help \(first)` tells about it"
    }
    guard let near = Spelling.nearest(to: name, among: Set(StatementTable.topics.map(\.word)).sorted()) else {
      return "no help on `\(name)`; `help` lists the words"
    }
    return "no help on `\(name)`; did you mean `\(near)`?"
  }
}

extension HelpTopic.Place {
  /// Where the word stands, said behind it.
  fileprivate var explanation: String {
    switch self {
    case .statement(.declaration): "  a declaration"
    case .statement(.story): "  moves the story"
    case .statement(.question): "  a question"
    case .statement(.session): "  about whole sessions"
    case .clause(let blocks): "  a clause of \(blocks.map(\.rawValue).joined(separator: ", "))"
    case .modifier: "  behind a question"
    case .phrase: "  a part of statements"
    case .prompt: "  at the prompt"
    case .commandLine: "  on the command line"
    }
  }
}

extension String {
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - count))
  }
}
