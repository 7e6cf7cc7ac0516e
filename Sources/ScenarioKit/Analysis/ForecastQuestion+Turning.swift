extension Inquiry {
  /// Courses are looked at only so far: this is said beside an answer, and must not take longer.
  private static let budget = ExactEvaluator.Budget(worlds: 1_000, work: 2_000)
  private static let runsLookedAt = 1_000
  /// A difference below this share of a quantity's range is no news, nor what so few runs show.
  private static let leastDifference = 0.02
  private static let fewestRunsOfEither = 20.0

  /// The event whose coming parts the futures most, by how much of the spread of a quantity's end it explains: the
  /// variance between those where it comes and those where it does not.
  func turnsOn(
    _ place: QuantityPlace, _ modifiers: Modifiers, _ horizon: Horizon
  ) throws -> ForecastAnswer.TurnsOn? {
    guard horizon.turns > 0 else { return nil }
    var request = ProgramRequest()
    request.reach = .turns(horizon.turns)
    request.measures = [GroundedExpression(expression(place))]
    var course = Course(turns: horizon.turns)
    course.tracesCourses = true
    let evaluation = try tracedLightly(request, course, modifiers)
    guard let mass = evaluation.traced, case (nil, let runs) = bounds(of: evaluation) else { return nil }
    let quantity = scenario.quantity(place.quantity)
    let least = Self.leastDifference * (quantity.upper - quantity.lower)
    let fewest = runs.map { Self.fewestRunsOfEither / Double($0) } ?? 1e-3
    var best: (gain: Double, answer: ForecastAnswer.TurnsOn)?
    for (index, item) in evaluation.tracedItems.enumerated() {
      guard case .event(let event) = item else { continue }
      let without = mass.thereWithout[index] + mass.elsewhereWithout[index]
      let comes = mass.there + mass.elsewhere - without
      guard comes >= fewest, without >= fewest else { continue }
      let ifComes = (mass.there - mass.thereWithout[index]) / comes
      let ifNot = mass.thereWithout[index] / without
      let gain = comes * without * (ifComes - ifNot) * (ifComes - ifNot)
      guard abs(ifComes - ifNot) >= least, gain > (best?.gain ?? 0) * (1 + 1e-9) else { continue }
      best = (
        gain,
        ForecastAnswer.TurnsOn(
          event: "\(name(of: event.actor)) \(action(event))", comes: comes, quantity: phrase(place),
          ifComes: ifComes, ifNot: ifNot, runs: runs)
      )
    }
    return best?.answer
  }

  private func tracedLightly(
    _ request: ProgramRequest, _ course: Course, _ modifiers: Modifiers
  ) throws -> Evaluation {
    if modifiers.runs == nil, modifiers.method != .sample {
      let projection = try projection(request, givens: modifiers.givens)
      let left = try left(of: course, after: projection)
      if let evaluation = try ExactEvaluator.evaluate(
        projection, left, Self.budget, isInterrupted: defaults.isInterrupted)
      {
        return evaluation
      }
    }
    let projection = try projection(request, givens: modifiers.givens)
    return try TracedRuns.evaluate(
      projection, left(of: course, after: projection),
      runs: min(Self.runsLookedAt, modifiers.runs ?? defaults.runs), seed: modifiers.seed ?? defaults.seed,
      threads: defaults.threads, isInterrupted: defaults.isInterrupted)
  }

  private func bounds(of evaluation: Evaluation) -> (aside: Double?, runs: Int?) {
    switch evaluation.method {
    case .exact, .splitting: (nil, nil)
    case .bounds(let aside): (aside, nil)
    case .sampled(let runs, _): (nil, runs)
    }
  }
}
