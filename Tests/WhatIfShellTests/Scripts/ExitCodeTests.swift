import Testing

@testable import WhatIfShell

/// What the program tells whoever started it.
@Suite("Exit codes", .timeLimit(.minutes(20)))
struct ExitCodeTests {
  struct Case: CustomTestStringConvertible {
    let arguments: [String]
    var input = ""
    let code: ExitCode
    var testDescription: String { "\(arguments) \(input.debugDescription) \(code)" }
  }

  @Test(
    arguments: [
      Case(arguments: [], code: .success),
      Case(arguments: ["-"], input: "actor Iran\n", code: .success),
      Case(arguments: ["-c", "actor Iran", "-c", "check not after Iran hold"], code: .success),
      Case(arguments: ["--help"], code: .success),
      Case(arguments: ["--version"], code: .success),
      Case(arguments: [], input: "actor Iran\nactor Iran\n", code: .failure),
      Case(arguments: [], input: "check 1 > 2\n", code: .failure),
      Case(arguments: [], input: "rubbish\n", code: .failure),
      Case(arguments: ["--keep-going"], input: "rubbish\nactor Iran\n", code: .failure),
      Case(arguments: ["--parse-only"], input: "check after Iran hold\n", code: .failure),
      Case(arguments: ["--parse-only"], input: "check 1 > 2\n", code: .success),
      Case(arguments: ["-c", "help"], code: .success),
      Case(arguments: ["--no-such-flag"], code: .usage),
      Case(arguments: ["-c"], code: .usage),
      Case(arguments: ["--color", "pink"], code: .usage),
      Case(arguments: ["--runs", "0"], code: .usage),
      Case(arguments: ["--seed", "-1"], code: .usage),
      Case(arguments: ["-i", "--parse-only"], code: .usage),
      Case(arguments: ["/nonexistent.whatif"], code: .unreadable),
      Case(arguments: ["/"], code: .unreadable),
    ])
  func exitCode(_ example: Case) throws {
    let result = try ProcessRun.result(example.arguments, input: example.input)
    #expect(result.status == .exited(example.code.rawValue), "\(result)")
  }

  @Test("A file that cannot be read is named, and nothing is run before it")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write("rubbish\n", to: "first.whatif")
    let result = try ProcessRun.result(["first.whatif", "missing.whatif"], in: folder.path)
    #expect(result.errors == "whatif: cannot read missing.whatif: No such file or directory\n")
    #expect(result.status == .exited(3))
  }

  @Test("Nobody reads the answers any more: it ends, and says nothing")
  func brokenPipe() throws {
    let run = try ProcessRun([])
    run.closeOutput()
    try run.send("list\n")
    let result = try run.finish()
    #expect(result.status == .exited(ExitCode.brokenPipe.rawValue))
    #expect(result.errors.isEmpty)
  }

  @Test("Interrupted")
  func interrupted() throws {
    let run = try ProcessRun([])
    try run.send("list\n")
    try run.waitFor("the list") { !$0.output.isEmpty }
    run.send(signal: 2)
    let result = try run.finish()
    // To a shell that is 130.
    #expect(result.status == .signaled(2))
  }
}
