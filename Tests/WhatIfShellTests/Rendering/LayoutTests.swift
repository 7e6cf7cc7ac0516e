import Testing

@testable import ScenarioKit
@testable import WhatIfShell

@Suite("Layout")
struct LayoutTests {
  @Test(
    "Columns that a text takes",
    arguments: [
      ("abc", 3), ("", 0), ("日本", 4), ("é", 1), ("e\u{301}", 1), ("Türkiye", 7), ("👍", 2), ("👍🏽", 2),
      ("❤\u{FE0F}", 2), ("ｱ", 1), ("Ａ", 2), ("가", 2), ("█", 1), ("…", 1),
    ])
  func width(text: String, columns: Int) {
    #expect(TextWidth.of(text) == columns)
  }

  @Test("Text is broken between words, and a percent sign stays with its number")
  func wrapping() {
    let text: StyledText = "one two \("three", .emphasis) 48 % five"
    #expect(text.wrapped(to: 13).map(\.plain) == ["one two three", "48 % five"])
    #expect(text.wrapped(to: 16).map(\.plain) == ["one two three", "48 % five"])
    #expect(text.wrapped(to: 5).map(\.plain) == ["one", "two", "three", "48 %", "five"])
    #expect(StyledText("  a bb cc").wrapped(to: 6).map(\.plain) == ["  a bb", "  cc"])
    #expect(StyledText("verylongword a").wrapped(to: 5).map(\.plain) == ["verylongword", "a"])
    #expect(StyledText("日本 日本").wrapped(to: 8).map(\.plain) == ["日本", "日本"])
    #expect(StyledText("日本 日本").wrapped(to: 9).map(\.plain) == ["日本 日本"])
  }

  @Test("Wrapped text has the same words as before, in lines that could take no more")
  func wrappingOfAnything() {
    var random = Lottery(seed: 3)
    for _ in 0..<500 {
      let words = (0..<random.number(below: 12)).map { _ in
        String(repeating: ["x", "日", "é"][random.number(below: 3)], count: 1 + random.number(below: 9))
      }
      let width = 4 + random.number(below: 30)
      let lines = StyledText(words.joined(separator: " ")).wrapped(to: width).map(\.plain)
      #expect(lines.flatMap { $0.split(separator: " ").map(String.init) } == words)
      for (line, next) in zip(lines, lines.dropFirst()) {
        let first = next.prefix { $0 != " " }
        #expect(TextWidth.of(line) + 1 + TextWidth.of(first) > width)
        #expect(TextWidth.of(line) <= width || !line.contains(" "))
      }
    }
  }

  @Test("A title can neither break a line nor steer the terminal")
  func controls() {
    let text = StyledText("a\u{1B}[31mb\n   c\td\u{202E}e\u{9B}f \r\n g")
    #expect(text.plain == "a\u{FFFD}[31mb c d\u{FFFD}e\u{FFFD}f g")
  }

  @Test("Titles are cut on a terminal, and wrapped elsewhere")
  func cutting() {
    let title = String(repeating: "word ", count: 30) + "end"
    let answer = Answer.list(ListAnswer(sort: "actors", rows: [("Iran", title)]))
    let shown = Renderer(width: 60, isTerminal: true, symbols: .blocks).text(of: answer)
    #expect(shown.split(separator: "\n").count == 2)
    #expect(shown.hasSuffix("…\n"))
    let piped = Renderer(width: 60).text(of: answer)
    #expect(!piped.contains("…"))
    #expect(piped.split { $0 == " " || $0 == "\n" }.count { $0 == "word" } == 30)
    #expect(piped.contains("end"))
  }

  @Test("A table gives up headings, then bars, then the width of texts, then its columns")
  func narrowing() {
    var table = Table([
      .init(alignment: .left, fit: .wraps), .init(heading: "next turn"),
      .init(alignment: .left, fit: .isDropped),
    ])
    table.add(["barrage on the other side", "48 %", "##########"])
    func lines(_ width: Int, isTerminal: Bool = false) -> [String] {
      // Narrower than any page: the room is taken by the indent.
      table.lines(in: PageFormat(width: 60, isTerminal: isTerminal), indent: 60 - width).map {
        String($0.trimmed.plain.dropFirst(60 - width))
      }
    }
    #expect(
      lines(48) == [
        "                           next turn", "barrage on the other side       48 %  ##########",
      ])
    #expect(
      lines(43) == [
        "                           next", "                           turn",
        "barrage on the other side  48 %  ##########",
      ])
    #expect(lines(36) == ["                           next turn", "barrage on the other side       48 %"])
    #expect(
      lines(24) == [
        "                    next", "                    turn", "barrage on the      48 %", "other side",
      ])
    #expect(lines(18).contains("barrage on    48 %"))
    table.add(["anincompressibleword", "1 %"])
    #expect(
      lines(18) == [
        "barrage on the", "  other side  next", "  turn 48 %", "  ##########", "anincompressibleword",
        "  next turn 1 %",
      ])
  }

  @Test("A page is at least sixty columns wide")
  func leastWidth() {
    #expect(PageFormat(width: 20).width == 60)
  }

  @Test("Colour is a value: off, nothing is escaped; on, the text is the same without it")
  func colour() {
    let plain = Renderer(width: 100)
    let coloured = Renderer(width: 100, style: .coloured)
    for answer in Samples.answers {
      let text = plain.text(of: answer, number: 2)
      let inColour = coloured.text(of: answer, number: 2)
      #expect(!text.contains("\u{1B}"))
      #expect(inColour.contains("\u{1B}["))
      #expect(Self.withoutColour(inColour) == text)
    }
  }

  private static func withoutColour(_ text: String) -> String {
    var kept = ""
    var isEscape = false
    for character in text {
      if character == "\u{1B}" { isEscape = true }
      if !isEscape { kept.append(character) }
      if character == "m" { isEscape = false }
    }
    return kept
  }
}
