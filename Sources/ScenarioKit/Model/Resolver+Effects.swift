extension Resolver {
  /// The changes in the written order, lists of facts written out.
  mutating func effects(_ list: [EffectSyntax]) -> [Effect] { list.flatMap { effects($0) } }

  mutating func effects(_ syntax: EffectSyntax) -> [Effect] {
    switch syntax.kind {
    case .assign(let place, let operation, let value):
      return assignment(place, operation, value).map { [$0] } ?? []
    case .flag(let name, let owner, let value):
      return flagEffect(name, of: owner, value: value, range: syntax.range).map { [$0] } ?? []
    case .relation(let name, let from, let targets, let value):
      return targets.compactMap { target in
        relationFact(name, from: from, to: target, range: from.range.joined(target.range))
          .map { .relation($0.0, $0.1, $0.2, value) }
      }
    case .every(let variable, let conditions, let list):
      let (binding, inner) = binding(variable, conditions: conditions) { $0.effects(list) }
      return binding.map { [.every($0, inner)] } ?? []
    }
  }

  /// The flag's actors, or the quantity's, that a place names.
  private enum Assignable {
    case quantity(QuantityID, [ActorTerm])
    case flag(FlagID, [ActorTerm])
  }

  private mutating func assignment(
    _ place: PlaceSyntax, _ operation: EffectSyntax.Operator, _ value: ExpressionSyntax
  ) -> Effect? {
    let assignable = assignable(place)
    switch assignable {
    case nil:
      _ = self.value(value, labels: labelled(place))
      return nil
    case .quantity(let id, let terms):
      let quantity = scenario.quantity(id)
      guard let number = number(value, "the value of `\(quantity.name)`", labels: id) else { return nil }
      let old = Expression.quantity(id, terms)
      switch operation {
      case .set:
        checkRange(number, of: quantity, value.range)
        return .quantity(id, terms, number)
      case .increase: return .quantity(id, terms, .arithmetic(.add, old, number))
      case .decrease: return .quantity(id, terms, .arithmetic(.subtract, old, number))
      }
    case .flag(let id, let terms):
      let flag = scenario.flag(id)
      guard operation == .set else {
        report(.arithmeticOnFlag(flag.name, place: excerpt(place.range)), place.range)
        return nil
      }
      return truth(value, "the value of `\(flag.name)`").map { .flag(id, terms, $0) }
    }
  }

  /// Reports a constant that is set and does not fit; effects of the story clamp instead.
  private mutating func checkRange(_ value: Expression, of quantity: Quantity, _ range: SourceRange) {
    guard scope.place == .setting, let constant = value.constantValue else { return }
    checkRange(constant, of: quantity, range)
  }

  mutating func checkRange(_ value: Double, of quantity: Quantity, _ range: SourceRange) {
    guard value < quantity.lower || value > quantity.upper else { return }
    report(
      .outOfRange(
        written(value), lower: written(quantity.lower), upper: written(quantity.upper),
        of: "quantity `\(quantity.name)`"),
      range)
  }

  private func labelled(_ place: PlaceSyntax) -> QuantityID? {
    let name =
      switch place.kind {
      case .global(let name), .member(_, let name), .pair(let name, _, _): name
      }
    return labelled(ExpressionSyntax(kind: .name(name), range: name.range))
  }

  private mutating func assignable(_ place: PlaceSyntax) -> Assignable? {
    switch place.kind {
    case .global(let name): return assignable(name, of: [])
    case .member(let owner, let name):
      let term = actorTerm(owner)
      if scenario.names.meanings(of: name.text).isEmpty {
        reportUnknownMember(name)
        return nil
      }
      return assignable(name, of: [term])
    case .pair(let name, let first, let second):
      let terms = [actorTerm(first), actorTerm(second)]
      return assignable(name, of: terms)
    }
  }

  private mutating func assignable(_ name: NameSyntax, of terms: [ActorTerm?]) -> Assignable? {
    if scope.options.contains(where: { $0.name == name.text }) && terms.isEmpty {
      report(.fixed(name.text, .option), name.range)
      return nil
    }
    if let variable = boundVariable(name.text), terms.isEmpty {
      report(.fixed(scope.variables[variable].name, .variable), name.range)
      return nil
    }
    for meaning in scenario.names.meanings(of: name.text) {
      guard isAssignable(meaning) else { continue }
      let known = terms.compactMap { $0 }
      guard known.count == terms.count else { return nil }
      if case .quantity(let id) = meaning {
        return checkQuantity(id, known, name).map { .quantity(id, $0) }
      }
      if case .flag(let id) = meaning { return checkFlag(id, known, name).map { .flag(id, $0) } }
    }
    if let other = scenario.names.meanings(of: name.text).first {
      report(.wrongSort(name.text, NameSort(other), wanted: .quantity, write: nil), name.range)
    } else {
      let candidates = scenario.names.near(name.text).filter { isAssignable($0.meaning) }.map(\.name)
      reportUnknown(name, .quantity, among: candidates)
    }
    return nil
  }

  private func isAssignable(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .quantity, .flag: true
    default: false
    }
  }

  private mutating func flagEffect(
    _ name: NameSyntax, of owner: NameSyntax?, value: Bool, range: SourceRange
  ) -> Effect? {
    let term = owner.map { actorTerm($0) }
    let id = flag(name, owner == nil ? .flag : .flagOfActor)
    guard let id else { return nil }
    switch term {
    case nil: return checkFlag(id, [], name).map { .flag(id, $0, .truth(value)) }
    case .some(nil): return nil
    case .some(.some(let term)):
      return checkFlag(id, [term], name).map { .flag(id, $0, .truth(value)) }
    }
  }
}
