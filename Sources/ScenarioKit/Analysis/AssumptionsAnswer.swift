/// What is taken for granted, and whether it still stands.
package struct AssumptionsAnswer: Sendable {
  package struct Watched: Sendable {
    package let name: String
    package let title: String?
    package let claim: String
    package let broken: Breach?
    /// Answers that leaned on it, by number.
    package let leaning: [Int]
  }

  package let assumptions: [Watched]
}
