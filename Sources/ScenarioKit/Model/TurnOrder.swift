/// The actors that take turns, in turn order.
package struct TurnOrder: RandomAccessCollection, Sendable {
  /// nil where all take turns, as they were declared.
  private let declared: [ActorID]?
  private let actorCount: Int

  init(declared: [ActorID]?, actorCount: Int) {
    self.declared = declared
    self.actorCount = actorCount
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { declared?.count ?? actorCount }

  package subscript(place: Int) -> ActorID {
    precondition(place >= 0 && place < endIndex, "there is nobody at this place in the order")
    return declared?[place] ?? ActorID(place)
  }

  /// The actor's place, or nil where it takes no turn. Costs nothing where no order was declared.
  package func firstIndex(of actor: ActorID) -> Int? {
    if let declared { return declared.firstIndex(of: actor) }
    return actor.index < actorCount ? actor.index : nil
  }

  package func contains(_ actor: ActorID) -> Bool { firstIndex(of: actor) != nil }
}

extension TurnOrder: ExpressibleByArrayLiteral {
  package init(arrayLiteral actors: ActorID...) {
    self.init(declared: actors, actorCount: actors.count)
  }
}
