import Testing

@testable import WhatIfShell

/// Somebody who sits at a prompt of the program itself.
struct PromptUser {
  typealias Keys = PseudoTerminal.Keys

  private static let historyFile = "state/whatif/history"

  let terminal: PseudoTerminal
  var screen: Screen { terminal.screen }

  /// Starts the program and waits for its prompt.
  init(
    _ arguments: [String] = [], environment: [String: String?] = [:], isColoured: Bool = false,
    columns: Int = 80, rows: Int = 24, folder: TemporaryFolder? = nil
  ) throws {
    var environment = environment
    if isColoured { environment["NO_COLOR"] = .some(nil) }
    terminal = try PseudoTerminal(
      BuiltProduct.whatif, arguments, environment: environment, columns: columns, rows: rows, folder: folder)
    try terminal.waitForPrompt()
  }

  /// Entries of the history's file, as it has them.
  var entries: [String] {
    terminal.folder.text(of: Self.historyFile).split(separator: "\n").map(String.init)
  }

  func type(_ keys: String) throws { try terminal.type(keys) }

  func see(_ text: String) throws { try terminal.waitFor(text) }

  func see(_ what: String, _ isShown: (Screen) -> Bool) throws { try terminal.waitFor(what, isShown) }

  /// Waits until the cursor's row ends so.
  func seeRow(_ end: String) throws { try see("a row that ends in `\(end)`") { $0.cursorRow.hasSuffix(end) } }

  /// Waits until a text has a style.
  func see(_ text: String, in style: String) throws {
    try see("`\(text)` in style `\(style)`") { $0.style(of: text) == style }
  }

  /// Enters a line; gives the history's row of it.
  @discardableResult
  func enter(_ keys: String) throws -> String? {
    let count = entries.count
    let row = screen.cursorRowSinceStart
    try type(keys + Keys.enter)
    try see("the next prompt") { screen in
      screen.isAtPrompt && screen.cursorRowSinceStart > row && entries.count > count
    }
    return entries.last
  }

  /// Leaves, and looks at how the terminal is left.
  func leave() throws {
    // The terminal drops what was typed and not read when Ctrl-C comes: so it has to be seen first.
    let row = screen.cursorRowSinceStart
    try type(Keys.control("C"))
    try see("an empty line") { $0.isAtPrompt && $0.cursorRowSinceStart > row }
    try type(Keys.control("D"))
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isInOriginalMode)
    #expect(!terminal.screen.isMarkingPastes)
  }
}
