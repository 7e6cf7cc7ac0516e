import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// Whole texts in canonical layout, with their comments.
@Suite struct CanonicalLayoutTests {
  private func comments(_ reading: SyntaxReading) -> [String] {
    reading.parsed.comments.map { reading.source.slice($0.range) }
  }

  private func shapes(_ reading: SyntaxReading) -> [String] {
    reading.parsed.statements.map { TreeShape.text(of: $0) }
  }

  /// Fails unless laying out a text keeps what it says and its comments, and laying it out again changes nothing.
  private func expectSound(_ text: String, _ name: String) {
    let reading = SyntaxReading(text)
    guard reading.mistakes.isEmpty else {
      Issue.record("\(name): \(reading.mistakes)\n\(text)")
      return
    }
    let printed = Printer.text(of: reading.parsed, in: reading.source)
    let again = SyntaxReading(printed)
    #expect(again.mistakes == [], "\(name)\n\(text)\n---\n\(printed)")
    #expect(shapes(again) == shapes(reading), "\(name)\n\(text)\n---\n\(printed)")
    #expect(comments(again) == comments(reading), "\(name)\n\(text)\n---\n\(printed)")
    let twice = Printer.text(of: again.parsed, in: again.source)
    #expect(twice == printed, "\(name)\n\(text)\n---\n\(printed)\n---\n\(twice)")
  }

  @Test("Texts keep what they say", arguments: CanonicalTexts.all.map(\.name))
  func texts(_ name: String) throws {
    let text = try #require(CanonicalTexts.all.first { $0.name == name }?.text)
    expectSound(text, name)
    let crlf =
      "\u{FEFF}" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let (plain, other) = (SyntaxReading(text), SyntaxReading(crlf))
    let printed = Printer.text(of: other.parsed, in: other.source)
    #expect(printed == Printer.text(of: plain.parsed, in: plain.source))
    #expect(!printed.contains("\r") && !printed.hasPrefix("\u{FEFF}"))
  }

  @Test(
    "Lines are short where they can be, and have no space at their end",
    arguments: CanonicalTexts.all.map(\.name))
  func lines(_ name: String) throws {
    let text = try #require(CanonicalTexts.all.first { $0.name == name }?.text)
    let reading = SyntaxReading(text)
    let printed = Printer.text(of: reading.parsed, in: reading.source)
    for line in printed.split(separator: "\n") {
      #expect(line.last != " ")
      let isWhole = line.contains("\"") || line.contains("#")
      #expect(line.count <= PrinterPhrase.columns || isWhole, "\(line)")
    }
    #expect(!printed.contains("\n\n\n") && !printed.hasPrefix("\n") && !printed.hasSuffix("\n\n"))
  }

  // MARK: Comments anywhere

  /// A text with comments and empty lines wherever a line may end.
  private func littered(_ text: String, _ random: inout SplitMix64, percent: Int) -> String {
    let source = SourceText(name: "test", text: text)
    let tokens = Lexer.tokens(of: source)
    var result = ""
    var end = 0
    var open: [Token.Symbol] = []
    for (index, token) in tokens.enumerated() {
      result += source.slice(SourceRange(end, token.range.upper))
      end = token.range.upper
      switch token.kind {
      case .symbol(.leftParenthesis): open.append(.leftParenthesis)
      case .symbol(.leftBrace): open.append(.leftBrace)
      case .symbol(.rightParenthesis), .symbol(.rightBrace): open.removeLast()
      default: break
      }
      guard index + 1 < tokens.count else { break }
      let next = tokens[index + 1]
      let mayEnd =
        token.continuesLine || token.isSeparator || token.isSymbol(.leftBrace) || next.kind == .newline
        || next.kind == .end || next.isSymbol(.rightBrace) || open.last == .leftParenthesis
      guard mayEnd, Int.random(in: 0..<100, using: &random) < percent else { continue }
      for _ in 0...Int.random(in: 0...2, using: &random) {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: result += "\n"
        case 1: result += "\n# comment \(result.utf8.count)\n"
        default: result += " # comment \(result.utf8.count) \n"
        }
      }
      // At the margin a word may look like the beginning of a statement.
      result += "  "
    }
    return result + source.slice(SourceRange(end, source.bytes.count))
  }

  @Test("No comment is lost or overtaken", arguments: CanonicalTexts.all.map(\.name))
  func comments(_ name: String) throws {
    let text = try #require(CanonicalTexts.all.first { $0.name == name }?.text)
    var random = SplitMix64(seed: 1)
    for percent in [3, 30] { expectSound(littered(text, &random, percent: percent), name) }
  }

  @Test("No comment is lost or overtaken in any form", arguments: 0..<10)
  func commentsInGeneratedTrees(_ seed: UInt64) {
    var generator = TreeGenerator(seed: 1_000 + seed)
    var random = SplitMix64(seed: seed)
    for _ in 0..<30 {
      let text = (0..<2).map { _ in Printer.text(of: generator.statement()) }.joined()
      expectSound(littered(text, &random, percent: 20), "\(seed)")
    }
  }
}
