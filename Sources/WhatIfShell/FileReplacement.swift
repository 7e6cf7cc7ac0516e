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

  /// Writes a file where there is none, with the rights of a new one; false where there is something of that name.
  func create(_ text: String) throws(OutsideFailure) -> Bool {
    var status = stat()
    if lstat(path, &status) == 0 { return false }
    let (temporary, descriptor) = try beside()
    defer { unlink(temporary) }
    try fill(descriptor, with: text, like: nil)
    // Unlike to rename, to link takes no name that somebody else has taken since.
    if link(temporary, path) == 0 { return true }
    if errno == EEXIST { return false }
    // Some file systems know no links.
    guard rename(temporary, path) == 0 else { throw failure }
    return true
  }

  /// A new file in the same folder, under a name that nobody has.
  private func beside() throws(OutsideFailure) -> (name: String, descriptor: Int32) {
    for number in 0..<1_000 {
      let name = "\(path).\(getpid())-\(number)"
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (name, descriptor) }
      if errno != EEXIST { break }
    }
    throw failure
  }

  private func fill(_ descriptor: Int32, with text: String, like old: stat?) throws(OutsideFailure) {
    defer { close(descriptor) }
    if let old {
      _ = fchown(descriptor, old.st_uid, old.st_gid)
      guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else { throw failure }
    }
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
