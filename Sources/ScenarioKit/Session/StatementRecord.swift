/// A statement that was taken in, with all that is needed to take it in again.
package struct StatementRecord: Sendable, Equatable {
  /// What held where the statement did not say otherwise.
  package struct Defaults: Sendable, Equatable {
    package var seed: UInt64
    package var runs: Int
    package var precision: Double?
    package var mostRuns: Int

    package init(seed: UInt64, runs: Int, precision: Double?, mostRuns: Int) {
      (self.seed, self.runs, self.precision, self.mostRuns) = (seed, runs, precision, mostRuns)
    }

    init(_ settings: SessionSettings) {
      self.init(
        seed: settings.seed, runs: settings.runs, precision: settings.precision, mostRuns: settings.mostRuns)
    }

    /// The settings with these defaults.
    package func applied(to settings: SessionSettings) -> SessionSettings {
      var settings = settings
      (settings.seed, settings.runs) = (seed, runs)
      (settings.precision, settings.mostRuns) = (precision, mostRuns)
      return settings
    }
  }

  /// A file that was read, as it was then.
  package struct Inclusion: Sendable, Equatable {
    /// As the statement names it, and the name of the text in which it does.
    package let asked: String
    package let includer: String
    package let file: IncludedText

    package init(asked: String, includer: String, file: IncludedText) {
      (self.asked, self.includer, self.file) = (asked, includer, file)
    }
  }

  /// As it was written, with the comments about it.
  package let text: String
  /// The name of the text that it stood in, and the line on which it begins there.
  package let source: String
  package let line: Int
  /// An empty line stood before it.
  package let opensParagraph: Bool
  /// The branch that the story stood on before it.
  package let branch: String
  /// The number of the statement that the story stood at before it; 0 at the beginning.
  package let after: Int
  package let defaults: Defaults
  package var answer: AnswerRecord?
  package var inclusions: [Inclusion] = []
  /// What it did to the story, to be read by the same version; nil where that is found out by telling it again.
  package var step: String?
  /// The version of the program that took it in; nil for this one.
  package var version: String?

  package init(
    _ text: WrittenStatement, branch: String, after: Int, defaults: Defaults, answer: AnswerRecord?,
    inclusions: [Inclusion], step: String? = nil, version: String? = nil
  ) {
    (self.step, self.version) = (step, version)
    (self.text, source, line, opensParagraph) = (text.text, text.source, text.line, text.opensParagraph)
    (self.branch, self.after, self.defaults) = (branch, after, defaults)
    (self.answer, self.inclusions) = (answer, inclusions)
  }

  /// The text as a source of its own, and what it says.
  package func read() -> (source: SourceText, parsed: ParsedSource) {
    let source = SourceText(name: source, text: text, firstLine: line)
    return (source, Parser.parse(source))
  }

  /// Where it is told of what happened: an event, evidence, and the like, or a step back or forth.
  package func isOf(_ kind: (StatementSyntax.Kind) -> Bool) -> Bool {
    read().parsed.statements.first.map { kind($0.kind) } ?? false
  }
}

/// What was answered, in a form that is kept and compared.
package struct AnswerRecord: Sendable, Equatable {
  /// That of q1, q2, …; nil where it has none.
  package let number: Int?
  /// Names of the assumptions that it leans on.
  package let leaning: [String]
  package let form: CanonicalForm
  /// `exact`, `bounds`, `sampled` or `splitting`; empty where nothing was computed.
  package let method: String
  /// The runs of a sample, and its seed.
  package let runs: Int?
  package let seed: UInt64?
  /// It was stopped by hand: nobody can say what it is compared to.
  package let isPartial: Bool

  package init(
    number: Int?, leaning: [String], form: CanonicalForm, method: String, runs: Int?, seed: UInt64?,
    isPartial: Bool
  ) {
    (self.number, self.leaning, self.form) = (number, leaning, form)
    (self.method, self.runs, self.seed, self.isPartial) = (method, runs, seed, isPartial)
  }
}
