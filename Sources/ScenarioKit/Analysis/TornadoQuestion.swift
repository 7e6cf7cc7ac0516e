extension Inquiry {
  /// Moves each parameter over its plausible range, one at a time, and asks the measure at both ends.
  ///
  /// The story is told anew for each end, so that belief is what it would have been; costs twice as many answers as
  /// there are parameters. Where it is sampled, all ends take the same random numbers. Where it is interrupted, the
  /// parameters done by then are answered, if answers may be partial.
  package func tornado(_ measurand: Measurand, _ modifiers: Modifiers) throws -> TornadoAnswer {
    let horizon = try horizon(modifiers)
    let parameters = parameters(modifiers.givens)
    var (method, base) = try measuring(measurand, modifiers)
    var found = try ends(of: parameters, measurand, modifiers, method, base)
    if found.count < parameters.count {
      (method, base) = try measuring(measurand, modifiers, by: sampling(modifiers))
      found = try ends(of: parameters, measurand, modifiers, method, base)
    }
    var bars: [TornadoAnswer.Bar] = []
    var impossible: [String] = []
    var interruption: (any Error)?
    for (parameter, ends) in zip(parameters, found) {
      switch ends {
      case .success(let ends): bars.append(bar(parameter, ends, base))
      case .failure(let error as EngineFault) where error.isInterruption: interruption = error
      case .failure: impossible.append(parameter.name)
      }
    }
    let progress = Progress(
      done: bars.count + impossible.count, total: parameters.count, unit: .inputs)
    if let interruption, !answersPartly || progress.done == 0 { throw interruption }
    let moving = bars.filter { $0.reach > 1e-12 }
    let ranked = moving.enumerated().sorted {
      ($1.element.reach, $0.offset) < ($0.element.reach, $1.offset)
    }.map(\.element)
    var provenance = Provenance(
      method: leastSure(method, [base.estimate] + ranked.flatMap { [$0.atLow, $0.atHigh] }),
      rounds: horizon.rounds, until: horizon.until, isDefaultHorizon: horizon.isDefault)
    if interruption != nil { provenance.ending = .interrupted(progress) }
    return TornadoAnswer(
      measure: phrase(measurand), at: modifiers.at, isProbability: measurand.isProbability,
      base: base.estimate, bars: ranked,
      idle: bars.count - moving.count, impossible: impossible, givens: phrases(modifiers),
      provenance: provenance)
  }

  private struct Ends: Sendable {
    let low: MeasuredValue
    let high: MeasuredValue
  }

  private func bar(_ parameter: Parameter, _ ends: Ends, _ base: MeasuredValue) -> TornadoAnswer.Bar {
    let values = [ends.low, ends.high, base].map(\.estimate.value)
    return TornadoAnswer.Bar(
      parameter: parameter, atLow: ends.low.estimate, atHigh: ends.high.estimate,
      swing: Swing(from: ends.low, to: ends.high), reach: (values.max() ?? 0) - (values.min() ?? 0))
  }

  /// The measure at both ends of each parameter, or why it has none; fewer than there are parameters where the method's
  /// budget does not suffice for one.
  private func ends(
    of parameters: [Parameter], _ measurand: Measurand, _ modifiers: Modifiers, _ method: MeasuringMethod,
    _ base: MeasuredValue
  ) throws -> [Result<Ends, any Error>] {
    let count = parameters.count
    let results = ParallelWork.results(
      of: count, threads: defaults.threads,
      report: { defaults.report(Progress(done: $0, total: count, unit: .inputs)) }
    ) { index -> Result<Ends, any Error>? in
      let parameter = parameters[index]
      do {
        var measured: [MeasuredValue] = []
        for value in [parameter.lower, parameter.upper] {
          guard
            let end = try moving(parameter, to: value, modifiers.givens)
              .measure(measurand, modifiers, by: method, knowing: base)
          else { return nil }
          measured.append(end)
        }
        return .success(Ends(low: measured[0], high: measured[1]))
      } catch {
        return .failure(error)
      }
    }
    return results.compactMap { $0 }
  }
}
