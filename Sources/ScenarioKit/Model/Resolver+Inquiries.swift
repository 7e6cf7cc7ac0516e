/// What is asked of questions that compare, search and decide.
extension Resolver {
  /// The kinds of stability that are named; all of them where none is.
  mutating func stabilityConcepts(_ names: [NameSyntax]) -> [StabilityConcept]? {
    var concepts: [StabilityConcept] = []
    for name in names {
      guard let concept = StabilityConcept(rawValue: name.text) else {
        reportUnknown(name, .stabilityConcept, among: StabilityConcept.allCases.map(\.rawValue))
        return nil
      }
      concepts.append(concept)
    }
    return names.isEmpty
      ? StabilityConcept.allCases : StabilityConcept.allCases.filter { concepts.contains($0) }
  }

  mutating func measurand(_ measure: QuantifiedSyntax) -> Measurand? {
    switch measure {
    case .chance(let condition, let always):
      self.condition(condition).map { .chance($0, isAlways: always != nil) }
    case .place(let place): self.place(place).map { .place($0) }
    }
  }

  /// What a sweep goes through; nil where something is wrong with it.
  mutating func sweeps(_ syntax: [SweepSyntax]) -> [QuantitySweep]? {
    let found = syntax.map { sweep($0) }
    if syntax.count > 2 {
      report(
        .mustLie("\(syntax.count)", what: "the number of quantities in a sweep", range: "1 or 2"),
        syntax[2].step.range)
      return nil
    }
    let sweeps = found.compactMap { $0 }
    guard sweeps.count == syntax.count else { return nil }
    if sweeps.count == 2, sweeps[0].place == sweeps[1].place {
      report(
        .mustLie("the same again", what: "the second quantity of a sweep", range: "another one"),
        syntax[1].step.range)
      return nil
    }
    let points = sweeps.reduce(1) { $0 * $1.values.count }
    guard points <= QuantitySweep.mostPoints else {
      report(
        .mustLie(
          "\(points)", what: "the number of points of a sweep", range: "at most \(QuantitySweep.mostPoints)"),
        syntax[0].step.range)
      return nil
    }
    return sweeps
  }

  private mutating func sweep(_ sweep: SweepSyntax) -> QuantitySweep? {
    let place = self.place(sweep.place)
    let lower = finite(sweep.bounds.lower)
    let upper = finite(sweep.bounds.upper)
    let step = finite(sweep.step)
    guard let place, let lower, let upper, let step else { return nil }
    let range = sweep.bounds.lower.range.joined(sweep.bounds.upper.range)
    if lower >= upper { report(.emptyRange("\(written(lower))..\(written(upper))"), range) }
    let quantity = scenario.quantity(place.quantity)
    checkRange(lower, of: quantity, sweep.bounds.lower.range)
    checkRange(upper, of: quantity, sweep.bounds.upper.range)
    if step <= 0 {
      report(
        .mustLie(written(sweep.step), what: "the step of a sweep", range: "more than 0"), sweep.step.range)
    }
    guard !hasErrors, lower < upper, step > 0 else { return nil }
    let count = (upper - lower) / step
    guard count < Double(QuantitySweep.mostPoints) else {
      report(
        .mustLie(
          written(sweep.step), what: "the step of a sweep",
          range: "large enough for \(QuantitySweep.mostPoints) points at most"),
        sweep.step.range)
      return nil
    }
    // The last step reaches the upper end, however it rounds.
    let steps = Int((count + 1e-9).rounded(.down))
    return QuantitySweep(place: place, values: (0...steps).map { min(upper, lower + Double($0) * step) })
  }

  mutating func flipTarget(_ flip: FlipSyntax) -> FlipTarget? {
    let condition = self.condition(flip.condition)
    let threshold = probability(flip.threshold, "a threshold")
    guard let condition, let threshold else { return nil }
    return FlipTarget(
      condition: condition, isAlways: flip.always != nil, isBelow: flip.isBelow, threshold: threshold)
  }

  /// What is asked of the hypothesis that a place names.
  mutating func believed(_ place: PlaceSyntax, is type: NameSyntax?) -> Question.Subject? {
    hypothesis(place).flatMap { claim($0, type) }
  }

  /// The hypothesis that a place names; the only one of that name where it says no actor.
  private mutating func hypothesis(_ place: PlaceSyntax) -> HypothesisID? {
    let name: NameSyntax
    var owner: NameSyntax?
    switch place.kind {
    case .global(let global): name = global
    case .member(let actor, let member): (owner, name) = (actor, member)
    case .pair(let pair, _, _): name = pair
    }
    let actor = owner.map { knownActor($0) }
    let found = find(name, .hypothesis) { meaning -> String? in
      if case .hypothesis = meaning { name.text } else { nil }
    }
    if case .some(nil) = actor { return nil }
    guard let found else { return nil }
    let all = scenario.hypotheses.indices.filter { scenario.hypotheses[$0].name == found }
      .map { HypothesisID($0) }
    guard let actor = actor.flatMap({ $0 }) else {
      guard all.count == 1, let only = all.first else {
        report(.hypothesisOfWhom(found, all: all.map { hypothesisPhrase($0) }), name.range)
        return nil
      }
      return only
    }
    guard let id = scenario.hypothesis(found, of: actor) else {
      report(.noHypothesis(actor: owner?.text ?? "", hypothesis: found), name.range)
      return nil
    }
    return id
  }

  private func hypothesisPhrase(_ id: HypothesisID) -> String {
    let hypothesis = scenario.hypothesis(id)
    return "\(scenario.actor(hypothesis.actor).name).\(hypothesis.name)"
  }

  private mutating func claim(_ id: HypothesisID, _ type: NameSyntax?) -> Question.Subject? {
    guard let type else { return .whyBelieved(id, type: nil) }
    let types = scenario.hypothesis(id).types.map(\.name)
    guard let index = types.firstIndex(of: type.text) else {
      reportUnknown(type, .type, among: types)
      return nil
    }
    return .whyBelieved(id, type: index)
  }

  /// A chance, a quantity of known actors, or a hypothesis; reports what is none of them.
  mutating func target(_ measure: QuantifiedSyntax) -> InquiryTarget? {
    guard case .place(let place) = measure else { return measurand(measure).map { .measure($0) } }
    let name: NameSyntax
    var owner: NameSyntax?
    switch place.kind {
    case .global(let global): name = global
    case .member(let actor, let member): (owner, name) = (actor, member)
    case .pair: return self.place(place).map { .measure(.place($0)) }
    }
    let meanings = scenario.names.meanings(of: name.text)
    if meanings.isEmpty, let owner, actorTerm(owner) != nil {
      reportUnknownMember(name)
      return nil
    }
    guard meanings.contains(where: { NameSort($0) == .hypothesis }) else {
      return self.place(place).map { .measure(.place($0)) }
    }
    return hypothesis(place).map { .hypothesis($0) }
  }
}
