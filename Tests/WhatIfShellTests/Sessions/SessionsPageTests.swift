import Foundation
import Testing

/// What the page about sessions shows is what happens.
@Suite("The page about sessions", .timeLimit(.minutes(20)))
struct SessionsPageTests {
  private static let page = "docs/sessions.md"

  /// The rows of the first block that is marked so.
  private func block(_ mark: String) throws -> [String] {
    let rows = try ProjectFolder.text(of: Self.page).split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(rows.firstIndex { $0 == "```" + mark })
    return rows[(start + 1)...].prefix { $0 != "```" }.map(String.init)
  }

  @Test("Commands give what stands below them")
  func commands() throws {
    let folder = try TemporaryFolder()
    try folder.write(try block("whatif").joined(separator: "\n") + "\n", to: "wells.whatif")
    var expected: [String] = []
    var shown: [String] = []
    for row in try block("whatif-sessions") {
      expected.append(row)
      guard row.hasPrefix("> ") else { continue }
      shown.append(row)
      shown += try output(of: String(row.dropFirst(2)), in: folder)
    }
    #expect(shown == expected, "\(shown.joined(separator: "\n"))")
  }

  private func output(of command: String, in folder: TemporaryFolder) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "whatif() { \"\(BuiltProduct.whatif)\" \"$@\"; }; \(command)"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    var variables = ProcessInfo.processInfo.environment
    variables["XDG_DATA_HOME"] = folder.path + "/data"
    variables["TZ"] = "UTC"
    process.environment = variables
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.isEmpty ? 0 : 1)
      .map(String.init).filter { !text.isEmpty || !$0.isEmpty }
  }
}
