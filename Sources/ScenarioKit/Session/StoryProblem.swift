/// Why a statement could not be taken into the story.
enum StoryProblem: Error {
  case tooManyTypes(Hypothesis)
  /// The declaration, and what of the story speaks of it.
  case usedInStory(String, String)
  /// More rounds would pass than one statement carries out.
  case tooFar(rounds: Int, most: Int)
  case nothingToUndo
  case nothingToRedo

  /// An event that could not have been, had something else not been.
  case impossibleSince(Retelling.Omissions, event: Int, PlannedEvent, Condition)

  /// Evidence that was not observed, or only its absence; and what was, by name.
  case notObserved(Retraction, String, opposite: Bool, seen: [String])

  // Branches
  case noBranch(BranchMention, among: [String])
  case branchExists(BranchMention)
  /// A branch cannot come back: another bears its name.
  case branchTaken(String)
  case currentBranch(BranchMention)
  case firstBranch(BranchMention)
  case noEvent(Int, last: Int, SourceSpan)
  case dayBeforeStory(CalendarDate, CalendarDate, SourceSpan)
  case dayAfterStory(CalendarDate, CalendarDate, SourceSpan)
  /// What is predicted holds already, or never can.
  case predictionSettled(Prediction)
}
