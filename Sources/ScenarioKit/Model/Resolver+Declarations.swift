extension Resolver {
  /// Adds what is declared to the scenario; returns what it sets in the world.
  mutating func declare(_ declaration: DeclarationSyntax, range: SourceRange) -> [Effect] {
    declared = declaration.phrase
    switch declaration {
    case .scenario(let title): scenario.title = title.text
    case .round(let syntax): declareRound(syntax)
    case .kind(let syntax): declareKinds(syntax)
    case .actor(let syntax): return declareActors(syntax)
    case .order(let names): declareOrder(names)
    case .turns(let open): scenario.isOpen = open
    case .holdWeight(let number):
      scenario.holdWeight = unsigned(number, "the weight of holding") ?? 1
      scenario.holdWeightInput = input(number, "")
      check(scenario.holdWeightInput, in: 0...(.infinity), "the weight of holding")
    case .relation(let syntax): declareRelation(syntax, range: range)
    case .flag(let syntax): declareFlag(syntax, range: range)
    case .quantity(let syntax): declareQuantity(syntax, range: range)
    case .ladder(let syntax): declareLadder(syntax, range: range)
    case .define(let syntax): declareDefinition(syntax, range: range)
    case .move(let syntax): declareMove(syntax, range: range)
    case .response(let syntax): declareResponse(syntax, range: range)
    case .rule(let syntax): declareRule(syntax, range: range)
    case .hypothesis(let syntax): declareHypothesis(syntax, range: range)
    case .evidence(let syntax): declareEvidence(syntax, range: range)
    case .assumption(let syntax): declareAssumption(syntax, range: range)
    case .utility(let syntax): declareUtility(syntax, range: range)
    case .view(let syntax): declareView(syntax, range: range)
    case .prediction(let syntax): declarePrediction(syntax, range: range)
    }
    return []
  }

  /// Enters a name for the next of a list; nil where something declared before bears it in the same space of names.
  /// What is declared anew keeps its place in the list.
  mutating func enter<Entity>(
    _ name: NameSyntax, _ list: KeyPath<Scenario, SharedList<Entity>>,
    _ meaning: (Identifier<Entity>) -> Meaning
  ) -> Identifier<Entity>? {
    let next = meaning(Identifier(scenario[keyPath: list].count))
    let known = scenario.names.meanings(of: name.text)
    if isRedeclaring, let same = known.first(where: { NameSort($0) == NameSort(next) }) {
      return Identifier(same.index)
    }
    let spaces = next.spaces
    guard let earlier = known.first(where: { !$0.spaces.isDisjoint(with: spaces) }) else {
      if known.isEmpty { warnOfLookalike(name) }
      scenario.names.add(name.text, next)
      return Identifier(next.index)
    }
    reportTwice(name, NameSort(next), first: earlier)
    return nil
  }

  /// Puts what was declared into its place, the next or that of what it replaces.
  mutating func put<Entity>(
    _ entity: Entity, at id: Identifier<Entity>, _ list: WritableKeyPath<Scenario, SharedList<Entity>>
  ) {
    if id.index < scenario[keyPath: list].count {
      scenario[keyPath: list][id.index] = entity
    } else {
      scenario[keyPath: list].append(entity)
    }
  }

  private mutating func warnOfLookalike(_ name: NameSyntax) {
    guard let other = scenario.names.lookalike(of: name.text),
      let difference = Lookalike.difference(of: name.text, from: other),
      let meaning = scenario.names.meanings(of: other).first
    else { return }
    report(
      Diagnostic(
        id: "W0220", severity: .warning,
        message: "`\(name.text)` looks like `\(other)`, and is another name", span: span(name.range),
        hint: difference,
        labels: [Diagnostic.Label(span: scenario.origin(of: meaning).firstLine, text: "declared here")]))
  }

  mutating func reportTwice(_ name: NameSyntax, _ sort: NameSort, first: Meaning) {
    report(
      .declaredTwice(name.text, sort, first: NameSort(first)), name.range,
      labels: [Diagnostic.Label(span: scenario.origin(of: first).firstLine, text: "declared here")])
  }

  private mutating func declareRound(_ syntax: RoundSyntax) {
    scenario.roundDays = whole(syntax.days, in: 1...36_525, "the days of a round")
    scenario.startDate = syntax.start?.date
  }

  private mutating func declareKinds(_ syntax: KindSyntax) {
    for name in syntax.names {
      if ["actor", "move"].contains(name.text) {
        report(.builtIn(name.text), name.range)
      } else if syntax.isOfMove {
        guard let id = enter(name, \.moveKinds, Meaning.moveKind) else { continue }
        put(MoveKind(name: name.text, origin: span(name.range)), at: id, \.moveKinds)
      } else {
        guard let id = enter(name, \.actorKinds, Meaning.actorKind) else { continue }
        put(ActorKind(name: name.text, origin: span(name.range)), at: id, \.actorKinds)
      }
    }
  }

  private mutating func declareOrder(_ names: [NameSyntax]) {
    var order: [ActorID] = []
    var seen: Set<ActorID> = []
    for name in names {
      guard let actor = knownActor(name) else { continue }
      if !seen.insert(actor).inserted { report(.repeated(.actor, name.text), name.range) }
      order.append(actor)
    }
    scenario.declaredOrder = order
  }

  // MARK: Actors

  private mutating func declareActors(_ syntax: ActorSyntax) -> [Effect] {
    var declared: [ActorID] = []
    var kinds: [NameSyntax: ActorKindID?] = [:]
    for variable in syntax.actors {
      // One kind covers several names, and is looked up once.
      let kind = variable.kind.map { name in kinds[name] ?? actorKind(name) }
      if let name = variable.kind { kinds[name] = kind }
      guard let id = enter(variable.name, \.actors, Meaning.actor) else { continue }
      put(
        Actor(
          name: variable.name.text, title: syntax.title?.text, kind: kind ?? nil, settings: [],
          origin: span(variable.name.range)), at: id, \.actors)
      declared.append(id)
    }
    scope = Scope(place: .setting)
    var changes: [Effect] = []
    for id in declared {
      let errors = diagnostics.count
      let settings = settings(syntax.settings, of: id)
      changes += settings.map { .quantity($0.quantity, [.actor(id)], $0.value) }
      let plain = scenario.actor(id)
      scenario.actors[id.index] = Actor(
        name: plain.name, title: plain.title, kind: plain.kind, settings: settings, origin: plain.origin)
      // What is wrong for one is wrong for all.
      if diagnostics.count > errors { break }
    }
    return changes
  }

  private mutating func settings(_ list: [ActorSyntax.Setting], of actor: ActorID) -> [Actor.Setting] {
    var settings: [Actor.Setting] = []
    var seen: Set<QuantityID> = []
    for syntax in list {
      guard let id = quantity(syntax.quantity) else { continue }
      let quantity = scenario.quantity(id)
      if !seen.insert(id).inserted {
        report(.repeated(.quantity, quantity.name), syntax.quantity.range)
      }
      guard checkQuantity(id, [.actor(actor)], syntax.quantity) != nil,
        let value = number(syntax.value, "the value of `\(quantity.name)`", labels: id)
      else { continue }
      if let constant = value.constantValue { checkRange(constant, of: quantity, syntax.value.range) }
      check(value, in: quantity.lower...quantity.upper, "the value of `\(quantity.name)`")
      settings.append(
        Actor.Setting(
          quantity: id, value: value, origin: span(syntax.quantity.range.joined(syntax.value.range))))
    }
    return settings
  }
}

extension Meaning {
  /// A set of names that must differ from one another.
  fileprivate enum Space { case value, kind, move, relation, clause, assumption, view, prediction }

  fileprivate var spaces: Set<Space> {
    switch self {
    case .actor, .quantity, .flag, .definition, .hypothesis: [.value]
    case .actorKind: [.kind]
    // A pattern names either.
    case .moveKind: [.kind, .move]
    case .move: [.move]
    case .relation: [.relation]
    // `without` names any of these.
    case .response, .rule, .evidence: [.clause]
    case .assumption: [.assumption]
    case .view: [.view]
    case .prediction: [.prediction]
    }
  }
}

extension Scenario {
  /// Where it was declared.
  func origin(of meaning: Meaning) -> SourceSpan {
    switch meaning {
    case .actor(let id): actors[id.index].origin
    case .actorKind(let id): actorKinds[id.index].origin
    case .moveKind(let id): moveKinds[id.index].origin
    case .relation(let id): relations[id.index].origin
    case .flag(let id): flags[id.index].origin
    case .quantity(let id): quantities[id.index].origin
    case .definition(let id): definitions[id.index].origin
    case .move(let id): moves[id.index].origin
    case .response(let id): responses[id.index].origin
    case .rule(let id): rules[id.index].origin
    case .evidence(let id): evidence[id.index].origin
    case .assumption(let id): assumptions[id.index].origin
    case .hypothesis(let id): hypotheses[id.index].origin
    case .view(let id): views[id.index].origin
    case .prediction(let id): predictions[id.index].origin
    }
  }
}

extension SourceSpan {
  /// The part of it that stands on its first line.
  var firstLine: SourceSpan {
    let end = min(range.upper, source.lineRange(holding: range.lower).upper)
    return SourceSpan(source: source, range: SourceRange(range.lower, max(range.lower, end)))
  }
}
