import Foundation

/// The ids of diagnostics that the sources give, each with the first place that names it.
enum GivenIDs {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// From `E0201` to `ScenarioKit/Model/ModelProblem.swift:85`.
  static let places: [String: String] = {
    let sources = root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var places: [String: String] = [:]
    let urls = (files?.allObjects as? [URL] ?? []).filter {
      $0.pathExtension == "swift" && !$0.lastPathComponent.hasPrefix("DiagnosticCatalogue")
    }
    for url in urls.sorted(by: { $0.path < $1.path }) {
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        for match in line.matches(of: /"([EWN]\d{4})"/) where places[String(match.output.1)] == nil {
          places[String(match.output.1)] = "\(url.path.dropFirst(sources.path.count + 1)):\(index + 1)"
        }
      }
    }
    return places
  }()
}
