/// One value of the world: a quantity, a flag or a fact, of known actors.
package enum ValuePlace: Hashable, Sendable {
  case quantity(QuantityPlace)
  /// Of nobody where it is global.
  case flag(FlagID, of: ActorID?)
  case fact(RelationID, ActorID, ActorID)

  /// What an expression names, where that is a single value; nil elsewhere.
  init?(_ expression: Expression) {
    switch expression {
    case .flag(let id, let terms):
      let actors = terms.compactMap { if case .actor(let actor) = $0 { actor } else { nil } }
      guard actors.count == terms.count else { return nil }
      self = .flag(id, of: actors.first)
    case .relation(let id, .actor(let from), .actor(let to)): self = .fact(id, from, to)
    default: return nil
    }
  }

  /// What is declared of it.
  package var meaning: Meaning {
    switch self {
    case .quantity(let place): .quantity(place.quantity)
    case .flag(let id, _): .flag(id)
    case .fact(let id, _, _): .relation(id)
    }
  }

  package var actors: [ActorID] {
    switch self {
    case .quantity(let place): place.actors
    case .flag(_, let actor): actor.map { [$0] } ?? []
    case .fact(_, let from, let to): [from, to]
    }
  }
}
