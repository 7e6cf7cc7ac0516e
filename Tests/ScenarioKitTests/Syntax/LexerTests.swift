import Testing

@testable import ScenarioKit

@Suite struct LexerTests {
  private func kinds(_ text: String) -> [Token.Kind] {
    Lexer.tokens(of: SourceText(name: "test", text: text)).map(\.kind).dropLast()
  }

  @Test(arguments: [
    ("12", 12.0, false), ("0.5", 0.5, false), ("1e-3", 0.001, false), ("1_000", 1000, false),
    ("60%", 0.6, true),
    ("0.1%", 0.001, true), ("2E2%", 2, true), ("1e+2", 100, false), ("007", 7, false), ("33.3%", 0.333, true),
  ])
  func readsNumbers(text: String, value: Double, isPercent: Bool) {
    #expect(kinds(text) == [.number(value, isPercent: isPercent)])
  }

  @Test func tellsRangesFromFractions() {
    let one = Token.Kind.number(1, isPercent: false)
    let five = Token.Kind.number(5, isPercent: false)
    #expect(kinds("1..5") == [one, .symbol(.dots), five])
    #expect(kinds("-1..1") == [.symbol(.minus), one, .symbol(.dots), one])
    #expect(kinds("1.5..5") == [.number(1.5, isPercent: false), .symbol(.dots), five])
    #expect(kinds("A.x") == [.word("A"), .symbol(.dot), .word("x")])
  }

  @Test func tellsDatesFromDifferences() throws {
    let day = try #require(CalendarDate(year: 2024, month: 4, day: 13))
    #expect(kinds("2024-04-13") == [.date(day)])
    #expect(kinds("2024-4-13").count == 5)
    #expect(kinds("12024-04-13").count == 5)
    #expect(kinds("2024-04-133").count == 5)
    #expect(kinds("a2024-04-13").count == 5)
    #expect(kinds("2024 - 04 - 13").count == 5)
  }

  @Test func readsTextsAndNames() {
    #expect(kinds(#""a\"b\\c\nd\te{A}""#) == [.text("a\"b\\c\nd\te{A}")])
    #expect(kinds("Türkiye _") == [.word("Türkiye")])
    #expect(kinds("`Hamas bureau` `and`") == [.quoted("Hamas bureau"), .quoted("and")])
    #expect(kinds("u\u{308}ber") == [.word("über")])
    #expect(kinds("伊朗2 x_1") == [.word("伊朗2"), .word("x_1")])
    #expect(kinds("a # b\n\"# c\"") == [.word("a"), .newline, .text("# c")])
  }

  @Test func readsSigns() {
    #expect(
      kinds("+= -= == != <= >= < > = .. . | ^") == [
        .symbol(.increase), .symbol(.decrease), .symbol(.equal), .symbol(.notEqual), .symbol(.lessOrEqual),
        .symbol(.greaterOrEqual), .symbol(.less), .symbol(.greater), .symbol(.assign), .symbol(.dots),
        .symbol(.dot),
        .symbol(.bar), .symbol(.power),
      ])
    #expect(kinds("a=-1") == [.word("a"), .symbol(.assign), .symbol(.minus), .number(1, isPercent: false)])
  }

  @Test func placesTokensByBytes() {
    let tokens = Lexer.tokens(of: SourceText(name: "test", text: "ü  b\r\n c"))
    #expect(tokens.map(\.range.lower) == [0, 4, 5, 8, 9])
    #expect(tokens.map(\.startsLine) == [true, false, false, true, false])
    #expect(tokens.map(\.isAtMargin) == [true, false, false, false, false])
  }
}
