/// What the outside world refused, and the program cannot go on without.
enum OutsideFailure: Error, Equatable {
  case cannotRead(file: String, reason: String)
  case cannotWrite(reason: String)
  case cannotReplace(file: String, reason: String)
  /// The user knows already what is wrong.
  case alreadyTold(ExitCode)
  /// A store of sessions that was asked for is of no use.
  case noStore(reason: String, hint: String?)
  /// Nobody reads the answers any more, which is no mistake.
  case brokenPipe

  /// Why, in the system's words.
  var reason: String {
    switch self {
    case .cannotRead(_, let reason), .cannotWrite(let reason), .cannotReplace(_, let reason): reason
    case .noStore(let reason, _): reason
    case .alreadyTold: "told already"
    case .brokenPipe: "nobody reads"
    }
  }

  var exitCode: ExitCode {
    switch self {
    case .cannotRead, .cannotWrite, .cannotReplace, .noStore: .unreadable
    case .alreadyTold(let code): code
    case .brokenPipe: .brokenPipe
    }
  }

  /// What the user is told, if anything.
  var message: String? {
    switch self {
    case .cannotRead(let file, let reason): "whatif: cannot read \(file): \(reason)"
    case .cannotWrite(let reason): "whatif: cannot write: \(reason)"
    case .cannotReplace(let file, let reason): "whatif: cannot write \(file): \(reason)"
    case .noStore(let reason, let hint): "whatif: \(reason)" + (hint.map { "; \($0)" } ?? "")
    case .alreadyTold, .brokenPipe: nil
    }
  }
}
