import CLibedit
import SessionStore

/// The version of the program.
enum Version {
  static let current = "0.1.0"

  /// Its version, and those of the libraries that behave otherwise from one system to the next.
  ///
  /// libedit does not say what it is when it runs: its version is that of the headers the program was built with.
  static var told: String {
    var libraries = ["libedit \(LIBEDIT_MAJOR).\(LIBEDIT_MINOR)"]
    if let database = SessionStore.databaseVersion { libraries.append("SQLite \(database)") }
    return "whatif \(current) (\(libraries.joined(separator: ", ")))"
  }
}
