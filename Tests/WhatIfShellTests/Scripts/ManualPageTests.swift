import Foundation
import Testing

@testable import ScenarioKit
@testable import WhatIfShell

/// The manual page says what `help` and `--help` say, and is laid out without complaint.
///
/// With `WHATIF_UPDATE_DOCS=1` in the environment (`make docs`) it is written anew.
@Suite("The manual page", .timeLimit(.minutes(20)))
struct ManualPageTests {
  private static let formatters = ["/usr/bin/mandoc", "/usr/bin/groff"].filter {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test("is what the tables make of it")
  func isFresh() throws {
    let text = try ManualPage().text
    if ProcessInfo.processInfo.environment["WHATIF_UPDATE_DOCS"] == "1" {
      try text.write(toFile: ProjectFolder.path + "/" + ManualPage.path, atomically: true, encoding: .utf8)
    }
    let written = try ProjectFolder.text(of: ManualPage.path)
    #expect(written == text, "\(ManualPage.path) is not what help says; run `make docs`")
  }

  @Test("names every word and every option, in ASCII")
  func isWhole() throws {
    let page = try ProjectFolder.text(of: ManualPage.path)
    let foreign = page.unicodeScalars.filter { !$0.isASCII }
    #expect(foreign.isEmpty)
    for topic in StatementTable.topics where topic.place != .commandLine {
      #expect(page.contains(".B \(topic.word)\n"), "\(topic.word)")
    }
    for option in ["keep\\-going", "parse\\-only", "init", "no\\-init", "no\\-hints", "version"] {
      #expect(page.contains("\\-\\-\(option)"), "\(option)")
    }
  }

  @Test("is laid out without a warning", arguments: formatters)
  func isLaidOut(_ formatter: String) throws {
    let folder = try TemporaryFolder()
    let isMandoc = formatter.hasSuffix("mandoc")
    let process = Process()
    process.executableURL = URL(filePath: formatter)
    process.arguments =
      (isMandoc ? ["-T", "lint", "-W", "warning"] : ["-man", "-ww", "-z", "-T", "ascii"])
      + [ProjectFolder.path + "/" + ManualPage.path]
    let said = folder.path + "/said"
    try folder.write("", to: "said")
    let file = try FileHandle(forWritingTo: URL(filePath: said))
    (process.standardOutput, process.standardError) = (file, file)
    try process.run()
    process.waitUntilExit()
    #expect(folder.text(of: "said").isEmpty && process.terminationStatus == 0)
  }
}
