import ScenarioKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that statements write, named as the working folder sees them.
enum WrittenFiles {
  /// Writes a text. A file that is there is replaced only if it begins with the mark, and then as a whole.
  static func write(_ text: String, to path: String, marked mark: String) -> Result<Void, UnwritableFile> {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor < 0 else { return fill(descriptor, at: path, with: text) }
    guard errno == EEXIST else { return .failure(.refused(reason: String(cString: strerror(errno)))) }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, begins(path, with: mark) else {
      return .failure(.taken)
    }
    do throws(OutsideFailure) {
      try FileReplacement(path: path).write(text)
      return .success(())
    } catch {
      return .failure(.refused(reason: error.reason))
    }
  }

  /// Fills a new file; removes it again where that fails.
  private static func fill(
    _ descriptor: Int32, at path: String, with text: String
  ) -> Result<Void, UnwritableFile> {
    defer { close(descriptor) }
    do throws(OutsideFailure) {
      try Output(descriptor: descriptor).write(text)
      return .success(())
    } catch {
      unlink(path)
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
