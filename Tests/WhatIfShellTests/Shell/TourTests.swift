import Testing

@testable import ScenarioKit
@testable import WhatIfShell

/// The tour, and the question that is named after an answer.
@Suite("The tour", .timeLimit(.minutes(20)))
struct TourTests {
  private func runner() throws -> (runner: StatementRunner, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    let runner = StatementRunner(
      settings: SessionSettings(), keeper: SessionKeeper(path: folder.path + "/sessions.db", habit: .nothing),
      screen: AnswerScreen(color: .never, extras: []), progress: ProgressLine())
    return (runner, folder)
  }

  private func enter(_ text: String, _ runner: StatementRunner) throws -> Bool {
    let source = SourceText(name: "<test>", text: text)
    return try runner.run(source, Parser.parse(source), showing: .nothing, policy: .stopAtFirstFailure)
  }

  @Test("It goes through the founding case as it is")
  func foundingCase() throws {
    #expect(try Tour.foundingCase == ProjectFolder.text(of: "examples/april-2024.whatif"))
  }

  @Test("Wherever nobody can be asked all of it is shown, without a file beside the program")
  func shown() throws {
    let folder = try TemporaryFolder()
    for (arguments, input) in [(["tour"], ""), (["--runs", "50"], "tour\n")] {
      let result = try ProcessRun.result(arguments, input: input, in: folder.path)
      #expect(result.status == .exited(0) && result.errors.isEmpty, "\(result.errors)")
      for step in Tour.steps { #expect(result.output.contains("> \(step.statement)\n")) }
    }
  }

  @Test("At the prompt Enter goes on, statements of one's own are answered, and the session stays as it was")
  func atThePrompt() throws {
    let terminal = try PseudoTerminal(BuiltProduct.whatif, ["--no-init"], columns: 100, rows: 200)
    try terminal.waitForPrompt()
    try terminal.type("tour" + PseudoTerminal.Keys.enter)
    try terminal.waitForPrompt("tour 1/15 main 19 Apr US> ")
    try terminal.type(PseudoTerminal.Keys.enter)
    try terminal.waitForPrompt("tour 2/15 main 19 Apr US> ")
    #expect(terminal.screen.transcript.contains("actors: 7"))
    try terminal.type("list militia" + PseudoTerminal.Keys.enter)
    try terminal.waitFor("Houthis")
    try terminal.type("next" + PseudoTerminal.Keys.enter)
    try terminal.waitForPrompt("tour 3/15 main 19 Apr US> ")
    // What is suggested may be typed as well.
    try terminal.type("timeline" + PseudoTerminal.Keys.enter)
    try terminal.waitForPrompt("tour 4/15 main 19 Apr US> ")
    try terminal.type(PseudoTerminal.Keys.control("D"))
    try terminal.waitForPrompt("main> ")
    try terminal.type("list actors" + PseudoTerminal.Keys.enter)
    try terminal.waitFor("actors: none")
  }

  @Test("Enter alone leads from the first step to the last, and back to the session")
  func toTheEnd() throws {
    let terminal = try PseudoTerminal(
      BuiltProduct.whatif, ["--no-init", "--no-hints", "--runs", "50"], columns: 120, rows: 400)
    try terminal.waitForPrompt()
    try terminal.type("actor Mine" + PseudoTerminal.Keys.enter)
    try terminal.waitForPrompt()
    try terminal.type("tour" + PseudoTerminal.Keys.enter)
    for (number, step) in Tour.steps.enumerated() {
      try terminal.waitFor("step \(number + 1)") {
        $0.textBeforeCursor.hasPrefix("tour \(number + 1)/\(Tour.steps.count) ")
      }
      #expect(terminal.screen.contains("\(number + 1) of \(Tour.steps.count)  \(step.title)"))
      #expect(terminal.screen.contains("Enter runs  \(step.statement)"))
      try terminal.type(PseudoTerminal.Keys.enter)
    }
    try terminal.waitForPrompt("tour main 19 Apr US> ")
    #expect(terminal.screen.contains("That is all of it"))
    #expect(!terminal.screen.transcript.contains("error"))
    try terminal.type(PseudoTerminal.Keys.enter)
    try terminal.waitFor("the session") {
      !$0.textBeforeCursor.hasPrefix("tour") && $0.textBeforeCursor.hasSuffix("> ")
    }
    try terminal.type("list actors" + PseudoTerminal.Keys.enter)
    try terminal.waitFor("  Mine")
  }

  @Test("After an answer the next question is named once for each sort, and only what can be answered")
  func hints() throws {
    let (runner, folder) = try runner()
    defer { withExtendedLifetime(folder) {} }
    #expect(try enter(Tour.foundingCase, runner))
    var next = NextQuestion()
    for (statement, hint) in [
      (
        "whatif Israel drone_strike on Iran within 2",
        "why Iran play_down on Israel given Israel drone_strike on Iran"
      ),
      ("whatif Israel strike on Iran within 2", nil),
      (
        "why Iran play_down on Israel given Israel drone_strike on Iran",
        "whatif Iran play_down on Israel given Israel drone_strike on Iran"
      ),
      ("beliefs", "why Iran.doctrine is exception"),
      ("timeline", "why e1"),
      (
        "best US minimise chance after Iran barrage on Israel within 2 runs 100",
        "whatif US barrage on Iran with scale 1"
      ),
      ("play 2024-04-22 Israel strike on Iran with commanders 1", "why e10"),
      ("chance after Iran barrage on Israel within 2", "why Iran barrage on Israel with scale 4"),
      ("forecast of escalation within 2", "whatif Iran barrage on Israel"),
      ("list actors", nil),
    ] as [(String, String?)] {
      #expect(try enter(statement, runner))
      let entry = try #require(runner.takeLastEntry())
      let said = next.text(after: entry, accepts: runner.accepts)
      #expect(said == hint, "\(statement)")
      if let said { #expect(try enter(said, runner), "\(said)") }
    }
  }

  @Test("A terminal shows the hint, unless it is told not to", arguments: [true, false])
  func hintOnScreen(_ isWanted: Bool) throws {
    let terminal = try PseudoTerminal(BuiltProduct.whatif, ["--no-init"] + (isWanted ? [] : ["--no-hints"]))
    try terminal.waitForPrompt()
    for line in [
      "actor A, B", "move hit by X", "response r { for X; expect X hit }", "chance after A hit within 1",
    ] {
      try terminal.type(line + PseudoTerminal.Keys.enter)
      try terminal.waitForPrompt()
    }
    try terminal.type("list moves" + PseudoTerminal.Keys.enter)
    try terminal.waitFor("moves: 1")
    #expect(
      terminal.screen.transcript.contains("next  why A hit") == isWanted, "\(terminal.screen.transcript)")
  }
}

extension PseudoTerminal {
  /// Waits until a prompt stands before the cursor.
  fileprivate func waitForPrompt(_ prompt: String) throws {
    try waitFor("`\(prompt)`") { $0.textBeforeCursor == prompt }
  }
}
