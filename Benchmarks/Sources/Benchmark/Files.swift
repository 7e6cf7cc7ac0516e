import Foundation

/// The files that the benchmark reads and writes.
enum Files {
  /// The directory of this package, and the one of the whole project around it.
  static let benchmarks = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let project = URL(filePath: benchmarks).deletingLastPathComponent().path

  static let escalation = benchmarks + "/Scenarios/escalation.whatif"
  static let foundingCase = project + "/examples/april-2024.whatif"
  static let performancePage = project + "/docs/performance.md"
  static let growthPicture = project + "/docs/performance-growth.svg"

  static func reference(_ name: String) -> String { benchmarks + "/References/" + name }

  /// A file beside what is built, for what is made on the way.
  static func made(_ name: String) throws -> String {
    let directory = benchmarks + "/.build/made"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    return directory + "/" + name
  }

  static func temporary(_ name: String) -> String {
    FileManager.default.temporaryDirectory.appending(path: "whatif-\(name)-\(UUID().uuidString)").path
  }

  static func text(of file: String) throws -> String { try String(contentsOfFile: file, encoding: .utf8) }

  static func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: file) }

  /// Writes a file that is made on the way; its path.
  @discardableResult
  static func write(_ text: String, toMade name: String) throws -> String {
    let file = try made(name)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }

  static func write(_ text: String, to file: String) throws {
    try text.write(toFile: file, atomically: true, encoding: .utf8)
  }

  static func remove(_ file: String) { try? FileManager.default.removeItem(atPath: file) }
}
