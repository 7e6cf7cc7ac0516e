/// `retract missiles_moved source "…"`: evidence that was observed, and was not so.
package struct Retraction: Sendable {
  package let evidence: EvidenceID
  /// Its absence had been observed.
  package let isNegated: Bool
  package let note: String?
  package let sources: [Notes.Source]
  /// The name of the evidence, where it stands.
  package let mention: SourceSpan
}
