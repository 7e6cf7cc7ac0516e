import Foundation
import Testing

@testable import ScenarioKit
@testable import WhatIfShell

/// `whatif format`, from outside.
@Suite("Format", .timeLimit(.minutes(20)))
struct FormatTests {
  private static let untidy = "actor  A,B   # who\n\n\n\nrule r {\n  for A\n  then A.x+=1 }\n"
  private static let tidy = "actor A, B  # who\n\nrule r { for A; then A.x += 1 }\n"

  private func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    return folder
  }

  @Test("One file, or standard input, is written to standard output")
  func standardOutput() throws {
    let folder = try folder(["case.whatif": Self.untidy])
    let file = try ProcessRun.result(["format", "case.whatif"], in: folder.path)
    #expect(file.output == Self.tidy && file.status == .exited(0) && file.errors.isEmpty, "\(file)")
    #expect(folder.text(of: "case.whatif") == Self.untidy)
    let stream = try ProcessRun.result(["format", "-"], input: Self.untidy)
    #expect(stream.output == Self.tidy && stream.status == .exited(0))
    let empty = try ProcessRun.result(["format", "-"])
    #expect(empty.output.isEmpty && empty.status == .exited(0))
  }

  @Test("In place: links go on pointing, rights stay, and a tidy file is not touched")
  func inPlace() throws {
    let folder = try folder(["case.whatif": Self.untidy, "tidy.whatif": Self.tidy])
    let (path, link) = (folder.path + "/case.whatif", folder.path + "/link.whatif")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "case.whatif")
    let untouched = try FileManager.default.attributesOfItem(atPath: folder.path + "/tidy.whatif")
    let result = try ProcessRun.result(
      ["format", "--in-place", "link.whatif", "tidy.whatif"], in: folder.path)
    #expect(result.status == .exited(0) && result.output.isEmpty && result.errors.isEmpty, "\(result)")
    #expect(folder.text(of: "case.whatif") == Self.tidy)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "case.whatif")
    let after = try FileManager.default.attributesOfItem(atPath: folder.path + "/tidy.whatif")
    #expect(after[.systemFileNumber] as? Int == untouched[.systemFileNumber] as? Int)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3)
  }

  @Test("Checking names what would change, and writes nothing")
  func checking() throws {
    let folder = try folder(["a.whatif": Self.untidy, "b.whatif": Self.tidy, "c.whatif": "actor A\r\n"])
    let result = try ProcessRun.result(
      ["format", "--check", "a.whatif", "b.whatif", "c.whatif"], in: folder.path)
    #expect(result.output == "a.whatif\nc.whatif\n" && result.status == .exited(1), "\(result)")
    #expect(folder.text(of: "a.whatif") == Self.untidy)
    let tidy = try ProcessRun.result(["format", "--check", "b.whatif"], in: folder.path)
    #expect(tidy.output.isEmpty && tidy.status == .exited(0))
  }

  @Test("A file with a mistake is left alone, the others are not")
  func mistakes() throws {
    let folder = try folder(["bad.whatif": "actor A\nplay\n  actor  B", "good.whatif": Self.untidy])
    let result = try ProcessRun.result(
      ["format", "--in-place", "bad.whatif", "good.whatif"], in: folder.path)
    #expect(result.status == .exited(1) && result.errors.hasPrefix("bad.whatif:2:5: error: "), "\(result)")
    #expect(folder.text(of: "bad.whatif") == "actor A\nplay\n  actor  B")
    #expect(folder.text(of: "good.whatif") == Self.tidy)
    let shown = try ProcessRun.result(["format", "bad.whatif"], in: folder.path)
    #expect(shown.output.isEmpty && shown.status == .exited(1))
  }

  @Test("What means nothing here is not asked: names may be declared elsewhere")
  func names() throws {
    let result = try ProcessRun.result(["format", "-"], input: "play  Nobody   hold\n")
    #expect(result.output == "play Nobody hold\n" && result.status == .exited(0))
  }

  @Test("Bytes that are no text are not thrown away")
  func invalidText() throws {
    let folder = try TemporaryFolder()
    let bytes = Array("# caf".utf8) + [0xE9] + Array("\nactor  A\n".utf8)
    try bytes.withUnsafeBytes { try #require(folder.writeBytes($0, to: "latin.whatif")) }
    let result = try ProcessRun.result(["format", "--in-place", "latin.whatif"], in: folder.path)
    #expect(result.status == .exited(3))
    #expect(result.errors == "whatif: cannot read latin.whatif: a comment in it is not UTF-8\n")
    #expect(try Data(contentsOf: URL(filePath: folder.path + "/latin.whatif")) == Data(bytes))
  }

  @Test("A file that is not there is told before another is rewritten")
  func missing() throws {
    let folder = try folder(["case.whatif": Self.untidy])
    let result = try ProcessRun.result(
      ["format", "--in-place", "case.whatif", "none.whatif"], in: folder.path)
    #expect(result.status == .exited(3))
    #expect(folder.text(of: "case.whatif") == Self.untidy)
  }

  @Test(
    "Wrong usage",
    arguments: [
      ["format"], ["format", "a", "b"], ["format", "--in-place", "-"],
      ["format", "--check", "--in-place", "a"],
      ["format", "--seed", "1", "a"],
    ])
  func usage(_ arguments: [String]) throws {
    let result = try ProcessRun.result(arguments)
    #expect(result.status == .exited(2) && result.errors.contains("whatif format --help"), "\(result)")
  }

  @Test("Help tells both uses, and a file may be called as the command is")
  func help() throws {
    let root = try ProcessRun.result(["--help"])
    #expect(
      root.output.contains("whatif format [<options>] <files> ...") && root.output.contains("--keep-going"))
    #expect(try ProcessRun.result(["help"]).output == root.output)
    let format = try ProcessRun.result(["format", "--help"])
    #expect(format.output.contains("USAGE: whatif format <files> ..."))
    #expect(try ProcessRun.result(["help", "format"]).output == format.output)
    let folder = try folder(["format": "actor Iran\nlist actors\n"])
    let run = try ProcessRun.result(["./format"], in: folder.path)
    #expect(run.output.hasPrefix("actors: 1\n"), "\(run)")
    let second = try ProcessRun.result(["--quiet", "format"], in: folder.path)
    #expect(second.status == .exited(0) && second.output.isEmpty, "\(second)")
  }

  @Test("The examples are laid out so", arguments: ProjectFolder.files(in: "examples", endingWith: ".whatif"))
  func examples(_ file: String) throws {
    let result = try ProcessRun.result(["format", "--check", "examples/" + file], in: ProjectFolder.path)
    #expect(result.status == .exited(0), "\(result)")
  }

  @Test("The examples of help can be laid out, and are whole afterwards")
  func helpExamples() {
    for text in StatementTable.topics.compactMap(\.example) + [StatementTable.setting] {
      let source = SourceText(name: "help", text: text)
      let printed = Printer.text(of: Parser.parse(source), in: source)
      let again = SourceText(name: "help", text: printed)
      let parsed = Parser.parse(again)
      #expect(parsed.diagnostics.isEmpty && parsed.statements.count == Parser.parse(source).statements.count)
      #expect(Printer.text(of: parsed, in: again) == printed)
    }
  }
}
