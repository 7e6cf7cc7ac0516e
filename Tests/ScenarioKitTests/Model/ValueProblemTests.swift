import Testing

/// Numbers out of range, chances that do not add up, and clauses that lack something.
@Suite struct ValueProblemTests {
  @Test(arguments: ProblemTable(table).cases)
  func isReported(_ problem: ProblemTable.Case) {
    #expect(ModelReading.problems(of: problem.source) == problem.expected)
  }

  static let table = #"""
    > move m by A with x 1..2.5 = 1
    E0403:1:23 a bound of an option must be a whole number, not 2.5
    > move m by A with x 2..1 = 1
    E0402:1:20 the range 2..1 is empty
    | the lower number comes first
    > move m by A with x 1..2 = 3
    E0401:1:27 3 is outside 1..2, the range of option `x`
    > move m by A { outcome a 50%; outcome b 40% }
    E0407:1:30 the chances of the outcomes sum to 0.9, not to 1
    | let the last be `otherwise`: it takes what the others leave
    > move m by A { outcome a 50%; outcome b 60%; outcome c otherwise }
    E0407:1:45 the chances of the outcomes sum to 1.1, not to 1
    | 10% is too much
    > move m by A { outcome a 160%; outcome b otherwise }
    E0406:1:25 the chance of outcome `a` must lie in 0..1, but is 160%
    > play Iran strike on Israel with scale 9
    E0401:1:39 9 is outside 1..5, the range of option `scale`
    > play Iran strike on Israel with scale 2.5
    E0403:1:39 option `scale` must be a whole number, not 2.5
    > check after Iran strike on Israel with scale 4..2
    E0402:1:46 the range 4..2 is empty
    | the lower number comes first
    > response r { expect Iran strike on Israel weight -1 }
    E0408:1:50 a weight cannot be negative, but is -1
    > response r { expect any attack factor -2 }
    E0408:1:39 a factor cannot be negative, but is -2
    > rule r { then heat += 1 }
    E0416:1:6 nothing says when rule `r` fires
    | add `when …`, `on EVENT` or `each round`
    > rule r { each round }
    E0417:1:6 rule `r` has no effect
    | add `then …` or `alert "…"`
    > rule r { for A; when A is mobilised; then heat += 1; alert "{A has" }
    E0418:1:60 the braces in the text of the alert do not pair
    | close it with `}`
    > rule r { for A; when A is mobilised; then heat += 1; alert "A} has" }
    E0418:1:60 the braces in the text of the alert do not pair
    | open it with `{`, as in `{A.pressure}`
    > rule r { for A; when A is mobilised; then heat += 1; alert "{}" }
    E0419:1:62 in the text of the alert: expected a value, found `}`
    > rule r { for A; when A is mobilised; then heat += 1; alert "{A +}" }
    E0419:1:65 in the text of the alert: expected a number, a name or `(`, found `}`
    > hypothesis h of Iran { a 50%; b 40% }
    E0407:1:12 the priors of `h` sum to 0.9, not to 1
    | 10% is missing
    > hypothesis h of Iran { a 100% }
    E0413:1:12 hypothesis `h` has fewer than two types
    | write at least two, as in `proxy 80%; direct 20%`
    > hypothesis h of Iran { a 150%; b -50% }
    E0406:1:26 a prior must lie in 0..1, but is 150%
    E0406:1:34 a prior must lie in 0..1, but is -50%
    > hypothesis h of Iran { a 50%; b 25%; c 25%; drift 80%; drift 40% to a }
    E0405:1:56 the drift away from `b` must be at most 1, not 1.2
    > evidence e { likely 70% when Iran.doctrine is direct }
    E0412:1:10 evidence `e` does not say how likely it is otherwise
    | end with `likely … otherwise`
    > evidence e { likely 70% otherwise; likely 10% when ceasefire }
    E0411:1:14 `otherwise` is not the last
    | what follows `otherwise` would never count
    > evidence e { likely 170% otherwise }
    E0406:1:21 a likelihood must lie in 0..1, but is 170%
    > believe Iran.doctrine is direct 160%
    E0406:1:33 a belief must lie in 0..1, but is 160%
    > observe moved weight -1
    E0408:1:22 the weight of an observation cannot be negative, but is -1
    > ladder of escalation { 1 "x" }
    E0414:1:11 quantity `escalation` has a ladder already
    | `replace ladder of escalation` declares it anew
    > ladder of heat { 7 "x" }
    E0401:1:18 7 is outside 0..5, the range of quantity `heat`
    > quantity q 5..1 = 2
    E0402:1:12 the range 5..1 is empty
    | the lower number comes first
    > quantity q 0..1 = 2
    E0401:1:19 2 is outside 0..1, the range of quantity `q`
    > set heat = 7
    E0401:1:12 7 is outside 0..5, the range of quantity `heat`
    > set Iran.pressure = -1, heat += 1
    E0401:1:21 -1 is outside 0..10, the range of quantity `pressure`
    > actor X { pressure = 30 }
    E0401:1:22 30 is outside 0..10, the range of quantity `pressure`
    > round is 0 days
    E0405:1:10 the days of a round must be in 1..36525, not 0
    > round is 2.5 days
    E0403:1:10 the days of a round must be a whole number, not 2.5
    > hold weight -1
    E0408:1:13 the weight of holding cannot be negative, but is -1
    > advance 0
    E0405:1:9 the number of rounds must be in 1..10000, not 0
    > undo 1.5
    E0403:1:6 the number of statements must be a whole number, not 1.5
    > chance heat > 1 within 0
    E0405:1:24 the number of rounds must be more than 0 and at most 1000000, not 0
    > chance heat > 1 runs 0.5
    E0403:1:22 the number of runs must be a whole number, not 0.5
    > chance heat > 1 seed -1
    E0405:1:22 a seed must be in 0..9007199254740992, not -1
    > check 1 / 0 > 1
    E0404:1:11 `1 / 0` is no finite number
    > set every C : state: C.pressure = 20
    E0401:1:35 20 is outside 0..10, the range of quantity `pressure`
    > response r { }
    E0417:1:10 response `r` has no expectation
    | add `expect …` or a `table`
    > response r { because "x" }
    E0417:1:10 response `r` has no expectation
    | add `expect …` or a `table`
    > ladder of heat { }
    E0415:1:11 the ladder of `heat` has no rungs
    | write each as a number and a text: `1 "Shadow war"`
    > hypothesis h of Iran { }
    E0413:1:12 hypothesis `h` has fewer than two types
    | write at least two, as in `proxy 80%; direct 20%`
    > assumption a { }
    E0417:1:12 assumption `a` has no claim
    | add `never EVENT` or `holds CONDITION`
    > evidence e { }
    E0412:1:10 evidence `e` does not say how likely it is otherwise
    | end with `likely … otherwise`
    > move m by A { outcome a 60; outcome b otherwise }
    E0406:1:25 the chance of outcome `a` must lie in 0..1, but is 60
    | did you mean `60%`?
    > check sqrt(0 - 1) > 1
    E0404:1:7 `sqrt(0 - 1)` is no finite number
    > play Iran strike on Israel with scale 1e300
    E0401:1:39 1e+300 is outside 1..5, the range of option `scale`
    > check heat ^ 2 / (1 - 1) > 0
    E0404:1:18 `heat ^ 2 / (1 - 1)` is no finite number
    > round is 40000 days
    E0405:1:10 the days of a round must be in 1..36525, not 40000
    > chance heat > 1 within 2000000
    E0405:1:24 the number of rounds must be more than 0 and at most 1000000, not 2000000
    > play Iran strike on Israel with scale 0
    E0401:1:39 0 is outside 1..5, the range of option `scale`
    """#
}
