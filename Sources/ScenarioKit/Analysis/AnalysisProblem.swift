/// Why a question could not be answered, or a statement not be taken in.
package enum AnalysisProblem: Error {
  /// What the move of a played or supposed event asks for does not hold.
  case forbidden(PlannedEvent, Condition)
  /// A belief in a type that has no chance at all, or in all but it.
  case impossibleBelief(BeliefOverride)
  /// Something observed that every type made impossible.
  case impossibleEvidence(Observation)
  /// What is given takes longer than the question looks ahead.
  case givenAfterEnd
  /// The end of the question lies in the past.
  case endHasPassed(CalendarDate)
  /// The event's actor takes no turns, or is not one actor.
  case noTurn(EventPattern)
  /// No number has a plausible range to draw from.
  case nothingUncertain
  /// A chance reaches more states, or ways between them, than can be held: so many by a turn, of so many turns.
  case tooManyStates(Int, Exploration.Unit, turn: Int, turns: Int)
  /// Splitting was asked for, and the question or its condition has nothing that is reached by degrees.
  case nothingToClimb
}
