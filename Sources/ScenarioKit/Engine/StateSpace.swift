/// The worlds that a question can reach, turn by turn, and the ways from one to the next: a Markov chain.
package struct StateSpace: Sendable {
  /// A world before a turn, or as it stood when what was asked had come true.
  package struct State: Sendable {
    /// The number of the turn to come.
    package let turn: Int
    /// What was asked has come true: nothing follows.
    package let isMet: Bool
    /// A number for each place of the program's state.
    package let world: [Double]
    /// Places in `ways`; empty where nothing follows.
    package fileprivate(set) var ways: Range<Int>
  }

  /// One way on from a state: an event, how it turns out, and how types drift.
  package struct Way: Sendable {
    /// The place of the state that it leads to.
    package let target: Int
    /// The place of the event in the program.
    package let event: Int
    /// nil where the event can turn out in one way only.
    package let outcome: Int?
    /// The event's share is `weight / total`.
    package let weight: Double
    package let total: Double
    /// The chance of the outcome.
    package let chance: Double
    /// The chance that types change as they do here.
    package let drift: Double

    package var probability: Double { weight / total * chance * drift }
  }

  /// Where it may begin.
  package struct Entry: Sendable {
    package let state: Int
    package let probability: Double
  }

  /// In the order of their turns.
  package private(set) var states: [State] = []
  package private(set) var ways: [Way] = []
  package private(set) var entries: [Entry] = []
  /// The number of the first turn, and of the turn that is not followed any more.
  package let turns: ClosedRange<Int>

  /// Places of the states of the turn at hand and the next, by what they hold.
  private var places: [State.Key: Int] = [:]

  init(turns: ClosedRange<Int>) { self.turns = turns }

  /// The place of a state, new or known.
  mutating func place(turn: Int, isMet: Bool, world: [Double]) -> Int {
    let key = State.Key(turn: turn, isMet: isMet, world: world)
    if let place = places[key] { return place }
    states.append(State(turn: turn, isMet: isMet, world: world, ways: ways.count..<ways.count))
    places[key] = states.count - 1
    return states.count - 1
  }

  mutating func enter(_ state: Int, probability: Double) {
    entries.append(Entry(state: state, probability: probability))
  }

  /// Adds ways that lead on from a state, all of them at once.
  mutating func lead(from state: Int, _ led: [Way]) {
    states[state].ways = ways.count..<(ways.count + led.count)
    ways += led
  }

  /// Forgets what only helps to find states again: none of a turn that has passed is reached any more.
  mutating func forgetPlaces() { places = [:] }

  /// The probability that what was asked comes true.
  package var probability: Double {
    var masses = Array(repeating: 0.0, count: states.count)
    var met = 0.0
    for entry in entries { masses[entry.state] += entry.probability }
    for (index, state) in states.enumerated() where masses[index] > 0 {
      if state.isMet { met += masses[index] }
      for way in ways[state.ways] { masses[way.target] += masses[index] * way.probability }
    }
    return met
  }
}

extension StateSpace.State {
  fileprivate struct Key: Hashable {
    let turn: Int
    let isMet: Bool
    let world: [Double]
  }
}
