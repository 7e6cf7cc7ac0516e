import Testing

/// Values of the wrong sort for their place.
@Suite struct TypeProblemTests {
  @Test(arguments: ProblemTable(table).cases)
  func isReported(_ problem: ProblemTable.Case) {
    #expect(ModelReading.problems(of: problem.source) == problem.expected)
  }

  static let table = #"""
    > move m by A { when A.doctrine is direct }
    E0309:1:20 a move's `when` cannot read `A.doctrine`, an actor's hidden type
    | types are read in responses, chances of outcomes, evidence and questions
    > move m by A { when bold(A) }
    E0309:1:20 a move's `when` cannot use `bold`, which reads an actor's hidden type
    | types are read in responses, chances of outcomes, evidence and questions
    > move m by A { then A is mobilised, A.pressure = if A.doctrine is direct then 1 else 2 }
    E0309:1:52 an effect cannot read `A.doctrine`, an actor's hidden type
    | types are read in responses, chances of outcomes, evidence and questions
    > rule r { for A; each round; then A is mobilised; alert "{A.doctrine is direct}" }
    E0309:1:58 an alert cannot read `A.doctrine`, an actor's hidden type
    | types are read in responses, chances of outcomes, evidence and questions
    > rule r { for A; when A.doctrine is direct; then A is mobilised }
    E0309:1:22 a rule cannot read `A.doctrine`, an actor's hidden type
    | types are read in responses, chances of outcomes, evidence and questions
    > assumption a { holds not bold(Iran) }
    E0309:1:26 an assumption cannot use `bold`, which reads an actor's hidden type
    | types are read in responses, chances of outcomes, evidence and questions
    > set Iran.pressure = if bold(Iran) then 1 else 0
    E0309:1:24 what is set cannot use `bold`, which reads an actor's hidden type
    | types are read in responses, chances of outcomes, evidence and questions
    > check ceasefire > 1
    E0301:1:7 `>` cannot compare `ceasefire`, true or false, with `1`, a number
    | for a number write `if ceasefire then 1 else 0`
    > check ceasefire == 1
    E0301:1:7 `==` cannot compare `ceasefire`, true or false, with `1`, a number
    | write `ceasefire` alone, which is true or false by itself
    > check ceasefire < crisis
    E0303:1:7 neither of `ceasefire` and `crisis` is the greater: both are true or false
    | compare with `==` or `!=`
    > check Iran == 3
    E0301:1:7 `==` cannot compare `Iran`, an actor, with `3`, a number
    > check Iran < Israel
    E0303:1:7 neither of `Iran` and `Israel` is the greater: both are actors
    | actors are compared with `==` and `!=`
    > check Iran + 1 > 2
    E0302:1:7 each side of `+` must be a number, but `Iran` is an actor
    | name a quantity of it, as in `Iran.…`
    > check ceasefire + 1 > 2
    E0302:1:7 each side of `+` must be a number, but `ceasefire` is true or false
    | for a number write `if ceasefire then 1 else 0`
    > check not heat
    E0302:1:11 what `not` negates must be true or false, but `heat` is a number
    | compare it with a number, as in `heat > 0`
    > check heat
    E0302:1:7 a condition must be true or false, but `heat` is a number
    | compare it with a number, as in `heat > 0`
    > check heat and ceasefire
    E0302:1:7 each side of `and` must be true or false, but `heat` is a number
    | compare it with a number, as in `heat > 0`
    > check (if heat then 1 else 2) > 1
    E0302:1:11 what follows `if` must be true or false, but `heat` is a number
    | compare it with a number, as in `heat > 0`
    > check (if ceasefire then 1 else crisis) > 1
    E0302:1:33 what follows `else` must be a number, but `crisis` is true or false
    | for a number write `if crisis then 1 else 0`
    > check pressure > 1
    E0304:1:7 quantity `pressure` is of an actor
    | write `Iran.pressure`
    > check Iran.escalation > 1
    E0304:1:12 quantity `escalation` is global
    | write `escalation`
    > check trust > 1
    E0304:1:7 quantity `trust` is of one actor to another
    | write `trust(Iran, Israel)`
    > check trust(Iran) > 1
    E0304:1:7 quantity `trust` is of one actor to another
    | write `trust(Iran, Israel)`
    > check Iran.trust > 1
    E0304:1:12 quantity `trust` is of one actor to another
    | write `trust(Iran, Israel)`
    > check pressure(Iran) > 1
    E0304:1:7 quantity `pressure` is of an actor
    | write `Iran.pressure`
    > check heat(Iran) > 1
    E0304:1:7 quantity `heat` is global
    | write `heat`
    > check mobilised
    E0304:1:7 flag `mobilised` is of an actor
    | write `Iran is mobilised`
    > check Iran is ceasefire
    E0304:1:15 flag `ceasefire` is global
    | write `ceasefire`
    > check heat is high
    E0311:1:7 `is` cannot test `heat is high` like this
    | write `heat == …`
    > check escalation is calm
    E0311:1:7 `is` cannot test `escalation is calm` like this
    | write `escalation is "Shadow war"`
    > check heat >= "Direct strikes"
    E0306:1:15 "Direct strikes" stands for no number: quantity `heat` has no ladder
    | declare one: `ladder of heat { … }`
    > check "Direct strikes" == "Shadow war"
    E0307:1:7 the text "Direct strikes" stands for no number here
    | a rung's text is compared with its quantity, as in `escalation >= "Direct strikes"`
    E0307:1:27 the text "Shadow war" stands for no number here
    | a rung's text is compared with its quantity, as in `escalation >= "Direct strikes"`
    > set heat = "Direct strikes"
    E0306:1:12 "Direct strikes" stands for no number: quantity `heat` has no ladder
    | declare one: `ladder of heat { … }`
    > check Iran.doctrine > 1
    E0314:1:7 `Iran.doctrine` is a hypothesis, which has no value of its own
    | ask for its type: `Iran.doctrine is proxy`
    > check doctrine > 1
    E0314:1:7 `Iran.doctrine` is a hypothesis, which has no value of its own
    | ask for its type: `Iran.doctrine is proxy`
    > check clamp(1, 2) > 1
    E0308:1:7 `clamp` takes 3 numbers, not 2
    | write `clamp(x, lowest, highest)`
    > check min(1) > 1
    E0308:1:7 `min` takes 2 numbers or more, not 1
    | write `min(x, y)`
    > check abs(1, 2) > 1
    E0308:1:7 `abs` takes 1 number, not 2
    | write `abs(x)`
    > check abs(Iran) > 1
    E0302:1:11 what `abs` takes must be a number, but `Iran` is an actor
    | name a quantity of it, as in `Iran.…`
    > check outgunned(Iran)
    E0308:1:7 `outgunned` takes 2 actors, not 1
    | write `outgunned(A, B)`
    > check outgunned(Iran, 3)
    E0302:1:23 what `outgunned` takes must be an actor, but `3` is a number
    > check US.price > 1
    E0305:1:10 `US` has no quantity `price`: it is of kind `militia`, and `US` is of no kind
    > check Iran.price > 1
    E0305:1:12 `Iran` has no quantity `price`: it is of kind `militia`, and `Iran` is of kind `state`
    > set Iran is hidden
    E0305:1:13 `Iran` has no flag `hidden`: it is of kind `militia`, and `Iran` is of kind `state`
    > response r { for A : state; when A is hidden; expect A strike on Israel }
    E0305:1:39 `A` has no flag `hidden`: it is of kind `militia`, and `A` is of kind `state`
    > response r { expect Iran strike on Israel weight ceasefire }
    E0302:1:50 a weight must be a number, but `ceasefire` is true or false
    | for a number write `if ceasefire then 1 else 0`
    > define g(A) = A
    E0302:1:15 what `g` stands for must be a number, but `A` is an actor
    | name a quantity of it, as in `A.…`
    > set ceasefire = 1
    E0302:1:17 the value of `ceasefire` must be true or false, but `1` is a number
    | write `true` or `false`
    > set ceasefire += 1
    E0312:1:5 flag `ceasefire` is true or false, nothing can be added to it
    | write `ceasefire = true` or `ceasefire = false`
    > set heat = ceasefire
    E0302:1:12 the value of `heat` must be a number, but `ceasefire` is true or false
    | for a number write `if ceasefire then 1 else 0`
    > actor X { price = 3 }
    E0305:1:11 `X` has no quantity `price`: it is of kind `militia`, and `X` is of no kind
    > move m by A with x 1..2 = 1 { then x = 2 }
    E0313:1:36 option `x` cannot be changed
    | an option is chosen when the move is made
    > rule r { for A; when A is mobilised; then heat += 1; alert "{chance(heat > 1)}" }
    E0310:1:62 `chance(…)` stands in `check` only
    > check mobilised(Iran)
    E0304:1:7 flag `mobilised` is of an actor
    | write `Iran is mobilised`
    > check any C : state: C is hidden
    E0305:1:27 `C` has no flag `hidden`: it is of kind `militia`, and `C` is of kind `state`
    > set Iran.ceasefire = true
    E0304:1:10 flag `ceasefire` is global
    | write `ceasefire`
    > set mobilised
    E0304:1:5 flag `mobilised` is of an actor
    | write `Iran is mobilised`
    > check 3 is mobilised
    E0311:1:7 `is` cannot test `3` like this
    > check Iran.doctrine is "Direct strikes"
    E0314:1:7 `Iran.doctrine` is a hypothesis, which has no value of its own
    | ask for its type: `Iran.doctrine is proxy`
    > check (if ceasefire then Iran else Israel) == Iran
    E0302:1:26 what follows `then` must be a number, but `Iran` is an actor
    | name a quantity of it, as in `Iran.…`
    > check (if ceasefire then 1 else Iran) == 1
    E0302:1:33 what follows `else` must be a number, but `Iran` is an actor
    | name a quantity of it, as in `Iran.…`
    > check exp(ceasefire) > 1
    E0302:1:11 what `exp` takes must be a number, but `ceasefire` is true or false
    | for a number write `if ceasefire then 1 else 0`
    > check -ceasefire > 1
    E0302:1:8 what `-` negates must be a number, but `ceasefire` is true or false
    | for a number write `if ceasefire then 1 else 0`
    > check any C: C.pressure
    E0302:1:14 what follows `:` must be true or false, but `C.pressure` is a number
    | compare it with a number, as in `C.pressure > 0`
    > check (sum C: C is mobilised) > 1
    E0302:1:15 what `sum` takes must be a number, but `C` is an actor
    | name a quantity of it, as in `C.…`
    > check mean(ceasefire) > 1
    E0302:1:12 what `mean` takes must be a number, but `ceasefire` is true or false
    | for a number write `if ceasefire then 1 else 0`
    > check belief(heat) > 1
    E0302:1:14 what `belief` takes must be true or false, but `heat` is a number
    | compare it with a number, as in `heat > 0`
    > check trust(Iran, 1 + 1) > 0
    E0302:1:19 what `trust` takes must be an actor, but `1 + 1` is a number
    """#
}
