import HashTreeCollections

/// What was played, oldest first, with where each sort of event came last.
///
/// A memory of the story looks for the last event of some pattern. However long the story is, it looks through the events
/// that differ, of which there are few, and not through all that were played. Copies share what they have in common.
package struct PlayedLog: Sendable {
  /// An event and how it turned out, whenever it was.
  struct Sort: Hashable, Sendable {
    let event: Event
    let outcome: Int?
  }

  private var list: SharedList<WorldState.Played> = []
  /// By sort, the place of its last.
  private var latest: TreeDictionary<Sort, Int> = [:]
  /// How often each event was played, however it turned out.
  private var counts: TreeDictionary<Event, Int> = [:]

  package init() {}

  /// The place of the last event that fits.
  func lastIndex(where fits: (WorldState.Played) -> Bool) -> Int? {
    var last: Int?
    for index in latest.values where index > last ?? -1 && fits(list[index]) { last = index }
    return last
  }

  /// Each event that was played, with the turn of the last time that it turned out in some way.
  var lastTurns: [(event: Event, turn: Int)] { latest.map { ($0.key.event, list[$0.value].turn) } }

  /// How often an event was played, with those options, however it turned out.
  func count(of event: Event) -> Int { counts[event] ?? 0 }

  package mutating func append(_ played: WorldState.Played) {
    latest[Sort(event: played.event, outcome: played.outcome)] = list.count
    list.append(played)
    counts[played.event, default: 0] += 1
  }
}

extension PlayedLog: RandomAccessCollection, RangeReplaceableCollection, ExpressibleByArrayLiteral {
  package var startIndex: Int { 0 }
  package var endIndex: Int { list.count }
  package subscript(index: Int) -> WorldState.Played { list[index] }
  package func makeIterator() -> SharedList<WorldState.Played>.Iterator { list.makeIterator() }

  package init(arrayLiteral elements: WorldState.Played...) {
    self.init()
    append(contentsOf: elements)
  }

  package mutating func append(contentsOf elements: some Sequence<WorldState.Played>) {
    for played in elements { append(played) }
  }

  /// Costs the length unless it only adds at the end.
  package mutating func replaceSubrange(
    _ range: Range<Int>, with elements: some Collection<WorldState.Played>
  ) {
    if range.lowerBound == endIndex { return append(contentsOf: elements) }
    var changed = list
    changed.replaceSubrange(range, with: elements)
    self = PlayedLog()
    append(contentsOf: changed)
  }
}
