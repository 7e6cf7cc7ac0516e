/// Where a piece of a program came from: the clause, and the actors bound in it.
package struct ClauseOrigin: Hashable, Sendable {
  package enum Clause: Hashable, Sendable {
    case move(MoveID)
    case outcome(MoveID, Int)
    case response(ResponseID)
    case expectation(ResponseID, Int)
    case table(ResponseID, Int)
    case row(ResponseID, table: Int, Int)
    case rule(RuleID)
    case evidence(EvidenceID)
    case assumption(AssumptionID)
    /// What was asked or supposed.
    case question
  }

  package let clause: Clause
  /// In the order of the clause's variables.
  package let binding: [ActorID]

  package init(_ clause: Clause, _ binding: [ActorID] = []) {
    self.clause = clause
    self.binding = binding
  }
}

/// Something that went wrong while a program ran; it stops the question.
package struct EngineFault: Error, Sendable {
  package enum Kind: Sendable {
    case divisionByZero
    case notFinite(Double)
    case negativeWeight(Double)
    case negativeFactor(Double)
    case chanceOutOfRange(Double)
    case emptyExtreme
    /// No row of a table matches its inputs' values.
    case noMatchingRow([Double])
    case optionNotWhole
    /// A clause stands for too many combinations of actors.
    case tooManyBindings
    /// The user asked to stop.
    case interrupted
    /// A supposed event that its move forbids.
    case forbidden(Event)
  }

  package let kind: Kind
  package let origin: ClauseOrigin
  /// The round in which it happened.
  package let round: Int
  /// How far the work had come where the user had it stopped.
  package private(set) var progress: Progress?

  static func interrupted(round: Int, after progress: Progress? = nil) -> EngineFault {
    var fault = EngineFault(.interrupted, origin: ClauseOrigin(.question), round: round)
    fault.progress = progress
    return fault
  }

  package init(_ kind: Kind, origin: ClauseOrigin, round: Int) {
    self.kind = kind
    self.origin = origin
    self.round = round
  }
}
