import Foundation
import GRDB

/// What can be read of a store that is damaged. The store is copied, and left as it is.
package struct Salvage {
  package struct Session {
    package let name: String
    /// Those that can be read, first to last.
    package fileprivate(set) var statements: [StoredStatement] = []
    /// Numbers of statements that there were and that cannot be read.
    package fileprivate(set) var lost: [Int] = []
    /// Numbers of statements that were read, and may not be what was written: from the first that does not bear its seal.
    package fileprivate(set) var altered: [Int] = []
  }

  package private(set) var sessions: [Session] = []

  /// The highest number that is looked for where nothing says how many there are.
  private static let mostStatements = 1_000_000

  package init(of path: String) throws {
    if case .absent = try FileHeader.read(path) { throw StoreFailure.missing(path: path) }
    let folder = FileManager.default.temporaryDirectory.appending(path: "whatif-rescue-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appending(path: "sessions.db").path
    do {
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      if FileManager.default.fileExists(atPath: path + "-wal") {
        try FileManager.default.copyItem(atPath: path + "-wal", toPath: copy + "-wal")
      }
      let queue = try DatabaseQueue(path: copy)
      sessions = queue.unsafeRead { Self.sessions($0) }
    } catch let error as DatabaseError {
      throw StoreFailure(error, path: path)
    } catch {
      throw StoreFailure.refused(path: path, reason: error.localizedDescription)
    }
  }

  private static func sessions(_ database: Database) -> [Session] {
    var names: [Int64: String] = [:]
    if let rows = try? Row.fetchCursor(database, sql: "SELECT id, name FROM session") {
      while let row = try? rows.next() { names[row["id"]] = row["name"] }
    }
    // Where the list of sessions cannot be read, statements say to which they belong.
    if let rows = try? Row.fetchCursor(database, sql: "SELECT DISTINCT session FROM statement") {
      while let row = try? rows.next() {
        let id: Int64 = row[0]
        if names[id] == nil { names[id] = "session_\(id)" }
      }
    }
    return names.sorted { $0.key < $1.key }.compactMap { id, name in
      let session = session(id, name, database)
      return session.statements.isEmpty && session.lost.isEmpty ? nil : session
    }
  }

  private static func session(_ id: Int64, _ name: String, _ database: Database) -> Session {
    var session = Session(name: name)
    // Behind what is lost nothing says what the seal before was.
    var seal: Seal? = Seal()
    var missing: [Int] = []
    var number = 1
    // Beyond what can be read there may be more: as much again is looked for, and a thousand.
    var last =
      (try? Int.fetchOne(
        database, sql: "SELECT max(number) FROM statement WHERE session = ?", arguments: [id])) ?? nil
    if last == nil { last = 1_000 }
    while number <= min(last ?? 0, mostStatements) {
      if let (statement, kept) = read(number, of: id, database) {
        session.lost += missing
        missing = []
        seal?.add(statement)
        if let seal, seal.kept != kept { session.altered.append(number) }
        seal = Seal(kept: kept)
        session.statements.append(statement)
      } else {
        missing.append(number)
        seal = nil
      }
      number += 1
    }
    session.lost += missing.count < 1_000 ? missing : []
    return session
  }

  private static func read(
    _ number: Int, of id: Int64, _ database: Database
  ) -> (StoredStatement, seal: Int64)? {
    guard
      let row = try? Row.fetchOne(
        database, sql: "SELECT * FROM statement WHERE session = ? AND number = ?", arguments: [id, number]),
      var statement = try? StoredStatement(row)
    else { return nil }
    let arguments: StatementArguments = [id, number]
    if let answer = try? Row.fetchOne(
      database, sql: "SELECT * FROM answer WHERE session = ? AND statement = ?", arguments: arguments)
    {
      statement.answer = try? StoredStatement.Answer(answer)
    }
    if let files = try? Row.fetchAll(
      database, sql: "SELECT * FROM inclusion WHERE session = ? AND statement = ? ORDER BY position",
      arguments: arguments)
    {
      statement.inclusions = files.compactMap { try? StoredStatement.Inclusion($0) }
    }
    return (statement, row["seal"])
  }
}
