@testable import ScenarioKit

/// A scenario as the program cuts it, to be held against what an editor makes of it.
struct EditorSample {
  let text: String
  /// For each byte what an editor must take it for; nil where several colours will do.
  private let expected: [EditorColour?]

  /// The files that grammars are held against.
  static let files = ["examples", "Tests/ScenarioKitTests/Scenarios", "Tests/Transcripts"].flatMap { folder in
    ProjectFolder.files(in: folder, endingWith: ".whatif").map { folder + "/" + $0 }
  }

  init(_ text: String) {
    self.text = text
    let scan = Lexer.scan(SourceText(name: "sample", text: text))
    let mistaken = Set(scan.findings.map(\.range))
    var expected = [EditorColour?](repeating: nil, count: text.utf8.count)
    var isInToken = [Bool](repeating: false, count: text.utf8.count)
    for token in scan.tokens {
      let colour: EditorColour? =
        switch token.kind {
        case .text: .text
        case .date: .date
        case .number: mistaken.contains(token.range) ? .mistake : .number
        case .quoted: mistaken.contains(token.range) ? .mistake : .name
        case .word(let word): Keywords.isReserved(word) ? .word : nil
        default: nil
        }
      for byte in token.range.lower..<token.range.upper {
        expected[byte] = colour
        isInToken[byte] = true
      }
    }
    var isComment = false
    for (byte, unit) in text.utf8.enumerated() {
      if unit == UInt8(ascii: "\n") { isComment = false }
      if unit == UInt8(ascii: "#"), !isInToken[byte] { isComment = true }
      if isComment { expected[byte] = .comment }
    }
    self.expected = expected
  }

  /// Where an editor takes something for what it is not: one entry a line.
  func differences(from colours: [EditorColour]) -> [String] {
    guard colours.count >= expected.count else {
      return ["\(colours.count) of \(expected.count) bytes have a colour"]
    }
    var byte = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, line in
      defer { byte += line.utf8.count + 1 }
      for place in byte..<(byte + line.utf8.count) {
        let agrees =
          switch expected[place] {
          case .word: colours[place].isWord
          case .some(let colour): colours[place] == colour
          case nil: !colours[place].isLiteral
          }
        guard !agrees else { continue }
        let due = expected[place].map { "\($0)" } ?? "no literal"
        return "\(index + 1):\(place - byte + 1): \(due), not \(colours[place]): \(line)"
      }
      return nil
    }
  }

  /// Words at which the program begins a statement or a clause and the editor does not, or the other way round.
  func misplacedHeads(in colours: [EditorColour]) -> [String] {
    var misplaced: [String] = []
    var statement = ""
    var depth = 0
    var previous: Token?
    for token in TokenLayout(Lexer.tokens(of: SourceText(name: "sample", text: text))).tokens {
      defer { previous = token }
      switch token.kind {
      case .symbol(.leftBrace): depth += 1
      case .symbol(.rightBrace): depth -= 1
      case .word(let word):
        let isFirst = previous?.isSeparator ?? true
        if depth == 0, isFirst { statement = word }
        let isStatement =
          depth == 0
          && (isFirst || ["replace", "drop"].contains(statement) && previous?.isWord(statement) == true)
        let isClauseWord = Keywords.Block(rawValue: statement).map { Keywords.clause(word, of: $0) != nil }
        let isClause =
          depth > 0 && (isFirst || previous?.isSymbol(.leftBrace) == true) && isClauseWord ?? false
        let colour = colours[token.range.lower]
        if isStatement != (colour == .statement) || isClause != (colour == .clause) {
          misplaced.append("\(word) at \(token.range.lower) is \(colour)")
        }
      default: break
      }
    }
    return misplaced
  }
}
