/// A number that was asked for, and where it was sampled what each batch of runs gave.
struct MeasuredValue: Sendable {
  let estimate: Estimate
  /// Empty where nothing was sampled.
  var batches: [Double] = []
  /// What it was got from.
  var origin: ProjectionLikeness?
}

extension Inquiry {
  /// The number that is asked for, everything at its value: a probability in 0…1, or in the quantity's own unit; nil
  /// where the budget does not suffice.
  ///
  /// Asked with the same seed of neighbouring scenarios, its runs take the same random numbers.
  /// - Parameter known: what a neighbour came to; where nothing that matters is different, this comes to the same.
  func measure(
    _ measurand: Measurand, _ modifiers: Modifiers, by method: MeasuringMethod,
    knowing known: MeasuredValue? = nil
  ) throws -> MeasuredValue? {
    let horizon = try horizon(modifiers)
    let request = request(for: measurand, modifiers, horizon)
    let course = Course(turns: horizon.turns, checkpoints: [horizon.turns])
    let projection = try projection(request, givens: modifiers.givens)
    let left = try left(of: course, after: projection)
    let origin = ProjectionLikeness(projection)
    if let known, let other = known.origin, origin.isLike(other) { return known }
    switch method {
    case .exact(let budget):
      let evaluation = try ExactEvaluator.evaluate(
        projection, left, budget, isInterrupted: defaults.isInterrupted)
      guard let evaluation else { return nil }
      if case .interrupted(let progress) = evaluation.ending {
        throw EngineFault.interrupted(round: situation.world.round, after: progress)
      }
      return MeasuredValue(estimate: estimate(of: measurand, modifiers, evaluation), origin: origin)
    case .sampled(let ends, let seed):
      let sampler = Sampler(
        .runs(ends.last ?? 0), seed: seed, threads: 1, isInterrupted: defaults.isInterrupted)
      var tallies = try sampler.batches(upTo: ends, projection, left)
      let values = tallies.indices.map { index in
        let batch = tallies[index].evaluation(seed: seed)
        return estimate(of: measurand, modifiers, batch).value
      }
      var all = tallies[0]
      for tally in tallies.dropFirst() { all.add(tally) }
      return MeasuredValue(
        estimate: estimate(of: measurand, modifiers, all.evaluation(seed: seed)), batches: values,
        origin: origin)
    }
  }

  private func request(
    for measurand: Measurand, _ modifiers: Modifiers, _ horizon: Horizon
  ) -> ProgramRequest {
    var request = ProgramRequest()
    request.reach = .turns(horizon.turns)
    switch measurand {
    case .chance(let condition, _) where modifiers.at == nil:
      let isAlways = measurand.isAlways || modifiers.isAlways
      request.stop = GroundedExpression(
        isAlways ? .not(condition.expression) : condition.expression, countsAfter: countsAfter)
    case .chance(let condition, _): request.measures = [GroundedExpression(condition.expression)]
    case .place(let place):
      request.measures = [
        GroundedExpression(.quantity(place.quantity, place.actors.map { .actor($0) }))
      ]
    }
    return request
  }

  private func estimate(
    of measurand: Measurand, _ modifiers: Modifiers, _ evaluation: Evaluation
  ) -> Estimate {
    switch measurand {
    case .chance where modifiers.at == nil:
      let estimate = estimate(evaluation.stoppedInAll, evaluation)
      return measurand.isAlways || modifiers.isAlways ? estimate.complement : estimate
    case .chance: return estimate(evaluation.mean(ofReading: 0, at: 0), evaluation)
    case .place(let place):
      let quantity = scenario.quantity(place.quantity)
      return evaluation.meanEstimate(ofReading: 0, at: 0, lower: quantity.lower, upper: quantity.upper)
    }
  }

  /// As it can be typed back.
  func phrase(_ measurand: Measurand) -> String {
    switch measurand {
    case .chance(let condition, let isAlways): "chance \(isAlways ? "always " : "")\(condition.origin.text)"
    case .place(let place): phrase(place)
    }
  }
}
