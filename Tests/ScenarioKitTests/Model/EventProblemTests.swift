import Testing

/// Events that cannot happen, and patterns that nothing matches.
@Suite struct EventProblemTests {
  @Test(arguments: ProblemTable(table).cases)
  func isReported(_ problem: ProblemTable.Case) {
    #expect(ModelReading.problems(of: problem.source) == problem.expected)
  }

  static let table = #"""
    > check Iran rival Iran
    E0423:1:7 `Iran` cannot be `rival` to itself
    > set Iran rival Iran
    E0423:1:5 `Iran` cannot be `rival` to itself
    > play Iran strike on Iran
    E0423:1:6 `Iran` cannot strike on itself
    > check after Iran strike on Iran
    E0423:1:13 `Iran` cannot strike on itself
    > play any strike on Iran
    E0424:1:6 the event does not name who acts
    | name an actor: `any` only describes what may match
    > play Iran any on Israel
    E0425:1:11 the event does not name one move
    | a kind, a set or `any` only describe what may match
    > play Iran attack on Israel
    E0425:1:11 the event does not name one move
    | a kind, a set or `any` only describe what may match
    > play Iran (strike | threaten) on Israel
    E0425:1:11 the event does not name one move
    | a kind, a set or `any` only describe what may match
    > play Iran strike on any
    E0426:1:21 the event does not name its target
    | name an actor: `any` only describes what may match
    > play Iran strike
    E0421:1:6 move `strike` needs a target
    | say on whom: `Iran strike on …`
    > play Iran mobilise on Israel
    E0422:1:23 move `mobilise` has no target
    | leave `on` away
    > play Iran strike on Israel with scale 2..3
    E0427:1:39 option `scale` has one value in an event that happens
    | a range only describes what may match
    > play Iran strike on Israel with scale heat
    E0428:1:39 the value of option `scale` is not a plain number
    > check after Iran strike on Israel with scale 7..9
    E0429:1:46 nothing matches: option `scale` is a whole number in 1..5
    > check after Iran mobilise on Israel
    E0422:1:30 move `mobilise` has no target
    | leave `on` away
    > response r { expect Iran strike on Israel outcome hit weight 1 }
    E0430:1:51 an expectation with a weight states an outcome
    | a weight says what is done, the move says how it turns out
    > response r { expect Iran any on Israel weight 1 }
    E0425:1:26 the event does not name one move
    | a kind, a set or `any` only describe what may match
    > response r { expect Iran strike weight 1 }
    E0421:1:21 move `strike` needs a target
    | say on whom: `Iran strike on …`
    > set every C where C rival C: C.pressure = 2
    E0423:1:19 `C` cannot be `rival` to itself
    > set Iran rival Israel, Iran
    E0423:1:5 `Iran` cannot be `rival` to itself
    """#
}
