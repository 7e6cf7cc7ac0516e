/// What is not known about an actor: one of several hidden types.
package struct Hypothesis: Sendable {
  package struct TypePrior: Sendable {
    package let name: String
    /// Probability, 0…1; the priors sum to 1.
    package var prior: Double
    /// Set where the prior has a plausible range.
    package var input: InputID?
    package let title: String?
  }

  /// One `drift` clause.
  package struct Drift: Sendable {
    package var chance: Double
    package let input: InputID?
    /// The type it leads to; nil for each other alike.
    package let to: Int?
  }

  package let name: String
  package let actor: ActorID
  package let title: String?
  package var types: [TypePrior]
  /// As declared.
  package let drifts: [Drift]
  /// `drift[i][j]`: the chance a round that type i becomes type j (rows sum to 1); nil where types never change.
  package var drift: [[Double]]?
  package let notes: Notes
  package let origin: SourceSpan

  /// The chances a round of changing from each type to each other; rows sum to 1 unless more than that leaves.
  static func changes(between types: Int, _ drifts: [Drift]) -> [[Double]] {
    var matrix = (0..<types).map { row in (0..<types).map { $0 == row ? 1.0 : 0.0 } }
    if types < 2 { return matrix }
    for drift in drifts {
      for row in 0..<types {
        for column in 0..<types where column != row && (drift.to == nil || drift.to == column) {
          matrix[row][column] += drift.to == nil ? drift.chance / Double(types - 1) : drift.chance
        }
      }
    }
    for row in 0..<types {
      matrix[row][row] = max(0, 1 - matrix[row].indices.reduce(0) { $1 == row ? $0 : $0 + matrix[row][$1] })
    }
    return matrix
  }

  package func typeIndex(_ name: String) -> Int? { types.firstIndex { $0.name == name } }
}

/// Something that could be observed, and how likely it is under each type.
package struct Evidence: Sendable {
  package struct Likelihood: Sendable {
    /// Probability, 0…1, checked when it is read.
    package let chance: Expression
    /// nil for `otherwise`, which is last.
    package let conditions: [Condition]?
  }

  package let name: String
  package let title: String?
  /// The first whose conditions hold counts.
  package let likelihoods: [Likelihood]
  package let notes: Notes
  package let origin: SourceSpan
}

/// What is taken for granted, and watched.
package struct Assumption: Sendable {
  package enum Claim: Sendable {
    case never(EventPattern)
    case holds([Condition])
  }

  package let name: String
  package let title: String?
  package let claims: [Claim]
  package let notes: Notes
  package let origin: SourceSpan
}
