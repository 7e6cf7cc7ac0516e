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

  /// An assumption that a move breaks more often than holding does, or less often.
  package struct Breach: Sendable {
    package let assumption: String
    /// In how many of the futures after the move.
    package let breaks: Estimate
    package let difference: MatchedDifference
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
    /// Assumptions still standing, those that break oftenest first.
    package let breaches: [Breach]
    /// What the actor does at its later turns, where it decides these as well.
    package var plan: Plan?
  }

  /// What an actor does at later turns of its own, by what has happened until then.
  package struct Plan: Sendable {
    /// Something that it does, and in how many of the futures.
    package struct Share: Sendable {
      package let action: String
      package let share: Estimate
    }

    package struct Turn: Sendable {
      package let round: Int
      package let date: CalendarDate?
      /// The likeliest first.
      package let actions: [Share]
    }

    /// What may have happened by the first of these turns, and what is then done.
    package struct Case: Sendable {
      /// In their order, from the first move to the turn; without those who hold.
      package let events: [String]
      /// Everything that is too rare for a case of its own.
      package let isRest: Bool
      /// How likely it is.
      package let share: Estimate
      package let action: String
      /// The measure at the end in this case.
      package let value: Estimate
    }

    package let turns: [Turn]
    /// The likeliest first, the rest last.
    package let cases: [Case]
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
  /// Runs in which it was found what to do at the later ones, beside those that tell what that comes to.
  package let learning: Int?
  package let givens: [String]
  /// How the prices were got; nil where there are none to look at.
  package let priceMethod: Evaluation.Method?
  package let provenance: Provenance
  /// Assumptions that the numbers lean on, as things stand.
  package var leansOn: [String] = []

  /// The moves that share the first rank.
  package var best: ArraySlice<Choice> { choices.prefix { $0.rank == 1 } }
}
