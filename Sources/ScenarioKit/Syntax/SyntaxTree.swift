/// A name as it was written, with its place.
package struct NameSyntax: Hashable, Sendable {
  /// Without backticks. Swift compares strings by canonical equivalence, so NFC and NFD spellings are one name.
  package let text: String
  package let range: SourceRange
}

/// A quoted text, its escapes resolved.
package struct TextSyntax: Hashable, Sendable {
  package let text: String
  package let range: SourceRange
}

/// A number as written; `60%` has the value 0.6. Signed where the grammar allows a sign.
package struct NumberSyntax: Hashable, Sendable {
  package let value: Double
  package let isPercent: Bool
  /// As written, with its sign; nil for a number that no text holds.
  package var spelling: String?
  /// Without its plausible range.
  package let range: SourceRange
  /// What else it may well be: `70% (50%..85%)`.
  package var plausible: PlausibleRangeSyntax?
}

/// The range in which a number plausibly lies, in parentheses behind it.
package struct PlausibleRangeSyntax: Hashable, Sendable {
  package struct End: Hashable, Sendable {
    package let value: Double
    package let isPercent: Bool
    /// As written, with its sign; nil for a number that no text holds.
    package var spelling: String?
  }

  /// Kept apart: few numbers have a range, and trees with larger numbers take more of the stack to read.
  private indirect enum Parts: Hashable, Sendable {
    case parts(lower: End, upper: End, SourceRange)
  }

  private let parts: Parts

  package init(lower: End, upper: End, range: SourceRange) {
    parts = .parts(lower: lower, upper: upper, range)
  }

  package var lower: End {
    switch parts {
    case .parts(let lower, _, _): lower
    }
  }

  package var upper: End {
    switch parts {
    case .parts(_, let upper, _): upper
    }
  }

  /// With its parentheses.
  package var range: SourceRange {
    switch parts {
    case .parts(_, _, let range): range
    }
  }
}

/// What follows a `#` on its line, with the `#`.
package struct CommentSyntax: Hashable, Sendable {
  /// Without spaces at the end.
  package let range: SourceRange
  /// False where something stands before it on its line.
  package let startsLine: Bool
}

/// A date as written.
package struct DateSyntax: Hashable, Sendable {
  package let date: CalendarDate
  package let range: SourceRange
}

/// One statement of the language.
package struct StatementSyntax: Sendable {
  package enum Kind: Sendable {
    case declaration(DeclarationSyntax)
    case revision(RevisionSyntax)
    case story(StorySyntax)
    case question(QuestionSyntax)
    case session(SessionSyntax)
  }

  package let kind: Kind
  /// From the first to the last token.
  package let range: SourceRange
}

/// A bound variable, or a declared actor, with its kind if one covers it.
package struct VariableSyntax: Hashable, Sendable {
  package let name: NameSyntax
  package let kind: NameSyntax?
}

/// A range of numbers, both ends included.
package struct RangeSyntax: Hashable, Sendable {
  package let lower: NumberSyntax
  package let upper: NumberSyntax
}

/// A clause of a block, with its place.
package struct ClauseSyntax<Content: Sendable>: Sendable {
  package let content: Content
  /// From the word that begins it to its last token.
  package let range: SourceRange

  package init(_ content: Content, _ range: SourceRange) {
    self.content = content
    self.range = range
  }
}

/// A clause that says why, or where it comes from.
package enum NoteSyntax: Hashable, Sendable {
  case because(TextSyntax)
  case source(SourceNoteSyntax)
}

/// The reasoning and sourcing attached to a block.
package struct NotesSyntax: Sendable {
  package var because: [TextSyntax] = []
  package var sources: [SourceNoteSyntax] = []
}

/// `source "…" grade B2`.
package struct SourceNoteSyntax: Hashable, Sendable {
  package let text: TextSyntax
  /// An Admiralty code, A1 to F6, as written.
  package let grade: NameSyntax?
}

/// Who, in an event: a name (an actor or a variable) or `any`.
package enum ActorSyntaxTerm: Hashable, Sendable {
  case name(NameSyntax)
  case any(SourceRange)

  package var range: SourceRange {
    switch self {
    case .name(let name): name.range
    case .any(let range): range
    }
  }
}

/// The phrase at the centre: an actor, what it does, and to whom.
package struct EventSyntax: Sendable {
  package enum Action: Sendable {
    case hold(SourceRange)
    /// A move, or a kind of move where a pattern is wanted.
    case named(NameSyntax)
    /// `any`, or `any KIND`.
    case any(SourceRange, kind: NameSyntax?)
    /// `(skirmish | strike)`.
    case oneOf([NameSyntax], SourceRange)

    package var range: SourceRange {
      switch self {
      case .hold(let range): range
      case .named(let name): name.range
      case .any(let range, let kind): kind.map { range.joined($0.range) } ?? range
      case .oneOf(_, let range): range
      }
    }
  }

  /// `with scale 4`, or `with scale 3..5` in a pattern.
  package struct Option: Sendable {
    package let name: NameSyntax
    package let lower: ExpressionSyntax
    package let upper: ExpressionSyntax?
  }

  package let actor: ActorSyntaxTerm
  package let action: Action
  package let target: ActorSyntaxTerm?
  package let options: [Option]
  package let outcome: NameSyntax?
  package let range: SourceRange
}

/// What can be assigned: a quantity or flag, global, of an actor, or of one actor to another.
package struct PlaceSyntax: Sendable {
  package enum Kind: Sendable {
    case global(NameSyntax)
    /// `A.pressure`
    case member(of: NameSyntax, NameSyntax)
    /// `trust(A, B)`
    case pair(NameSyntax, NameSyntax, NameSyntax)
  }

  package let kind: Kind
  package let range: SourceRange
}

/// One change to the world.
package struct EffectSyntax: Sendable {
  package enum Operator: Sendable { case set, increase, decrease }

  package indirect enum Kind: Sendable {
    case assign(PlaceSyntax, Operator, ExpressionSyntax)
    /// `A is mobilised`, `not A is mobilised`, `ceasefire`, `not ceasefire`.
    case flag(NameSyntax, of: NameSyntax?, value: Bool)
    /// `A rival B, C`, `not A rival B`.
    case relation(NameSyntax, from: NameSyntax, to: [NameSyntax], value: Bool)
    case every(VariableSyntax, conditions: [ExpressionSyntax], effects: [EffectSyntax])
  }

  package let kind: Kind
  package let range: SourceRange
}
