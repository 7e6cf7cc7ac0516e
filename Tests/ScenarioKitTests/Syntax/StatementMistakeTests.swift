import Testing

@testable import ScenarioKit

/// Mistakes in the shape of statements, blocks and clauses: where, what and what may mend it.
@Suite struct StatementMistakeTests {
  @Test(arguments: [
    (
      "plya Iran hold",
      ["E0120 1:1 no statement begins with `plya` | did you mean `play`?"]
    ),
    (
      "Iran barrage on Israel",
      ["E0120 1:1 no statement begins with `Iran` | `play` enters an event, `whatif` asks about one"]
    ),
    (
      "Iran hold",
      ["E0120 1:1 no statement begins with `Iran` | `play` enters an event, `whatif` asks about one"]
    ),
    (
      "Iran.resolve = 0.8",
      ["E0120 1:1 no statement begins with `Iran` | `set` states a fact or changes one"]
    ),
    (
      "when a",
      [
        "E0120 1:1 no statement begins with `when` | it begins a clause, which stands in the braces of a declaration"
      ]
    ),
    (
      "expect A hold",
      [
        "E0120 1:1 no statement begins with `expect` | it begins a clause, which stands in the braces of a declaration"
      ]
    ),
    (
      "3",
      ["E0120 1:1 no statement begins with `3`"]
    ),
    (
      "+ 3",
      ["E0120 1:1 no statement begins with `+`"]
    ),
    (
      "}",
      ["E0125 1:1 this `}` closes nothing"]
    ),
    (
      "{ a }",
      ["E0126 1:1 no statement begins with `{` | `{` stands at the end of the line that it belongs to"]
    ),
    (
      "help",
      ["E0122 1:1 `help` is for the prompt and cannot stand in a script"]
    ),
    (
      "report chance x > 1",
      ["E0142 1:15 `x` cannot follow here | as in `report \"april.html\"`"]
    ),
    (
      "rule r { when x = 1 }",
      ["E0143 1:17 `=` does not compare | did you mean `==`?"]
    ),
    (
      "rule r {\n  when a\nplay A hold",
      ["E0123 3:1 the `{` of this rule is not closed | close it with `}`"]
    ),
    (
      "rule r {\n  when a\nrule s { when b }",
      ["E0123 3:1 the `{` of this rule is not closed | close it with `}`"]
    ),
    (
      "rule r\n{ when a; then b }",
      [
        "E0126 2:1 the `{` of this rule stands on a line of its own | `{` stands at the end of the line that it belongs to"
      ]
    ),
    (
      "rule r",
      [
        "E0128 1:7 expected the `{` of this rule, found the end | as in `rule grievance { on B strike on A; then A.pressure += 2 }`"
      ]
    ),
    (
      "rule r { when a then b }",
      ["E0131 1:17 the clause before `then` has not ended | clauses are separated by a newline or `;`"]
    ),
    (
      "rule r { whem a }",
      ["E0130 1:10 no clause of a rule begins with `whem` | did you mean `when`?"]
    ),
    (
      "rule r { expect A hold }",
      [
        "E0130 1:10 no clause of a rule begins with `expect` | `expect` stands in a response; a rule takes `for`, `on`, `each`, `when`, `then`, `alert`, `because`, `source`"
      ]
    ),
    (
      "rule r { on A hit; each round }",
      ["E0133 1:20 this rule has a trigger already | write another rule for the other trigger"]
    ),
    (
      "rule r { for A; for B }",
      ["E0132 1:17 there is a `for` already | one `for` names all variables: `for A, B where …`"]
    ),
    (
      "response r { for A\n table A.x, y: hold, A hit\n 0..3, any: 1, 2\n 3..6, no: 1, 2\n expekt A hit }",
      ["E0130 5:2 no clause of a response begins with `expekt` | did you mean `expect`?"]
    ),
    (
      "response r { table A.x A hit\n 0..3: 1, 2\n any 1, 2\n table x: A hit\n 1: 2 }",
      [
        "E0140 1:24 expected `:` and the events that are weighed, found `A` | as in `table A.pressure: hold, A barrage on B; 0..3: 5, 1`",
        "E0140 3:6 expected `:` and the weights, found `1` | as in `0..3, any: 5, 1`",
      ]
    ),
    (
      "response r { expect A hit\n 0..3: 1 }",
      [
        "E0139 2:2 this row has no table before it | rows follow their `table …: …` line, with no other clause between"
      ]
    ),
    (
      "response r { table x: A hit; any: 1; because \"b\"; 2: 1 }",
      [
        "E0139 1:51 this row has no table before it | rows follow their `table …: …` line, with no other clause between"
      ]
    ),
    (
      "response r { table x: A hit, 3; ..: 1; 2, maybe: 1; 3..x: 1; 4 }",
      [
        "E0140 1:30 expected an event or `hold`, found `3` | as in `table A.pressure: hold, A barrage on B; 0..3: 5, 1`",
        "E0140 1:35 expected a cell: `any`, `yes`, `no`, a number or a range, found `:` | as in `0..3, any: 5, 1`",
        "E0140 1:43 expected a cell: `any`, `yes`, `no`, a number or a range, found `maybe` | as in `0..3, any: 5, 1`",
        "E0140 1:56 expected a cell: `any`, `yes`, `no`, a number or a range, found `x` | as in `0..3, any: 5, 1`",
        "E0140 1:64 expected `:` and the weights, found `}` | as in `0..3, any: 5, 1`",
      ]
    ),
    (
      "move by A",
      [
        "E0141 1:6 expected the move's name, found `by`, a reserved word | a name that is a reserved word stands in backticks: `` `by` ``"
      ]
    ),
    (
      "move m by A { outcome a 1 then b\n then c }",
      [
        "E0134 2:2 the outcome before this `then` has one of its own | did you mean `finally`, which follows whichever outcome it was?"
      ]
    ),
    (
      "move m by A { finally a }",
      ["E0135 1:15 `finally` follows outcomes, and this move has none before it | did you mean `then`?"]
    ),
    (
      "move m by A { then a; outcome b otherwise; outcome c 1 }",
      ["E0136 1:44 no outcome can follow one that says `otherwise` | the last outcome says `otherwise`"]
    ),
    (
      "move m by A { outcome b 1; finally a; outcome c 1 }",
      ["E0136 1:39 an outcome cannot follow `finally` | move `finally` behind the outcomes"]
    ),
    (
      "move m by A with s 1..3 { then a }",
      [
        "E0140 1:25 expected `=` and the default, found `{` | as in `move barrage by A on B with scale 1..5 = 3`"
      ]
    ),
    (
      "move m by A \"T\" on B { whne a }",
      [
        "E0129 1:13 a title comes last, and here `on` follows it | as in `move barrage by A on B with scale 1..5 = 3`",
        "E0130 1:24 no clause of a move begins with `whne` | did you mean `when`?",
      ]
    ),
    (
      "relation r symmetric symmetric",
      ["E0132 1:22 `symmetric` is written twice"]
    ),
    (
      "relation r \"T\" symmetric",
      ["E0129 1:12 a title comes last, and here `symmetric` follows it | as in `relation rival symmetric`"]
    ),
    (
      "quantity q = 3",
      [
        "E0140 1:12 expected a range, such as `0..10`, found `=` | as in `quantity pressure of actor 0..10 = 0`"
      ]
    ),
    (
      "quantity q 0..10",
      [
        "E0140 1:17 expected `=` and the default, found the end | as in `quantity pressure of actor 0..10 = 0`"
      ]
    ),
    (
      "flag f of by",
      [
        "E0141 1:11 expected `actor` or a kind, found `by`, a reserved word | as in `flag mobilised of actor`; a name goes into backticks: `` `by` ``"
      ]
    ),
    (
      "actor A { x 3; y = }",
      [
        "E0140 1:13 expected `=`, found `3`",
        "E0140 1:20 expected a value, found `}`",
      ]
    ),
    (
      "ladder of x { 1 \"a\"; b }",
      ["E0140 1:22 expected the rung's number, found `b`"]
    ),
    (
      "hypothesis h of A { a; drift x }",
      [
        "E0140 1:22 expected the type's prior, such as `80%`, found `;`",
        "E0140 1:30 expected the chance of a change a round, found `x` | as in `drift 2%`",
      ]
    ),
    (
      "evidence e { likely 30%; source \"s\" grade X9 }",
      [
        "E0140 1:24 expected `when` or `otherwise`, found `;` | as in `likely 70% when Iran.doctrine is direct`",
        "E0137 1:43 `X9` is no grade of a source | a letter A to F for the source, then a digit 1 to 6 for what it says",
      ]
    ),
  ])
  func reportsMistakes(text: String, mistakes: [String]) {
    let reading = SyntaxReading(text)
    #expect(reading.mistakes == mistakes)
  }
}
