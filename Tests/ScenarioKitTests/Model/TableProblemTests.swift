import Testing

@testable import ScenarioKit

/// Decision tables that cannot be looked up, or say something twice.
@Suite struct TableProblemTests {
  @Test(arguments: ProblemTable(table).cases)
  func isReported(_ problem: ProblemTable.Case) {
    #expect(ModelReading.problems(of: problem.source) == problem.expected)
  }

  static let table = #"""
    > response r { table escalation: Iran mobilise, hold; "Shadow war".."Proxy attacks": 1, 2; 6.5..: 2, 3; any: 0, 1 }
    > response r { for A, B; table A.pressure, A rival B: A threaten on B, hold, A mobilise, A strike on B with scale 2, A strike on B; any, no: 1, 2, 3, 4, 5; ..3, any: 1, 1, 1, 1, 1; any, any: 0, 0, 0, 0, 0 }
    > response r { table heat: Iran mobilise }
    E0461:1:14 this table has no rows
    | add a line for each case: a cell for each input, `:`, a weight for each event
    > response r { table heat, escalation: Iran mobilise, hold; 1: 2, 3, 4; 1, 2: 1; any, any, any: 1, 1 }
    E0462:1:59 this row has 1 cell, and the table looks at 2
    E0462:1:62 this row has 3 weights, and the table weighs 2
    E0462:1:77 this row has 1 weight, and the table weighs 2
    E0462:1:80 this row has 3 cells, and the table looks at 2
    > response r { table heat, ceasefire: Iran mobilise; yes, 1: 1; "T", ..2: 1; 1, no: 1 }
    E0463:1:52 `yes` cannot match `heat`, which is a number
    | write a number, a range such as `0..3`, or `any`
    E0463:1:57 `1` cannot match `ceasefire`, which is true or false
    | write `yes`, `no` or `any`
    E0306:1:63 "T" stands for no number: quantity `heat` has no ladder
    | declare one: `ladder of heat { … }`
    E0463:1:68 `..2` cannot match `ceasefire`, which is true or false
    | write `yes`, `no` or `any`
    > response r { table escalation: Iran mobilise; 3..2: 1; "Direct strikes".."Shadow war": 1; "Proxy atacks": 1; any: 1 }
    E0402:1:47 the range 3..2 is empty
    | the lower number comes first
    E0402:1:56 the range "Direct strikes".."Shadow war" is empty
    | the lower number comes first
    E0201:1:91 no rung "Proxy atacks"
    | did you mean "Proxy attacks"?
    > response r { table heat: hold, Iran mobilise, US mobilise; any: 1, 2, 3 }
    E0464:1:26 the columns name several actors, and `hold` does not say who holds
    | write `A hold`
    > response r { table heat: hold; any: 1 }
    E0464:1:26 no column says who holds
    | write `A hold`
    > response r { for A, B; table heat: A strike on B, A strike on B with scale 3, hold, A hold; any: 1, 2, 3, 4 }
    E0465:1:51 `A strike on B with scale 3` is a column twice
    | give it one column, and add the weights up
    E0465:1:79 `hold` is a column twice
    | give it one column, and add the weights up
    > response r { for A; table A: A mobilise; any: 1 }
    E0302:1:27 what a table looks at must be a number, but `A` is an actor
    | name a quantity of it, as in `A.…`
    > response r { table heat: any strike on Iran, Iran strike, Iran mobilise; any: 1, 2, -3 }
    E0424:1:26 the event does not name who acts
    | name an actor: `any` only describes what may match
    E0421:1:46 move `strike` needs a target
    | say on whom: `Iran strike on …`
    E0408:1:85 a weight cannot be negative, but is -3
    > response r { table heat, ceasefire: Iran mobilise; 1..3, any: 1; any, yes: 2; 2..3, no: 3; 2..4, yes: 4; 2..4, no: 5 }
    W0466:1:79 this row can never be the first that matches
    @ this row takes all that it would: 1..3, any: 1
    W0466:1:92 this row can never be the first that matches
    @ this row takes all that it would: any, yes: 2
    > response r { table escalation, heat: Iran mobilise; 11..12, any: 1; "Direct strikes", 6..: 2; 10..12, 5..9: 3 }
    W0466:1:53 this row can never match: it lies outside the range of `escalation`, 0..10
    W0466:1:69 this row can never match: it lies outside the range of `heat`, 0..5
    """#
}
