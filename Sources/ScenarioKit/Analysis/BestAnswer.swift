/// What an actor may do at its next turn, the best for a measure first.
package struct BestAnswer: Sendable {
  /// What a move does to somebody else, against holding.
  package struct Price: Sendable {
    /// `utility of Israel`, `Israel.pressure`, or a quantity of nobody.
    package let what: String
    /// Whose it is; nil for a quantity of nobody.
    package let actor: String?
    package let isUtility: Bool
    package let difference: MatchedDifference
    /// How much that is, as a share of the quantity's range; of a utility, of the most that any move does to it.
    package let share: Double
  }

  package struct Choice: Sendable {
    /// `urge_restraint on Israel`, or `hold`.
    package let action: String
    package let isHold: Bool
    /// The measure at the end, the move having been made.
    package let value: Estimate
    /// Against holding.
    package let difference: MatchedDifference
    /// How likely the move is allowed at that turn; what is told of it is told of those cases.
    package let allowed: Double
    /// 1 for the best; those that are equal, or not told apart from the first of their group, share it.
    package var rank = 0
    /// It is not known to be worse than the first of its rank, and not known to be equal.
    package var isOpen = false
    /// Largest first; without what is the same, or may be.
    package let prices: [Price]
    /// With `looking`, what is likeliest to be best at the next own turns.
    package var then: [String] = []
  }

  package let actor: String
  package let isGreatest: Bool
  package let measure: String
  package let isProbability: Bool
  package let round: Int
  package let date: CalendarDate?
  /// Who acts before the actor in the round, and is taken to hold where a move is made.
  package let passedOver: [String]
  /// The measure where the actor is left to its responses, and those before it as well.
  package let leftAlone: Estimate
  /// Best first.
  package let choices: [Choice]
  /// Moves that are never allowed at that turn.
  package let forbidden: Int
  /// Options of which only the ends and the default were tried.
  package let thinned: [String]
  /// How many of its own turns the actor decides; 1 for this one alone.
  package let looking: Int
  package let givens: [String]
  /// How the prices were got; nil where there are none to look at.
  package let priceMethod: Evaluation.Method?
  package let provenance: Provenance

  /// The moves that share the first rank.
  package var best: ArraySlice<Choice> { choices.prefix { $0.rank == 1 } }
}
