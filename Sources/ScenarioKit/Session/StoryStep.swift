/// What one statement did to the story, as text: so that a session is opened without working out anew what it did.
///
/// Only what happens often is written: where an assumption broke, a prediction came out or a declaration changed, there is
/// no step, and the statement is told again. To make one costs the values that the world has; where they are many, that
/// would be more than telling again saves.
enum StoryStep {
  /// With more values than these in the world, no step is written.
  private static let mostValues = 1_000
  /// What every step begins with; one that was written otherwise is told again. Another with each change of what is written.
  private static let form = "step 2"

  /// What led from one story to the other; nil where that is not written.
  static func text(from before: Story, to after: Story) -> String? {
    guard after.situation.world.values.count <= mostValues,
      before.scenario.hypotheses.count == after.scenario.hypotheses.count,
      before.beliefSteps.count == after.beliefSteps.count,
      zip(before.breaches, after.breaches).allSatisfy({ ($0 == nil) == ($1 == nil) }),
      after.predictions.allSatisfy({ (before.predictions[$0]?.outcome == nil) == ($1.outcome == nil) }),
      before.situation.belief.sizes == after.situation.belief.sizes,
      after.timeline.count >= before.timeline.count
    else { return nil }
    var writer = FieldWriter()
    writer.put(form)
    let (old, new) = (before.situation.world, after.situation.world)
    writer.put(new.values.filter { old.values[$0.key] != $0.value }) { writer, change in
      writer.put(change.key)
      writer.put(change.value)
    }
    if old.values.contains(where: { new.values[$0.key] == nil }) || new.log.count < old.log.count {
      return nil
    }
    for number in [new.turn, new.place, new.round, after.eventCount] { writer.put(number) }
    writer.put(after.lastDate)
    let belief = after.situation.belief
    writer.put(belief == before.situation.belief ? nil : belief.joint) { writer, joint in
      writer.put(joint) { $0.put($1) }
    }
    writer.put(new.log[old.log.count...]) { $0.put($1) }
    writer.put(after.timeline[before.timeline.count...]) { $0.put($1) }
    for (earlier, later) in zip(before.beliefSteps, after.beliefSteps) {
      guard later.count >= earlier.count else { return nil }
      // The last may have been told together with what came.
      var kept = earlier.count
      if kept > 0, !isSame(earlier[kept - 1], later[kept - 1]) { kept -= 1 }
      writer.put(kept)
      writer.put(later[kept...]) { $0.put($1) }
    }
    return writer.text
  }

  private static func isSame(_ one: BeliefsAnswer.Step, _ other: BeliefsAnswer.Step) -> Bool {
    one.cause == other.cause && one.round == other.round && one.believed == other.believed
  }

  /// The story after an action that is known to have done what the text says; nil where the two do not fit.
  static func story(after action: StoryAction, _ text: String, from before: Story) -> Story? {
    var reader = FieldReader(text)
    guard let story = try? read(&reader, action, before), reader.isAtEnd else { return nil }
    return story
  }

  private static func read(
    _ reader: inout FieldReader, _ action: StoryAction, _ before: Story
  ) throws(FieldReader.Mistake) -> Story {
    guard try reader.text() == form else { throw FieldReader.Mistake() }
    var story = before
    for _ in 0..<(try reader.integer()) {
      let atom = try reader.atom()
      story.situation.world.values[atom] = try reader.number()
    }
    story.situation.world.turn = try reader.integer()
    story.situation.world.place = try reader.integer()
    story.situation.world.round = try reader.integer()
    story.eventCount = try reader.integer()
    story.lastDate = try reader.dateOrNone()
    if let joint = try reader.optional({ (reader) throws(FieldReader.Mistake) in
      try reader.list { (reader) throws(FieldReader.Mistake) in try reader.number() }
    }) {
      let belief = before.situation.belief
      guard joint.count == belief.joint.count else { throw FieldReader.Mistake() }
      story.situation.belief = Belief(sizes: belief.sizes, joint: joint)
    }
    story.situation.world.log += try reader.list { (reader) throws(FieldReader.Mistake) in try reader.played()
    }
    story.timeline.append(
      contentsOf: try reader.list { (reader) throws(FieldReader.Mistake) in try reader.timelineEntry() })
    for index in story.beliefSteps.indices {
      let kept = try reader.integer()
      guard (0...story.beliefSteps[index].count).contains(kept) else { throw FieldReader.Mistake() }
      if kept < story.beliefSteps[index].count { story.beliefSteps[index].truncate(to: kept) }
      let steps = try reader.list { (reader) throws(FieldReader.Mistake) in try reader.beliefStep() }
      story.beliefSteps[index].append(contentsOf: steps)
    }
    if case .observe(let observation) = action { story.observed.insert(SeenEvidence(observation)) }
    return story
  }
}
