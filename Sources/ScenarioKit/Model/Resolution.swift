/// What became of one statement.
package struct Resolution<Value: Sendable>: Sendable {
  /// Nil where any diagnostic is an error.
  package let value: Value?
  package let diagnostics: [Diagnostic]
  /// With mistakes in a declaration: the scenario with what could be made of it all the same, so that others are
  /// checked against it. Never to be run.
  package let recovered: Scenario?
}

/// A statement whose names and types are known.
package enum ResolvedStatement: Sendable {
  /// The scenario with the declaration in it. The settings are effects on the world, to be applied as `set` is.
  case declared(Scenario, settings: [Effect])
  /// The scenario with one declaration replaced, and what is set with it.
  case replaced(Scenario, DeclarationKey, settings: [Effect])
  /// The scenario without one declaration; the meaning is nil for what has no place in a list.
  case dropped(Scenario, DeclarationKey, Meaning?)
  case include(TextSyntax)
  case action(StoryAction)
  case question(Question)
  case move(StoryMove)
  /// Draws so many turns, at least 1.
  case roll(Int)
  case amend(Amendment)
  case retract(Retraction)
}
