import Foundation
import GRDB
import SessionStore
import Testing

@testable import WhatIfShell

/// Statements about whole sessions, in scripts.
@Suite("Statements about sessions", .timeLimit(.minutes(20)))
struct SessionStatementTests {
  private let place: StoreFolder

  init() throws { place = try StoreFolder() }

  private func run(_ arguments: [String], _ input: String = "") throws -> ProcessRun.Result {
    try place.run(arguments, input: input)
  }

  @Test("A script leaves no trace, unless it asks for one")
  func noTrace() throws {
    #expect(try run(["-"], StoreFolder.scenario + "play North go\nquit\n").status == .exited(0))
    #expect(!FileManager.default.fileExists(atPath: place.path))
    let result = try run(["-"], StoreFolder.scenario + "play North go\nsave april\nplay South go\n")
    #expect(result.output.contains("Saved as april: 5 statements."))
    #expect(try place.texts(of: "april").suffix(2) == ["play North go", "play South go"])
  }

  @Test("A session goes on where it was, weeks later")
  func goesOn() throws {
    _ = try run(
      ["--session", "april"], StoreFolder.scenario + "play North go\nbranch eve\nplay South go\nundo\n")
    let result = try run(
      ["--session", "april"], "redo\nchance heat >= 3 within 1\nsave may\nopen april\nbranches\n")
    #expect(result.status == .exited(0), "\(result.errors)")
    #expect(result.output.contains("[q1]"))
    #expect(result.output.contains("Opened april: 10 statements, the last of "))
    #expect(result.output.contains("eve*"))
    #expect(try place.texts(of: "may").last == "chance heat >= 3 within 1")
    // The answers go on counting.
    #expect(try run(["--session", "may"], "chance heat >= 3 within 1\n").output.contains("[q2]"))
  }

  @Test("Sessions are listed, renamed and deleted; nobody is asked, so that nothing is deleted by itself")
  func management() throws {
    _ = try run(["--session", "april"], "flag talks\n")
    _ = try run(["--session", "may"], "scenario \"In May\"\n")
    let listed = try run(["-c", "sessions"]).output
    #expect(listed.contains("april") && listed.contains("In May"))
    let renamed = try run(["-c", "rename april to spring", "-c", "rename may to spring"])
    #expect(renamed.output == "Session april is called spring now.\n")
    #expect(renamed.errors.contains("<-c 2>:1:1: error: there is a session 'spring' already [E0582]"))
    let kept = try run(["-c", "delete may"])
    #expect(kept.status == .exited(1) && kept.errors.contains("[E0586]"))
    #expect(try run(["--yes", "-c", "delete may"]).output == "Session may is deleted.\n")
    let unknown = try run(["-c", "open sping"])
    #expect(unknown.status == .exited(1) && unknown.errors.contains("did you mean 'spring'?"))
    #expect(try run(["--yes", "--session", "spring", "-c", "delete spring"]).errors.contains("[E0587]"))
  }

  @Test("What was included is kept as it was")
  func included() throws {
    try place.folder.write("flag talks\ninclude \"more.whatif\"\n", to: "library.whatif")
    try place.folder.write("flag war\n", to: "more.whatif")
    #expect(try run(["--session", "april"], "include \"library.whatif\"\n").status == .exited(0))
    for file in ["library.whatif", "more.whatif"] { try place.folder.write("actor Nobody\n", to: file) }
    let result = try run(["--session", "april", "-c", "list flags"])
    #expect(result.output.contains("talks") && result.output.contains("war"), "\(result.errors)")
    #expect(try run(["-c", "replay april check"]).output.contains("all as they were"))
  }

  @Test("Draws and runs are those of then, whatever is said on the command line now")
  func defaults() throws {
    let text = StoreFolder.scenario + "roll 6\nchance heat >= 6 within 3 method sample\n"
    #expect(try run(["--session", "april", "--seed", "7", "--runs", "300"], text).status == .exited(0))
    #expect(
      try run(["--seed", "8", "-c", "replay april check"]).output.contains(
        "2 answers compared, all as they were"))
  }

  @Test("An answer that is another than it was is named, with status 4")
  func differs() throws {
    let text = StoreFolder.scenario + "play North go\nchance heat >= 3 within 1\nchance heat >= 4 within 1\n"
    _ = try run(["--session", "april"], text)
    let queue = try DatabaseQueue(path: place.path)
    try queue.write { database in
      // Whoever changes a database on purpose can seal it, too.
      let form = try String.fetchOne(database, sql: "SELECT form FROM answer WHERE number = 2") ?? ""
      let changed = form.replacing("*probability\t", with: "*probability\t9")
      try database.execute(sql: "UPDATE answer SET form = ? WHERE number = 2", arguments: [changed])
    }
    let sealed = try run(["-c", "replay april check"])
    #expect(
      sealed.status == .exited(3)
        && sealed.errors.contains("statement 7 of session 'april' is not what was written"))
  }

  @Test("The first answer that is another than it was is named, with status 4")
  func otherAnswer() throws {
    let text = StoreFolder.scenario + "play North go\nchance heat >= 3 within 1\nchance heat >= 4 within 1\n"
    _ = try run(["--session", "april"], text)
    // As a version of whatif would have recorded it that was wrong.
    let store = try SessionStore(path: place.path, mayCreate: false)
    var statements = try store.statements(of: try store.session(named: "april"))
    for index in statements.indices {
      statements[index].answer?.form.replace("*probability\t0", with: "*probability\t1")
    }
    var session = try store.begin(named: "wrong", process: 1, at: 0)
    try store.append(statements, to: &session, title: nil, at: 0)
    store.close(session)
    let result = try run(["-c", "replay wrong check"])
    #expect(result.status == .exited(4))
    #expect(
      result.output.hasPrefix("Statement 6 of wrong is answered otherwise: `chance heat >= 3 within 1`\n"))
    #expect(result.output.contains("  probability: 1.25 then, 0.25 now\n"))
    let command = try ProcessRun.result(["replay", "wrong", "--check", "--store", place.path])
    #expect(command.status == .exited(4) && command.output == result.output)
    // To look at it is no failure.
    let shown = try run(["-c", "replay wrong"])
    #expect(shown.status == .exited(0) && shown.output.contains("Statement 7 of wrong is answered otherwise"))
  }

  @Test("A session is told again in every format, on another scenario too")
  func formats() throws {
    _ = try run(["--session", "april"], StoreFolder.scenario + "play North go\nchance heat >= 3 within 1\n")
    let changed = place.folder.path + "/changed.whatif"
    try place.folder.write(StoreFolder.scenario + "hold weight 3\n", to: "changed.whatif")
    func replay(_ format: String, _ arguments: String...) throws -> String {
      let result = try ProcessRun.result(
        ["replay", "april", "--store", place.path, "--format", format] + arguments)
      #expect(result.status == .exited(0) && result.errors.isEmpty, "\(result)")
      return result.output
    }
    let told = try replay("json").split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(told.map { $0["kind"] as? String } == ["played", "chance"])
    #expect(told.last?["statement"] as? String == "chance heat >= 3 within 1")
    let compared = try #require(
      try JSONSerialization.jsonObject(with: Data(try replay("json", "--with", changed).utf8))
        as? [String: Any])
    #expect(try JSONSchema().mistakes(in: compared).isEmpty)
    let facts = try #require(compared["facts"] as? [String: Any])
    #expect(facts["answers"] as? Int == 1 && facts["changed_answers"] as? Int == 1, "\(facts)")
    #expect(try replay("csv", "--with", changed).contains(",changed,probability,"))
    #expect(try replay("markdown", "--with", changed).contains("| changed | probability |"))
    #expect(try replay("markdown").contains("### q1: `chance heat >= 3 within 1`"))
  }

  @Test("A session is written to a file that tells it again")
  func exported() throws {
    let text =
      "# Two who go on\n" + StoreFolder.scenario
      + "play North go # first\nundo\nredo\nchance heat >= 3 within 1\n"
    _ = try run(["--session", "april"], text)
    #expect(
      try run(["--session", "april", "-c", "export \"april.whatif\""]).output
        == "Wrote april.whatif: 8 statements.\n")
    #expect(try run(["--session", "copy", "april.whatif"]).status == .exited(0))
    #expect(try place.texts(of: "copy").dropFirst() == place.texts(of: "april").dropFirst())
    let shown = try run(["-c", "replay \"april.whatif\""])
    #expect(shown.status == .exited(0) && shown.output.contains("> undo\n"))
    try place.folder.write("flag mine\n", to: "mine.whatif")
    let taken = try run(["--session", "april", "-c", "export \"mine.whatif\""])
    #expect(taken.status == .exited(1) && taken.errors.contains("[E0572]"))
    #expect(place.folder.text(of: "mine.whatif") == "flag mine\n")
  }

  @Test("A changed scenario's answers stand beside those of then")
  func changed() throws {
    let text = StoreFolder.scenario + "play North go\nchance heat >= 3 within 1\n"
    _ = try run(["--session", "april"], text)
    try place.folder.write(StoreFolder.scenario + "hold weight 3\n", to: "changed.whatif")
    let result = try ProcessRun.result(
      ["replay", "april", "--with", "changed.whatif", "--store", place.path], in: place.folder.path)
    #expect(result.status == .exited(0), "\(result.errors)")
    #expect(result.output.hasPrefix("1 of 1 answer of april is another with changed.whatif"))
    #expect(result.output.contains("q1 chance heat >= 3 within 1"))
    // Both have to go: each does in one of two cases, or of four.
    #expect(result.output.contains("probability"))
    #expect(result.output.contains("25 %") && result.output.contains("6.3 %"), "\(result.output)")
  }
}
