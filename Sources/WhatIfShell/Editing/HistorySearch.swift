/// A search backwards through the history for a text inside the entries.
struct HistorySearch {
  /// What a key does to a search.
  enum Step {
    case extend(Unicode.Scalar)
    case shorten
    case older
    /// Ends the search with the line as it is now shown.
    case take
    /// Ends the search with the line as it was.
    case cancel
  }

  /// The line before the search, and the place of its cursor.
  let textBefore: String
  let cursorBefore: Int
  let promptBefore: String
  private(set) var query = ""
  /// The entry found last; stays when a longer query finds none.
  private(set) var match: String?
  private(set) var isFailing = false

  private var position: Int

  init(text: String, cursor: Int, prompt: String, entryCount: Int) {
    textBefore = text
    cursorBefore = cursor
    promptBefore = prompt
    position = entryCount
  }

  /// The prompt while searching.
  var prompt: String { isFailing ? "nothing has '\(query)': " : "search '\(query)': " }

  mutating func extend(by scalar: Unicode.Scalar, in entries: [String]) {
    query.unicodeScalars.append(scalar)
    find(in: entries, from: min(position, entries.count - 1))
  }

  mutating func shorten(in entries: [String]) {
    guard !query.isEmpty else { return }
    query.unicodeScalars.removeLast()
    position = entries.count
    if query.isEmpty {
      match = nil
      isFailing = false
    } else {
      find(in: entries, from: entries.count - 1)
    }
  }

  /// Goes on to the next older entry that reads differently.
  mutating func goOlder(in entries: [String]) {
    guard !query.isEmpty else { return }
    find(in: entries, from: position - 1, butNot: match)
  }

  /// Where the query begins in the line, in Unicode scalars.
  var matchOffset: Int? {
    guard let match, !query.isEmpty else { return nil }
    return Self.offset(of: query, in: match)
  }

  private mutating func find(in entries: [String], from start: Int, butNot shown: String? = nil) {
    for index in stride(from: start, through: 0, by: -1)
    where entries[index] != shown && Self.offset(of: query, in: entries[index]) != nil {
      position = index
      match = entries[index]
      isFailing = false
      return
    }
    isFailing = true
  }

  /// Where a text first stands in another, in Unicode scalars.
  private static func offset(of sought: String, in entry: String) -> Int? {
    let sought = sought.utf8
    var rest = entry.utf8[...]
    while let place = rest.firstIndex(where: { $0 == sought.first }) {
      if rest[place...].starts(with: sought) {
        return entry.unicodeScalars.distance(from: entry.startIndex, to: place)
      }
      rest = rest[rest.index(after: place)...]
    }
    return nil
  }
}
