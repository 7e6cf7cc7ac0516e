import Foundation
import Testing

@testable import WhatIfShell

private typealias Keys = PseudoTerminal.Keys

/// What is taller than the screen, at the prompt.
@Suite("Paging", .timeLimit(.minutes(20)))
struct PagerTests {
  private static let hasLess = FileManager.default.isExecutableFile(atPath: "/usr/bin/less")
  /// Shows what it reads behind a bar, and says when it is through.
  private static let marking = "sed 's/^/| /'; echo through"

  private func start(
    _ pager: String?, _ arguments: [String] = [], variable: String = "PAGER", rows: Int = 12
  ) throws -> PseudoTerminal {
    var environment: [String: String?] = ["PAGER": nil]
    environment[variable] = .some(pager)
    let terminal = try PseudoTerminal(
      BuiltProduct.whatif, arguments, environment: environment, columns: 100, rows: rows)
    try terminal.waitForPrompt()
    return terminal
  }

  private static let many = "actor " + (1...30).map { "A\($0)" }.joined(separator: ", ")

  @Test(
    "An answer taller than the screen goes through the pager, and no other",
    arguments: ["PAGER", "WHATIF_PAGER"])
  func tall(_ variable: String) throws {
    let terminal = try start(Self.marking, variable: variable)
    try terminal.type("actor Short; list actors\r")
    try terminal.waitFor("the short answer") { $0.contains("Short\n") && $0.isAtPrompt }
    #expect(!terminal.screen.contains("through"))
    try terminal.type(Self.many + "\r")
    try terminal.waitForPrompt()
    try terminal.type("list actors\r")
    try terminal.waitFor("the end of the pages") {
      $0.contains("|   A30\n") && $0.contains("through") && $0.isAtPrompt
    }
    try leave(terminal)
  }

  @Test("How it is used can be chosen", arguments: [("never", false), ("always", true)])
  func choice(_ use: String, _ isPaged: Bool) throws {
    let terminal = try start(Self.marking, ["--pager", use], rows: isPaged ? 60 : 12)
    try terminal.type(Self.many + "; list actors\r")
    try terminal.waitFor("the answer") { $0.contains("  A30\n") && $0.isAtPrompt }
    #expect(terminal.screen.contains("through") == isPaged)
    try leave(terminal)
  }

  @Test("Without the program the answer is shown all the same", arguments: ["no-such-pager", "cat", ""])
  func missing(_ command: String) throws {
    let terminal = try start(command)
    try terminal.type(Self.many + "; list actors\r")
    try terminal.waitFor("the answer") { $0.contains("\n  A30\n") && $0.isAtPrompt }
    try leave(terminal)
  }

  @Test("A pager that leaves in the middle takes nothing with it")
  func leaving() throws {
    let terminal = try start("head -n 2; kill -INT $$")
    try terminal.type(Self.many + "; list actors\r")
    try terminal.waitFor("the first rows") { $0.contains("actors: 30") && $0.isAtPrompt }
    try terminal.type("list moves\r")
    try terminal.waitFor("the next answer") { $0.contains("moves: ") && $0.isAtPrompt }
    try leave(terminal)
  }

  @Test("less shows a page, is left with q, and survives Ctrl-C", .enabled(if: hasLess))
  func less() throws {
    let terminal = try start(nil)
    try terminal.type(Self.many + "; list actors\r")
    try terminal.waitFor("q to go on")
    #expect(terminal.screen.contains("actors: 30") && !terminal.screen.contains("A30\n"))
    try terminal.type("G")
    try terminal.waitFor("the last row") { $0.contains("  A30\n") && $0.contains("q to go on") }
    try terminal.type("q")
    try terminal.waitForPrompt()
    #expect(terminal.screen.contains("  A30\n"))
    try leave(terminal)
  }

  @Test("Nothing is paged in a script, even on a terminal")
  func script() throws {
    let terminal = try PseudoTerminal(
      BuiltProduct.whatif, ["-c", Self.many + "; list actors"], environment: ["PAGER": Self.marking],
      columns: 100, rows: 12)
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.contains("\n  A30") && !terminal.screen.contains("through"))
  }

  @Test("Heights count rows of the screen")
  func heights() {
    #expect(Pager.height(of: "a\nb\n", columns: 80) == 2)
    #expect(Pager.height(of: "\n\n", columns: 80) == 2)
    #expect(Pager.height(of: String(repeating: "x", count: 81), columns: 80) == 2)
    #expect(Pager.height(of: "\u{1B}[1m\(String(repeating: "x", count: 80))\u{1B}[0m\n", columns: 80) == 1)
    #expect(Pager.height(of: String(repeating: "日", count: 41) + "\n", columns: 80) == 2)
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    try terminal.type(Keys.control("D"))
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isInOriginalMode)
  }
}
