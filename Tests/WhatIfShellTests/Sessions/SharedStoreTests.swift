import Foundation
import SessionStore
import Testing

/// Several programs on one store.
@Suite("A shared store", .timeLimit(.minutes(20)))
struct SharedStoreTests {
  @Test("Two that append 10,000 statements each at once lose none")
  func twoWriters() throws {
    let place = try StoreFolder()
    let steps = (1...4_998).map { _ in "undo\nredo\n" }.joined()
    let text = StoreFolder.scenario + steps
    let runs = try ["one", "two"].map { name in
      try ProcessRun(place.arguments(["--quiet", "--session", name]), in: place.folder.path)
    }
    // A part to each in turn, so that both are at it.
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: 4_096) {
      let part = String(decoding: bytes[start..<min(start + 4_096, bytes.count)], as: UTF8.self)
      for run in runs { try run.send(part) }
    }
    for run in runs {
      let result = try run.finish()
      #expect(result.status == .exited(0), "\(result.errors)")
    }
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count == 10_000)
    for name in ["one", "two"] { #expect(try place.texts(of: name) == lines) }
  }

  @Test("Two that acknowledge every statement get in each other's way, and lose none")
  func twoTalkers() throws {
    let place = try StoreFolder()
    let text = StoreFolder.scenario + (1...60).map { _ in "undo\nredo\n" }.joined()
    let runs = try ["one", "two"].map { name in
      try ProcessRun(place.arguments(["--session", name]), in: place.folder.path)
    }
    for run in runs { try run.send(text) }
    for run in runs { #expect(try run.finish().status == .exited(0)) }
    for name in ["one", "two"] {
      #expect(try place.texts(of: name) == text.split(separator: "\n").map(String.init))
    }
  }

  @Test("A script does not get a session that a program has open, but by taking it over; that one is told")
  func oneSession() throws {
    let place = try StoreFolder()
    let first = try ProcessRun(place.arguments(["--session", "april"]), in: place.folder.path)
    try first.send(StoreFolder.scenario + "play North go\n")
    try first.waitFor("e1") { $0.output.contains("e1 ") }

    let refused = try place.run(["--session", "april", "-c", "play South go"])
    #expect(refused.status == .exited(3))
    #expect(refused.errors.contains("session `april` is open in another shell, process "))
    #expect(refused.errors.contains("--takeover") || refused.errors.contains("takeover"))

    let taking = try place.run(["--session", "april", "--takeover", "-c", "play South go"])
    #expect(taking.status == .exited(0), "\(taking.errors)")
    try first.send("play North go\n")
    let result = try first.finish()
    #expect(result.status == .exited(3))
    #expect(result.errors.contains("<stdin>:6:1: error: session 'april' was taken over by another shell"))
    #expect(!result.output.contains("e2 "))
    #expect(try place.texts(of: "april").suffix(2) == ["play North go", "play South go"])
  }
}
