/// A variable of `for`: all actors, or those of a kind.
package struct Variable: Sendable {
  package let name: String
  package let kind: ActorKindID?
}

/// Who is likely to do what, and when.
package struct Response: Sendable {
  /// One `expect`.
  package struct Expectation: Sendable {
    /// What a factor covers.
    package let pattern: EventPattern
    /// What a weight nominates; nil for a factor alone.
    package let event: EventTemplate?
    /// nil for a factor alone; 1 where neither was written.
    package let weight: Expression?
    package let factor: Expression?
    package let origin: SourceSpan
  }

  package let name: String
  package let title: String?
  /// Bound to distinct actors; they are variables 0, 1, …
  package let variables: [Variable]
  /// `where`, then `when`.
  package let conditions: [Condition]
  package let expectations: [Expectation]
  package let tables: [DecisionTable]
  package let notes: Notes
  package let origin: SourceSpan
}

/// What follows by itself.
package struct Rule: Sendable {
  package enum Trigger: Sendable {
    /// At each matching event; a single move's options are in scope.
    case event(EventPattern)
    case eachRound
    /// When the conditions come to hold.
    case condition
  }

  package let name: String
  /// Higher runs first; 0 if unsaid.
  package let priority: Double
  package let title: String?
  /// Bound to distinct actors; they are variables 0, 1, …
  package let variables: [Variable]
  package let trigger: Trigger
  /// `where`, then `when`.
  package let conditions: [Condition]
  package let effects: [Effect]
  package let alerts: [Alert]
  package let notes: Notes
  package let origin: SourceSpan
}
