/// A named expression over actors.
package struct Definition: Sendable {
  package let name: String
  package let parameters: [String]
  package let body: Expression
  package let isTruth: Bool
  package let title: String?
  package let origin: SourceSpan
  /// Terms of the body once the definitions that it uses are written out.
  package let size: Int
  /// Whether its value depends on the hidden type of an actor; such a definition can only be used where types can.
  package var readsHiddenTypes = false
}
