/// What kind of statement a line is.
extension Parser {
  /// Reads a statement; nil where mistakes were reported inside it.
  mutating func statement() throws(Failure) -> StatementSyntax.Kind? {
    guard case .word(let word) = current.kind else { throw unknownStatement() }
    guard let verb = Keywords.verb(word) else {
      if isNamedBeforeAct { throw unknownStatement() }
      if Keywords.promptWords.contains(word) { throw failure(.promptOnly(word)) }
      throw unknownStatement()
    }
    showing(verb.example)
    self.verb = verb
    advance()
    switch verb.role {
    case .declaration:
      if Self.beginsRevision(word) { return try revision(word) }
      return try declaration(word).map { .declaration($0) }
    case .story: return .story(try story(word))
    case .question:
      if word == "export", isSessionExport { return .session(try sessionExport()) }
      return .question(try question(word))
    case .session: return .session(try session(word))
    }
  }

  /// True at `Iran hold`, `Iran barrage on …` and `x = 3`: an event or an effect without the verb before it.
  private var isNamedBeforeAct: Bool { isEventWithoutVerb || isEffectWithoutVerb }

  private var isEventWithoutVerb: Bool {
    guard current.isName else { return false }
    return ahead(1).isWord("hold") && !ahead(2).isWord("weight")
      || ahead(1).isName && (ahead(2).isWord("on") || ahead(2).isWord("with"))
  }

  private var isEffectWithoutVerb: Bool {
    guard current.isName else { return false }
    let sign = ahead(1).isSymbol(.dot) ? ahead(3) : ahead(1)
    return sign.isSymbol(.assign) || sign.isSymbol(.increase) || sign.isSymbol(.decrease) || sign.isWord("is")
  }

  private func unknownStatement() -> Failure {
    switch current.kind {
    case .symbol(.rightBrace), .symbol(.rightParenthesis):
      return failure(.closesNothing(source.slice(current.range)))
    case .symbol(.leftBrace):
      return failure(.braceBeginsStatement)
    case .symbol, .number, .text, .date:
      return failure(.unknownStatement(found, nil))
    default: break
    }
    let word = source.slice(current.range)
    if Keywords.beginsClause(word) { return failure(.unknownStatement(found, .clause)) }
    let words = Keywords.verbs.map(\.word) + Keywords.promptWords
    let look = Lookalike.skeleton(of: word)
    if look != word, words.contains(look) { return failure(.unknownStatement(found, .verb(look))) }
    if let near = Spelling.nearest(to: word, among: words) {
      return failure(.unknownStatement(found, .verb(near)))
    }
    if isEventWithoutVerb { return failure(.unknownStatement(found, .event)) }
    if isEffectWithoutVerb { return failure(.unknownStatement(found, .effect)) }
    return failure(.unknownStatement(found, nil))
  }
}
