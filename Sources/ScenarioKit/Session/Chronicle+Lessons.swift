/// What belief would be without each thing that moved it.
extension Chronicle {
  /// Something that was seen, and so taught.
  private struct Lesson {
    let item: BeliefsAnswer.LeftOut.Item
    /// The deeds that taught it, ascending.
    var deeds: [Int]
    /// How much its weight of evidence was, at most: what the odds of a type changed by, as a logarithm.
    var moved: Double
    /// By hypothesis, its place among the steps.
    let steps: [Int?]
  }

  /// Deeds that one question tells again, at most; what moved belief most comes first.
  private static let mostRetold = 400

  /// By hypothesis, what would be believed now had one thing taught nothing, for each that did; and whether that is all of
  /// them.
  ///
  /// The story is told again from each on, which gives the same as never having seen it. Cost: a deed for each that follows
  /// one of them, `mostRetold` in all.
  func beliefsLeavingOut(
    _ settings: SessionSettings
  ) throws -> (leftOut: [[BeliefsAnswer.LeftOut]], isPartial: Bool) {
    let hypotheses = story.scenario.hypotheses.indices
    let told = toldBefore
    var left = Self.mostRetold
    var found: [(first: Int, lesson: Lesson, story: Story)] = []
    var isPartial = false
    for lesson in lessons().sorted(by: { ($0.moved, $1.deeds[0]) > ($1.moved, $0.deeds[0]) }) {
      let cost = told[deeds.count] - told[lesson.deeds[0]]
      if cost > left {
        isPartial = true
        continue
      }
      left -= cost
      do {
        let story = try retold(unlearning: Set(lesson.deeds), settings)
        found.append((lesson.deeds[0], lesson, story))
      } catch {
        // What followed could not have been without it: there is no such belief.
        if settings.isInterrupted() { throw error }
      }
    }
    found.sort { $0.first < $1.first }
    let leftOut = hypotheses.map { index in
      found.map { _, lesson, story in
        BeliefsAnswer.LeftOut(
          item: lesson.item, step: lesson.steps[index],
          believed: story.situation.belief.marginal(HypothesisID(index)))
      }
    }
    return (leftOut, isPartial)
  }

  /// How many deeds before each tell something; one entry more than there are deeds.
  private var toldBefore: [Int] {
    var counts = [0]
    for deed in deeds {
      if case .told = deed.act {
        counts.append(counts[counts.count - 1] + 1)
      } else {
        counts.append(counts[counts.count - 1])
      }
    }
    return counts
  }

  private func lessons() -> [Lesson] {
    var lessons: [Lesson] = []
    var silence: Lesson?
    for (index, deed) in deeds.enumerated() {
      guard case .told(let action) = deed.act else { continue }
      let before = story(before: index)
      guard let item = Self.item(action, from: before, to: deed.after) else { continue }
      let moved = Self.moved(from: before, to: deed.after)
      if item == .silence {
        if silence == nil {
          silence = Lesson(item: item, deeds: [], moved: 0, steps: story.beliefSteps.map { _ in nil })
        }
        silence?.deeds.append(index)
        silence?.moved += moved
      } else {
        let steps = story.beliefSteps.indices.map { place(of: item, in: $0, before, deed.after) }
        if steps.allSatisfy({ $0 == nil }) { continue }
        lessons.append(Lesson(item: item, deeds: [index], moved: moved, steps: steps))
      }
    }
    return lessons + [silence].compactMap { $0 }
  }

  /// What an action taught; nil where it taught nothing.
  private static func item(
    _ action: StoryAction, from before: Story, to after: Story
  ) -> BeliefsAnswer.LeftOut.Item? {
    switch action {
    case .observe(let observation):
      if after.observed.count == before.observed.count { return nil }
      return .evidence(
        after.scenario.evidence[observation.evidence.index].name, isNegated: observation.isNegated)
    case .believe: return .believe
    case .play(let action):
      if action.planned.event.move != nil { return .event(after.eventCount) }
      return silenceTaught(from: before, to: after) ? .silence : nil
    case .advance: return silenceTaught(from: before, to: after) ? .silence : nil
    case .set, .resolve: return nil
    }
  }

  private static func silenceTaught(from before: Story, to after: Story) -> Bool {
    zip(before.beliefSteps, after.beliefSteps).contains { old, new in
      // The last may have been told together with what came.
      (max(0, old.count - 1)..<new.count).contains { index in
        guard case .silence = new[index].cause else { return false }
        return index >= old.count || old[index].cause != new[index].cause
      }
    }
  }

  /// By how much the odds of the type whose odds changed most were multiplied or divided, as a logarithm.
  private static func moved(from before: Story, to after: Story) -> Double {
    func logarithmOfOdds(_ probability: Double) -> Double {
      let inside = min(max(probability, 1e-12), 1 - 1e-12)
      return logarithm(inside / (1 - inside))
    }
    return after.situation.belief.sizes.indices.reduce(0) { most, index in
      let id = HypothesisID(index)
      return zip(before.situation.belief.marginal(id), after.situation.belief.marginal(id))
        .reduce(most) { max($0, abs(logarithmOfOdds($1.0) - logarithmOfOdds($1.1))) }
    }
  }

  /// The place of an item among the steps of a hypothesis as they are told now.
  private func place(
    of item: BeliefsAnswer.LeftOut.Item, in hypothesis: Int, _ before: Story, _ after: Story
  ) -> Int? {
    guard hypothesis < after.beliefSteps.count, hypothesis < before.beliefSteps.count else { return nil }
    let steps = after.beliefSteps[hypothesis]
    let first = min(before.beliefSteps[hypothesis].count, steps.count)
    let place = (first..<steps.count).last { index in
      switch (steps[index].cause, item) {
      case (.evidence, .evidence), (.event, .event), (.believe, .believe): true
      default: false
      }
    }
    let now = story.beliefSteps[hypothesis]
    guard let place, place < now.count, now[place].cause == steps[place].cause else { return nil }
    return place
  }
}
