/// How far the answering of a question has come.
package struct Progress: Sendable, Equatable {
  /// What is counted.
  package enum Unit: String, Sendable { case runs, turns, draws, replicates, inputs, points }

  package let done: Int
  /// How many there will be; nil where that is not known yet.
  package let total: Int?
  package let unit: Unit

  package init(done: Int, total: Int?, unit: Unit) {
    self.done = done
    self.total = total
    self.unit = unit
  }
}

/// Why the following of a story came to its end.
package enum Ending: Sendable, Equatable {
  /// All was done that was asked for.
  case complete
  /// The interval had become as narrow as was asked for: so much to either side.
  case precise(within: Double)
  /// The most runs allowed were done before the interval was so narrow.
  case exhausted(wanted: Double)
  /// The user had it stopped; what was done until then is answered.
  case interrupted(Progress)

  package var isInterrupted: Bool {
    if case .interrupted = self { true } else { false }
  }
}
