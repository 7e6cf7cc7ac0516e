/// Why a statement could not be taken into the story.
enum StoryProblem: Error {
  case tooManyTypes(Hypothesis)
  case nothingToUndo
  case nothingToRedo
}
