extension Compiler {
  /// Writes code for a change; what the question can't depend on is left out.
  mutating func emit(_ effect: Effect, _ environment: Environment) {
    let mark = builder.temporaryMark
    defer { builder.release(to: mark) }
    switch effect {
    case .quantity(let id, let terms, let value):
      guard cone.keeps(.quantity(id)), let actors = known.actors(terms, in: environment) else { return }
      let quantity = scenario.quantity(id)
      guard known.owns(actors, quantity.owner, quantity.target) else { return }
      let operand = place(emit(value, environment))
      let target = slot(.quantity(id, actors))
      let isArithmetic = if case .arithmetic = value { true } else { false }
      builder.emitStore(operand, to: target, bounds: boundsPlace(of: id), isArithmetic: isArithmetic)
    case .flag(let id, let terms, let value):
      guard cone.keeps(.flag(id)), let actors = known.actors(terms, in: environment) else { return }
      guard known.owns(actors, scenario.flag(id).owner, nil) else { return }
      let value = place(emit(value, environment))
      let target = slot(.flag(id, actors))
      builder.emit(.storeFact, target: target, a: value)
    case .relation(let id, let from, let to, let value):
      guard cone.keeps(.relation(id)), let from = environment[from], let to = environment[to], from != to
      else { return }
      let source = builder.constant(value ? 1 : 0)
      let target = slot(.relation(id, from, to))
      builder.emit(.storeFact, target: target, a: source)
      if scenario.relation(id).isSymmetric {
        let opposite = slot(.relation(id, to, from))
        builder.emit(.storeFact, target: opposite, a: source)
      }
    case .every(let binding, let effects):
      for actor in grounder.actors(for: binding, in: environment) {
        let inner = environment.binding(binding.variable, to: actor)
        var next = CodeBuilder.Label()
        if emitJumps(unlessAll: binding.conditions, inner, to: &next) == .never { continue }
        for effect in effects { emit(effect, inner) }
        builder.set(next)
      }
    }
  }

  private mutating func boundsPlace(of id: QuantityID) -> UInt32 {
    if let place = boundsPlaces[id] { return place }
    let quantity = scenario.quantity(id)
    bounds.append((quantity.lower, quantity.upper))
    boundsPlaces[id] = UInt32(bounds.count - 1)
    return UInt32(bounds.count - 1)
  }
}
