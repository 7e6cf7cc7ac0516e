/// What happened, in the order in which it was told, and where the last event stands in it.
///
/// Copies share what they have in common; to look up the last event costs the same in a long story as in a short one.
struct Timeline: Sendable {
  private var entries: SharedList<TimelineEntry> = []
  /// The place of the last event that was played; nil where none was.
  private var lastPlace: Int?

  /// The entry of the event that was played last.
  var lastEvent: TimelineEntry? { lastPlace.map { entries[$0] } }

  mutating func append(_ entry: TimelineEntry) {
    if case .event = entry.kind { lastPlace = entries.count }
    entries.append(entry)
  }

  mutating func append(contentsOf more: some Sequence<TimelineEntry>) {
    for entry in more { append(entry) }
  }
}

extension Timeline: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { entries.count }
  subscript(index: Int) -> TimelineEntry { entries[index] }
  func makeIterator() -> SharedList<TimelineEntry>.Iterator { entries.makeIterator() }
}
