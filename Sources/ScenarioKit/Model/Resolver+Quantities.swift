extension Resolver {
  mutating func declareRelation(_ syntax: RelationSyntax, range: SourceRange) {
    guard let id = enter(syntax.name, \.relations, Meaning.relation) else { return }
    put(
      Relation(
        name: syntax.name.text, isSymmetric: syntax.isSymmetric, isTransitive: syntax.isTransitive,
        title: syntax.title?.text, origin: span(range)), at: id, \.relations)
  }

  mutating func declareFlag(_ syntax: FlagSyntax, range: SourceRange) {
    let owner = syntax.owner.flatMap { self.owner($0) }
    guard let id = enter(syntax.name, \.flags, Meaning.flag) else { return }
    put(
      Flag(name: syntax.name.text, owner: owner, title: syntax.title?.text, origin: span(range)), at: id,
      \.flags)
  }

  mutating func declareQuantity(_ syntax: QuantitySyntax, range: SourceRange) {
    let owner = syntax.owner.flatMap { self.owner($0) }
    let target = syntax.target.flatMap { self.owner($0) }
    let lower = finite(syntax.bounds.lower)
    let upper = finite(syntax.bounds.upper)
    let initial = finite(syntax.initial)
    let input = input(syntax.initial, "the default")
    if syntax.target != nil { checkCallable(syntax.name) }
    guard let id = enter(syntax.name, \.quantities, Meaning.quantity), let lower, let upper, let initial
    else { return }
    guard lower < upper else {
      return report(
        .emptyRange("\(written(lower))..\(written(upper))"),
        syntax.bounds.lower.range.joined(syntax.bounds.upper.range))
    }
    // Declared anew, it keeps its ladder.
    let rungs = id.index < scenario.quantities.count ? scenario.quantity(id).rungs : []
    let quantity = Quantity(
      name: syntax.name.text, owner: owner, target: target, lower: lower, upper: upper, initial: initial,
      input: input, title: syntax.title?.text, rungs: rungs, origin: span(range))
    checkRange(initial, of: quantity, syntax.initial.range)
    check(input, in: lower...upper, "the default of `\(quantity.name)`")
    put(quantity, at: id, \.quantities)
  }

  /// `actor`, or a kind of actors.
  private mutating func owner(_ name: NameSyntax) -> Owner? {
    name.text == "actor" ? .anyActor : actorKind(name).map { .kind($0) }
  }

  /// Reports a name that means a function when parentheses follow it.
  private mutating func checkCallable(_ name: NameSyntax) {
    guard Keywords.functions.contains(name.text) || Keywords.measures.contains(name.text) else { return }
    report(.builtIn(name.text), name.range)
  }

  mutating func declareLadder(_ syntax: LadderSyntax, range: SourceRange) {
    guard let id = quantity(syntax.quantity) else { return }
    let quantity = scenario.quantity(id)
    guard quantity.rungs.isEmpty || isRedeclaring else {
      return report(.secondLadder(quantity.name), syntax.quantity.range)
    }
    if syntax.rungs.isEmpty { report(.lacksRungs(quantity.name), syntax.quantity.range) }
    var rungs: [Quantity.Rung] = []
    var numbers: Set<Double> = []
    var labels: Set<String> = []
    for rung in syntax.rungs {
      guard let number = finite(rung.number) else { continue }
      checkRange(number, of: quantity, rung.number.range)
      if !numbers.insert(number).inserted {
        report(.repeated(.rung, written(rung.number)), rung.number.range)
      }
      if !labels.insert(rung.label.text).inserted {
        report(.repeated(.rung, "\"\(rung.label.text)\""), rung.label.range)
      }
      rungs.append(Quantity.Rung(number: number, label: rung.label.text))
    }
    scenario.quantities[id.index].rungs = rungs.sorted { $0.number < $1.number }
  }

  mutating func declareDefinition(_ syntax: DefineSyntax, range: SourceRange) {
    if !syntax.parameters.isEmpty { checkCallable(syntax.name) }
    scope = Scope(place: .definition)
    scope.unfinishedDefinition = syntax.name.text
    for parameter in limited(syntax.parameters, to: Self.mostBound, .variable, name: \.self) {
      checkVariable(parameter)
      scope.variables.append(Scope.Variable(name: parameter.text, kind: nil))
    }
    let value = value(syntax.body)
    let size = length.terms
    let body: Expression
    switch value {
    case .number(let expression), .truth(let expression): body = expression
    case .actor:
      report(
        .mustBe(
          .number, taker: "what `\(syntax.name.text)` stands for",
          ModelProblem.Operand(text: excerpt(syntax.body.range), type: .actor)),
        syntax.body.range)
      return
    case nil: body = .number(0)
    }
    guard let id = enter(syntax.name, \.definitions, Meaning.definition) else { return }
    put(
      Definition(
        name: syntax.name.text, parameters: syntax.parameters.map(\.text), body: body,
        isTruth: value?.type == .truth, title: syntax.title?.text, origin: span(range), size: size,
        readsHiddenTypes: scope.hasReadHiddenType), at: id, \.definitions)
  }
}
