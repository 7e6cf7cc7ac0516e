/// What an actor could do at its next turn, holding first.
struct AllowedMoves {
  /// Values of a move's options are all tried up to so many together; beyond, the ends and the defaults.
  private static let mostOptions = 12
  /// Moves that are ranked at most.
  static let most = 60

  let actor: ActorID
  /// Each with how likely it is allowed.
  private(set) var events: [(event: Event, allowed: Double)] = []
  /// Those that are not.
  private(set) var forbidden: [Event] = []
  /// Options of which not all values are tried.
  private(set) var thinned: [String] = []

  init(of actor: ActorID, _ inquiry: Inquiry, _ givens: [Modifiers.Given]) throws {
    self.actor = actor
    let all = candidates(inquiry)
    var request = ProgramRequest()
    request.reach = .turns(inquiry.scenario.turnsPerRound)
    request.measures = all.map { event in
      let conditions = inquiry.conditions(of: event)
      let whole = conditions.dropFirst().reduce(conditions.first?.expression ?? .truth(true)) { whole, next in
        .and(whole, next.expression)
      }
      return GroundedExpression(
        whole, binding: [event.actor, event.target].compactMap { $0 },
        options: event.options)
    }
    var projection = try inquiry.projection(request, givens: givens)
    _ = try projection.pass(to: actor, inquiry.scenario)
    let readings = try projection.readings()
    let total = readings.masses.reduce(0, +)
    events = [(.hold(actor), 1)]
    for (index, event) in all.enumerated() {
      var allowed = 0.0
      for (world, mass) in readings.masses.enumerated() {
        allowed += mass * readings.values[world * all.count + index]
      }
      if allowed > 0 { events.append((event, min(1, allowed / total))) } else { forbidden.append(event) }
    }
  }

  /// Every move on every target with its options, whether allowed or not.
  private mutating func candidates(_ inquiry: Inquiry) -> [Event] {
    let scenario = inquiry.scenario
    var result: [Event] = []
    for (index, move) in scenario.moves.enumerated() {
      let targets: [ActorID?] =
        move.hasTarget ? scenario.actors.indices.map { ActorID($0) }.filter { $0 != actor } : [nil]
      let values = options(of: move, inquiry)
      for target in targets {
        for options in values {
          result.append(Event(actor: actor, move: MoveID(index), target: target, options: options))
        }
      }
    }
    return result
  }

  private mutating func options(of move: Move, _ inquiry: Inquiry) -> [[Int]] {
    let counts = move.options.map { Double($0.upper - $0.lower + 1) }
    let isWhole = counts.reduce(1, *) <= Double(Self.mostOptions)
    if !isWhole {
      thinned += move.options.filter { $0.upper - $0.lower > 2 }.map {
        "\(inquiry.quoted(move.name)) \(inquiry.quoted($0.name))"
      }
    }
    var result: [[Int]] = [[]]
    for option in move.options {
      let ends = [option.lower, option.initial, option.upper]
      let values =
        isWhole ? Array(option.lower...option.upper) : Array(Set(ends)).sorted()
      result = result.flatMap { known in values.map { known + [$0] } }
    }
    return result
  }
}
