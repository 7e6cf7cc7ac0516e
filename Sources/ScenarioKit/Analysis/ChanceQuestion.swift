extension Inquiry {
  /// How likely a condition comes true within the horizon (or holds at its end, or throughout).
  package func chance(_ condition: Condition, _ modifiers: Modifiers) throws -> ChanceAnswer {
    var answer = try certainChance(condition, modifiers, .told)
    guard modifiers.isUncertain, !answer.provenance.ending.isInterrupted else { return answer }
    let drawn = try overDraws(modifiers) {
      try $0.plainChance(condition, $1).estimate
    }
    answer.draws = drawn.draws
    answer.drawn = DrawnBand(of: drawn.values.map(\.value))
    answer.noiseOfDraw = drawn.values.reduce(0) { $0 + $1.halfWidth } / Double(drawn.values.count)
    return answer
  }

  /// How likely it is with every input at its value, and nothing else.
  func plainChance(_ condition: Condition, _ modifiers: Modifiers) throws -> ChanceAnswer {
    try certainChance(condition, modifiers, .untold, findsLeaning: false)
  }

  /// The same with every input at its value.
  func certainChance(
    _ condition: Condition, _ asked: Modifiers, _ ways: Ways, findsLeaning: Bool = true
  ) throws -> ChanceAnswer {
    var modifiers = asked
    if modifiers.precision == nil, modifiers.runs == nil { modifiers.precision = defaults.precision }
    if modifiers.method == .splitting { return try splitChance(condition, modifiers) }
    if modifiers.at != nil { return try momentaryChance(condition, modifiers) }
    let horizon = try horizon(modifiers)
    var request = ProgramRequest()
    request.reach = .turns(horizon.turns)
    request.stop = GroundedExpression(stop(condition, modifiers), countsAfter: countsAfter)
    request.maxima = breaches
    if let split = modifiers.split {
      request.maxima.append(
        GroundedExpression(.not(.never(split, since: nil)), countsFromNow: true))
    }
    var course = Course(turns: horizon.turns, checkpoints: [horizon.turns])
    course.followsPaths = ways == .told
    let evaluation = try evaluate(
      { try projection(request, givens: modifiers.givens) }, course, modifiers,
      halfWidth: { self.estimate($0.stoppedInAll, $0).halfWidth })
    try requireSomething(evaluation)
    var answer = answer(condition, modifiers, evaluation.stoppedInAll, evaluation, horizon)
    if findsLeaning {
      answer.leansOn = try confirmed(leansOn(evaluation), request, evaluation, horizon, modifiers)
    }
    answer.split = modifiers.split.map { split($0, evaluation, modifiers) }
    answer.passage = passage(evaluation, horizon)
    let least = evaluation.stoppedInAll
    answer.paths = likelyPaths(evaluation, of: least...(least + aside(evaluation)))
    if case .sampled(let runs, _) = evaluation.method {
      let hits = Int((evaluation.stoppedInAll * Double(runs)).rounded())
      answer.isRare = hits < Self.fewestHits
      answer.canSplit = climb(to: condition, modifiers) != nil
    }
    return answer
  }

  /// What the chance is with the event and without it; the event's maximum is the last.
  private func split(_ event: EventPattern, _ evaluation: Evaluation, _ modifiers: Modifiers) -> ChanceSplit {
    let place = scenario.assumptions.count
    let stoppedWith = evaluation.stoppedMaxima.indices.contains(place) ? evaluation.stoppedMaxima[place] : 0
    let comes = stoppedWith + evaluation.sum(ofReading: place, at: 0)
    let stopped = evaluation.stoppedInAll
    func part(_ mass: Double, of whole: Double) -> Estimate? {
      let aside = aside(evaluation)
      guard whole + aside > 1e-12 else { return nil }
      let share: Estimate
      switch evaluation.method {
      case .exact, .splitting: share = .exact(min(1, max(0, mass / whole)))
      case .bounds:
        share = .bounds(
          lower: max(0, mass) / (whole + aside), upper: min(1, (mass + aside) / (whole + aside)))
      case .sampled(let runs, _):
        share = .share(of: (mass * Double(runs)).rounded(), runs: Int((whole * Double(runs)).rounded()))
      }
      return modifiers.isAlways ? share.complement : share
    }
    return ChanceSplit(
      event: patternPhrase(event), comes: estimate(comes, evaluation),
      ifComes: part(stoppedWith, of: comes),
      ifNot: part(stopped - stoppedWith, of: 1 - aside(evaluation) - comes))
  }

  /// Fewer runs that got there say little more than that few do.
  private static let fewestHits = 10

  /// How likely it holds so many rounds from now.
  private func momentaryChance(_ condition: Condition, _ modifiers: Modifiers) throws -> ChanceAnswer {
    let horizon = try horizon(modifiers)
    var request = ProgramRequest()
    request.reach = .turns(horizon.turns)
    request.measures = [GroundedExpression(condition.expression)]
    let evaluation = try evaluate(
      { try projection(request, givens: modifiers.givens) },
      Course(turns: horizon.turns, checkpoints: [horizon.turns]), modifiers,
      halfWidth: { self.estimate($0.mean(ofReading: 0, at: 0), $0).halfWidth })
    try requireSomething(evaluation)
    return answer(condition, modifiers, evaluation.mean(ofReading: 0, at: 0), evaluation, horizon)
  }

  /// The same by splitting: what comes nearer is followed the more often.
  private func splitChance(_ condition: Condition, _ modifiers: Modifiers) throws -> ChanceAnswer {
    guard modifiers.at == nil, let climb = climb(to: condition, modifiers) else {
      throw AnalysisProblem.nothingToClimb
    }
    let horizon = try horizon(modifiers)
    var request = ProgramRequest()
    request.reach = .turns(horizon.turns)
    request.stop = GroundedExpression(stop(condition, modifiers))
    request.measures = [GroundedExpression(climb.height)]
    let split = try split(request, Course(turns: horizon.turns), modifiers)
    var answer = ChanceAnswer(
      condition: condition.origin.text,
      estimate: modifiers.isAlways ? split.estimate.complement : split.estimate,
      isAlways: modifiers.isAlways, at: nil, leansOn: [], hits: nil, givens: phrases(modifiers),
      provenance: Provenance(
        method: split.method, rounds: horizon.rounds, until: horizon.until,
        isDefaultHorizon: horizon.isDefault))
    answer.isUneven = split.isUneven
    return answer
  }

  /// What ends a run: the condition, or that it does not hold where it is to hold all the way.
  func stop(_ condition: Condition, _ modifiers: Modifiers) -> Expression {
    modifiers.isAlways ? .not(condition.expression) : condition.expression
  }

  private func climb(to condition: Condition, _ modifiers: Modifiers) -> Climb? {
    Climb(to: stop(condition, modifiers), in: scenario)
  }

  /// That anything is possible is no answer.
  private func requireSomething(_ evaluation: Evaluation) throws {
    guard case .bounds(let aside) = evaluation.method, aside > 1 - 1e-9,
      case .interrupted(let progress) = evaluation.ending
    else { return }
    throw EngineFault.interrupted(round: situation.world.round, after: progress)
  }

  private func answer(
    _ condition: Condition, _ modifiers: Modifiers, _ mass: Double, _ evaluation: Evaluation,
    _ horizon: Horizon
  ) -> ChanceAnswer {
    var estimate = estimate(mass, evaluation)
    if modifiers.isAlways { estimate = estimate.complement }
    var hits: Int?
    if case .sampled(let runs, _) = evaluation.method {
      hits = Int((estimate.value * Double(runs)).rounded())
    }
    return ChanceAnswer(
      condition: condition.origin.text, estimate: estimate, isAlways: modifiers.isAlways, at: modifiers.at,
      leansOn: [], hits: hits, givens: phrases(modifiers), provenance: provenance(evaluation, horizon))
  }

  /// When runs stopped, over the ends of rounds and the end of all; nil where that is but one.
  func passage(_ evaluation: Evaluation, _ horizon: Horizon) -> FirstPassage? {
    let ends = points(horizon)
    guard ends.count > 1 else { return nil }
    // What is given has used some turns up.
    let used = horizon.turns - (evaluation.stopped.count - 1)
    let reached = ([0] + ends.map(\.turns)).map { turns in
      let index = max(0, turns - used)
      return FirstPassage.Reached(
        mass: turns < used ? 0 : evaluation.stopped[index],
        aside: evaluation.asideByTurn.isEmpty ? 0 : evaluation.asideByTurn[index])
    }
    return FirstPassage(
      ends.map { FirstPassage.Point(round: $0.round, date: scenario.lastDay(ofRound: $0.round)) }, reached,
      reached.dropFirst().map { estimate($0.mass, evaluation, aside: $0.aside) }, evaluation.method)
  }

  /// For each assumption, that what comes from now on breaks it.
  var breaches: [GroundedExpression] { scenario.assumptions.indices.map { breach(of: AssumptionID($0)) } }

  /// That what comes from now on breaks an assumption.
  func breach(of id: AssumptionID) -> GroundedExpression {
    GroundedExpression(
      breach(of: scenario.assumptions[id.index]), countsFromNow: true, clause: .assumption(id))
  }

  /// The condition that an assumption is broken.
  private func breach(of assumption: Assumption) -> Expression {
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

  /// Of assumptions that seem to make a difference, those that do where every future is followed to the end: what ends
  /// early has had less time to break anything. Costs an answer for each.
  private func confirmed(
    _ names: [String], _ asked: ProgramRequest, _ evaluation: Evaluation, _ horizon: Horizon,
    _ modifiers: Modifiers
  ) throws -> [String] {
    guard let condition = asked.stop else { return [] }
    let estimate = estimate(evaluation.stoppedInAll, evaluation)
    return try names.filter { name in
      guard let index = scenario.assumptions.firstIndex(where: { $0.name == name }) else { return false }
      var request = asked
      request.stop = breach(of: AssumptionID(index))
      request.maxima = [condition]
      let unbroken = try evaluate(
        { try projection(request, givens: modifiers.givens) },
        Course(turns: horizon.turns, checkpoints: [horizon.turns]), modifiers)
      let breaking = unbroken.stoppedInAll
      guard breaking > 1e-12, breaking < 1 - 1e-12 else { return false }
      let part = unbroken.sum(ofReading: 0, at: 0)
      let apart = (evaluation.stoppedInAll - part) / breaking - part / (1 - breaking)
      return abs(apart) > max(0.01, estimate.upper - estimate.lower)
    }
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
