extension Resolver {
  // MARK: Rungs

  /// The quantity whose rungs a text beside this expression stands for.
  func labelled(_ syntax: ExpressionSyntax) -> QuantityID? {
    switch syntax.kind {
    case .name(let name), .member(_, let name): return quantityNamed(name.text)
    case .call(let name, let arguments):
      switch Expression.Function(rawValue: name.text) {
      case .min, .max, .clamp: return labelled(among: arguments)
      case nil: return quantityNamed(name.text)
      default: return nil
      }
    case .conditional(_, let first, let second): return labelled(first) ?? labelled(second)
    case .aggregate(.min, _, let body?), .aggregate(.max, _, let body?): return labelled(body)
    case .measure(let measure):
      if case .mean(let body) = measure.subject { return labelled(body) }
      return nil
    default: return nil
    }
  }

  /// The quantity whose rungs texts stand for among expressions of one scale.
  func labelled(among list: [ExpressionSyntax]) -> QuantityID? {
    for syntax in list {
      if let quantity = labelled(syntax) { return quantity }
    }
    return nil
  }

  private func quantityNamed(_ name: String) -> QuantityID? {
    if scope.variable(name) != nil || scope.options.contains(where: { $0.name == name }) { return nil }
    for meaning in scenario.names.meanings(of: name) {
      if case .quantity(let id) = meaning { return id }
    }
    return nil
  }

  /// The rung that a text names.
  mutating func rung(_ text: TextSyntax, of quantity: QuantityID?) -> Quantity.Rung? {
    guard let quantity = quantity.map({ scenario.quantity($0) }) else {
      report(.strayText(text.text), text.range)
      return nil
    }
    guard !quantity.rungs.isEmpty else {
      report(.noLadder(label: text.text, quantity: quantity.name), text.range)
      return nil
    }
    if let rung = quantity.rungs.first(where: { $0.label == text.text }) { return rung }
    let nearest = Spelling.nearest(to: text.text, among: quantity.rungs.map(\.label))
    report(.unknown(.rung, text.text, nearest: nearest), text.range)
    return nil
  }

  // MARK: `is`

  /// `A is mobilised`, `A.doctrine is direct`, `escalation is "Direct strikes"`.
  mutating func isTest(_ subject: ExpressionSyntax, _ value: ExpressionSyntax.IsValue) -> Expression? {
    switch value {
    case .text(let text): return rungTest(subject, text)
    case .name(let name):
      switch subject.kind {
      case .name(let actor): return flagTest(actor, name)
      case .member(let actor, let hypothesis): return typeTest(actor, hypothesis, name)
      default:
        if self.value(subject) != nil {
          report(.untestable(excerpt(subject.range), write: nil), subject.range)
        }
        return nil
      }
    }
  }

  /// On the rung: from its number up to the next.
  private mutating func rungTest(_ subject: ExpressionSyntax, _ text: TextSyntax) -> Expression? {
    let quantity = labelled(subject)
    let before = length.terms
    let number = number(subject, "what a rung is asked of")
    length.add(length.terms - before)  // It is compared with the rung and with the next.
    guard let number, let rung = rung(text, of: quantity), let quantity else { return nil }
    let reached = Expression.compare(.greaterOrEqual, number, .number(rung.number))
    guard let next = scenario.quantity(quantity).rungs.first(where: { $0.number > rung.number }) else {
      return reached
    }
    return .and(reached, .compare(.less, number, .number(next.number)))
  }

  private mutating func flagTest(_ actor: NameSyntax, _ name: NameSyntax) -> Expression? {
    if !standsForActor(actor.text), let quantity = quantityNamed(actor.text) {
      let rung = scenario.quantity(quantity).rungs.first
      report(
        .untestable(
          "\(actor.text) is \(name.text)",
          write: rung.map { "\(actor.text) is \"\($0.label)\"" } ?? "\(actor.text) == …"),
        actor.range.joined(name.range))
      return nil
    }
    let term = actorTerm(actor)
    guard let id = testedFlag(name, of: actor), let term else { return nil }
    return checkFlag(id, [term], name).map { .flag(id, $0) }
  }

  private func standsForActor(_ name: String) -> Bool {
    scope.variable(name) != nil || scenario.names.meanings(of: name).contains { NameSort($0) == .actor }
  }

  /// The flag after `is`; where there is none, what was probably meant instead.
  private mutating func testedFlag(_ name: NameSyntax, of actor: NameSyntax) -> FlagID? {
    if scope.variable(name.text) != nil {
      _ = boundVariable(name.text)
      report(
        .wrongSort(name.text, .variable, wanted: .flag, write: "\(actor.text) == \(name.text)"), name.range)
      return nil
    }
    if scenario.names.meanings(of: name.text).isEmpty,
      let hypothesis = scenario.hypotheses.first(where: { $0.typeIndex(name.text) != nil })
    {
      let write = "\(actor.text).\(hypothesis.name) is \(name.text)"
      report(.wrongSort(name.text, .type, wanted: .flag, write: write), name.range)
      return nil
    }
    return flag(name, .flagOfActor) { meaning in
      switch meaning {
      case .actor: "\(actor.text) == \(name.text)"
      case .actorKind: "\(actor.text) : \(name.text)"
      default: nil
      }
    }
  }

  private mutating func typeTest(
    _ actor: NameSyntax, _ name: NameSyntax, _ type: NameSyntax
  ) -> Expression? {
    let term = actorTerm(actor)
    guard let hypothesis = hypothesisTested(actor, name, type), let term else { return nil }
    let models: [Hypothesis]
    if case .actor(let id) = term {
      guard let model = scenario.hypothesis(hypothesis, of: id) else {
        report(.noHypothesis(actor: actor.text, hypothesis: hypothesis), name.range)
        return nil
      }
      models = [scenario.hypothesis(model)]
    } else {
      models = scenario.hypotheses.filter { $0.name == hypothesis }
    }
    guard models.contains(where: { $0.typeIndex(type.text) != nil }) else {
      reportUnknown(type, .type, among: models.flatMap { $0.types.map(\.name) })
      return nil
    }
    scope.hasReadHiddenType = true
    guard scope.place.readsHiddenTypes else {
      let text = "\(actor.text).\(name.text)"
      report(
        .hiddenType(text, place: scope.place.words, through: nil), actor.range.joined(type.range))
      return nil
    }
    return .type(hypothesis: hypothesis, of: term, is: type.text)
  }

  /// The name of the hypothesis in `A.doctrine is direct`.
  private mutating func hypothesisTested(
    _ actor: NameSyntax, _ name: NameSyntax, _ type: NameSyntax
  ) -> String? {
    let scenario = scenario
    return find(
      name, .hypothesis,
      write: { meaning in
        guard case .quantity(let id) = meaning, let rung = scenario.quantity(id).rungs.first else {
          return nil
        }
        return "\(actor.text).\(name.text) is \"\(rung.label)\""
      },
      { if case .hypothesis = $0 { name.text } else { nil } })
  }

  // MARK: Relations

  mutating func relationTest(
    _ name: NameSyntax, from: NameSyntax, to: NameSyntax, range: SourceRange
  ) -> ResolvedValue? {
    let fact = relationFact(name, from: from, to: to, range: range) { meaning in
      if case .move = meaning { "after \(from.text) \(name.text) on \(to.text)" } else { nil }
    }
    return fact.map { .truth(.relation($0.0, $0.1, $0.2)) }
  }

  /// The name, where it is that of a flag that actors have.
  private func flagOfActors(_ name: NameSyntax) -> String? {
    scenario.names.meanings(of: name.text).contains { meaning in
      if case .flag(let id) = meaning { scenario.flag(id).owner != nil } else { false }
    } ? name.text : nil
  }

  /// A relation from one actor to another, never to itself.
  mutating func relationFact(
    _ name: NameSyntax, from: NameSyntax, to: NameSyntax, range: SourceRange,
    write: (Meaning) -> String? = { _ in nil }
  ) -> (RelationID, ActorTerm, ActorTerm)? {
    let first = actorTerm(from)
    if scenario.names.meanings(of: name.text).isEmpty, let flag = flagOfActors(to) {
      // `Iran has mobilised` is one mistake.
      report(.unknown(.relation, name.text, nearest: "\(from.text) is \(flag)"), name.range)
      return nil
    }
    let relation = relation(name, write: write)
    let second = actorTerm(to)
    guard let first, let relation, let second else { return nil }
    guard first != second else {
      report(.selfDirected(from.text, what: "be `\(name.text)` to"), range)
      return nil
    }
    return (relation, first, second)
  }
}
