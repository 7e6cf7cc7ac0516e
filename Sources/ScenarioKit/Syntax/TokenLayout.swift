/// Tokens without the newlines that end nothing, their brackets matched.
struct TokenLayout {
  private(set) var tokens: [Token] = []
  /// For each token the index of its other bracket; nil for all else and for brackets without one.
  private(set) var partners: [Int?] = []
  /// For each scanned token the index of the first token kept from it on.
  private(set) var keptIndex: [Int] = []
  /// Indices of brackets that are still open at the end, ascending.
  private(set) var openAtEnd: [Int] = []
  /// True where the text ends after something that goes on in the next line.
  private(set) var endsContinuing = false

  /// Costs time linear in the number of tokens.
  init(_ scanned: [Token]) {
    endsContinuing = scanned.last { $0.kind != .newline && $0.kind != .end }?.continuesLine ?? false
    let isClosed = Self.closedBrackets(in: scanned)
    tokens.reserveCapacity(scanned.count)
    var open: [(index: Int, isBrace: Bool, isClosed: Bool)] = []
    for (index, token) in scanned.enumerated() {
      keptIndex.append(tokens.count)
      if token.kind == .newline {
        if tokens.last?.continuesLine ?? true { continue }
        abandon(&open, before: index + 1, in: scanned)
        if let innermost = open.last, !innermost.isBrace { continue }
      }
      var partner: Int?
      switch token.kind {
      case .symbol(.leftBrace), .symbol(.leftParenthesis):
        open.append((tokens.count, token.isSymbol(.leftBrace), isClosed[index]))
      case .symbol(.rightBrace), .symbol(.rightParenthesis):
        guard isClosed[index] else { break }
        while let last = open.popLast() {
          guard last.isClosed else { continue }
          partner = last.index
          break
        }
      default: break
      }
      if let partner { partners[partner] = tokens.count }
      tokens.append(token)
      partners.append(partner)
    }
    openAtEnd = open.map(\.index)
  }

  /// Says for each token whether it is a bracket that has a partner.
  private static func closedBrackets(in scanned: [Token]) -> [Bool] {
    var isClosed = [Bool](repeating: false, count: scanned.count)
    var parentheses: [Int] = []
    // For each open brace its index, and how many parentheses were open before it.
    var braces: [(index: Int, parentheses: Int)] = []
    var head = StatementHead()
    for (index, token) in scanned.enumerated() {
      if braces.isEmpty { head.take(token) }
      // A statement at the margin is none of the clauses above it: their brace was forgotten.
      if token.isAtMargin, !braces.isEmpty, scanned.looksLikeStatement(at: index), !head.takesClause(token) {
        braces = []
        parentheses = []
      }
      switch token.kind {
      case .symbol(.leftParenthesis): parentheses.append(index)
      case .symbol(.leftBrace): braces.append((index, parentheses.count))
      case .symbol(.rightParenthesis):
        guard parentheses.count > braces.last?.parentheses ?? 0, let partner = parentheses.popLast() else {
          break
        }
        isClosed[partner] = true
        isClosed[index] = true
      case .symbol(.rightBrace):
        guard let brace = braces.popLast() else { break }
        parentheses.removeLast(parentheses.count - brace.parentheses)
        isClosed[brace.index] = true
        isClosed[index] = true
      default: break
      }
    }
    return isClosed
  }

  /// The word that began the statement at hand, as far as braces depend on it.
  private struct StatementHead {
    private var word: String?
    private var isAtStart = true

    /// Looks at a token outside braces.
    mutating func take(_ token: Token) {
      if token.isSeparator { return isAtStart = true }
      guard isAtStart else { return }
      if case .word(let word) = token.kind { self.word = word } else { word = nil }
      isAtStart = token.isWord("replace")
    }

    /// Is a word that begins statements a clause in the braces of this one?
    func takesClause(_ token: Token) -> Bool {
      guard word == Keywords.Block.view.rawValue, case .word(let word) = token.kind else { return false }
      return Keywords.clause(word, of: .view) != nil
    }
  }

  /// Gives up parentheses that nothing closes where the next line can only be another statement or clause.
  private func abandon(
    _ open: inout [(index: Int, isBrace: Bool, isClosed: Bool)], before next: Int, in scanned: [Token]
  ) {
    guard let innermost = open.last, !innermost.isBrace, !innermost.isClosed else { return }
    guard let line = scanned[next...].firstIndex(where: { !$0.isSeparator }) else { return }
    let isInBraces = open.contains { $0.isBrace }
    guard scanned.looksLikeStatement(at: line) || isInBraces && scanned.looksLikeClause(at: line) else {
      return
    }
    while let last = open.last, !last.isBrace, !last.isClosed { open.removeLast() }
  }
}

extension [Token] {
  /// True where a statement seems to begin: a statement's word, and after it what such a statement goes on with.
  ///
  /// Never true of a clause that is written as it should be.
  package func looksLikeStatement(at index: Int) -> Bool {
    guard case .word(let word) = self[index].kind, Keywords.beginsStatement(word), index + 1 < count else {
      return false
    }
    switch self[index + 1].kind {
    case .newline, .semicolon, .end:
      return Self.bareStatements.contains(word)
    case .word(let next):
      return !Keywords.isReserved(next) || Self.reservedAfterVerb.contains(next)
        || word == "hold" && next == "weight" || word == "round" && next == "is"
    case .quoted, .text, .date: return true
    case .number(let value, _):
      // A hypothesis may have a type of this name; a prior is no more than 1.
      return value > 1 && Self.numberStatements.contains(word)
    case .symbol(let symbol): return symbol == .leftParenthesis && Self.conditionStatements.contains(word)
    }
  }

  /// True where a clause seems to begin.
  package func looksLikeClause(at index: Int) -> Bool {
    guard case .word(let word) = self[index].kind, Keywords.beginsClause(word), index + 1 < count else {
      return false
    }
    switch self[index + 1].kind {
    case .word, .quoted, .text, .number: return true
    default: return false
    }
  }

  private static let bareStatements: Set<String> = [
    "beliefs", "assumptions", "timeline", "show", "list", "forecast", "advance", "undo", "redo", "branches",
    "score", "roll", "sessions", "stability", "branches",
  ]
  private static let reservedAfterVerb: Set<String> = [
    "not", "any", "all", "every", "always", "after", "never", "if", "sum", "count", "min", "max", "given",
  ]
  private static let numberStatements: Set<String> = ["advance", "undo", "redo", "roll", "goto"]
  private static let conditionStatements: Set<String> = ["check", "chance"]
}
