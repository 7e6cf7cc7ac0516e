/// Finds the patterns that an event may match, by its move and actors, without looking at all of them.
struct PatternIndex {
  private struct Key: Hashable {
    /// nil for holding.
    let move: MoveID?
    /// nil for patterns of any actor.
    let actor: ActorID?
    /// nil for patterns of any target.
    let target: ActorID?
  }

  private var numbers: [Key: [Int]] = [:]

  /// Numbers are added in ascending order.
  mutating func add(_ pattern: GroundPattern, _ number: Int) {
    if pattern.moves.isEmpty {
      add(Key(move: nil, actor: pattern.actor, target: nil), number)
    }
    for move in pattern.moves {
      add(Key(move: move, actor: pattern.actor, target: pattern.target), number)
    }
  }

  private mutating func add(_ key: Key, _ number: Int) {
    if numbers[key]?.last != number { numbers[key, default: []].append(number) }
  }

  /// The numbers of patterns worth matching, ascending, each once.
  func candidates(for event: Event) -> [Int] {
    var found = own(event, event.actor, nil) + own(event, nil, nil)
    if let target = event.target { found += own(event, event.actor, target) + own(event, nil, target) }
    found.sort()
    var result: [Int] = []
    result.reserveCapacity(found.count)
    for number in found where result.last != number { result.append(number) }
    return result
  }

  private func own(_ event: Event, _ actor: ActorID?, _ target: ActorID?) -> [Int] {
    numbers[Key(move: event.move, actor: actor, target: target)] ?? []
  }
}
