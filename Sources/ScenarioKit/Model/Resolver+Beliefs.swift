extension Resolver {
  mutating func declareHypothesis(_ syntax: HypothesisSyntax, range: SourceRange) {
    let actor = knownActor(syntax.actor)
    let types = typePriors(syntax)
    let drifts = drifts(syntax)
    let drift = drift(drifts, syntax)
    let notes = notes(syntax.notes)
    guard let actor else { return }
    let earlier = scenario.hypothesis(syntax.name.text, of: actor)
    if let earlier, !isRedeclaring {
      return reportTwice(syntax.name, .hypothesis, first: .hypothesis(earlier))
    }
    let isNamed = scenario.names.meanings(of: syntax.name.text).contains { NameSort($0) == .hypothesis }
    let next = HypothesisID(scenario.hypotheses.count)
    guard let id = earlier ?? (isNamed ? next : enter(syntax.name, \.hypotheses, Meaning.hypothesis)) else {
      return
    }
    put(
      Hypothesis(
        name: syntax.name.text, actor: actor, title: syntax.title?.text, types: types, drifts: drifts,
        drift: drift, notes: notes, origin: span(range)), at: id, \.hypotheses)
  }

  private mutating func typePriors(_ syntax: HypothesisSyntax) -> [Hypothesis.TypePrior] {
    var types: [Hypothesis.TypePrior] = []
    for type in limited(syntax.types, to: Self.mostTypes, .type, name: \.name) {
      if types.contains(where: { $0.name == type.name.text }) {
        report(.repeated(.type, type.name.text), type.name.range)
      }
      let input = input(type.prior, "the prior of \(type.name.text)")
      check(input, in: 0...1, "a prior")
      guard let prior = probability(type.prior, "a prior") else { continue }
      types.append(
        Hypothesis.TypePrior(name: type.name.text, prior: prior, input: input, title: type.title?.text))
    }
    if syntax.types.count < 2 {
      report(.tooFewTypes(syntax.name.text), syntax.name.range)
    } else if types.count == syntax.types.count {
      let sum = types.reduce(0) { $0 + $1.prior }
      if abs(sum - 1) > Self.tolerance {
        report(
          .sumsTo(
            Self.rounded(sum), what: "the priors of `\(syntax.name.text)`", hint: Self.difference(sum)),
          syntax.name.range)
      }
    }
    return types
  }

  private mutating func drifts(_ syntax: HypothesisSyntax) -> [Hypothesis.Drift] {
    let names = syntax.types.prefix(Self.mostTypes).map(\.name.text)
    return syntax.drifts.compactMap { clause in
      var target: Int?
      if let name = clause.to {
        target = names.firstIndex(of: name.text)
        if target == nil { reportUnknown(name, .type, among: names) }
      }
      let input = input(clause.chance, "the drift" + (clause.to.map { " to \($0.text)" } ?? ""))
      check(input, in: 0...1, "a drift")
      guard let chance = probability(clause.chance, "a drift"), clause.to == nil || target != nil else {
        return nil
      }
      return Hypothesis.Drift(chance: chance, input: input, to: target)
    }
  }

  /// The chances a round of changing from each type to each other; nil where none changes.
  private mutating func drift(_ drifts: [Hypothesis.Drift], _ syntax: HypothesisSyntax) -> [[Double]]? {
    if drifts.isEmpty { return nil }
    let names = syntax.types.prefix(Self.mostTypes).map(\.name.text)
    let matrix = Hypothesis.changes(between: names.count, drifts)
    for row in names.indices {
      let leaving = names.indices.reduce(0) { $1 == row ? $0 : $0 + matrix[row][$1] }
      if leaving > 1 + Self.tolerance, let last = syntax.drifts.last {
        report(
          .mustLie(
            Self.rounded(leaving), what: "the drift away from `\(names[row])`", range: "at most 1"),
          last.range)
        break
      }
    }
    return matrix.indices.allSatisfy { matrix[$0][$0] == 1 } ? nil : matrix
  }

  mutating func declareEvidence(_ syntax: EvidenceSyntax, range: SourceRange) {
    scope = Scope(place: .evidence)
    let likelihoods = syntax.likelihoods.map { likelihood in
      Evidence.Likelihood(
        chance: chance(likelihood.chance), conditions: likelihood.conditions.map { conditions($0) })
    }
    for likelihood in syntax.likelihoods.dropLast() where likelihood.conditions == nil {
      report(.otherwiseNotLast, likelihood.range)
    }
    if syntax.likelihoods.allSatisfy({ $0.conditions != nil }) {
      report(.otherwiseMissing(syntax.name.text), syntax.name.range)
    }
    let notes = notes(syntax.notes)
    guard let id = enter(syntax.name, \.evidence, Meaning.evidence) else { return }
    put(
      Evidence(
        name: syntax.name.text, title: syntax.title?.text, likelihoods: likelihoods, notes: notes,
        origin: span(range)), at: id, \.evidence)
  }

  private mutating func chance(_ syntax: ExpressionSyntax) -> Expression {
    guard let expression = number(syntax, "a likelihood") else { return .number(0) }
    if let constant = expression.constantValue, !(0...1).contains(constant) {
      report(.noChance(excerpt(syntax.range), what: "a likelihood"), syntax.range)
    }
    check(expression, in: 0...1, "a likelihood")
    return expression
  }

  mutating func declareAssumption(_ syntax: AssumptionSyntax, range: SourceRange) {
    scope = Scope(place: .assumption)
    let claims = syntax.claims.compactMap { claim -> Assumption.Claim? in
      switch claim {
      case .never(let event, _): pattern(event).map { .never($0) }
      case .holds(let list, _): .holds(conditions(list))
      }
    }
    if syntax.claims.isEmpty {
      report(
        .lacks(
          .assumption, syntax.name.text, what: "claim", hint: "add `never EVENT` or `holds CONDITION`"),
        syntax.name.range)
    }
    let notes = notes(syntax.notes)
    guard let id = enter(syntax.name, \.assumptions, Meaning.assumption) else { return }
    put(
      Assumption(
        name: syntax.name.text, title: syntax.title?.text, claims: claims, notes: notes,
        origin: span(range)), at: id, \.assumptions)
  }

  // MARK: Beliefs that are entered

  mutating func belief(_ syntax: BelieveSyntax) -> BeliefOverride? {
    let actor = knownActor(syntax.actor)
    let probability = probability(syntax.probability, "a belief")
    let name = find(syntax.hypothesis, .hypothesis) { meaning -> String? in
      if case .hypothesis = meaning { syntax.hypothesis.text } else { nil }
    }
    guard let actor, let name else { return nil }
    guard let id = scenario.hypothesis(name, of: actor) else {
      report(.noHypothesis(actor: syntax.actor.text, hypothesis: name), syntax.hypothesis.range)
      return nil
    }
    let hypothesis = scenario.hypothesis(id)
    guard let type = hypothesis.typeIndex(syntax.type.text) else {
      reportUnknown(syntax.type, .type, among: hypothesis.types.map(\.name))
      return nil
    }
    guard let probability else { return nil }
    return BeliefOverride(
      hypothesis: id, type: type, probability: probability, origin: span(syntax.range))
  }

  mutating func observation(_ syntax: ObserveSyntax) -> Observation? {
    let evidence = evidence(syntax.evidence)
    let weight = syntax.weight.map { unsigned($0, "the weight of an observation") } ?? 1
    let sources = sources(syntax.sources)
    guard let evidence, let weight else { return nil }
    return Observation(
      evidence: evidence, isNegated: syntax.isNegated, weight: weight, date: syntax.date?.date,
      sources: sources, origin: span(syntax.range))
  }
}
