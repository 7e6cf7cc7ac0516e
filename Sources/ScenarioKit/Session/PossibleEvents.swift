/// What an actor could do at once, by the names of its moves and of those they may be done to.
package struct PossibleEvents: Sendable {
  /// The targets of each move that is possible; empty for a move that has none.
  private var targetsOfMove: [String: Set<String>] = [:]

  package func allows(_ move: String) -> Bool { targetsOfMove[move] != nil }

  package func allows(_ move: String, on target: String) -> Bool {
    targetsOfMove[move]?.contains(target) ?? false
  }

  fileprivate mutating func add(_ move: String, on target: String?) {
    targetsOfMove[move, default: []].formUnion(target.map { [$0] } ?? [])
  }
}

extension Session {
  /// What an actor could do as things stand: the moves whose conditions hold, with some numbers for their options.
  ///
  /// Nil where there is no such actor, or its conditions have no value. It costs one compilation of the conditions of
  /// all that it could do.
  package func possibleEvents(of name: String) -> PossibleEvents? {
    guard let index = scenario.actors.firstIndex(where: { $0.name == name }) else { return nil }
    do {
      return try possibleEvents(of: ActorID(index))
    } catch {
      return nil
    }
  }

  private func possibleEvents(of actor: ActorID) throws -> PossibleEvents {
    let inquiry = Inquiry(
      scenario: scenario, situation: situation, defaults: .init(runs: 1, seed: settings.seed, threads: 1))
    var request = ProgramRequest()
    request.reach = .present
    request.onlyAppliesEffects = true
    var tried: [(event: Event, conditions: Range<Int>)] = []
    for (index, move) in scenario.moves.enumerated() {
      let targets: [Int?] = move.hasTarget ? scenario.actors.indices.filter { $0 != actor.index } : [nil]
      for target in targets {
        for options in Self.optionsToTry(of: move) {
          let event = Event(
            actor: actor, move: MoveID(index), target: target.map { ActorID($0) }, options: options)
          let conditions = inquiry.conditions(of: event)
          let first = request.conditions.count
          request.conditions += conditions
          tried.append((event, first..<first + conditions.count))
        }
      }
    }
    let program = try Compiler.compile(scenario, situation.world, for: request)
    var projection = try Projection(program, situation, scenario)
    var possible = PossibleEvents()
    for (event, conditions) in tried {
      guard let move = event.move, try projection.allows(conditions) else { continue }
      possible.add(scenario.move(move).name, on: event.target.map { scenario.actor($0).name })
    }
    return possible
  }

  /// As declared, all at their least and all at their most: what none of these allows is hardly allowed at all.
  private static func optionsToTry(of move: Move) -> [[Int]] {
    if move.conditions.isEmpty || move.options.isEmpty { return [move.options.map(\.initial)] }
    return [move.options.map(\.initial), move.options.map(\.lower), move.options.map(\.upper)]
  }
}
