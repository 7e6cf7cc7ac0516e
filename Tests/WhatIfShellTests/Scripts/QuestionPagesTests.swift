import Foundation
import Testing

@testable import ScenarioKit
@testable import WhatIfShell

/// What the pages about questions show is what the founding case answers, to the letter.
///
/// In a block marked `whatif-answers` a statement stands in rows that begin with `> `, and its answer below them, as it
/// would be at a prompt 100 columns wide. The blocks of a page are one session, which begins where
/// `examples/april-2024.whatif` has told its story and asked nothing yet.
///
/// With `WHATIF_UPDATE_DOCS=1` in the environment (`make docs`) the answers are written anew, to be looked at.
@Suite("Pages about questions", .timeLimit(.minutes(20)))
struct QuestionPagesTests {
  private static let folder = "docs/questions"
  private static let isUpdating = ProcessInfo.processInfo.environment["WHATIF_UPDATE_DOCS"] == "1"

  @Test(arguments: ProjectFolder.files(in: folder, endingWith: ".md"))
  func page(_ file: String) throws {
    let page = Self.folder + "/" + file
    let written = try ProjectFolder.text(of: page)
    let told = try Self.told(written)
    if Self.isUpdating {
      try told.write(toFile: ProjectFolder.path + "/" + page, atomically: true, encoding: .utf8)
      return
    }
    guard written != told else { return }
    let rows = zip(
      written.split(separator: "\n", omittingEmptySubsequences: false),
      told.split(separator: "\n", omittingEmptySubsequences: false))
    let different = rows.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(page):\((different?.offset ?? 0) + 1) is not what is answered; run `make docs`
        the page:   \(different?.element.0 ?? "is shorter or longer")
        the answer: \(different?.element.1 ?? "")
      """)
  }

  @Test("There are some, and each has an example")
  func some() throws {
    let files = ProjectFolder.files(in: Self.folder, endingWith: ".md")
    #expect(!files.isEmpty)
    for file in files where file != "README.md" {
      let text = try ProjectFolder.text(of: Self.folder + "/" + file)
      #expect(text.contains("\n```whatif-answers\n> "), "\(file)")
    }
  }

  /// The page with what its statements come to.
  private static func told(_ page: String) throws -> String {
    var session: Session?
    var rows: [String] = []
    var statement: [String] = []
    var isInBlock = false
    func answer() throws {
      guard !statement.isEmpty else { return }
      rows += statement.map { "> " + $0 }
      let current = try session ?? foundingCase()
      session = current
      rows += answers(to: statement.joined(separator: "\n"), in: current)
      statement = []
    }
    for row in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if isInBlock, row == "```" {
        try answer()
        // The last answer has no row below it.
        while rows.last == "" { rows.removeLast() }
        isInBlock = false
      } else if isInBlock {
        if row.hasPrefix("> ") {
          statement.append(String(row.dropFirst(2)))
        } else {
          try answer()
        }
        continue
      } else if row == "```whatif-answers" {
        isInBlock = true
      }
      rows.append(row)
    }
    return rows.joined(separator: "\n")
  }

  /// The rows that are shown, with an empty one behind them.
  private static func answers(to text: String, in session: Session) -> [String] {
    let source = SourceText(name: "<prompt>", text: text + "\n")
    let parsed = Parser.parse(source)
    let renderer = Renderer(width: 100, isTerminal: true, storyYear: session.scenario.startDate?.year)
    var shown = parsed.diagnostics.map(renderer.text(of:)).joined()
    for statement in parsed.statements {
      let entry = session.enter(statement, from: source)
      shown += renderer.diagnostics(of: entry) + renderer.text(of: entry)
    }
    return shown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The founding case at the end of its story, with nothing asked.
  private static func foundingCase() throws -> Session {
    var settings = SessionSettings()
    settings.threads = 2
    let session = Session(settings: settings)
    let source = SourceText(
      name: "april-2024.whatif", text: try ProjectFolder.text(of: "examples/april-2024.whatif"))
    for statement in Parser.parse(source).statements {
      if case .question = statement.kind { continue }
      let entry = session.enter(statement, from: source)
      if case .refused = entry.result { Issue.record("\(entry.diagnostics)") }
    }
    return session
  }
}
