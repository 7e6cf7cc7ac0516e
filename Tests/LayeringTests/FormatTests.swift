import Foundation
import Testing

/// All sources are laid out as `.swift-format` says.
@Suite struct FormatTests {
  @Test func sourcesPassTheStrictLint() throws {
    let lint = Process()
    lint.executableURL = URL(filePath: "/usr/bin/env")
    lint.arguments = [
      "swift", "format", "lint", "--strict", "--parallel", "--recursive", "--configuration", ".swift-format",
      "Package.swift", "Sources", "Tests", "Benchmarks/Package.swift", "Benchmarks/Sources",
    ]
    lint.currentDirectoryURL = LayeringTests.root
    let output = Pipe()
    lint.standardError = output
    lint.standardOutput = output
    try lint.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    lint.waitUntilExit()
    #expect(lint.terminationStatus == 0, "\(text.prefix(4_000))")
  }
}
