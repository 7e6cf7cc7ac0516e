import Foundation
import SessionStore
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that is killed has kept all that it said it had taken in.
@Suite("A killed program", .timeLimit(.minutes(20)))
struct KilledShellTests {
  private static let statements = 14
  /// 8 times 25 moments.
  private static let kills = 25

  @Test("Killed at 200 moments: nothing that was acknowledged is lost, and the store opens", arguments: 0..<8)
  func killed(_ part: Int) throws {
    let place = try StoreFolder()
    let script = (1...Self.statements).map { "play \($0 % 2 == 1 ? "North" : "South") go \"no. \($0)\"" }
    let lines = StoreFolder.scenario.split(separator: "\n").map(String.init) + script
    let text = lines.map { $0 + "\n" }.joined()
    var random = SplitMix(state: UInt64(part) &* 0x9E37_79B9 &+ 1)
    var acknowledged = 0
    for kill in 0..<Self.kills {
      // After so many bytes of what it says: anywhere in a line, or between two.
      let bytes = Int(random.next() % UInt64(Self.statements * 60))
      let run = try ProcessRun(place.arguments(["--session", "r\(kill)"]), in: place.folder.path)
      try run.send(text)
      try? run.waitFor("\(bytes) bytes", seconds: 20) { $0.output.utf8.count >= bytes }
      run.send(signal: SIGKILL)
      let told = try run.finish().output
      let count = StoreFolder.events(in: told)
      acknowledged += count

      let kept = (try? place.texts(of: "r\(kill)")) ?? []
      #expect(kept == Array(lines.prefix(kept.count)))
      #expect(count == 0 || kept.count >= lines.count - script.count + count, "\(kill): \(told)")
    }
    #expect(acknowledged > Self.kills, "they were killed before they said anything")
    // And a shell goes on with each.
    let store = try SessionStore(path: place.path, mayCreate: false)
    let last = try #require(try store.sessions().first { $0.statements > 5 })
    let next = try place.run(["--session", last.name, "-c", "play North hold"])
    #expect(next.status == .exited(0), "\(next.errors)")
    #expect(try place.texts(of: last.name).count == last.statements + 1)
  }

  /// A small generator whose seed says all (Steele, Lea and Flood 2014).
  private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
