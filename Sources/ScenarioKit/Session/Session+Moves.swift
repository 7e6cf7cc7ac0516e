/// Going about in the story and its branches.
extension Session {
  func carryOut(_ move: StoryMove) throws -> StoryReport {
    var tree = tree
    var notices: [String] = []
    let kind: StoryReport.Kind
    switch move {
    case .undo(let count):
      let steps = try tree.undo(count)
      (kind, notices) = (.undone(statements: steps.statements), steps.notices)
    case .redo(let count):
      let steps = try tree.redo(count)
      (kind, notices) = (.redone(statements: steps.statements), steps.notices)
    case .branch(let mention):
      let from = tree.current.name
      try tree.begin(mention)
      kind = .branched(mention.name, from: from, event: tree.story.lastEvent?.number)
    case .switchTo(let mention):
      if mention.name == tree.current.name { notices.append("this is branch `\(mention.name)` already") }
      try tree.go(over: mention)
      kind = .switched(to: mention.name, last: tree.story.lastEvent)
    case .dropBranch(let mention):
      let dropped = try tree.drop(mention)
      kind = .branchDropped(mention.name, statements: dropped.ownCount)
    case .goto(let place):
      try tree.go(to: place)
      kind = .wentTo(branch: tree.current.name, place, later: tree.current.laterCount)
    }
    self.tree = tree
    var report = StoryReport(kind: kind, round: tree.story.situation.world.round, date: tree.story.date)
    report.next = tree.story.actorToMove.map { tree.story.scenario.actor($0).name }
    report.notices = notices
    return report
  }
}

extension Story {
  /// The event that was played last, with its number and outcome.
  var lastEvent: StoryReport.LastEvent? {
    guard let entry = timeline.lastEvent,
      case .event(let number, let phrase, let outcome, _, _) = entry.kind
    else { return nil }
    return StoryReport.LastEvent(number: number, phrase: phrase, outcome: outcome, date: entry.date)
  }
}

extension StoryTree {
  /// The branches as a tree, each with where it parts from the one that it was begun from.
  var answer: BranchesAnswer { BranchesAnswer(branches: answers(under: nil)) }

  private func answers(under parent: Branch?) -> [BranchesAnswer.Branch] {
    branches.filter { $0.parent == parent?.name }.map { branch in
      let story = branch.chronicle.story
      let shared = parent.map { branch.chronicle.countShared(with: $0.chronicle) }
      let parting = shared.map { branch.chronicle.prefix($0).story }
      return BranchesAnswer.Branch(
        name: branch.name, isCurrent: branch.name == current.name,
        parting: parting.map { BranchesAnswer.Point($0) }, stands: BranchesAnswer.Point(story),
        events: story.eventCount - (parting?.eventCount ?? 0), later: branch.laterCount,
        branches: answers(under: branch))
    }
  }
}

extension BranchesAnswer.Point {
  fileprivate init(_ story: Story) {
    self.init(
      event: story.lastEvent, round: story.situation.world.round, date: story.date,
      actor: story.actorToMove.map { story.scenario.actor($0).name })
  }
}
