/// The branches of the story, as a tree.
package struct BranchesAnswer: Sendable {
  /// Where a story stands.
  package struct Point: Sendable {
    /// The event that was played last; nil before the first.
    package let event: StoryReport.LastEvent?
    package let round: Int
    package let date: CalendarDate?
    /// Whose turn it is; nil where turns are open or there is nobody.
    package let actor: String?
  }

  package struct Branch: Sendable {
    package let name: String
    package let isCurrent: Bool
    /// The last point that it has in common with the branch it was begun from; nil for the first of all.
    package let parting: Point?
    package let stands: Point
    /// Events since they parted.
    package let events: Int
    /// Statements that `redo` would bring back.
    package let later: Int
    /// Those that were begun from it.
    package let branches: [Branch]
  }

  /// Those that were begun from no other.
  package let branches: [Branch]
}
