import Testing

@testable import ScenarioKit

/// What is asked is checked before it is answered.
@Suite struct InquiryProblemTests {
  @Test(
    arguments: ProblemTable(
      """
      > why not Iran strik on Israel
      E0201:1:14 no move `strik`
      | did you mean `strike`?
      > why Iran.presure
      E0201:1:10 no quantity `presure`
      | did you mean `pressure`?
      > why Israel.doctrine
      E0210:1:12 `Israel` has no hypothesis `doctrine`
      > why chance Iran.pressure
      E0302:1:12 a condition must be true or false, but `Iran.pressure` is a number
      | compare it with a number, as in `Iran.pressure > 0`
      > best Irn minimise escalation
      E0201:1:6 no actor `Irn`
      | did you mean `Iran`?
      > tornado presure
      E0201:1:9 no quantity `presure`
      | did you mean `pressure`?
      > sweep escalation 6..2 by 1 chance escalation > 5
      E0402:1:18 the range 6..2 is empty
      | the lower number comes first
      > sweep escalation 0..12 by 0 chance escalation > 5
      E0401:1:21 12 is outside 0..10, the range of quantity `escalation`
      E0405:1:27 the step of a sweep must be more than 0, not 0
      > sweep escalation 0..4 by 1, Iran.pressure 0..4 by 1, Israel.pressure 0..4 by 1 escalation
      E0405:1:78 the number of quantities in a sweep must be 1 or 2, not 3
      > sweep escalation 0..4 by 1, escalation 0..4 by 2 escalation
      E0405:1:48 the second quantity of a sweep must be another one, not the same again
      > sweep escalation 0..10 by 0.1, Iran.pressure 0..10 by 0.1 escalation
      E0405:1:27 the number of points of a sweep must be at most 2000, not 10201
      > sweep escalation 0..10 by 0.00001 escalation
      E0405:1:27 the step of a sweep must be large enough for 2000 points at most, not 0.00001
      > flip chance escalation > 5 below 130%
      E0406:1:34 a threshold must lie in 0..1, but is 130%
      > dispute Iran.doctrin
      E0201:1:14 no quantity `doctrin`
      | did you mean `doctrine`?
      > stability nasch
      E0201:1:11 no kind of stability `nasch`
      | did you mean `nash`?
      > compare main, eve on escalation, Iran.pressure, chance hostile
      E0201:1:56 nothing is named `hostile`
      """
    ).cases)
  func isReported(_ problem: ProblemTable.Case) {
    #expect(ModelReading.problems(of: problem.source) == problem.expected)
  }
}
