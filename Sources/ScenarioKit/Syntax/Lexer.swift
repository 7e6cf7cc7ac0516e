/// Cuts a text into tokens, in one pass.
package struct Lexer {
  /// A mistake and where it stands.
  struct Finding: Sendable {
    let problem: SyntaxProblem
    let range: SourceRange
    /// The index of the token that holds it, or else of the next one.
    let tokenIndex: Int
  }

  let bytes: [UInt8]
  var offset = 0
  var findings: [Finding] = []
  private var tokens: [Token] = []
  private var comments: [CommentSyntax] = []
  private var startsLine = true
  /// Where the line ends in which a foreign quotation mark was looked for in vain, by the mark that opens.
  var unclosedForeignQuotes: [Unicode.Scalar: Int] = [:]

  private init(_ source: SourceText) { bytes = source.bytes }

  /// All tokens of a text with every newline outside texts and comments, ending with `end`.
  package static func tokens(of source: SourceText) -> [Token] { scan(source).tokens }

  /// All that a text is made of.
  struct Scan {
    let tokens: [Token]
    let comments: [CommentSyntax]
    let findings: [Finding]
  }

  static func scan(_ source: SourceText) -> Scan {
    var lexer = Lexer(source)
    lexer.scanAll()
    return Scan(tokens: lexer.tokens, comments: lexer.comments, findings: lexer.findings)
  }

  /// True for a letter that letters, digits, marks and `_` follow: what is a name, or a keyword, without backticks.
  static func isWord(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, beginsWord(first) else { return false }
    return text.unicodeScalars.dropFirst().allSatisfy(isWordRest)
  }

  /// The byte that many places ahead, or 0 behind the end.
  func byte(_ ahead: Int = 0) -> UInt8 {
    let index = offset + ahead
    return index < bytes.count ? bytes[index] : 0
  }

  /// The character at an offset; the bytes are UTF-8 because they come from a string.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.count else { return (Unicode.Scalar(lead), 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for follower in bytes[(index + 1)..<(index + length)] {
      value = value << 6 | UInt32(follower & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  func text(_ lower: Int, _ upper: Int) -> String { String(decoding: bytes[lower..<upper], as: UTF8.self) }

  /// Keeps a mistake. The same character again and again is one.
  mutating func report(_ problem: SyntaxProblem, _ lower: Int, _ upper: Int) {
    if let last = findings.last, last.problem == problem, last.range.upper == lower, problem.isOfCharacter {
      findings[findings.count - 1] = Finding(
        problem: problem, range: SourceRange(last.range.lower, upper), tokenIndex: last.tokenIndex)
      return
    }
    findings.append(
      Finding(problem: problem, range: SourceRange(lower, upper), tokenIndex: tokens.count))
  }

  private mutating func scanAll() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    while offset < bytes.count { scanNext() }
    appendAtLastEnd(.end)
  }

  private mutating func scanNext() {
    let start = offset
    switch byte() {
    case UInt8(ascii: "\n"):
      offset += 1
      appendAtLastEnd(.newline)
      startsLine = true
    case UInt8(ascii: "\r") where byte(1) == UInt8(ascii: "\n") || offset + 1 == bytes.count,
      UInt8(ascii: " "), UInt8(ascii: "\t"):
      offset += 1
    case UInt8(ascii: "#"): scanComment()
    case UInt8(ascii: ";"):
      offset += 1
      append(.semicolon, from: start)
    case UInt8(ascii: "\""):
      let text = scanText()
      append(.text(text), from: start)
    case UInt8(ascii: "`"):
      let name = scanQuotedName()
      append(.quoted(name), from: start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let kind = scanDate() ?? scanNumber()
      append(kind, from: start)
    case UInt8(ascii: ".") where isDigit(byte(1)):
      scanNumberWithoutStart()
    default:
      if let symbol = symbol() {
        offset += symbol.rawValue.utf8.count
        append(.symbol(symbol), from: start)
      } else if scanWord() {
        append(.word(text(start, offset)), from: start)
      } else if let text = scanForeignText() {
        append(.text(text), from: start)
      } else {
        scanStray()
      }
    }
  }

  private mutating func scanComment() {
    let start = offset
    while offset < bytes.count, byte() != UInt8(ascii: "\n") { offset += 1 }
    checkComment(start..<offset)
    let blanks = bytes[start..<offset].reversed().prefix { " \t\r".utf8.contains($0) }
    comments.append(CommentSyntax(range: SourceRange(start, offset - blanks.count), startsLine: startsLine))
  }

  private mutating func append(_ kind: Token.Kind, from start: Int) {
    let isAtMargin = start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
    tokens.append(
      Token(
        kind: kind, range: SourceRange(start, offset), startsLine: startsLine, isAtMargin: isAtMargin))
    startsLine = false
  }

  private mutating func appendAtLastEnd(_ kind: Token.Kind) {
    let end = tokens.last?.range.upper ?? 0
    tokens.append(Token(kind: kind, range: SourceRange(end, end), startsLine: false, isAtMargin: false))
  }

  private func symbol() -> Token.Symbol? {
    let first = Character(Unicode.Scalar(byte()))
    guard first.isASCII else { return nil }
    if let pair = Token.Symbol(rawValue: String([first, Character(Unicode.Scalar(byte(1)))])) { return pair }
    return Token.Symbol(rawValue: String(first))
  }

  /// Passes over a word; false, and nowhere further, where none begins.
  private mutating func scanWord() -> Bool {
    let (first, length) = scalar(at: offset)
    guard Self.beginsWord(first) else { return false }
    offset += length
    scanWordRest()
    return true
  }

  /// Passes over letters, digits, marks and `_`.
  mutating func scanWordRest() {
    while offset < bytes.count {
      let (next, length) = scalar(at: offset)
      guard Self.isWordRest(next) || joinsLetters(next, length) else { return }
      offset += length
    }
  }

  /// True for a joiner between two letters that are not Latin: some scripts are not written without.
  private func joinsLetters(_ scalar: Unicode.Scalar, _ length: Int) -> Bool {
    guard scalar == "\u{200C}" || scalar == "\u{200D}", bytes[offset - 1] >= 0x80 else { return false }
    let next = offset + length
    return next < bytes.count && bytes[next] >= 0x80 && Self.isWordRest(self.scalar(at: next).scalar)
  }

  private static func beginsWord(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.properties.isXIDStart || scalar.properties.isAlphabetic) && !SyntaxProblem.isInvisible(scalar)
  }

  private static func isWordRest(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar == "_" || ("0"..."9").contains(scalar) || scalar.properties.isAlphabetic
    }
    return (scalar.properties.isXIDContinue || scalar.properties.isAlphabetic)
      && !SyntaxProblem.isInvisible(scalar)
  }

  func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Passes over characters that mean nothing here; a run of them is one mistake.
  private mutating func scanStray() {
    let start = offset
    let (first, length) = scalar(at: offset)
    offset += length
    if first.properties.generalCategory == .spaceSeparator { return }
    if let problem = SyntaxProblem(unreadable: first) { return report(problem, start, offset) }
    while offset < bytes.count {
      let (next, length) = scalar(at: offset)
      guard !next.isASCII || "!?@$&~'[]\\%_".unicodeScalars.contains(next),
        !Self.isWordRest(next) || next == "_",
        next.properties.generalCategory != .spaceSeparator, SyntaxProblem(unreadable: next) == nil
      else { break }
      offset += length
    }
    report(.strayCharacters(text(start, offset)), start, offset)
  }
}
