import Testing

@testable import ScenarioKit
@testable import WhatIfShell

@Suite("Errors as text")
struct DiagnosticTextTests {
  private let page = Renderer(width: 100)

  private func span(_ part: String, in text: String, name: String = "<stdin>", firstLine: Int = 1)
    -> SourceSpan
  {
    let source = SourceText(name: name, text: text, firstLine: firstLine)
    let bytes = Array(text.utf8)
    let sought = Array(part.utf8)
    let start =
      (0...(bytes.count - sought.count)).last { Array(bytes[$0..<($0 + sought.count)]) == sought } ?? 0
    return SourceSpan(source: source, range: SourceRange(start, start + sought.count))
  }

  @Test("The place, the message, the line, a caret and what may mend it")
  func unknownActor() {
    let diagnostic = Diagnostic(
      id: "E0201", message: "no actor `Irn`", span: span("Irn", in: "actor Iran\nplay Irn hold\n"),
      hint: "did you mean `Iran`?")
    expect(
      page.text(of: diagnostic),
      """
      <stdin>:2:6: error: no actor 'Irn' [E0201]
        play Irn hold
             ^^^ did you mean 'Iran'?
      """)
  }

  @Test("Other places follow as notes")
  func labels() {
    let text = "actor Iran\nactor Iran\n"
    let source = SourceText(name: "a.whatif", text: text, firstLine: 11)
    let diagnostic = Diagnostic(
      id: "E0203", severity: .warning, message: "`Iran` is declared twice",
      span: SourceSpan(source: source, range: SourceRange(17, 21)),
      labels: [
        .init(span: SourceSpan(source: source, range: SourceRange(6, 10)), text: "`Iran` is declared here")
      ])
    expect(
      page.text(of: diagnostic),
      """
      a.whatif:12:7: warning: 'Iran' is declared twice [E0203]
        actor Iran
              ^^^^
      a.whatif:11:7: note: 'Iran' is declared here
        actor Iran
              ^^^^
      """)
  }

  @Test("Carets stand under what they mark, whatever stands before")
  func alignment() throws {
    for before in ["", "\t", "a\tb ", "日本 ", "e\u{301} ", "👍 日\t本"] {
      let diagnostic = Diagnostic(id: "E1", message: "m", span: span("日X", in: "\(before)日X end"))
      let lines = page.text(of: diagnostic).split(separator: "\n")
      try #require(lines.count == 3)
      let place = try #require(lines[1].firstRange(of: "日X")).lowerBound
      #expect(TextWidth.of(lines[1][..<place]) == lines[2].prefix { $0 == " " }.count, "after \(before)")
      #expect(lines[2].count { $0 == "^" } == 3)
      #expect(!lines[1].contains("\t"))
    }
  }

  @Test("A tab goes to the next stop")
  func tabs() {
    let diagnostic = Diagnostic(id: "E1", message: "m", span: span("x", in: "\ta\tbcd\tx"))
    expect(page.text(of: diagnostic), "<stdin>:1:8: error: m [E1]\n      a   bcd x\n              ^")
  }

  @Test("An empty span is marked by one caret, one over several lines to the end of the first")
  func edges() {
    let text = "chance (\nx"
    let source = SourceText(name: "<prompt>", text: text)
    let atEnd = Diagnostic(id: "E1", message: "m", span: SourceSpan(source: source, range: SourceRange(8, 8)))
    expect(page.text(of: atEnd), "<prompt>:1:9: error: m [E1]\n  chance (\n          ^")
    let long = Diagnostic(id: "E1", message: "m", span: SourceSpan(source: source, range: SourceRange(7, 10)))
    expect(page.text(of: long), "<prompt>:1:8: error: m [E1]\n  chance (\n         ^")
    let empty = Diagnostic(
      id: "E1", message: "m",
      span: SourceSpan(source: SourceText(name: "<prompt>", text: ""), range: SourceRange(0, 0)))
    expect(page.text(of: empty), "<prompt>:1:1: error: m [E1]\n\n  ^")
  }

  @Test("Without a place there is no line")
  func placeless() {
    let diagnostic = Diagnostic(id: "E9", message: "cannot read `x`", span: nil, hint: "is it there?")
    expect(page.text(of: diagnostic), "error: cannot read 'x' [E9]\n  is it there?")
  }

  @Test("A long hint goes below, broken between words")
  func longHint() {
    let hint = "write " + Array(repeating: "word", count: 30).joined(separator: " ")
    let diagnostic = Diagnostic(id: "E1", message: "m", span: span("x", in: "x"), hint: hint)
    let lines = page.text(of: diagnostic).split(separator: "\n")
    #expect(lines[2] == "  ^")
    #expect(lines[3].hasPrefix("  write word"))
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test("On a terminal a long line is shown around the span; elsewhere a very long one")
  func longLine() throws {
    let long = String(repeating: "before ", count: 14) + "HERE" + String(repeating: " after", count: 16)
    #expect(page.text(of: Diagnostic(id: "E1", message: "m", span: span("HERE", in: long))).contains(long))
    let text = String(repeating: "before ", count: 400) + "HERE" + String(repeating: " after", count: 400)
    let diagnostic = Diagnostic(id: "E1", message: "m", span: span("HERE", in: text))
    let cases = [
      (isTerminal: true, symbols: Symbols.ascii, widest: 80), (true, .blocks, 80), (false, .ascii, 202),
    ]
    for (isTerminal, symbols, widest) in cases {
      let shown = Renderer(width: 80, isTerminal: isTerminal, symbols: symbols).text(of: diagnostic)
      let lines = shown.split(separator: "\n")
      #expect(lines.allSatisfy { TextWidth.of($0) <= widest })
      let place = try #require(lines[1].firstRange(of: "HERE")).lowerBound
      #expect(lines[1][..<place].count == lines[2].prefix { $0 == " " }.count)
      #expect(lines[1].hasSuffix(symbols.ellipsis) && lines[1].hasPrefix("  " + symbols.ellipsis))
    }
  }

  @Test("Of a line as long as a file only what is around the span is looked at")
  func veryLongLine() throws {
    let piece = "日本 e\u{301} before "
    let text = String(repeating: piece, count: 20_000) + "HERE" + String(repeating: " after", count: 20_000)
    let place = text.utf8.count - 4 - 6 * 20_000
    let source = SourceText(name: "<stdin>", text: text)
    let span = SourceSpan(source: source, range: SourceRange(place, place + 4))
    let lines = Renderer(width: 80, isTerminal: true).text(of: Diagnostic(id: "E1", message: "m", span: span))
      .split(separator: "\n")
    #expect(lines[0] == "<stdin>:1:\(piece.count * 20_000 + 1): error: m [E1]")
    let shown = try #require(lines[1].firstRange(of: "HERE")).lowerBound
    #expect(TextWidth.of(lines[1][..<shown]) == lines[2].prefix { $0 == " " }.count)
  }

  @Test("In colour names are emphasised, and still quoted")
  func colour() {
    let diagnostic = Diagnostic(id: "E1", message: "no actor `Irn`", span: span("Irn", in: "play Irn"))
    let text = Renderer(style: .coloured).text(of: diagnostic)
    #expect(text.contains("\u{1B}[1m'Irn'\u{1B}[0m"))
    #expect(text.contains("\u{1B}[1;31merror:\u{1B}[0m"))
  }

  @Test("A backtick without its pair stays")
  func backticks() {
    #expect(StyledText(quoting: "a `b` c ` d").plain == "a 'b' c ` d")
    #expect(StyledText(quoting: "``").plain == "''")
    #expect(StyledText(quoting: "a `` `any` ``: `b`").plain == "a `any`: 'b'")
    #expect(StyledText(quoting: "`` `any").plain == "'' `any")
  }

  @Test("All diagnostics of a statement")
  func several() {
    let one = Diagnostic(id: "E1", message: "m", span: nil)
    #expect(
      page.diagnostics(of: Entry(result: .refused, diagnostics: [one, one]))
        == "error: m [E1]\nerror: m [E1]\n")
  }
}
