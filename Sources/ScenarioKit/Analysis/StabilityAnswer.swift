/// The outcomes that no actor with a utility wants to leave.
package struct StabilityAnswer: Sendable {
  package struct Player: Sendable {
    package let actor: String
    /// Of the turn that it decides.
    package let round: Int
    package let date: CalendarDate?
    /// What it may do then, holding first.
    package let options: [String]
  }

  /// A move by which an actor would leave an outcome, the one that brings it most.
  package struct Departure: Sendable {
    package let actor: String
    package let action: String
    /// What its utility gains.
    package let gain: MatchedDifference
  }

  /// What every one of them does, and what it comes to.
  package struct Outcome: Sendable {
    /// By player.
    package let choices: [String]
    /// By player, its utility at the end of the horizon.
    package let utilities: [Estimate]
    /// The kinds of stability that it has, of those asked for.
    package let concepts: [StabilityConcept]
    /// Of who could do better alone.
    package let departures: [Departure]
  }

  /// Those asked for.
  package let concepts: [StabilityConcept]
  /// In the order of their turns.
  package let players: [Player]
  /// How many there are.
  package let outcomeCount: Int
  /// How many of them have each kind asked for.
  package let counts: [Int]
  /// Those that have at least one kind, those with most first.
  package let stable: [Outcome]
  /// Everybody holds.
  package let allHold: Outcome
  package let givens: [String]
  package let provenance: Provenance
}
