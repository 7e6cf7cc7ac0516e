import Foundation

/// What Storm once answered, for machines without it: `Tests/Storm/recorded.tsv`.
///
/// A row is the name of a file, the hash of its text, Storm's value, and its version.
struct StormRecord {
  struct Row {
    let hash: String
    let value: Double
    let version: String
  }

  private(set) var rows: [String: Row] = [:]

  private static let url = Storm.root.appending(path: "Tests/Storm/recorded.tsv")

  init() {}

  static func read() throws -> StormRecord {
    var record = StormRecord()
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#")
    {
      let columns = line.split(separator: "\t").map(String.init)
      guard columns.count == 4, let value = Double(columns[2]) else { continue }
      record.rows[columns[0]] = Row(hash: columns[1], value: value, version: columns[3])
    }
    return record
  }

  mutating func add(_ name: String, _ text: String, _ value: Double, _ version: String) {
    rows[name] = Row(hash: Self.hash(of: text), value: value, version: version)
  }

  func write() throws {
    let head =
      "# Written by StormTests with WHATIF_UPDATE_STORM=1: file, hash of its text, Storm's value, Storm\n"
    let lines = rows.sorted { $0.key < $1.key }.map { name, row in
      "\(name)\t\(row.hash)\t\(row.value)\t\(row.version)\n"
    }
    try (head + lines.joined()).write(to: Self.url, atomically: true, encoding: .utf8)
  }

  /// FNV-1a of 64 bits.
  static func hash(of text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
