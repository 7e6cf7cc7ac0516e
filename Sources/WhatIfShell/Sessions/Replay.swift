import ArgumentParser
import SessionStore

import struct ScenarioKit.Refusal
import struct ScenarioKit.SessionSettings

/// `whatif replay`: a session told again.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Tell a session again, compare its answers, or tell it on another scenario.",
    discussion: """
      What holds a slash or a dot is a file of statements, all else the name of a session that was kept.

      Exit status: 0 all well, 1 a statement failed, 2 wrong usage, 3 the session, a file or the store cannot be \
      read, 4 an answer is another than it was.
      """)

  @Argument(
    help: ArgumentHelp("The session, or a file of statements.", valueName: "session or file"),
    completion: .shellCommand(SessionNames.command))
  var subject: String

  @Flag(help: "Show nothing but the first answer that is another than it was.")
  var check = false

  @Option(
    help: ArgumentHelp("Tell its events and questions on the scenario of that file.", valueName: "file"),
    completion: .file(extensions: ["whatif"]))
  var with: String?

  @Option(help: ArgumentHelp("The file that sessions are kept in.", valueName: "path"), completion: .file())
  var store: String?

  @Option(
    help: ArgumentHelp("How answers are written: text, json, csv, markdown or html.", valueName: "format"))
  var format = AnswerFormat.text

  @Option(help: "Use colours: auto, always or never.")
  var color = ColorChoice.auto

  func validate() throws {
    guard !(check && with != nil) else { throw ValidationError("--check and --with exclude each other") }
    guard !(isFile && with != nil) else { throw ValidationError("--with needs the name of a session") }
  }

  private var isFile: Bool { subject.contains { $0 == "/" || $0 == "." } }

  func run(settings: SessionSettings) throws -> ExitCode {
    let screen = AnswerScreen(color: color, extras: [.warnings], answerFormat: format)
    let replaying = Replaying(settings: settings, screen: screen)
    do {
      if isFile {
        try replaying.run(file: subject, checks: check)
        return .success
      }
      let keeper = SessionKeeper(path: store ?? StorePlace.path, habit: .nothing)
      let kept = try keeper.store(mayCreate: false)
      let statements = try kept.statements(of: try kept.session(named: subject))
      if let with {
        try replaying.run(statements, of: subject, with: with)
      } else {
        try replaying.run(statements, of: subject, checks: check)
      }
      return .success
    } catch let failure as StoreFailure {
      throw OutsideFailure.noStore(reason: failure.reason, hint: failure.hint)
    } catch let problem as SessionProblem {
      let diagnostic = problem.diagnostic(at: nil)
      throw OutsideFailure.noStore(reason: diagnostic.message, hint: diagnostic.hint)
    } catch let differing as ReplayDiffers {
      try screen.show(differing.text)
      return isFile ? .failure : .replayDiffers
    } catch let refusal as Refusal {
      try screen.show(refusal.diagnostics)
      return .failure
    }
  }
}
