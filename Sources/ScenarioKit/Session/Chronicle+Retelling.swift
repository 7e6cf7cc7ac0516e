extension Chronicle {
  /// The story as it is told with something left out of it, or with other inputs.
  ///
  /// Where an event is left out, its actor holds in its place and time passes as it did; nobody watched, so nothing is
  /// learnt. What the shell chose for the others stays chosen. Costs as much as the story did.
  func retold(
    without omissions: Retelling.Omissions, drawing values: [Double]?, _ settings: SessionSettings
  ) throws -> Story {
    var story = Story()
    let last = self.story.scenario
    let evidence = Set(omissions.evidence.map { last.evidence[$0.index].name })
    for deed in deeds {
      // An earlier state of the scenario has the first of its inputs, in the same order.
      let scenario = values.map { deed.after.scenario.drawing($0) } ?? deed.after.scenario
      switch deed.act {
      case .declared(let changes): try story.declare(scenario, settings: changes)
      case .replaced(let key, let changes): try story.replace(key, in: scenario, settings: changes)
      case .dropped(let key, let meaning): try story.drop(key, meaning, in: scenario)
      case .included(let path): story.included.insert(path)
      case .told(.observe(let observation))
      where evidence.contains(scenario.evidence[observation.evidence.index].name):
        continue
      case .told(let action): try story.retell(action, as: deed, without: omissions, settings)
      }
    }
    return story
  }
}

extension Story {
  fileprivate mutating func retell(
    _ action: StoryAction, as deed: Chronicle.Deed, without omissions: Retelling.Omissions,
    _ settings: SessionSettings
  ) throws {
    switch action {
    case .set(let effects, let span): _ = try set(effects, span.text, settings)
    case .believe(let believed): _ = try believe(believed, settings)
    case .observe(let observation): _ = try observe(observation, settings)
    case .play(let action):
      if omissions.events.contains(eventCount + 1) { return try passOver(action, settings) }
      do {
        _ = try play(action, recorded: deed.after.lastOutcome, settings)
      } catch AnalysisProblem.forbidden(let planned, let condition) {
        throw StoryProblem.impossibleSince(omissions, event: eventCount + 1, planned, condition)
      }
    case .advance(let rounds, let observed): _ = try advance(rounds, observed: observed, settings)
    case .resolve(let resolution): _ = resolve(resolution)
    }
  }

  /// The place among its move's outcomes of how the last event turned out.
  fileprivate var lastOutcome: Int? { situation.world.log.last { $0.event.move != nil }?.outcome }
}
