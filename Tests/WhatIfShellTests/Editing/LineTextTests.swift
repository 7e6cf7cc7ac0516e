import CEdit
import Testing

@testable import WhatIfShell

@Suite("Text of the line")
struct LineTextTests {
  private static let speaksUTF8 = cedit_use_utf8()

  init() {
    #expect(Self.speaksUTF8)
  }

  @Test(
    "Open brackets",
    arguments: [
      ("", 0), ("rule a {", 1), ("rule a { then x(", 2), ("a { }", 0), ("}", 0), ("note \"{ (\" {", 1),
      ("x # {", 0), ("x # {\n{", 1), ("\"\\\"{\"", 0), ("\"never closed {\n(", 1),
    ])
  func brackets(text: String, depth: Int) {
    #expect(OpenBrackets.depth(of: text) == depth)
  }

  @Test("Widths")
  func widths() {
    #expect(DisplayWidth.of("aé日本") == 6)
    #expect(DisplayWidth.cut("日本日本", to: 5) == "日本…")
    #expect(DisplayWidth.cut("abc", to: 3) == "abc")
    #expect(DisplayWidth.pad("é", to: 3) == "é  ")
  }

  @Test("Layout wraps as libedit does: a wide character goes to the next row whole")
  func layout() {
    var layout = ScreenLayout(columns: 5)
    layout.draw("abcd")
    #expect(layout.row == 0 && layout.column == 4)
    layout.draw("日")
    #expect(layout.row == 1 && layout.column == 2)
    layout.draw("x\nabcde")
    #expect(layout.row == 3 && layout.column == 0)
  }

  @Test("Candidates with titles stand one a row, others packed")
  func candidateRows() {
    let titled = CandidateList([.init("Iran", title: "a state"), .init("日本", title: "another"), .init("x")])
    #expect(titled.rows(columns: 40, limit: 10) == ["Iran  a state", "日本  another", "x"])
    #expect(titled.rows(columns: 10, limit: 10).allSatisfy { DisplayWidth.of($0) < 10 })
    #expect(titled.rows(columns: 40, limit: 2) == ["Iran  a state", "… and 2 more"])
    let packed = CandidateList(["a", "bb", "c", "d", "e"].map { .init($0) })
    #expect(packed.rows(columns: 13, limit: 10) == ["a   c   e", "bb  d"])
  }

  @Test("What candidates have in common")
  func commonPrefix() {
    #expect(Completion(startOffset: 0, candidates: [.init("hedge"), .init("help")]).commonPrefix == "he")
    #expect(Completion(startOffset: 0, candidates: [.init("é"), .init("e")]).commonPrefix.isEmpty)
    #expect(Completion.none.commonPrefix.isEmpty)
  }

  @Test("The visible part of a prompt")
  func prompt() {
    let prompt = PromptText()
    prompt.set("\u{1}\u{1B}[1m\u{1}main\u{1}\u{1B}[0m\u{1}> ")
    #expect(prompt.visibleText == "main> ")
  }
}
