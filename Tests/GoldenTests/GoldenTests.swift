import Foundation
import Testing

@testable import ScenarioKit

/// One file a construct and one a diagnostic: its source, and everything that comes of it.
///
/// With `WHATIF_UPDATE_GOLDEN=1` in the environment (`make golden`) what comes of them is written anew, to be
/// looked at, and a diagnostic without a file gets one with the example of the catalogue.
@Suite("Golden files", .timeLimit(.minutes(20)))
struct GoldenTests {
  private static let isUpdating = ProcessInfo.processInfo.environment["WHATIF_UPDATE_GOLDEN"] == "1"
  private static let diagnostics = "diagnostics"

  private static let paths: [String] = {
    if isUpdating { writeMissing() }
    return GoldenFile.paths
  }()

  @Test(arguments: paths)
  func golden(_ path: String) throws {
    let file = try GoldenFile(path: path)
    let sections = file.sections()
    if Self.isUpdating { return try file.write(sections) }
    guard file.expected != sections else { return }
    let expected = file.expected.split(separator: "\n", omittingEmptySubsequences: false)
    let found = sections.split(separator: "\n", omittingEmptySubsequences: false)
    let place = zip(expected, found).prefix { $0 == $1 }.count
    let line = file.source.split(separator: "\n", omittingEmptySubsequences: false).count + place
    Issue.record(
      """
      Tests/Golden/\(path):\(line) is not what comes of its source now; `make golden` writes it anew
        the file: \(place < expected.count ? expected[place] : "ends")
        now:      \(place < found.count ? found[place] : "ends")
      """)
  }

  /// A file whose name begins with an id shows that diagnostic, once and no other.
  @Test(arguments: paths.filter { $0.hasPrefix(diagnostics) })
  func showsItsDiagnostic(_ path: String) throws {
    let file = try GoldenFile(path: path)
    let id = file.name.prefix(5)
    let shown = file.expected.matches(of: /: (?:error|warning): .*\[([EWN]\d{4})\]/).map(\.output.1)
    #expect(shown == [id], "Tests/Golden/\(path) shows \(shown)")
  }

  @Test func everyDiagnosticHasAFile() {
    for id in Self.missing {
      Issue.record("\(id) has no file in Tests/Golden/\(Self.diagnostics); `make golden` makes one")
    }
  }

  @Test func thereAreMany() {
    #expect(Self.paths.count >= 150, "the files are not where this test looks for them")
  }

  /// Ids of the catalogue, those with an example, that no file shows.
  private static var missing: [String] {
    let shown = Set(
      GoldenFile.paths.filter { $0.hasPrefix(diagnostics + "/") }
        .map { String($0.dropFirst(diagnostics.count + 1).prefix(5)) })
    return DiagnosticCatalogue.entries.filter { $0.example != nil }.map(\.id).filter { !shown.contains($0) }
  }

  private static func writeMissing() {
    for id in missing {
      guard let example = DiagnosticCatalogue.entry(of: id)?.example else { continue }
      let before = example.prelude.isEmpty || example.prelude.hasSuffix("\n") ? "" : "\n"
      let text = example.prelude + before + example.source + "\n"
      try? text.write(
        toFile: "\(GoldenFile.root)/\(diagnostics)/\(id)\(GoldenFile.suffix)", atomically: true,
        encoding: .utf8)
    }
  }
}
