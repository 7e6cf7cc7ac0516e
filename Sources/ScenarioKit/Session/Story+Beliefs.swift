extension Story {
  /// What is believed of each hypothesis, by type.
  func marginals(_ projection: borrowing Projection) -> [[Double]] {
    scenario.hypotheses.enumerated().map { index, hypothesis in
      projection.marginal(HypothesisID(index), types: hypothesis.types.count)
    }
  }

  /// Notes what belief has learnt, hypothesis by hypothesis, where it could have learnt something.
  mutating func note(
    _ cause: BeliefsAnswer.Step.Cause, probability: Double?, before: [[Double]], after: [[Double]],
    round: Int,
    date: CalendarDate?
  ) {
    for index in scenario.hypotheses.indices {
      let (old, new) = (before[index], after[index])
      let moves = zip(old, new).contains { abs($0 - $1) > 1e-12 }
      var isAboutActor = false
      if case .event(let phrase, true, _) = cause {
        isAboutActor = phrase.hasPrefix(scenario.actor(scenario.hypotheses[index].actor).name)
      }
      if !moves && !isAboutActor { continue }
      // P(seen | type) = posterior × P(seen) / prior.
      let likelihoods = probability.map { seen in
        zip(old, new).map { $0 > 0 ? min(1, $1 * seen / $0) : 0 }
      }
      append(
        BeliefsAnswer.Step(cause: cause, round: round, date: date, likelihoods: likelihoods, believed: new),
        to: index)
    }
  }

  /// Notes that types may have changed at a round's end.
  mutating func noteDrift(from before: [[Double]], to after: [[Double]], round: Int) {
    for index in scenario.hypotheses.indices where scenario.hypotheses[index].drift != nil {
      if zip(before[index], after[index]).allSatisfy({ abs($0 - $1) <= 1e-12 }) { continue }
      append(
        BeliefsAnswer.Step(
          cause: .drift(rounds: 1), round: round, date: scenario.lastDay(ofRound: round), likelihoods: nil,
          believed: after[index]), to: index)
    }
  }

  /// Steps of drift and of silence that follow one another are told as one.
  private mutating func append(_ step: BeliefsAnswer.Step, to hypothesis: Int) {
    guard let last = beliefSteps[hypothesis].last else {
      beliefSteps[hypothesis].append(step)
      return
    }
    func merged(_ cause: BeliefsAnswer.Step.Cause, _ likelihoods: [Double]?) -> BeliefsAnswer.Step {
      BeliefsAnswer.Step(
        cause: cause, round: step.round, date: step.date, likelihoods: likelihoods, believed: step.believed)
    }
    switch (last.cause, step.cause) {
    case (.drift(let earlier), .drift(let rounds)):
      beliefSteps[hypothesis][beliefSteps[hypothesis].count - 1] = merged(
        .drift(rounds: earlier + rounds), nil)
    case (.silence(let earlier), .silence(let actors)):
      let product = last.likelihoods.flatMap { old in step.likelihoods.map { zip(old, $0).map(*) } }
      beliefSteps[hypothesis][beliefSteps[hypothesis].count - 1] = merged(
        .silence(actors: earlier + actors), product)
    default: beliefSteps[hypothesis].append(step)
    }
  }

  /// How belief moved since, where it did.
  func lessons(from before: [[Double]]) -> [StoryReport.Lesson] {
    scenario.hypotheses.enumerated().compactMap { index, hypothesis in
      let after = situation.belief.marginal(HypothesisID(index))
      guard zip(before[index], after).contains(where: { abs($0 - $1) > 0.0005 }) else { return nil }
      let types = hypothesis.types.indices.map { type in
        (
          name: hypothesis.types[type].name, before: before[index][type], after: after[type],
          likelihood: nil as Double?
        )
      }
      return StoryReport.Lesson(hypothesis: hypothesisName(index), types: types)
    }
  }

  func hypothesisName(_ index: Int) -> String {
    let hypothesis = scenario.hypotheses[index]
    return "\(scenario.actor(hypothesis.actor).name).\(hypothesis.name)"
  }

  mutating func observe(_ observation: Observation, _ settings: SessionSettings) throws -> StoryReport {
    let evidence = scenario.evidence[observation.evidence.index]
    let date = observation.date ?? date
    let sources = observation.sources.isEmpty ? evidence.notes.sources : observation.sources
    func report(_ expected: Double?) -> StoryReport {
      StoryReport(
        kind: .observed(
          evidence: evidence.name, title: evidence.title, isNegated: observation.isNegated,
          expected: expected,
          sources: sources), round: situation.world.round, date: date)
    }
    guard observed.insert(SeenEvidence(observation)).inserted
    else {
      var same = report(nil)
      same.notices.append("`\(evidence.name)` was observed before: it counts once")
      return same
    }
    let inquiry = inquiry(settings)
    var request = ProgramRequest()
    request.keepsEverything = true
    request.reach = .present
    request.evidence = [observation.evidence]
    let program = try Compiler.compile(scenario, situation.world, for: request)
    var projection = try Projection(program, situation, scenario)
    let before = marginals(projection)
    let expected = try inquiry.learn(observation, &projection)
    let after = marginals(projection)
    let grades = sources.compactMap(\.grade)
    note(
      .evidence(
        name: evidence.name, isNegated: observation.isNegated, weight: observation.weight, grades: grades),
      probability: expected, before: before, after: after, round: situation.world.round, date: date)
    situation.belief = projection.situation(after: situation).belief
    timeline.append(
      TimelineEntry(
        kind: .observation(
          evidence: evidence.name, title: evidence.title, isNegated: observation.isNegated,
          weight: observation.weight),
        round: situation.world.round, date: date, sources: sources, foreseen: nil))
    var result = report(expected)
    result.lessons = lessons(from: before).map { lesson in
      guard let index = scenario.hypotheses.indices.first(where: { hypothesisName($0) == lesson.hypothesis })
      else { return lesson }
      let likelihoods = beliefSteps[index].last?.likelihoods
      let types = lesson.types.enumerated().map { place, type in
        (name: type.name, before: type.before, after: type.after, likelihood: likelihoods?[place])
      }
      return StoryReport.Lesson(hypothesis: lesson.hypothesis, types: types)
    }
    return result
  }

  mutating func believe(_ believed: BeliefOverride, _ settings: SessionSettings) throws -> StoryReport {
    var request = ProgramRequest()
    request.keepsEverything = true
    request.reach = .present
    let program = try Compiler.compile(scenario, situation.world, for: request)
    var projection = try Projection(program, situation, scenario)
    let before = marginals(projection)
    if !projection.believe(believed) { throw AnalysisProblem.impossibleBelief(believed) }
    note(
      .believe, probability: nil, before: before, after: marginals(projection), round: situation.world.round,
      date: date)
    situation.belief = projection.situation(after: situation).belief
    timeline.append(
      TimelineEntry(
        kind: .belief(believed.origin.text), round: situation.world.round, date: date, sources: [],
        foreseen: nil))
    var report = StoryReport(kind: .believed(believed.origin.text), round: situation.world.round, date: date)
    report.lessons = lessons(from: before)
    return report
  }
}
