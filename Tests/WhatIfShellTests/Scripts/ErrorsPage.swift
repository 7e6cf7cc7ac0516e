@testable import ScenarioKit
@testable import WhatIfShell

/// `docs/errors.md`, made from the catalogue of diagnostics.
enum ErrorsPage {
  static let path = "docs/errors.md"

  static var text: String {
    ([introduction] + DiagnosticCatalogue.families.map(contents) + DiagnosticCatalogue.families.map(section))
      .joined(separator: "\n")
  }

  private static let introduction = """
    # Errors and warnings

    Every error and every warning has an id, which stays. An error changes nothing: the story is as it was
    before the statement. What a warning is about is carried out all the same. At the prompt, `help E0201`
    shows what stands here.

    Each example is a small text with the mistake, what whatif says about it, and, where it is evident, the
    mended text. *This page is made from the catalogue by `make docs`; change that, not the page.*

    """

  private static func contents(of family: DiagnosticCatalogue.Family) -> String {
    let rows = family.entries.map { "- [\($0.id)](#\($0.id.lowercased())) \($0.title)" }
    return (["**\(family.title)**", ""] + rows + [""]).joined(separator: "\n")
  }

  private static func section(on family: DiagnosticCatalogue.Family) -> String {
    "## \(family.title)\n\n" + family.entries.map(entry).joined(separator: "\n")
  }

  private static func entry(_ entry: DiagnosticCatalogue.Entry) -> String {
    let prose = StyledText("**\(entry.title).** \(entry.cause) \(entry.cure)").wrapped(to: 106)
    var parts = ["### \(entry.id)", prose.map(\.plain).joined(separator: "\n")]
    if let example = entry.example {
      let before = example.prelude.isEmpty ? "" : example.prelude.trimmed + "\n"
      parts.append(fenced(before + example.source))
      parts.append(fenced(said(of: example, showing: entry.id), width: 400))
      if let mended = example.mended { parts += ["Mended:", fenced(mended)] }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Lines as they are; one that is too long to teach anything is cut.
  private static func fenced(_ text: String, width: Int = 100) -> String {
    let lines = text.trimmed.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.map { StyledText(String($0)).cut(to: width, ellipsis: "…").plain }
    return (["```"] + shown + ["```"]).joined(separator: "\n")
  }

  /// What is said when the example is run.
  private static func said(of example: DiagnosticCatalogue.Example, showing id: String) -> String {
    let session = Session()
    let renderer = Renderer(width: 100, isTerminal: true)
    let prelude = SourceText(name: "example", text: example.prelude)
    for statement in Parser.parse(prelude).statements { _ = session.enter(statement, from: prelude) }
    let firstLine = example.prelude.isEmpty ? 1 : example.prelude.trimmed.split(separator: "\n").count + 1
    let source = SourceText(name: "example", text: example.source, firstLine: firstLine)
    let parsed = Parser.parse(source)
    let entered = parsed.statements.flatMap { session.enter($0, from: source).diagnostics }
    let warnings = id.hasPrefix("W06") ? session.allWarnings() : []
    return (parsed.diagnostics + entered + warnings).map(renderer.text(of:)).joined()
  }
}

extension String {
  /// Without line ends at its end.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
