/// What of a scenario a question put to use: which responses and rules applied in the futures it looked at, which
/// mattered, and which never did.
package struct CoverageAnswer: Sendable {
  /// One response or rule.
  package struct Part: Sendable {
    package enum Sort: String, Sendable { case response, rule }

    package enum Standing: String, Sendable, CaseIterable {
      /// Some of the probability ran through it, or the answer is another without it.
      case mattered
      /// It applied, but none of what it spoke of came about, and the answer is known to be no other without it.
      case inVain = "applied in vain"
      /// It was looked at, and its conditions never held.
      case never = "never applied"
      /// It cannot bear on what was asked, or fits no actors: it was not looked at.
      case aside = "not looked at"
    }

    package let sort: Sort
    package let name: String
    package let title: String?
    package let line: Int
    package let standing: Standing
    /// Of a response: at how many turns of a future it applied, in the mean; of a rule: how many times it fired.
    package let times: Double
    /// In how much of the probability something came that it had given weight or a factor to, or it fired.
    package let through: Estimate
    /// What the answer would be without it, and that less what it is; nil where that was not asked.
    package let without: Estimate?
    package let difference: MatchedDifference?
  }

  /// The question, as it was asked.
  package let question: String
  /// What `without` is: a probability, or the mean of the first quantity asked for; nil where there is no one number.
  package let measure: String?
  package let isProbability: Bool
  /// That number as things stand.
  package let base: Estimate?
  /// What mattered first, and of that what most ran through.
  package let parts: [Part]
  package let givens: [String]
  package let provenance: Provenance

  /// Those of one sort, in their order.
  package func parts(_ standing: Part.Standing) -> [Part] { parts.filter { $0.standing == standing } }

  /// How many of a sort mattered, of how many.
  package func count(of sort: Part.Sort) -> (mattered: Int, all: Int) {
    let own = parts.filter { $0.sort == sort }
    return (own.count { $0.standing == .mattered }, own.count)
  }
}
