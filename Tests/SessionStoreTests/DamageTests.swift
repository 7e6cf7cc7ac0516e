import Foundation
import Testing

@testable import SessionStore

/// A store whose file was cut or changed: nobody is told anything that was not said, and what can be read is read.
@Suite("A damaged store") struct DamageTests {
  /// What became of the statements of a session.
  private func isHonest(_ session: Salvage.Session, _ count: Int) -> Bool {
    let numbers = session.statements.map(\.line)
    let whole = session.statements.enumerated().allSatisfy { index, statement in
      statement == StoreFixture.statement(numbers[index], of: session.name)
    }
    return whole || !session.altered.isEmpty
  }

  @Test(
    "Cut anywhere: an error or all of it, never less without a word; the file stays as it is",
    arguments: 1...12)
  func truncated(_ part: Int) throws {
    let fixture = try StoreFixture()
    try fixture.fill([("april", 120), ("may", 80)])
    let whole = fixture.bytes
    fixture.bytes = Array(whole.prefix(whole.count * part / 13))
    let cut = fixture.bytes
    var read: [Int] = []
    do {
      let store = try fixture.open()
      for session in try store.sessions() { read.append(try store.statements(of: session).count) }
      #expect(read == [80, 120])
    } catch let failure as StoreFailure {
      switch failure {
      case .damaged, .foreign, .refused: break
      default: Issue.record("\(failure)")
      }
    }
    fixture.bytes = cut
    guard let salvage = try? Salvage(of: fixture.path) else { return }
    #expect(fixture.bytes == cut)
    for session in salvage.sessions {
      let count = session.name == "april" ? 120 : 80
      #expect(isHonest(session, count))
      #expect(session.statements.count + session.lost.count >= 0)
    }
  }

  @Test("A flipped bit is noticed, or changed nothing that was said", arguments: 0..<60)
  func flipped(_ seed: Int) throws {
    let fixture = try StoreFixture()
    try fixture.fill([("april", 120)])
    var bytes = fixture.bytes
    let place = (seed * 7_919 + 104_729 * (seed % 7)) % (bytes.count * 8)
    bytes[place / 8] ^= 1 << UInt8(place % 8)
    fixture.bytes = bytes
    let said = (1...120).map { StoreFixture.statement($0) }
    do {
      let store = try fixture.open()
      for session in try store.sessions() where session.name == "april" {
        #expect(try store.statements(of: session) == said, "bit \(place)")
      }
    } catch is StoreFailure {}
    fixture.bytes = bytes
    guard let salvage = try? Salvage(of: fixture.path) else { return }
    #expect(fixture.bytes == bytes)
    for session in salvage.sessions where session.name == "april" {
      #expect(isHonest(session, 120), "bit \(place)")
    }
  }

  @Test("A page lost in the middle: the rest is read, and what is lost is named")
  func lostPage() throws {
    let fixture = try StoreFixture()
    try fixture.fill([("april", 400)])
    var bytes = fixture.bytes
    // The page that holds a statement from the middle, and no other of it.
    let text = Array("# no. 200 of april".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: text) })
    let page = place / 4_096 * 4_096
    for index in page..<page + 4_096 { bytes[index] = 0 }
    fixture.bytes = bytes
    let store = try fixture.open()
    #expect(throws: StoreFailure.self) { try store.statements(of: try store.session(named: "april")) }
    let salvage = try Salvage(of: fixture.path)
    let session = try #require(salvage.sessions.first)
    #expect(session.lost.contains(200))
    #expect(session.lost.count < 60 && session.statements.count == 400 - session.lost.count)
    #expect(session.altered.isEmpty)
    #expect(
      session.statements == (1...400).filter { !session.lost.contains($0) }.map { StoreFixture.statement($0) }
    )
  }

  @Test("What is whole is read whole")
  func whole() throws {
    let fixture = try StoreFixture()
    try fixture.fill([("april", 50), ("may", 3)])
    let salvage = try Salvage(of: fixture.path)
    #expect(salvage.sessions.map(\.name) == ["april", "may"])
    #expect(salvage.sessions.map(\.statements.count) == [50, 3])
    #expect(salvage.sessions.allSatisfy { $0.lost.isEmpty && $0.altered.isEmpty })
  }
}
