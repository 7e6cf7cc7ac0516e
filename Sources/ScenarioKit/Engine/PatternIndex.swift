/// Finds the patterns that an event may match, by its move and actor, without looking at all of them.
struct PatternIndex {
  private struct Key: Hashable {
    /// nil for holding.
    let move: MoveID?
    /// nil for patterns of any actor.
    let actor: ActorID?
  }

  private var numbers: [Key: [Int]] = [:]

  /// Numbers are added in ascending order.
  mutating func add(_ pattern: GroundPattern, _ number: Int) {
    for move in pattern.moves.isEmpty ? [nil] : pattern.moves.map(Optional.some) {
      let key = Key(move: move, actor: pattern.actor)
      if numbers[key]?.last != number { numbers[key, default: []].append(number) }
    }
  }

  /// The numbers of patterns worth matching, ascending, each once.
  func candidates(for event: Event) -> [Int] {
    let own = numbers[Key(move: event.move, actor: event.actor)] ?? []
    let any = numbers[Key(move: event.move, actor: nil)] ?? []
    if any.isEmpty { return own }
    if own.isEmpty { return any }
    var result: [Int] = []
    for number in (own + any).sorted() where result.last != number { result.append(number) }
    return result
  }
}
