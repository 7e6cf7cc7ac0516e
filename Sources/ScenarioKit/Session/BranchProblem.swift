/// What goes wrong with branches, told as diagnostics.
enum BranchProblem {
  static func diagnostic(of problem: StoryProblem, _ statement: SourceSpan) -> Diagnostic {
    switch problem {
    case .noBranch(let mention, let names):
      unknown(mention, nearest: Spelling.nearest(to: mention.name, among: names))
    case .branchExists(let mention):
      Diagnostic(
        id: "E0530", message: "there is a branch `\(mention.name)` already", span: mention.origin,
        hint: "`switch \(mention.name)` goes over to it")
    case .branchTaken(let name):
      Diagnostic(
        id: "E0531", message: "branch `\(name)` cannot come back: another bears its name", span: statement,
        hint: "drop that one first, from another branch than this")
    case .currentBranch(let mention):
      Diagnostic(
        id: "E0532", message: "the story stands on branch `\(mention.name)`", span: mention.origin,
        hint: "go over to another branch first, with `switch`")
    case .firstBranch(let mention):
      Diagnostic(
        id: "E0533", message: "`\(mention.name)` is the branch that all others come from",
        span: mention.origin, hint: "what is on it can be taken back with `undo`")
    case .noEvent(let number, let last, let span):
      Diagnostic(
        id: "E0534",
        message: "there is no event e\(number)"
          + (last == 0
            ? ": nothing has been played" : last == 1 ? ": there is e1 alone" : ", only e1 to e\(last)"),
        span: span, hint: "`timeline` lists the events of this branch")
    case .dayBeforeStory(let day, let start, let span):
      Diagnostic(
        id: "E0535", message: "\(day) lies before the story, which begins on \(start)", span: span)
    case .dayAfterStory(let day, let now, let span):
      Diagnostic(
        id: "E0536", message: "the story has not come to \(day) yet, it stands at \(now)", span: span,
        hint: "`advance` lets time pass")
    case .predictionSettled(let prediction):
      Diagnostic(
        id: "E0552",
        message: prediction.isAlways
          ? "`\(prediction.condition.origin.text)` does not hold now, and so cannot hold all the way"
          : "`\(prediction.condition.origin.text)` holds already: there is nothing to predict",
        span: prediction.condition.origin)
    case .tooManyTypes, .usedInStory, .tooFar, .nothingToUndo, .nothingToRedo, .impossibleSince, .notObserved:
      Diagnostic(id: "E0599", message: "this could not be carried out: \(problem)", span: statement)
    }
  }

  private static func unknown(_ mention: BranchMention, nearest: String?) -> Diagnostic {
    let problem = ModelProblem.unknown(.branch, mention.name, nearest: nearest)
    return Diagnostic(
      id: problem.id, message: problem.message, span: mention.origin,
      hint: problem.hint ?? "`branches` shows those there are")
  }
}
