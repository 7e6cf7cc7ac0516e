import Foundation

/// The files of the project that tests look at.
enum ProjectFolder {
  static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static func text(of file: String) throws -> String {
    try String(contentsOfFile: path + "/" + file, encoding: .utf8)
  }

  /// Names of the files in a folder that end so, sorted; none where there is no such folder.
  static func files(in folder: String, endingWith ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted()
  }
}
