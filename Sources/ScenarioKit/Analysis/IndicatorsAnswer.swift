/// What would be worth seeing, the most telling first.
package struct IndicatorsAnswer: Sendable {
  /// What is asked about.
  package enum Subject: Sendable {
    /// A probability, or a mean, as things stand.
    case number(Estimate, isProbability: Bool)
    /// A hidden type: the names of all, and how likely each is as things stand.
    case types([String], believed: [Double])
  }

  /// What it comes to where a sign is seen, or is looked for and not there.
  package enum Reading: Sendable {
    case number(Estimate)
    case types([Double])
  }

  /// Something that could be seen.
  package struct Indicator: Sendable {
    package enum Sort: String, Sendable {
      /// Evidence, looked for now.
      case evidence
    }

    package let sort: Sort
    package let name: String
    package let title: String?
    /// How likely it is to be seen.
    package let chance: Estimate
    /// nil where it is certain not to be seen.
    package let ifSeen: Reading?
    /// nil where it is certain to be seen.
    package let ifNot: Reading?
    /// Seen, less not seen; nil where one of the two cannot be, and of types.
    package let difference: MatchedDifference?
    /// How far it moves the number, seen or not, on average; nil of types.
    package let shift: Estimate?
    /// What is learnt of it on average, in bits; nil of a mean.
    package let bits: Estimate?

    /// It is known to tell something.
    package var tells: Bool {
      if let difference { return !difference.isSame && !difference.isOpen }
      return (bits?.value ?? 0) > 1e-12
    }

    /// It is known to tell nothing.
    package var isIdle: Bool {
      if let difference { return difference.isSame }
      return (bits?.value ?? 0) <= 1e-12
    }

    /// What it is ranked by: bits, or how far it moves a mean.
    var worth: Double { bits?.value ?? shift?.value ?? 0 }
  }

  package let about: String
  package let subject: Subject
  /// How uncertain what is asked about is, in bits; nil of a mean.
  package let uncertainty: Double?
  /// Those that tell most first, then those that may, then those that tell nothing.
  package let indicators: [Indicator]
  /// How much evidence is declared.
  package let declared: Int
  package let givens: [String]
  /// nil of types: nothing is looked ahead for, and the numbers are exact.
  package let provenance: Provenance?
  /// Assumptions that the numbers lean on, as things stand.
  package var leansOn: [String] = []
}
