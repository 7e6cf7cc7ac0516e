import Foundation
import Testing

@testable import ScenarioKit

/// What tests compare of a parsed text.
struct SyntaxReading {
  let source: SourceText
  let parsed: ParsedSource

  init(_ text: String, name: String = "test") {
    source = SourceText(name: name, text: text)
    parsed = Parser.parse(source)
  }

  /// The statements as S-expressions.
  var trees: [String] { parsed.statements.map(\.node.description) }

  /// The mistakes as `id line:column message | hint`.
  var mistakes: [String] {
    parsed.diagnostics.map { diagnostic in
      let offset = diagnostic.span?.range.lower ?? -1
      let (line, column) = source.position(of: offset)
      return "\(diagnostic.id) \(line):\(column) \(diagnostic.message)"
        + (diagnostic.hint.map { " | \($0)" } ?? "")
    }
  }

  /// The mistakes as `id line:column`.
  var places: [String] {
    mistakes.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
  }
}

/// The scenarios that come with the tests.
enum Scenarios {
  static func text(_ name: String) throws -> String {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "whatif", subdirectory: "Scenarios"))
    return try String(contentsOf: url, encoding: .utf8)
  }
}
