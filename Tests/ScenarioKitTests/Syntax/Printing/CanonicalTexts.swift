import Foundation

@testable import ScenarioKit

/// Texts without mistakes, to be laid out: the examples, the scenarios of the tests, the blocks of the reference and
/// one of every form.
enum CanonicalTexts {
  static let all: [(name: String, text: String)] =
    files(in: "examples") + files(in: "Benchmarks/Scenarios") + files(in: "Tests/ScenarioKitTests/Scenarios")
    + files(in: "Tests/Transcripts").filter {
      SyntaxReading($0.text).mistakes.isEmpty
    } + golden + pages + [("forms", ParserPropertyTests.forms), ("verbs", verbs)]

  private static let verbs = Keywords.verbs.map(\.example).joined(separator: "\n")

  /// What the golden files show, all in one text, but for those that show mistakes.
  private static let golden: [(name: String, text: String)] = {
    let folder = root.appending(path: "Tests/Golden")
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL]
    let texts = (files ?? []).filter { $0.pathExtension == "golden" }.sorted { $0.path < $1.path }.compactMap
    {
      try? String(contentsOf: $0, encoding: .utf8).components(separatedBy: "\n--- ").first
    }
    return [("golden", texts.filter { SyntaxReading($0).mistakes.isEmpty }.joined(separator: "\n"))]
  }()

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func files(in folder: String) -> [(name: String, text: String)] {
    let folder = root.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".whatif") }.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map { (name, $0) }
    }
  }

  /// The blocks of the pages that tests run, each page's as one text.
  private static let pages: [(name: String, text: String)] = [
    "README.md", "docs/language.md", "docs/semantics.md",
  ]
  .compactMap { page in
    guard let text = try? String(contentsOf: root.appending(path: page), encoding: .utf8) else { return nil }
    let blocks = text.components(separatedBy: "```whatif\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    return (page, blocks.joined(separator: "\n"))
  }
}
