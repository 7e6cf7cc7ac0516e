/// How a value of the world came to be what it is: every change from the first value on, with its cause.
///
/// The sizes add up: the first value and all of them are the value now.
package struct WhyValueAnswer: Sendable {
  /// As typed back: `Iran.pressure`, `trust(A, B)`, `Iran is mobilised`, `Iran rival Israel`.
  package let name: String
  package let title: String?
  /// A flag or a fact: 1 where it holds.
  package let isTruth: Bool
  /// The bounds of a quantity.
  package let range: ClosedRange<Double>?
  /// Over what may come of what is given, its mean.
  package let value: Double
  /// The rung of its ladder that it stands on.
  package let rung: String?
  /// In the order in which they came; the first is what it was when it was declared.
  package let changes: [ValueChange]
  package let givens: [String]
}

/// One change of a value.
package struct ValueChange: Sendable {
  package enum Cause: Sendable, Equatable {
    /// It was declared, or what it is of.
    case start
    /// An event, by its number on the timeline; none where it was only given.
    case event(number: Int?, phrase: String, outcome: String?)
    /// A rule, with what its variables stood for: `A = Iran`.
    case rule(String, binding: String, line: Int)
    /// A statement, as written: `set Iran.pressure = 3`.
    case statement(String)
  }

  package let cause: Cause
  package let round: Int
  package let date: CalendarDate?
  /// It came about as the round ended.
  package let isRoundEnd: Bool
  package let before: Double
  package let after: Double
  /// What it would have become without its bounds.
  package let wanted: Double
  /// What an event's sources are, and what a rule's author says of it.
  package let sources: [Notes.Source]
  package let because: [String]
  /// It came about in some of what may come of what is given, not in all: sizes are means.
  package let isMean: Bool

  package var size: Double { after - before }
  /// What kept it from the value that it was to have; nil where nothing did.
  package var bound: Double? { abs(wanted - after) > 1e-9 ? after : nil }
}
