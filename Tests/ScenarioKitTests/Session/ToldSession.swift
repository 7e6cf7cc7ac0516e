import Testing

@testable import ScenarioKit

/// A session that was told a text, with what came of each statement.
struct ToldSession {
  let session: Session
  private(set) var entries: [(text: String, entry: Entry)] = []

  init(_ text: String = "", settings: SessionSettings = SessionSettings()) {
    session = Session(settings: settings)
    tell(text)
  }

  @discardableResult
  mutating func tell(_ text: String) -> Entry? {
    let source = SourceText(name: "<test>", text: text)
    let parsed = Parser.parse(source)
    for diagnostic in parsed.diagnostics { Issue.record("does not parse: \(diagnostic.message)\n\(text)") }
    for statement in parsed.statements {
      entries.append((source.slice(statement.range), session.enter(statement, from: source)))
    }
    return entries.last?.entry
  }

  /// `E0201 line:column message` of all that was refused.
  var mistakes: [String] { told(.error) }

  /// The same of what was carried out all the same.
  var warnings: [String] { told(.warning) }

  private func told(_ severity: Diagnostic.Severity) -> [String] {
    entries.flatMap { $0.entry.diagnostics }.filter { $0.severity == severity }.map { diagnostic in
      let place = diagnostic.span.map { $0.source.position(of: $0.range.lower) }
      return "\(diagnostic.id) \(place?.line ?? 0):\(place?.column ?? 0) \(diagnostic.message)"
    }
  }

  mutating func report(_ text: String) throws -> StoryReport {
    guard case .story(let report)? = tell(text)?.result else {
      throw Refused(text: text, mistakes: mistakes)
    }
    return report
  }

  mutating func answer(_ text: String) throws -> Answer {
    guard case .answer(let answer, _)? = tell(text)?.result else {
      throw Refused(text: text, mistakes: mistakes)
    }
    return answer
  }

  mutating func chance(_ text: String) throws -> ChanceAnswer {
    guard case .chance(let answer) = try answer(text) else { throw Refused(text: text, mistakes: []) }
    return answer
  }

  struct Refused: Error {
    let text: String
    let mistakes: [String]
  }
}
