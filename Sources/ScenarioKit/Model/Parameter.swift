/// A number that an answer hangs on and that a question can move: an input of the scenario, or a value of where the
/// story stands.
package struct Parameter: Sendable {
  package enum Place: Sendable {
    /// A number that was declared with a plausible range.
    case input(InputID)
    case holdWeight
    case weight(ResponseID, expectation: Int)
    case factor(ResponseID, expectation: Int)
    /// A weight in a decision table.
    case cell(ResponseID, table: Int, row: Int, column: Int)
    /// The chance of an outcome.
    case outcome(MoveID, Int)
    case prior(HypothesisID, type: Int)
    /// The chance of one `drift` clause.
    case drift(HypothesisID, Int)
    case likelihood(EvidenceID, Int)
    /// The value that a quantity has now.
    case quantity(QuantityPlace)
    /// What is believed now.
    case belief(HypothesisID, type: Int)
  }

  /// On what scale two of its values are compared. A step is what it is moved by to either side where no plausible range
  /// is declared: a tenth of a quantity's range, or twice as much, or twice the odds.
  package enum Scale: Sendable {
    /// Of a quantity: in tenths of its range.
    case amount(ClosedRange<Double>)
    /// Of a weight or a factor: in doublings.
    case ratio
    /// Of a probability: in doublings of its odds, so that it stays one.
    case odds
  }

  package let place: Place
  package let scale: Scale
  /// As the scenario has it; nil where it is computed, and moved relative to itself: its ratio, or that of its odds,
  /// is 1 as it is.
  package let value: Double?
  /// The ends of the range over which it is moved.
  package let lower: Double
  package let upper: Double
  /// Was the range declared? Else it is a step to either side.
  package let isDeclared: Bool
  /// As a reader of the scenario would know it: `own_soil weight, barrage with scale 4`.
  package let name: String
  /// Where it is declared; nil for what is so now.
  package let line: Int?
  /// Does its declaration give a reason or a source?
  package let isBacked: Bool

  package var current: Double { value ?? 1 }
}
