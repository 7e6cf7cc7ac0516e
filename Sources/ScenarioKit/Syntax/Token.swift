/// The smallest piece of a text that means something.
package struct Token: Sendable {
  package enum Kind: Equatable, Sendable {
    /// A name or a keyword, written without backticks.
    case word(String)
    /// A name in backticks, which no keyword matches.
    case quoted(String)
    case number(Double, isPercent: Bool)
    case date(CalendarDate)
    case text(String)
    case symbol(Symbol)
    /// What ends a statement or a clause.
    case newline
    case semicolon
    case end
  }

  package enum Symbol: String, Sendable {
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBrace = "{"
    case rightBrace = "}"
    case comma = ","
    case colon = ":"
    case dot = "."
    case dots = ".."
    case bar = "|"
    case assign = "="
    case increase = "+="
    case decrease = "-="
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case power = "^"
  }

  package let kind: Kind
  /// Empty for `newline` and `end`, which stand right after the token before them.
  package let range: SourceRange
  /// True for the first token of a line.
  package let startsLine: Bool
  /// True for a token with nothing before it on its line, not even a space.
  package let isAtMargin: Bool

  package var isSeparator: Bool {
    switch kind {
    case .newline, .semicolon: true
    default: false
    }
  }

  /// True where a name can be read: any name in backticks, and words that are not reserved.
  package var isName: Bool {
    switch kind {
    case .word(let word): !Keywords.isReserved(word)
    case .quoted: true
    default: false
    }
  }

  package func isWord(_ word: String) -> Bool {
    if case .word(let own) = kind { own == word } else { false }
  }

  package func isSymbol(_ symbol: Symbol) -> Bool { kind == .symbol(symbol) }

  /// True where a newline after this token does not end the statement.
  package var continuesLine: Bool {
    switch kind {
    case .word(let word): Keywords.continuing.contains(word)
    case .symbol(let symbol):
      switch symbol {
      case .leftParenthesis, .rightParenthesis, .leftBrace, .rightBrace, .dot: false
      default: true
      }
    default: false
    }
  }
}
