extension Inquiry {
  /// What was looked at in a check that failed.
  package struct Looked: Sendable {
    package let text: String
    package let estimate: Estimate
    /// 1 and 0 mean true and false.
    package var isTruth = false
  }

  /// The first condition that does not hold (for intervals: at every end), with the numbers it looked at; nil where all do.
  package func failing(
    _ conditions: [Condition], _ modifiers: Modifiers
  ) throws -> (condition: Condition, looked: [Looked])? {
    for condition in conditions {
      var measures: [Measure] = []
      condition.expression.collectMeasures(into: &measures)
      var looked: [Looked] = []
      for measure in measures {
        looked.append(Looked(text: measure.origin.text, estimate: try estimate(measure, modifiers)))
      }
      for ends in Self.ends(looked.map(\.estimate)) where try !holds(condition.expression, ends, modifiers) {
        if measures.isEmpty { looked = try sides(of: condition.expression, modifiers) }
        looked += try readings(of: condition.expression, modifiers, besides: looked)
        return (condition, looked)
      }
    }
    return nil
  }

  /// The number that a measure asks for.
  private func estimate(_ measure: Measure, _ outer: Modifiers) throws -> Estimate {
    var modifiers = measure.modifiers
    modifiers.givens = outer.givens + modifiers.givens
    modifiers.runs = modifiers.runs ?? outer.runs
    modifiers.seed = modifiers.seed ?? outer.seed
    modifiers.method = modifiers.method ?? outer.method
    // What the whole check leaves out has been left out of the story already.
    if Retelling.Omissions(measure.modifiers.givens).isEmpty {
      return try estimate(measure.subject, modifiers)
    }
    return try leavingOut(modifiers.givens).estimate(measure.subject, modifiers)
  }

  /// With the plausible ranges drawn, the band of nine draws in ten.
  private func estimate(_ subject: Measure.Subject, _ modifiers: Modifiers) throws -> Estimate {
    guard modifiers.isUncertain else { return try certainEstimate(subject, modifiers) }
    let band = DrawnBand(
      of: try overDraws(modifiers) { try $0.certainEstimate(subject, $1).value }.values)
    return .bounds(lower: band.low, upper: band.high)
  }

  private func certainEstimate(_ subject: Measure.Subject, _ modifiers: Modifiers) throws -> Estimate {
    switch subject {
    case .chance(let condition): return try chance(condition, modifiers).estimate
    case .mean(let expression): return try mean(of: expression, modifiers)
    case .belief(let expression):
      return .exact(try mean(of: GroundedExpression(expression), modifiers.givens))
    case .response(let pattern): return try response(pattern, modifiers)
    }
  }

  /// The mean of a number so many rounds from now.
  func mean(of expression: Expression, _ modifiers: Modifiers) throws -> Estimate {
    let horizon = try horizon(modifiers)
    var request = ProgramRequest()
    request.measures = [GroundedExpression(expression)]
    request.reach = .turns(horizon.turns)
    var bounds = (lower: -Double.infinity, upper: Double.infinity)
    if case .quantity(let id, _) = expression {
      bounds = (scenario.quantity(id).lower, scenario.quantity(id).upper)
    }
    func estimate(_ evaluation: Evaluation) -> Estimate {
      evaluation.meanEstimate(ofReading: 0, at: 0, lower: bounds.lower, upper: bounds.upper)
    }
    return estimate(
      try evaluate(
        { try projection(request, givens: modifiers.givens) },
        Course(turns: horizon.turns, checkpoints: [horizon.turns]), modifiers,
        halfWidth: { estimate($0).halfWidth }))
  }

  /// The mean of an expression now, over what is believed.
  func mean(of expression: GroundedExpression, _ givens: [Modifiers.Given]) throws -> Double {
    var request = ProgramRequest()
    request.measures = [expression]
    request.reach = .turns(1)
    var projection = try projection(request, givens: givens)
    let readings = try projection.readings()
    let total = readings.masses.reduce(0, +)
    let sum = zip(readings.masses, readings.values).reduce(0) { $0 + $1.0 * $1.1 }
    return total > 0 ? sum / total : 0
  }

  private func holds(_ expression: Expression, _ ends: [Double], _ modifiers: Modifiers) throws -> Bool {
    var next = 0
    let replaced = expression.replacingMeasures(by: ends, &next)
    return try mean(of: GroundedExpression(replaced), modifiers.givens) == 1
  }

  /// Every combination of ends, up to six numbers; all lower or all upper ends beyond.
  private static func ends(_ estimates: [Estimate]) -> [[Double]] {
    let uncertain = estimates.indices.filter { estimates[$0].lower != estimates[$0].upper }
    if uncertain.count > 6 { return [estimates.map(\.lower), estimates.map(\.upper)] }
    return (0..<(1 << uncertain.count)).map { choice in
      estimates.enumerated().map { index, estimate in
        guard let place = uncertain.firstIndex(of: index) else { return estimate.value }
        return choice >> place & 1 == 0 ? estimate.lower : estimate.upper
      }
    }
  }

  /// What stands on either side of a comparison, if it is more than a number that the condition writes.
  private func sides(of condition: Expression, _ modifiers: Modifiers) throws -> [Looked] {
    guard case .compare(_, let left, let right) = condition else { return [] }
    return try [(left, "left side"), (right, "right side")].compactMap { side, name in
      if case .number = side { return nil }
      let value = try mean(of: GroundedExpression(side), modifiers.givens)
      return Looked(text: sideText(side) ?? name, estimate: .exact(value))
    }
  }

  /// The numbers, flags and relations that a condition names, as they are now, the first six.
  private func readings(
    of condition: Expression, _ modifiers: Modifiers, besides shown: [Looked]
  ) throws -> [Looked] {
    var readings: [Looked] = []
    var open = [condition]
    while let next = open.popLast(), readings.count < 6 {
      // What a measure names, it asks about another time.
      if case .measure = next { continue }
      open += next.parts.reversed()
      guard let text = sideText(next), !(shown + readings).contains(where: { $0.text == text }) else {
        continue
      }
      let value = try mean(of: GroundedExpression(next), modifiers.givens)
      var isTruth = true
      if case .quantity = next { isTruth = false }
      readings.append(Looked(text: text, estimate: .exact(value), isTruth: isTruth))
    }
    return readings
  }

  private func sideText(_ side: Expression) -> String? {
    func actors(_ terms: [ActorTerm]) -> [ActorID]? {
      let actors = terms.compactMap { if case .actor(let actor) = $0 { actor } else { nil } }
      return actors.count == terms.count ? actors : nil
    }
    switch side {
    case .quantity(let id, let terms): return actors(terms).map { phrase(.quantity(id, $0)) }
    case .flag(let id, let terms): return actors(terms).map { phrase(.flag(id, $0)) }
    case .relation(let id, let from, let to):
      return actors([from, to]).map { phrase(.relation(id, $0[0], $0[1])) }
    default: return nil
    }
  }
}

extension Expression {
  /// Measures in the order in which they stand.
  func collectMeasures(into list: inout [Measure]) {
    switch self {
    case .measure(let measure): list.append(measure)
    case .negative(let inner), .not(let inner): inner.collectMeasures(into: &list)
    case .arithmetic(_, let left, let right), .compare(_, let left, let right), .and(let left, let right),
      .or(let left, let right):
      left.collectMeasures(into: &list)
      right.collectMeasures(into: &list)
    case .conditional(let condition, let yes, let no):
      for part in [condition, yes, no] { part.collectMeasures(into: &list) }
    case .function(_, let arguments):
      for argument in arguments { argument.collectMeasures(into: &list) }
    default: break
    }
  }

  /// The same with numbers in the measures' places.
  func replacingMeasures(by values: [Double], _ next: inout Int) -> Expression {
    switch self {
    case .measure:
      defer { next += 1 }
      return .number(next < values.count ? values[next] : 0)
    case .negative(let inner): return .negative(inner.replacingMeasures(by: values, &next))
    case .not(let inner): return .not(inner.replacingMeasures(by: values, &next))
    case .arithmetic(let operation, let left, let right):
      let left = left.replacingMeasures(by: values, &next)
      return .arithmetic(operation, left, right.replacingMeasures(by: values, &next))
    case .compare(let comparison, let left, let right):
      let left = left.replacingMeasures(by: values, &next)
      return .compare(comparison, left, right.replacingMeasures(by: values, &next))
    case .and(let left, let right):
      let left = left.replacingMeasures(by: values, &next)
      return .and(left, right.replacingMeasures(by: values, &next))
    case .or(let left, let right):
      let left = left.replacingMeasures(by: values, &next)
      return .or(left, right.replacingMeasures(by: values, &next))
    case .conditional(let condition, let yes, let no):
      let condition = condition.replacingMeasures(by: values, &next)
      let yes = yes.replacingMeasures(by: values, &next)
      return .conditional(condition, yes, no.replacingMeasures(by: values, &next))
    case .function(let function, let arguments):
      var replaced: [Expression] = []
      for argument in arguments { replaced.append(argument.replacingMeasures(by: values, &next)) }
      return .function(function, replaced)
    default: return self
    }
  }
}
