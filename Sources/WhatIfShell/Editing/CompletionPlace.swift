import ScenarioKit

/// Where the cursor stands in a statement: what was written before the word under it.
struct CompletionPlace {
  /// The word up to the cursor, as far as it was typed; empty behind a space.
  let prefix: String
  /// Where that word begins: a UTF-8 offset into the text before the cursor.
  let startOffset: Int
  /// The tokens of the statement, or of the clause in braces, before that word.
  let tokens: [Token]
  /// What the braces around the cursor belong to.
  let block: Keywords.Block?
  /// The tokens of the statement before those braces, and of the clauses before this one.
  let surroundings: [Token]
  let source: SourceText
  /// The cursor stands inside a quoted text, which begins at `startOffset`.
  let isInText: Bool

  /// Nil inside a comment, and where a number or a date is being typed.
  init?(before text: String) {
    guard let state = Self.state(at: text) else { return nil }
    let source = SourceText(name: "", text: text)
    self.source = source
    var tokens = Lexer.tokens(of: source)
    tokens.removeAll { $0.kind == .end }
    isInText = state.textStart != nil
    if let start = state.textStart {
      tokens.removeAll { $0.range.upper > start }
      startOffset = start
    } else if let last = tokens.last, last.range.upper == text.utf8.count {
      switch last.kind {
      case .word, .quoted:
        startOffset = last.range.lower
        tokens.removeLast()
      case .number, .date, .text: return nil
      default: startOffset = text.utf8.count
      }
    } else {
      startOffset = text.utf8.count
    }
    prefix = source.slice(SourceRange(startOffset, text.utf8.count))

    let bounds = Self.bounds(in: tokens)
    self.tokens = tokens[bounds.clause...].filter { !$0.isSeparator }
    surroundings = Array(tokens[bounds.statement..<bounds.clause])
    block = bounds.isInBraces ? Self.block(of: tokens[bounds.statement...]) : nil
  }

  /// The word or the name that a token is.
  func name(_ token: Token) -> String? {
    switch token.kind {
    case .word(let word): word
    case .quoted(let name): name
    default: nil
    }
  }

  // MARK: Finding the place

  /// Where an open text begins, if one does; nil inside a comment.
  private static func state(at text: String) -> (textStart: Int?, Void)? {
    var textStart: Int?
    var isEscaped = false
    var isComment = false
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"):
        isComment = false
        textStart = nil
        isEscaped = false
      case UInt8(ascii: "\"") where !isComment:
        if textStart == nil {
          textStart = offset
        } else if !isEscaped {
          textStart = nil
        }
        isEscaped = false
      case UInt8(ascii: "#") where textStart == nil: isComment = true
      default: isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      }
    }
    return isComment ? nil : (textStart, ())
  }

  private static func bounds(in tokens: [Token]) -> (statement: Int, clause: Int, isInBraces: Bool) {
    var statement = 0
    var clause = 0
    var open: [Bool] = []
    for (index, token) in tokens.enumerated() {
      let isInParentheses = open.last == false
      switch token.kind {
      case .symbol(.leftBrace):
        open.append(true)
        clause = index + 1
      case .symbol(.leftParenthesis): open.append(false)
      case .symbol(.rightBrace), .symbol(.rightParenthesis): _ = open.popLast()
      case .newline where isInParentheses || index > 0 && tokens[index - 1].continuesLine: break
      case .newline, .semicolon:
        if isInParentheses { break }
        clause = index + 1
        if open.isEmpty { statement = clause }
      default: break
      }
    }
    return (statement, clause, open.contains(true))
  }

  private static func block(of tokens: ArraySlice<Token>) -> Keywords.Block? {
    guard case .word(let verb) = tokens.first?.kind else { return nil }
    return Keywords.Block(rawValue: verb)
  }
}
