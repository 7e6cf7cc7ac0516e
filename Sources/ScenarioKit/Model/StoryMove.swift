/// A resolved statement that goes about in the story and its branches: it tells nothing new.
package enum StoryMove: Sendable {
  /// The number of statements, at least 1.
  case undo(Int)
  case redo(Int)
  case branch(BranchMention)
  case switchTo(BranchMention)
  case dropBranch(BranchMention)
  case goto(StoryPlace)
}

/// A branch's name where it is written. Branches belong to the story, which knows their names.
package struct BranchMention: Sendable {
  package let name: String
  package let origin: SourceSpan
}

/// A place in the story.
package enum StoryPlace: Sendable {
  /// Right after the event of that number, from 1.
  case event(Int, SourceSpan)
  /// At the end of that day.
  case day(CalendarDate, SourceSpan)
}
