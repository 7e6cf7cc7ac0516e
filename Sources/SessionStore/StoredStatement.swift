/// A statement of a session as it is kept.
package struct StoredStatement: Equatable, Sendable {
  /// An answer, and how it was got.
  package struct Answer: Equatable, Sendable {
    /// That of q1, q2, …; nil where it has none.
    package var number: Int?
    /// Names of the assumptions that it leans on, one a line.
    package var leaning: String
    /// All that was answered, in a form that can be compared.
    package var form: String
    package var method: String
    package var runs: Int?
    package var seed: UInt64?
    /// It was stopped before its end.
    package var isPartial: Bool

    package init(
      number: Int?, leaning: String, form: String, method: String, runs: Int?, seed: UInt64?, isPartial: Bool
    ) {
      (self.number, self.leaning, self.form) = (number, leaning, form)
      (self.method, self.runs, self.seed, self.isPartial) = (method, runs, seed, isPartial)
    }
  }

  /// A file that the statement had read.
  package struct Inclusion: Equatable, Sendable {
    /// As the statement names it, and the text in which it does.
    package var asked: String
    package var includer: String
    /// What is the same for the same file.
    package var path: String
    /// What messages call it.
    package var name: String
    package var text: String

    package init(asked: String, includer: String, path: String, name: String, text: String) {
      (self.asked, self.includer, self.path, self.name, self.text) = (asked, includer, path, name, text)
    }
  }

  /// In seconds since 1970.
  package var entered: Double
  /// The branch on which the story stood before it.
  package var branch: String
  /// The number of the statement that the story stood at before it; 0 at the beginning. With it statements form a tree.
  package var after: Int
  /// As it was written, with the comments about it.
  package var text: String
  /// The text that it was read from, and the line on which it begins.
  package var source: String
  package var line: Int
  /// An empty line stood before it.
  package var opensParagraph: Bool
  /// What held where it did not say otherwise.
  package var seed: UInt64
  package var runs: Int
  package var precision: Double?
  package var mostRuns: Int
  /// The program's.
  package var version: String
  package var answer: Answer?
  package var inclusions: [Inclusion] = []
  /// What it did, in words of the program that wrote it.
  package var step: String?

  package init(
    entered: Double, branch: String, after: Int, text: String, source: String, line: Int,
    opensParagraph: Bool,
    seed: UInt64, runs: Int, precision: Double?, mostRuns: Int, version: String
  ) {
    (self.entered, self.branch, self.after) = (entered, branch, after)
    (self.text, self.source, self.line, self.opensParagraph) = (text, source, line, opensParagraph)
    (self.seed, self.runs, self.precision, self.mostRuns) = (seed, runs, precision, mostRuns)
    self.version = version
  }
}
