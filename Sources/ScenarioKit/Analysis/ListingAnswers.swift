/// What happened.
package struct TimelineAnswer: Sendable {
  package let entries: [TimelineEntry]
}

/// What a name stands for.
package struct ShowAnswer: Sendable {
  package let heading: String
  package let rows: [(label: String, text: String)]
  /// The declaration as it was written.
  package let declaration: String?
  package let place: String?
}

/// Names of one sort, with their titles.
package struct ListAnswer: Sendable {
  package let sort: String
  package let rows: [(name: String, detail: String)]
}
