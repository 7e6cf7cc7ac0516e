/// The branches of a story, and which of them is being told.
struct StoryTree: Sendable {
  /// The branch that every story begins with.
  static let first = "main"

  /// In the order in which they were begun; never empty.
  private(set) var branches = [Branch(name: first)]
  private var place = 0

  var current: Branch {
    get { branches[place] }
    set { branches[place] = newValue }
  }

  var chronicle: Chronicle { current.chronicle }
  var story: Story { chronicle.story }

  func branch(_ name: String) -> Branch? { branches.first { $0.name == name } }

  /// Goes on with what a statement made of the story.
  mutating func keep(_ chronicle: Chronicle) { current.append(Branch.Stand(chronicle: chronicle)) }

  // MARK: Branches

  mutating func begin(_ mention: BranchMention) throws(StoryProblem) {
    if branch(mention.name) != nil { throw .branchExists(mention) }
    branches.append(Branch(name: mention.name, from: current))
    place = branches.count - 1
  }

  mutating func go(over mention: BranchMention) throws(StoryProblem) { place = try index(of: mention) }

  /// Removes a branch; what was begun from it belongs to the branch that it was begun from itself.
  mutating func drop(_ mention: BranchMention) throws(StoryProblem) -> Branch {
    let index = try index(of: mention)
    if index == place { throw .currentBranch(mention) }
    guard branches[index].parent != nil else { throw .firstBranch(mention) }
    let removal = remove(index)
    var stand = Branch.Stand(chronicle: chronicle)
    stand.dropped = removal
    current.append(stand)
    return removal.branch
  }

  private func index(of mention: BranchMention) throws(StoryProblem) -> Int {
    if let index = branches.firstIndex(where: { $0.name == mention.name }) { return index }
    throw .noBranch(mention, among: branches.map(\.name))
  }

  private mutating func remove(_ index: Int) -> Branch.Removal {
    let removed = branches.remove(at: index)
    if place > index { place -= 1 }
    var children: [(name: String, begun: Int)] = []
    for child in branches.indices where branches[child].parent == removed.name {
      children.append((branches[child].name, branches[child].begun))
      branches[child].parent = removed.parent
      branches[child].begun = min(branches[child].begun, removed.begun)
    }
    return Branch.Removal(branch: removed, place: index, children: children)
  }

  private mutating func restore(_ removal: Branch.Removal) throws(StoryProblem) {
    let name = removal.branch.name
    if branch(name) != nil { throw .branchTaken(name) }
    let index = min(removal.place, branches.count)
    branches.insert(removal.branch, at: index)
    if place >= index { place += 1 }
    for child in removal.children {
      guard let known = branches.firstIndex(where: { $0.name == child.name }),
        branches[known].parent == removal.branch.parent
      else { continue }
      branches[known].parent = name
      branches[known].begun = child.begun
    }
  }

  // MARK: Going back and forth

  /// What a step back or forth did.
  struct Steps {
    var statements = 0
    /// Said besides, where branches came or went.
    var notices: [String] = []
  }

  /// Takes back statements of the branch, to its beginning at most; there, the branch itself.
  mutating func undo(_ count: Int) throws(StoryProblem) -> Steps {
    var steps = Steps()
    while steps.statements < count {
      if current.isAtBeginning, let parent = current.parent {
        if steps.statements > 0 { break }
        let name = current.name
        let removal = remove(place)
        place = branches.firstIndex { $0.name == parent } ?? 0
        current.takeBack(removal)
        steps.statements = 1
        steps.notices.append("branch `\(name)` is taken back; `redo` brings it again")
        break
      }
      guard let left = current.stepBack() else { break }
      if let removal = left.dropped {
        do {
          try restore(removal)
        } catch {
          _ = current.stepForth()
          throw error
        }
        steps.notices.append("branch `\(removal.branch.name)` is there again")
      }
      steps.statements += 1
    }
    if steps.statements == 0 { throw .nothingToUndo }
    return steps
  }

  mutating func redo(_ count: Int) throws(StoryProblem) -> Steps {
    var steps = Steps()
    while steps.statements < count {
      if let removal = current.bringBack() {
        let parent = current.name
        do {
          try restore(removal)
        } catch {
          current.takeBack(removal)
          throw error
        }
        place = branches.firstIndex { $0.name == removal.branch.name } ?? place
        steps.notices.append("branch `\(removal.branch.name)` is there again, from \(parent)")
      } else if let reached = current.stepForth() {
        if let name = reached.dropped?.branch.name,
          let index = branches.firstIndex(where: { $0.name == name }), index != place
        {
          _ = remove(index)
          steps.notices.append("branch `\(name)` is dropped again")
        }
      } else {
        break
      }
      steps.statements += 1
    }
    if steps.statements == 0 { throw .nothingToRedo }
    return steps
  }

  mutating func go(to destination: StoryPlace) throws(StoryProblem) {
    let furthest = current.furthest
    switch destination {
    case .event(let number, let span):
      guard let count = furthest.count(through: number) else {
        throw .noEvent(number, last: furthest.story.eventCount, span)
      }
      current.go(to: furthest.prefix(count))
    case .day(let day, let span):
      let story = furthest.story
      if let start = story.scenario.startDate, day < start { throw .dayBeforeStory(day, start, span) }
      if let last = story.scenario.lastDay(ofRound: story.situation.world.round), day > last {
        throw .dayAfterStory(day, story.date ?? last, span)
      }
      current.go(to: furthest.prefix(furthest.count(through: day)))
    }
  }
}
