#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file whose content is exchanged as a whole: whoever looks sees the old one or the new one.
struct FileReplacement {
  let path: String

  /// Writes a file beside it and gives it its name, its rights and, where that is allowed, its owner.
  func write(_ text: String) throws(OutsideFailure) {
    let target = try target()
    var old = stat()
    guard stat(target, &old) == 0 else { throw failure }
    guard old.st_mode & S_IFMT == S_IFREG else {
      throw .cannotReplace(file: path, reason: "it is not a regular file")
    }
    var name = Array((target + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw failure }
    let temporary = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(OutsideFailure) {
      try fill(descriptor, with: text, like: old)
      guard rename(temporary, target) == 0 else { throw failure }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private func fill(_ descriptor: Int32, with text: String, like old: stat) throws(OutsideFailure) {
    defer { close(descriptor) }
    _ = fchown(descriptor, old.st_uid, old.st_gid)
    guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else { throw failure }
    do throws(OutsideFailure) {
      try Output(descriptor: descriptor).write(text)
    } catch {
      guard case .cannotWrite(let reason) = error else { throw error }
      throw .cannotReplace(file: path, reason: reason)
    }
    guard fsync(descriptor) == 0 else { throw failure }
  }

  /// The file itself, where the path is a link.
  private func target() throws(OutsideFailure) -> String {
    guard let pointer = realpath(path, nil) else { throw failure }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// What the system has just complained of.
  private var failure: OutsideFailure {
    .cannotReplace(file: path, reason: String(cString: strerror(errno)))
  }
}
