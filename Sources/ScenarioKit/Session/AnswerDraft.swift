/// An answer that is to be written to a file.
package struct AnswerDraft: Sendable {
  package let answer: Answer
  package let number: Int?
  /// The question, as it was written.
  package let statement: String
  package var kind: AnswerTarget.Kind
  /// Of days that are told without it.
  package let year: Int?

  /// What the file will hold.
  package struct Text: Sendable {
    package let text: String
    /// What every such file begins with, so that it can be told from others.
    package let mark: String

    package init(text: String, mark: String) { (self.text, self.mark) = (text, mark) }
  }
}

/// Why an answer could not be written to a file.
enum AnswerFileProblem: Error {
  /// It has no picture, tree or table; others that it has.
  case shapeless(AnswerTarget, question: String, others: [AnswerTarget.Kind])
  case fileTaken(AnswerTarget)
  case cannotWrite(AnswerTarget, reason: String)

  var diagnostic: Diagnostic {
    switch self {
    case .shapeless(let target, let question, let others):
      Diagnostic(
        id: "E0681", message: "this `\(question)` has no \(target.kind.noun) to write", span: target.place,
        hint: others.isEmpty ? nil : "its answer can be written as \(Self.list(others.map(\.ending)))")
    case .fileTaken(let target):
      Diagnostic(
        id: "E0572", message: "`\(target.name)` is there already, and whatif has not written it",
        span: target.place, hint: "choose another name, or move that file away")
    case .cannotWrite(let target, let reason):
      Diagnostic(
        id: "E0573", message: "`\(target.name)` cannot be written: \(reason)", span: target.place)
    }
  }

  private static func list(_ names: [String]) -> String {
    names.count > 1 ? names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "") : names.joined()
  }
}

extension AnswerTarget.Kind {
  /// What an answer has or lacks.
  fileprivate var noun: String {
    switch self {
    case .picture: "picture"
    case .graph: "tree"
    case .table: "table"
    case .page, .object, .markdown: "text"
    }
  }
}

extension Session {
  /// Writes an answer to the file that its question names.
  func write(
    _ answer: Answer, number: Int?, to target: AnswerTarget, _ statement: SourceSpan
  ) throws(AnswerFileProblem) {
    let draft = AnswerDraft(
      answer: answer, number: number, statement: statement.text, kind: target.kind,
      year: scenario.startDate?.year)
    guard let written = settings.answerText(draft) else {
      let others = AnswerTarget.Kind.allCases.filter { kind in
        var other = draft
        other.kind = kind
        return settings.answerText(other) != nil
      }
      let word = statement.text.prefix { !$0.isWhitespace }
      throw .shapeless(target, question: String(word), others: others)
    }
    switch settings.writeFile(target.name, written.text, written.mark) {
    case .success: break
    case .failure(.taken): throw .fileTaken(target)
    case .failure(.refused(let reason)): throw .cannotWrite(target, reason: reason)
    }
  }
}
