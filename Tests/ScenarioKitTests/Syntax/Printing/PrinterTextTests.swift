import Testing

@testable import ScenarioKit

/// Source beside its canonical layout.
@Suite struct PrinterTextTests {
  private func expect(_ text: String, _ canonical: String, sourceLocation: SourceLocation = #_sourceLocation)
  {
    let reading = SyntaxReading(text)
    #expect(reading.mistakes == [], sourceLocation: sourceLocation)
    #expect(
      Printer.text(of: reading.parsed, in: reading.source) == canonical + "\n", sourceLocation: sourceLocation
    )
  }

  @Test(
    "Parentheses stand where they are needed",
    arguments: [
      ("(a) and (b)", "a and b"),
      ("(a or b) and c", "(a or b) and c"),
      ("a or (b and c)", "a or b and c"),
      ("a - (b - c) - (d)", "a - (b - c) - d"),
      ("(a - b) - c", "a - b - c"),
      ("((1 + 2)) * 3 > (4)", "(1 + 2) * 3 > 4"),
      ("-(2 ^ 2) == (-2) ^ 2", "-2 ^ 2 == (-2) ^ 2"),
      ("(2 ^ 2) ^ 2 == 2 ^ (2 ^ 2)", "(2 ^ 2) ^ 2 == 2 ^ 2 ^ 2"),
      ("not (a) and not (not (b))", "not a and not not b"),
      ("not (a and b)", "not (a and b)"),
      ("(A : k) and A != B", "A : k and A != B"),
      ("(if a then 1 else 2) + 3", "(if a then 1 else 2) + 3"),
      ("if a then 1 else (if b then 2 else 3)", "if a then 1 else if b then 2 else 3"),
      ("if a then (if b then 1 else 2) else 3", "if a then (if b then 1 else 2) else 3"),
      ("all C : k: C.x > 1 and y", "(all C : k: C.x > 1) and y"),
      ("not (all C : k: (C is m))", "not all C : k: C is m"),
      ("x and not all C : k: C is m", "x and not (all C : k: C is m)"),
      ("any C: (a and b)", "any C: (a and b)"),
      ("any C: (all D: C ally D)", "any C: all D: C ally D"),
      ("sum C where C ally A: C.x + 1 > 2", "(sum C where C ally A: C.x + 1) > 2"),
      ("x < count C", "x < (count C)"),
      (
        "any C where (any D where D ally C: D is m): C is m",
        "any C where (any D where D ally C: D is m): C is m"
      ),
      ("any C where (C : k): C is m", "any C where C : k: C is m"),
      ("any C where calm: hot", "any C where (calm): hot"),
      ("all C: (C : k)", "all C: (C : k)"),
      ("min((a), (b + c) * 2)", "min(a, (b + c) * 2)"),
      ("max(`max`(1, 2), `sum`(a, b))", "max(max(1, 2), `sum`(a, b))"),
      ("(after A hit within 2) and x", "(after A hit within 2) and x"),
      ("(after A hit) and x", "after A hit and x"),
      ("abs(chance((after A hit) within 2) - 1) < 1", "abs(chance((after A hit) within 2) - 1) < 1"),
    ])
  func parentheses(text: String, canonical: String) { expect("check \(text)", "check \(canonical)") }

  @Test(
    "In questions, parentheses say what is remembered",
    arguments: [
      "chance after A hit within 2", "chance (after A hit within 2)", "chance (after A hit) and x within 2",
      "chance (never A hit) or never B hit", "predict p chance (after A hit) within 3",
      "tornado chance x and (after A hit within 2)", "check (after A hit within 2) within 4",
    ])
  func memory(text: String) { expect(text, text) }

  @Test(
    "Names have backticks where they are needed",
    arguments: [
      (
        "actor `Iran`, `any`, `Hamas bureau`, `1st`, `Türkiye`, `of`",
        "actor Iran, `any`, `Hamas bureau`, `1st`, Türkiye, of"
      ),
      ("hypothesis `h` of `A` { `drift` 50%; `proxy` 50% }", "hypothesis h of A { `drift` 50%; proxy 50% }"),
      ("check `chance`(A, B) > `chance`", "check `chance`(A, B) > chance"),
      ("chance x given `set` = 1, `believe` hold", "chance x given `set` = 1, `believe` hold"),
      ("set `set` = 1", "set set = 1"),
      ("chance x given A ally `uncertain`", "chance x given A ally `uncertain`"),
      ("why `e11`", "why `e11`"),
      ("why e11", "why e11"),
      ("tornado `chance`", "tornado `chance`"),
    ])
  func backticks(text: String, canonical: String) { expect(text, canonical) }

  @Test(
    "Numbers keep their spelling, texts are escaped",
    arguments: [
      ("hold weight 1_000", "hold weight 1_000"), ("hold weight 60%", "hold weight 60%"),
      ("hold weight - 0.50", "hold weight -0.50"), ("hold weight 1E3", "hold weight 1E3"),
      ("round is 1 days", "round is 1 day"),
      ("round is 3 day from 2024-04-01", "round is 3 days from 2024-04-01"),
      ("scenario \"a\\\"b\\\\ \\n\t\"", "scenario \"a\\\"b\\\\ \\n\\t\""),
    ])
  func literals(text: String, canonical: String) { expect(text, canonical) }

  @Test(
    "Numbers without a spelling are as short as can be",
    arguments: [
      (0.0, "0", "0%"), (1.0, "1", "100%"), (0.6, "0.6", "60%"), (0.07, "0.07", "7%"),
      (1e-3, "0.001", "0.1%"),
      (1.5e-7, "1.5e-7", "0.000015%"), (1e22, "1e22", "1000000000000000000000000%"),
      (123_456.0, "123456", "12345600%"),
      (-2.5, "-2.5", "-250%"), (1.0 / 3, "0.3333333333333333", "33.33333333333333%"),
    ])
  func shortNumbers(value: Double, plain: String, percent: String) {
    #expect(PrinterPhrase.spelling(of: value, isPercent: false) == plain)
    #expect(PrinterPhrase.spelling(of: value, isPercent: true) == percent)
  }

  @Test(
    "Lists and modifiers have one order",
    arguments: [
      ("relation r transitive symmetric", "relation r symmetric transitive"),
      ("actor A : k, B : k, C", "actor A, B : k, C"),
      (
        "forecast of x given y = 1 seed 2 runs 10 given z within 3 method sample at 2",
        "forecast of x within 3 at 2 runs 10 seed 2 method sample given y = 1, z"
      ),
      ("chance x always within 2", "chance always x within 2"),
      ("chance x given A ally B given C", "chance x given A ally B, set C"),
      ("best A maximize x", "best A maximise x"),
      ("best A maximise x looking 2 seed 3 within 4", "best A maximise x within 4 seed 3 looking 2"),
      ("set every C: (A ally C), calm", "set every C: (A ally C), calm"),
    ])
  func order(text: String, canonical: String) { expect(text, canonical) }

  @Test("A short block stands on one line, a long one has a line for each clause")
  func blocks() {
    expect(
      "rule r {\n  for A, B\n\n  on B hit on A\n  then A.x += 1\n}",
      "rule r { for A, B; on B hit on A; then A.x += 1 }")
    expect(
      "rule r { for A, B; on B hit on A; when x; then A.x += 1 }",
      "rule r {\n  for A, B\n  on B hit on A\n  when x\n  then A.x += 1\n}")
    expect("move m by A { }\nresponse r {\n}", "move m by A\nresponse r { }")
    expect(
      "move m by A { outcome a 60%\n then x\n outcome b otherwise }",
      "move m by A { outcome a 60% then x; outcome b otherwise }")
  }

  @Test("A line is broken at its outermost place first")
  func lines() {
    expect(
      "rule r { when long_name_of_something > 1 or another_long_name > 2, a_third_long_name_of_it > 3; then x; each round }",
      """
      rule r {
        when long_name_of_something > 1 or another_long_name > 2, a_third_long_name_of_it > 3
        then x
        each round
      }
      """)
    expect(
      "check first_long_name_of_something > 1 or second_long_name > 2 and (third_long_name or fourth_long_name) and fifth, x",
      """
      check first_long_name_of_something > 1 or
          second_long_name > 2 and (third_long_name or fourth_long_name) and fifth,
        x
      """)
    expect(
      "response r { expect A hit on B weight if first_long_condition is something then 1.25 * A.pressure_of_it else 0.125 * B.x }",
      """
      response r {
        expect A hit on B weight if first_long_condition is something then
          1.25 * A.pressure_of_it else 0.125 * B.x
      }
      """)
    expect(
      "define f(A) = if A.first_long_name > 1 then A.first_result else if A.second_long_name > 2 then A.second_result else 0",
      """
      define f(A) = if A.first_long_name > 1 then A.first_result else
        if A.second_long_name > 2 then A.second_result else 0
      """)
  }

  @Test("The rows of a table stand below one another")
  func tables() {
    expect(
      "response r { table  A.x,A.y is z:hold,A hit on B;  0..3,any:5,0.5; ..\"Top\",no:if a then 1 else 2,A.x\nany,any: 0,1 }",
      """
      response r {
        table A.x, A.y is z: hold, A hit on B
          0..3,    any: 5,                  0.5
          .."Top", no:  if a then 1 else 2, A.x
          any,     any: 0,                  1
      }
      """)
    expect(
      "response r { table x: A hit; 1: 2 }", "response r {\n  table x: A hit\n    1: 2\n}")
    expect(
      "response r {\n table all C: C is x: A hit # why\n # first\n yes: 2 # so\n no: 3;any: 4\n }",
      """
      response r {
        table (all C: C is x): A hit  # why
          # first
          yes: 2  # so
          no:  3
          any: 4
      }
      """)
  }

  @Test("Comments stay with what they are about")
  func comments() {
    let text = """
      # At the top


      # Of A
      actor A   # trailing
      actor B; actor C ;  # behind two


      rule r {   # of the rule

        # of the variable
        for X
        when X.x > 1,    # first
          # second
          X.y > 2
        then X.z = (1 +  # inside
          2)

        # at its end
      }  # behind it
      move m by A { # nothing here
      }
      # At the end

      """
    expect(
      text,
      """
      # At the top

      # Of A
      actor A  # trailing
      actor B
      actor C  # behind two

      rule r {  # of the rule
        # of the variable
        for X
        when X.x > 1,  # first
          # second
          X.y > 2
        then X.z = 1 +  # inside
            2

        # at its end
      }  # behind it
      move m by A  # nothing here
      # At the end
      """)
    expect("# alone", "# alone")
  }
}
