import Foundation

extension TemporaryFolder {
  /// Writes bytes that need be no text; says whether that went well.
  func writeBytes(_ bytes: UnsafeRawBufferPointer, to file: String) -> Bool {
    FileManager.default.createFile(atPath: path + "/" + file, contents: Data(bytes))
  }
}
