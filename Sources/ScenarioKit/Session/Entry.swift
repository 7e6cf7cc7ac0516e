/// What came of one statement.
package struct Entry: Sendable {
  package enum Result: Sendable {
    case declared
    case story(StoryReport)
    /// `number` counts answers (q1, q2, …); nil for questions that only show what is there.
    case answer(Answer, number: Int?)
    /// Nothing was changed; the diagnostics say why.
    case refused
  }

  package let result: Result
  /// Errors where it was refused, else warnings and notes.
  package let diagnostics: [Diagnostic]
  /// The file that the answer was written to, where its question names one.
  package var file: String?
}

/// What the prompt shows.
package struct PromptStatus: Sendable {
  package let branch: String
  package let round: Int
  /// The first day of the round, or of the last event if later; nil where rounds are not dated.
  package let date: CalendarDate?
  /// Whose turn it is; nil where turns are open or there is nobody.
  package let actor: String?
}

/// Defaults for questions, and what they may use.
package struct SessionSettings: Sendable {
  package var runs = 4_000
  /// How far the interval of a chance may reach to either side; nil: as many runs as said.
  package var precision: Double?
  /// The most runs where it is a precision that is asked for.
  package var mostRuns = 1_000_000
  package var seed: UInt64 = 1
  /// Answers never depend on it.
  package var threads = 1

  /// Reads a file that a statement names, given that name and the name of the text that names it.
  package var readFile: @Sendable (_ path: String, _ from: String) -> Result<IncludedText, UnreadableFile> = {
    _, _ in .failure(UnreadableFile(reason: "files cannot be read here"))
  }

  /// Writes a text to a file that a statement names. A file that is there is replaced only if it begins with the mark.
  package var writeFile:
    @Sendable (_ path: String, _ text: String, _ mark: String) -> Result<Void, UnwritableFile> =
      { _, _, _ in
        .failure(.refused(reason: "files cannot be written here"))
      }

  /// What the file of an answer holds; nil where the answer has nothing of that kind.
  package var answerText: @Sendable (AnswerDraft) -> AnswerDraft.Text? = { _ in nil }

  /// Asked now and then during a question; true stops it.
  package var isInterrupted: @Sendable () -> Bool = { false }
  /// Told now and then how far an answer has come; one call at a time, from any thread.
  package var report: @Sendable (Progress) -> Void = { _ in }

  package init() {}
}

/// The text of a file that was asked for.
package struct IncludedText: Sendable, Equatable {
  /// What is the same for the same file, however it is named.
  package let path: String
  /// What messages call it.
  package let name: String
  package let text: String

  package init(path: String, name: String, text: String) {
    self.path = path
    self.name = name
    self.text = text
  }
}

/// Why a file cannot be written.
package enum UnwritableFile: Error {
  /// There is one that was not written by the same statement.
  case taken
  case refused(reason: String)
}

/// Why a file cannot be read.
package struct UnreadableFile: Error {
  package let reason: String

  package init(reason: String) { self.reason = reason }
}
