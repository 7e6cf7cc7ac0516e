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

  /// With the actors that terms stand for; nil where one is not bound.
  init?(_ sort: Sort, _ index: Int, _ terms: [ActorTerm], _ environment: Environment) {
    var places = (first: Int32(-1), second: Int32(-1))
    for (number, term) in terms.enumerated() {
      guard let actor = environment[term] else { return nil }
      if number == 0 {
        places.first = Int32(actor.index)
      } else {
        places.second = Int32(actor.index)
      }
    }
    self.sort = sort
    self.index = Int32(index)
    (first, second) = places
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(sort.rawValue) << 32 | UInt64(UInt32(bitPattern: index)))
    hasher.combine(UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second)))
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
