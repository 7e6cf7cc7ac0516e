/// A resolved question.
package struct Question: Sendable {
  package enum Subject: Sendable {
    case whatif([PlannedEvent])
    case chance(Condition)
    /// Global quantities and quantities of known actors; empty: all with a ladder, else all global ones.
    case forecast([QuantityPlace])
    case why(EventPattern)
    /// Why an event of the timeline was as likely as it was; with the place of its number.
    case whyPlayed(Int, SourceSpan)
    case whyNot(EventPattern)
    /// Why that type is believed as it is; nil for the likeliest.
    case whyBelieved(HypothesisID, type: Int?)
    /// What carries a probability.
    case whyChance(Condition)
    /// How a value came to be what it is.
    case whyValue(ValuePlace)
    /// Which inputs a number hangs on.
    case tornado(Measurand)
    /// How a number varies with one quantity or two.
    case sweep([QuantitySweep], Measurand)
    /// What would bring a chance to a threshold.
    case flip(FlipTarget)
    /// What an actor may do, ranked by a measure.
    case best(Decision)
    /// Futures set beside each other.
    case compare(Comparison)
    /// Outcomes that nobody with a utility wants to leave.
    case stability([StabilityConcept])
    /// What would be worth seeing.
    case indicators(InquiryTarget)
    /// The same under every view, and what drives them apart.
    case dispute(InquiryTarget)
    case beliefs
    case assumptions
    case timeline
    case branches
    case score
    case show(ShowSubject)
    case list(String?)
    case check([Condition])
    case export(ChainExport)
  }

  package let subject: Subject
  package let modifiers: Modifiers
  package let origin: SourceSpan
}

/// What an actor decides, and for what.
package struct Decision: Sendable {
  package let actor: ActorID
  package let isGreatest: Bool
  package let measure: Measurand
}

/// What `compare` sets beside each other, as it is written: branches may have other declarations.
package struct Comparison: Sendable {
  package let syntax: CompareSyntax
  package let modifiers: ModifiersSyntax
  package let source: SourceText
  /// What each future is given, in this scenario; empty where there are names.
  package let alternatives: [[Modifiers.Given]]
  /// In this scenario.
  package let measures: [Measurand]
}

/// One number of the world: a quantity of known actors.
package struct QuantityPlace: Hashable, Sendable {
  package let quantity: QuantityID
  package let actors: [ActorID]
}

/// A file to write a chance to as a Markov chain.
package struct ChainExport: Sendable {
  package let file: String
  package let place: SourceSpan
  /// nil: the chance that was asked last.
  package let condition: Condition?
}

package enum ShowSubject: Sendable {
  case scenario
  case program
  /// What the question asked last put to use.
  case coverage
  case named(Meaning)
  /// A hypothesis name may stand for several.
  case hypotheses([HypothesisID])
}

/// What trails a question.
package struct Modifiers: Sendable {
  package enum Given: Sendable {
    case believe(BeliefOverride)
    case observe(Observation)
    /// A response, a rule or evidence.
    case without(Meaning)
    /// An event of the story, by its number.
    case withoutEvent(Int, SourceSpan)
    case effect(Effect, SourceSpan)
    case event(PlannedEvent)
  }

  package enum Horizon: Sendable {
    /// Rounds from now; whole turns are counted, rounded up.
    case rounds(Double)
    case date(CalendarDate)
  }

  package enum Method: String, Sendable, CaseIterable { case exact, sample, splitting }

  package var givens: [Given] = []
  package var horizon: Horizon?
  /// The event whose coming splits the answer.
  package var split: EventPattern?
  /// Rounds from now at which alone the state counts.
  package var at: Double?
  package var isAlways = false
  /// How far the interval may reach to either side, in the unit of what is asked.
  package var precision: Double?
  /// With a precision, the most.
  package var runs: Int?
  package var seed: UInt64?
  package var method: Method?
  /// The view that is asked, whose items come first among `givens`.
  package var view: ViewID?
  /// The plausible ranges are drawn from.
  package var isUncertain = false
  /// Where the answer is written to.
  package var target: AnswerTarget?
  /// How many of its own turns an actor decides.
  package var looking: Int?

  package static let none = Modifiers()
}

/// A question's number used inside a `check`.
package struct Measure: Sendable {
  package enum Subject: Sendable {
    case chance(Condition)
    case mean(Expression)
    /// Evaluated under the belief of now.
    case belief(Expression)
    /// The probability that a matching event is what its actor does at its next turn.
    case response(EventPattern)
  }

  package let subject: Subject
  package let modifiers: Modifiers
  package let origin: SourceSpan
}
