import ScenarioKit

/// Words to complete that do not depend on what is declared.
enum PromptWords {
  typealias Candidate = Completion.Candidate

  /// Words of the prompt that take a topic.
  static let taking: Set<String> = ["help"]

  /// What a statement, or an entry at the prompt, can begin with.
  static let statements: [Candidate] =
    Keywords.verbs.map { Candidate($0.word, title: $0.summary, endsWithSpace: !standAlone.contains($0.word)) }
    + [
      Candidate("help", title: "explains the language, or a word of it"),
      Candidate("quit", title: "leaves", endsWithSpace: false),
    ]

  /// What `help` can be asked about.
  static let topics: [Candidate] = {
    var seen: Set<String> = []
    return StatementTable.topics.filter { seen.insert($0.word).inserted }
      .map { Candidate($0.word, title: $0.summary, endsWithSpace: false) }
  }()

  /// What an expression can begin with besides names.
  static let operators: [Candidate] = [
    Candidate("after", title: "an event has happened"),
    Candidate("never", title: "an event has not happened"),
    Candidate("not"), Candidate("any", title: "some actor"), Candidate("all", title: "all actors"),
    Candidate("count", title: "of actors"), Candidate("sum", title: "over actors"), Candidate("if"),
  ]

  /// What `check` can ask besides.
  static let measures: [Candidate] = [
    Candidate("belief(", title: "what is believed of a type", endsWithSpace: false),
    Candidate("chance(", title: "a probability", endsWithSpace: false),
    Candidate("mean(", title: "of a quantity", endsWithSpace: false),
    Candidate("response(", title: "the probability of an answer", endsWithSpace: false),
  ]

  private static let standAlone: Set<String> = ["beliefs", "assumptions", "timeline"]

  /// `round is 3 days from 2024-04-01`.
  static func round(after tokens: ArraySlice<Token>) -> [Candidate] {
    switch tokens.last?.kind {
    case nil: [Candidate("is")]
    case .number: [Candidate("days")]
    case .word("days"): [Candidate("from")]
    default: []
    }
  }
}
