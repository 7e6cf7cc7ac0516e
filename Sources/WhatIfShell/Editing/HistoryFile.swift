#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file that keeps the history: one entry a row, a backslash before `n` for a newline and before itself.
///
/// Entries are only ever appended, each by one write, so two shells share a file without loss. A history that
/// cannot be read or written is no reason to trouble the user: it is empty, or forgotten.
final class HistoryFile {
  /// A longer file is read from where its last part begins.
  private static let longestRead = 8 << 20

  private let path: String
  /// Whether the last row was cut short, so that the next entry has to begin a new one.
  private var endsInsideRow = false

  init(path: String) {
    self.path = path
  }

  /// `$XDG_STATE_HOME/whatif/history`, or the place below the home folder that stands for it.
  static func defaultPath() -> String? {
    func folder(_ variable: String) -> String? {
      guard let value = getenv(variable) else { return nil }
      let path = String(cString: value)
      return path.hasPrefix("/") ? path : nil
    }
    if let state = folder("XDG_STATE_HOME") { return state + "/whatif/history" }
    return folder("HOME").map { $0 + "/.local/state/whatif/history" }
  }

  /// The entries of the file, oldest first; rows that are damaged are left out.
  func load() -> [String] {
    let bytes = contents()
    endsInsideRow = bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap(Self.entry)
  }

  /// Writes one more entry at the end.
  func append(_ entry: String) {
    var descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    if descriptor < 0, errno == ENOENT {
      Self.createFolders(above: path)
      descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    }
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // What was typed is nobody else's business, even if the file was made with another mode.
    _ = fchmod(descriptor, 0o600)
    let row = (endsInsideRow ? "\n" : "") + Self.row(entry)
    var bytes = Array(row.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
    endsInsideRow = false
  }

  static func row(_ entry: String) -> String {
    var row = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": row += "\\\\"
      case "\n": row += "\\n"
      default: row.unicodeScalars.append(scalar)
      }
    }
    return row + "\n"
  }

  static func entry(_ row: ArraySlice<UInt8>) -> String? {
    guard let text = String(validating: row, as: UTF8.self) else { return nil }
    var entry = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": entry.unicodeScalars.append(scalar)
      // Nobody can have typed these.
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}": return nil
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "n" where isEscaped: entry.unicodeScalars.append("\n")
      default: entry.unicodeScalars.append(scalar)
      }
      isEscaped = false
    }
    return entry.allSatisfy(\.isWhitespace) ? nil : entry
  }

  private func contents() -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    let start = max(0, size - Self.longestRead)
    guard size > 0, lseek(descriptor, off_t(start), SEEK_SET) >= 0 else { return [] }
    var bytes = [UInt8]()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    // Begun in the middle of a row: that row is none.
    guard start > 0 else { return bytes }
    return Array(bytes.drop { $0 != UInt8(ascii: "\n") })
  }

  private static func createFolders(above path: String) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
  }
}
