/// A statement that asks, and leaves the story as it is.
package struct QuestionSyntax: Sendable {
  package enum Subject: Sendable {
    /// `whatif EVENT then EVENT`.
    case whatif([EventSyntax])
    /// `chance [always] COND`.
    case chance(ExpressionSyntax)
    /// `forecast [of Q, …]`.
    case forecast([PlaceSyntax])
    case why(EventSyntax)
    case beliefs
    case assumptions
    case timeline
    /// `show [NAME]`; `show program` is a name too.
    case show(NameSyntax?)
    case list(NameSyntax?)
    case check([ExpressionSyntax])
  }

  package let subject: Subject
  package let modifiers: ModifiersSyntax
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
  /// `at N`: only the state N rounds from now counts.
  package var at: NumberSyntax?
  /// `always`: the condition must hold throughout.
  package var always: SourceRange?
  package var runs: NumberSyntax?
  package var seed: NumberSyntax?
  package var method: NameSyntax?

  package init() {}
}
