extension Chronicle {
  /// The story as it is told with something left out of it, or in a scenario that is another.
  ///
  /// Where an event is left out, its actor holds in its place and time passes as it did; nobody watched, so nothing is
  /// learnt. What the shell chose for the others stays chosen. Costs as much as the story did.
  /// - Parameters:
  ///   - watch: the value whose changes the story is to note.
  ///   - each: called after each deed.
  func retold(
    without omissions: Retelling.Omissions, varying variation: Retelling.Variation?,
    watch: ValueWatch? = nil, _ settings: SessionSettings,
    each: (Deed, inout Story) -> Void = { _, _ in }
  ) throws -> Story {
    let first = variation.map { $0.keepsStart ? firstLesson : 0 } ?? 0
    var story = story(before: first)
    if let variation { story.scenario = variation.scenario(story.scenario) }
    story.watch = watch
    let last = self.story.scenario
    let evidence = Set(omissions.evidence.map { last.evidence[$0.index].name })
    for deed in deeds[first...] {
      if case .told(.observe(let observation)) = deed.act,
        evidence.contains(deed.after.scenario.evidence[observation.evidence.index].name)
      {
        continue
      }
      try story.retell(deed, without: omissions, varying: variation, settings)
      each(deed, &story)
    }
    return story
  }

  /// The first deed that belief or the world can have followed from a rule or a response.
  private var firstLesson: Int {
    deeds.firstIndex { deed in
      switch deed.act {
      case .told(.set): deed.after.hasBegun
      case .told: true
      default: false
      }
    } ?? deeds.count
  }

  /// The story as it is when some deeds taught nothing, all else having happened as it did.
  ///
  /// Costs as much as the story did from the first of them on.
  func retold(unlearning lessons: Set<Int>, _ settings: SessionSettings) throws -> Story {
    guard let first = lessons.min() else { return story }
    var story = story(before: first)
    for index in first..<deeds.count {
      try story.retell(
        deeds[index], without: Retelling.Omissions([]), teaches: !lessons.contains(index), settings)
    }
    return story
  }
}

extension Story {
  fileprivate mutating func retell(
    _ deed: Chronicle.Deed, without omissions: Retelling.Omissions,
    varying variation: Retelling.Variation? = nil,
    teaches: Bool = true, _ settings: SessionSettings
  ) throws {
    // An earlier state of the scenario has the first of its inputs, in the same order.
    let scenario = variation.map { $0.scenario(deed.after.scenario) } ?? deed.after.scenario
    switch deed.act {
    case .declared(let changes): try declare(scenario, settings: changes)
    case .replaced(let key, let changes): try replace(key, in: scenario, settings: changes)
    case .dropped(let key, let meaning): try drop(key, meaning, in: scenario)
    case .included(let path): included.insert(path)
    case .told(.observe(let observation)):
      if teaches { _ = try observe(observation, settings) }
    case .told(.believe(let believed)): if teaches { _ = try believe(believed, settings) }
    case .told(.set(let effects, let span)): _ = try set(effects, span.text, settings)
    case .told(.play(let action)):
      if omissions.events.contains(eventCount + 1) { return try passOver(action, settings) }
      do {
        _ = try play(action, recorded: deed.after.lastOutcome, teaches: teaches, settings)
      } catch AnalysisProblem.forbidden(let planned, let condition) {
        throw StoryProblem.impossibleSince(omissions, event: eventCount + 1, planned, condition)
      }
    case .told(.advance(let rounds, let observed)):
      _ = try advance(rounds, observed: observed && teaches, settings)
    case .told(.resolve(let resolution)): _ = resolve(resolution)
    }
  }

  /// The place among its move's outcomes of how the last event turned out.
  fileprivate var lastOutcome: Int? { situation.world.log.last { $0.event.move != nil }?.outcome }
}
