/// All that is known of a case, gathered for a reader who has not seen the session: plain values, as answers are.
package struct Briefing: Sendable {
  /// A question with its answer, and where the story stood.
  package struct Asked: Sendable {
    /// What has come between the question and the story as it stands.
    package enum Age: Sendable, Equatable {
      /// Nothing that happened.
      case current
      /// So many events, and so much else that was told: observations, beliefs, silence.
      case passed(events: Int, others: Int)
      /// A rule, or another declaration, was replaced or dropped.
      case revised
      /// The story was told otherwise since: taken back, or an event of it revised.
      case retold
      /// It was asked on another branch.
      case elsewhere
    }

    package let number: Int
    /// As it was written, without what it is written to.
    package let statement: String
    package let answer: Answer
    package let branch: String
    package let round: Int
    package let date: CalendarDate?
    package let age: Age
    /// The statement that made the story what it was then; 0 at the beginning.
    let deed: Int
  }

  /// What was observed, or seen not to be.
  package struct Observed: Sendable {
    package let name: String
    package let title: String?
    package let isNegated: Bool
    /// The power to which it counts; 1 is full.
    package let weight: Double
    package let round: Int
    package let date: CalendarDate?
    /// Those of the observation, then those of its declaration.
    package let sources: [Notes.Source]
    package let because: [String]
  }

  /// A source with all that rests on it.
  package struct Sourced: Sendable {
    package let source: Notes.Source
    /// Such as `e7`, `evidence vow`, `response own_soil`.
    package let uses: [String]
  }

  package let title: String?
  package let branch: String
  package let round: Int
  package let date: CalendarDate?
  package let lastEvent: StoryReport.LastEvent?
  /// Whose turn it is; nil where turns are open or there is nobody.
  package let actor: String?
  /// Statements that were taken in.
  package let statements: Int
  /// Those with a number, in their order; of a question that was asked again where nothing had changed, the last.
  package let asked: [Asked]
  /// Numbers of questions that could not be answered again for the report.
  package let lost: [Int]
  package let beliefs: BeliefsAnswer
  package let assumptions: AssumptionsAnswer
  /// Reasons and sources of assumptions, by name.
  package let grounds: [String: Notes]
  package let observed: [Observed]
  package let sources: [Sourced]
  package let timeline: TimelineAnswer
  package let branches: BranchesAnswer
  /// nil where there is one branch.
  package let sideBySide: SideBySide?
  package let predictions: [PredictionRecord]

  /// Branches beside each other, as they stand.
  package struct SideBySide: Sendable {
    package struct Row: Sendable {
      package enum Kind: Sendable { case chance, belief, quantity }

      package let kind: Kind
      /// `chance escalation >= 6 within 4`, `Iran.doctrine is direct`, `Iran.pressure`.
      package let measure: String
      /// By branch; nil where it means nothing there.
      package let values: [Estimate?]
    }

    /// The one that is told first.
    package let branches: [String]
    /// By branch, what was played since it parted from the one it was begun from.
    package let events: [[String]]
    /// Chances, then beliefs, then quantities; of the last two those that differ.
    package let rows: [Row]
    /// How the chances were got, where that is the same for all.
    package let methods: [Evaluation.Method]
  }
}
