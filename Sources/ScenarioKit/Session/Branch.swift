/// One way in which the story goes: every point that it has come by, and which of them it stands at.
struct Branch: Sendable {
  /// The story at a point, and what the statement that led there removed.
  struct Stand: Sendable {
    let chronicle: Chronicle
    var dropped: Removal?
  }

  /// A branch that is no more, and what it takes to bring it back.
  struct Removal: Sendable {
    let branch: Branch
    /// Its place among the branches.
    let place: Int
    /// The branches that had been begun from it, each with where.
    let children: [(name: String, begun: Int)]
  }

  let name: String
  /// The branch from which it was begun; nil for the first of all.
  var parent: String?
  /// How many statements it had when it was begun; less where it went back further and on from there.
  var begun: Int
  /// Never empty.
  private(set) var line: SharedList<Stand>
  private(set) var position: Int
  /// Branches that were begun here and taken back, each with the position: `redo` brings them again.
  private var takenBack: [(position: Int, removal: Removal)] = []

  /// The first branch.
  init(name: String) {
    self.name = name
    begun = 0
    line = [Stand(chronicle: Chronicle())]
    position = 0
  }

  /// A branch that begins where another stands. What that one has undone stays behind.
  init(name: String, from parent: Branch) {
    self.name = name
    self.parent = parent.name
    begun = parent.position
    line = parent.line
    line.truncate(to: parent.position + 1)
    position = parent.position
  }

  var chronicle: Chronicle { line[position].chronicle }
  /// The statements that `redo` would bring back.
  var laterCount: Int { line.count - 1 - position }
  /// The statements that it does not share with the branch that it was begun from.
  var ownCount: Int { max(0, position - begun) }
  var isAtBeginning: Bool { position == begun }

  /// Goes on by a statement. What was undone is forgotten.
  mutating func append(_ stand: Stand) {
    takenBack.removeAll { $0.position >= position }
    line.truncate(to: position + 1)
    begun = min(begun, position)
    line.append(stand)
    position += 1
  }

  /// Goes back by a statement; returns where it stood, or nil at the start.
  mutating func stepBack() -> Stand? {
    if position == 0 { return nil }
    position -= 1
    return line[position + 1]
  }

  /// Goes forth by a statement that was undone; nil where there is none.
  mutating func stepForth() -> Stand? {
    guard position + 1 < line.count else { return nil }
    position += 1
    return line[position]
  }

  mutating func takeBack(_ removal: Removal) { takenBack.append((position, removal)) }

  /// The branch that was begun here and taken back last.
  mutating func bringBack() -> Removal? {
    guard let last = takenBack.last, last.position == position else { return nil }
    takenBack.removeLast()
    return last.removal
  }

  // MARK: goto

  /// The furthest that `goto` can go without telling anything new: what was undone counts as well.
  var furthest: Chronicle {
    let last = line[line.count - 1].chronicle
    return chronicle.isContinued(by: last) ? last : chronicle
  }

  /// Goes to a point that the story has come by: the beginning of the furthest. What follows it stays in reach of `redo`.
  mutating func go(to target: Chronicle) {
    if chronicle.isSame(as: target) { return }
    if let known = line.lastIndex(where: { $0.chronicle.isSame(as: target) }) {
      position = known
    } else {
      layOut(with: target)
    }
  }

  /// Lays the line out anew along the furthest story: it has been told anew on the way, or the target lies within a
  /// statement.
  private mutating func layOut(with target: Chronicle) {
    let whole = furthest
    let shared = line[begun].chronicle.countShared(with: whole)
    let isFurthest = whole.isSame(as: chronicle)
    var stands: SharedList<Stand> = [Stand(chronicle: Chronicle())]
    for (index, deed) in whole.deeds.enumerated().dropFirst()
    where deed.beginsStatement || index == target.deeds.count {
      stands.append(Stand(chronicle: whole.prefix(index)))
    }
    if !whole.deeds.isEmpty { stands.append(Stand(chronicle: whole)) }
    begun = stands.lastIndex { $0.chronicle.deeds.count <= shared } ?? 0
    let known = stands.firstIndex { $0.chronicle.deeds.count == target.deeds.count } ?? stands.count - 1
    if isFurthest {
      for later in line.dropFirst(position + 1) { stands.append(later) }
    }
    line = stands
    position = known
    takenBack = []
  }
}
