/// One thing of the world that has a value once its actors are known: a quantity, a flag or a fact of a relation.
package struct Atom: Hashable, Sendable {
  package enum Sort: UInt8, Hashable, Sendable { case quantity, flag, relation }

  package let sort: Sort
  /// The place of the quantity, flag or relation in the scenario's list.
  package let index: Int32
  /// The actors' places in the scenario's list; -1 for none.
  package let first: Int32
  package let second: Int32

  package static func quantity(_ id: QuantityID, _ actors: [ActorID]) -> Atom {
    Atom(.quantity, id.index, actors)
  }
  package static func flag(_ id: FlagID, _ actors: [ActorID]) -> Atom { Atom(.flag, id.index, actors) }
  package static func relation(_ id: RelationID, _ first: ActorID, _ second: ActorID) -> Atom {
    Atom(.relation, id.index, [first, second])
  }

  /// The actors it belongs to, none to two.
  package var actors: [ActorID] { [first, second].filter { $0 >= 0 }.map { ActorID(Int($0)) } }

  private init(_ sort: Sort, _ index: Int, _ actors: [ActorID]) {
    self.sort = sort
    self.index = Int32(index)
    self.first = actors.first.map { Int32($0.index) } ?? -1
    self.second = actors.count > 1 ? Int32(actors[1].index) : -1
  }
}
