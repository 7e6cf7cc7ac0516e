/// What a statement did to the story.
package struct StoryReport: Sendable {
  /// A value that changed.
  package struct Change: Sendable {
    /// As typed back: `Iran.pressure`, `trust(A, B)`, `Hezbollah is mobilised`, `Iran rival Israel`.
    package let name: String
    package let before: Double
    package let after: Double
    package let isTruth: Bool
    /// The rung that was reached, if it is another than before.
    package let rung: String?
    /// Rules that had a hand in it, besides the event.
    package let rules: [String]
  }

  /// How belief moved.
  package struct Lesson: Sendable {
    package let hypothesis: String
    package let types: [(name: String, before: Double, after: Double, likelihood: Double?)]
  }

  /// How likely an event was before it came.
  package struct Foreseen: Sendable {
    package let probability: Double
    /// Of any options, where that is more.
    package let anyOptions: Double
    package let likeliest: String
    package let likeliestProbability: Double
    /// The expected event that it counted as, differing in options.
    package let stoodFor: String?
  }

  /// A chance that was answered before, and is another now.
  package struct MovedAnswer: Sendable {
    package let number: Int
    package let before: Estimate
    package let after: Estimate
    /// Set once it is settled.
    package let cameTrue: Bool?

    package init(number: Int, before: Estimate, after: Estimate, cameTrue: Bool?) {
      (self.number, self.before, self.after, self.cameTrue) = (number, before, after, cameTrue)
    }
  }

  /// An event of the timeline.
  package struct LastEvent: Sendable {
    package let number: Int
    package let phrase: String
    package let outcome: String?
    package let date: CalendarDate?
  }

  package enum Kind: Sendable {
    case played(number: Int, phrase: String, outcome: String?, isOutcomeChosen: Bool)
    case advanced(fromRound: Int, toRound: Int, isObserved: Bool)
    case observed(
      evidence: String, title: String?, isNegated: Bool, expected: Double?, sources: [Notes.Source])
    case believed(String)
    case set
    case undone(statements: Int)
    case redone(statements: Int)
    /// `event`: the last that both have; nil where nothing was played before.
    case branched(String, from: String, event: Int?)
    case switched(to: String, last: LastEvent?)
    /// `statements`: those that it did not share with the branch that it was begun from.
    case branchDropped(String, statements: Int)
    /// `later`: how many statements `redo` would bring back.
    /// The reports of the turns that were drawn, first to last.
    indirect case rolled([StoryReport], seed: UInt64)
    /// `before`: what was said of the event earlier; `later`: how many deeds were told anew after it.
    case amended(number: Int, phrase: String, outcome: String?, before: LastEvent?, later: Int)
    /// `observations`: how many statements had said so; `later`: how many deeds were told anew.
    case retracted(
      evidence: String, title: String?, isNegated: Bool, observations: Int, note: String?,
      sources: [Notes.Source], later: Int)
    case predicted(PredictionRecord)
    /// By hand.
    case resolved(String)
    case wentTo(branch: String, StoryPlace, later: Int)
  }

  package let kind: Kind
  package let round: Int
  package let date: CalendarDate?
  package var passedOver: [String] = []
  /// nil where it was not an event, or had no turn.
  package var foreseen: Foreseen?
  /// An event to which the responses gave no chance at all.
  package var isUnforeseen = false
  /// Whether there is a hypothesis that it might have spoken for or against.
  package var concernsBelief = true
  package var changes: [Change] = []
  package var lessons: [Lesson] = []
  package var alerts: [String] = []
  package var breaches: [Breach] = []
  /// Predictions that came out.
  package var resolved: [PredictionRecord] = []
  /// Answers that it moved, where they are followed: somebody reads on. Not on record.
  package var movedAnswers: [MovedAnswer] = []
  package var notices: [String] = []
  /// It was drawn by `roll`.
  package var isDrawn = false
  /// Whose turn it is now.
  package var next: String?

  package init(kind: Kind, round: Int, date: CalendarDate?) {
    self.kind = kind
    self.round = round
    self.date = date
  }
}
