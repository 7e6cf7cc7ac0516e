extension Inquiry {
  /// Looks for the smallest change of each single parameter, or belief, that brings a chance to a threshold.
  ///
  /// Each is tried as far as it goes to either side and, where that leads nearer, by a step; where the threshold lies between, the
  /// change is halved until it is known to three digits. So one that gets there only in the midst of its range may be missed. It goes as far as
  /// its declared range; without one, to the ends of a quantity's range, and for weights, factors and odds to a sixteenth and
  /// sixteen times. Costs some three answers a parameter, and ten more for each that gets there.
  package func flip(_ target: FlipTarget, _ modifiers: Modifiers) throws -> FlipAnswer {
    let horizon = try horizon(modifiers)
    let parameters = parameters(modifiers.givens) + beliefsNow()
    var (method, base) = try measuring(target.measurand, modifiers)
    let isMetNow = target.isMet(by: base.estimate.value)
    var found = isMetNow ? [] : outcomes(of: parameters, target, modifiers, method, base)
    if !isMetNow, found.count < parameters.count {
      (method, base) = try measuring(target.measurand, modifiers, by: sampling(modifiers))
      found = outcomes(of: parameters, target, modifiers, method, base)
    }
    var changes: [FlipAnswer.Change] = []
    var short: [FlipAnswer.Change] = []
    var impossible: [String] = []
    var idle = 0
    var interruption: (any Error)?
    for (parameter, outcome) in zip(parameters, found) {
      switch outcome {
      case .success(.there(let tried)): changes.append(FlipAnswer.Change(parameter, tried))
      case .success(.short(let tried)): short.append(FlipAnswer.Change(parameter, tried))
      case .success(.idle): idle += 1
      case .failure(let error as EngineFault) where error.isInterruption: interruption = error
      case .failure: impossible.append(parameter.name)
      }
    }
    let progress = Progress(
      done: changes.count + short.count + impossible.count + idle, total: parameters.count, unit: .inputs)
    if let interruption, !answersPartly || progress.done == 0 { throw interruption }
    var provenance = Provenance(
      method: leastSure(method, [base.estimate] + (changes + short).map(\.reached)),
      rounds: horizon.rounds, until: horizon.until, isDefaultHorizon: horizon.isDefault)
    if interruption != nil { provenance.ending = .interrupted(progress) }
    return FlipAnswer(
      measure: phrase(target.measurand), at: modifiers.at, isBelow: target.isBelow,
      threshold: target.threshold,
      base: base.estimate, isMetNow: isMetNow, changes: Self.ordered(changes) { abs($0.steps) },
      short: Self.ordered(short) { abs($0.reached.value - target.threshold) }, idle: idle,
      impossible: impossible, givens: phrases(modifiers), provenance: provenance)
  }

  /// The least first; as they came where they are alike.
  private static func ordered(
    _ changes: [FlipAnswer.Change], _ size: (FlipAnswer.Change) -> Double
  ) -> [FlipAnswer.Change] {
    changes.enumerated().sorted {
      let (left, right) = (size($0.element), size($1.element))
      return left == right ? $0.offset < $1.offset : left < right
    }.map(\.element)
  }

  /// What each parameter can do, or why it cannot be moved; fewer than there are where the method's budget does not suffice.
  private func outcomes(
    of parameters: [Parameter], _ target: FlipTarget, _ modifiers: Modifiers, _ method: MeasuringMethod,
    _ base: MeasuredValue
  ) -> [Result<ParameterSearch.Outcome, any Error>] {
    let count = parameters.count
    let results = ParallelWork.results(
      of: count, threads: defaults.threads,
      report: { defaults.report(Progress(done: $0, total: count, unit: .inputs)) }
    ) { index -> Result<ParameterSearch.Outcome, any Error>? in
      let parameter = parameters[index]
      let search = ParameterSearch(parameter: parameter, target: target, base: base.estimate.value) {
        try moving(parameter, to: $0, modifiers.givens)
          .measure(target.measurand, modifiers, by: method, knowing: base)?.estimate
      }
      do {
        return try search.outcome().map { .success($0) }
      } catch {
        return .failure(error)
      }
    }
    return results.compactMap { $0 }
  }
}

extension FlipAnswer.Change {
  fileprivate init(_ parameter: Parameter, _ tried: ParameterSearch.Tried) {
    self.init(parameter: parameter, value: tried.value, steps: tried.steps, reached: tried.reached)
  }
}
