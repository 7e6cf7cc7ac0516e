/// A family of moves, such as `attack`.
package struct MoveKind: Sendable {
  package let name: String
  package let origin: SourceSpan
}

/// Something that can be done. In its clauses variable 0 is who does it, variable 1 to whom.
package struct Move: Sendable {
  package struct Option: Sendable {
    package let name: String
    package let lower: Int
    package let upper: Int
    package let initial: Int
  }

  /// One way the move can turn out.
  package struct Outcome: Sendable {
    package let name: String
    /// nil for `otherwise`: what the others leave. Read from the world as it stands after `before`.
    package let chance: Expression?
    package let effects: [Effect]
    package let origin: SourceSpan
  }

  package let name: String
  package let kind: MoveKindID?
  package let actorVariable: String
  /// nil where the move has no target.
  package let targetVariable: String?
  package let options: [Option]
  package let title: String?
  /// Who may.
  package let conditions: [Condition]
  /// What changes first.
  package let before: [Effect]
  package let outcomes: [Outcome]
  /// What changes last, whichever the outcome.
  package let finally: [Effect]
  package let alerts: [Alert]
  package let notes: Notes
  package let origin: SourceSpan

  package var hasTarget: Bool { targetVariable != nil }
}

/// A text shown when a rule fires or a move is played, with places to fill in.
package struct Alert: Sendable {
  package enum Part: Sendable {
    case text(String)
    case actor(ActorTerm)
    case value(Expression, isTruth: Bool)
  }

  package let parts: [Part]
}

/// Reasoning and sources.
package struct Notes: Sendable {
  package struct Source: Hashable, Sendable {
    package let text: String
    /// An Admiralty code such as `B2`: reliability of the source, credibility of what it says.
    package let grade: String?
  }

  package let because: [String]
  package let sources: [Source]

  package static let none = Notes(because: [], sources: [])
}
