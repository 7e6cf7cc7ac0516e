/// `utility of Iran = 2 * Iran.deterrence - Iran.damage`.
package struct UtilitySyntax: Sendable {
  package let actor: NameSyntax
  package let value: ExpressionSyntax
}

/// `view pentagon "…" { believe Iran.intent is harm 90% }`: a named set of what is given.
package struct ViewSyntax: Sendable {
  package enum Clause: Sendable {
    case given(ModifiersSyntax.Given)
    case note(NoteSyntax)
  }

  package let name: NameSyntax
  package let title: TextSyntax?
  package let clauses: [ClauseSyntax<Clause>]
}

/// `predict again "…" chance after Iran barrage on Israel by 2024-05-03 says 30%`.
package struct PredictionSyntax: Sendable {
  package let name: NameSyntax
  package let title: TextSyntax?
  /// Set where the condition must hold throughout.
  package let always: SourceRange?
  package let condition: ExpressionSyntax
  package let horizon: ModifiersSyntax.Horizon
  /// The analyst's own judgement, beside the model's.
  package let says: NumberSyntax?
}
