/// What there is to say about every diagnostic: one entry an id.
///
/// A diagnostic says what happened at one place; its entry says what such a mistake is, and how it is mended.
/// From here come `help E0123` and `docs/errors.md`. Tests compare the ids with those that the code gives, and
/// run the examples.
package enum DiagnosticCatalogue {
  /// What there is to say about one id.
  package struct Entry: Sendable {
    package let id: String
    /// A few words without a full stop.
    package let title: String
    /// Why it is reported, in one or two sentences.
    package let cause: String
    /// How it is mended, in one or two sentences.
    package let cure: String
    /// Nil where no text by itself brings it about.
    package let example: Example?

    init(_ id: String, _ title: String, cause: String, cure: String, _ example: Example?) {
      self.id = id
      self.title = title
      self.cause = cause
      self.cure = cure
      self.example = example
    }
  }

  /// A small text with the mistake, and the same text without it.
  package struct Example: Sendable {
    /// Statements before it, without a mistake of their own; empty where none are needed.
    package let prelude: String
    /// Gives exactly the one diagnostic.
    package let source: String
    /// Gives none; nil where it depends on what was meant.
    package let mended: String?

    init(after prelude: String = "", _ source: String, mended: String?) {
      self.prelude = prelude
      self.source = source
      self.mended = mended
    }
  }

  /// Entries that belong together.
  package struct Family: Sendable {
    package let title: String
    package let entries: [Entry]
  }

  package static let families: [Family] = [
    Family(title: "Characters, numbers and texts", entries: characters),
    Family(title: "Statements and braces", entries: statements),
    Family(title: "Clauses", entries: clauses),
    Family(title: "Phrases", entries: phrases),
    Family(title: "Modifiers of a question", entries: modifiers),
    Family(title: "Names", entries: names),
    Family(title: "Declarations that change", entries: revisions),
    Family(title: "Types", entries: types),
    Family(title: "Values", entries: values),
    Family(title: "What a declaration needs", entries: structure),
    Family(title: "Events", entries: events),
    Family(title: "Decision tables", entries: tables),
    Family(title: "Questions", entries: questions),
    Family(title: "While something is computed", entries: faults),
    Family(title: "The story and its questions", entries: story),
    Family(title: "Branches", entries: branches),
    Family(title: "Futures side by side", entries: comparisons),
    Family(title: "What a question put to use", entries: coverage),
    Family(title: "Files that are written", entries: exports),
    Family(title: "Sessions", entries: sessions),
    Family(title: "Warnings", entries: warnings),
  ]

  package static let entries: [Entry] = families.flatMap(\.entries)

  /// The entry of an id, in whichever case it is written.
  package static func entry(of id: String) -> Entry? { entriesByID[id.uppercased()] }

  private static let entriesByID = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
}
