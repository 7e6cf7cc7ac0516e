import Foundation

@testable import ScenarioKit
@testable import WhatIfShell

/// A file of `Tests/Golden`: a source as somebody would write it, and below it everything that comes of it.
struct GoldenFile {
  /// Such as `questions/chance.golden`.
  let path: String
  let source: String
  /// What stands below the source: sections, each after a line `--- NAME`.
  let expected: String

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden").path
  static let suffix = ".golden"

  /// What stands above this line only prepares for what the file is about, and its tree is not shown.
  private static let settingEnd = "# ----"
  /// Where the code is shown that things are compiled to.
  private static let compiled = ["clauses", "conditions", "effects"]

  init(path: String) throws {
    self.path = path
    let text = try String(contentsOfFile: Self.root + "/" + path, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.firstIndex { $0.hasPrefix("--- ") } ?? lines.count
    let rows = lines[..<end]
    source = rows.joined(separator: "\n") + (end < lines.count ? "\n" : "")
    expected = lines[end...].joined(separator: "\n")
  }

  static var paths: [String] {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return folders.flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? [])
        .filter { $0.hasSuffix(suffix) }.map { folder + "/" + $0 }
    }.sorted()
  }

  var folder: String { String(path.prefix { $0 != "/" }) }
  /// Without folder and suffix.
  var name: String { String(path.dropFirst(folder.count + 1).dropLast(Self.suffix.count)) }

  func write(_ sections: String) throws {
    try (source + sections).write(toFile: Self.root + "/" + path, atomically: true, encoding: .utf8)
  }

  // MARK: What comes of the source

  /// All sections, each with its heading; one without contents is left out.
  func sections() -> String {
    let text = SourceText(name: name, text: source)
    let renderer = Renderer(width: 100)
    var settings = SessionSettings()
    // What a golden file includes stands beside it.
    let place = Self.root + "/" + path
    settings.readFile = { included, _ in
      IncludedFiles.read(included, from: place).map {
        IncludedText(path: $0.path, name: included, text: $0.text)
      }
    }
    let files = ShownFiles()
    settings.writeFile = { name, text, _ in files.write(text, to: name) }
    settings.answerText = { AnswerFile($0).text }
    var check = ScriptCheck(settings)
    let mistakes = check.mistakes(in: text)
    let statements = Parser.parse(text).statements
    if mistakes.contains(where: { $0.severity == .error }) {
      return section("diagnostics", mistakes.map(renderer.text(of:)).joined())
    }
    let session = Session(settings: settings)
    var diagnostics: [Diagnostic] = []
    var answers = ""
    for statement in statements {
      let entry = session.enter(statement, from: text)
      diagnostics += entry.diagnostics
      let year = session.scenario.startDate?.year
      let said = Renderer(width: 100, storyYear: year).text(of: entry)
      if !said.isEmpty { answers += echo(text.slice(statement.range)) + said }
      // A script leaves off here.
      if case .refused = entry.result {
        return section("diagnostics", diagnostics.map(renderer.text(of:)).joined())
      }
    }
    // Of a complete text only files about that are warned of: most are not complete.
    if name.hasPrefix("W06") { diagnostics += session.allWarnings() }
    return section("diagnostics", diagnostics.map(renderer.text(of:)).joined())
      + (folder == "diagnostics" ? "" : layout(of: text) + section("tree", tree(of: statements)))
      + section("program", Self.compiled.contains(folder) ? program(of: session, renderer) : "")
      + section("answers", answers)
      + files.all.map { section("file \($0.name)", $0.text) }.joined()
  }

  private func section(_ name: String, _ text: String) -> String {
    text.isEmpty ? "" : "--- \(name)\n\(text)"
  }

  private func echo(_ statement: String) -> String {
    statement.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)\n" }.joined()
  }

  /// What the file is about as `whatif format` lays it out, where it is written in another way.
  private func layout(of text: SourceText) -> String {
    let printed = Printer.text(of: Parser.parse(text), in: text)
    let (before, after) = (Self.subject(of: source), Self.subject(of: printed))
    return before == after ? "" : section("layout", after)
  }

  /// What follows the setting.
  private static func subject(of text: String) -> String {
    guard let marker = text.firstRange(of: settingEnd + "\n") else { return text }
    return String(text[marker.upperBound...])
  }

  private func tree(of statements: [StatementSyntax]) -> String {
    let marker = source.utf8.firstRange(of: Self.settingEnd.utf8)?.lowerBound
    let start = marker.map { source.utf8.distance(from: source.utf8.startIndex, to: $0) } ?? 0
    return statements.filter { $0.range.lower >= start }.map(TreeOutline.text(of:)).joined()
  }

  private func program(of session: Session, _ renderer: Renderer) -> String {
    let text = SourceText(name: "program", text: "show program")
    guard let statement = Parser.parse(text).statements.first else { return "" }
    return renderer.text(of: session.enter(statement, from: text))
  }
}
