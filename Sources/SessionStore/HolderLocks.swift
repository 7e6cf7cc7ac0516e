#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells which of the shells that opened a session still run.
///
/// Each locks one byte of a file beside the store, at the number it got when it opened the session. The system frees the
/// byte however the shell ends, so that a shell that was killed holds nothing.
final class HolderLocks {
  private let descriptor: Int32

  /// Locks of the open file, not of the process: the names are not imported.
  #if canImport(Darwin)
    private static let set: Int32 = 90
    private static let get: Int32 = 92
  #else
    private static let set: Int32 = 37
    private static let get: Int32 = 36
  #endif

  /// Without the file, which a read-only folder does not allow, nobody seems to hold anything.
  init(path: String) { descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private func lock(of holder: Int64, _ type: Int32) -> flock {
    var lock = flock()
    lock.l_type = Int16(type)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = off_t(holder)
    lock.l_len = 1
    return lock
  }

  func take(_ holder: Int64) {
    var lock = lock(of: holder, Int32(F_WRLCK))
    if descriptor >= 0 { _ = fcntl(descriptor, Self.set, &lock) }
  }

  func release(_ holder: Int64) {
    var lock = lock(of: holder, Int32(F_UNLCK))
    if descriptor >= 0 { _ = fcntl(descriptor, Self.set, &lock) }
  }

  /// Whether another than this has it.
  func isHeld(_ holder: Int64) -> Bool {
    var lock = lock(of: holder, Int32(F_WRLCK))
    guard descriptor >= 0, fcntl(descriptor, Self.get, &lock) == 0 else { return false }
    return Int32(lock.l_type) != Int32(F_UNLCK)
  }
}
