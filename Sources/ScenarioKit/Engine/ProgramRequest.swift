/// An expression with the actors and options of the clause it stands in.
package struct GroundedExpression: Sendable {
  package let expression: Expression
  package let binding: [ActorID]
  package let options: [Int]
  /// Its `after` and `never` count only what is played from now on.
  package let countsFromNow: Bool
  /// How much of the log does not count for what counts from now on; all of it where nil.
  package let countsAfter: Int?
  /// The clause to name where it has no value.
  package let clause: ClauseOrigin

  package init(
    _ expression: Expression, binding: [ActorID] = [], options: [Int] = [], countsFromNow: Bool = false,
    countsAfter: Int? = nil, clause: ClauseOrigin.Clause = .question
  ) {
    self.clause = ClauseOrigin(clause, binding, options: options)
    self.countsAfter = countsAfter
    self.expression = expression
    self.binding = binding
    self.options = options
    self.countsFromNow = countsFromNow
  }
}

/// What a question or a statement needs a program for.
package struct ProgramRequest: Sendable {
  /// How far the program will be carried on: what cannot come about until then is left out.
  package enum Reach: Sendable {
    /// As far as anybody likes; what cannot come about is told of too.
    case everything
    /// So many turns are taken as the responses have it, after the request's events.
    case turns(Int)
    /// Turns are weighed before anything but holding has happened.
    case present

    var leavesOut: Bool { if case .everything = self { false } else { true } }
  }

  /// Keep the whole world, as the story does; otherwise only what the question's answer can depend on.
  package var keepsEverything = false
  package var reach = Reach.everything
  /// What names events that match it is told of, whether or not it can be woken.
  package var about: EventPattern?
  /// Nothing but `effects` will be done: no turn is taken and no rule follows.
  package var onlyAppliesEffects = false
  /// Events that will be played or supposed, beside those that responses name.
  package var events: [Event] = []
  /// Effects that will be applied from outside.
  package var effects: [[Effect]] = []
  package var withoutResponses: Set<ResponseID> = []
  package var withoutRules: Set<RuleID> = []
  /// The condition that ends a run.
  package var stop: GroundedExpression?
  /// Numbers to read at each checkpoint.
  package var measures: [GroundedExpression] = []
  /// Conditions to be looked at on the way, such as whether a move is allowed.
  package var conditions: [GroundedExpression] = []
  /// Numbers whose greatest value so far is kept, and read after the measures.
  package var maxima: [GroundedExpression] = []
  /// Keep, for each event that responses name, whether it came, and each actor's first answer.
  package var tracksAnswers = false
  /// Evidence whose likelihood will be asked.
  package var evidence: [EvidenceID] = []
  /// Hypotheses whose types must be kept apart.
  package var hypotheses: Set<HypothesisID> = []

  package init() {}
}
