import ScenarioKit

/// What there is to say about one word of the language, or of the prompt.
struct HelpTopic {
  /// Where the word stands.
  enum Place: Equatable {
    case statement(Keywords.Verb.Role)
    /// Inside the braces of these.
    case clause([Keywords.Block])
    /// Behind a question.
    case modifier
    /// A part of statements that has no word of its own.
    case phrase
    case prompt
    /// A command of the program, before the shell or a file is run.
    case commandLine
  }

  let word: String
  let place: Place
  /// How it is written; capitals stand for what is filled in, square brackets around what can be left out.
  let syntax: [String]
  /// One or two sentences.
  let meaning: String
  /// Whole statements that run after `StatementTable.setting`; nil where there is nothing to run.
  let example: String?

  init(_ word: String, _ place: Place, _ syntax: [String], _ meaning: String, example: String?) {
    self.word = word
    self.place = place
    self.syntax = syntax
    self.meaning = meaning
    self.example = example
  }

  /// Whether a word of the language stands in how it is written.
  func uses(_ sought: String) -> Bool {
    syntax.contains { line in line.split { !$0.isLetter && $0 != "_" }.contains { $0 == sought } }
  }

  /// What it is, in a few words, as lists show it.
  var summary: String {
    let all: String? =
      switch place {
      case .statement: Keywords.verb(word)?.summary
      case .clause(let blocks): blocks.lazy.compactMap { Keywords.clause(word, of: $0)?.summary }.first
      case .modifier: Keywords.modifiers.first { $0.word == word }?.summary
      case .phrase, .prompt, .commandLine: nil
      }
    return all ?? meaning
  }
}
