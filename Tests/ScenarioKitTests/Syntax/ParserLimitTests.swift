import Testing

@testable import ScenarioKit

/// Texts that would overflow a careless parser, or take it forever.
@Suite struct ParserLimitTests {
  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test func nestingIsBounded() {
    let forms: [(open: String, middle: String, close: String)] = [
      ("(", "1", ")"), ("-", "1", ""), ("not ", "a", ""), ("abs(", "1", ")"), ("2 ^ ", "1", ""),
      ("if a then 1 else ", "2", ""), ("any C: ", "a", ""), ("sum C: ", "1", ""), ("chance(", "a", ")"),
    ]
    for form in forms {
      let deep = SyntaxReading(
        "check \(repeated(form.open, 20_000))\(form.middle)\(repeated(form.close, 20_000)) > 0")
      #expect(deep.places.count == 1, "\(form)")
      #expect(deep.parsed.statements.isEmpty)
    }
    #expect(SyntaxReading("set " + repeated("every C: (", 20_000)).places.count == 1)
    let most = SyntaxReading("check " + repeated("(", 200) + "1" + repeated(")", 200) + " > 0")
    #expect(most.mistakes == [])
    let tooDeep = SyntaxReading("check " + repeated("(", 201) + "1" + repeated(")", 201) + " > 0")
    #expect(tooDeep.places == ["E0154 1:207"])
  }

  @Test func operatorsAreBounded() {
    #expect(SyntaxReading("check 1" + repeated(" + 1", 999) + " > 0").mistakes == [])
    #expect(SyntaxReading("check 1" + repeated(" + 1", 20_000) + " > 0").places == ["E0155 1:4009"])
    #expect(SyntaxReading("check a" + repeated(" and a", 20_000)).places.count == 1)
    // Each expression of a list has its own.
    #expect(SyntaxReading("set " + repeated("a = 1 + 1, ", 5_000) + "b").mistakes == [])
  }

  @Test(arguments: [
    "check 1 > 0\n", "{", "}", "(", ")", "\"", "`", "§", "\0", "rule r {\n", "set a b c,\n", "check (a\n",
    "any C where a : b, ", "play a,\n", "rule r { when a }\n", "x ", "1", "_", "..", "- ", "\"\\q\" ",
    "response r { table a: b\n 1, 2: 3\n",
  ])
  func manyAreTakenInOneAfterTheOther(piece: String) {
    // A parser that reads anything twice for each piece does not come to the end of this.
    let source = SourceText(name: "test", text: "check a\n" + String(repeating: piece, count: 16_000))
    let parsed = Parser.parse(source)
    #expect(parsed.statements.count + parsed.diagnostics.count > 0)
    let places = parsed.diagnostics.compactMap { $0.span?.range.lower }
    #expect(places == places.sorted())
    #expect(places.allSatisfy { $0 <= source.bytes.count })
  }
}
