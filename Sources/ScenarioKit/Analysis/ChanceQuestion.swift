extension Inquiry {
  /// How likely a condition comes true within the horizon (or holds at its end, or throughout).
  package func chance(_ condition: Condition, _ modifiers: Modifiers) throws -> ChanceAnswer {
    var answer = try certainChance(condition, modifiers)
    guard modifiers.isUncertain, !answer.provenance.ending.isInterrupted else { return answer }
    let drawn = try overDraws(modifiers) { try $0.certainChance(condition, $1).estimate.value }
    answer.draws = drawn.draws
    answer.drawn = DrawnBand(of: drawn.values)
    return answer
  }

  /// The same with every input at its value.
  private func certainChance(_ condition: Condition, _ asked: Modifiers) throws -> ChanceAnswer {
    var modifiers = asked
    if modifiers.precision == nil, modifiers.runs == nil { modifiers.precision = defaults.precision }
    let horizon = try horizon(modifiers)
    var request = ProgramRequest()
    let evaluation: Evaluation
    let mass: Double
    if modifiers.at != nil {
      request.measures = [GroundedExpression(condition.expression)]
      evaluation = try evaluate(
        { try projection(request, givens: modifiers.givens) },
        Course(turns: horizon.turns, checkpoints: [horizon.turns]), modifiers,
        halfWidth: { self.estimate($0.mean(ofReading: 0, at: 0), $0).halfWidth })
      mass = evaluation.mean(ofReading: 0, at: 0)
    } else {
      let stop = modifiers.isAlways ? Expression.not(condition.expression) : condition.expression
      request.stop = GroundedExpression(stop)
      request.maxima = scenario.assumptions.map { GroundedExpression(breach(of: $0), countsFromNow: true) }
      evaluation = try evaluate(
        { try projection(request, givens: modifiers.givens) },
        Course(turns: horizon.turns, checkpoints: [horizon.turns]), modifiers,
        halfWidth: { self.estimate($0.stoppedInAll, $0).halfWidth })
      mass = evaluation.stoppedInAll
    }
    // That anything is possible is no answer.
    if case .bounds(let aside) = evaluation.method, aside > 1 - 1e-9,
      case .interrupted(let progress) = evaluation.ending
    {
      throw EngineFault.interrupted(round: situation.world.round, after: progress)
    }
    var estimate = estimate(mass, evaluation)
    if modifiers.isAlways { estimate = estimate.complement }
    var hits: Int?
    if case .sampled(let runs, _) = evaluation.method {
      hits = Int((estimate.value * Double(runs)).rounded())
    }
    return ChanceAnswer(
      condition: condition.origin.text, estimate: estimate, isAlways: modifiers.isAlways, at: modifiers.at,
      leansOn: modifiers.at == nil ? leansOn(evaluation) : [], hits: hits,
      givens: phrases(modifiers), provenance: provenance(evaluation, horizon))
  }

  /// The condition that an assumption is broken.
  func breach(of assumption: Assumption) -> Expression {
    let claims = assumption.claims.map { claim -> Expression in
      switch claim {
      case .never(let pattern): .not(.never(pattern, since: nil))
      case .holds(let conditions):
        conditions.map { Expression.not($0.expression) }
          .reduce(.truth(false)) { .or($0, $1) }
      }
    }
    return claims.reduce(.truth(false)) { .or($0, $1) }
  }

  /// Assumptions between whose being broken or not the answer differs by more than its interval, or a point.
  private func leansOn(_ evaluation: Evaluation) -> [String] {
    if evaluation.stoppedMaxima.isEmpty { return [] }
    let stopped = evaluation.stoppedInAll
    var result: [String] = []
    for (index, assumption) in scenario.assumptions.enumerated()
    where !broken.contains(AssumptionID(index)) {
      let stoppedBroken = evaluation.stoppedMaxima[index]
      let goingOnBroken = evaluation.sum(ofReading: index, at: 0)
      let breaking = stoppedBroken + goingOnBroken
      guard breaking > 1e-12, breaking < 1 - 1e-12 else { continue }
      let ifBroken = stoppedBroken / breaking
      let ifNot = (stopped - stoppedBroken) / (1 - breaking)
      let estimate = estimate(stopped, evaluation)
      if abs(ifBroken - ifNot) > max(0.01, estimate.upper - estimate.lower) { result.append(assumption.name) }
    }
    return result
  }
}

extension Estimate {
  /// Of the opposite.
  var complement: Estimate {
    switch self {
    case .exact(let value): .exact(1 - value)
    case .bounds(let lower, let upper): .bounds(lower: 1 - upper, upper: 1 - lower)
    case .sampled(let value, let lower, let upper):
      .sampled(value: 1 - value, lower: 1 - upper, upper: 1 - lower)
    }
  }
}
