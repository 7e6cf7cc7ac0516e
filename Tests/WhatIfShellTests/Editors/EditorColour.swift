/// What an editor takes a piece of a scenario for.
enum EditorColour: Equatable {
  case comment, text, number, date, name, mistake, other
  /// A word of the language, wherever it stands.
  case word
  /// The word that a statement begins with.
  case statement
  /// The word that a clause begins with.
  case clause

  var isWord: Bool { self == .word || self == .statement || self == .clause }

  /// True for what reads like a text or a number, and is no name or word.
  var isLiteral: Bool { [.comment, .text, .number, .date].contains(self) }
}
