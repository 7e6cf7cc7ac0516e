#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the first bytes of a database say, read without opening it as one: so a file that is not ours, or not of our
/// time, is left as it was to the byte.
struct FileHeader {
  /// How many steps of the schema it has gone.
  let schema: Int
  let application: UInt32

  enum Finding {
    case absent
    /// A file without a byte, which is as good as a new one.
    case empty
    case database(FileHeader)
    case foreign
  }

  /// Makes a file without a byte, for its owner alone.
  static func create(_ path: String) throws(StoreFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
    close(descriptor)
  }

  static func read(_ path: String) throws(StoreFailure) -> Finding {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return .absent }
      throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotOpen(path: path, reason: "it is no plain file")
    }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = systemRead(descriptor, &bytes, bytes.count)
    if count == 0 { return .empty }
    guard count == bytes.count, bytes.starts(with: Array("SQLite format 3\0".utf8)) else { return .foreign }
    func number(at offset: Int) -> UInt32 {
      bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    return .database(FileHeader(schema: Int(number(at: 60)), application: number(at: 68)))
  }
}

/// The system's `read`, which the method of that name hides.
private func systemRead(_ descriptor: Int32, _ bytes: inout [UInt8], _ count: Int) -> Int {
  read(descriptor, &bytes, count)
}
