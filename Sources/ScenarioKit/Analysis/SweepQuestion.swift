extension Inquiry {
  /// What a sweep has found by now, so that it can be gone on with.
  package struct SweptPoints: Sendable {
    var method: MeasuringMethod
    var base: MeasuredValue
    /// By the number of the point; nil where it is impossible.
    var found: [Int: Estimate?] = [:]
  }

  /// Asks the measure with one quantity, or two, at one value after the other; what has happened stays as it is.
  ///
  /// Sampled points all draw the same random numbers, so that the curve is as smooth as it can be. Where it is broken off
  /// the points found by then are answered, and can be given to the next asking.
  package func sweep(
    _ sweeps: [QuantitySweep], _ measurand: Measurand, _ modifiers: Modifiers, goingOn known: SweptPoints?
  ) throws -> (answer: SweepAnswer, found: SweptPoints) {
    let horizon = try horizon(modifiers)
    let axes = sweeps.map { sweep in
      SweepAnswer.Axis(
        quantity: phrase(sweep.place), values: sweep.values,
        now: situation.world.value(of: .quantity(sweep.place.quantity, sweep.place.actors), in: scenario))
    }
    var swept: SweptPoints
    if let known {
      swept = known
    } else {
      let (method, base) = try measuring(measurand, modifiers)
      swept = SweptPoints(method: method, base: base)
    }
    let takenOver = swept.found.count
    var interruption = try follow(sweeps, measurand, modifiers, &swept)
    if interruption == nil, swept.found.count < count(of: sweeps) {
      // One was not exact within its budget: then none is.
      let (method, base) = try measuring(measurand, modifiers, by: sampling(modifiers))
      swept = SweptPoints(method: method, base: base)
      interruption = try follow(sweeps, measurand, modifiers, &swept)
    }
    if let interruption, !answersPartly || swept.found.isEmpty { throw interruption }
    let columns = sweeps[0].values.count
    let points = (0..<(count(of: sweeps) / columns)).map { row in
      (0..<columns).map { column in swept.found[row * columns + column].flatMap { $0 } }
    }
    var provenance = Provenance(
      method: leastSure(swept.method, [swept.base.estimate] + points.joined().compactMap { $0 }),
      rounds: horizon.rounds, until: horizon.until, isDefaultHorizon: horizon.isDefault)
    if interruption != nil {
      provenance.ending = .interrupted(
        Progress(done: swept.found.count, total: count(of: sweeps), unit: .points))
    }
    let answer = SweepAnswer(
      measure: phrase(measurand), at: modifiers.at, isProbability: measurand.isProbability, across: axes[0],
      down: axes.count > 1 ? axes[1] : nil, base: swept.base.estimate, points: points,
      impossible: swept.found.values.count(where: { $0 == nil }), takenOver: takenOver,
      givens: phrases(modifiers), provenance: provenance)
    return (answer, swept)
  }

  private func count(of sweeps: [QuantitySweep]) -> Int { sweeps.reduce(1) { $0 * $1.values.count } }

  /// Points asked between two looks at whether to go on.
  private static let pointsAtOnce = 16

  /// Asks the points that are missing. Returns why it left off, where the user had it stopped.
  private func follow(
    _ sweeps: [QuantitySweep], _ measurand: Measurand, _ modifiers: Modifiers, _ swept: inout SweptPoints
  ) throws -> (any Error)? {
    let total = count(of: sweeps)
    let missing = (0..<total).filter { swept.found[$0] == nil }
    let (method, base) = (swept.method, swept.base)
    for first in stride(from: 0, to: missing.count, by: Self.pointsAtOnce) {
      let some = Array(missing[first..<min(first + Self.pointsAtOnce, missing.count)])
      let done = total - missing.count + first
      let results = ParallelWork.results(
        of: some.count, threads: defaults.threads,
        report: { defaults.report(Progress(done: done + $0, total: total, unit: .points)) }
      ) { index in
        Result {
          try at(some[index], sweeps).measure(measurand, modifiers, by: method, knowing: base)?.estimate
        }
      }
      for (point, result) in zip(some, results) {
        switch result {
        case .success(nil): return nil
        case .success(let estimate?): swept.found[point] = .some(estimate)
        case .failure(let error as EngineFault) where error.isInterruption: return error
        case .failure(is EngineFault), .failure(is AnalysisProblem): swept.found[point] = .some(nil)
        case .failure(let error): throw error
        }
      }
    }
    return nil
  }

  /// The inquiry with each quantity at its value for a point.
  private func at(_ point: Int, _ sweeps: [QuantitySweep]) -> Inquiry {
    var situation = situation
    var rest = point
    for sweep in sweeps {
      situation.world.values[.quantity(sweep.place.quantity, sweep.place.actors)] =
        sweep.values[rest % sweep.values.count]
      rest /= sweep.values.count
    }
    return with(situation)
  }
}
