import Testing

@testable import WhatIfShell

private typealias Keys = PseudoTerminal.Keys

/// Sessions at the prompt.
@Suite("Sessions at the prompt", .timeLimit(.minutes(20)))
struct SessionShellTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func start(_ arguments: [String] = []) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      BuiltProduct.whatif, arguments, environment: ["TZ": "UTC"], columns: 100, rows: 60, folder: folder)
    try terminal.waitForPrompt()
    return terminal
  }

  /// Enters a line; gives what is shown of it up to the next prompt.
  private func enter(_ line: String, _ terminal: PseudoTerminal) throws -> String {
    try terminal.type(line)
    try terminal.waitFor("the line") { $0.cursorRow.hasSuffix(line) }
    let row = terminal.screen.cursor.row
    try terminal.type(Keys.enter)
    try terminal.waitForPrompt()
    let screen = terminal.screen
    return (row + 1..<screen.cursor.row).map(screen.row).joined(separator: "\n")
  }

  @Test("What was typed and not saved is offered to the next shell, after a kill too, and recovered")
  func recovered() throws {
    let killed = try start()
    _ = try enter("actor North, South", killed)
    _ = try enter("flag talks", killed)
    killed.send(signal: 9)
    _ = try killed.waitForExit()

    let next = try start()
    #expect(
      next.screen.transcript.contains("A session that was not saved is kept: 2 statements, the last of "))
    #expect(next.screen.transcript.contains("`open unsaved_1` recovers it, `delete unsaved_1` forgets it."))
    #expect(try enter("open unsaved_1", next).hasPrefix("Opened unsaved_1: 2 statements"))
    #expect(try enter("list flags", next).contains("talks"))
    #expect(try enter("save april", next).hasPrefix("Saved as april: 3 statements."))
    try next.type("quit\r")
    #expect(try next.waitForExit() == .exited(0))

    let last = try start(["--session", "april"])
    #expect(!last.screen.transcript.contains("not saved"))
    #expect(last.screen.transcript.contains("Opened april: 3 statements"))
  }

  @Test("Nothing is kept where nothing was typed")
  func nothing() throws {
    let terminal = try start()
    _ = try enter("sessions", terminal)
    try terminal.type("quit\r")
    _ = try terminal.waitForExit()
    #expect(!(try start().screen.transcript.contains("not saved")))
  }

  @Test("A second shell on a session reads, until it takes over; then the first reads")
  func twoShells() throws {
    let first = try start()
    _ = try enter("actor North, South", first)
    _ = try enter("save april", first)
    let second = try start(["--session", "april"])
    #expect(second.screen.transcript.contains("It is written by another shell, process "))
    #expect(try enter("flag talks", second).contains("[E0584]"))
    #expect(try enter("list actors", second).contains("North"))
    #expect(try enter("open april takeover", second).hasPrefix("Opened april: 1 statement"))
    _ = try enter("flag talks", second)
    #expect(try enter("flag war", first).contains("session 'april' was taken over by another shell"))
    #expect(try !enter("list flags", first).contains("war"))
    #expect(try enter("save mine", first).hasPrefix("Saved as mine: "))
    #expect(try enter("flag war", first) == "")
  }

  @Test("Deleting asks first")
  func asks() throws {
    let terminal = try start()
    _ = try enter("flag talks", terminal)
    _ = try enter("save april", terminal)
    _ = try enter("save may", terminal)
    try terminal.type("delete april\r")
    try terminal.waitFor("Delete session april, 1 statement, for good? [y/N]")
    try terminal.type("\r")
    try terminal.waitFor("Nothing was deleted.")
    try terminal.waitForPrompt()
    try terminal.type("delete april\r")
    try terminal.waitFor("the question again") { screen in
      screen.transcript.ranges(of: "for good? [y/N]").count == 2
    }
    try terminal.type("y\r")
    try terminal.waitFor("Session april is deleted.")
  }

  @Test("Where nothing can be kept it is said once, and the shell goes on")
  func nowhere() throws {
    let terminal = try PseudoTerminal(
      BuiltProduct.whatif, environment: ["XDG_DATA_HOME": "/proc/nowhere"], columns: 100, rows: 60)
    try terminal.waitForPrompt()
    #expect(
      try enter("flag talks", terminal).hasPrefix("This session is not kept: the store /proc/nowhere/whatif"))
    #expect(try enter("flag war", terminal) == "")
    #expect(try enter("list flags", terminal).contains("war"))
  }
}
