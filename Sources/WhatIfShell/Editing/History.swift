/// The statements entered so far, oldest first.
struct History {
  /// More than this many are not kept in memory.
  static let capacity = 10_000

  private(set) var entries: [String] = []
  private let file: HistoryFile?

  /// A history that starts with what a file holds and appends to it, or one in memory only.
  init(path: String?) {
    file = path.map(HistoryFile.init)
    entries = Array((file?.load() ?? []).suffix(Self.capacity))
  }

  /// Adds a statement, unless it is blank or the same as the one before.
  mutating func add(_ text: String) {
    guard let entry = Self.trimmed(text), entry != entries.last else { return }
    entries.append(entry)
    // Cut in one go now and then, as removing from the front moves everything.
    if entries.count > Self.capacity + 1_000 { entries.removeFirst(entries.count - Self.capacity) }
    file?.append(entry)
  }

  private static func trimmed(_ text: String) -> String? {
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(text[...last])
  }
}
