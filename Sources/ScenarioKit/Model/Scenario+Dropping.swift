extension Scenario {
  /// What is left when one thing left its list: places behind it move up, and with them what names them outside
  /// of expressions. The expressions are to be resolved anew.
  func without(_ dropped: Meaning) -> Scenario {
    var rest = self
    rest.names = names.without(dropped)
    switch dropped {
    case .actor(let id): rest.removeActor(id)
    case .actorKind(let id): rest.removeActorKind(id)
    case .moveKind(let id):
      rest.moveKinds.remove(at: id.index)
      for (index, move) in moves.enumerated() {
        rest.moves[index] = move.of(kind: move.kind.flatMap { $0.without(id) })
      }
    case .relation(let id): rest.relations.remove(at: id.index)
    case .flag(let id): rest.flags.remove(at: id.index)
    case .quantity(let id): rest.quantities.remove(at: id.index)
    case .definition(let id): rest.definitions.remove(at: id.index)
    case .move(let id): rest.moves.remove(at: id.index)
    case .response(let id): rest.responses.remove(at: id.index)
    case .rule(let id): rest.rules.remove(at: id.index)
    case .evidence(let id): rest.evidence.remove(at: id.index)
    case .assumption(let id): rest.assumptions.remove(at: id.index)
    case .view(let id): rest.views.remove(at: id.index)
    case .prediction(let id): rest.predictions.remove(at: id.index)
    case .hypothesis(let id):
      rest.hypotheses.remove(at: id.index)
      // The name stood for the first of its hypotheses.
      let name = hypotheses[id.index].name
      let stands = rest.names.meanings(of: name).contains { NameSort($0) == .hypothesis }
      if !stands, let next = rest.hypotheses.firstIndex(where: { $0.name == name }) {
        rest.names.add(name, .hypothesis(HypothesisID(next)))
      }
    }
    return rest
  }

  private mutating func removeActor(_ id: ActorID) {
    actors.remove(at: id.index)
    declaredOrder = declaredOrder?.compactMap { $0.without(id) }
    // Who has a hypothesis or a utility cannot be dropped, so that those left belong to others.
    for (index, hypothesis) in hypotheses.enumerated() {
      if let actor = hypothesis.actor.without(id) { hypotheses[index] = hypothesis.of(actor) }
    }
    for (index, utility) in utilities.enumerated() {
      guard let actor = utility.actor.without(id) else { continue }
      utilities[index] = Utility(actor: actor, value: utility.value, origin: utility.origin)
    }
  }

  private mutating func removeActorKind(_ id: ActorKindID) {
    actorKinds.remove(at: id.index)
    for (index, actor) in actors.enumerated() {
      actors[index] = actor.of(kind: actor.kind.flatMap { $0.without(id) })
    }
    for (index, flag) in flags.enumerated() {
      flags[index] = Flag(
        name: flag.name, owner: flag.owner.flatMap { $0.without(id) }, title: flag.title, origin: flag.origin)
    }
    for (index, quantity) in quantities.enumerated() {
      quantities[index] = quantity.of(
        quantity.owner.flatMap { $0.without(id) }, to: quantity.target.flatMap { $0.without(id) })
    }
  }
}

extension Owner {
  /// The same with kinds behind the dropped one moved up; anybody's where the kind itself is gone.
  fileprivate func without(_ dropped: ActorKindID) -> Owner {
    guard case .kind(let id) = self else { return self }
    return id.without(dropped).map { .kind($0) } ?? .anyActor
  }
}

extension Actor {
  fileprivate func of(kind: ActorKindID?) -> Actor {
    Actor(name: name, title: title, kind: kind, settings: settings, origin: origin)
  }
}

extension Quantity {
  fileprivate func of(_ owner: Owner?, to target: Owner?) -> Quantity {
    Quantity(
      name: name, owner: owner, target: target, lower: lower, upper: upper, initial: initial, input: input,
      title: title, rungs: rungs, origin: origin)
  }
}

extension Hypothesis {
  fileprivate func of(_ actor: ActorID) -> Hypothesis {
    Hypothesis(
      name: name, actor: actor, title: title, types: types, drifts: drifts, drift: drift, notes: notes,
      origin: origin)
  }
}

extension Move {
  fileprivate func of(kind: MoveKindID?) -> Move {
    Move(
      name: name, kind: kind, actorVariable: actorVariable, targetVariable: targetVariable, options: options,
      title: title, conditions: conditions, before: before, outcomes: outcomes, finally: finally,
      alerts: alerts,
      notes: notes, origin: origin)
  }
}
