import ScenarioKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that statements write, named as the working folder sees them.
enum WrittenFiles {
  /// Writes a text. A file that is there is replaced only if it begins with the mark. Whoever looks sees all of it, or none.
  static func write(_ text: String, to path: String, marked mark: String) -> Result<Void, UnwritableFile> {
    let file = FileReplacement(path: path)
    do throws(OutsideFailure) {
      if try file.create(text) { return .success(()) }
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, begins(path, with: mark) else {
        return .failure(.taken)
      }
      try file.write(text)
      return .success(())
    } catch {
      return .failure(.refused(reason: error.reason))
    }
  }

  private static func begins(_ path: String, with mark: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let expected = Array(mark.utf8)
    var found = [UInt8](repeating: 0, count: expected.count)
    return read(descriptor, &found, found.count) == found.count && found == expected
  }
}
