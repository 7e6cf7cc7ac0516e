/// What statements with mistakes would have declared, as it was written: that these are not known is no mistake of
/// those who use them.
package struct LostNames: Sendable {
  private var texts: Set<String> = []

  package init() {}

  /// Is this the text of a name, or of a rung's label, that was lost?
  package func contains(_ text: String) -> Bool { texts.contains(text) }

  package mutating func formUnion(_ other: LostNames) { texts.formUnion(other.texts) }

  /// Adds what a statement declares.
  package mutating func add(_ statement: SourceSpan) {
    let text = SourceText(name: "", text: statement.text)
    add(Lexer.tokens(of: text)[...], in: text)
  }

  /// Adds what the statements declare that begin in a range of tokens.
  mutating func add(_ tokens: ArraySlice<Token>, in source: SourceText) {
    var starts = [tokens.startIndex]
    starts += tokens.indices.dropFirst().filter {
      tokens[$0].startsLine && Array(tokens[$0..<min($0 + 2, tokens.endIndex)]).looksLikeStatement(at: 0)
    }
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : tokens.endIndex
      if start < end { addStatement(tokens[start..<end], in: source) }
    }
  }

  private mutating func addStatement(_ tokens: ArraySlice<Token>, in source: SourceText) {
    var rest = tokens
    if rest.first?.isWord("replace") == true { rest = rest.dropFirst() }
    guard let verb = rest.popFirst(), case .word(let word) = verb.kind else { return }
    let head = rest.prefix { !$0.isSymbol(.leftBrace) && !$0.isSeparator }
    let block = rest[head.endIndex...]
    switch word {
    case "set", "believe", "observe", "play", "advance", "order", "turns", "round", "scenario", "undo",
      "redo":
      return
    case "kind": add(head.filter(\.isName), in: source)
    case "actor":
      let kinds = Set(zip(head.indices, head).filter { $1.isSymbol(.colon) }.map { $0.0 + 1 })
      add(zip(head.indices, head).filter { $1.isName && !kinds.contains($0) }.map(\.1), in: source)
    case "ladder": add(block.filter(\.isText), in: source)
    default:
      if let name = head.first, name.isName { add([name], in: source) }
      addParts(of: word, head, block, in: source)
    }
  }

  /// Adds the options and outcomes of a move, and the types of a hypothesis.
  private mutating func addParts(
    of word: String, _ head: ArraySlice<Token>, _ block: ArraySlice<Token>, in source: SourceText
  ) {
    func follows(_ list: ArraySlice<Token>, _ isBefore: (Token) -> Bool) -> [Token] {
      zip(list, list.dropFirst()).filter { isBefore($0) && $1.isName }.map(\.1)
    }
    switch word {
    case "move":
      add(follows(head) { $0.isWord("with") || $0.isSymbol(.comma) }, in: source)
      add(follows(block) { $0.isWord("outcome") }, in: source)
    case "hypothesis":
      add(follows(block) { $0.isSeparator || $0.isSymbol(.leftBrace) }, in: source)
    default: break
    }
  }

  private mutating func add(_ tokens: [Token], in source: SourceText) {
    for token in tokens { texts.insert(source.slice(token.range)) }
  }
}

extension Token {
  fileprivate var isText: Bool { if case .text = kind { true } else { false } }
}
