import Foundation
import Testing

/// Files that `export prism` writes, and those that it leaves alone.
@Suite("Exported files")
struct ExportedFileTests {
  private static let script = """
    actor North, South
    quantity heat 0..9 = 3
    move hit by A on B { then heat += 1 }
    response feud { for A, B; expect A hit on B }
    export prism "war.prism" for chance heat > 3 within 1

    """

  private func run(_ script: String, in folder: TemporaryFolder) throws -> ProcessRun.Result {
    try ProcessRun.result(["--no-warnings"], input: script, in: folder.path)
  }

  @Test("A file of that name is written in the working folder, and written anew")
  func written() throws {
    let folder = try TemporaryFolder()
    #expect(try run(Self.script, in: folder).status == .exited(0))
    let first = folder.text(of: "war.prism")
    #expect(first.hasPrefix("// Written by whatif"))
    #expect(try run(Self.script.replacing("within 1", with: "within 2"), in: folder).status == .exited(0))
    let second = folder.text(of: "war.prism")
    #expect(second.contains("within 2") && second != first)
  }

  @Test("A file that is somebody else's is left alone")
  func taken() throws {
    let folder = try TemporaryFolder()
    try folder.write("// mine\n", to: "war.prism")
    let result = try run(Self.script, in: folder)
    #expect(result.status == .exited(1))
    #expect(result.errors.contains("<stdin>:5:14: error: 'war.prism' is there already"))
    #expect(result.errors.contains("[E0572]"))
    #expect(folder.text(of: "war.prism") == "// mine\n")
  }

  @Test("A folder that is not there is named with the reason")
  func noFolder() throws {
    let folder = try TemporaryFolder()
    let result = try run(Self.script.replacing("war.prism", with: "none/war.prism"), in: folder)
    #expect(result.status == .exited(1))
    #expect(result.errors.contains("'none/war.prism' cannot be written: No such file or directory [E0573]"))
  }

  @Test("What is only checked writes nothing")
  func checked() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "war.whatif")
    let result = try ProcessRun.result(["--parse-only", "war.whatif"], in: folder.path)
    #expect(result.status == .exited(0))
    #expect(folder.text(of: "war.prism").isEmpty)
  }
}
