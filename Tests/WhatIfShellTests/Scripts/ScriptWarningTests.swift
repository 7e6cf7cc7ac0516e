import Testing

@testable import WhatIfShell

/// When and where files, standard input and the command line are warned of what may not be meant.
@Suite("Warnings of scripts", .timeLimit(.minutes(20)))
struct ScriptWarningTests {
  private static let text = """
    actor North, South
    quantity heat 0..10 = 3
    quantity size 0..10 = 3
    move hit by A on B { then heat += 1 }
    response answer { for A, B; expect A hit on B weight heat }
    rule thaw { each round; when heat > 12; then heat = 0 }
    chance heat > 5 within 1

    """

  private static func lines(_ errors: String) -> [String] {
    errors.split(separator: "\n").map { String($0) }.filter { $0.contains("warning: ") }
  }

  @Test("They come after the answers, in order, on standard error; all is well")
  func atTheEnd() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.text, to: "case.whatif")
    for arguments in [["case.whatif"], ["--parse-only", "case.whatif"]] {
      let result = try ProcessRun.result(arguments, in: folder.path)
      #expect(result.status == .exited(0))
      #expect(
        Self.lines(result.errors) == [
          "case.whatif:3:1: warning: nothing uses quantity 'size' [W0611]",
          "case.whatif:6:30: warning: rule 'thaw' can never fire: 'heat > 12' never holds [W0601]",
        ])
      #expect(!result.output.contains("warning"))
    }
    let stream = try ProcessRun.result([], input: Self.text)
    #expect(Self.lines(stream.errors).count == 2)
  }

  @Test("They can be kept away", arguments: ["--quiet", "--no-warnings"])
  func keptAway(_ option: String) throws {
    let result = try ProcessRun.result([option], input: Self.text)
    #expect(result.status == .exited(0))
    #expect(result.errors.isEmpty)
    let checked = try ProcessRun.result([option, "--parse-only"], input: Self.text)
    #expect(checked.errors.isEmpty)
  }

  @Test("What several files and the command line say is one whole")
  func together() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.text, to: "case.whatif")
    try folder.write("check size > 1\n", to: "more.whatif")
    let result = try ProcessRun.result(
      ["case.whatif", "more.whatif", "-c", "quantity width 0..9 = 1"], in: folder.path)
    #expect(
      Self.lines(result.errors) == [
        "<-c>:1:1: warning: nothing uses quantity 'width' [W0611]",
        "case.whatif:6:30: warning: rule 'thaw' can never fire: 'heat > 12' never holds [W0601]",
      ])
  }

  @Test("Where something failed, only that is told")
  func afterAFailure() throws {
    let result = try ProcessRun.result(["--keep-going"], input: Self.text + "play Nobody hold\n")
    #expect(result.status == .exited(1))
    #expect(Self.lines(result.errors) == [])
    let checked = try ProcessRun.result(["--parse-only"], input: Self.text + "play Nobody hold\n")
    #expect(Self.lines(checked.errors) == [])
  }

  @Test(
    "The project's own scenarios have nothing to warn of",
    arguments: ProjectFolder.files(in: "examples", endingWith: ".whatif").map { "examples/" + $0 }
      + ProjectFolder.files(in: "Tests/ScenarioKitTests/Scenarios", endingWith: ".whatif").map {
        "Tests/ScenarioKitTests/Scenarios/" + $0
      } + ["Tests/Transcripts/well.whatif"])
  func ownScenarios(_ path: String) throws {
    // Questions are asked of the case that they are about; how they run is tested with the examples.
    let told = path.replacing("-questions", with: "")
    let files = told == path ? [path] : [told, path]
    #expect(try ProcessRun.result(["--parse-only"] + files, in: ProjectFolder.path).errors.isEmpty)
    if told == path { #expect(try ProcessRun.result(files, in: ProjectFolder.path).errors.isEmpty) }
  }
}
