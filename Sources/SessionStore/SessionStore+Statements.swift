import GRDB

/// The statements of a session, which are only ever added to.
extension SessionStore {
  /// Adds statements, all or none. They are durable when this returns.
  ///
  /// - Parameter title: of the scenario, as it stands now.
  package func append(
    _ statements: [StoredStatement], to session: inout OpenSession, title: String?, at time: Double
  ) throws(StoreFailure) {
    var next = session
    try write { database in
      try database.execute(
        sql: "UPDATE session SET changed = ?, title = ? WHERE id = ? AND holder = ?",
        arguments: [time, title, session.id, session.holder])
      if database.changesCount == 0 { throw StoreFailure.takenOver(session.name) }
      for statement in statements {
        next.last += 1
        next.seal.add(statement)
        try Self.insert(statement, next, database)
      }
    }
    session = next
  }

  private static func insert(
    _ statement: StoredStatement, _ session: OpenSession, _ database: Database
  ) throws {
    try database.cachedStatement(
      sql: "INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      session.id, session.last, statement.entered, statement.branch, statement.after, statement.text,
      statement.source, statement.line, statement.opensParagraph, Int64(bitPattern: statement.seed),
      statement.runs, statement.precision, statement.mostRuns, statement.version, session.seal.kept,
      statement.step,
    ])
    if let answer = statement.answer {
      try database.cachedStatement(
        sql: "INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [
        session.id, session.last, answer.number, answer.leaning, answer.form, answer.method, answer.runs,
        answer.seed.map { Int64(bitPattern: $0) }, answer.isPartial,
      ])
    }
    for (position, file) in statement.inclusions.enumerated() {
      try database.cachedStatement(
        sql: "INSERT INTO inclusion VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [
        session.id, session.last, position, file.asked, file.includer, file.path, file.name, file.text,
      ])
    }
  }

  /// The statements of a session, first to last. Throws where they are not what was written.
  package func statements(of session: StoredSession) throws(StoreFailure) -> [StoredStatement] {
    try read { database in
      var seal = Seal()
      var statements: [StoredStatement] = []
      let answers = try Self.answers(of: session.id, database)
      let files = try Self.inclusions(of: session.id, database)
      let rows = try Row.fetchCursor(
        database, sql: "SELECT * FROM statement WHERE session = ? ORDER BY number", arguments: [session.id])
      while let row = try rows.next() {
        let number = statements.count + 1
        var statement = try StoredStatement(row)
        statement.answer = answers[number]
        statement.inclusions = files[number] ?? []
        seal.add(statement)
        guard row["number"] == number, row["seal"] == seal.kept else {
          throw StoreFailure.damaged(
            path: path, detail: "statement \(number) of session `\(session.name)` is not what was written")
        }
        statements.append(statement)
      }
      return statements
    }
  }

  private static func answers(
    of session: Int64, _ database: Database
  ) throws -> [Int: StoredStatement.Answer] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM answer WHERE session = ?", arguments: [session])
    return Dictionary(
      uniqueKeysWithValues: try rows.map { (try $0.decode(forColumn: "statement"), try .init($0)) })
  }

  private static func inclusions(
    of session: Int64, _ database: Database
  ) throws -> [Int: [StoredStatement.Inclusion]] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM inclusion WHERE session = ? ORDER BY statement, position",
      arguments: [session])
    return Dictionary(
      grouping: try rows.map {
        (try $0.decode(Int.self, forColumn: "statement"), try StoredStatement.Inclusion($0))
      },
      by: \.0
    ).mapValues { $0.map(\.1) }
  }
}

extension StoredStatement {
  init(_ row: Row) throws {
    self.init(
      entered: try row.decode(forColumn: "entered"), branch: try row.decode(forColumn: "branch"),
      after: try row.decode(forColumn: "after"), text: try row.decode(forColumn: "text"),
      source: try row.decode(forColumn: "source"), line: try row.decode(forColumn: "line"),
      opensParagraph: try row.decode(forColumn: "opensParagraph"),
      seed: UInt64(bitPattern: try row.decode(Int64.self, forColumn: "seed")),
      runs: try row.decode(forColumn: "runs"),
      precision: try row.decode(Double?.self, forColumn: "precision"),
      mostRuns: try row.decode(forColumn: "mostRuns"), version: try row.decode(forColumn: "version"))
    // Earlier versions of the tables had none.
    if row.hasColumn("step") { step = try row.decode(String?.self, forColumn: "step") }
  }
}

extension StoredStatement.Answer {
  init(_ row: Row) throws {
    self.init(
      number: try row.decode(Int?.self, forColumn: "number"), leaning: try row.decode(forColumn: "leaning"),
      form: try row.decode(forColumn: "form"), method: try row.decode(forColumn: "method"),
      runs: try row.decode(Int?.self, forColumn: "runs"),
      seed: try row.decode(Int64?.self, forColumn: "seed").map { UInt64(bitPattern: $0) },
      isPartial: try row.decode(forColumn: "isPartial"))
  }
}

extension StoredStatement.Inclusion {
  init(_ row: Row) throws {
    self.init(
      asked: try row.decode(forColumn: "asked"), includer: try row.decode(forColumn: "includer"),
      path: try row.decode(forColumn: "path"), name: try row.decode(forColumn: "name"),
      text: try row.decode(forColumn: "text"))
  }
}
