/// The answer under every view, and the statement that drives two of them apart most.
package struct DisputeAnswer: Sendable {
  /// The answer as a view sees it, or as things stand.
  package struct Side: Sendable {
    /// nil for the story as it stands.
    package let view: String?
    package let title: String?
    package let value: Estimate
    /// What it says of what drives the views apart most; nil where it says nothing.
    package var says: String?
    /// The line of the view's declaration.
    package let line: Int?
  }

  /// What the two views that lie farthest apart say differently of one thing.
  package struct Statement: Sendable {
    /// What it is about: a hidden type, a quantity, a piece of evidence, a rule, an event.
    package let about: String
    /// As the view with the higher answer says it; nil where it says nothing of it.
    package let inHigher: String?
    package let inLower: String?
    /// How much of the gap closes where one view takes it over from the other: the mean of both ways. nil where what
    /// would come of it cannot be.
    package let closes: MatchedDifference?
    /// No other closes more; of several, they are not told apart.
    package var isFirst = false
  }

  /// A probability, a quantity, or `Iran.intent is harm`.
  package let about: String
  package let isProbability: Bool
  /// The highest answer first.
  package let sides: [Side]
  /// Places of the two that lie farthest apart.
  package let higher: Int
  package let lower: Int
  /// The one less the other.
  package let gap: MatchedDifference
  /// What closes most of the gap first.
  package let statements: [Statement]
  /// Evidence that is still to be seen and would tell on what drives them apart, the most telling first, in bits; nil where
  /// that is no hidden type.
  package let settling: [(evidence: String, bits: Double)]?
  package let givens: [String]
  /// nil of a hidden type: nothing is looked ahead for, and the numbers are exact.
  package let provenance: Provenance?
  /// Assumptions that the numbers lean on, as things stand.
  package var leansOn: [String] = []

  package var first: [Statement] { statements.filter(\.isFirst) }
}
