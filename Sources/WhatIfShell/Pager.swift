import ArgumentParser
import CEdit
import Foundation

/// The program through which whoever sits at the prompt reads what is taller than the screen.
struct Pager {
  /// When it is used.
  enum Use: String, CaseIterable, ExpressibleByArgument {
    /// For what is taller than the screen.
    case auto
    /// For all that is shown.
    case always
    case never
  }

  static let explanation: ArgumentHelp =
    "Read at the prompt with a pager: auto, what is taller than the screen; always or never."

  private static let standardCommand = "less"
  /// Programs that would only print what is printed anyway.
  private static let idle = ["", "cat"]
  /// What a shell returns of a command that is not there, or cannot be run.
  private static let unstarted: [Int32] = [126, 127]
  /// Colours stay, the text stays on the screen, and the last row says which keys there are.
  private static let optionsOfLess = "RXPsspace for more, / to search, q to go on$"

  private let use: Use
  private let command: String
  private let environment: [String: String]

  /// Chooses the program: `$WHATIF_PAGER`, else `$PAGER`, else less; nil where nothing is to be paged.
  init?(_ use: Use, environment: [String: String] = ProcessInfo.processInfo.environment) {
    let command = environment["WHATIF_PAGER"] ?? environment["PAGER"] ?? Self.standardCommand
    guard use != .never, !Self.idle.contains(command) else { return nil }
    self.use = use
    self.command = command
    // What the user says about less comes first.
    self.environment = environment.merging(["LESS": Self.optionsOfLess, "LESSCHARSET": "utf-8"]) { own, _ in
      own
    }
  }

  /// Whether a text on a screen of such a size is to be read with it.
  func takes(_ text: String, columns: Int, rows: Int) -> Bool {
    switch use {
    case .always: true
    case .never: false
    // The prompt that follows needs a row.
    case .auto: Self.height(of: text, columns: columns) >= rows
    }
  }

  /// Rows of a screen that a text takes.
  static func height(of text: String, columns: Int) -> Int {
    guard columns > 0 else { return 0 }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.reduce(0) { rows, line in
      rows + max(1, (TextWidth.of(line.withoutStyle) + columns - 1) / columns)
    }
  }

  /// Lets a text be read; false where the program could not be started, and nothing was shown.
  func show(_ text: String) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    let (reading, writing) = (ends[0], ends[1])
    // Else the program would wait for the end of a text that it holds open itself.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = start(reading: reading)
    close(reading)
    // Whoever has seen enough leaves in the middle.
    if process != nil { try? Output(descriptor: writing).write(text) }
    close(writing)
    guard let process else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    // Ctrl-C was meant for the program.
    Interruption.reset()
    let isEnded = status & 0x7F == 0
    return !(isEnded && Self.unstarted.contains((status >> 8) & 0xFF))
  }

  private func start(reading: Int32) -> pid_t? {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, reading, STDIN_FILENO)
    // What whatif does not want to hear of is up to the program.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGPIPE, SIGXFSZ, SIGTSTP] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var process: pid_t = 0
    let variables = environment.map { "\($0.key)=\($0.value)" }
    let result = Self.withCStrings(["sh", "-c", command]) { arguments in
      Self.withCStrings(variables) { posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, $0) }
    }
    return result == 0 ? process : nil
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
  }
}

extension StringProtocol {
  /// Without the sequences that make it coloured.
  fileprivate var withoutStyle: String {
    var text = ""
    var isInSequence = false
    for character in self {
      if character == "\u{1B}" {
        isInSequence = true
      } else if isInSequence {
        isInSequence = character != "m"
      } else {
        text.append(character)
      }
    }
    return text
  }
}
