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

  /// The same once something was dropped; nil where it was of that.
  package func without(_ dropped: Meaning) -> Atom? {
    func moved(_ place: Int32, _ gone: Int) -> Int32? {
      place == gone ? nil : Int(place) > gone ? place - 1 : place
    }
    switch (dropped, sort) {
    case (.quantity(let id), .quantity):
      return moved(index, id.index).map { Atom(sort, Int($0), actors) }
    case (.flag(let id), .flag): return moved(index, id.index).map { Atom(sort, Int($0), actors) }
    case (.relation(let id), .relation): return moved(index, id.index).map { Atom(sort, Int($0), actors) }
    case (.actor(let id), _):
      let rest = actors.compactMap { $0.without(id) }
      return rest.count == actors.count ? Atom(sort, Int(index), rest) : nil
    default: return self
    }
  }

  private init(_ sort: Sort, _ index: Int, _ actors: [ActorID]) {
    self.sort = sort
    self.index = Int32(index)
    self.first = actors.first.map { Int32($0.index) } ?? -1
    self.second = actors.count > 1 ? Int32(actors[1].index) : -1
  }
}
