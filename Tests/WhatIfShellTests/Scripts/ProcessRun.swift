#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that is driven through pipes, as another program would drive it.
///
/// Not to be used by several tasks at once.
final class ProcessRun {
  /// What a program left behind.
  struct Result {
    let status: PseudoTerminal.ExitStatus
    let output: String
    let errors: String
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let process: pid_t
  private var input: Int32
  private let outputs: [Int32]
  private var received: [[UInt8]] = [[], []]
  private var isOpen = [true, true]
  private var exitStatus: PseudoTerminal.ExitStatus?

  /// Starts `whatif`.
  ///
  /// - Parameter mergesErrors: whether standard error goes where standard output goes.
  init(
    _ arguments: [String], environment: [String: String] = [:], in folder: String = "/",
    mergesErrors: Bool = false
  ) throws {
    let standardInput = try Self.makePipe()
    let standardOutput = try Self.makePipe()
    let standardError = try Self.makePipe()
    let errorTarget = mergesErrors ? standardOutput.write : standardError.write
    let start = "cd \"$0\" && exec \"$@\""
    let command = ["/bin/sh", "-c", start, folder, BuiltProduct.whatif] + arguments
    process = try Self.spawn(
      command, Self.variables(environment), [standardInput.read, standardOutput.write, errorTarget])
    for descriptor in [standardInput.read, standardOutput.write, standardError.write] { close(descriptor) }
    input = standardInput.write
    outputs = [standardOutput.read, standardError.read]
    signal(SIGPIPE, SIG_IGN)
  }

  deinit {
    if exitStatus == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
    closeInput()
    for (index, descriptor) in outputs.enumerated() where isOpen[index] { close(descriptor) }
  }

  /// Runs `whatif` to its end on an input.
  static func result(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], in folder: String = "/",
    mergesErrors: Bool = false
  ) throws -> Result {
    let run = try ProcessRun(arguments, environment: environment, in: folder, mergesErrors: mergesErrors)
    try run.send(input)
    return try run.finish()
  }

  /// Writes to standard input, reading meanwhile what comes back.
  func send(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      try receive(milliseconds: 0)
      var ready = pollfd(fd: input, events: Int16(POLLOUT), revents: 0)
      guard poll(&ready, 1, 20) > 0 else { continue }
      // No more than a pipe takes at once, so that writing never waits.
      let count = bytes.prefix(512).withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // A program that has ended reads no more; its status tells why.
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Stops reading what the program writes.
  func closeOutput() {
    if isOpen[0] { close(outputs[0]) }
    isOpen[0] = false
  }

  func send(signal: Int32) { kill(process, signal) }

  var output: String { String(decoding: received[0], as: UTF8.self) }
  var errors: String { String(decoding: received[1], as: UTF8.self) }

  /// Waits until what was written meets a condition.
  func waitFor(_ what: String, seconds: Int = 60, _ isMet: (ProcessRun) -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !isMet(self) {
      guard ContinuousClock.now < deadline, isOpen.contains(true) else {
        throw Failure(description: "never saw \(what); output:\n\(output)\nerrors:\n\(errors)")
      }
      try receive(milliseconds: 50)
    }
  }

  /// Ends the input and waits for the end of the program.
  func finish(seconds: Int = 120) throws -> Result {
    closeInput()
    let deadline = ContinuousClock.now + .seconds(seconds)
    while isOpen.contains(true) {
      guard ContinuousClock.now < deadline else {
        throw Failure(description: "the program does not end; output:\n\(output)\nerrors:\n\(errors)")
      }
      try receive(milliseconds: 50)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    let ending: PseudoTerminal.ExitStatus =
      signal == 0 ? .exited((status >> 8) & 0xFF) : .signaled(signal)
    exitStatus = ending
    return Result(status: ending, output: output, errors: errors)
  }

  // MARK: the machinery

  /// Reads what there is, waiting at most so long for it.
  private func receive(milliseconds: Int32) throws {
    var states = outputs.indices.map { index in
      pollfd(fd: isOpen[index] ? outputs[index] : -1, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&states, nfds_t(states.count), milliseconds) > 0 else { return }
    for (index, state) in states.enumerated() where isOpen[index] && state.revents != 0 {
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = read(outputs[index], &chunk, chunk.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else {
        close(outputs[index])
        isOpen[index] = false
        continue
      }
      received[index] += chunk[..<count]
    }
  }

  /// A pipe that no program started meanwhile inherits: only a named one can be opened as private at once.
  private static func makePipe() throws -> (read: Int32, write: Int32) {
    let folder = try TemporaryFolder()
    let path = folder.path + "/pipe"
    guard mkfifo(path, 0o600) == 0 else {
      throw Failure(description: "no pipe: \(String(cString: strerror(errno)))")
    }
    let reading = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    let writing = open(path, O_WRONLY | O_CLOEXEC)
    guard reading >= 0, writing >= 0 else {
      throw Failure(description: "no pipe: \(String(cString: strerror(errno)))")
    }
    _ = fcntl(reading, F_SETFL, fcntl(reading, F_GETFL) & ~O_NONBLOCK)
    return (reading, writing)
  }

  private static func spawn(
    _ command: [String], _ environment: [String], _ descriptors: [Int32]
  ) throws -> pid_t {
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
    for (target, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))

    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, command[0], &actions, &attributes, arguments, variables)
    guard result == 0 else {
      throw Failure(description: "cannot start \(command[0]): \(String(cString: strerror(result)))")
    }
    return process
  }

  private static func variables(_ changes: [String: String]) -> [String] {
    var variables = [
      "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    for name in ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    variables.merge(changes) { _, new in new }
    return variables.map { "\($0.key)=\($0.value)" }
  }
}
