import Foundation
import Testing

@testable import WhatIfShell

private typealias Keys = PseudoTerminal.Keys

/// What surrounds the line: the prompt's marks, the window, stopping and going on, long lines, marks over letters.
@Suite("Around the line", .timeLimit(.minutes(20)))
struct PromptScreenTests {
  @Test("A mark stands in the prompt as long as something is not saved")
  func unsaved() throws {
    let user = try PromptUser()
    #expect(user.screen.textBeforeCursor == "main> ")
    try user.enter("actor Iran")
    #expect(user.screen.textBeforeCursor == "main* r1 Iran> ")
    try user.enter("save mine")
    #expect(user.screen.textBeforeCursor == "main r1 Iran> ")
    try user.leave()
  }

  @Test("The window has the scenario's name, and its own again afterwards")
  func title() throws {
    let user = try PromptUser()
    try user.see("the title") { $0.title == "whatif" }
    try user.enter("scenario \"A price\\twar\"")
    try user.see("the name") { $0.title == "A pricewar - whatif" }
    try user.leave()
    #expect(user.screen.title == "")
  }

  @Test("Where there is no window, nothing is said to it", arguments: ["linux", "vt100", "dumb"])
  func noTitle(kind: String) throws {
    let user = try PromptUser(environment: ["TERM": kind])
    try user.enter("scenario \"War\"")
    #expect(user.screen.title == "")
    try user.leave()
  }

  @Test("Ctrl-Z stops it with the terminal as it was; going on, the line is there again")
  func stopping() throws {
    // A shell that waits for it and sends it on, as it would stop with nobody to wake it.
    let folder = try TemporaryFolder()
    let script = "set -m; \"$0\"; echo stopped; read line; fg; echo ended"
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "-c", script, BuiltProduct.whatif], folder: folder)
    try terminal.waitForPrompt()
    try terminal.type("list act")
    try terminal.waitFor("> list act")
    try terminal.type(Keys.control("Z"))
    try terminal.waitFor("stopped")
    #expect(terminal.isInOriginalMode)
    #expect(!terminal.screen.isMarkingPastes)
    try terminal.type("go" + Keys.enter)
    try terminal.waitFor("the line again") { $0.cursorRow.hasSuffix("> list act") }
    #expect(terminal.screen.isMarkingPastes)
    try terminal.type("ors" + Keys.enter)
    try terminal.waitFor("the answer") { $0.isAtPrompt && !$0.cursorRow.contains("list") }
    try terminal.type(Keys.control("D"))
    try terminal.waitFor("ended")
    #expect(terminal.isInOriginalMode)
  }

  @Test("A line of 5,000 characters is edited at both of its ends")
  func longLine() throws {
    let user = try PromptUser(isColoured: true)
    let words = String(repeating: "word ", count: 1_000)
    try user.type("zz " + words + "end")
    try user.see("its end") { $0.cursorRow.hasSuffix("word end") }
    try user.type(Keys.home + "a")
    try user.see("its beginning") { $0.textBeforeCursor.hasSuffix("> a") }
    try user.type(Keys.end + "z")
    try user.see("its end again") { $0.cursorRow.hasSuffix("word endz") }
    #expect(try user.enter("") == "azz " + words + "endz")
    #expect(try user.enter(Keys.up + "!") == "azz " + words + "endz!")
    try user.leave()
  }

  @Test("A mark typed after its letter becomes one character with it")
  func marks() throws {
    let user = try PromptUser()
    try user.type("zz e\u{301}u\u{308}x" + Keys.left + Keys.backspace)
    try user.see("the letters") { $0.cursorRow.hasSuffix("> zz éx") && $0.textBeforeCursor.hasSuffix("zz é") }
    #expect(try user.enter("a" + Keys.pasted("o\u{308}")) == "zz éaöx")
    try user.leave()
  }

  @Test("Words are passed and taken away, on any terminal", arguments: ["xterm", "rxvt", "linux"])
  func words(kind: String) throws {
    let user = try PromptUser(environment: ["TERM": kind])
    // Ctrl-Left as xterm and rxvt send it, Alt-B, Alt-D, Ctrl-W.
    #expect(try user.enter("zz one two three\u{1B}[1;5D\u{1B}[1;5DX") == "zz one Xtwo three")
    #expect(try user.enter("zz one two three\u{1B}Od\u{1B}bY") == "zz one Ytwo three")
    #expect(try user.enter("zz one two" + Keys.control("W") + "X") == "zz one X")
    #expect(try user.enter("zz one two\u{1B}b\u{1B}dY") == "zz one Y")
    try user.leave()
  }

  @Test(
    "Home, End and Delete as terminals send them",
    arguments: ["\u{1B}[H", "\u{1B}OH", "\u{1B}[1~", "\u{1B}[7~"])
  func home(sequence: String) throws {
    let user = try PromptUser()
    let end = sequence.replacingOccurrences(of: "H", with: "F").replacingOccurrences(of: "1~", with: "4~")
      .replacingOccurrences(of: "7~", with: "8~")
    #expect(try user.enter("xzz" + sequence + Keys.delete + end + "!") == "zz!")
    try user.leave()
  }

  @Test(
    "Function keys leave nothing in the line",
    arguments: ["\u{1B}OP", "\u{1B}[11~", "\u{1B}[24~", "\u{1B}[[A", "\u{1B}[1;2P"])
  func functionKeys(sequence: String) throws {
    let user = try PromptUser()
    #expect(try user.enter("zz" + sequence + "!") == "zz!")
    try user.leave()
  }

  @Test("What was typed ahead while a question runs is not lost, and not shown twice")
  func typedAhead() throws {
    let user = try PromptUser()
    try user.type("zz one" + Keys.enter + "zz two" + Keys.enter + "zz three")
    try user.see("all of it") { $0.cursorRow.hasSuffix("> zz three") }
    #expect(user.entries == ["zz one", "zz two"])
    #expect(user.screen.visibleRows.count { $0.hasSuffix("> zz two") } == 1)
    try user.leave()
  }

  @Test("The terminal is put back when the program is broken off", arguments: [SIGABRT, SIGSEGV, SIGBUS])
  func crash(signal: Int32) throws {
    let user = try PromptUser(isColoured: true)
    try user.type("half")
    try user.seeRow("> half")
    #expect(!user.terminal.isInOriginalMode)
    user.terminal.send(signal: signal)
    #expect(try user.terminal.waitForExit() == .signaled(signal))
    #expect(user.terminal.isInOriginalMode)
    #expect(!user.screen.isMarkingPastes)
  }
}
