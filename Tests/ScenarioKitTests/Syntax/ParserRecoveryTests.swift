import Testing

@testable import ScenarioKit

/// One mistake gives one error, and what stands around it is read.
@Suite struct ParserRecoveryTests {
  @Test func tenMistakesGiveTenErrors() {
    let reading = SyntaxReading(
      """
      scenario "Ten"
      actor A, B
      plya A hold
      quantity heat 0..10 =
      flag calm
      relation rival symetric
      move m by A on on B { when A rival B; thn heat += 1 }
      check (heat > 1
      rule r { when heat = 1; then calm
        expect A hold }
      chance heat > 1 within 2 within 3
      rule s {
        when heat > 1
      define f = "open
      play A m on B
      """)
    #expect(
      reading.places == [
        "E0120 3:1", "E0138 4:21", "E0140 6:16", "E0141 7:16", "E0130 7:39", "E0124 8:16", "E0143 9:20",
        "E0130 10:3", "E0161 11:26", "E0123 14:1", "E0104 14:12",
      ])
    #expect(
      reading.trees == ["(scenario \"Ten\")", "(actor A B)", "(flag calm)", "(play (event A m (on B)))"])
  }

  @Test(arguments: [
    "plya A hold", "check a b", "check (a", "check \"a", "set a = ", "rule r { when }", "rule r {\n  when a",
    "rule r {\n  alert \"a }", "move m by { when a = b }", "response r { table a: b\n 1: 2\n any: 3 }",
    "view v {\n  given a\n}", "relation r foo \"t\"", "check §", "rule r\n{ when a }", "check (a\n  + b",
    "play A hold {", "move m by A (a {\n then b\n}", "set a =\nset b = =", "x = 3", "}", ")",
    "rule r { when (a }",
  ])
  func nextStatementIsRead(mistake: String) {
    let reading = SyntaxReading("scenario \"S\"\n\(mistake)\nplay A m on B\nplay B hold")
    #expect(
      reading.places.count == (mistake.hasPrefix("set a =\n") ? 2 : mistake.hasPrefix("move m by {") ? 2 : 1))
    #expect(reading.trees == ["(scenario \"S\")", "(play (event A m (on B)))", "(play (event B hold))"])
  }

  @Test func unclosedBracketsShowWhereTheyWereOpened() {
    for text in ["rule r {\n when a\nplay A hold", "check (a"] {
      let labels = SyntaxReading(text).parsed.diagnostics.flatMap(\.labels)
      #expect(labels.map(\.span.text) == [text.contains("{") ? "{" : "("])
      #expect(labels.map(\.text) == ["opened here"])
    }
  }

  @Test func clausesAfterAMistakeAreChecked() {
    let reading = SyntaxReading("move m by A { outcome a; finally b; then = 1; alert 3 }")
    #expect(reading.places == ["E0140 1:24", "E0140 1:42", "E0140 1:53"])
  }

  /// Names may be words of statements, where nothing else can stand.
  @Test func statementWordsCanBeNames() {
    let reading = SyntaxReading(
      """
      actor play, order { check = 1
      show = 2 }
      hypothesis h of order {
      check 20%
      advance 0.8
      }
      rule set { when play rival order,
        check; then show += 1 }
      """)
    #expect(reading.mistakes == [])
    #expect(reading.parsed.statements.count == 3)
  }
}
