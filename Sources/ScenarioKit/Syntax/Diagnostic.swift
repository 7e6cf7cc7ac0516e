/// A mistake or a remark about input, located, with what may mend it.
package struct Diagnostic: Error, Sendable {
  package enum Severity: String, Sendable { case error, warning, note }

  /// A related place, such as the first declaration of a name.
  package struct Label: Sendable {
    package let span: SourceSpan
    package let text: String

    package init(span: SourceSpan, text: String) {
      self.span = span
      self.text = text
    }
  }

  /// A stable id, such as `E0201`.
  package let id: String
  package let severity: Severity
  /// States the fact and names the thing, in one sentence without a full stop.
  package let message: String
  /// Where; nil only when the outside world is to blame.
  package let span: SourceSpan?
  /// What may mend it, such as ``did you mean `Iran`?``.
  package let hint: String?
  package let labels: [Label]

  package init(
    id: String, severity: Severity = .error, message: String, span: SourceSpan?, hint: String? = nil,
    labels: [Label] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = Self.shortened(message)
    self.span = span
    self.hint = hint.map { Self.shortened($0) }
    self.labels = labels
  }

  /// Messages shorter than this many bytes are as they are.
  private static let longMessage = 300
  /// The most characters of a name that a long message shows.
  private static let longestName = 60

  /// The message with very long names cut, which stand between backticks.
  private static func shortened(_ message: String) -> String {
    guard message.utf8.count > longMessage else { return message }
    let parts = message.split(separator: "`", omittingEmptySubsequences: false)
    return parts.map { $0.count <= longMessage ? String($0) : $0.prefix(longestName) + "…" }
      .joined(separator: "`")
  }
}
