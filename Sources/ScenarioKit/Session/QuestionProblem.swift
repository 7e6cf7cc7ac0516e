/// Why a question ends without an answer.
enum QuestionProblem: Error {
  case checkFailed(Condition, [Inquiry.Looked])
}
