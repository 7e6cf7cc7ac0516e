extension Inquiry {
  /// Runs in which assumptions are watched, at most: they are followed apart, so that what is forecast does not depend on
  /// what else is looked at.
  private static let mostRunsWatched = 4_000

  /// Assumptions still standing that the futures of a forecast break, and how. Costs an evaluation, and one more for each
  /// of three at most.
  func risks(
    of places: [QuantityPlace], _ series: [ForecastAnswer.Series], _ forecast: ProgramRequest,
    _ evaluation: Evaluation, _ asked: Modifiers, _ horizon: Horizon
  ) throws -> [AssumptionRisk] {
    if scenario.assumptions.indices.allSatisfy({ broken.contains(AssumptionID($0)) }) { return [] }
    var modifiers = asked
    modifiers.precision = nil
    if case .sampled(let runs, _) = evaluation.method {
      modifiers.method = .sample
      modifiers.runs = min(runs, Self.mostRunsWatched)
    }
    let end = Course(turns: horizon.turns, checkpoints: [horizon.turns])
    var request = forecast
    request.maxima += breaches
    let watched = try evaluate({ try projection(request, givens: modifiers.givens) }, end, modifiers)
    let risks = risks(watched, places.count * 2)
    let numbers = leaningNumbers(places, series, watched)
    return try following(risks, numbers, horizon) { stop in
      var request = forecast
      request.stop = stop
      var course = end
      course.followsPaths = true
      return try evaluate({ try projection(request, givens: modifiers.givens) }, course, modifiers)
    }
  }

  /// Assumptions still standing that some futures break, the first of their readings being the one of that place.
  func risks(_ evaluation: Evaluation, _ first: Int) -> [AssumptionRisk] {
    scenario.assumptions.indices.compactMap { index in
      if broken.contains(AssumptionID(index)) { return nil }
      let mass = evaluation.mass(ofReading: first + index, at: 0) { $0 != 0 }
      let breaks = estimate(mass, evaluation, aside: evaluation.asideAt[0])
      if breaks.value < 0.0005 { return nil }
      return AssumptionRisk(
        assumption: scenario.assumptions[index].name, breaks: breaks, breaksIfNot: nil)
    }
  }

  /// That each rung is ever reached, and the means at the end.
  private func leaningNumbers(
    _ places: [QuantityPlace], _ series: [ForecastAnswer.Series], _ evaluation: Evaluation
  ) -> [LeaningNumber] {
    var numbers: [LeaningNumber] = []
    for (index, place) in places.enumerated() {
      for rung in series[index].rungs {
        let reached = { (evaluation: Evaluation) in
          evaluation.mass(ofReading: places.count + index, at: 0) { $0 >= rung.number }
        }
        let ever = estimate(reached(evaluation), evaluation)
        numbers.append(
          LeaningNumber(value: ever.value, least: max(0.01, ever.upper - ever.lower), part: reached))
      }
      let quantity = scenario.quantity(place.quantity)
      let mean = evaluation.meanEstimate(
        ofReading: index, at: 0, lower: quantity.lower, upper: quantity.upper)
      let least = max((quantity.upper - quantity.lower) / 100, mean.upper - mean.lower)
      numbers.append(
        LeaningNumber(value: evaluation.sum(ofReading: index, at: 0), least: least) {
          $0.sum(ofReading: index, at: 0)
        })
    }
    return numbers
  }
}
