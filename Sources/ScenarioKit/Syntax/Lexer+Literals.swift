extension Lexer {
  /// Reads a text to its closing quote, or to the end of its line where there is none.
  mutating func scanText() -> String {
    let start = offset
    offset += 1
    var content: [UInt8] = []
    while offset < bytes.count, byte() != UInt8(ascii: "\n") {
      if byte() == UInt8(ascii: "\"") {
        offset += 1
        return String(decoding: content, as: UTF8.self)
      }
      if byte() == UInt8(ascii: "\\") {
        scanEscape(into: &content, ofTextFrom: start)
      } else {
        scanPlain(into: &content, inText: true)
      }
    }
    leaveClosersOut(from: start)
    report(.unclosedText, start, offset)
    return String(decoding: content, as: UTF8.self)
  }

  /// Reads the name between backticks.
  mutating func scanQuotedName() -> String {
    let start = offset
    offset += 1
    var content: [UInt8] = []
    while offset < bytes.count, byte() != UInt8(ascii: "\n") {
      if byte() == UInt8(ascii: "`") {
        offset += 1
        if content.isEmpty { report(.emptyName, start, offset) }
        return String(decoding: content, as: UTF8.self)
      }
      scanPlain(into: &content, inText: false)
    }
    leaveClosersOut(from: start)
    report(.unclosedName, start, offset)
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func scanEscape(into content: inout [UInt8], ofTextFrom textStart: Int) {
    let start = offset
    offset += 1
    guard offset < bytes.count, byte() != UInt8(ascii: "\n") else { return }
    let (scalar, length) = scalar(at: offset)
    offset += length
    switch scalar {
    case "\"": content.append(UInt8(ascii: "\""))
    case "\\": content.append(UInt8(ascii: "\\"))
    case "n": content.append(UInt8(ascii: "\n"))
    case "t": content.append(UInt8(ascii: "\t"))
    default:
      if let problem = SyntaxProblem(unreadable: scalar) { return report(problem, start, offset) }
      // A path has many backslashes, and is one mistake.
      if case .unknownEscape = findings.last?.problem, findings.last?.range.lower ?? 0 > textStart { return }
      report(.unknownEscape(text(start, offset)), start, offset)
    }
  }

  /// Reads a text in quotation marks of another sort, if both stand on the line.
  mutating func scanForeignText() -> String? {
    let start = offset
    let (opening, length) = scalar(at: offset)
    guard let closings = Self.foreignQuotes[opening], unclosedForeignQuotes[opening] ?? 0 <= start else {
      return nil
    }
    var end = offset + length
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      let (next, length) = scalar(at: end)
      end += length
      guard closings.contains(next) else { continue }
      offset = end
      report(.foreignQuotes(text(start, end)), start, end)
      return text(start, end)
    }
    unclosedForeignQuotes[opening] = end
    return nil
  }

  /// Opening quotation marks that word processors write, with those that close what they open.
  private static let foreignQuotes: [Unicode.Scalar: [Unicode.Scalar]] = [
    "\u{201C}": ["\u{201D}"], "\u{201D}": ["\u{201D}"], "\u{201E}": ["\u{201C}", "\u{201D}"],
    "\u{AB}": ["\u{BB}"], "\u{BB}": ["\u{AB}"], "\u{2018}": ["\u{2019}"], "'": ["'"],
  ]

  private mutating func scanPlain(into content: inout [UInt8], inText: Bool) {
    let start = offset
    let (scalar, length) = scalar(at: offset)
    offset += length
    let endsLine = scalar == "\r" && (offset == bytes.count || byte() == UInt8(ascii: "\n"))
    if scalar != "\t", !endsLine,
      let problem = SyntaxProblem(unreadable: scalar, inText: inText || Self.joins(scalar))
    {
      report(problem, start, offset)
    }
    content.append(contentsOf: bytes[start..<offset])
  }

  /// True for what joins letters or keeps them apart in scripts that need it.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200C}" || scalar == "\u{200D}" }

  /// Moves back before the brackets at the end of an unclosed literal that close something before it, so that
  /// a forgotten quote is not taken for a forgotten bracket too.
  private mutating func leaveClosersOut(from start: Int) {
    var surplusBraces = 0
    var surplusParentheses = 0
    for byte in bytes[start..<offset] {
      switch byte {
      case UInt8(ascii: "{"): surplusBraces -= 1
      case UInt8(ascii: "}"): surplusBraces += 1
      case UInt8(ascii: "("): surplusParentheses -= 1
      case UInt8(ascii: ")"): surplusParentheses += 1
      default: break
      }
    }
    var end = offset
    while end > start + 1 {
      switch bytes[end - 1] {
      case UInt8(ascii: "}") where surplusBraces > 0: surplusBraces -= 1
      case UInt8(ascii: ")") where surplusParentheses > 0: surplusParentheses -= 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default:
        offset = end
        return
      }
      end -= 1
    }
    offset = end
  }

  /// Reads `2024-04-13`, if exactly that stands here.
  mutating func scanDate() -> Token.Kind? {
    let isShaped =
      (0..<10).allSatisfy { $0 == 4 || $0 == 7 ? byte($0) == UInt8(ascii: "-") : isDigit(byte($0)) }
      && !isDigit(byte(10))
    guard isShaped else { return nil }
    let digits = (0..<10).map { Int(byte($0)) - 48 }
    let start = offset
    offset += 10
    let day = CalendarDate(
      year: digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3],
      month: digits[5] * 10 + digits[6], day: digits[8] * 10 + digits[9])
    if day == nil { report(.noSuchDay(text(start, offset)), start, offset) }
    return .date(day ?? CalendarDate(dayNumber: 0))
  }

  /// Reads `12`, `0.5`, `1e-3`, `1_000`, `60%`.
  mutating func scanNumber() -> Token.Kind {
    let start = offset
    scanDigits()
    if byte() == UInt8(ascii: "."), isDigit(byte(1)) {
      offset += 1
      scanDigits()
    }
    let hasExponent = scanExponent()
    let digits = text(start, offset).filter { $0 != "_" }
    let isPercent = byte() == UInt8(ascii: "%")
    if isPercent { offset += 1 }
    let end = offset
    scanWordRest()
    let written = text(start, offset)
    guard offset == end, !written.contains("__"), !written.contains("_."), !written.contains("._") else {
      report(.malformedNumber(written), start, offset)
      return .number(0, isPercent: isPercent)
    }
    // Scaled as a decimal, so that 0.1% is the number nearest to 0.001.
    let exponent = isPercent && !hasExponent ? "e-2" : ""
    let value = (Double(digits + exponent) ?? 0) / (isPercent && hasExponent ? 100 : 1)
    if !value.isFinite { report(.numberTooLarge(written), start, offset) }
    return .number(value.isFinite ? value : 0, isPercent: isPercent)
  }

  /// Reports `.5`, which lacks its first digit.
  mutating func scanNumberWithoutStart() {
    let start = offset
    offset += 1
    scanDigits()
    report(.malformedNumber(text(start, offset)), start, offset)
  }

  private mutating func scanDigits() {
    while isDigit(byte())
      || (byte() == UInt8(ascii: "_") && (isDigit(byte(1)) || byte(1) == UInt8(ascii: "_")))
    {
      offset += 1
    }
  }

  private mutating func scanExponent() -> Bool {
    guard byte() == UInt8(ascii: "e") || byte() == UInt8(ascii: "E") else { return false }
    let isSigned = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-")
    guard isDigit(byte(isSigned ? 2 : 1)) else { return false }
    offset += isSigned ? 2 : 1
    scanDigits()
    return true
  }
}
