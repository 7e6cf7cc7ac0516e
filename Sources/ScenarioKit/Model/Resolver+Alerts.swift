extension Resolver {
  mutating func alerts(_ list: [TextSyntax]) -> [Alert] {
    let place = scope.place
    scope.place = .alert
    defer { scope.place = place }
    return list.map { alert($0) }
  }

  /// The text with its places to fill in: `{A}`, `{A.pressure}`.
  private mutating func alert(_ syntax: TextSyntax) -> Alert {
    var parts: [Alert.Part] = []
    var rest = Substring(syntax.text)
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      if brace > rest.startIndex { parts.append(.text(String(rest[..<brace]))) }
      let inside = rest[rest.index(after: brace)...]
      let end = inside.firstIndex { $0 == "{" || $0 == "}" }
      guard rest[brace] == "{", let end, inside[end] == "}" else {
        let hint = rest[brace] == "{" ? "close it with `}`" : "open it with `{`, as in `{A.pressure}`"
        report(.alertBraces(hint: hint), syntax.range)
        return Alert(parts: [])
      }
      if let part = alertPart(String(inside[..<end]), of: syntax) { parts.append(part) }
      rest = inside[inside.index(after: end)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return Alert(parts: parts)
  }

  /// What stands between braces: read as a text of its own; its mistakes are shown at the alert's text.
  private mutating func alertPart(_ inside: String, of alert: TextSyntax) -> Alert.Part? {
    let text = SourceText(name: source.name, text: "check (\(inside))")
    let parsed = Parser.parse(text)
    if let mistake = parsed.diagnostics.first {
      report(.alertSyntax(mistake.message), alert.range)
      return nil
    }
    guard parsed.statements.count == 1, case .question(let question) = parsed.statements.first?.kind,
      case .check(let conditions) = question.subject, conditions.count == 1,
      let expression = conditions.first, !parsed.isIncomplete
    else {
      report(.alertBraces(hint: "write one name or expression, as in `{A.pressure}`"), alert.range)
      return nil
    }
    var inner = Resolver(source: text, scenario: scenario, scope: scope)
    let value = inner.value(expression)
    scope = inner.scope
    for diagnostic in inner.diagnostics {
      report(
        Diagnostic(
          id: diagnostic.id, severity: diagnostic.severity, message: diagnostic.message,
          span: span(alert.range), hint: diagnostic.hint, labels: diagnostic.labels))
    }
    switch value {
    case .actor(let term): return .actor(term)
    case .number(let expression): return .value(expression, isTruth: false)
    case .truth(let expression): return .value(expression, isTruth: true)
    case nil: return nil
    }
  }
}
