import Testing

@testable import WhatIfShell

/// Files, standard input and statements from the command line.
@Suite("Scripts", .timeLimit(.minutes(20)))
struct ScriptTests {
  @Test("A flood of mistakes is cut, and the rest counted")
  func flood() throws {
    let text = (0..<250).map { "play Nobody\($0) hold\n" }.joined()
    let result = try ProcessRun.result(["--parse-only", "-"], input: text)
    #expect(result.status == .exited(1))
    #expect(result.errors.contains("… and 150 more"))
  }

  @Test("Help is given from the command line and through a pipe, not in a file")
  func help() throws {
    for arguments in [["help", "E0201"], ["-c", "help E0201"]] {
      let result = try ProcessRun.result(arguments, input: "")
      #expect(result.status == .exited(0))
      #expect(result.output.contains("An unknown name"), "\(arguments)")
    }
    let piped = try ProcessRun.result([], input: "actor A\nhelp E0201\nquit\nnothing of this is read\n")
    #expect(piped.status == .exited(0))
    #expect(piped.output.contains("An unknown name"))
    let checked = try ProcessRun.result(["--parse-only", "-"], input: "help E0201\n")
    #expect(checked.errors.contains("[E0122]"))
  }

  @Test("An error names place and line, and suggests the nearest name")
  func nearestName() throws {
    let result = try ProcessRun.result([], input: "actor Iran\nplay Irn hold\n")
    #expect(result.status == .exited(1))
    #expect(result.output.isEmpty)
    let rows = result.errors.split(separator: "\n").map(String.init)
    try #require(rows.count == 3, "\(result.errors)")
    #expect(rows[0].hasPrefix("<stdin>:2:6: error: "))
    #expect(rows[1] == "  play Irn hold")
    #expect(rows[2] == "       ^^^ did you mean 'Iran'?")
  }

  @Test("Lines are counted through blocks, comments and empty lines")
  func lines() throws {
    let input = """
      # A comment

      actor A, B
      move hit by A on B {
        # inside

        when A != B
      }

      check 1 >
        2 and (
        true
      )
      """
    let result = try ProcessRun.result(["--keep-going"], input: input + "\nplay C hold")
    #expect(result.errors.contains("<stdin>:10:7: error: "))
    #expect(result.errors.contains("<stdin>:14:6: error: "))
  }

  @Test("A statement that is cut off is an error that shows where it begins")
  func cutOff() throws {
    let result = try ProcessRun.result([], input: "actor A\nrule x {\n  for A\n  then\n")
    #expect(result.status == .exited(1))
    #expect(result.errors.contains("<stdin>:2:8: "), "\(result.errors)")
    #expect(result.errors.contains("rule x {"))
  }

  @Test("It stops at the first failure, or goes on if asked to")
  func keepGoing() throws {
    let input = "check 1 > 2\nlist\ncheck 2 > 3\nlist\n"
    let stopped = try ProcessRun.result([], input: input)
    #expect(stopped.output.isEmpty)
    #expect(stopped.errors.contains(":1:") && !stopped.errors.contains(":3:"))
    let wentOn = try ProcessRun.result(["--keep-going"], input: input)
    #expect(wentOn.status == .exited(1))
    #expect(!wentOn.output.isEmpty)
    #expect(wentOn.errors.contains(":1:") && wentOn.errors.contains(":3:"))
  }

  @Test("A file and standard input read alike")
  func fileAndStream() throws {
    let folder = try TemporaryFolder()
    let text = "actor A\nlist\ncheck 1 > 2\nnonsense\nlist\nrule x {\n"
    try folder.write(text, to: "case.whatif")
    for arguments in [["--keep-going"], []] {
      let file = try ProcessRun.result(arguments + ["case.whatif"], in: folder.path)
      let stream = try ProcessRun.result(arguments, input: text)
      #expect(file.status == stream.status)
      #expect(file.output == stream.output)
      #expect(file.errors.replacing("case.whatif", with: "<stdin>") == stream.errors)
    }
  }

  @Test("Files come first, in order, then what -c says; - is standard input")
  func order() throws {
    let folder = try TemporaryFolder()
    try folder.write("actor A\n", to: "a.whatif")
    try folder.write("move m by X\nresponse r { expect A m }", to: "b.whatif")
    let good = try ProcessRun.result(
      ["-c", "list moves", "a.whatif", "-", "-c", "check response(A m) == 80%", "b.whatif", "--echo"],
      input: "hold weight 0.25\n", in: folder.path)
    #expect(good.status == .exited(0), "\(good)")
    let echoed = good.output.split(separator: "\n").filter { $0.hasPrefix("> ") }
    #expect(echoed.first == "> actor A" && echoed.dropFirst().first == "> hold weight 0.25")
    #expect(echoed.last == "> check response(A m) == 80%")
  }

  @Test("Quiet: what files say is run and not shown")
  func quiet() throws {
    let result = try ProcessRun.result(["--quiet", "-", "-c", "list actors"], input: "actor Iran\nlist\n")
    let alone = try ProcessRun.result(["-c", "actor Iran", "-c", "list actors"])
    #expect(result.output == alone.output)
    #expect(result.output.contains("Iran"))
    let failing = try ProcessRun.result(["--quiet"], input: "nonsense\n")
    #expect(!failing.errors.isEmpty)
  }

  @Test("Only parsing: all mistakes of all files, and none that follows from another")
  func parseOnly() throws {
    let input = """
      actor Iran, Israel
      quantity q 0..10 = 20
      set q = 3
      play Irn hold
      check after Iran hold
      list nonsense
      rule x { whenn 1 > 2 }
      play Nobody hold
      """
    let result = try ProcessRun.result(["--parse-only"], input: input)
    #expect(result.status == .exited(1))
    #expect(result.output.isEmpty)
    let places = result.errors.split(separator: "\n").filter { $0.contains(": error: ") }
      .map { $0.split(separator: ":")[1] }
    #expect(places == ["2", "4", "6", "7", "8"], "\(result.errors)")
  }

  @Test("What is no UTF-8 is no reason not to read a file")
  func invalidText() throws {
    let folder = try TemporaryFolder()
    let bytes = Array("actor Iran\nplay ".utf8) + [0xFF] + Array("\n".utf8)
    try bytes.withUnsafeBytes { try #require(folder.writeBytes($0, to: "case.whatif")) }
    let result = try ProcessRun.result(["case.whatif"], in: folder.path)
    #expect(result.status == .exited(1))
    #expect(result.errors.contains("case.whatif:2:6: error: "))
  }

  @Test("A program drives it through a pipe, statement by statement")
  func conversation() throws {
    let run = try ProcessRun([])
    try run.send("actor Iran, Israel\nlist actors\n")
    try run.waitFor("the list") { $0.output.contains("Israel") }
    try run.send("move strike by A on B {\n  when A != B\n")
    try run.send("}\nlist moves\n")
    try run.waitFor("the moves") { $0.output.contains("strike") }
    try run.send("play Iran strike on Israel\n")
    try run.waitFor("the event") { $0.output.contains("e1") }
    try run.send("chance after Israel strike on Iran")
    #expect(!run.output.contains("[q1]"))
    let result = try run.finish()
    #expect(result.output.contains("[q1]"))
    #expect(result.status == .exited(0), "\(result)")
  }

  @Test("-i without a terminal goes on with standard input")
  func afterwards() throws {
    let folder = try TemporaryFolder()
    try folder.write("actor Iran\nlist\n", to: "case.whatif")
    let result = try ProcessRun.result(["-i", "case.whatif"], input: "list actors\n", in: folder.path)
    #expect(result.errors == "case.whatif: 2 statements, 1 answer\n")
    #expect(result.output.hasPrefix("actors: 1\n"))
    #expect(result.status == .exited(0))
  }

  @Test("Times are told beside the answers")
  func timing() throws {
    let result = try ProcessRun.result(["--timing", "-c", "actor A", "-c", "list actors"])
    #expect(result.output.hasPrefix("actors: 1\n"))
    #expect(result.errors.contains("<-c 2>:1: list took ") && !result.errors.contains("actor"))
  }

  @Test("Colours only where they are wanted")
  func colours() throws {
    let plain = try ProcessRun.result(["-c", "list", "-c", "nonsense"])
    #expect(!(plain.output + plain.errors).contains("\u{1B}"))
    let coloured = try ProcessRun.result(
      ["--color", "always", "-c", "nonsense"], environment: ["NO_COLOR": "1"])
    #expect(coloured.errors.contains("\u{1B}["))
  }

  @Test("The seed, and not the number of threads, decides what is drawn")
  func seeds() throws {
    let story = """
      actor A, B
      quantity q 0..100 = 50
      move up by X { outcome far 50% then q += 3; outcome near otherwise then q += 1 }
      move down by X { then q -= 1 }
      response r { for X; expect X up weight q; expect X down weight 100 - q }
      chance q > 60 within 12 method sample
      """
    let first = try ProcessRun.result(["--seed", "3", "--threads", "1"], input: story)
    let second = try ProcessRun.result(["--seed", "3", "--threads", "3"], input: story)
    #expect(first.status == .exited(0) && first.output == second.output, "\(first)")
    #expect(first.output.contains("seed 3"))
    let fewer = try ProcessRun.result(["--seed", "4", "--runs", "500"], input: story)
    #expect(fewer.output.contains("500 runs"), "\(fewer)")
  }
}
