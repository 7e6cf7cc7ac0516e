import Testing

@testable import ScenarioKit

/// Mistakes inside phrases, and characters that mean nothing: where, what and what may mend it.
@Suite struct PhraseMistakeTests {
  @Test(arguments: [
    (
      "define f() = 1",
      [
        "E0140 1:10 expected a parameter, found `)` | as in `define outgunned(A, B) = B.arsenal > 2 * A.arsenal`"
      ]
    ),
    (
      "round is 3 weeks",
      ["E0140 1:12 expected `days`, found `weeks` | as in `round is 3 days from 2024-04-01`"]
    ),
    (
      "turns foo",
      ["E0140 1:7 expected `open` or `in order`, found `foo` | as in `turns in order`"]
    ),
    (
      "play 2024-4-13 A hold",
      ["E0111 1:6 `2024-4-13` is no date | a date is written with all its digits, as in `2024-04-13`"]
    ),
    (
      "play 2024-02-30 A hold",
      ["E0110 1:6 the calendar has no day `2024-02-30` | that month has the days `01` to `29`"]
    ),
    (
      "play A hold on B",
      ["E0152 1:13 `hold` takes no target and no options"]
    ),
    (
      "play A hit on B { a }",
      ["E0127 1:17 this statement takes no `{`"]
    ),
    (
      "play A with s 3",
      [
        "E0141 1:8 expected a move or `hold`, found `with`, a reserved word | as in `play Iran barrage on Israel with scale 5`; a name goes into backticks: `` `with` ``"
      ]
    ),
    (
      "set a == 3",
      ["E0144 1:7 `==` changes nothing | did you mean `=`?"]
    ),
    (
      "set not a = 3",
      [
        "E0145 1:5 `not` cannot stand before an assignment | assign the value itself, as in `ceasefire = false`"
      ]
    ),
    (
      "set A mobilised",
      ["E0148 1:5 `A mobilised` is no effect | did you mean `A is mobilised`?"]
    ),
    (
      "set a = 1 +\nplay A hold",
      [
        "E0138 1:11 the line ends with `+`, which joins the next one to it | finish the line, or end it before that"
      ]
    ),
    (
      "check 1 < 2 < 3",
      ["E0146 1:13 comparisons cannot be chained | join two of them with `and`"]
    ),
    ("check a => 3", ["E0101 1:9 `=>` means nothing here | did you mean `>=`?"]),
    ("check a <> 3", ["E0101 1:9 `<>` means nothing here | did you mean `!=`?"]),
    ("set A rival B = 3", ["E0142 1:15 `=` cannot follow here | as in `set Iran.resolve = 0.8`"]),
    (
      "check A is m is n",
      ["E0146 1:14 comparisons cannot be chained | join two of them with `and`"]
    ),
    (
      "check A mobilised",
      ["E0148 1:7 `A mobilised` is no condition | did you mean `A is mobilised`?"]
    ),
    (
      "check A hit on B",
      ["E0147 1:7 an event by itself is no condition | did you mean `after` or `never` before it?"]
    ),
    (
      "check A hold",
      ["E0147 1:7 an event by itself is no condition | did you mean `after` or `never` before it?"]
    ),
    (
      "check (a + b",
      ["E0124 1:13 expected `)`, found the end | close it with `)`"]
    ),
    (
      "check (a b)",
      ["E0148 1:8 `a b` is no condition | did you mean `a is b`?"]
    ),
    (
      "check a, )",
      ["E0140 1:10 expected a condition, found `)` | as in `check belief(Iran.doctrine is direct) > 10%`"]
    ),
    (
      "check 2 * if a then b else c",
      ["E0149 1:11 an `if` inside a larger expression stands in parentheses"]
    ),
    (
      "check 2 * not a",
      [
        "E0149 1:11 `not` begins a condition, and a number is expected here | put the condition in parentheses"
      ]
    ),
    (
      "check \"a\" + 1 > 2",
      [
        "E0150 1:7 a text is no number | compare with a label by itself, as in `escalation >= \"Regional war\"`"
      ]
    ),
    (
      "check 2 + \"a\" > 1",
      [
        "E0150 1:11 a text is no number | compare with a label by itself, as in `escalation >= \"Regional war\"`"
      ]
    ),
    (
      "check count C: C is m",
      ["E0151 1:14 `count` takes no condition after a colon | did you mean `where`?"]
    ),
    (
      "check any C where a",
      [
        "E0140 1:20 expected `:` and what is said of each, found the end | as in `any C where C ally A: C is mobilised`"
      ]
    ),
    (
      "check f() > 1",
      ["E0140 1:9 expected an argument, found `)` | as in `outgunned(A, B)`"]
    ),
    (
      "check chance(belief(a)) > 1",
      ["E0153 1:14 `belief(…)` cannot stand here | only `check` knows it, and not inside another of its kind"]
    ),
    (
      "chance belief(A.h is t) > 1",
      ["E0153 1:8 `belief(…)` cannot stand here | only `check` knows it, and not inside another of its kind"]
    ),
    (
      "chance x within 2 by 2024-01-01",
      [
        "E0161 1:19 a question has one end, and this is a second `within` or `by` | `(after … within N)` in parentheses belongs to the condition"
      ]
    ),
    (
      "chance x at 2 at 3",
      ["E0160 1:15 `at` is written twice"]
    ),
    (
      "chance x without r",
      ["E0162 1:10 `without` stands after `given` | did you mean `given without`?"]
    ),
    (
      "chance x as a as b",
      ["E0160 1:15 `as` is written twice"]
    ),
    (
      "check x > 3 (1..6)",
      [
        "E0159 1:13 a number has no plausible range here | defaults, priors, chances, weights and other numbers of declarations may have one"
      ]
    ),
    (
      "move m by A on B with s 1..5 = 3 (1..4)",
      [
        "E0159 1:34 a number has no plausible range here | defaults, priors, chances, weights and other numbers of declarations may have one"
      ]
    ),
    (
      "response r { expect A hit on B with s 3 (2..4) }",
      [
        "E0159 1:41 a number has no plausible range here | defaults, priors, chances, weights and other numbers of declarations may have one"
      ]
    ),
    (
      "assumption a { holds x < 8 (7..9) }",
      [
        "E0159 1:28 a number has no plausible range here | defaults, priors, chances, weights and other numbers of declarations may have one"
      ]
    ),
    (
      "hold weight 3 (1..)",
      ["E0140 1:19 expected the upper end of the range, found `)` | as in `hold weight 1`"]
    ),
    (
      "chance x uncertain seed 1 uncertain",
      ["E0160 1:27 `uncertain` is written twice"]
    ),
    (
      "chance x within soon",
      ["E0140 1:17 expected a number of rounds, found `soon` | as in `chance escalation >= 6 within 4`"]
    ),
    (
      "show A within 2",
      ["E0163 1:8 `show` takes no modifiers"]
    ),
    (
      "compare main on x",
      []
    ),
    (
      "best US increase x",
      [
        "E0140 1:9 expected `minimise` or `maximise`, found `increase` | as in `best US minimise chance escalation >= 6`"
      ]
    ),
    (
      "sweep x 0..6 chance y",
      [
        "E0140 1:14 expected `by` and a step, found `chance` | as in `sweep escalation 0..6 by 2 chance escalation >= 8`"
      ]
    ),
    (
      "flip chance x > 1 10%",
      [
        "E0140 1:19 expected `below` or `above` and a probability, found `10%` | as in `flip chance escalation >= 6 below 10%`"
      ]
    ),
    (
      "tornado 3",
      [
        "E0140 1:9 expected `chance` and a condition, or a quantity, found `3` | as in `tornado chance escalation >= 6`"
      ]
    ),
    (
      "predict again chance x > 1",
      [
        "E0140 1:27 expected an end: `by` and a date, or `within` and a number of rounds, found the end | as in `predict again chance after Iran barrage on Israel within 10`"
      ]
    ),
    (
      "amend e3",
      [
        "E0140 1:9 expected what to amend: `with` options, `outcome`, a note or `source`, found the end | as in `amend e3 outcome leaks`"
      ]
    ),
    (
      "retract",
      ["E0140 1:8 expected the name of an evidence, found the end | as in `retract missiles_moved`"]
    ),
    (
      "drop thing x",
      ["E0140 1:6 expected what is dropped, as in `rule NAME`, found `thing` | as in `drop rule cooling`"]
    ),
    (
      "replace play A hold",
      [
        "E0140 1:9 expected a declaration, found `play` | as in `replace rule cooling { each round; then escalation -= 1 }`"
      ]
    ),
    (
      "forecast x",
      ["E0142 1:10 `x` cannot follow here | as in `forecast of escalation within 6`"]
    ),
  ])
  func reportsPhrases(text: String, mistakes: [String]) { #expect(SyntaxReading(text).mistakes == mistakes) }

  @Test(arguments: [
    (
      "check \"abc",
      [
        "E0104 1:7 this text is not closed on its line | a text ends with `\"` on the line it began; `\\n` stands for a line's end"
      ]
    ),
    (
      "alert \"x\\q\"",
      [
        "E0105 1:9 a text knows no `\\q` | for a backslash write `\\\\`; the other escapes are `\\\"`, `\\n` and `\\t`"
      ]
    ),
    (
      "check \"a\\q\" == b",
      [
        "E0105 1:9 a text knows no `\\q` | for a backslash write `\\\\`; the other escapes are `\\\"`, `\\n` and `\\t`"
      ]
    ),
    (
      "check `a",
      ["E0106 1:7 this name is not closed on its line | a name in backticks ends with one"]
    ),
    (
      "check `` > 1",
      ["E0107 1:7 there is no name between the backticks"]
    ),
    (
      "check 3x > 1",
      [
        "E0108 1:7 `3x` is neither a number nor a name | a name begins with a letter, and a number ends with its digits"
      ]
    ),
    (
      "check .5 > 1",
      ["E0108 1:7 `.5` is neither a number nor a name | did you mean `0.5`?"]
    ),
    (
      "check 1__0 > 1",
      [
        "E0108 1:7 `1__0` is neither a number nor a name | a name begins with a letter, and a number ends with its digits"
      ]
    ),
    (
      "check 1e999 > 1",
      ["E0109 1:7 `1e999` is too large a number"]
    ),
    (
      "check a && b",
      ["E0101 1:9 `&&` means nothing here | did you mean `and`?"]
    ),
    (
      "check a ≥ b",
      ["E0101 1:9 `≥` means nothing here | did you mean `>=`?"]
    ),
    (
      "check a % b",
      ["E0101 1:9 `%` means nothing here | there is no modulo; `60%` is 0.6"]
    ),
    (
      "check “a” == b",
      [
        "E0101 1:7 `“a”` is no text: its quotation marks are of another sort | a text stands between straight ones, `\"`"
      ]
    ),
    ("check “a == b", ["E0101 1:7 `“` means nothing here | did you mean `\"`?"]),
    (
      "check 'a' == b",
      [
        "E0101 1:7 `'a'` is no text: its quotation marks are of another sort | a text stands between straight ones, `\"`"
      ]
    ),
    (
      "check a\0b",
      ["E0102 1:8 the text holds a control character, U+0000"]
    ),
    (
      "check a\u{FFFD}b",
      ["E0103 1:8 the text is not valid UTF-8 here | save the file as UTF-8"]
    ),
  ])
  func reportsCharacters(text: String, mistakes: [String]) {
    #expect(SyntaxReading(text).mistakes == mistakes)
  }
}
