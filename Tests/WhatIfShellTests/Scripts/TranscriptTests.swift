import Foundation
import Testing

/// Scripts with all that is said about them, kept in `Tests/Transcripts`.
///
/// With `WHATIF_UPDATE_TRANSCRIPTS=1` in the environment the answers are written anew, to be looked at.
@Suite("Transcripts", .timeLimit(.minutes(5)))
struct TranscriptTests {
  private static let folder = "Tests/Transcripts"
  private static let isUpdating = ProcessInfo.processInfo.environment["WHATIF_UPDATE_TRANSCRIPTS"] == "1"

  @Test(arguments: ProjectFolder.files(in: folder, endingWith: ".whatif"))
  func transcript(_ file: String) throws {
    let folder = ProjectFolder.path + "/" + Self.folder
    let result = try ProcessRun.result(["--echo", "--keep-going", file], in: folder, mergesErrors: true)
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
