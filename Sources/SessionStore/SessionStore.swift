import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of sessions, shared by all shells that have it open.
///
/// What a call has returned from is on the disk: neither a killed program nor a power cut takes it back. Used by one
/// thread; other programs may read and write the same file at the same time.
package final class SessionStore {
  package let path: String
  private let queue: DatabaseQueue
  let locks: HolderLocks

  /// How long to wait for other programs to let go of the file, in seconds.
  private static let patience = 30.0

  /// - Parameters:
  ///   - mayCreate: whether a file that is not there is made, readable by its owner alone.
  ///   - mostPages: for tests: the file takes no more than so many pages, as if the disk were full.
  package init(path: String, mayCreate: Bool = true, mostPages: Int? = nil) throws(StoreFailure) {
    self.path = path
    switch try FileHeader.read(path) {
    case .absent:
      guard mayCreate else { throw .missing(path: path) }
      try FileHeader.create(path)
    case .empty: break
    case .foreign: throw .foreign(path: path)
    case .database(let header):
      guard header.application == Schema.application || header.application == 0 && header.schema == 0 else {
        throw .foreign(path: path)
      }
      if header.schema > Schema.version {
        throw .newer(path: path, schema: header.schema, known: Schema.version)
      }
    }
    guard access(path, W_OK) == 0 else { throw .readOnly(path: path) }
    do {
      queue = try Self.open(path, mostPages: mostPages)
      try queue.write { try Schema.bringUpToDate($0, path: path) }
      locks = HolderLocks(path: path + "-locks")
    } catch let failure as StoreFailure {
      throw failure
    } catch let error as DatabaseError {
      throw StoreFailure(error, path: path)
    } catch {
      throw .refused(path: path, reason: "\(error)")
    }
  }

  private static func open(_ path: String, mostPages: Int?) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      // The journal first, which only one program at a time can set.
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = FULL")
      if let mostPages { try database.execute(sql: "PRAGMA max_page_count = \(mostPages)") }
    }
    var attempts = 0
    while true {
      do {
        return try DatabaseQueue(path: path, configuration: configuration)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && attempts < 500 {
        // Changing the journal does not wait for others.
        attempts += 1
        usleep(10_000)
      }
    }
  }

  /// Reads from one state of the file.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    try telling { try queue.read(body) }
  }

  /// Changes all or nothing, durably.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    try telling { try queue.write(body) }
  }

  private func telling<Value>(_ body: () throws -> Value) throws(StoreFailure) -> Value {
    do {
      return try body()
    } catch let failure as StoreFailure {
      throw failure
    } catch let error as DatabaseError {
      throw StoreFailure(error, path: path)
    } catch {
      throw .damaged(path: path, detail: "\(error)")
    }
  }
}
