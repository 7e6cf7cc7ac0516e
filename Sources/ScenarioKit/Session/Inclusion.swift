/// A statement's mistakes, thrown to where they are told.
package struct Refusal: Error {
  package let diagnostics: [Diagnostic]

  package init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

/// A file that `include` reads.
package struct Inclusion {
  /// What is the same for the same file, however it was named.
  package let path: String
  package let source: SourceText
  private let mention: SourceSpan

  /// How deep files may include one another.
  package static let deepest = 64

  /// Reads the file. Throws a refusal where it cannot be read.
  package init(
    _ file: TextSyntax, from source: SourceText, _ settings: SessionSettings
  ) throws(Refusal) {
    mention = SourceSpan(source: source, range: file.range)
    switch settings.readFile(file.text, source.name) {
    case .success(let text):
      path = text.path
      self.source = SourceText(name: text.name, text: text.text, depth: source.depth + 1)
    case .failure(let failure):
      throw Refusal(diagnostics: [
        Diagnostic(id: "E0526", message: "`\(file.text)` cannot be read: \(failure.reason)", span: mention)
      ])
    }
    guard self.source.depth <= Self.deepest else {
      throw Refusal(diagnostics: [
        Diagnostic(
          id: "E0527", message: "files include one another more than \(Self.deepest) deep", span: mention)
      ])
    }
  }

  /// What the file says. Throws a refusal where it has mistakes or says more than declarations and facts.
  package func statements() throws(Refusal) -> [StatementSyntax] {
    let parsed = Parser.parse(source)
    let strays = parsed.statements.filter { !$0.mayBeIncluded }.map { stray($0) }
    let mistakes = parsed.diagnostics + strays
    if !mistakes.isEmpty { throw refusal(mistakes) }
    return parsed.statements
  }

  /// Mistakes of the file, with the place that includes it.
  func refusal(_ diagnostics: [Diagnostic]) -> Refusal {
    Refusal(
      diagnostics: diagnostics.map { diagnostic in
        Diagnostic(
          id: diagnostic.id, severity: diagnostic.severity, message: diagnostic.message,
          span: diagnostic.span,
          hint: diagnostic.hint,
          labels: diagnostic.labels + [Diagnostic.Label(span: mention, text: "included here")])
      })
  }

  private func stray(_ statement: StatementSyntax) -> Diagnostic {
    Diagnostic(
      id: "E0528", message: "an included file holds declarations and `set`, nothing that happens or is asked",
      span: SourceSpan(source: source, range: statement.range).firstLine,
      hint: "run the file instead, before this one")
  }
}

extension StatementSyntax {
  /// A declaration or a fact.
  fileprivate var mayBeIncluded: Bool {
    switch kind {
    case .declaration(.prediction): false
    case .declaration, .revision, .story(.set): true
    case .story, .question, .session: false
    }
  }
}
