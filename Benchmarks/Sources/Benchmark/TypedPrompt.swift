import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A shell on a terminal of its own, and somebody who types there.
final class TypedPrompt {
  private let controller: Int32
  private let process: pid_t

  /// What a shell needed until its prompt stood there, and what each key took to come back.
  struct Times {
    let secondsToPrompt: Double
    let secondsOfKeys: [Double]
  }

  /// Starts a program, waits for its prompt and types a line, a key at a time, each once the last is seen.
  ///
  /// - Parameter prompt: how the prompt ends.
  static func times(of command: Command, prompt: String, typing line: String) throws -> Times {
    let started = ContinuousClock.now
    let shell = try TypedPrompt(command)
    defer { shell.end() }
    var shown = ""
    while !shown.contains(prompt) { shown += try shell.output() }
    let toPrompt = (ContinuousClock.now - started) / .seconds(1)
    let keys = try line.map { key in
      try shell.rest()
      let typed = ContinuousClock.now
      try shell.type(key)
      _ = try shell.output()
      return (ContinuousClock.now - typed) / .seconds(1)
    }
    return Times(secondsToPrompt: toPrompt, secondsOfKeys: keys)
  }

  private init(_ command: Command) throws {
    var size = winsize(ws_row: 24, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
    var (controller, terminal): (Int32, Int32) = (-1, -1)
    guard openpty(&controller, &terminal, nil, nil, &size) == 0 else {
      throw Command.Failure(description: "there is no terminal to be had")
    }
    defer { close(terminal) }
    _ = fcntl(controller, F_SETFD, FD_CLOEXEC)
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 0...2 { posix_spawn_file_actions_adddup2(&actions, terminal, descriptor) }
    posix_spawn_file_actions_addclose(&actions, terminal)
    let folder = try Files.made("home")
    let variables = [
      "PATH=/usr/bin:/bin", "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=\(folder)", "PS1=bash> ",
    ]
    var words = ([command.program] + command.arguments).map { strdup($0) } + [nil]
    var environment = variables.map { strdup($0) } + [nil]
    defer { (words + environment).forEach { free($0) } }
    var process: pid_t = 0
    let problem = posix_spawnp(&process, command.program, &actions, nil, &words, &environment)
    guard problem == 0 else {
      throw Command.Failure(description: "cannot run \(command.line): \(String(cString: strerror(problem)))")
    }
    self.controller = controller
    self.process = process
  }

  private func type(_ key: Character) throws {
    let bytes = Array(String(key).utf8)
    guard write(controller, bytes, bytes.count) == bytes.count else {
      throw Command.Failure(description: "nothing can be typed")
    }
  }

  /// What is written next, waited for.
  private func output() throws -> String {
    var state = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    var bytes = [UInt8](repeating: 0, count: 65_536)
    guard poll(&state, 1, 20_000) > 0, case let count = read(controller, &bytes, bytes.count), count > 0
    else {
      throw Command.Failure(description: "the shell says nothing")
    }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// Reads what still comes, until it has been still for some milliseconds.
  private func rest() throws {
    var state = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    while poll(&state, 1, 5) > 0 { _ = try output() }
  }

  private func end() {
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    close(controller)
  }
}
