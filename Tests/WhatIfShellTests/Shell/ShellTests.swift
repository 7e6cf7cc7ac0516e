import Testing

@testable import WhatIfShell

private typealias Keys = PseudoTerminal.Keys

/// The conversation at the prompt, through a terminal.
@Suite("The shell", .timeLimit(.minutes(20)))
struct ShellTests {
  private func start(_ arguments: [String] = [], rows: Int = 60) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(BuiltProduct.whatif, arguments, columns: 100, rows: rows)
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

  private func prompt(_ terminal: PseudoTerminal) -> String { terminal.screen.textBeforeCursor }

  @Test("It says who it is, and where the story stands")
  func prompts() throws {
    let terminal = try start()
    #expect(terminal.screen.row(0).hasPrefix("whatif \(Version.current)"))
    #expect(prompt(terminal) == "main> ")
    _ = try enter("actor Israel, Iran", terminal)
    #expect(prompt(terminal) == "main* r1 Israel> ")
    _ = try enter("round is 3 days from 2024-04-01", terminal)
    #expect(prompt(terminal) == "main* 1 Apr Israel> ")
    _ = try enter("play Israel hold", terminal)
    #expect(prompt(terminal) == "main* 1 Apr Iran> ")
    try terminal.type("quit\r")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isInOriginalMode)
  }

  @Test("An error leaves the shell, and the story, as they were")
  func errors() throws {
    let terminal = try start()
    _ = try enter("actor Iran", terminal)
    let shown = try enter("play Irn hold", terminal)
    #expect(shown.contains("<prompt>:1:6: error: "))
    #expect(shown.contains("did you mean 'Iran'?"))
    #expect(try enter("check 1 > 2; actor Nobody", terminal).contains("error"))
    #expect(try !enter("list actors", terminal).contains("Nobody"))
    try terminal.type(Keys.control("D"))
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test("What is sure is warned of at once, what may still come at the next question; each once")
  func warnings() throws {
    let terminal = try start()
    _ = try enter("actor North, South; quantity heat 0..10 = 3; quantity size 0..9 = 1", terminal)
    let rule = try enter("rule thaw { each round; when heat > 12; then heat = 0 }", terminal)
    #expect(rule.contains("<prompt>:1:30: warning: rule 'thaw' can never fire"))
    #expect(try !enter("list", terminal).contains("warning"))
    #expect(try enter("chance heat > 5", terminal).contains("warning: nothing uses quantity 'size'"))
    #expect(try !enter("chance heat > 6", terminal).contains("warning"))
    try terminal.type(Keys.control("D"))
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test("Ctrl-C gives the line up and never leaves")
  func interrupting() throws {
    let terminal = try start()
    try terminal.type("actor Ir")
    try terminal.waitFor("actor Ir")
    try terminal.type(Keys.control("C"))
    try terminal.waitForPrompt()
    #expect(try enter("list", terminal).contains("Ir") == false)
    try terminal.type(Keys.control("D"))
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isInOriginalMode)
  }

  @Test("A long question says how far it has come; Ctrl-C stops it, and what was done is the answer")
  func stopping() throws {
    let terminal = try start()
    _ = try enter("actor North, South; quantity heat 0..9 = 1", terminal)
    _ = try enter("move stoke by A { then heat += 1 }; response stokes { for A; expect A stoke }", terminal)
    try terminal.type("chance heat > 5 within 20 runs 1e9" + Keys.enter)
    try terminal.waitFor(" of 1,000,000,000 runs, ")
    #expect(terminal.screen.cursorRow.contains(" a second, "))
    try terminal.type(Keys.control("C"))
    try terminal.waitFor("stopped early, after ")
    try terminal.waitForPrompt()
    #expect(!terminal.screen.contains(" a second"))
    #expect(try enter("list moves", terminal).contains("stoke"))
    try terminal.type(Keys.control("D"))
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isInOriginalMode)
  }

  @Test("A statement of several rows is one entry")
  func rows() throws {
    let terminal = try start()
    _ = try enter("actor Iran, Israel", terminal)
    try terminal.type("move strike by A on B {\rwhen A != B\r}\r")
    try terminal.waitFor("the end of the block") { $0.contains("\n}") && $0.isAtPrompt }
    #expect(try enter("list moves", terminal).contains("strike"))
  }

  @Test("A paste may hold statements and words to the prompt, taken in order until one fails")
  func paste() throws {
    let terminal = try start()
    try terminal.type(
      Keys.pasted("actor A\nhelp keys\nactor B; actor C\nmove m by X {\n}\nnonsense\nactor D\n"))
    try terminal.waitFor("actor D")
    try terminal.type(Keys.enter)
    try terminal.waitFor("<prompt>:6:1: error: ")
    try terminal.waitForPrompt()
    #expect(terminal.screen.contains("Ctrl-R"))
    let actors = try enter("list actors", terminal)
    #expect(actors.contains("C") && !actors.contains("D"))
    try terminal.type(Keys.pasted("actor E\nquit\n"))
    try terminal.waitFor("the paste") { $0.cursorRow == "quit" }
    try terminal.type(Keys.enter)
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test("With answers sent to a file, what is said to the user stays on the terminal")
  func redirected() throws {
    let folder = try TemporaryFolder()
    let answers = folder.path + "/answers"
    let terminal = try PseudoTerminal(
      BuiltProduct.whatif, columns: 100, rows: 60, folder: folder, standardOutput: answers)
    try terminal.waitForPrompt()
    #expect(terminal.screen.row(0).hasPrefix("whatif \(Version.current)"))
    try terminal.type("actor Iran; list actors; nonsense" + Keys.enter)
    try terminal.waitFor("error: ")
    try terminal.type("quit" + Keys.enter)
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(folder.text(of: "answers").hasPrefix("actors: 1\n"))
  }

  @Test("Tab completes by what is declared")
  func completion() throws {
    let terminal = try start()
    _ = try enter("actor Israel \"State of Israel\"; actor Iran", terminal)
    try terminal.type("play I" + Keys.tab)
    try terminal.waitFor("State of Israel")
    try terminal.type("r\(Keys.tab)ho\(Keys.tab)")
    try terminal.waitFor("the line") { $0.cursorRow.hasSuffix("> play Iran hold") }
    try terminal.type(Keys.enter)
    try terminal.waitFor("e1")
  }

  @Test("Help on everything, a word, the keys and an unknown word")
  func help() throws {
    let terminal = try start(rows: 200)
    #expect(try enter("help", terminal).contains("whatif"))
    #expect(try enter("help chance", terminal).contains("For example"))
    #expect(try enter("help keys", terminal).contains("Ctrl-R"))
    #expect(try enter("help chanse", terminal).contains("did you mean"))
  }

  @Test("After files only a summary, then the prompt; what failed is told")
  func summary() throws {
    let folder = try TemporaryFolder()
    try folder.write("actor A, B\nlist\ncheck 1 < 2\n", to: "case.whatif")
    try folder.write("actor C\nnonsense\nactor D\n", to: "bad.whatif")
    let good = try start(["-i", folder.path + "/case.whatif", "-c", "list actors"])
    #expect(good.screen.contains("case.whatif: 3 statements, 1 answer, 1 check holds"))
    #expect(good.screen.contains("A"))
    #expect(prompt(good) == "main r1 A> ")
    let bad = try start(["-i", folder.path + "/bad.whatif"])
    #expect(bad.screen.contains("bad.whatif:2:1: error: "))
    #expect(prompt(bad) == "main r1 C> ")
  }

  @Test("Colours on a terminal, unless declined")
  func colours() throws {
    let terminal = try PseudoTerminal(
      BuiltProduct.whatif, environment: ["NO_COLOR": nil], columns: 100, rows: 60)
    try terminal.waitForPrompt()
    #expect(prompt(terminal) == "main> ")
    #expect(try enter("nonsense", terminal).contains("error"))
  }
}
