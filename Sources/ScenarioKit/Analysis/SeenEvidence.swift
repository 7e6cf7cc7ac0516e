/// A piece of evidence that was observed, or whose absence was.
package struct SeenEvidence: Hashable, Sendable {
  package let evidence: EvidenceID
  package let isNegated: Bool

  private init(_ evidence: EvidenceID, isNegated: Bool) {
    self.evidence = evidence
    self.isNegated = isNegated
  }

  /// The same once other evidence was dropped; nil for that one.
  package func without(_ dropped: EvidenceID) -> SeenEvidence? {
    evidence.without(dropped).map { SeenEvidence($0, isNegated: isNegated) }
  }

  init(_ observation: Observation) {
    evidence = observation.evidence
    isNegated = observation.isNegated
  }

  /// What the observation would rule out if evidence were certain.
  init(oppositeOf observation: Observation) {
    evidence = observation.evidence
    isNegated = !observation.isNegated
  }
}
