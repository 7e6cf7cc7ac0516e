/// A chance that was written to a file as a Markov chain.
package struct ExportAnswer: Sendable {
  package enum Format: Sendable {
    /// A module in PRISM's language.
    case module
    /// Storm's explicit format: every state and every probability.
    case explicit
  }

  package let file: String
  package let format: Format
  package let question: String
  package let givens: [String]
  package let states: Int
  package let ways: Int
  /// What to ask of the file.
  package let property: String
  /// What it should give.
  package let probability: Double
}
