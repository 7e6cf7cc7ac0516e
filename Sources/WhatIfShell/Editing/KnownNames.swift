import ScenarioKit

/// The names that mean something at the prompt: declared ones, and those of the story.
struct KnownNames {
  private let names: Set<String>

  init(scenario: Scenario, story: StoryNames) {
    var names = Set(scenario.names.all.map(\.name))
    for hypothesis in scenario.hypotheses { names.formUnion(hypothesis.types.map(\.name)) }
    for move in scenario.moves {
      names.formUnion(move.options.map(\.name))
      names.formUnion(move.outcomes.map(\.name))
    }
    names.formUnion(story.otherBranches)
    names.formUnion(story.events.map { "e\($0.number)" })
    self.names = names
  }

  func contains(_ name: String) -> Bool { names.contains(name) }

  /// Whether a longer word that begins so would mean something.
  func canBecomeSomething(_ beginning: String) -> Bool {
    names.contains { $0.hasPrefix(beginning) } || Self.words.contains { $0.hasPrefix(beginning) }
  }

  /// Words that are keywords only where they stand, and names anywhere else.
  static let contextual: Set<String> = [
    "of", "to", "from", "days", "actor", "move", "symmetric", "transitive", "priority", "drift", "likely",
    "source", "grade", "because", "round", "each", "observed", "uncertain", "minimise", "maximise", "yes",
    "no",
    "open", "in", "order", "says", "chance", "prism", "takeover", "check", "above", "alert", "outcome",
    "finally",
    "for", "set", "believe", "observe", "without", "since", "holds", "expect", "table", "belief", "mean",
    "response", "abs", "exp", "log", "sqrt", "clamp", "branch", "rule", "is", "main", "note", "program",
    "nash",
    "gmr", "smr", "seq", "auto", "exact", "sampled", "splitting", "case", "of", "replace", "drop",
  ]

  private static let words: [String] = Array(Keywords.reserved.union(contextual))
}
