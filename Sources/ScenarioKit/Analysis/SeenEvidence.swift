/// A piece of evidence that was observed, or whose absence was.
package struct SeenEvidence: Hashable, Sendable {
  package let evidence: EvidenceID
  package let isNegated: Bool

  init(_ observation: Observation) {
    evidence = observation.evidence
    isNegated = observation.isNegated
  }
}
