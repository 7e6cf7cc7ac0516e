import GRDB

/// Why a store could not do what was asked of it. Nothing was changed.
package enum StoreFailure: Error, Equatable {
  /// There is no such file, and none is to be made.
  case missing(path: String)
  /// The system refuses the file or its folder, for the reason that is given.
  case cannotOpen(path: String, reason: String)
  /// A database of another program, or no database at all.
  case foreign(path: String)
  /// Written by a later version of this program.
  case newer(path: String, schema: Int, known: Int)
  /// What is in the file does not hold together.
  case damaged(path: String, detail: String)
  case readOnly(path: String)
  /// There is no room for more.
  case full(path: String)
  /// Other programs keep the file locked.
  case busy(path: String)
  case refused(path: String, reason: String)

  // Sessions
  case noSession(String)
  case nameTaken(String)
  /// The session belongs to another shell now, or is gone.
  case takenOver(String)
  /// Another shell has the session open.
  case held(String, Holder)

  /// Who has a session open.
  package struct Holder: Equatable, Sendable {
    /// The number by which the system knows the program.
    package let process: Int
    /// When it opened the session, in seconds since 1970.
    package let since: Double
  }

  init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "\(error.resultCode)"
    self =
      switch error.resultCode {
      case .SQLITE_FULL: .full(path: path)
      case .SQLITE_READONLY: .readOnly(path: path)
      case .SQLITE_CORRUPT: .damaged(path: path, detail: detail)
      case .SQLITE_NOTADB: .foreign(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen(path: path, reason: detail)
      default: .refused(path: path, reason: detail)
      }
  }
}
