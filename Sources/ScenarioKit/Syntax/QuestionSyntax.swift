/// A statement that asks, and leaves the story as it is.
package struct QuestionSyntax: Sendable {
  package enum Subject: Sendable {
    /// `whatif EVENT then EVENT`.
    case whatif([EventSyntax])
    /// `chance [always] COND`.
    case chance(ExpressionSyntax)
    /// `forecast [of Q, …]`.
    case forecast([PlaceSyntax])
    case why(WhySyntax)
    case compare(CompareSyntax)
    case best(BestSyntax)
    case tornado(QuantifiedSyntax)
    case sweep([SweepSyntax], QuantifiedSyntax)
    case flip(FlipSyntax)
    case indicators(QuantifiedSyntax)
    /// A measure or a hypothesis.
    case dispute(QuantifiedSyntax)
    /// Names of solution concepts; empty: all.
    case stability([NameSyntax])
    case score
    case beliefs
    case assumptions
    case timeline
    case branches
    /// `show [NAME]`; `show program` is a name too.
    case show(NameSyntax?)
    case list(NameSyntax?)
    case check([ExpressionSyntax])
    case export(ExportSyntax)
  }

  package let subject: Subject
  package let modifiers: ModifiersSyntax
}

/// What is asked for a number: a probability, or a quantity.
package enum QuantifiedSyntax: Sendable {
  case chance(ExpressionSyntax, always: SourceRange?)
  case place(PlaceSyntax)
}

/// What `why` explains.
package enum WhySyntax: Sendable {
  case event(EventSyntax)
  /// `why not EVENT`
  case notEvent(EventSyntax)
  /// `why e11`
  case entry(NameSyntax)
  /// A quantity, a flag or a hypothesis.
  case place(PlaceSyntax)
  /// `why Iran rival Israel`
  case fact(NameSyntax, from: NameSyntax, to: NameSyntax)
  /// `why Iran.doctrine is direct`, `why Iran is mobilised`
  case belief(PlaceSyntax, type: NameSyntax)
  case chance(ExpressionSyntax, always: SourceRange?)
}

/// `compare main, eve on …`, or `compare given …, given … on …`.
package struct CompareSyntax: Sendable {
  /// Branches and views.
  package let names: [NameSyntax]
  /// Where there are no names: what each future is given.
  package let alternatives: [[ModifiersSyntax.Given]]
  package let measures: [QuantifiedSyntax]
}

/// `best US minimise chance …`.
package struct BestSyntax: Sendable {
  package let actor: NameSyntax
  package let isGreatest: Bool
  package let measure: QuantifiedSyntax
}

/// `Alma.cash 20..100 by 20` of a sweep.
package struct SweepSyntax: Sendable {
  package let place: PlaceSyntax
  package let bounds: RangeSyntax
  package let step: NumberSyntax
}

/// `flip chance … below 10%`.
package struct FlipSyntax: Sendable {
  package let condition: ExpressionSyntax
  package let always: SourceRange?
  package let isBelow: Bool
  package let threshold: NumberSyntax
}

/// `export prism "war.prism" for chance …`; without `for`, the chance that was asked last.
package struct ExportSyntax: Sendable {
  package let file: TextSyntax
  package let condition: ExpressionSyntax?
}

/// What trails a question; each at most once but `given`, whose items add up in order.
package struct ModifiersSyntax: Sendable {
  package enum Given: Sendable {
    case believe(BelieveSyntax)
    case observe(ObserveSyntax)
    case without(NameSyntax)
    case effect(EffectSyntax)
    case event(EventSyntax)
  }

  package enum Horizon: Sendable {
    case rounds(NumberSyntax)
    case date(DateSyntax)
  }

  package var givens: [Given] = []
  package var horizon: Horizon?
  /// `by EVENT`: the answer where it comes, and where it does not.
  package var split: EventSyntax?
  /// `at N`: only the state N rounds from now counts.
  package var at: NumberSyntax?
  /// `always`: the condition must hold throughout.
  package var always: SourceRange?
  /// `precision W`: sampled until the interval reaches so far to either side.
  package var precision: NumberSyntax?
  package var runs: NumberSyntax?
  package var seed: NumberSyntax?
  package var method: NameSyntax?
  /// `looking N`: so many of an actor's own turns are decided.
  package var looking: NumberSyntax?
  /// `uncertain`: the plausible ranges are drawn from.
  package var uncertain: SourceRange?
  /// `as VIEW`: asked as that view sees it.
  package var view: NameSyntax?
  /// `to fan.svg`: the answer is written to a file.
  package var file: TextSyntax?
  /// Where each stands, from its word to its last; of `given` the first item.
  package var places: [String: SourceRange] = [:]

  package init() {}
}
