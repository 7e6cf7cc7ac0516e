/// Which assumptions the numbers of a question lean on, whatever it does with them.
extension Inquiry {
  /// Runs in which assumptions are watched, at most: a difference of a point is told in these.
  private static let mostRunsOfLeaning = 2_000

  /// Assumptions still standing that make a difference: with them broken on the way, one of some numbers, as things stand,
  /// differs by more than its interval, and by a point or a hundredth of its range. As declared, each once.
  ///
  /// Costs an answer for each chance, one for all means together, and another for each of three assumptions at most.
  /// - Parameter method: how the numbers were got; where they were sampled, few runs are watched.
  func leaning(
    of measures: [Measurand], _ asked: Modifiers, _ method: Evaluation.Method
  ) throws -> [String] {
    if scenario.assumptions.indices.allSatisfy({ broken.contains(AssumptionID($0)) }) { return [] }
    var modifiers = asked
    modifiers.precision = nil
    if modifiers.method == .splitting { modifiers.method = nil }
    if case .sampled = method {
      modifiers.runs = min(modifiers.runs ?? defaults.runs, Self.mostRunsOfLeaning)
    } else {
      modifiers.runs = modifiers.runs.map { min($0, Self.mostRunsOfLeaning) }
    }
    var leaned: Set<String> = []
    var others: [Measurand] = []
    for measure in measures {
      if case .chance(let condition, let isAlways) = measure, modifiers.at == nil {
        var plain = modifiers
        plain.isAlways = plain.isAlways || isAlways
        leaned.formUnion(try certainChance(condition, plain, .untold).leansOn)
      } else {
        others.append(measure)
      }
    }
    leaned.formUnion(try leaning(ofMeans: others, modifiers))
    return scenario.assumptions.map(\.name).filter { leaned.contains($0) }
  }

  /// The same of numbers that are read at the end.
  private func leaning(ofMeans measures: [Measurand], _ modifiers: Modifiers) throws -> [String] {
    if measures.isEmpty { return [] }
    let horizon = try horizon(modifiers)
    let asked = MeasuredProgram(measures, self, modifiers, horizon)
    var course = Course(turns: horizon.turns, checkpoints: [horizon.turns])
    var request = asked.request
    request.maxima = breaches
    let watched = try evaluate({ try projection(request, givens: modifiers.givens) }, course, modifiers)
    let numbers = asked.sorts.enumerated().map { number, sort -> LeaningNumber in
      let (lower, upper) = if case .mean(let lower, let upper) = sort { (lower, upper) } else { (0.0, 1.0) }
      let mean = watched.meanEstimate(ofReading: number, at: 0, lower: lower, upper: upper)
      let least = max((upper - lower) / 100, mean.upper - mean.lower)
      return LeaningNumber(value: watched.sum(ofReading: number, at: 0), least: least) {
        $0.sum(ofReading: number, at: 0)
      }
    }
    course.followsPaths = true
    let followed = course
    return try following(risks(watched, measures.count), numbers, horizon) { stop in
      var request = asked.request
      request.stop = stop
      return try evaluate({ try projection(request, givens: modifiers.givens) }, followed, modifiers)
    }.leanedOn
  }
}
