/// What `why` explains where it is no event and no chance: a value of the world, or what is believed.
extension Resolver {
  /// A hypothesis, a quantity or a flag that nobody in particular has.
  mutating func explained(_ syntax: PlaceSyntax) -> Question.Subject? {
    if isHypothesis(syntax) { return believed(syntax, is: nil) }
    if case .global(let name) = syntax.kind, isFlag(name) {
      return explained(ExpressionSyntax(kind: .name(name), range: name.range))
    }
    return place(syntax).map { .whyValue(.quantity($0)) }
  }

  /// `Iran.doctrine is direct`, or `Iran is mobilised`.
  mutating func explained(_ syntax: PlaceSyntax, is type: NameSyntax) -> Question.Subject? {
    guard case .global(let name) = syntax.kind, !isHypothesis(syntax), isFlag(type) else {
      return believed(syntax, is: type)
    }
    let actor = ExpressionSyntax(kind: .name(name), range: name.range)
    return explained(
      ExpressionSyntax(
        kind: .isTest(actor, negated: false, .name(type)), range: name.range.joined(type.range)))
  }

  /// `Iran rival Israel`.
  mutating func explainedFact(_ relation: NameSyntax, from: NameSyntax, to: NameSyntax) -> Question.Subject? {
    explained(
      ExpressionSyntax(
        kind: .relation(relation, from: from, to: to), range: from.range.joined(to.range)))
  }

  private mutating func explained(_ syntax: ExpressionSyntax) -> Question.Subject? {
    truth(syntax, "`why`").flatMap { ValuePlace($0) }.map { .whyValue($0) }
  }

  private func isHypothesis(_ syntax: PlaceSyntax) -> Bool {
    switch syntax.kind {
    case .global(let name), .member(_, let name): stands(name, for: .hypothesis)
    case .pair: false
    }
  }

  private func isFlag(_ name: NameSyntax) -> Bool { stands(name, for: .flag) }

  private func stands(_ name: NameSyntax, for sort: NameSort) -> Bool {
    scenario.names.meanings(of: name.text).contains { NameSort($0) == sort }
  }
}
