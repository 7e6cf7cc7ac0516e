/// Something that went wrong while a program ran; it stops the question.
package struct EngineFault: Error, Sendable {
  package enum Kind: Sendable {
    case divisionByZero
    case notFinite(Double)
    case negativeWeight(Double)
    case negativeFactor(Double)
    case chanceOutOfRange(Double)
    /// What is left for `otherwise` where the other outcomes' chances come to more than 1.
    case nothingLeft(Double)
    /// The chances of a move's outcomes do not come to 1.
    case chancesSum(Double)
    /// Weights so large that their sum is not finite; what adds or multiplies most is to blame.
    case weightsTooLarge(Double)
    case emptyExtreme
    /// No row of a table matches its inputs' values.
    case noMatchingRow([Double])
    case optionNotWhole
    /// A clause stands for too many combinations of actors.
    case tooManyBindings
    /// What is supposed leads to more worlds than so many.
    case tooManyWorlds(Int)
    /// The user asked to stop.
    case interrupted
    /// A supposed event that its move forbids.
    case forbidden(Event)
  }

  package let kind: Kind
  package let origin: ClauseOrigin
  /// The round in which it happened.
  package let round: Int
  /// What the part to blame had read, in the written order, each once.
  package var readings: [FaultReading] = []
  /// The definition in which that part stands, where it stands in one.
  package var definition: DefinitionID?
  /// How far the work had come where the user had it stopped.
  package private(set) var progress: Progress?

  static func interrupted(round: Int, after progress: Progress? = nil) -> EngineFault {
    var fault = EngineFault(.interrupted, origin: ClauseOrigin(.question), round: round)
    fault.progress = progress
    return fault
  }

  /// Was it the user who asked to stop?
  package var isInterruption: Bool { if case .interrupted = kind { true } else { false } }

  package init(_ kind: Kind, origin: ClauseOrigin, round: Int) {
    self.kind = kind
    self.origin = origin
    self.round = round
  }
}

/// Something with a value that a clause names, and the value that it had when the clause stopped.
package struct FaultReading: Sendable {
  /// A quantity, a flag, a fact, a type, an option, a definition or a number with a plausible range. Variables in it
  /// are the clause's own.
  package let leaf: Expression
  /// Truth as 1 and 0.
  package let value: Double
}
