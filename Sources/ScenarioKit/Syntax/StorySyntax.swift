/// A statement that moves the story.
package enum StorySyntax: Sendable {
  case set([EffectSyntax])
  case believe(BelieveSyntax)
  case observe(ObserveSyntax)
  case play(PlaySyntax)
  case advance(rounds: NumberSyntax?, observed: Bool)
  case undo(NumberSyntax?)
  case redo(NumberSyntax?)
}

/// `believe Iran.doctrine is direct 60%`.
package struct BelieveSyntax: Sendable {
  package let actor: NameSyntax
  package let hypothesis: NameSyntax
  package let type: NameSyntax
  package let probability: NumberSyntax
  package let range: SourceRange
}

/// `observe [DATE] [not] missiles_moved [weight 0.5] [source "…"]`.
package struct ObserveSyntax: Sendable {
  package let date: DateSyntax?
  package let isNegated: Bool
  package let evidence: NameSyntax
  package let weight: NumberSyntax?
  package let sources: [SourceNoteSyntax]
  package let range: SourceRange
}

/// `play [DATE] EVENT ["note"] [source "…"]`.
package struct PlaySyntax: Sendable {
  package let date: DateSyntax?
  package let event: EventSyntax
  package let note: TextSyntax?
  package let sources: [SourceNoteSyntax]
}
