import Foundation
import Testing

@testable import WhatIfShell

private typealias Keys = PseudoTerminal.Keys

/// Editing at the prompt of the program itself.
///
/// What a line came to is read from the history, which shows it whatever the program thinks of it.
@Suite("Editing at the prompt", .timeLimit(.minutes(20)))
struct LineEditorTests {
  private static let historyFile = "state/whatif/history"

  private func start(
    environment: [String: String?] = [:], columns: Int = 80, rows: Int = 24, folder: TemporaryFolder? = nil
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      BuiltProduct.whatif, environment: environment, columns: columns, rows: rows, folder: folder)
    try terminal.waitForPrompt()
    return terminal
  }

  private func entries(_ terminal: PseudoTerminal) -> [String] {
    terminal.folder.text(of: Self.historyFile).split(separator: "\n").map(String.init)
  }

  /// Enters a line; gives the history's row of it.
  private func enter(_ keys: String, _ terminal: PseudoTerminal) throws -> String? {
    let count = entries(terminal).count
    let row = terminal.screen.cursorRowSinceStart
    try terminal.type(keys + Keys.enter)
    try terminal.waitFor("the next prompt") { screen in
      screen.isAtPrompt && screen.cursorRowSinceStart > row && entries(terminal).count > count
    }
    return entries(terminal).last
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    try terminal.type(Keys.control("D"))
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isInOriginalMode)
    #expect(!terminal.screen.isMarkingPastes)
  }

  @Test(
    "Keys mean the same on every terminal, and an unknown one is not complained about",
    arguments: [
      "xterm-256color", "dumb", "vt100", "linux", "screen", "tmux", "ansi", "no-such-terminal", nil,
    ])
  func terminals(name: String?) throws {
    let terminal = try start(environment: ["TERM": name])
    #expect(terminal.screen.visibleRows.allSatisfy { !$0.contains("terminal type") })
    let left = Keys.left
    #expect(try enter("bdx\(left)\(Keys.delete)\(left)c\u{1B}OHa\(Keys.end)e\u{1B}[15~", terminal) == "abcde")
    #expect(terminal.screen.contains("> abcde"))
    try leave(terminal)
  }

  @Test("Wide and accented characters, in any locale", arguments: ["C.UTF-8", "C", "no_SUCH", nil])
  func wideCharacters(locale: String?) throws {
    let terminal = try start(environment: ["LANG": locale])
    try terminal.type("é日本x\(Keys.left)\(Keys.left)語")
    try terminal.waitFor("é日語本x")
    #expect(terminal.screen.textBeforeCursor.hasSuffix("> é日語"))
    #expect(try enter("\(Keys.backspace)ü", terminal) == "é日ü本x")
    try leave(terminal)
  }

  @Test("A block is one line to the history; Up brings it back, and arrows move inside it")
  func block() throws {
    let terminal = try start()
    #expect(try enter("zzz {\rwhen x\r(\ry\r)\r}", terminal) == "zzz {\\n  when x\\n  (\\n    y\\n  )\\n}")
    #expect(terminal.screen.contains("\n  when x\n  (\n    y\n  )\n}"))
    let edited = try enter(Keys.up + Keys.down + Keys.end + "yz" + Keys.home + "  ", terminal)
    #expect(edited == "zzz {\\n    when xyz\\n  (\\n    y\\n  )\\n}")
    // Each entry is one press away, however tall it is.
    #expect(try enter(Keys.up + Keys.up + Keys.down + Keys.end + "!", terminal)?.contains("when x!") == true)
    try leave(terminal)
  }

  @Test("Up goes to what begins like the line, Down comes back to it")
  func prefixes() throws {
    let terminal = try start()
    for line in ["zza one", "zzb", "zza two"] { _ = try enter(line, terminal) }
    #expect(try enter("zza" + Keys.up + Keys.up + "!", terminal) == "zza one!")
    try terminal.type("zzb live")
    try terminal.type(Keys.home + Keys.right + Keys.right + Keys.right + Keys.up)
    try terminal.waitFor("the entry") { $0.cursorRow.hasSuffix("> zzb") }
    #expect(try enter(Keys.down + "|", terminal) == "zzb| live")
    try leave(terminal)
  }

  @Test("The history is shared by shells and private to its user")
  func history() throws {
    let folder = try TemporaryFolder()
    let first = try start(folder: folder)
    let second = try start(folder: folder)
    _ = try enter("zz first", first)
    _ = try enter("zz second", second)
    let third = try start(folder: folder)
    #expect(try enter(Keys.up + Keys.up + "!", third) == "zz first!")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + Self.historyFile)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("A search's Enter takes what was found and does not run it")
  func search() throws {
    let terminal = try start()
    for line in ["zz alpha beta", "zz other"] { _ = try enter(line, terminal) }
    try terminal.type(Keys.control("R") + "alp")
    try terminal.waitFor("search 'alp': zz alpha beta")
    try terminal.type("qq")
    try terminal.waitFor("nothing has 'alpqq': zz alpha beta")
    try terminal.type(Keys.enter)
    try terminal.waitFor("the line") { $0.cursorRow.hasSuffix("> zz alpha beta") }
    #expect(entries(terminal).count == 2)
    #expect(try enter(Keys.end + "!", terminal) == "zz alpha beta!")
    try terminal.type("live" + Keys.control("R") + "oth")
    try terminal.waitFor("search 'oth': zz other")
    #expect(try enter(Keys.control("G") + "ly", terminal) == "lively")
    try leave(terminal)
  }

  @Test("A paste of several statements waits in the line as text")
  func paste() throws {
    let terminal = try start()
    let pasted = "zz one {\n\twhen é\n}\nzz two\n"
    try terminal.type(Keys.pasted(pasted))
    try terminal.waitFor("the paste") { $0.cursorRow == "zz two" }
    #expect(entries(terminal).isEmpty)
    #expect(try enter("", terminal) == "zz one {\\n\twhen é\\n}\\nzz two")
    try leave(terminal)
  }

  @Test("A line taller than the screen can be edited at its beginning")
  func tallLine() throws {
    let terminal = try start(columns: 40, rows: 10)
    let rows = (0..<30).map { "  row \($0)" }
    try terminal.type(Keys.pasted((["zz {"] + rows + ["}"]).joined(separator: "\n")))
    try terminal.waitFor("the end") { $0.cursorRow == "}" && $0.contains("  row 29") }
    try terminal.type(String(repeating: Keys.up, count: 30))
    try terminal.waitFor("the beginning") { $0.cursorRow == "  row 0" && $0.row(0).hasSuffix("> zz {") }
    let end = String(repeating: Keys.down, count: 20) + Keys.end + "!"
    try terminal.type(Keys.end + "?" + end)
    try terminal.waitFor("the middle") { $0.cursorRow == "  row 20!" }
    let entry = try enter("", terminal)
    let edited = rows.map { $0 == "  row 0" ? $0 + "?" : $0 == "  row 20" ? $0 + "!" : $0 }
    #expect(entry == (["zz {"] + edited + ["}"]).joined(separator: "\\n"))
    try leave(terminal)
  }

  @Test("Ctrl-C gives up the line, never the shell")
  func interrupt() throws {
    let terminal = try start()
    try terminal.type("zz {" + Keys.enter + "half")
    try terminal.waitFor("  half")
    try terminal.type(Keys.control("C"))
    try terminal.waitFor("half^C")
    try terminal.waitForPrompt()
    for number in 1...3 {
      try terminal.type(Keys.control("C"))
      try terminal.waitFor("\(number) more") { screen in
        screen.visibleRows.count { $0.hasSuffix("> ^C") } == number && screen.isAtPrompt
      }
    }
    #expect(try enter("whole", terminal) == "whole")
    try leave(terminal)
  }

  @Test("Ctrl-D deletes inside a line and leaves only on an empty one")
  func endOfInput() throws {
    let terminal = try start()
    #expect(try enter("xzz" + Keys.home + Keys.control("D") + Keys.end + Keys.control("D"), terminal) == "zz")
    try leave(terminal)
  }

  @Test("Ctrl-K takes the rest of the row, Ctrl-Y brings it back")
  func kill() throws {
    let terminal = try start()
    let keys = "zz {\rone two\r}" + Keys.up + Keys.home + Keys.control("K") + "  1 " + Keys.control("Y")
    #expect(try enter(keys, terminal) == "zz {\\n  1   one two\\n}")
    try leave(terminal)
  }

  @Test("Tab completes a word")
  func completion() throws {
    let terminal = try start()
    try terminal.type("hel" + Keys.tab)
    try terminal.waitFor("> help")
    try leave(terminal.abandonLine())
  }

  @Test("Another width draws the line anew")
  func resize() throws {
    let terminal = try start(columns: 60)
    try terminal.type("zz abcdefghij klmnopqrst uvwxyz")
    try terminal.waitFor("the line") { $0.cursorRow.hasSuffix("uvwxyz") }
    terminal.resize(columns: 100, rows: 30)
    #expect(try enter(Keys.home + "!", terminal) == "!zz abcdefghij klmnopqrst uvwxyz")
    #expect(terminal.screen.visibleRows.count { $0.hasSuffix("uvwxyz") && $0.contains("> ") } == 1)
    try leave(terminal)
  }

  @Test("The terminal is as it was when the program is ended", arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func ended(signal: Int32) throws {
    let terminal = try start()
    try terminal.type("half")
    try terminal.waitFor("> half")
    #expect(!terminal.isInOriginalMode)
    #expect(terminal.screen.isMarkingPastes)
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() == .signaled(signal))
    #expect(terminal.isInOriginalMode)
    #expect(!terminal.screen.isMarkingPastes)
  }

  @Test("Keys of vi, where the user's file asks for them")
  func vi() throws {
    let folder = try TemporaryFolder()
    try folder.write("bind -v\nnonsense here\n", to: "editrc")
    let environment = ["EDITRC": folder.path + "/editrc"]
    let terminal = try start(environment: environment, folder: folder)
    #expect(try enter("zz one", terminal) == "zz one")
    try terminal.type("k\(Keys.backspace)zz two\u{1B}")
    try terminal.waitFor("command mode") { $0.textBeforeCursor.hasSuffix("zz tw") }
    #expect(try enter("0x", terminal) == "z two")
    try terminal.type("zz\u{1B}")
    try terminal.waitFor("command mode") { $0.textBeforeCursor.hasSuffix("> z") }
    try terminal.type("ddk")
    try terminal.waitFor("the entry before") { $0.cursorRow.hasSuffix("> z two") }
    try leave(terminal.abandonLine())
  }

  @Test("Editing goes to standard error when the answers go to a file")
  func outputElsewhere() throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      BuiltProduct.whatif, folder: folder, standardOutput: folder.path + "/answers")
    try terminal.waitForPrompt()
    #expect(try enter("zz é", terminal) == "zz é")
    try leave(terminal)
    #expect(!folder.text(of: "answers").contains("> zz"))
  }
}

extension Screen {
  /// Whether the cursor stands behind a prompt and nothing else.
  var isAtPrompt: Bool {
    textBeforeCursor.hasSuffix("> ") && cursorRow.count < textBeforeCursor.count
      && !textBeforeCursor.dropLast(2).contains("> ")
  }
}

extension PseudoTerminal {
  func waitForPrompt() throws {
    try waitFor("a prompt") { $0.isAtPrompt }
  }

  /// Gives up the line that is being edited.
  func abandonLine() throws -> PseudoTerminal {
    try type(Keys.control("C"))
    try waitForPrompt()
    return self
  }
}
