/// A Markov chain as it was read from an exported file, without anything that wrote it.
struct ReadChain {
  /// By state, the states that may follow with their probabilities; the first state is the start.
  var following: [[(target: Int, probability: Double)]] = []
  /// The states that bear the label.
  var labelled: Set<Int> = []
  /// As in the heading, by the first word.
  var heading: [String: String] = [:]

  struct Unreadable: Error {
    let line: String
  }

  /// Probabilities that the label is ever met, found by sweeps over all states until nothing changes any more.
  ///
  /// States that are never left keep what they have, so that the sweeps end: no way leads back.
  func probabilityOfLabel() -> Double {
    var values = following.indices.map { labelled.contains($0) ? 1.0 : 0.0 }
    var changes = true
    while changes {
      changes = false
      for state in following.indices.reversed() where !labelled.contains(state) {
        if following[state].allSatisfy({ $0.target == state }) { continue }
        let value = following[state].reduce(0) { $0 + $1.probability * values[$1.target] }
        if value != values[state] {
          values[state] = value
          changes = true
        }
      }
    }
    return values.first ?? 0
  }

  /// What the property in the heading asks.
  func probability() throws -> Double {
    guard let property = heading["property"] else { throw Unreadable(line: "no property") }
    if property.wholeMatch(of: /P=\? \[ F "\w+" \]/) != nil { return probabilityOfLabel() }
    if property.wholeMatch(of: /P=\? \[ G !"\w+" \]/) != nil { return 1 - probabilityOfLabel() }
    throw Unreadable(line: property)
  }

  /// The most that the probabilities of a state are off 1.
  var greatestGap: Double {
    following.map { abs($0.reduce(0) { $0 + $1.probability } - 1) }.max() ?? 0
  }

  mutating func readHeading(_ lines: some Sequence<Substring>) {
    for line in lines.prefix(while: { $0.hasPrefix("//") }) {
      guard let match = line.wholeMatch(of: /\/\/ (\w+): (.*)/) else { continue }
      heading[String(match.output.1)] = String(match.output.2)
    }
  }
}
