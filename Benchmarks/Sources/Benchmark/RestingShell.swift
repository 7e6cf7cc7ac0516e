import Foundation

/// whatif with a case told and a question answered, waiting for what comes next.
struct RestingShell {
  private let whatIf: WhatIf
  private let file: String

  init(_ whatIf: WhatIf, _ file: String) {
    self.whatIf = whatIf
    self.file = file
  }

  /// The memory that it holds then; nil where the system does not say.
  func residentBytes() throws -> Double? {
    let shell = Process()
    shell.executableURL = URL(filePath: whatIf.path)
    shell.arguments = ["-i", "--no-warnings", file]
    let (input, output) = (Pipe(), Pipe())
    shell.standardInput = input
    shell.standardOutput = output
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    defer {
      try? input.fileHandleForWriting.close()
      shell.waitUntilExit()
    }
    try input.fileHandleForWriting.write(contentsOf: Data("list actors\nbeliefs\n".utf8))
    var text = ""
    while !text.contains("believed") && !text.contains("doctrine") {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { return nil }
      text += String(decoding: data, as: UTF8.self)
    }
    guard let run = try Command("ps", ["-o", "rss=", "-p", String(shell.processIdentifier)]).run() else {
      return nil
    }
    return Double(run.output.filter(\.isNumber)).map { $0 * 1_024 }
  }
}
