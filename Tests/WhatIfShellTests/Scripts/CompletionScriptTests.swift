import Foundation
import Testing

/// What the shells complete.
@Suite("Completion scripts", .timeLimit(.minutes(20)))
struct CompletionScriptTests {
  private static let shells = ["bash", "zsh", "fish"].compactMap { name in
    ["/bin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  @Test("bash, zsh and fish have one, which names the options", arguments: ["bash", "zsh", "fish"])
  func script(_ shell: String) throws {
    let result = try ProcessRun.result(["completions", shell])
    #expect(result.status == .exited(0) && result.errors.isEmpty)
    for word in ["keep-going", "parse-only", "replay", "format"] { #expect(result.output.contains(word)) }
    #expect(try ProcessRun.result(["completions", "tcsh"]).status == .exited(2))
  }

  @Test("Each shell that is here can read its script", arguments: shells)
  func readable(_ shell: String) throws {
    let name = try #require(shell.split(separator: "/").last)
    let folder = try TemporaryFolder()
    try folder.write(try ProcessRun.result(["completions", String(name)]).output, to: "script")
    let (said, status) = try run(shell, ["-n", folder.path + "/script"])
    #expect(status == 0 && said.isEmpty, "\(said)")
  }

  @Test("bash completes commands, options, their values and files")
  func bash() throws {
    let folder = try TemporaryFolder()
    try folder.write(try ProcessRun.result(["completions", "bash"]).output, to: "whatif.bash")
    for file in ["case.whatif", "other case.whatif", "readme.txt", "cases/one.whatif"] {
      try folder.write("actor A\n", to: file)
    }
    let store = try TemporaryFolder()
    try keepSessions(in: store)
    let lines = [
      ("repl", "replay"), ("ca", "case.whatif|cases"), ("--keep", "--keep-going"),
      ("", "completions|format|help|replay|rescue|tour|case.whatif|cases|other case.whatif"),
      ("--format|m", "markdown"), ("--format|=|m", "markdown"), ("--format|=", "csv|html|json|markdown|text"),
      ("replay|--ch", "--check"), ("format|--in", "--in-place"), ("format|oth", "other case.whatif"),
      ("completions|z", "zsh"), ("--seed|", ""), ("--init|cas", "case.whatif|cases"),
      ("--session|a", "april|a month"), ("replay|ap", "april"),
      ("replay|c", "case.whatif|cases"), ("--store|re", "readme.txt"), ("rescue|--into|c", "cases"),
      // The word of a command comes first: behind an option it is a file's name.
      ("--echo|repl", ""), ("a.whatif|--keep", "--keep-going"),
    ]
    let script =
      """
      cd "$(dirname "$0")"
      . ./whatif.bash
      complete_line() {
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMPREPLY=()
        _whatif whatif "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s|' "${COMPREPLY[@]}"; echo
      }

      """
      + lines.map { line, _ in
        let words = line.split(separator: "|", omittingEmptySubsequences: false)
        return "complete_line whatif \(words.map { "'\($0)'" }.joined(separator: " "))"
      }.joined(separator: "\n")
    try folder.write(script, to: "try.sh")
    let (said, _) = try run("/bin/bash", [folder.path + "/try.sh"], in: store)
    let rows = said.split(separator: "\n")
    #expect(rows.count == lines.count)
    for (row, line) in zip(rows, lines) {
      #expect(row.split(separator: "|").sorted() == line.1.split(separator: "|").sorted(), "\(line.0)")
    }
  }

  @Test(
    "fish completes commands, options, their values and files",
    .enabled(if: shells.contains { $0.hasSuffix("/fish") }))
  func fish() throws {
    let folder = try TemporaryFolder()
    try folder.write(try ProcessRun.result(["completions", "fish"]).output, to: "whatif.fish")
    try folder.write("actor A\n", to: "case.whatif")
    let store = try TemporaryFolder()
    try keepSessions(in: store)
    let fish = try #require(Self.shells.first { $0.hasSuffix("/fish") })
    for (line, expected) in [
      ("repl", ["replay"]), ("ca", ["case.whatif"]), ("--keep", ["--keep-going"]),
      ("--format m", ["markdown"]),
      ("replay --ch", ["--check"]), ("completions z", ["zsh"]), ("format --in", ["--in-place"]),
      ("--seed ", []), ("--session ap", ["april"]), ("replay ap", ["april"]),
    ] {
      let command = "cd \(folder.path); source whatif.fish; complete -C 'whatif \(line)'"
      let (said, _) = try run(fish, ["--no-config", "-c", command], in: store)
      let words = said.split(separator: "\n").compactMap { $0.split(separator: "\t").first }
      #expect(words.map(String.init) == expected, "\(line)")
    }
  }

  private func keepSessions(in folder: TemporaryFolder) throws {
    for name in ["april", "a month", "may"] {
      let result = try ProcessRun.result(
        ["--session", name, "-c", "actor A"], environment: ["XDG_DATA_HOME": folder.path])
      #expect(result.status == .exited(0))
    }
  }

  @Test("Where no sessions are kept, none is offered, and nothing is made")
  func noSessions() throws {
    let folder = try TemporaryFolder()
    let result = try ProcessRun.result(["--session-names"], environment: ["XDG_DATA_HOME": folder.path])
    #expect(result.status == .exited(0) && result.output.isEmpty && result.errors.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  /// What a program says, and how it ends.
  ///
  /// - Parameter folder: where sessions are kept.
  private func run(
    _ path: String, _ arguments: [String], in folder: TemporaryFolder? = nil
  ) throws -> (said: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = [
      "PATH": "\(BuiltProduct.folder):/usr/bin:/bin", "XDG_DATA_HOME": folder?.path ?? "/nonexistent",
    ]
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return (said, process.terminationStatus)
  }
}
