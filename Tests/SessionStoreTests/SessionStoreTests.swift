import Foundation
import GRDB
import Testing

@testable import SessionStore

/// What goes into a store comes out of it, whoever has it open.
@Suite("The store") struct SessionStoreTests {
  private let fixture: StoreFixture

  init() throws { fixture = try StoreFixture() }

  private func statements(_ range: ClosedRange<Int>) -> [StoredStatement] {
    range.map { StoreFixture.statement($0) }
  }

  @Test("Statements come back as they were, from another that opens the file")
  func roundTrip() throws {
    let store = try fixture.open()
    var session = try store.begin(named: "april", process: 7, at: 1)
    try store.append(statements(1...4), to: &session, title: "April", at: 5)
    for number in 5...20 {
      try store.append([StoreFixture.statement(number)], to: &session, title: nil, at: 6)
    }
    let other = try fixture.open()
    let listed = try other.session(named: "april")
    #expect(listed.statements == 20 && listed.isSaved && listed.began == 1 && listed.changed == 6)
    #expect(listed.title == nil)
    #expect(try other.statements(of: listed) == statements(1...20))
  }

  @Test("A file that is new is for its owner alone, and so is what lies beside it")
  func permissions() throws {
    let store = try fixture.open()
    _ = try store.begin(named: nil, process: 1, at: 1)
    let files = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path)
    #expect(files.contains("sessions.db-wal"))
    for file in files {
      let path = fixture.folder.appending(path: file).path
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(file)")
    }
  }

  @Test("It is written as it was promised: ahead, and to the disk")
  func pragmas() throws {
    let store = try fixture.open()
    #expect(try store.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    #expect(try store.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
  }

  @Test("Names: unsaved ones are made up, none is given twice, a session is renamed and deleted")
  func names() throws {
    let store = try fixture.open()
    let first = try store.begin(named: nil, process: 1, at: 1)
    let second = try store.begin(named: nil, process: 1, at: 1)
    #expect([first.name, second.name] == ["unsaved_1", "unsaved_2"])
    store.close(first)
    let stored = try store.session(named: "unsaved_1")
    #expect(!stored.isSaved)
    try store.rename(stored, to: "april")
    #expect(try store.session(named: "april").isSaved)
    #expect(throws: StoreFailure.nameTaken("april")) { try store.begin(named: "april", process: 1, at: 1) }
    #expect(throws: StoreFailure.nameTaken("unsaved_2")) {
      try store.rename(try store.session(named: "april"), to: "unsaved_2")
    }
    try store.delete(try store.session(named: "april"))
    #expect(throws: StoreFailure.noSession("april")) { try store.session(named: "april") }
    #expect(try store.sessions().map(\.name) == ["unsaved_2"])
  }

  @Test("Of two that open a session the second is told; it may take over, and then the first can add nothing")
  func twoShells() throws {
    let (one, two) = (try fixture.open(), try fixture.open())
    var session = try one.begin(named: "april", process: 7, at: 3)
    try one.append(statements(1...1), to: &session, title: nil, at: 4)
    let stored = try two.session(named: "april")
    let holder = StoreFailure.Holder(process: 7, since: 3)
    #expect(stored.holder == holder)
    #expect(throws: StoreFailure.held("april", holder)) { try two.open(stored, process: 8, at: 5) }
    #expect(throws: StoreFailure.held("april", holder)) { try two.delete(stored) }

    var taken = try two.open(stored, takingOver: true, process: 8, at: 6)
    #expect(throws: StoreFailure.takenOver("april")) {
      try one.append(statements(2...2), to: &session, title: nil, at: 7)
    }
    try two.append(statements(2...3), to: &taken, title: nil, at: 8)
    #expect(try one.statements(of: stored) == statements(1...3))
    // Whoever lost it does not free it.
    one.close(session)
    #expect(try one.session(named: "april").holder == StoreFailure.Holder(process: 8, since: 6))
    two.close(taken)
    #expect(try one.session(named: "april").holder == nil)
  }

  @Test("A store without room takes nothing in part, and all that was in it stays")
  func full() throws {
    try fixture.fill([("april", 3)])
    let store = try fixture.open(mostPages: 24)
    var session = try store.open(try store.session(named: "april"), process: 1, at: 1)
    var kept = 3
    #expect(throws: StoreFailure.full(path: fixture.path)) {
      while kept < 10_000 {
        try store.append(statements((kept + 1)...(kept + 7)), to: &session, title: nil, at: 1)
        kept += 7
      }
    }
    #expect(kept > 3)
    #expect(try store.statements(of: try store.session(named: "april")) == statements(1...kept))
    store.close(session)
    // With room again it goes on where it was.
    let wide = try fixture.open()
    var again = try wide.open(try wide.session(named: "april"), process: 1, at: 1)
    try wide.append([StoreFixture.statement(kept + 1)], to: &again, title: nil, at: 1)
    #expect(try wide.statements(of: try wide.session(named: "april")) == statements(1...(kept + 1)))
  }

  @Test("What is no store is refused and left as it is")
  func foreign() throws {
    for bytes in [Array("whatever".utf8), Array(repeating: 7, count: 5_000)] {
      fixture.bytes = bytes
      #expect(throws: StoreFailure.foreign(path: fixture.path)) { try fixture.open() }
      #expect(fixture.bytes == bytes)
    }
    #expect(throws: StoreFailure.missing(path: fixture.path + "x")) {
      try SessionStore(path: fixture.path + "x", mayCreate: false)
    }
    #expect(throws: StoreFailure.cannotOpen(path: "/no/such/folder/db", reason: "No such file or directory"))
    {
      try SessionStore(path: "/no/such/folder/db")
    }
    #expect(throws: StoreFailure.cannotOpen(path: fixture.folder.path, reason: "it is no plain file")) {
      try SessionStore(path: fixture.folder.path)
    }
  }

  @Test("A database of another program is left as it is, to the byte")
  func otherDatabase() throws {
    do {
      let other = try DatabaseQueue(path: fixture.path)
      try other.write { try $0.execute(sql: "CREATE TABLE session (id INTEGER)") }
    }
    let bytes = fixture.bytes
    #expect(throws: StoreFailure.foreign(path: fixture.path)) { try fixture.open() }
    #expect(fixture.bytes == bytes || fixture.bytes.count == bytes.count)
  }

  @Test("Each earlier schema is brought up to date, with all that was in it")
  func earlier() throws {
    for version in 1..<Schema.version {
      let fixture = try StoreFixture()
      do {
        let queue = try DatabaseQueue(path: fixture.path)
        try queue.write { try Schema.bringUpToDate($0, path: fixture.path, known: version) }
        try queue.write {
          try $0.execute(
            sql: "INSERT INTO session (name, isSaved, began, changed) VALUES ('april', 1, 1, 1)")
        }
      }
      let store = try fixture.open()
      var session = try store.open(try store.session(named: "april"), process: 1, at: 1)
      try store.append(statements(1...6), to: &session, title: nil, at: 1)
      #expect(try store.statements(of: try store.session(named: "april")) == statements(1...6))
    }
  }

  @Test("A later schema is refused, and not a byte is changed, nor a file made beside it")
  func newer() throws {
    try fixture.fill([("april", 3)])
    do {
      let later = try DatabaseQueue(path: fixture.path)
      try later.write { try $0.execute(sql: "PRAGMA user_version = \(Schema.version + 1)") }
      try later.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
    let bytes = fixture.bytes
    let files = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path).sorted()
    #expect(
      throws: StoreFailure.newer(path: fixture.path, schema: Schema.version + 1, known: Schema.version)
    ) { try fixture.open() }
    #expect(fixture.bytes == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path).sorted() == files)
  }
}
