/// A walk through the history, from the line being typed, over the entries that begin as it did.
struct HistoryWalk {
  /// The line that was being typed, and the place of its cursor.
  let liveText: String
  let liveCursor: Int
  /// What the line reads as the walk goes on; another text in it means that the user edited it.
  private(set) var shown: String

  private let prefix: String
  private var position: Int

  /// Starts below the newest of the entries.
  init(text: String, cursor: Int, textBeforeCursor: String, entryCount: Int) {
    liveText = text
    liveCursor = cursor
    shown = text
    prefix = textBeforeCursor
    position = entryCount
  }

  /// The next older entry; nil when there is none. Linear in the entries that do not fit.
  mutating func older(in entries: [String]) -> String? {
    for index in (0..<min(position, entries.count)).reversed() where fits(entries[index]) {
      position = index
      shown = entries[index]
      return shown
    }
    return nil
  }

  /// The next newer entry, or the line the walk began with; nil when it is already there.
  mutating func newer(in entries: [String]) -> String? {
    guard position < entries.count else { return nil }
    for index in (position + 1)..<max(position + 1, entries.count) where fits(entries[index]) {
      position = index
      shown = entries[index]
      return shown
    }
    position = entries.count
    shown = liveText
    return shown
  }

  private func fits(_ entry: String) -> Bool {
    entry.utf8.starts(with: prefix.utf8) && entry != shown
  }
}
