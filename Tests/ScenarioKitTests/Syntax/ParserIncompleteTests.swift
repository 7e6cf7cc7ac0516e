import Testing

@testable import ScenarioKit

/// When the prompt waits for more lines.
@Suite struct ParserIncompleteTests {
  @Test(arguments: [
    "rule r {", "rule r {\n", "rule r { when a", "rule r {\n  when a\n", "check (a", "check (a\n+ b",
    "check a and",
    "check a and\n", "set a = 1,", "set a =", "set a +=  # more\n", "check a >", "check not", "check if",
    "check if a then",
    "check if a then 1 else", "check any C where", "check any C:", "kind a,\n\n", "check 1 +",
    "quantity q 0..",
    "whatif A hold then", "hypothesis h of A {\n  play 20%", "actor A {\n  order = 1", "rule r { when (a",
    "rule r { when a = b", "check (a b c",
  ])
  func waits(text: String) { #expect(SyntaxReading(text).parsed.isIncomplete) }

  @Test(arguments: [
    "", "\n", "# rule r {", "rule r { when a }", "check (a)", "check a", "set a = 1", "set a = 1;",
    "play A hold\n",
    "check \"(\" == a", "alert \"x", "rule r { alert \"x }", "check (`a)", "rule r", "move m by", "}", ")",
    "chance x within",
    "rule r {\nplay A hold", "check (a\nplay A hold", "`and`", "check \"a,\"", "rule r { when (a }",
  ])
  func doesNotWait(text: String) { #expect(!SyntaxReading(text).parsed.isIncomplete) }
}
