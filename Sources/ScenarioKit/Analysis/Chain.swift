/// A question of chance as a Markov chain: every state that it can reach, what tells them apart, and what is asked.
package struct Chain: Sendable {
  /// Something that tells states apart.
  package struct Variable: Sendable {
    package enum Sort: Sendable, Equatable {
      case number
      /// 1 where it is so.
      case truth
      /// A hidden type, by its place among these names.
      case type([String])
      /// The turn at which something was played last; minus infinity where that makes no difference any more.
      case turn
    }

    /// As it is written in the language: `Iran.pressure`, `Iran rival Israel`, `after Iran strike on Israel`.
    package let phrase: String
    package let sort: Sort
    /// Its place in a state's world.
    package let place: Int
    /// All values that it takes, ascending; two at least.
    package let values: [Double]

    /// It takes whole numbers alone, or turns, which are whole as well.
    package var isWhole: Bool {
      values.allSatisfy { value in
        sort == .turn && value == -.infinity || value.rounded() == value && abs(value) < 0x1p31
      }
    }
  }

  /// What is asked of a state for the answer.
  package enum Property: Sendable {
    /// The probability that a state is reached in which it has come true.
    case eventually
    /// The probability that no state is reached in which it has failed.
    case always
    /// The probability that the last state is one in which it holds.
    case atEnd
  }

  package let title: String?
  /// `chance escalation >= 6 within 4`.
  package let question: String
  package let givens: [String]
  package let property: Property
  package let space: StateSpace
  package let variables: [Variable]
  /// What is the same in all states, with its value.
  package let constants: [(phrase: String, value: Double)]
  /// By turn, from the first: whose it is; nil where turns are open.
  package let actors: [String?]

  /// The event of a way, and how it turns out.
  package let events: [Int: String]
  /// By event, the names of the ways in which it can turn out.
  package let outcomes: [Int: [String]]

  /// The answer, computed forwards through the states.
  package var probability: Double {
    property.isOfFailing ? max(0, 1 - space.probability) : space.probability
  }
}

extension Chain.Property {
  /// States count in which it does not hold.
  package var isOfFailing: Bool {
    if case .always = self { true } else { false }
  }
}
