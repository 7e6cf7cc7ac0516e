#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What was typed and not yet handed to libedit, on its way from bytes over keys to character codes.
struct InputQueue {
  /// What came of waiting for a byte.
  enum Arrival {
    case key(Key)
    /// A signal left a mark.
    case signal
    case end
  }

  private var bytes: ArraySlice<UInt8> = []
  private var decoder = KeyDecoder()
  private var codes: [UInt32] = []
  private var nextCode = 0

  mutating func enqueue(_ more: [UInt32]) {
    codes += more
  }

  mutating func takeCode() -> UInt32? {
    guard nextCode < codes.count else {
      codes.removeAll(keepingCapacity: true)
      nextCode = 0
      return nil
    }
    nextCode += 1
    return codes[nextCode - 1]
  }

  /// Forgets all that was typed, as the kernel does with what it holds on Ctrl-C.
  mutating func clear() {
    bytes = []
    codes = []
    nextCode = 0
    decoder.reset()
  }

  /// Whether nothing was typed that is still to be acted on.
  var isWaiting: Bool {
    guard bytes.isEmpty, nextCode >= codes.count, !decoder.endsByPause else { return false }
    var state = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) == 0
  }

  /// Waits for a key or a signal. A sequence that was begun ends after `pause` milliseconds without a byte.
  mutating func next(signalPipe: Int32, pause: Int32) -> Arrival {
    while true {
      while let byte = bytes.popFirst() {
        if let key = decoder.accept(byte) { return .key(key) }
      }
      var ready = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signalPipe, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&ready, nfds_t(ready.count), decoder.endsByPause ? pause : -1)
      if count < 0 { return errno == EINTR ? .signal : .end }
      if count == 0 {
        if let key = decoder.pause() { return .key(key) }
        continue
      }
      if ready[1].revents != 0 { return .signal }
      if !readBytes() { return .end }
    }
  }

  private mutating func readBytes() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    bytes = chunk[..<count]
    return count > 0
  }
}
