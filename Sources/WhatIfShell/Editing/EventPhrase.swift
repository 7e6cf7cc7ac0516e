import ScenarioKit

/// An event as far as it was typed, and what it can go on with.
struct EventPhrase {
  enum Next {
    case actor
    case move
    /// Another move of `(skirmish | strike)`.
    case anotherMove
    case moveKind
    /// Behind the move and whatever stands behind it already.
    case part
    case target
    case option
    case value
    case outcome
    /// The event has ended before the cursor.
    case nothing
  }

  /// What introduces it: `play`, `after`, `given`, …
  let introduction: String
  private(set) var next = Next.actor
  private(set) var actor: String?
  private(set) var move: String?
  private(set) var hasTarget = false
  private(set) var hasOptions = false
  private(set) var hasOutcome = false
  private(set) var options: [String] = []

  /// Words before an event, wherever they stand.
  private static let introductions: Set<String> = [
    "play", "whatif", "why", "expect", "after", "never", "since", "given", "response",
  ]
  /// What ends the value of an option.
  private static let endings: Set<String> = [
    "outcome", "then", "given", "within", "by", "at", "always", "precision", "runs", "seed", "method",
    "looking", "weight", "factor", "and", "or", "source",
  ]

  /// The last event that begins in the tokens; nil where none does.
  init?(in tokens: [Token], block: Keywords.Block?) {
    let found = tokens.indices.last { Self.introduction(at: $0, in: tokens, block: block) != nil }
    guard let found, let word = Self.introduction(at: found, in: tokens, block: block) else { return nil }
    introduction = word
    var rest = tokens[(found + 1)...]
    if case .date = rest.first?.kind { rest = rest.dropFirst() }
    if word == "response" { rest = rest.dropFirst() }
    read(rest)
  }

  private static func introduction(at index: Int, in tokens: [Token], block: Keywords.Block?) -> String? {
    switch tokens[index].kind {
    case .word("on"): return index == 0 && block == .rule ? "on" : nil
    case .word("then"): return tokens.first?.isWord("whatif") == true ? "then" : nil
    case .word("response"):
      return index > 0 && tokens.indices.contains(index + 1) && tokens[index + 1].isSymbol(.leftParenthesis)
        ? "response" : nil
    case .word(let word): return introductions.contains(word) ? word : nil
    case .symbol(.comma):
      // In a list of suppositions, but not between the options of an event.
      guard let given = tokens[..<index].lastIndex(where: { $0.isWord("given") }) else { return nil }
      let before = tokens[given..<index]
      guard let with = before.lastIndex(where: { $0.isWord("with") }) else { return "given" }
      return before[with...].contains { $0.isSymbol(.comma) || $0.isWord("outcome") } ? "given" : nil
    default: return nil
    }
  }

  private mutating func read(_ tokens: ArraySlice<Token>) {
    var rest = tokens
    guard let first = rest.popFirst() else { return }
    actor = Self.name(first)
    next = .move
    guard let second = rest.popFirst() else { return }
    next = .nothing
    switch second.kind {
    case .word("hold"):
      next = rest.isEmpty ? .part : .nothing
      hasTarget = true
      hasOptions = true
      hasOutcome = true
      return
    case .word("any"):
      next = .moveKind
      guard let kind = rest.first else { return }
      if Self.name(kind) != nil { rest = rest.dropFirst() }
    case .symbol(.leftParenthesis):
      guard let end = rest.firstIndex(where: { $0.isSymbol(.rightParenthesis) }) else {
        next = .anotherMove
        return
      }
      rest = rest[(end + 1)...]
    default:
      guard let name = Self.name(second) else { return }
      move = name
    }
    readParts(rest)
  }

  private mutating func readParts(_ tokens: ArraySlice<Token>) {
    var rest = tokens
    next = .part
    while let token = rest.popFirst() {
      if token.isWord("on"), !hasTarget {
        hasTarget = true
        next = .target
        guard rest.popFirst() != nil else { return }
      } else if token.isWord("with") || token.isSymbol(.comma) && hasOptions && !hasOutcome {
        hasOptions = true
        next = .option
        guard let name = rest.popFirst() else { return }
        options.append(Self.name(name) ?? "")
        next = .value
        guard !rest.isEmpty else { return }
        while let value = rest.first, !Self.ends(value) { rest = rest.dropFirst() }
      } else if token.isWord("outcome"), !hasOutcome {
        hasOutcome = true
        next = .outcome
        guard rest.popFirst() != nil else { return }
      } else {
        next = .nothing
        return
      }
      next = .part
    }
  }

  private static func ends(_ token: Token) -> Bool {
    switch token.kind {
    case .word(let word): endings.contains(word)
    case .symbol(.comma): true
    default: false
    }
  }

  private static func name(_ token: Token) -> String? {
    switch token.kind {
    case .word(let word): Keywords.isReserved(word) ? nil : word
    case .quoted(let name): name
    default: nil
    }
  }
}
