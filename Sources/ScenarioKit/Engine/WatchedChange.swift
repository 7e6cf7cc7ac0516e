/// One time that a watched place of the state became another.
struct WatchedChange: Sendable {
  /// The clause whose effect did it.
  let origin: ClauseOrigin
  let before: Double
  let after: Double
  /// What it would have become without its bounds.
  let wanted: Double
  /// It happened as a round ended, not at an event.
  let isRoundEnd: Bool
}

/// What became of a watched place as a story was carried on, turn by turn.
final class ValueLog {
  enum Cause: Sendable {
    /// Nothing was done from outside: a turn passed.
    case turn
    case event(Event, outcome: Int?)
    /// Effects from outside, by their place in the request.
    case outside(Int)
  }

  struct Step: Sendable {
    let round: Int
    let cause: Cause
    /// What changed in each world that came of it, with its probability.
    var arrivals: [(mass: Double, changes: [WatchedChange])] = []
  }

  private(set) var steps: [Step] = []
  /// What the next step is due to.
  var cause = Cause.turn

  func begin(round: Int) {
    steps.append(Step(round: round, cause: cause))
    cause = .turn
  }

  func arrive(_ changes: [WatchedChange], mass: Double) {
    guard !steps.isEmpty else { return }
    steps[steps.count - 1].arrivals.append((mass, changes))
  }
}
