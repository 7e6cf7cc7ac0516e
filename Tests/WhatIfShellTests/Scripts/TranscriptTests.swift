import Foundation
import Testing

/// Scripts with all that is said about them, kept in `Tests/Transcripts`.
///
/// They are run with `--echo --keep-going`, or as their first line says: `# whatif --format json`.
///
/// With `WHATIF_UPDATE_TRANSCRIPTS=1` in the environment the answers are written anew, to be looked at.
@Suite("Transcripts", .timeLimit(.minutes(20)))
struct TranscriptTests {
  private static let folder = "Tests/Transcripts"
  private static let isUpdating = ProcessInfo.processInfo.environment["WHATIF_UPDATE_TRANSCRIPTS"] == "1"

  @Test(arguments: ProjectFolder.files(in: folder, endingWith: ".whatif"))
  func transcript(_ file: String) throws {
    let folder = ProjectFolder.path + "/" + Self.folder
    let first = try ProjectFolder.text(of: Self.folder + "/" + file).prefix { $0 != "\n" }
    let mark = "# whatif "
    let options = first.hasPrefix(mark) ? first.dropFirst(mark.count) : "--echo --keep-going"
    let result = try ProcessRun.result(
      options.split(separator: " ").map(String.init) + [file], in: folder, mergesErrors: true)
    guard case .exited(let code) = result.status else {
      Issue.record("\(result)")
      return
    }
    let text = result.output + "\n[exit \(code)]\n"
    let expected = Self.folder + "/" + file.replacing(".whatif", with: ".expected")
    if Self.isUpdating {
      try text.write(toFile: ProjectFolder.path + "/" + expected, atomically: true, encoding: .utf8)
    }
    #expect(try text == ProjectFolder.text(of: expected))
  }

  @Test("There are some")
  func some() {
    #expect(!ProjectFolder.files(in: Self.folder, endingWith: ".whatif").isEmpty)
  }
}
