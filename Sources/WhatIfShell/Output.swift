#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file that text is written to, at once and whole.
struct Output {
  static let standardOutput = Output(descriptor: STDOUT_FILENO)
  static let standardError = Output(descriptor: STDERR_FILENO)

  let descriptor: Int32

  /// Makes a pipe that nobody reads a failure of writing, instead of the sudden end of the process.
  static func reportBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
    // So is a file that may not grow.
    signal(SIGXFSZ, SIG_IGN)
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  func write(_ text: String) throws(OutsideFailure) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { system_write(descriptor, $0.baseAddress, $0.count) }
      guard count < 0 else {
        bytes = bytes.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitUntilWritable()
      // A terminal that went away is like a pipe that nobody reads.
      case EPIPE, EIO: throw .brokenPipe
      case let code: throw .cannotWrite(reason: String(cString: strerror(code)))
      }
    }
  }

  private func waitUntilWritable() {
    var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&state, 1, -1)
  }
}

/// The system's `write`, which the method of that name hides.
private func system_write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
