extension Resolver {
  // MARK: Bare names

  /// A name alone: a variable, an option, an actor, or something global.
  mutating func named(_ name: NameSyntax) -> ResolvedValue? {
    if let variable = boundVariable(name.text) { return .actor(.variable(variable)) }
    if let option = scope.options.firstIndex(where: { $0.name == name.text }) {
      return .number(.option(option))
    }
    let meanings = scenario.names.meanings(of: name.text)
    for meaning in meanings {
      switch meaning {
      case .actor(let id): return .actor(.actor(id))
      case .quantity(let id): return quantityValue(id, [], name)
      case .flag(let id): return flagValue(id, [], name)
      case .definition(let id): return definitionValue(id, [], name)
      case .hypothesis(let id):
        let hypothesis = scenario.hypothesis(id)
        let text = "\(scenario.actor(hypothesis.actor).name).\(name.text)"
        report(.hypothesisAsValue(text, type: hypothesis.types.first?.name), name.range)
        return nil
      default: continue
      }
    }
    if let other = meanings.first {
      report(.wrongSort(name.text, NameSort(other), wanted: .value, write: nil), name.range)
    } else {
      reportUnknownValue(name)
    }
    return nil
  }

  private mutating func reportUnknownValue(_ name: NameSyntax) {
    if name.text == scope.unfinishedDefinition {
      return report(.recursiveDefinition(name.text), name.range)
    }
    let bound = scope.options.map(\.name) + scope.variables.map(\.name)
    let declared = scenario.names.near(name.text).filter { isValue($0.meaning) }.map(\.name)
    if let move = scenario.moves.prefix(Self.mostMovesLookedAt).first(where: {
      $0.options.contains { $0.name == name.text }
    }) {
      return report(.optionOutOfScope(name.text, move: move.name), name.range)
    }
    if reportLookalike(name, .value) { return }
    guard let nearest = Spelling.nearest(to: name.text, among: bound + declared) else {
      return report(
        beginsLineLikeStatement(name)
          ? .swallowedStatement(name.text) : .unknown(.value, name.text, nearest: nil),
        name.range)
    }
    let meaning = scenario.names.meanings(of: nearest).first { isValue($0) }
    let sort = bound.contains(nearest) ? .value : meaning.map { NameSort($0) } ?? .value
    report(.unknown(sort, name.text, nearest: meaning.map { usage(of: $0, nearest) } ?? nearest), name.range)
  }

  /// Is it a statement's first word on a line of its own, taken into the one before, which goes on?
  private func beginsLineLikeStatement(_ name: NameSyntax) -> Bool {
    let line = source.line(holding: name.range.lower)
    return Keywords.verb(name.text) != nil
      && source.bytes[line.start..<name.range.lower].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// A text with more moves than these, and as many mistakes, would take their product.
  private static let mostMovesLookedAt = 1_000

  private func isValue(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .actor, .quantity, .flag, .definition: true
    default: false
    }
  }

  private func usage(of meaning: Meaning, _ name: String) -> String {
    switch meaning {
    case .quantity(let id): usage(of: id)
    case .flag(let id): usage(of: id)
    case .definition(let id): usage(of: id)
    default: name
    }
  }

  // MARK: Uses of what was declared

  /// A quantity of these actors, where it takes as many.
  private mutating func quantityValue(
    _ id: QuantityID, _ terms: [ActorTerm], _ name: NameSyntax
  ) -> ResolvedValue? {
    checkQuantity(id, terms, name).map { .number(.quantity(id, $0)) }
  }

  /// The actors, where the quantity takes them.
  mutating func checkQuantity(_ id: QuantityID, _ terms: [ActorTerm], _ name: NameSyntax) -> [ActorTerm]? {
    let quantity = scenario.quantity(id)
    guard quantity.arity == terms.count else {
      let written = terms.map { self.name(of: $0) }
      let usage = usage(of: id, written)
      report(.wrongActors(.quantity, quantity.name, count: quantity.arity, write: usage), name.range)
      return nil
    }
    let owners = zip(terms, [quantity.owner, quantity.target])
    for (term, owner) in owners {
      guard checkOwner(term, name.range, has: owner, .quantity, quantity.name) else { return nil }
    }
    return terms
  }

  private mutating func flagValue(_ id: FlagID, _ terms: [ActorTerm], _ name: NameSyntax) -> ResolvedValue? {
    checkFlag(id, terms, name).map { .truth(.flag(id, $0)) }
  }

  mutating func checkFlag(_ id: FlagID, _ terms: [ActorTerm], _ name: NameSyntax) -> [ActorTerm]? {
    let flag = scenario.flag(id)
    let arity = flag.owner == nil ? 0 : 1
    guard arity == terms.count else {
      let usage = usage(of: id, terms.map { self.name(of: $0) })
      report(.wrongActors(.flag, flag.name, count: arity, write: usage), name.range)
      return nil
    }
    if let term = terms.first {
      guard checkOwner(term, name.range, has: flag.owner, .flag, flag.name) else { return nil }
    }
    return terms
  }

  private mutating func definitionValue(
    _ id: DefinitionID, _ terms: [ActorTerm], _ name: NameSyntax
  ) -> ResolvedValue? {
    let definition = scenario.definition(id)
    guard definition.parameters.count == terms.count else {
      let wanted = definition.parameters.count == 1 ? "1 actor" : "\(definition.parameters.count) actors"
      report(
        .argumentCount(definition.name, wanted: wanted, found: terms.count, write: usage(of: id)), name.range)
      return nil
    }
    if definition.readsHiddenTypes {
      scope.hasReadHiddenType = true
      guard scope.place.readsHiddenTypes else {
        report(
          .hiddenType(definition.name, place: scope.place.words, through: definition.name), name.range)
        return nil
      }
    }
    length.add(definition.size - 1)
    let value = Expression.definition(id, terms)
    return definition.isTruth ? .truth(value) : .number(value)
  }

  // MARK: Members and calls

  /// `A.pressure`, `A.mobilised`.
  mutating func member(of owner: NameSyntax, _ name: NameSyntax, range: SourceRange) -> ResolvedValue? {
    let term = actorTerm(owner)
    let meanings = scenario.names.meanings(of: name.text)
    for meaning in meanings {
      switch meaning {
      case .quantity(let id): return term.flatMap { quantityValue(id, [$0], name) }
      case .flag(let id): return term.flatMap { flagValue(id, [$0], name) }
      case .definition(let id):
        let definition = scenario.definition(id)
        let write = definition.parameters.count == 1 ? "\(name.text)(\(owner.text))" : usage(of: id)
        report(.wrongSort(name.text, .definition, wanted: .quantity, write: write), name.range)
        return nil
      case .hypothesis(let id):
        let type = scenario.hypothesis(id).types.first?.name
        report(.hypothesisAsValue("\(owner.text).\(name.text)", type: type), range)
        return nil
      default: continue
      }
    }
    if let other = meanings.first {
      report(.wrongSort(name.text, NameSort(other), wanted: .quantity, write: nil), name.range)
    } else {
      reportUnknownMember(name)
    }
    return nil
  }

  mutating func reportUnknownMember(_ name: NameSyntax) {
    let candidates = scenario.names.near(name.text).filter { entry in
      switch entry.meaning {
      case .quantity(let id): scenario.quantity(id).arity == 1
      case .flag(let id): scenario.flag(id).owner != nil
      case .hypothesis: true
      default: false
      }
    }
    reportUnknown(name, .quantityOfActor, among: candidates.map(\.name))
  }

  /// `trust(A, B)`, `outgunned(A, B)`, `min(x, y)`.
  mutating func call(
    _ name: NameSyntax, _ arguments: [ExpressionSyntax], range: SourceRange, labels: QuantityID?
  ) -> ResolvedValue? {
    if let function = Expression.Function(rawValue: name.text) {
      return applied(function, arguments, name: name, range: range, labels: labels)
    }
    let meanings = scenario.names.meanings(of: name.text)
    for meaning in meanings {
      switch meaning {
      case .quantity(let id):
        guard let terms = actorArguments(arguments, of: name) else { return nil }
        guard terms.count != 1 || scenario.quantity(id).arity != 1 else {
          let usage = usage(of: id, [self.name(of: terms[0])])
          report(.wrongActors(.quantity, name.text, count: 1, write: usage), range)
          return nil
        }
        return quantityValue(id, terms, name)
      case .flag(let id):
        guard let terms = actorArguments(arguments, of: name) else { return nil }
        let usage = usage(of: id, terms.map { self.name(of: $0) })
        let arity = scenario.flag(id).owner == nil ? 0 : 1
        report(.wrongActors(.flag, name.text, count: arity, write: usage), range)
        return nil
      case .definition(let id):
        return actorArguments(arguments, of: name).flatMap { definitionValue(id, $0, name) }
      default: continue
      }
    }
    for argument in arguments { _ = value(argument) }
    if let other = meanings.first {
      var write: String?
      if case .relation = other, arguments.count == 2 {
        write = arguments.map { excerpt($0.range) }.joined(separator: " \(name.text) ")
      }
      report(.wrongSort(name.text, NameSort(other), wanted: .definition, write: write), name.range)
    } else {
      let candidates = scenario.names.near(name.text).filter { entry in
        switch entry.meaning {
        case .quantity(let id): scenario.quantity(id).arity == 2
        case .definition(let id): !scenario.definition(id).parameters.isEmpty
        default: false
        }
      }
      let functions = Expression.Function.allCases.map(\.rawValue)
      reportUnknown(name, .definition, among: candidates.map(\.name) + functions)
    }
    return nil
  }

  /// The actors that the arguments name, nil where one of them is something else.
  private mutating func actorArguments(_ arguments: [ExpressionSyntax], of name: NameSyntax) -> [ActorTerm]? {
    var terms: [ActorTerm] = []
    for argument in arguments {
      if case .name(let actor) = argument.kind, scenario.names.meanings(of: actor.text).isEmpty,
        scope.variable(actor.text) == nil
      {
        _ = actorTerm(actor)
        continue
      }
      guard let value = value(argument) else { continue }
      guard case .actor(let term) = value else {
        report(
          .mustBe(.actor, taker: "what `\(name.text)` takes", operand(argument, value)), argument.range)
        continue
      }
      terms.append(term)
    }
    return terms.count == arguments.count ? terms : nil
  }

  private mutating func applied(
    _ function: Expression.Function, _ arguments: [ExpressionSyntax], name: NameSyntax, range: SourceRange,
    labels: QuantityID?
  ) -> ResolvedValue? {
    let labels = function.keepsScale ? labels ?? labelled(among: arguments) : nil
    let numbers = arguments.compactMap { number($0, "what `\(name.text)` takes", labels: labels) }
    guard function.accepts(arguments.count) else {
      report(
        .argumentCount(
          name.text, wanted: function.wanted, found: arguments.count, write: function.usage),
        name.range)
      return nil
    }
    guard numbers.count == arguments.count else { return nil }
    if function == .sqrt, let constant = numbers.first?.constantValue, constant < 0 {
      report(.notFinite(excerpt(range)), range)
      return nil
    }
    return .number(.function(function, numbers))
  }
}

extension Expression.Function {
  /// Whether the result is one of the arguments, so that a rung's text makes sense among them.
  fileprivate var keepsScale: Bool { self == .min || self == .max || self == .clamp }

  fileprivate func accepts(_ count: Int) -> Bool {
    switch self {
    case .min, .max: count >= 2
    case .clamp: count == 3
    case .abs, .exp, .log, .sqrt: count == 1
    }
  }

  fileprivate var wanted: String {
    switch self {
    case .min, .max: "2 numbers or more"
    case .clamp: "3 numbers"
    case .abs, .exp, .log, .sqrt: "1 number"
    }
  }

  fileprivate var usage: String {
    switch self {
    case .min, .max: "\(rawValue)(x, y)"
    case .clamp: "clamp(x, lowest, highest)"
    case .abs, .exp, .log, .sqrt: "\(rawValue)(x)"
    }
  }
}
