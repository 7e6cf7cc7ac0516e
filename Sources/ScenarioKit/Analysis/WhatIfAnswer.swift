/// Who may answer an event, how, and how likely.
package struct WhatIfAnswer: Sendable {
  /// One way an actor may answer; `event` is nil for holding (in `everWithin` and later: for no answer at all).
  package struct Response: Sendable {
    /// As typed back: `play_down on Israel`; `hold` for holding.
    package let phrase: String
    package let nextTurn: Estimate
    /// The first thing the actor does but hold, within the horizon.
    package let firstAnswer: Estimate
    /// nil for holding.
    package let ever: Estimate?
    package let everIfNot: Estimate?
    /// Where each of these lies with the plausible ranges drawn; nil where they were not, or there is no such number.
    package var drawnNextTurn: DrawnBand?
    package var drawnFirstAnswer: DrawnBand?
    package var drawnEver: DrawnBand?
    package var drawnEverIfNot: DrawnBand?
  }

  package struct ActorResponses: Sendable {
    package let actor: String
    /// Likeliest next turn first, holding last; those that never reach half a percent left out.
    package var responses: [Response]
  }

  /// A number at the horizon, done and not done.
  package struct Difference: Sendable {
    package let measure: String
    package let done: Estimate
    package let notDone: Estimate
    /// As a probability, not a quantity.
    package let isProbability: Bool
    /// Smaller than what noise could make.
    package let isNoise: Bool
    /// Where the difference, done less not done, lies with the plausible ranges drawn.
    package var drawn: DrawnBand?
  }

  /// The supposed events as typed back.
  package let events: [String]
  /// The round and the day in which the (first) event happens.
  package let round: Int
  package let date: CalendarDate?
  package var actors: [ActorResponses]
  package var differences: [Difference]
  package let risks: [AssumptionRisk]
  /// Behind the likeliest response of all but holding.
  package let behindLikeliest: WhyAnswer?
  package let givens: [String]
  package let nextTurnMethod: Evaluation.Method
  package let provenance: Provenance
  package var draws: Draws?
}
