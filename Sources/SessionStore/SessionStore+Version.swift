import GRDB

extension SessionStore {
  /// The version of the SQLite at hand; nil where it cannot be asked.
  package static var databaseVersion: String? {
    let asked = try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }
    return asked ?? nil
  }
}
