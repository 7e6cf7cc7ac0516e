import Foundation
import Testing

/// What the shells complete.
@Suite("Completion scripts", .timeLimit(.minutes(5)))
struct CompletionScriptTests {
  @Test("bash, zsh and fish have one, which names the options", arguments: ["bash", "zsh", "fish"])
  func script(_ shell: String) throws {
    let result = try ProcessRun.result(["completions", shell])
    #expect(result.status == .exited(0) && result.errors.isEmpty)
    for word in ["keep-going", "parse-only", "replay", "format"] { #expect(result.output.contains(word)) }
    #expect(try ProcessRun.result(["completions", "tcsh"]).status == .exited(2))
  }

  @Test("bash completes an option, its value and a file")
  func bash() throws {
    let folder = try TemporaryFolder()
    try folder.write(try ProcessRun.result(["completions", "bash"]).output, to: "whatif.bash")
    try folder.write("actor A\n", to: "case.whatif")
    try folder.write(
      """
      cd "$(dirname "$0")"
      . ./whatif.bash
      complete_line() {
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMPREPLY=()
        _whatif whatif "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        echo "${COMPREPLY[*]}"
      }
      complete_line whatif --keep
      complete_line whatif --format m
      complete_line whatif ca
      """, to: "try.sh")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [folder.path + "/try.sh"]
    let output = Pipe()
    process.standardOutput = output
    process.environment = ["PATH": BuiltProduct.folder + ":/usr/bin:/bin"]
    try process.run()
    let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let rows = said.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(rows == ["--keep-going", "markdown", "case.whatif"])
  }
}
