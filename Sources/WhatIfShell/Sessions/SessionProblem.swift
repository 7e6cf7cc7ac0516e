import ScenarioKit
import SessionStore

/// What goes wrong with sessions, told as diagnostics.
enum SessionProblem: Error {
  case store(StoreFailure, among: [String] = [])
  /// The session at hand is written elsewhere.
  case onlyRead(String)
  case notConfirmed(String)
  case atHand(String)
  case untellable(session: String, Session.Untellable)
  case fileTaken(String, by: String)
  case cannotWrite(String, reason: String)
  case cannotRead(String, reason: String)
  /// The ending of a report's name says nothing of what it is to hold.
  case noReport(String)
  /// Nothing was said yet that could be written.
  case empty
  /// A file of statements holds no answers to compare with.
  case nothingOnRecord(String)

  /// Nothing more can be kept, or read, in this store.
  var isFatal: Bool {
    switch self {
    case .store(let failure, _):
      switch failure {
      case .noSession, .nameTaken, .held: false
      default: true
      }
    case .untellable: true
    case .onlyRead, .notConfirmed, .atHand, .fileTaken, .cannotWrite, .cannotRead, .empty, .nothingOnRecord,
      .noReport:
      false
    }
  }

  /// What is wrong, and what may mend it.
  private var told: (id: String, message: String, hint: String?) {
    switch self {
    case .store(let failure, let names): failure.told(among: names)
    case .onlyRead(let name):
      (
        "E0584", "session `\(name)` is written by another shell: here it is read, and nothing is added to it",
        "`open \(name) takeover` makes it yours; `save` another name copies it"
      )
    case .notConfirmed(let name):
      (
        "E0586", "session `\(name)` was not deleted: nobody is asked here",
        "`whatif --yes` says yes beforehand"
      )
    case .atHand(let name):
      ("E0587", "session `\(name)` is the one at hand", "`open` another before deleting it")
    case .untellable(let name, let problem):
      (
        "E0588",
        "session `\(name)` cannot be told again: its statement \(problem.number) is refused"
          + (problem.diagnostics.first.map { ": \($0.message)" } ?? ""),
        "nothing was changed; `whatif rescue` writes its statements to a file"
      )
    case .fileTaken(let file, let writer):
      (
        "E0572", "`\(file)` is there already, and `\(writer)` has not written it",
        "choose another name, or move that file away"
      )
    case .cannotWrite(let file, let reason): ("E0573", "`\(file)` cannot be written: \(reason)", nil)
    case .cannotRead(let file, let reason): ("E0526", "`\(file)` cannot be read: \(reason)", nil)
    case .nothingOnRecord(let file):
      ("E0590", "`\(file)` has no answers on record", "`check` compares a session that is kept, by its name")
    case .noReport(let file):
      (
        "E0682", "the ending of `\(file)` does not say what kind of report it is to be",
        "`.html` is a page, `.md` a text in markdown"
      )
    case .empty: ("E0589", "nothing was said yet in this session", nil)
    }
  }

  func diagnostic(at span: SourceSpan?) -> Diagnostic {
    Diagnostic(id: told.id, message: told.message, span: span, hint: told.hint)
  }
}

extension StoreFailure {
  fileprivate func told(among names: [String]) -> (id: String, message: String, hint: String?) {
    switch self {
    case .noSession(let name):
      let near = Spelling.nearest(to: name, among: names)
      return (
        "E0581", "there is no session `\(name)`",
        near.map { "did you mean `\($0)`?" } ?? "`sessions` lists those there are"
      )
    case .nameTaken(let name):
      return ("E0582", "there is a session `\(name)` already", "`delete \(name)` removes it")
    case .held(let name, let holder):
      return (
        "E0583",
        "session `\(name)` is open in another shell, process \(holder.process) since \(Clock.text(of: holder.since))",
        "`open \(name) takeover` makes it yours"
      )
    case .takenOver(let name):
      return (
        "E0584",
        "session `\(name)` was taken over by another shell: what was said now is not kept, and was taken back",
        "`save` another name keeps what you have; `open \(name) takeover` takes it back"
      )
    case .missing, .cannotOpen, .foreign, .newer, .damaged, .readOnly, .full, .busy, .refused:
      return ("E0585", reason, hint)
    }
  }

  /// What the outside world did, in one sentence.
  var reason: String {
    switch self {
    case .missing(let path): "there is no store at \(path)"
    case .cannotOpen(let path, let reason): "the store \(path) cannot be opened: \(reason)"
    case .foreign(let path): "\(path) is no store of sessions; it was left alone"
    case .newer(let path, let schema, let known):
      "the store \(path) was written by a later version of whatif (its tables are of version \(schema), this one knows "
        + "\(known)); it was left alone"
    case .damaged(let path, let detail): "the store \(path) is damaged and was left alone: \(detail)"
    case .readOnly(let path): "the store \(path) cannot be written: it is read-only"
    case .full(let path): "the store \(path) cannot be written: there is no room left for it"
    case .busy(let path): "the store \(path) is locked by another program"
    case .refused(let path, let reason): "the store \(path) cannot be used: \(reason)"
    case .noSession(let name): "there is no session `\(name)`"
    case .nameTaken(let name): "there is a session `\(name)` already"
    case .takenOver(let name): "session `\(name)` was taken over by another shell"
    case .held(let name, let holder):
      "session `\(name)` is open in another shell, process \(holder.process) since \(Clock.text(of: holder.since))"
    }
  }

  var hint: String? {
    switch self {
    case .damaged(let path, _): "`whatif rescue \(path)` writes what can be read to files"
    case .held: "--takeover makes it yours"
    default: nil
    }
  }
}
