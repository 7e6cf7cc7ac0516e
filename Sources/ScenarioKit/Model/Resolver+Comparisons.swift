/// What is compared, and what is decided.
extension Resolver {
  mutating func decision(_ syntax: BestSyntax) -> Decision? {
    let actor = knownActor(syntax.actor)
    guard let measure = measurand(syntax.measure), let actor else { return nil }
    return Decision(actor: actor, isGreatest: syntax.isGreatest, measure: measure)
  }

  /// - Parameter modifiers: those behind the question.
  mutating func comparison(_ syntax: CompareSyntax, _ modifiers: ModifiersSyntax) -> Comparison? {
    let alternatives = syntax.alternatives.map { givens($0) }
    let measures = syntax.measures.compactMap { measurand($0) }
    guard measures.count == syntax.measures.count else { return nil }
    return Comparison(
      syntax: syntax, modifiers: modifiers, source: source, alternatives: alternatives, measures: measures)
  }

  /// What a comparison means on another branch, whose declarations may be others.
  static func compared(
    _ comparison: Comparison, against scenario: Scenario
  ) -> Resolution<(measures: [Measurand], modifiers: Modifiers)> {
    var resolver = Resolver(source: comparison.source, scenario: scenario)
    resolver.scope = Scope(place: .question)
    resolver.scope.looksAhead = comparison.modifiers.at == nil
    let measures = comparison.syntax.measures.compactMap { resolver.measurand($0) }
    let modifiers = resolver.modifiers(comparison.modifiers, of: .compare)
    return Resolution(
      value: resolver.hasErrors ? nil : (measures, modifiers), diagnostics: resolver.diagnostics,
      recovered: nil)
  }
}
