/// Futures set beside each other: what each measure comes to in them, and by how much they differ.
package struct CompareAnswer: Sendable {
  /// One of the futures.
  package struct Side: Sendable {
    package enum Sort: String, Sendable { case branch, view, given, present }

    /// The branch, the view, or what is given.
    package let name: String
    package let sort: Sort
    /// Where its story stands.
    package let round: Int
    package let date: CalendarDate?
    package let actor: String?
    /// Of a branch, the events that it does not share with the first one, in their order.
    package let ownEvents: [String]
    /// Assumptions that its story has broken.
    package let broken: [String]
  }

  package struct Measured: Sendable {
    package let measure: String
    package let isProbability: Bool
    /// By side, by point.
    package let values: [[Estimate]]
    /// By side, by point: what it has more than the first.
    package let differences: [[MatchedDifference]]
    package let method: Evaluation.Method

    package var isSame: Bool { differences.allSatisfy { $0.allSatisfy(\.isSame) } }
    /// At the last point, nothing is known to set them apart.
    package var isOpen: Bool {
      differences.allSatisfy { $0.last.map { $0.isSame || $0.isOpen } ?? true }
    }
  }

  /// What an actor does at its next turn.
  package struct Response: Sendable {
    package let actor: String
    package let action: String
    /// By side.
    package let shares: [Estimate]

    /// How far the sides lie apart.
    package var spread: Double { (shares.map(\.value).max() ?? 0) - (shares.map(\.value).min() ?? 0) }
  }

  package let sides: [Side]
  /// Of branches, where they part: `after e12`, `at the beginning`; nil where there are none.
  package var parting: String?
  /// Rounds from now at which the measures are asked, ascending; 0 is now.
  package let rounds: [Double]
  /// The last days of those, where all sides have the same.
  package let dates: [CalendarDate?]
  /// What differs first, then what may, then what is the same.
  package let measures: [Measured]
  /// Those that differ by a point or more.
  package var next: [Response] = []
  package let givens: [String]
  package let provenance: Provenance
  /// Assumptions that the numbers lean on, as things stand.
  package var leansOn: [String] = []
}
