import GRDB

/// Sessions: which there are, and who has them open.
extension SessionStore {
  /// All, those changed last first.
  package func sessions() throws(StoreFailure) -> [StoredSession] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT session.*, process, since,
            (SELECT count(*) FROM statement WHERE statement.session = session.id) AS statements
          FROM session LEFT JOIN holder ON holder.id = session.holder
          ORDER BY changed DESC, session.id DESC
          """
      ).map { session($0) }
    }
  }

  package func session(named name: String) throws(StoreFailure) -> StoredSession {
    guard let session = try sessions().first(where: { $0.name == name }) else { throw .noSession(name) }
    return session
  }

  private func session(_ row: Row) -> StoredSession {
    let id: Int64? = row["holder"]
    var holder: StoreFailure.Holder?
    if let id, locks.isHeld(id), let process: Int = row["process"], let since: Double = row["since"] {
      holder = StoreFailure.Holder(process: process, since: since)
    }
    return StoredSession(
      id: row["id"], name: row["name"], isSaved: row["isSaved"], title: row["title"], began: row["began"],
      changed: row["changed"], statements: row["statements"], holder: holder)
  }

  /// Makes a session without statements and opens it.
  ///
  /// - Parameter name: nil: it is not saved, and called `unsaved_1` or the like.
  package func begin(
    named name: String?, process: Int, at time: Double
  ) throws(StoreFailure) -> OpenSession {
    try write { database in
      let name = try name ?? Self.freeName(database)
      try Self.requireFree(name, database)
      try database.execute(
        sql: "INSERT INTO session (name, isSaved, began, changed) VALUES (?, ?, ?, ?)",
        arguments: [name, !name.hasPrefix(Self.unsavedPrefix), time, time])
      return try self.open(database.lastInsertedRowID, process: process, at: time, database)
    }
  }

  /// What the names of sessions begin with that nobody has named.
  package static let unsavedPrefix = "unsaved_"

  private static func freeName(_ database: Database) throws -> String {
    let names = Set(try String.fetchAll(database, sql: "SELECT name FROM session"))
    var number = 1
    while names.contains("\(unsavedPrefix)\(number)") { number += 1 }
    return "\(unsavedPrefix)\(number)"
  }

  private static func requireFree(_ name: String, _ database: Database) throws {
    let count = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM session WHERE name = ?", arguments: [name])
    if count != 0 { throw StoreFailure.nameTaken(name) }
  }

  /// Opens a session to add to it.
  ///
  /// Where another shell has it open, throws `held`, unless it is taken over: then the other can add nothing more.
  package func open(
    _ session: StoredSession, takingOver: Bool = false, process: Int, at time: Double
  ) throws(StoreFailure) -> OpenSession {
    try write { database in
      let row = try Row.fetchOne(
        database,
        sql: "SELECT process, since, holder FROM session LEFT JOIN holder ON holder.id = session.holder "
          + "WHERE session.id = ?", arguments: [session.id])
      guard let row else { throw StoreFailure.noSession(session.name) }
      if !takingOver, let holder: Int64 = row["holder"], locks.isHeld(holder) {
        throw StoreFailure.held(
          session.name, StoreFailure.Holder(process: row["process"] ?? 0, since: row["since"] ?? 0))
      }
      return try self.open(session.id, process: process, at: time, database)
    }
  }

  private func open(_ id: Int64, process: Int, at time: Double, _ database: Database) throws -> OpenSession {
    try database.execute(sql: "DELETE FROM holder WHERE session = ?", arguments: [id])
    try database.execute(
      sql: "INSERT INTO holder (session, process, since) VALUES (?, ?, ?)", arguments: [id, process, time])
    let holder = database.lastInsertedRowID
    try database.execute(sql: "UPDATE session SET holder = ? WHERE id = ?", arguments: [holder, id])
    locks.take(holder)
    let last = try Row.fetchOne(
      database, sql: "SELECT number, seal FROM statement WHERE session = ? ORDER BY number DESC LIMIT 1",
      arguments: [id])
    let name = try String.fetchOne(database, sql: "SELECT name FROM session WHERE id = ?", arguments: [id])
    return OpenSession(
      id: id, name: name ?? "", holder: holder, last: last?["number"] ?? 0,
      seal: last.map { Seal(kept: $0["seal"]) } ?? Seal())
  }

  /// Lets go of a session, so that others can open it.
  package func close(_ session: OpenSession) {
    // Where this fails, the lock says all the same that nobody is there.
    try? write { database in
      try database.execute(
        sql: "UPDATE session SET holder = NULL WHERE id = ? AND holder = ?",
        arguments: [session.id, session.holder])
    }
    locks.release(session.holder)
  }

  /// Gives a session a name, by which it counts as saved.
  package func rename(_ session: StoredSession, to name: String) throws(StoreFailure) {
    try write { database in
      if name != session.name { try Self.requireFree(name, database) }
      try database.execute(
        sql: "UPDATE session SET name = ?, isSaved = 1 WHERE id = ?", arguments: [name, session.id])
      if database.changesCount == 0 { throw StoreFailure.noSession(session.name) }
    }
  }

  /// Removes a session and all that was said in it, unless a shell has it open.
  package func delete(_ session: StoredSession) throws(StoreFailure) {
    if let holder = session.holder { throw .held(session.name, holder) }
    try write { database in
      try database.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [session.id])
      if database.changesCount == 0 { throw StoreFailure.noSession(session.name) }
    }
  }
}
