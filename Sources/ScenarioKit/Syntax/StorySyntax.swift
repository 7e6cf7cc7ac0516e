/// A statement that moves the story.
package enum StorySyntax: Sendable {
  case set([EffectSyntax])
  case believe(BelieveSyntax)
  case observe(ObserveSyntax)
  case play(PlaySyntax)
  case advance(rounds: NumberSyntax?, observed: Bool)
  case amend(AmendSyntax)
  case retract(RetractSyntax)
  case resolve(ResolveSyntax)
  /// Samples so many turns; one if unsaid.
  case roll(NumberSyntax?)
  case undo(NumberSyntax?)
  case redo(NumberSyntax?)
  case branch(NameSyntax)
  case switchTo(NameSyntax)
  case dropBranch(NameSyntax)
  case goto(GotoSyntax)
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

/// `amend e3 with scale 5 outcome leaks "note" source "…"`: what is said of an event that was played.
package struct AmendSyntax: Sendable {
  /// `e3`, as the timeline numbers events.
  package let entry: NameSyntax
  package let options: [EventSyntax.Option]
  package let outcome: NameSyntax?
  package let note: TextSyntax?
  package let sources: [SourceNoteSyntax]
}

/// `retract [not] missiles_moved ["note"] [source "…"]`: what was observed was not so.
package struct RetractSyntax: Sendable {
  package let isNegated: Bool
  package let evidence: NameSyntax
  package let note: TextSyntax?
  package let sources: [SourceNoteSyntax]
}

/// `resolve again no source "…"`: how a prediction came out.
package struct ResolveSyntax: Sendable {
  package let prediction: NameSyntax
  package let cameTrue: Bool
  package let sources: [SourceNoteSyntax]
}

/// Where `goto` goes: behind an event of the timeline, or to the end of a day.
package enum GotoSyntax: Sendable {
  case number(NumberSyntax)
  case entry(NameSyntax)
  case date(DateSyntax)
}
