extension Question {
  /// Whether it looks at futures in which responses and rules apply, so that their part in it can be told.
  package var hasCoverage: Bool {
    switch subject {
    case .chance, .whyChance, .forecast, .whatif, .tornado, .sweep, .flip, .best, .compare: true
    case .indicators(let target), .dispute(let target): !target.measures.isEmpty
    default: false
    }
  }

  /// The numbers that it asks for; none where there is no one number.
  fileprivate func measures(_ inquiry: Inquiry) -> [Measurand] {
    switch subject {
    case .chance(let condition), .whyChance(let condition):
      [.chance(condition, isAlways: modifiers.isAlways)]
    case .tornado(let measurand), .sweep(_, let measurand): [measurand]
    case .flip(let target): [target.measurand]
    case .best(let decision): [decision.measure]
    case .indicators(let target), .dispute(let target): target.measures
    // Of several a chance ends its futures by itself: it is looked at alone.
    case .compare(let comparison):
      comparison.measures.first { $0.isProbability }.map { [$0] } ?? comparison.measures
    case .forecast(let places):
      (places.isEmpty ? inquiry.defaultQuantities : places).map { .place($0) }
    default: []
    }
  }

  fileprivate var supposed: [PlannedEvent] {
    if case .whatif(let events) = subject { events } else { [] }
  }
}

extension Inquiry {
  /// Responses and rules that are left out, one at a time, to see what the answer is without them.
  private static let mostLeftOut = 30
  /// Runs of each of these, where the question does not say.
  private static let runsOfOne = 2_000

  /// Which responses and rules a question put to use, in the futures that it looks at from now on.
  ///
  /// Costs what `why chance` does: the answer some ten times, and once more for each response and rule that applied.
  package func coverage(of question: Question) throws -> CoverageAnswer {
    let modifiers = question.modifiers
    let horizon = try horizon(modifiers)
    let events = question.supposed
    let measures = question.measures(self)
    var asked = MeasuredProgram(measures, self, modifiers, horizon)
    if measures.isEmpty { asked.keepEverything() }
    let request = asked.request
    let evaluation = try traced(request, horizon, modifiers, events: events, followsPaths: false)
    guard let mass = evaluation.traced else {
      throw EngineFault.interrupted(round: situation.world.round)
    }
    var found = evaluation.tracedItems.enumerated().compactMap { place, item in
      Covered(item, place, mass).flatMap { omits($0, modifiers) ? nil : $0 }
    }
    found.sort { ($0.through, $0.times, $1.order) > ($1.through, $1.times, $0.order) }
    var numbers: MatchedNumbers?
    if !measures.isEmpty {
      let left = found.filter { $0.times > 0 }.prefix(Self.mostLeftOut).map(\.meaning)
      numbers = try without(left, asked, horizon, modifiers)
      for index in left.indices { found[index].future = index + 1 }
    }
    return CoverageAnswer(
      question: question.origin.text, measure: measures.first.map { phrase($0) },
      isProbability: measures.first?.isProbability ?? false, base: numbers?.values[0][0][0],
      parts: parts(found, evaluation, numbers) + notLookedAt(found, modifiers), givens: phrases(modifiers),
      provenance: provenance(evaluation, horizon))
  }

  /// A response or rule that was looked at.
  private struct Covered {
    let meaning: Meaning
    let order: Int
    let times: Double
    /// Of all probability, 0…1.
    let through: Double
    /// Its place among the futures that leave one out; nil where that was not looked at.
    var future: Int?

    /// - Returns: nil for an event.
    init?(_ item: TracedItem, _ place: Int, _ mass: TracedMass) {
      switch item {
      case .response(let id): (meaning, order) = (.response(id), id.index)
      case .rule(let id): (meaning, order) = (.rule(id), id.index)
      case .event: return nil
      }
      times = mass.times[place]
      let all = mass.there + mass.elsewhere
      let past = mass.thereWithout[place] + mass.elsewhereWithout[place]
      // What only rounding leaves is nothing, and what only rounding lacks is all.
      through = all - past < 1e-12 ? 0 : past < 1e-12 ? all : all - past
    }

    var isRule: Bool { if case .rule = meaning { true } else { false } }
  }

  /// What is given leaves it out.
  private func omits(_ covered: Covered, _ modifiers: Modifiers) -> Bool {
    modifiers.givens.contains { given in
      switch (given, covered.meaning) {
      case (.without(.response(let id)), .response(let own)): id == own
      case (.without(.rule(let id)), .rule(let own)): id == own
      default: false
      }
    }
  }

  /// The answer as it is, and without each of some responses and rules, in the same runs where it is sampled.
  private func without(
    _ meanings: [Meaning], _ asked: MeasuredProgram, _ horizon: Horizon, _ modifiers: Modifiers
  ) throws -> MatchedNumbers {
    var plain = modifiers
    if plain.precision != nil { (plain.precision, plain.runs) = (nil, nil) }
    var frugal = self
    frugal = Inquiry(
      scenario: scenario, situation: situation,
      defaults: Defaults(
        runs: min(defaults.runs, Self.runsOfOne), seed: defaults.seed, threads: defaults.threads,
        isInterrupted: defaults.isInterrupted, report: defaults.report), broken: broken, seen: seen)
    let inquiry = frugal
    let futures = ([nil] + meanings.map { $0 }).map { meaning -> MatchedFutures.Future in
      let givens = modifiers.givens + (meaning.map { [.without($0)] } ?? [])
      return MatchedFutures.Future(
        inquiry: inquiry, turns: horizon.turns, points: [horizon.turns],
        make: { try inquiry.projection(asked.request, givens: givens) })
    }
    return try MatchedFutures(futures: futures, sorts: asked.sorts).asked(plain)
  }

  private func parts(
    _ found: [Covered], _ evaluation: Evaluation, _ numbers: MatchedNumbers?
  ) -> [CoverageAnswer.Part] {
    let parts = found.map { covered in
      var difference: MatchedDifference?
      var isChanged = false
      if let future = covered.future, let numbers {
        let all = numbers.sorts.indices.map { numbers.difference($0, at: 0, of: future, from: 0) }
        difference = all.first
        isChanged = all.contains { !$0.isSame && !$0.isOpen }
      }
      let standing: CoverageAnswer.Part.Standing =
        covered.through > 0 || isChanged ? .mattered : covered.times > 0 ? .inVain : .never
      return part(
        covered.meaning, standing, times: covered.times, part(covered.through, evaluation),
        without: covered.future.flatMap { numbers?.values[$0].first?[0] }, difference)
    }
    return parts.filter { $0.standing == .mattered } + parts.filter { $0.standing == .inVain }
      + parts.filter { $0.standing == .never }
  }

  /// Responses and rules that the question's program has no room for.
  private func notLookedAt(_ found: [Covered], _ modifiers: Modifiers) -> [CoverageAnswer.Part] {
    let responses = Set(found.filter { !$0.isRule }.map(\.order))
    let rules = Set(found.filter(\.isRule).map(\.order))
    let left =
      scenario.responses.indices.filter { !responses.contains($0) }.map { Meaning.response(ResponseID($0)) }
      + scenario.rules.indices.filter { !rules.contains($0) }.map { Meaning.rule(RuleID($0)) }
    return left.map { part($0, .aside, times: 0, .exact(0), without: nil, nil) }
  }

  private func part(
    _ meaning: Meaning, _ standing: CoverageAnswer.Part.Standing, times: Double, _ through: Estimate,
    without: Estimate?, _ difference: MatchedDifference?
  ) -> CoverageAnswer.Part {
    func made(
      _ sort: CoverageAnswer.Part.Sort, _ name: String, _ title: String?, _ line: Int
    ) -> CoverageAnswer.Part {
      CoverageAnswer.Part(
        sort: sort, name: name, title: title, line: line, standing: standing, times: times, through: through,
        without: without, difference: difference)
    }
    if case .rule(let id) = meaning {
      let rule = scenario.rules[id.index]
      return made(.rule, rule.name, rule.title, rule.origin.line)
    }
    guard case .response(let id) = meaning else { return made(.rule, name(of: meaning), nil, 0) }
    let response = scenario.responses[id.index]
    return made(.response, response.name, response.title, response.origin.line)
  }
}
