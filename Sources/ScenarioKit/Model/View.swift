/// What somebody takes as given: any question can be asked as a view sees it.
package struct View: Sendable {
  package let name: String
  package let title: String?
  /// Entered in this order, before what the question itself gives.
  package let givens: [Modifiers.Given]
  package let notes: Notes
  package let origin: SourceSpan
}

/// What an actor wants: the higher the number, the better for it.
package struct Utility: Sendable {
  package let actor: ActorID
  package let value: Expression
  package let origin: SourceSpan
}

/// A probability that is put on record, to be resolved by the story or by hand.
package struct Prediction: Sendable {
  package let name: String
  package let title: String?
  /// Resolved with yes when it comes true, or with `isAlways` when it held to the end.
  package let condition: Condition
  package let isAlways: Bool
  package let horizon: Modifiers.Horizon
  /// The analyst's own judgement, a probability in 0…1.
  package let says: Double?
  package let origin: SourceSpan
}
