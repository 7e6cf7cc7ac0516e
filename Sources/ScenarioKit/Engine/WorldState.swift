import HashTreeCollections

/// The world as the story has left it: values, what was played, and whose turn it is.
package struct WorldState: Sendable {
  /// An event that was played.
  package struct Played: Sendable {
    package let event: Event
    /// The place in the move's list of outcomes; nil where it has none.
    package let outcome: Int?
    /// The turn it was played at.
    package let turn: Int
  }

  /// What differs from the initial value (quantities) or from false (flags and facts).
  package var values: TreeDictionary<Atom, Double> = [:]
  /// Oldest first, holding included (but not "nobody acts" where turns are open).
  package var log = PlayedLog()
  /// The number of the turn to come, from 1. The last that passed is one less.
  package var turn = 1
  /// The place in the order of the actor whose turn it is.
  package var place = 0
  /// The number of the round, from 1.
  package var round = 1

  package init() {}

  /// The value of one atom; truth as 1 and 0.
  package func value(of atom: Atom, in scenario: Scenario) -> Double {
    if let value = values[atom] { return value }
    return atom.sort == .quantity ? scenario.quantities[Int(atom.index)].initial : 0
  }
}
