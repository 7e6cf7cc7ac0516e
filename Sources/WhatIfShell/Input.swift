#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Text from outside: a file, or a stream that is read as it comes.
///
/// What is no UTF-8 becomes U+FFFD, which the language then complains about in its place.
final class Input {
  /// More bytes than these that were given out are not kept.
  private static let longestKept = 1 << 16

  private let name: String
  private let descriptor: Int32
  private let isOwned: Bool
  private var bytes: [UInt8] = []
  /// Where the next line begins.
  private var position = 0

  /// A stream that is already open, and stays so.
  init(name: String, descriptor: Int32) {
    self.name = name
    self.descriptor = descriptor
    isOwned = false
  }

  init(path: String) throws(OutsideFailure) {
    name = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    isOwned = true
    guard descriptor >= 0 else { throw Self.failure(path) }
  }

  deinit {
    if isOwned, descriptor >= 0 { close(descriptor) }
  }

  static var standardInputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// All that is left of it.
  func text() throws(OutsideFailure) -> String { String(decoding: try rest(), as: UTF8.self) }

  /// All that is left of it, as it is.
  func rest() throws(OutsideFailure) -> [UInt8] {
    while try readMore() {}
    defer { position = bytes.count }
    return Array(bytes[position...])
  }

  /// The next line with what ends it; nil at the end. Waits until there is a whole one.
  func line() throws(OutsideFailure) -> String? {
    if position > Self.longestKept {
      bytes.removeFirst(position)
      position = 0
    }
    var searched = position
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        return String(decoding: bytes[position...end], as: UTF8.self)
      }
      searched = bytes.count
      if try readMore() { continue }
      guard position < bytes.count else { return nil }
      defer { position = bytes.count }
      return String(decoding: bytes[position...], as: UTF8.self)
    }
  }

  /// Whether there is something to read without waiting for it.
  var isReady: Bool {
    if bytes[position...].contains(UInt8(ascii: "\n")) { return true }
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) != 0
  }

  /// Waits for more; false at the end.
  private func readMore() throws(OutsideFailure) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.failure(name) }
      bytes += chunk[..<count]
      return count > 0
    }
  }

  private static func failure(_ name: String) -> OutsideFailure {
    .cannotRead(file: name, reason: String(cString: strerror(errno)))
  }
}
