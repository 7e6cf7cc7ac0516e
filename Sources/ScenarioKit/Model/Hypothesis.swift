/// What is not known about an actor: one of several hidden types.
package struct Hypothesis: Sendable {
  package struct TypePrior: Sendable {
    package let name: String
    /// Probability, 0…1; the priors sum to 1.
    package let prior: Double
    package let title: String?
  }

  package let name: String
  package let actor: ActorID
  package let title: String?
  package let types: [TypePrior]
  /// `drift[i][j]`: the chance a round that type i becomes type j (rows sum to 1); nil where types never change.
  package let drift: [[Double]]?
  package let notes: Notes
  package let origin: SourceSpan

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
