import Foundation
import Testing

/// The model checker Storm, as `scripts/storm-check` asks it.
enum Storm {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  struct Failure: Error {
    let output: String
  }

  /// The version of Storm; nil where there is none.
  static let version: String? = {
    (try? run(["--version"])).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
  }()

  /// The probability that Storm finds in each of the texts, by the names of their files.
  static func values(of texts: [String: String]) throws -> [String: Double] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whatif-storm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in texts {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let output = try run(texts.keys.sorted().map { folder.appending(path: $0).path })
    var values: [String: Double] = [:]
    for line in output.split(separator: "\n") {
      let columns = line.split(separator: "\t")
      guard columns.count > 1, columns[1].hasPrefix("value=") else { continue }
      values[URL(filePath: String(columns[0])).lastPathComponent] = Double(columns[1].dropFirst(6))
    }
    return values
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = root.appending(path: "scripts/storm-check")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    guard process.terminationStatus == 0 else {
      let complaints = text.split(separator: "\n").filter { !$0.contains("\tvalue=") }
      throw Failure(output: complaints.joined(separator: "\n"))
    }
    return text
  }
}
