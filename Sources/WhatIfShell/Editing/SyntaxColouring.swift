import ScenarioKit

/// What a character of the line is to the language, which decides its colour.
enum SyntaxRole: Equatable {
  case plain, keyword, name, number, text, comment
  /// A name that nothing declares.
  case unknown
}

/// Says of each character of a line what it is, going by the words of the language and by what is declared.
///
/// It looks at tokens and not at whole statements, as a line that is being typed is none yet. Where it is not sure that
/// a name should be known, it says that it is a name.
struct SyntaxColouring {
  private let known: KnownNames

  init(_ known: KnownNames) {
    self.known = known
  }

  /// A role for each Unicode scalar of the text.
  /// - Parameter cursor: the place in the text, in Unicode scalars, before which a word may still be being typed.
  func roles(in text: String, cursor: Int) -> [SyntaxRole] {
    let source = SourceText(name: "", text: text)
    let tokens = Lexer.tokens(of: source)
    let places = TokenPlaces(tokens)
    let cursorOffset = text.unicodeScalars.prefix(cursor).reduce(0) { $0 + UTF8.width($1) }
    let declaredHere = places.declaredNames
    var byOffset = [SyntaxRole](repeating: .plain, count: source.bytes.count)
    var end = 0
    for (index, token) in tokens.enumerated() {
      // What stands between tokens and is no room is a comment, or a mistake of the reader's to tell.
      mark(commentsIn: end..<token.range.lower, of: source, &byOffset)
      end = max(end, token.range.upper)
      let isBeingTyped = token.range.upper == cursorOffset
      let role = role(
        of: token, places.place(of: index), isBeingTyped: isBeingTyped, declaredHere: declaredHere)
      for offset in token.range.lower..<token.range.upper { byOffset[offset] = role }
    }
    mark(commentsIn: end..<source.bytes.count, of: source, &byOffset)
    var roles: [SyntaxRole] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      roles.append(byOffset[offset])
      offset += UTF8.width(scalar)
    }
    return roles
  }

  private func mark(commentsIn range: Range<Int>, of source: SourceText, _ roles: inout [SyntaxRole]) {
    guard range.lowerBound < range.upperBound else { return }
    var isComment = false
    for offset in range {
      switch source.bytes[offset] {
      case UInt8(ascii: "\n"): isComment = false
      case UInt8(ascii: "#"): isComment = true
      default: break
      }
      if isComment { roles[offset] = .comment }
    }
  }

  private func role(
    of token: Token, _ place: TokenPlaces.Place, isBeingTyped: Bool, declaredHere: Set<String>
  ) -> SyntaxRole {
    switch token.kind {
    case .number, .date: return .number
    case .text: return .text
    case .symbol, .newline, .semicolon, .end: return .plain
    case .quoted(let name): return isKnown(name, place, declaredHere) ? .name : .unknown
    case .word(let word):
      switch place.position {
      case .beginsStatement:
        if Keywords.verb(word) != nil || Keywords.promptWords.contains(word) { return .keyword }
        return isBeingTyped && PromptWords.statements.contains { $0.text.hasPrefix(word) } ? .plain : .unknown
      case .beginsClause(let block) where Keywords.clause(word, of: block) != nil: return .keyword
      case .isFree: return Keywords.modifiers.contains { $0.word == word } ? .keyword : .plain
      case .beginsClause, .inside: break
      }
      if Keywords.isReserved(word) { return .keyword }
      if isKnown(word, place, declaredHere) { return .name }
      if KnownNames.contextual.contains(word) { return .keyword }
      return isBeingTyped && known.canBecomeSomething(word) ? .plain : .unknown
    }
  }

  private func isKnown(_ name: String, _ place: TokenPlaces.Place, _ declaredHere: Set<String>) -> Bool {
    place.declares || declaredHere.contains(name) || known.contains(name)
  }
}
