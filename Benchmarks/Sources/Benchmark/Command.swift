import Dispatch
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program to run, with its arguments.
struct Command: Sendable {
  let program: String
  let arguments: [String]

  init(_ program: String, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  /// Runs it to its end and says what it took.
  ///
  /// - Parameter seconds: after which it is ended; then nil is returned.
  /// - Throws: `Failure` where it cannot be started, or ends with a status other than 0.
  func run(atMost seconds: Double = 120) throws -> Run? {
    let outputFile = Files.temporary("output")
    defer { Files.remove(outputFile) }
    let started = ContinuousClock.now
    let process = try start(writingTo: outputFile)
    let watch = Watch(process)
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { watch.endProcess() }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    let wall = (ContinuousClock.now - started) / .seconds(1)
    watch.processHasEnded()
    if watch.hasEndedProcess { return nil }
    let output = try Files.text(of: outputFile)
    guard status == 0 else { throw Failure(description: "\(line) failed:\n\(output)") }
    return Run(wallSeconds: wall, usage: usage, output: output)
  }

  /// As it would be typed.
  var line: String { ([program] + arguments).joined(separator: " ") }

  /// Starts it with nothing to read, all that it writes going to a file.
  private func start(writingTo file: String) throws -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    let problem = posix_spawnp(&process, program, &actions, nil, &words, environ)
    guard problem == 0 else {
      throw Failure(description: "cannot run \(line): \(String(cString: strerror(problem)))")
    }
    return process
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Ends a process that takes too long, unless it has ended by itself: its number may be another's then.
  private final class Watch: @unchecked Sendable {
    private let lock = NSLock()
    private let process: pid_t
    private var isRunning = true
    private var wasEnded = false

    init(_ process: pid_t) { self.process = process }

    var hasEndedProcess: Bool { lock.withLock { wasEnded } }

    func endProcess() {
      lock.withLock {
        guard isRunning else { return }
        wasEnded = true
        kill(process, SIGKILL)
      }
    }

    func processHasEnded() { lock.withLock { isRunning = false } }
  }
}
