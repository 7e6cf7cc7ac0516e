/// What is said to the prompt itself, and is no statement.
enum PromptCommand: Equatable {
  /// About a word, or about everything.
  case help(String?)
  /// A first look, step by step.
  case tour
  case leave

  init?(_ line: String) {
    let words = line.split { $0.isWhitespace || $0 == ";" }.map(String.init)
    switch words.first {
    case "help", "?":
      self = .help(words.count > 1 ? words.dropFirst().joined(separator: " ") : nil)
    case "quit", "exit":
      guard words.count == 1 else { return nil }
      self = .leave
    case Tour.word:
      guard words.count == 1 else { return nil }
      self = .tour
    default: return nil
    }
  }
}
