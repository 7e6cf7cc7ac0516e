/// One entry of the timeline.
package struct TimelineEntry: Sendable {
  package enum Kind: Sendable {
    /// `number` is that of e1, e2, …
    case event(number: Int, phrase: String, outcome: String?, isOutcomeChosen: Bool, note: String?)
    case observation(evidence: String, title: String?, isNegated: Bool, weight: Double)
    case belief(String)
    case change(String)
    case advance(rounds: Int, isObserved: Bool)
  }

  package let kind: Kind
  package let round: Int
  package let date: CalendarDate?
  package let sources: [Notes.Source]
  /// Its probability at its turn, for events; nil where it was unforeseen.
  package let foreseen: Double?
  /// Its rivals at its turn; nil where it had none, as somebody without a turn.
  package var odds: Odds?
  /// It was drawn by `roll`.
  package var isDrawn = false

  /// What else might have been done at a turn.
  package struct Odds: Sendable {
    package let likeliest: String
    package let likeliestProbability: Double
    /// Was it the event itself?
    package let isLikeliest: Bool
    /// How many had any chance, holding too.
    package let candidates: Int
  }
}
