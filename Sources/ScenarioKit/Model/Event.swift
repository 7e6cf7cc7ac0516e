/// One thing an actor does: a move on a target with its options, or holding.
package struct Event: Hashable, Sendable {
  package let actor: ActorID
  /// nil for holding.
  package let move: MoveID?
  package let target: ActorID?
  /// One value for each option of the move, in the order declared.
  package let options: [Int]

  package init(actor: ActorID, move: MoveID?, target: ActorID? = nil, options: [Int] = []) {
    self.actor = actor
    self.move = move
    self.target = target
    self.options = options
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(actor.index)
    hasher.combine(move?.index ?? -1)
    hasher.combine(target?.index ?? -1)
    if !options.isEmpty { hasher.combine(options) }
  }

  package static func hold(_ actor: ActorID) -> Event { Event(actor: actor, move: nil) }
}

/// An event that is played or supposed, with its outcome if one is stated.
package struct PlannedEvent: Sendable {
  package let event: Event
  /// The place in the move's list of outcomes.
  package let outcome: Int?
  package let origin: SourceSpan
}

/// What a done event in an expectation becomes once its variables are bound.
package struct EventTemplate: Sendable {
  package let actor: ActorTerm
  /// nil for holding.
  package let move: MoveID?
  package let target: ActorTerm?
  /// One for each option of the move, defaults filled in; whole numbers once the actors are known.
  package let options: [Expression]
}

/// A description that events may match; what is left out matches anything.
package struct EventPattern: Sendable {
  package enum Action: Sendable {
    case hold
    case moves([MoveID])
    /// Any move of the kind, those declared later too.
    case kind(MoveKindID)
    /// Any move, never holding.
    case anyMove
  }

  /// The range of an option that still matches, both ends included; numbers once the actors are known.
  package struct Option: Sendable {
    package let name: String
    package let lower: Expression
    package let upper: Expression
  }

  /// nil for any actor.
  package let actor: ActorTerm?
  package let action: Action
  /// nil for any target, or none.
  package let target: ActorTerm?
  package let options: [Option]
  package let outcome: String?
  /// Only what is played from the question on counts, not what the story holds already.
  package var countsFromNow = false
  package let origin: SourceSpan
}
