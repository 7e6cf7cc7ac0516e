import ScenarioKit

extension Page {
  /// `FILE:LINE:COLUMN: error: MESSAGE`, the source line, carets under the span, and what may mend it.
  mutating func write(_ diagnostic: Diagnostic) {
    let id = StyledText(" [\(diagnostic.id)]", .dim)
    write(
      diagnostic.severity, StyledText(quoting: diagnostic.message) + id, at: diagnostic.span,
      hint: diagnostic.hint)
    for label in diagnostic.labels {
      write(.note, StyledText(quoting: label.text), at: label.span, hint: nil)
    }
  }

  private mutating func write(
    _ severity: Diagnostic.Severity, _ message: StyledText, at span: SourceSpan?, hint: String?
  ) {
    let role = Self.role(of: severity)
    let sort = StyledText("\(severity.rawValue):", role)
    guard let span else {
      add(verbatim: "\(sort) \(message)")
      if let hint { add(StyledText(quoting: hint), indent: 2) }
      return
    }
    let position = span.source.position(of: span.range.lower)
    let place = "\(span.source.name):\(position.line):\(position.column):"
    add(verbatim: "\(place, .emphasis) \(sort) \(message)")
    let excerpt = Excerpt(span, width: format.isTerminal ? format.width - 2 : nil, symbols: format.symbols)
    add(verbatim: "  \(excerpt.line)")
    let carets = StyledText(String(repeating: "^", count: excerpt.length), role)
    let marked: StyledText = .spaces(2 + excerpt.offset) + carets
    guard let hint else { return add(verbatim: marked) }
    let advice = StyledText(quoting: hint)
    if marked.width + 1 + advice.width <= format.width {
      add(verbatim: marked + " " + advice)
    } else {
      add(verbatim: marked)
      add(advice, indent: 2)
    }
  }

  private static func role(of severity: Diagnostic.Severity) -> Role {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
