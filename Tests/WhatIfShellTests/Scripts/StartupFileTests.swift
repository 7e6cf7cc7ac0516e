import Testing

@testable import WhatIfShell

/// The file that is read before all others.
@Suite("The startup file", .timeLimit(.minutes(20)))
struct StartupFileTests {
  /// A folder with a startup file in the usual place and another one beside.
  private func home() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("actor Usual\n", to: "config/whatif/init.whatif")
    try folder.write("actor Named\nlist actors\n", to: "named.whatif")
    return folder
  }

  private func variables(_ folder: TemporaryFolder) -> [String: String] {
    ["XDG_CONFIG_HOME": folder.path + "/config", "XDG_DATA_HOME": folder.path + "/data", "HOME": folder.path]
  }

  @Test(
    "A script is the same everywhere: it reads a startup file only where it is told to, and does not show it")
  func scripts() throws {
    let folder = try home()
    func run(_ arguments: [String]) throws -> ProcessRun.Result {
      try ProcessRun.result(
        arguments + ["--no-warnings", "-c", "list actors"], environment: variables(folder), in: folder.path)
    }
    #expect(try run([]).output.contains("Usual") == false)
    let named = try run(["--init", "named.whatif"])
    #expect(named.output == "actors: 1\n  Named\n" && named.errors.isEmpty, "\(named)")
    #expect(try run(["--init", "missing.whatif"]).status == .exited(3))
    #expect(try run(["--init", "named.whatif", "--no-init"]).status == .exited(2))
  }

  @Test("A mistake in it ends a script, and is among those that are reported")
  func mistakes() throws {
    let folder = try TemporaryFolder()
    try folder.write("nonsense\n", to: "bad.whatif")
    for arguments in [["-c", "list actors"], ["--parse-only", "-"]] {
      let result = try ProcessRun.result(["--init", "bad.whatif"] + arguments, in: folder.path)
      #expect(result.status == .exited(1) && result.output.isEmpty, "\(result)")
      #expect(result.errors.hasPrefix("bad.whatif:1:1: error: "))
    }
  }

  @Test("A session that was kept has had its beginning")
  func sessions() throws {
    let folder = try home()
    for expected in ["Named", "Named"] {
      let result = try ProcessRun.result(
        ["--session", "s", "--init", "named.whatif", "--no-warnings", "-c", "list actors"],
        environment: variables(folder), in: folder.path)
      #expect(result.status == .exited(0) && result.output == "actors: 1\n  \(expected)\n", "\(result)")
    }
  }

  @Test("The prompt begins with the user's own", arguments: [[], ["--no-init"], ["--init", "named.whatif"]])
  func prompt(_ arguments: [String]) throws {
    let folder = try home()
    let named = arguments.map { $0 == "named.whatif" ? folder.path + "/named.whatif" : $0 }
    let terminal = try PseudoTerminal(BuiltProduct.whatif, named, environment: variables(folder))
    try terminal.waitForPrompt()
    try terminal.type("list actors" + PseudoTerminal.Keys.enter)
    try terminal.waitFor("actors: \(arguments == ["--no-init"] ? "none" : "1")")
    let shown = terminal.screen.transcript
    #expect(shown.contains("  Usual") == arguments.isEmpty)
    #expect(shown.contains("  Named") == (arguments.first == "--init"))
  }
}
