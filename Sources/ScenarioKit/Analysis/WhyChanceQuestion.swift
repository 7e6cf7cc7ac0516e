extension Inquiry {
  /// Shares of the probability below this are not told.
  private static let leastShare = 0.005
  /// Responses and rules that are left out, one at a time, to see what the chance is without them.
  private static let mostLeftOut = 8
  /// Courses that are named at most.
  private static let mostCourses = 10

  /// Which courses carry the probability of a condition, and what they run through.
  ///
  /// Costs the chance itself some ten times, and once more for each of the heaviest responses and rules.
  package func whyChance(_ condition: Condition, _ asked: Modifiers) throws -> WhyChanceAnswer {
    let horizon = try horizon(asked)
    var request = ProgramRequest()
    request.reach = .turns(horizon.turns)
    if asked.at == nil {
      request.stop = GroundedExpression(stop(condition, asked))
    } else {
      request.measures = [GroundedExpression(condition.expression)]
    }
    let evaluation = try traced(request, horizon, asked)
    guard let mass = evaluation.traced else {
      throw EngineFault.interrupted(round: situation.world.round)
    }
    let explained = estimate(mass.there, evaluation)
    let whole = mass.there...(mass.there + aside(evaluation))
    let paths = likelyPaths(evaluation, of: whole, most: Self.mostCourses)
    var modifiers = asked
    if case .sampled(let runs, _) = evaluation.method { modifiers.runs = runs }
    return WhyChanceAnswer(
      condition: condition.origin.text, isAlways: asked.isAlways, at: asked.at,
      chance: asked.isAlways ? explained.complement : explained, explained: explained,
      courses: (paths?.named ?? []).map {
        WhyChanceAnswer.Course(
          events: $0.events, mass: Self.part($0.share, of: explained), share: $0.share)
      },
      others: paths.map { Self.part($0.others, of: explained) } ?? explained,
      detail: paths?.detail ?? .whole, causes: try causes(mass, evaluation, condition, modifiers),
      lastSteps: lastSteps(mass, evaluation), givens: phrases(asked),
      provenance: provenance(evaluation, horizon))
  }

  /// Follows the futures of a request, and keeps what they run through.
  func traced(
    _ request: ProgramRequest, _ horizon: Horizon, _ modifiers: Modifiers, events: [PlannedEvent] = [],
    followsPaths: Bool = true
  ) throws -> Evaluation {
    if modifiers.method == .splitting { throw AnalysisProblem.nothingToClimb }
    var course = Course(turns: horizon.turns)
    (course.followsPaths, course.tracesCourses) = (followsPaths, true)
    if modifiers.method == .exact || (modifiers.method == nil && modifiers.runs == nil) {
      let projection = try projection(request, givens: modifiers.givens, events: events)
      let left = try left(of: course, after: projection)
      if let evaluation = try ExactEvaluator.evaluate(
        projection, left, modifiers.method == .exact ? .thorough : .quick,
        isInterrupted: defaults.isInterrupted, report: defaults.report)
      {
        return evaluation
      }
    }
    let projection = try projection(request, givens: modifiers.givens, events: events)
    return try TracedRuns.evaluate(
      projection, left(of: course, after: projection),
      runs: min(PathTree.mostRuns, modifiers.runs ?? defaults.runs), seed: modifiers.seed ?? defaults.seed,
      threads: defaults.threads, isInterrupted: defaults.isInterrupted)
  }

  /// A mass that ran through something; of runs, that counts parts of them.
  func part(_ mass: Double, _ evaluation: Evaluation) -> Estimate {
    guard case .sampled(let runs, _) = evaluation.method else { return estimate(mass, evaluation) }
    return .share(of: mass * Double(runs), runs: runs)
  }

  /// A share of a probability as a probability.
  private static func part(_ share: Estimate, of whole: Estimate) -> Estimate {
    switch (share, whole) {
    case (.exact(let share), .exact(let whole)): .exact(share * whole)
    case (.sampled(let share, let lower, let upper), _):
      .sampled(value: share * whole.value, lower: lower * whole.value, upper: upper * whole.value)
    default: .bounds(lower: share.lower * whole.lower, upper: min(1, share.upper * whole.upper))
    }
  }

  // MARK: What it ran through

  private func causes(
    _ mass: TracedMass, _ evaluation: Evaluation, _ condition: Condition, _ modifiers: Modifiers
  ) throws -> [WhyChanceAnswer.Cause] {
    guard mass.there > 0 else { return [] }
    var found: [(item: TracedItem, cause: WhyChanceAnswer.Cause)] = []
    for (place, item) in evaluation.tracedItems.enumerated() {
      // What only rounding leaves is nothing, and what only rounding lacks is all.
      let through = max(0, mass.there - mass.thereWithout[place])
      let elsewhere = mass.elsewhere - mass.elsewhereWithout[place]
      guard through >= Self.leastShare * mass.there else { continue }
      let share = min(1, through / mass.there)
      found.append(
        (
          item,
          cause(
            item, part(through, evaluation), share > 1 - 1e-12 ? 1 : share,
            mass.elsewhere > 1e-12 ? min(1, max(0, elsewhere / mass.elsewhere)) : 0)
        ))
    }
    found.sort { ($0.cause.share, $1.cause.name) > ($1.cause.share, $0.cause.name) }
    var left = Self.mostLeftOut
    for index in found.indices where left > 0 {
      guard let meaning = found[index].item.meaning else { continue }
      left -= 1
      var asked = modifiers
      asked.givens.append(.without(meaning))
      found[index].cause.without = try plainChance(condition, asked).estimate
    }
    return found.map(\.cause)
  }

  private func cause(
    _ item: TracedItem, _ mass: Estimate, _ share: Double, _ elsewhere: Double
  ) -> WhyChanceAnswer.Cause {
    func made(
      _ sort: WhyChanceAnswer.Cause.Sort, _ name: String, _ title: String?, _ line: Int?
    ) -> WhyChanceAnswer.Cause {
      WhyChanceAnswer.Cause(
        sort: sort, name: name, title: title, line: line, mass: mass, share: share, shareElsewhere: elsewhere)
    }
    switch item {
    case .response(let id):
      let response = scenario.responses[id.index]
      return made(.response, response.name, response.title, response.origin.line)
    case .rule(let id):
      let rule = scenario.rules[id.index]
      return made(.rule, rule.name, rule.title, rule.origin.line)
    case .event(let answer): return made(.event, "\(name(of: answer.actor)) \(action(answer))", nil, nil)
    }
  }

  // MARK: What it ended with

  private func lastSteps(_ mass: TracedMass, _ evaluation: Evaluation) -> [WhyChanceAnswer.LastStep] {
    // In the order of the program, and not in that of a dictionary.
    var steps = mass.last.sorted { left, right in
      let (one, other) = (left.key, right.key)
      if abs(left.value - right.value) > 1e-12 * mass.there { return left.value > right.value }
      return (one.event, one.response?.index ?? -1, one.isRoundEnd ? 1 : 0)
        < (other.event, other.response?.index ?? -1, other.isRoundEnd ? 1 : 0)
    }.map { step, mass in
      WhyChanceAnswer.LastStep(
        event: phrase(evaluation.events[step.event]),
        response: step.response.map { scenario.responses[$0.index].name }, isRoundEnd: step.isRoundEnd,
        mass: part(mass, evaluation))
    }
    if mass.fromStart > 0 {
      steps.insert(
        WhyChanceAnswer.LastStep(
          event: nil, response: nil, isRoundEnd: false, mass: part(mass.fromStart, evaluation)),
        at: 0)
    }
    return steps
  }
}

extension TracedItem {
  /// What can be left out of a question.
  fileprivate var meaning: Meaning? {
    switch self {
    case .response(let id): .response(id)
    case .rule(let id): .rule(id)
    case .event: nil
    }
  }
}
