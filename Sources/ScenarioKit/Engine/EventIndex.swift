/// Events in an order of their own, found by the patterns that they may match without looking at all of them.
struct EventIndex {
  private struct Key: Hashable {
    /// nil for holding.
    let move: MoveID?
    let actor: ActorID?
    let target: ActorID?
  }

  private(set) var events: [Event] = []
  /// Places by move, by move and actor, and by move and target; ascending.
  private var places: [Key: [Int]] = [:]

  init(_ events: [Event] = []) {
    for event in events { append(event) }
  }

  mutating func append(_ event: Event) {
    let place = events.count
    events.append(event)
    places[Key(move: event.move, actor: nil, target: nil), default: []].append(place)
    places[Key(move: event.move, actor: event.actor, target: nil), default: []].append(place)
    if let target = event.target {
      places[Key(move: event.move, actor: nil, target: target), default: []].append(place)
    }
  }

  /// Places of events of a move, nil for holding; ascending.
  func places(of move: MoveID?) -> [Int] { places[Key(move: move, actor: nil, target: nil)] ?? [] }

  /// Places of events worth matching with a pattern, for each of its moves ascending.
  func candidates(for pattern: GroundPattern) -> [[Int]] {
    let moves = pattern.moves.isEmpty ? [nil] : pattern.moves.map(Optional.some)
    return moves.map { move in
      let key =
        if let actor = pattern.actor {
          Key(move: move, actor: actor, target: nil)
        } else {
          Key(move: move, actor: nil, target: pattern.moves.isEmpty ? nil : pattern.target)
        }
      return places[key] ?? []
    }
  }
}
