/// What a question gave: plain values, with all that a view or a file needs.
package enum Answer: Sendable {
  case whatif(WhatIfAnswer)
  case chance(ChanceAnswer)
  case forecast(ForecastAnswer)
  case why(WhyAnswer)
  case beliefs(BeliefsAnswer)
  case assumptions(AssumptionsAnswer)
  case timeline(TimelineAnswer)
  case show(ShowAnswer)
  case list(ListAnswer)
  /// All conditions held.
  case check
}

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
  }

  package struct ActorResponses: Sendable {
    package let actor: String
    /// Likeliest next turn first, holding last; those that never reach half a percent left out.
    package let responses: [Response]
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
  }

  package struct Risk: Sendable {
    package let assumption: String
    package let done: Estimate
    package let notDone: Estimate
  }

  /// The supposed events as typed back.
  package let events: [String]
  /// The round and the day in which the (first) event happens.
  package let round: Int
  package let date: CalendarDate?
  package let actors: [ActorResponses]
  package let differences: [Difference]
  package let risks: [Risk]
  /// Behind the likeliest response of all but holding.
  package let behindLikeliest: WhyAnswer?
  package let givens: [String]
  package let nextTurnMethod: Evaluation.Method
  package let provenance: Provenance
}

/// How likely a condition comes true.
package struct ChanceAnswer: Sendable {
  package let condition: String
  package let estimate: Estimate
  package let isAlways: Bool
  /// Rounds from now at which alone it counts, if so asked.
  package let at: Double?
  /// Assumptions on which it hangs: the chance differs between futures that break them and those that don't.
  package let leansOn: [String]
  /// In a sample, runs in which it came true.
  package let hits: Int?
  package let givens: [String]
  package let provenance: Provenance
}

/// How quantities are likely to move.
package struct ForecastAnswer: Sendable {
  package struct Point: Sendable {
    package let round: Int
    /// The last day of the round, where rounds are dated.
    package let date: CalendarDate?
  }

  package struct Band: Sendable {
    package let mean: Estimate
    /// The 5th and the 95th of a hundred.
    package let low: Double
    package let high: Double
  }

  package struct Rung: Sendable {
    package let number: Double
    package let label: String
    /// One a point: the probability to stand on this rung.
    package let on: [Estimate]
    /// The probability to reach it (or stand above it) at any time.
    package let ever: Estimate
    package let isNow: Bool
  }

  package struct Series: Sendable {
    /// As typed back: `Iran.pressure`.
    package let quantity: String
    package let title: String?
    package let now: Double
    package let lower: Double
    package let upper: Double
    package let bands: [Band]
    /// Highest first; empty without a ladder.
    package let rungs: [Rung]
  }

  /// One way things may go, told by which events come at all.
  package struct Course: Sendable {
    package let events: [String]
    package let estimate: Estimate
  }

  /// Ends of rounds within the horizon, or the horizon itself.
  package let points: [Point]
  package let series: [Series]
  package let courses: [Course]
  package let givens: [String]
  package let provenance: Provenance
}

/// Why an event is as likely as it is at its actor's next turn.
package struct WhyAnswer: Sendable {
  /// A condition, as written, with the values it looked at.
  package struct Met: Sendable {
    package let text: String
    /// What its variables stand for, where they are variables: `A = Iran`.
    package let values: [String]
    package let line: Int
    package let source: String
  }

  /// What one response puts in for one binding.
  package struct Contribution: Sendable {
    package let response: String
    package let title: String?
    package let line: Int
    package let source: String
    /// `A = Iran, B = Israel`; empty without variables.
    package let binding: String
    /// By column.
    package let weights: [Double]?
    package let factors: [Double]?
    package let conditions: [Met]
    package let because: [String]
    package let sources: [Notes.Source]
  }

  package struct Candidate: Sendable {
    package let phrase: String
    /// By column.
    package let weights: [Double]
    package let shares: [Double]
    package let probability: Double
    /// Names of the responses that speak for it, first to last.
    package let named: [String]
    package let isAsked: Bool
  }

  /// One type of the hypothesis that makes most difference.
  package struct Column: Sendable {
    package let type: String
    package let believed: Double
  }

  package let event: String
  package let actor: String
  package let round: Int
  package let date: CalendarDate?
  package let probability: Double
  /// `Iran.doctrine`; nil where no hypothesis matters, and there is one column.
  package let hypothesis: String?
  package let columns: [Column]
  /// Heaviest first.
  package let candidates: [Candidate]
  /// For and against the asked event.
  package let contributions: [Contribution]
  /// Why there is none: the responses that name it but don't apply, or that nothing names it.
  package let namedBy: [String]
  /// Actors whose turns come before; what they may do is averaged over.
  package let before: [String]
  package let givens: [String]
}

/// What is believed, and how it came to be believed.
package struct BeliefsAnswer: Sendable {
  package struct Step: Sendable {
    package enum Cause: Sendable, Equatable {
      case prior
      case evidence(name: String, isNegated: Bool, weight: Double, grades: [String])
      case event(String, isUnforeseen: Bool, stoodFor: String?)
      case silence(actors: Int)
      case believe
      case drift(rounds: Int)
    }

    package let cause: Cause
    package let round: Int
    package let date: CalendarDate?
    /// How likely each type made it; nil where that has no meaning.
    package let likelihoods: [Double]?
    /// What is believed after it, by type.
    package let believed: [Double]
  }

  package struct About: Sendable {
    package let actor: String
    package let hypothesis: String
    package let title: String?
    package let types: [(name: String, title: String?)]
    package let believed: [Double]
    package let steps: [Step]
    /// The chance that the type is another than at the start, by drift alone; nil without drift.
    package let changed: Double?
  }

  package let hypotheses: [About]
  package let givens: [String]
}

/// What is taken for granted, and whether it still stands.
package struct AssumptionsAnswer: Sendable {
  package struct Watched: Sendable {
    package let name: String
    package let title: String?
    package let claim: String
    package let broken: Breach?
    /// Answers that leaned on it, by number.
    package let leaning: [Int]
  }

  package let assumptions: [Watched]
}

/// How an assumption broke.
package struct Breach: Sendable {
  package let assumption: String
  package let title: String?
  /// The event's number on the timeline; nil where a round's end or a `set` broke it.
  package let event: Int?
  package let cause: String
  package let round: Int
  package let date: CalendarDate?
  package let since: CalendarDate?
  /// Answers that leaned on it, by number.
  package let leaning: [Int]
}

/// What happened.
package struct TimelineAnswer: Sendable {
  package let entries: [TimelineEntry]
}

/// What a name stands for.
package struct ShowAnswer: Sendable {
  package let heading: String
  package let rows: [(label: String, text: String)]
  /// The declaration as it was written.
  package let declaration: String?
  package let place: String?
}

/// Names of one sort, with their titles.
package struct ListAnswer: Sendable {
  package let sort: String
  package let rows: [(name: String, detail: String)]
}
