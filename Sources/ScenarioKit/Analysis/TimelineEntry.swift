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
  /// Silence that was seen; nil for what is none.
  package var silences: Silences?
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
    /// The sum of the squares of what each was given.
    package let squares: Double
    /// What somebody would have given the event who knows only how often its actor had done each of them before: one more
    /// than that often, as a share (Laplace 1814).
    package let baseRate: Double
    /// The sum of the squares of what that forecaster would have given each.
    package let baseSquares: Double
  }

  /// Turns at which an actor was seen to hold.
  package struct Silences: Sendable {
    package private(set) var turns = 0
    /// The sum of the probabilities that holding had.
    package private(set) var probabilities = 0.0
    /// The sum of their logarithms.
    package private(set) var logs = 0.0

    package init() {}

    package init(turns: Int, probabilities: Double, logs: Double) {
      (self.turns, self.probabilities, self.logs) = (turns, probabilities, logs)
    }

    package mutating func add(_ probability: Double) {
      turns += 1
      probabilities += probability
      logs += logarithm(probability)
    }

    package mutating func add(_ other: Silences) {
      turns += other.turns
      probabilities += other.probabilities
      logs += other.logs
    }
  }
}
