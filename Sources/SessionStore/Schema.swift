import GRDB

/// The tables of a store, and the steps that lead to them.
///
/// A database says by its `user_version` how many steps it has gone. Steps are only ever added: a database of any
/// earlier version is brought up to date, one of a later version is refused.
enum Schema {
  /// `WhIf`, by which a database is known to be a store.
  static let application: UInt32 = 0x5768_4966

  static var version: Int { steps.count }

  /// Step `n` leads from version `n` to `n + 1`.
  static let steps: [String] = [
    """
    CREATE TABLE session (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      isSaved INTEGER NOT NULL,
      title TEXT,
      began REAL NOT NULL,
      changed REAL NOT NULL,
      holder INTEGER
    );
    CREATE TABLE holder (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
      process INTEGER NOT NULL,
      since REAL NOT NULL
    );
    CREATE INDEX holderOfSession ON holder (session);
    CREATE TABLE statement (
      session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
      number INTEGER NOT NULL,
      entered REAL NOT NULL,
      branch TEXT NOT NULL,
      after INTEGER NOT NULL,
      text TEXT NOT NULL,
      source TEXT NOT NULL,
      line INTEGER NOT NULL,
      opensParagraph INTEGER NOT NULL,
      seed INTEGER NOT NULL,
      runs INTEGER NOT NULL,
      precision REAL,
      mostRuns INTEGER NOT NULL,
      version TEXT NOT NULL,
      seal INTEGER NOT NULL,
      PRIMARY KEY (session, number)
    ) WITHOUT ROWID;
    CREATE TABLE answer (
      session INTEGER NOT NULL,
      statement INTEGER NOT NULL,
      number INTEGER,
      leaning TEXT NOT NULL,
      form TEXT NOT NULL,
      method TEXT NOT NULL,
      runs INTEGER,
      seed INTEGER,
      isPartial INTEGER NOT NULL,
      PRIMARY KEY (session, statement),
      FOREIGN KEY (session, statement) REFERENCES statement ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE TABLE inclusion (
      session INTEGER NOT NULL,
      statement INTEGER NOT NULL,
      position INTEGER NOT NULL,
      asked TEXT NOT NULL,
      includer TEXT NOT NULL,
      path TEXT NOT NULL,
      name TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (session, statement, position),
      FOREIGN KEY (session, statement) REFERENCES statement ON DELETE CASCADE
    ) WITHOUT ROWID;
    """,
    "ALTER TABLE statement ADD COLUMN step TEXT",
  ]

  /// Brings a database up to date, in the transaction at hand.
  ///
  /// - Parameter known: how many steps there are; fewer, to make a database as an earlier version would.
  static func bringUpToDate(_ database: Database, path: String, known: Int = version) throws {
    let gone = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if gone > known { throw StoreFailure.newer(path: path, schema: gone, known: known) }
    let mark = try UInt32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let objects = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard mark == application || gone == 0 && mark == 0 && objects == 0 else {
      throw StoreFailure.foreign(path: path)
    }
    guard gone < known else { return }
    for step in steps[gone..<known] { try database.execute(sql: step) }
    try database.execute(sql: "PRAGMA application_id = \(application)")
    try database.execute(sql: "PRAGMA user_version = \(known)")
  }
}
