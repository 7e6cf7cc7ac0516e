/// A Markov chain as a module in PRISM's language: a variable for all that changes, a command for each state.
///
/// The commands are the states that can be reached, one by one, and no formulas: rules run in passes, each seeing what
/// the last one changed, which no command can say. PRISM and Storm look at every command in every state.
struct PrismModule {
  /// Storm takes some twenty seconds for so many.
  static let mostStates = 5_000

  private static let turn = "turn"

  private let chain: Chain
  private let heading: ChainHeading
  private let columns: [PrismVariable]

  init(_ chain: Chain) {
    self.chain = chain
    heading = ChainHeading(chain)
    var names = PrismNames(taken: [Self.turn, heading.label])
    columns = chain.variables.map { PrismVariable($0, &names) }
  }

  /// The whole file.
  var written: WrittenChain {
    let space = chain.space
    let states = space.states.count + 1
    // From before the start to each entry, each way, and where nothing follows one that stays.
    let transitions = space.entries.count + space.ways.count + space.states.filter { $0.ways.isEmpty }.count
    var rows = heading.lines(states: states, transitions: transitions, notes: notes)
    rows += "dtmc\n\nmodule story\n" + declarations + "\n" + entry
    var start = space.states.startIndex
    while start < space.states.endIndex {
      let turn = space.states[start].turn
      let end = space.states[start...].firstIndex { $0.turn != turn } ?? space.states.endIndex
      rows += commands(of: start..<end, turn)
      start = end
    }
    rows += "\n  // nothing follows\n"
    rows += "  [] \(heading.label)=1 | \(Self.turn)=\(space.turns.upperBound) -> true;\n"
    rows += "endmodule\n\nlabel \"\(heading.label)\" = \(heading.label)=1;\n"
    return WrittenChain(text: rows, states: states, transitions: transitions)
  }

  private var notes: [String] {
    var notes = [
      "A state is a turn and what is kept of the world at it; there is one command for each that can be reached,",
      "with an alternative for each event, each way it turns out and each change of types. The first factor of a",
      "probability is the event's weight over the sum of all weights, then come the chances of how it turns out.",
      "What the answer cannot depend on is left out; so is what is the same in all states:",
    ]
    let constants = chain.constants.map { "\($0.phrase) = \(ChainHeading.text(of: $0.value))" }
    notes += constants.isEmpty ? ["  nothing"] : constants.map { "  \(ChainHeading.onOneLine($0))" }
    return notes
  }

  // MARK: Variables

  private var declarations: String {
    let (first, last) = (chain.space.turns.lowerBound, chain.space.turns.upperBound)
    var rows = "  // the turn to come; \(first - 1) is before the start\n"
    rows += "  \(Self.turn) : [\(first - 1)..\(last)] init \(first - 1);\n"
    rows += "  \(heading.label) : [0..1] init 0;\n"
    for (column, initial) in zip(columns, codes(of: startingState)) {
      rows += "  // \(ChainHeading.onOneLine(column.meaning))\n"
      rows += "  \(column.name) : [\(column.codes.lowerBound)..\(column.codes.upperBound)] init \(initial);\n"
    }
    return rows
  }

  private var startingState: StateSpace.State? {
    chain.space.entries.first.map { chain.space.states[$0.state] }
  }

  private func codes(of state: StateSpace.State?) -> [Int] {
    columns.map { column in state.map { column.code(in: $0.world) } ?? column.codes.lowerBound }
  }

  // MARK: Commands

  /// The command that begins, with the first alternative at the variables' initial values.
  private var entry: String {
    let before = codes(of: startingState)
    let alternatives = chain.space.entries.map { entry in
      (
        ChainHeading.text(of: entry.probability),
        update(from: before, to: chain.space.states[entry.state]), "begins" as String
      )
    }
    return "  // before the start\n  [] \(Self.turn)=\(chain.space.turns.lowerBound - 1)"
      + " ->\n" + Self.written(alternatives)
  }

  /// The commands of the states of one turn.
  private func commands(of states: Range<Int>, _ turn: Int) -> String {
    let open = states.filter { !chain.space.states[$0].ways.isEmpty }
    guard !open.isEmpty else { return "" }
    let worlds = open.map { codes(of: chain.space.states[$0]) }
    // What is the same in all of them needs no test.
    let telling = columns.indices.filter { column in
      worlds.contains { $0[column] != worlds[0][column] }
    }
    let place = turn - chain.space.turns.lowerBound
    let actor = chain.actors.indices.contains(place) ? chain.actors[place] : nil
    var rows = "\n  // turn \(turn)\(actor.map { ": \(ChainHeading.onOneLine($0))" } ?? "")\n"
    for (state, world) in zip(open, worlds) {
      let tests =
        ["\(Self.turn)=\(turn)", "\(heading.label)=0"] + telling.map { columns[$0].test(world[$0]) }
      let alternatives = chain.space.ways[chain.space.states[state].ways].map { way in
        (Self.probability(of: way), update(from: world, to: chain.space.states[way.target]), phrase(way))
      }
      rows += "  [] \(tests.joined(separator: " & ")) ->\n" + Self.written(alternatives)
    }
    return rows
  }

  private static func written(_ alternatives: [(probability: String, update: String, comment: String)])
    -> String
  {
    alternatives.enumerated().map { index, alternative in
      let sign = index == 0 ? " " : "+"
      let end = index == alternatives.count - 1 ? ";" : ""
      return "     \(sign) \(alternative.probability) : \(alternative.update)\(end)"
        + " // \(ChainHeading.onOneLine(alternative.comment))\n"
    }.joined()
  }

  private func update(from world: [Int], to target: StateSpace.State) -> String {
    var updates = ["(\(Self.turn)'=\(target.turn))"]
    if target.isMet { updates.append("(\(heading.label)'=1)") }
    for (column, (before, after)) in zip(columns, zip(world, codes(of: target))) where before != after {
      updates.append("(\(column.name)'=\(after))")
    }
    return updates.joined(separator: "&")
  }

  private static func probability(of way: StateSpace.Way) -> String {
    var factors: [String] = []
    if way.weight != way.total {
      factors.append("\(ChainHeading.text(of: way.weight))/\(ChainHeading.text(of: way.total))")
    }
    factors += [way.chance, way.drift].filter { $0 != 1 }.map { ChainHeading.text(of: $0) }
    return factors.isEmpty ? "1" : factors.joined(separator: "*")
  }

  private func phrase(_ way: StateSpace.Way) -> String {
    let event = chain.events[way.event] ?? "nobody acts"
    guard let outcome = way.outcome, let names = chain.outcomes[way.event], names.indices.contains(outcome)
    else { return event }
    return "\(event) outcome \(names[outcome])"
  }
}
