extension Resolver {
  mutating func declareResponse(_ syntax: ResponseSyntax, range: SourceRange) {
    scope = Scope(place: .response)
    let (variables, bound) = variables(syntax.binding)
    let conditions = bound + conditions(syntax.conditions)
    let expectations = syntax.expectations.compactMap { expectation($0) }
    let tables = syntax.tables.compactMap { decisionTable($0) }
    if syntax.expectations.isEmpty, syntax.tables.isEmpty {
      report(
        .lacks(.response, syntax.name.text, what: "expectation", hint: "add `expect …` or a `table`"),
        syntax.name.range)
    }
    checkVariablesAreUsed(syntax.binding)
    let notes = notes(syntax.notes)
    guard let id = enter(syntax.name, \.responses, Meaning.response) else { return }
    put(
      Response(
        name: syntax.name.text, title: syntax.title?.text, variables: variables, conditions: conditions,
        expectations: expectations, tables: tables, notes: notes, origin: span(range)), at: id, \.responses)
  }

  private mutating func expectation(_ syntax: ResponseSyntax.Expectation) -> Response.Expectation? {
    let isFactorAlone = syntax.weight == nil && syntax.factor != nil
    // Where it nominates, the event is checked as one that happens; its pattern then has no mistakes of its own.
    let errors = diagnostics.count
    let event = isFactorAlone ? nil : template(syntax.event)
    let pattern = diagnostics.count == errors ? self.pattern(syntax.event) : nil
    let weight = syntax.weight.flatMap { multiplier($0, "a weight") }
    let factor = syntax.factor.flatMap { multiplier($0, "a factor") }
    guard let pattern else { return nil }
    return Response.Expectation(
      pattern: pattern, event: event, weight: isFactorAlone ? nil : weight ?? .number(1), factor: factor,
      origin: span(syntax.range))
  }

  /// A weight or a factor; a constant one is not negative.
  mutating func multiplier(_ syntax: ExpressionSyntax, _ what: String) -> Expression? {
    guard let expression = number(syntax, what) else { return nil }
    if let constant = expression.constantValue, constant < 0 {
      report(.negative(excerpt(syntax.range), what: what), syntax.range)
    }
    check(expression, in: 0...(.infinity), what)
    return expression
  }

  mutating func declareRule(_ syntax: RuleSyntax, range: SourceRange) {
    scope = Scope(place: .rule)
    let priority = syntax.priority.flatMap { finite($0) } ?? 0
    let (variables, bound) = variables(syntax.binding)
    let trigger = trigger(syntax.trigger)
    if case .event(let pattern) = trigger, case .moves(let moves) = pattern.action, moves.count == 1 {
      scope.options = scenario.move(moves[0]).options
    }
    let conditions = bound + conditions(syntax.conditions)
    let effects = effects(syntax.effects)
    let alerts = alerts(syntax.alerts)
    checkBody(syntax)
    checkVariablesAreUsed(syntax.binding)
    let notes = notes(syntax.notes)
    guard let id = enter(syntax.name, \.rules, Meaning.rule), let trigger else { return }
    put(
      Rule(
        name: syntax.name.text, priority: priority, title: syntax.title?.text, variables: variables,
        trigger: trigger, conditions: conditions, effects: effects, alerts: alerts, notes: notes,
        origin: span(range)), at: id, \.rules)
  }

  private mutating func trigger(_ syntax: RuleSyntax.Trigger) -> Rule.Trigger? {
    switch syntax {
    case .event(let event): pattern(event).map { .event($0) }
    case .eachRound: .eachRound
    case .condition: .condition
    }
  }

  /// A rule fires at something, and then does something.
  private mutating func checkBody(_ syntax: RuleSyntax) {
    if case .condition = syntax.trigger, syntax.conditions.isEmpty,
      syntax.binding?.conditions.isEmpty ?? true
    {
      report(.lacksCondition(syntax.name.text), syntax.name.range)
    }
    if syntax.effects.isEmpty, syntax.alerts.isEmpty {
      report(
        .lacks(.rule, syntax.name.text, what: "effect", hint: "add `then …` or `alert \"…\"`"),
        syntax.name.range)
    }
  }

  // MARK: `for`

  /// Binds the variables, and resolves what must hold between them.
  private mutating func variables(_ syntax: ForSyntax?) -> ([Variable], [Condition]) {
    guard let syntax else { return ([], []) }
    var kinds: [NameSyntax: ActorKindID?] = [:]
    for variable in limited(syntax.variables, to: Self.mostBound, .variable, name: \.name) {
      let kind = variable.kind.map { name in kinds[name] ?? actorKind(name) }
      if let name = variable.kind { kinds[name] = kind }
      checkVariable(variable.name)
      scope.variables.append(Scope.Variable(name: variable.name.text, kind: kind ?? nil))
    }
    let variables = scope.variables.map { Variable(name: $0.name, kind: $0.kind) }
    return (variables, conditions(syntax.conditions))
  }

  /// Reports variables that nothing uses, unless a mistake may have hidden their use.
  private mutating func checkVariablesAreUsed(_ syntax: ForSyntax?) {
    guard let syntax, !hasErrors else { return }
    for (variable, bound) in zip(syntax.variables, scope.variables) where !bound.isUsed {
      report(.unusedVariable(bound.name), variable.name.range)
    }
  }

  // MARK: Notes

  func notes(_ syntax: NotesSyntax) -> Notes {
    Notes(because: syntax.because.map(\.text), sources: sources(syntax.sources))
  }

  func sources(_ list: [SourceNoteSyntax]) -> [Notes.Source] {
    list.map { Notes.Source(text: $0.text.text, grade: $0.grade?.text) }
  }
}
