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
      let place = range(of: inside[..<end], in: syntax)
      if let part = alertPart(String(inside[..<end]), at: place) { parts.append(part) }
      rest = inside[inside.index(after: end)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return Alert(parts: parts)
  }

  /// Where a part of the text stands in the source; the whole text where escapes make that unclear.
  private func range(of part: Substring, in alert: TextSyntax) -> SourceRange {
    guard source.slice(alert.range) == "\"\(alert.text)\"" else { return alert.range }
    let before = alert.text.utf8.distance(from: alert.text.startIndex, to: part.startIndex)
    let start = alert.range.lower + 1 + before
    return SourceRange(start, start + part.utf8.count)
  }

  /// What stands between braces: read as a text of its own, its mistakes shown where it stands in the alert.
  private mutating func alertPart(_ inside: String, at place: SourceRange) -> Alert.Part? {
    let wrapping = "check ("
    let text = SourceText(name: source.name, text: "\(wrapping)\(inside))")
    func range(of span: SourceSpan?) -> SourceRange {
      guard let span, place.upper - place.lower == inside.utf8.count else { return place }
      let shift = place.lower - wrapping.utf8.count
      // What is missing at the end is shown at the closing brace.
      let lower = max(place.lower, min(span.range.lower + shift, place.upper))
      return SourceRange(lower, max(lower, min(span.range.upper + shift, place.upper)))
    }
    let parsed = Parser.parse(text)
    if let mistake = parsed.diagnostics.first {
      let isAtEnd = mistake.span.map { $0.range.lower >= wrapping.utf8.count + inside.utf8.count } ?? false
      let message = isAtEnd ? mistake.message.replacing("found `)`", with: "found `}`") : mistake.message
      report(.alertSyntax(message), range(of: mistake.span))
      return nil
    }
    guard parsed.statements.count == 1, case .question(let question) = parsed.statements.first?.kind,
      case .check(let conditions) = question.subject, conditions.count == 1,
      let expression = conditions.first, !parsed.isIncomplete
    else {
      report(.alertBraces(hint: "write one name or expression, as in `{A.pressure}`"), place)
      return nil
    }
    var inner = Resolver(source: text, scenario: scenario, scope: scope)
    let value = inner.value(expression)
    scope = inner.scope
    for diagnostic in inner.diagnostics {
      report(
        Diagnostic(
          id: diagnostic.id, severity: diagnostic.severity, message: diagnostic.message,
          span: span(range(of: diagnostic.span)), hint: diagnostic.hint, labels: diagnostic.labels))
    }
    switch value {
    case .actor(let term): return .actor(term)
    case .number(let expression): return .value(expression, isTruth: false)
    case .truth(let expression): return .value(expression, isTruth: true)
    case nil: return nil
    }
  }
}
