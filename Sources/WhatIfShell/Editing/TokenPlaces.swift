import ScenarioKit

/// Where each token of a text stands: in which statement, at what place of it, and whether it gives something its name.
struct TokenPlaces {
  enum Position: Equatable {
    case beginsStatement
    case beginsClause(Keywords.Block)
    case inside
    /// In a statement whose words are not the language's: names of sessions, topics of help.
    case isFree
  }

  struct Place {
    var position = Position.inside
    /// The token is the name of something that comes to be.
    var declares = false
  }

  private var places: [Place]
  /// The names that the text itself declares, variables included.
  private(set) var declaredNames: Set<String> = []

  private static let listing: Set<String> = ["actor", "kind"]
  private static let naming: Set<String> = [
    "relation", "flag", "quantity", "define", "move", "response", "rule", "hypothesis", "evidence",
    "assumption",
    "view", "predict", "branch",
  ]
  private static let free: Set<String> = [
    "help", "quit", "exit", "tour", "save", "open", "sessions", "rename", "delete", "report", "replay",
    "list",
    "include",
    "stability",
  ]
  private static let quantifiers: Set<String> = ["any", "all", "sum", "count", "min", "max", "every"]

  init(_ tokens: [Token]) {
    places = Array(repeating: Place(), count: tokens.count)
    var start: Int?
    var depth = 0
    var parentheses = 0
    var clauseBegins = false
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .symbol(.leftBrace):
        depth += 1
        clauseBegins = true
      case .symbol(.rightBrace): depth = max(0, depth - 1)
      case .symbol(.leftParenthesis): parentheses += 1
      case .symbol(.rightParenthesis): parentheses = max(0, parentheses - 1)
      case .newline, .semicolon:
        let goesOn = index > 0 && tokens[index - 1].continuesLine && token.kind == .newline
        if goesOn || parentheses > 0 { break }
        if depth == 0 { start = nil } else { clauseBegins = true }
      case .end: break
      default:
        if start == nil {
          start = index
          places[index].position = .beginsStatement
        } else if let start {
          place(index, start, clauseBegins: clauseBegins && depth > 0, tokens)
        }
        clauseBegins = false
      }
    }
  }

  func place(of index: Int) -> Place { places[index] }

  private mutating func place(_ index: Int, _ first: Int, clauseBegins: Bool, _ tokens: [Token]) {
    guard case .word(var verb) = tokens[first].kind else { return }
    var start = first
    if verb == "replace", case .word(let replaced) = tokens[first + 1].kind {
      if index == first + 1 {
        places[index].position = .beginsStatement
        return
      }
      verb = replaced
      start = first + 1
    }
    if Self.free.contains(verb) {
      places[index].position = .isFree
      return
    }
    if clauseBegins, let block = Keywords.Block(rawValue: verb) {
      places[index].position = .beginsClause(block)
    }
    guard tokens[index].isName, let name = Self.name(tokens[index]) else { return }
    if declares(index, start, verb, clauseBegins: clauseBegins, tokens) {
      places[index].declares = true
      declaredNames.insert(name)
    }
  }

  private func declares(
    _ index: Int, _ start: Int, _ verb: String, clauseBegins: Bool, _ tokens: [Token]
  ) -> Bool {
    let before = tokens[index - 1]
    let after = index + 1 < tokens.count ? tokens[index + 1] : nil
    if index == start + 1, Self.naming.contains(verb) || Self.listing.contains(verb) { return true }
    if Self.listing.contains(verb), before.isSymbol(.comma) {
      return !tokens[start..<index].contains { $0.isSymbol(.leftBrace) }
    }
    if case .word(let word) = before.kind {
      if word == "for" || Self.quantifiers.contains(word) { return true }
      if verb == "move", word == "by" || word == "on" || word == "outcome" { return true }
      if word == "grade" { return true }
    }
    if before.isSymbol(.comma), isInVariables(index, tokens) { return true }
    if verb == "move", Self.isRange(after: index, tokens) { return true }
    if verb == "hypothesis", clauseBegins, case .number = after?.kind { return true }
    if verb == "hypothesis", clauseBegins, after?.kind == .end { return true }
    if verb == "define", isInParameters(index, start, tokens) { return true }
    if verb == "rename", before.isWord("to") { return true }
    return false
  }

  /// `for A, B : state, C`.
  private func isInVariables(_ index: Int, _ tokens: [Token]) -> Bool {
    for token in tokens[..<index].reversed() {
      switch token.kind {
      case .word("for"): return true
      case .word(let word) where Keywords.isReserved(word): return false
      case .word, .quoted, .symbol(.comma), .symbol(.colon): continue
      default: return false
      }
    }
    return false
  }

  private func isInParameters(_ index: Int, _ start: Int, _ tokens: [Token]) -> Bool {
    guard start + 2 < index, tokens[start + 2].isSymbol(.leftParenthesis) else { return false }
    return !tokens[start..<index].contains { $0.isSymbol(.rightParenthesis) }
  }

  private static func isRange(after index: Int, _ tokens: [Token]) -> Bool {
    guard index + 2 < tokens.count, case .number = tokens[index + 1].kind else { return false }
    return tokens[index + 2].isSymbol(.dots)
  }

  private static func name(_ token: Token) -> String? {
    switch token.kind {
    case .word(let word): word
    case .quoted(let name): name
    default: nil
    }
  }
}
