import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program running on a terminal of its own, with a user who types and reads the screen.
///
/// Its home and state folders are fresh and removed with it, unless a folder is given to share between programs.
/// Not to be used by several tasks at once.
final class PseudoTerminal {
  /// How a program ended.
  enum ExitStatus: Equatable {
    case exited(Int32)
    case signaled(Int32)
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What the arrow and editing keys send.
  enum Keys {
    static let up = "\u{1B}[A"
    static let down = "\u{1B}[B"
    static let right = "\u{1B}[C"
    static let left = "\u{1B}[D"
    static let home = "\u{1B}[H"
    static let end = "\u{1B}[F"
    static let delete = "\u{1B}[3~"
    static let enter = "\r"
    static let tab = "\t"
    static let backspace = "\u{7F}"
    static func control(_ letter: Character) -> String {
      letter.asciiValue.map { String(Character(Unicode.Scalar($0 & 0x1F))) } ?? ""
    }
    static func pasted(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
  }

  private(set) var screen: Screen
  /// The folder that is the program's home.
  let folder: TemporaryFolder

  private let controller: Int32
  /// Held open so that the terminal, and its modes, outlive the program.
  private let terminal: Int32
  private let process: pid_t
  private var exitStatus: ExitStatus?

  /// Only one terminal is made at a time, so that no program inherits another's before it is marked as private.
  private static let spawning = Mutex(())

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - environment: added to what the program is given; nil takes a variable away.
  ///   - standardOutput: a file that takes the place of the terminal for standard output.
  init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String?] = [:],
    columns: Int = 80, rows: Int = 24, folder: TemporaryFolder? = nil, standardOutput: String? = nil
  ) throws {
    let home = try folder ?? TemporaryFolder()
    self.folder = home
    screen = Screen(columns: columns, rows: rows)
    let variables = Self.variables(home: home.path, environment)
    (controller, terminal, process) = try Self.spawning.withLock { _ in
      try Self.spawn(
        [executable] + arguments, variables, size: Self.windowSize(columns, rows),
        standardOutput: standardOutput)
    }
  }

  deinit {
    if exitStatus == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
    close(controller)
    close(terminal)
  }

  // MARK: the user

  func type(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      // The program's output is read meanwhile, so that neither side waits for the other.
      try drain(milliseconds: 0)
      let written = bytes.prefix(512).withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR || errno == EAGAIN { continue }
      guard written > 0 else { throw failure("cannot type") }
      bytes = bytes.dropFirst(written)
    }
  }

  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    var size = Self.windowSize(columns, rows)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
  }

  func send(signal: Int32) {
    kill(process, signal)
  }

  /// Waits until the screen shows what is wanted. Fails when the program ends or `seconds` pass without it.
  ///
  /// The screen shows what has been read so far, and the program may be ahead of it. So what is waited for should
  /// be something that was not there before, and a file is only a sign together with such a change.
  func waitFor(_ what: String, seconds: Int = 60, _ isShown: (Screen) -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !isShown(screen) {
      guard ContinuousClock.now < deadline else { throw failure("never saw \(what)") }
      if try !drain(milliseconds: 50), hasExited {
        // What it wrote last may have come after the look before.
        while try drain(milliseconds: 0) {}
        if isShown(screen) { return }
        throw failure("the program ended before \(what) was seen")
      }
    }
  }

  /// Waits until the screen contains a text.
  func waitFor(_ text: String) throws {
    try waitFor("`\(text)`") { $0.contains(text) }
  }

  /// Waits for the program's end.
  func waitForExit(seconds: Int = 60) throws -> ExitStatus {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      try drain(milliseconds: 20)
      if hasExited, let exitStatus {
        while try drain(milliseconds: 0) {}
        return exitStatus
      }
      guard ContinuousClock.now < deadline else { throw failure("the program does not end") }
    }
  }

  /// Whether the terminal echoes and edits by itself, as it does when no program has taken it over.
  var isInOriginalMode: Bool {
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return false }
    let wanted = tcflag_t(ICANON) | tcflag_t(ECHO) | tcflag_t(ISIG)
    return modes.c_lflag & wanted == wanted
  }

  // MARK: the machinery

  private var hasExited: Bool {
    if exitStatus != nil { return true }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return false }
    let signal = status & 0x7F
    exitStatus = signal == 0 ? .exited((status >> 8) & 0xFF) : .signaled(signal)
    return true
  }

  /// Reads what the program writes, waiting at most so long for it; says whether there was anything.
  @discardableResult
  private func drain(milliseconds: Int32) throws -> Bool {
    var ready = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) > 0, ready.revents & Int16(POLLIN) != 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(controller, &chunk, chunk.count)
    guard count > 0 else { return false }
    screen.write(chunk[..<count])
    if let unknown = screen.unknownSequences.first {
      throw failure("the screen does not know the sequence \(unknown.debugDescription)")
    }
    return true
  }

  private func failure(_ what: String) -> Failure {
    Failure(description: "\(what); the screen, \(screen)")
  }

  private static func windowSize(_ columns: Int, _ rows: Int) -> winsize {
    winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  private static func variables(home: String, _ changes: [String: String?]) -> [String] {
    var variables = [
      "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": home,
      "XDG_STATE_HOME": home + "/state", "XDG_DATA_HOME": home + "/data", "XDG_CONFIG_HOME": home + "/config",
      "EDITRC": "/dev/null", "SWIFT_BACKTRACE": "enable=no", "NO_COLOR": "1", "PAGER": "cat",
    ]
    for name in ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH", "ASAN_OPTIONS"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    for (name, value) in changes { variables[name] = value }
    return variables.map { "\($0.key)=\($0.value)" }
  }
}
