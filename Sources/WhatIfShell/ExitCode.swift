#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the program tells whoever started it.
enum ExitCode: Int32 {
  case success = 0
  /// A statement or a check failed.
  case failure = 1
  case usage = 2
  /// A file cannot be read, or an answer cannot be written.
  case unreadable = 3
  /// A session told again gives another answer than it did.
  case replayDiffers = 4
  /// A mistake of the program itself.
  case internalError = 70
  case interrupted = 130
  /// Nobody reads the answers any more; as if ended by the signal for that.
  case brokenPipe = 141

  /// Ends the program.
  func leave() -> Never { exit(rawValue) }
}
