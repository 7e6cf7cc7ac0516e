/// Why a question ends without an answer.
enum QuestionProblem: Error {
  /// The actor of the event has no turn.
  case noTurn(EventPattern)
  case checkFailed(Condition, [Inquiry.Looked])
}
