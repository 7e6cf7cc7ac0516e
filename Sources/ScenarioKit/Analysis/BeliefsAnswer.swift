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

  /// What would be believed now had something taught nothing, all else having happened as it did.
  package struct LeftOut: Sendable {
    package enum Item: Sendable, Equatable {
      case evidence(String, isNegated: Bool)
      /// By its number.
      case event(Int)
      /// All silence that was seen.
      case silence
      case believe
    }

    package let item: Item
    /// Its place among the steps; nil where it has none of its own.
    package let step: Int?
    /// By type.
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
    /// In the order of the story.
    package var leftOut: [LeftOut] = []
    /// Steps that moved belief less were not left out: it would have cost too much.
    package var leftOutIsPartial = false

    /// The number of the event that a step learnt from, where it was left out once.
    package func number(ofStep step: Int) -> Int? {
      for left in leftOut where left.step == step {
        if case .event(let number) = left.item { return number }
      }
      return nil
    }
  }

  package let hypotheses: [About]
  package let givens: [String]
}
