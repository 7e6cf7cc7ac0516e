/// Looking at tokens and taking them.
extension Parser {
  var tokens: [Token] { layout.tokens }
  var current: Token { tokens[position] }

  /// The token so many places ahead, or the end.
  func ahead(_ count: Int) -> Token { tokens[min(position + count, tokens.count - 1)] }

  /// The range from a token to the last one taken.
  func range(from start: Int) -> SourceRange {
    guard position > start else { return tokens[start].range }
    return tokens[start].range.joined(tokens[position - 1].range)
  }

  /// Takes a token; the end stays.
  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  /// Passes over newlines and semicolons; always true, to stand in a loop's condition.
  @discardableResult
  mutating func skipSeparators() -> Bool {
    while current.isSeparator { advance() }
    return true
  }

  mutating func accept(_ symbol: Token.Symbol) -> Bool {
    guard current.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func accept(word: String) -> Bool {
    guard current.isWord(word) else { return false }
    advance()
    return true
  }

  // MARK: What must stand here

  mutating func expect(_ symbol: Token.Symbol, _ part: SyntaxProblem.Part) throws(Failure) {
    guard accept(symbol) else { throw missing(part) }
  }

  mutating func expect(word: String, _ part: SyntaxProblem.Part) throws(Failure) {
    guard accept(word: word) else { throw missing(part) }
  }

  mutating func name(_ part: SyntaxProblem.Part) throws(Failure) -> NameSyntax {
    guard let name = acceptName() else { throw missing(part) }
    return name
  }

  mutating func acceptName() -> NameSyntax? {
    guard current.isName else { return nil }
    return takeWord()
  }

  /// Takes a word, reserved or not.
  mutating func takeWord() -> NameSyntax? {
    switch current.kind {
    case .word(let text), .quoted(let text):
      let name = NameSyntax(text: text, range: current.range)
      advance()
      return name
    default: return nil
    }
  }

  mutating func names(_ part: SyntaxProblem.Part) throws(Failure) -> [NameSyntax] {
    var names = [try name(part)]
    while accept(.comma) { names.append(try name(part)) }
    return names
  }

  mutating func acceptText() -> TextSyntax? {
    guard case .text(let text) = current.kind else { return nil }
    let syntax = TextSyntax(text: text, range: current.range)
    advance()
    return syntax
  }

  mutating func text(_ part: SyntaxProblem.Part) throws(Failure) -> TextSyntax {
    guard let text = acceptText() else { throw missing(part) }
    return text
  }

  mutating func acceptDate() -> DateSyntax? {
    guard case .date(let date) = current.kind else { return nil }
    let syntax = DateSyntax(date: date, range: current.range)
    advance()
    return syntax
  }

  mutating func date() throws(Failure) -> DateSyntax {
    guard let date = acceptDate() else { throw missing(.date) }
    return date
  }

  /// A number with or without a sign, and with no plausible range.
  mutating func number(_ part: SyntaxProblem.Part) throws(Failure) -> NumberSyntax {
    let number = try numberAlone(part)
    if isPlausibleRange { throw rangeOutOfPlace }
    return number
  }

  /// A number of a declaration, which may have a plausible range.
  mutating func input(_ part: SyntaxProblem.Part) throws(Failure) -> NumberSyntax {
    var number = try numberAlone(part)
    number.plausible = try plausibleRange()
    return number
  }

  private mutating func numberAlone(_ part: SyntaxProblem.Part) throws(Failure) -> NumberSyntax {
    let start = position
    let isNegative = accept(.minus)
    guard case .number(let value, let isPercent) = current.kind else {
      throw missing(part)
    }
    let digits = source.slice(current.range)
    advance()
    return NumberSyntax(
      value: isNegative ? -value : value, isPercent: isPercent, spelling: isNegative ? "-" + digits : digits,
      range: range(from: start))
  }

  mutating func bounds(_ part: SyntaxProblem.Part) throws(Failure) -> RangeSyntax {
    let lower = try number(part)
    try expect(.dots, part)
    return RangeSyntax(lower: lower, upper: try number(.upperBound))
  }

  // MARK: Failures

  func failure(
    _ problem: SyntaxProblem, _ range: SourceRange? = nil,
    related: (SourceRange, SyntaxProblem.Related)? = nil
  ) -> Failure {
    Failure(
      problem: problem, range: range ?? current.range, related: related, advice: advice(on: problem))
  }

  func missing(_ part: SyntaxProblem.Part) -> Failure {
    if case .word(let word) = current.kind, Keywords.isReserved(word), part.isName {
      return failure(.reservedName(word, part))
    }
    if let range = unpaddedDate, part == .date || part == .actor || part == .evidence {
      return failure(.malformedDate(source.slice(range)), range)
    }
    if isPlausibleRange { return rangeOutOfPlace }
    return failure(.missing(part, found))
  }

  /// The range of `2024-4-13`, which the lexical rules take for a difference.
  private var unpaddedDate: SourceRange? {
    guard position + 4 < tokens.count, ahead(1).isSymbol(.minus), ahead(3).isSymbol(.minus),
      case .number = current.kind, case .number = ahead(2).kind, case .number = ahead(4).kind
    else { return nil }
    return current.range.joined(ahead(4).range)
  }

  /// Reads the parentheses of `70% (50%..85%)`, if they stand here.
  mutating func plausibleRange() throws(Failure) -> PlausibleRangeSyntax? {
    guard isPlausibleRange else { return nil }
    guard takesRanges else { throw rangeOutOfPlace }
    let start = position
    advance()
    let lower = try numberAlone(.plausibleRange)
    try expect(.dots, .plausibleRange)
    let upper = try numberAlone(.upperBound)
    try close(tokens[start].range)
    func end(_ number: NumberSyntax) -> PlausibleRangeSyntax.End {
      PlausibleRangeSyntax.End(
        value: number.value, isPercent: number.isPercent, spelling: number.spelling)
    }
    return PlausibleRangeSyntax(lower: end(lower), upper: end(upper), range: range(from: start))
  }

  /// Do numbers here say how the scenario is? Elsewhere they ask, tell or claim.
  private var takesRanges: Bool {
    guard let verb, verb.role == .declaration, !context.refusesRanges else { return false }
    return !Self.declarationsWithoutInputs.contains(verb.word)
  }

  private static let declarationsWithoutInputs: Set<String> = ["assumption", "predict", "view"]

  var rangeOutOfPlace: Failure {
    let end = layout.partners[position] ?? position
    return failure(.rangeOutOfPlace, current.range.joined(tokens[end].range))
  }

  /// True at the `(` of `70% (50%..85%)`.
  var isPlausibleRange: Bool {
    guard position > 0, case .number = tokens[position - 1].kind, current.isSymbol(.leftParenthesis),
      let closing = layout.partners[position]
    else { return false }
    return tokens[position...min(closing, position + 4)].contains { $0.isSymbol(.dots) }
  }

  /// The current token as a message names it.
  var found: SyntaxProblem.Found {
    switch current.kind {
    case .newline: .endOfLine
    case .end: .endOfText
    case .text: .text
    default: .token(source.slice(current.range))
    }
  }
}
