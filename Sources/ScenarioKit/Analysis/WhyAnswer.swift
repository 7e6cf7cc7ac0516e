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

  /// The row of a table that matches.
  package struct MatchedRow: Sendable {
    /// As written, in one line.
    package let text: String
    /// What the table looks at: `A.pressure = 4`.
    package let values: [String]
    package let line: Int
    /// How likely this row is the one that matches, over what is believed and what others may do before.
    package let share: Double
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
    /// Of its tables that weigh the event.
    package var rows: [MatchedRow] = []
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
  /// Probability of the unlikelier courses that the columns leave out; the judgement counts them.
  package let aside: Double
  package let givens: [String]
  /// Set where it is about an event that was played.
  package var played: Played?

  /// An event of the timeline.
  package struct Played: Sendable {
    package let number: Int
    package let phrase: String
    package let date: CalendarDate?
    /// What was expected in its stead, differing in options only, and is explained.
    package let stoodFor: String?
  }
}
