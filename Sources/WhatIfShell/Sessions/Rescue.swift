import ArgumentParser
import ScenarioKit
import SessionStore

/// `whatif rescue`: what can be read of a damaged store.
struct Rescue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescue",
    abstract: "Write what can be read of a damaged store to files, one a session.",
    discussion: """
      The store itself is left as it is: a copy is read. What is lost is named, in the files as well.

      Exit status: 0 all was read, 1 something is lost, 2 wrong usage, 3 nothing can be read, or a file cannot be \
      written.
      """)

  @Argument(
    help: ArgumentHelp("The store, the usual one if unsaid.", valueName: "store"), completion: .file())
  var store: String?

  @Option(
    help: ArgumentHelp("The folder that the files are written to.", valueName: "folder"),
    completion: .directory)
  var into = "."

  func rescue() throws -> ExitCode {
    guard let path = store ?? StorePlace.path else {
      throw OutsideFailure.noStore(reason: "nobody says which store", hint: nil)
    }
    let salvage: Salvage
    do {
      salvage = try Salvage(of: path)
    } catch let failure as StoreFailure {
      throw OutsideFailure.noStore(reason: failure.reason, hint: nil)
    }
    var isWhole = true
    for session in salvage.sessions {
      let file = "\(into)/\(session.name).whatif"
      let text = SessionText(
        session.statements.map(\.record), heading: "what could be read of session \(session.name)")
      switch WrittenFiles.write(text.text, to: file, marked: SessionText.mark) {
      case .success: break
      case .failure(.taken): throw OutsideFailure.cannotReplace(file: file, reason: "it is there already")
      case .failure(.refused(let reason)): throw OutsideFailure.cannotReplace(file: file, reason: reason)
      }
      var line = "\(session.name): \(Tally.counted(session.statements.count, "statement")) read"
      if !session.lost.isEmpty {
        isWhole = false
        line += ", lost: \(session.lost.map(String.init).joined(separator: ", "))"
      }
      if !session.altered.isEmpty {
        isWhole = false
        line += ", altered from statement \(session.altered[0]) on"
      }
      try Output.standardOutput.write(line + " -> \(file)\n")
    }
    if salvage.sessions.isEmpty {
      throw OutsideFailure.noStore(reason: "nothing can be read of \(path)", hint: nil)
    }
    return isWhole ? .success : .failure
  }
}
