/// Saying how what happens moves what was answered before.
extension Session {
  /// Answers that are followed, the last ones that can be.
  private static let mostFollowed = 3

  /// Follows a chance that was answered.
  func follow(_ answer: ChanceAnswer, number: Int, _ condition: Condition, _ modifiers: Modifiers) {
    guard followsAnswers,
      let followed = FollowedChance(
        answer, number: number, condition, modifiers, in: tree.chronicle, settings)
    else { return }
    memory.followed.append(followed)
    if memory.followed.count > Self.mostFollowed { memory.followed.removeFirst() }
  }

  /// Those that the story as it stands goes on from, and that nothing has settled.
  func followed(in chronicle: Chronicle) -> [FollowedChance] {
    guard followsAnswers else { return [] }
    return memory.followed.filter { $0.outcome == nil && $0.chronicle.isContinued(by: chronicle) }
  }

  /// Looks at what has become of answers; returns those that moved by more than their interval, and by a point.
  func moves(of followed: [FollowedChance], in story: Story) -> [StoryReport.MovedAnswer] {
    followed.compactMap { chance in
      guard let last = chance.estimates.last, let now = chance.estimate(in: story, settings) else {
        return nil
      }
      let width = max(last.upper - last.lower, now.upper - now.lower)
      let hasMoved = abs(now.value - last.value) > max(0.01, width)
      guard hasMoved || chance.outcome != nil else { return nil }
      var chance = chance
      chance.estimates.append(now)
      if let place = memory.followed.firstIndex(where: { $0.number == chance.number }) {
        memory.followed[place] = chance
      }
      return StoryReport.MovedAnswer(
        number: chance.number, before: last, after: now, cameTrue: chance.outcome?.cameTrue)
    }
  }
}
