/// Why an event is not likely at its actor's next turn, and what would make it so.
package struct WhyNotAnswer: Sendable {
  /// A condition, as written, over what may be at that turn.
  package struct Asked: Sendable {
    package let text: String
    /// How likely it holds, 0…1.
    package let holds: Double
    /// The quantities it looked at, with their means: `Iran.pressure = 0.95`.
    package let values: [String]
    /// By how much a comparison falls short where it fails, on average; nil where it is none, or holds.
    package let shortBy: Double?
    package let line: Int
  }

  /// What names the event, or must allow it.
  package struct Gate: Sendable {
    /// The name of a response, or of the event's move.
    package let name: String
    package let isMove: Bool
    package let line: Int
    /// `A = Iran, B = Israel`; empty without variables.
    package let binding: String
    /// In the order in which they are written.
    package let conditions: [Asked]

    package var isOpen: Bool { conditions.allSatisfy { $0.holds > 0 } }
  }

  /// One thing that might be otherwise, and what the event's probability would be then.
  package struct Turn: Sendable {
    package enum Kind: Sendable { case event, quantity, belief }

    package let kind: Kind
    /// As typed after `given`: `Iran.pressure = 4`.
    package let change: String
    package let probability: Double
    /// Of a quantity, how far it has to move as a share of its range.
    package let size: Double?
  }

  package let event: String
  package let actor: String
  package let round: Int
  package let date: CalendarDate?
  package let probability: Double
  package let gates: [Gate]
  /// Those that make it likelier, likeliest first.
  package let turns: [Turn]
  /// The smallest that makes it likely; nil where none does.
  package let smallest: Turn?
  package let givens: [String]

  /// From here on an event is called likely (ICD 203).
  package static let likely = 0.55
}
