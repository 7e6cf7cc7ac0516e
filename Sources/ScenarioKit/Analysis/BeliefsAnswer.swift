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
      /// All that the question takes as given.
      case given
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
