import Foundation
import SessionStore
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A store that is of no use is told in a plain sentence, with status 3, and left as it is.
@Suite("A store of no use", .timeLimit(.minutes(20)))
struct StoreFaultTests {
  private func fill(_ place: StoreFolder) throws {
    let text = StoreFolder.scenario + "play North go\n"
    #expect(try place.run(["--session", "april"], input: text).status == .exited(0))
  }

  private func bytes(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

  private func setSchema(_ version: UInt8, _ path: String) throws {
    var data = try #require(bytes(path))
    data[63] = version
    try data.write(to: URL(filePath: path))
  }

  @Test("Nothing there, no folder, a folder, another file, a later version, a damaged one")
  func messages() throws {
    let place = try StoreFolder()
    try fill(place)
    let good = try #require(bytes(place.path))
    func told(_ path: String, _ arguments: [String] = ["--session", "april", "-c", "branches"]) throws
      -> String
    {
      let before = bytes(path)
      let result = try ProcessRun.result(["--store", path] + arguments, in: place.folder.path)
      #expect(result.status == .exited(3) && result.output.isEmpty, "\(result.output)\(result.errors)")
      #expect(bytes(path) == before)
      #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
      return result.errors
    }
    #expect(
      try told("no/folder/sessions.db")
        == "whatif: the store no/folder/sessions.db cannot be opened: No such file or directory\n")
    #expect(try told(".") == "whatif: the store . cannot be opened: it is no plain file\n")
    try place.folder.write("Dear diary", to: "diary")
    #expect(try told("diary") == "whatif: diary is no store of sessions; it was left alone\n")
    #expect(
      try ProcessRun.result(["replay", "april", "--store", "nothing.db"], in: place.folder.path).errors
        == "whatif: there is no store at nothing.db\n")

    let later = place.folder.path + "/later.db"
    try good.write(to: URL(filePath: later))
    try setSchema(9, later)
    #expect(
      try told(later)
        == "whatif: the store \(later) was written by a later version of whatif (its tables are of version 9, "
        + "this one knows 2); it was left alone\n")

    let damaged = place.folder.path + "/damaged.db"
    try good.prefix(good.count / 2).write(to: URL(filePath: damaged))
    let message = try told(damaged)
    #expect(message.hasPrefix("whatif: the store \(damaged) is damaged and was left alone: "))
    #expect(message.contains("`whatif rescue \(damaged)` writes what can be read to files"))
  }

  @Test("A statement about a store of no use is told in its place")
  func located() throws {
    let place = try StoreFolder()
    try place.folder.write("Dear diary", to: "diary")
    try place.folder.write("flag talks\nsave april\n", to: "a.whatif")
    let result = try ProcessRun.result(["--store", "diary", "a.whatif"], in: place.folder.path)
    #expect(result.status == .exited(3))
    #expect(
      result.errors.hasPrefix(
        "a.whatif:2:1: error: diary is no store of sessions; it was left alone [E0585]\n"))
  }

  @Test("A full disk: what was acknowledged is there, what was not is not, and later it goes on")
  func full() throws {
    let place = try StoreFolder()
    try fill(place)
    let texts = try place.texts(of: "april")
    let script = (1...400).map {
      "play \($0 % 2 == 1 ? "South" : "North") go \"\(String(repeating: "x", count: 900))\"\n"
    }
    let shell = try limited(to: 300, place, input: script.joined())
    #expect(shell.status == .exited(3), "\(shell.errors)")
    #expect(shell.errors.contains("error: the store \(place.path) cannot be "))
    let acknowledged = StoreFolder.events(in: shell.output)
    #expect(acknowledged > 5 && acknowledged < 400)
    let kept = try place.texts(of: "april")
    #expect(kept.count == texts.count + acknowledged)
    #expect(Array(kept.prefix(texts.count)) == texts)
    #expect(try place.run(["--session", "april", "-c", "play North hold"]).status == .exited(0))
  }

  /// Runs it where no file may grow beyond so many units of 1,024 bytes (bash) or 512 (sh).
  private func limited(to units: Int, _ place: StoreFolder, input: String) throws -> ProcessRun.Result {
    let script = place.folder.path + "/input"
    try place.folder.write(input, to: "input")
    let command = "ulimit -f \(units); exec \"$0\" --store \"$1\" --no-warnings --session april < \"$2\""
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command, BuiltProduct.whatif, place.path, script]
    let (output, errors) = (place.folder.path + "/output", place.folder.path + "/errors")
    for name in ["output", "errors"] { try place.folder.write("", to: name) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    let status: PseudoTerminal.ExitStatus =
      process.terminationReason == .exit
      ? .exited(process.terminationStatus) : .signaled(process.terminationStatus)
    return ProcessRun.Result(
      status: status, output: place.folder.text(of: "output"), errors: place.folder.text(of: "errors"))
  }

  /// Root may write everything: then another user is what cannot.
  @Test("A read-only store, and one in a read-only folder")
  func readOnly() throws {
    let place = try StoreFolder()
    try fill(place)
    let before = bytes(place.path)
    chmod(place.path, 0o444)
    chmod(place.folder.path, 0o555)
    defer { chmod(place.folder.path, 0o755) }
    let command =
      getuid() == 0
      ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", BuiltProduct.whatif]
      : [BuiltProduct.whatif]
    guard getuid() != 0 || isRunnable(command) else { return }
    let process = Process()
    process.executableURL = URL(filePath: command[0])
    process.arguments =
      command.dropFirst() + ["--store", place.path, "--session", "april", "-c", "play South go"]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == 3, "\(told)")
    #expect(told == "whatif: the store \(place.path) cannot be written: it is read-only\n")
    #expect(bytes(place.path) == before)
  }

  private func isRunnable(_ command: [String]) -> Bool {
    guard access(command[0], X_OK) == 0 else { return false }
    let process = Process()
    process.executableURL = URL(filePath: command[0])
    process.arguments = command.dropFirst() + ["--version"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
