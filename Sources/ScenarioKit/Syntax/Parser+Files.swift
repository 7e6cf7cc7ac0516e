/// Names of files.
extension Parser {
  /// Before the file that an answer is written to.
  static let fileWord = "to"

  /// True at `to "fan.svg"` and `to fan.svg`.
  var isFileAhead: Bool { current.isWord(Self.fileWord) && isFileName(at: 1) }

  /// True where what stands so many places ahead can be nothing but the name of a file.
  func isFileName(at place: Int) -> Bool {
    let (first, second) = (ahead(place), ahead(place + 1))
    if case .text = first.kind { return true }
    return Self.beginsFileName(first) && Self.isPartOfFileName(second)
      && first.range.upper == second.range.lower
  }

  /// Takes `to` and the name behind it.
  mutating func takeFile(into modifiers: inout ModifiersSyntax) throws(Failure) {
    let start = position
    advance()
    modifiers.file = try fileName(.answerFile)
    modifiers.places[Self.fileWord] = range(from: start)
  }

  /// A name in quotation marks, or one of words, numbers, points, dashes and slashes without a space between them.
  mutating func fileName(_ part: SyntaxProblem.Part) throws(Failure) -> TextSyntax {
    if let text = acceptText() { return text }
    guard Self.beginsFileName(current) else { throw missing(part) }
    let start = position
    repeat {
      advance()
    } while Self.isPartOfFileName(current) && tokens[position - 1].range.upper == current.range.lower
    let range = range(from: start)
    return TextSyntax(text: source.slice(range), range: range)
  }

  private static func beginsFileName(_ token: Token) -> Bool {
    switch token.kind {
    case .word, .number, .date: true
    case .symbol(let symbol): [.dot, .dots, .divided].contains(symbol)
    default: false
    }
  }

  private static func isPartOfFileName(_ token: Token) -> Bool {
    beginsFileName(token) || token.isSymbol(.minus)
  }
}
