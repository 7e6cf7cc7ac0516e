import Testing

/// Modifiers out of place.
@Suite struct QuestionProblemTests {
  @Test(arguments: ProblemTable(table).cases)
  func isReported(_ problem: ProblemTable.Case) {
    #expect(ModelReading.problems(of: problem.source) == problem.expected)
  }

  static let table = #"""
    > check after Iran strike on Israel within 0
    E0431:1:35 `within` means nothing in `check`
    | write `chance(… within N)` for what may come, `(after … within N)` for what has happened
    > chance heat > 1 at 2 within 3
    E0432:1:17 `at` and `within` exclude each other
    > chance heat > 1 by 2024-05-01
    E0433:1:20 rounds have no dates
    | say so first: `round is 3 days from 2024-04-01`
    > chance always heat > 1 at 3
    E0432:1:8 `at` and `always` exclude each other
    > whatif Iran strike on Israel at 3
    E0431:1:30 `at` means nothing in `whatif`
    > whatif Iran strike on Israel always
    E0431:1:30 `always` means nothing in `whatif`
    > check heat > 1 within 3
    E0431:1:16 `within` means nothing in `check`
    | write `chance(… within N)` for what may come, `(after … within N)` for what has happened
    > check mean(heat within 3) > 1
    E0431:1:17 `within` means nothing in `mean`
    | a mean is of one moment: write `at`
    > check belief(Iran.doctrine is direct within 3) > 1
    E0431:1:38 `within` means nothing in `belief`
    > beliefs within 3
    E0431:1:9 `within` means nothing in `beliefs`
    > check chance(heat > 1 at 1 within 2) > 0.5
    E0432:1:23 `at` and `within` exclude each other
    > forecast within 3 at 2
    E0431:1:19 `at` means nothing in `forecast`
    | say how far to look with `within`
    > why Iran strike on Israel runs 10
    E0431:1:27 `runs` means nothing in `why`
    > assumptions given ceasefire
    E0431:1:13 `given` means nothing in `assumptions`
    """#
}
