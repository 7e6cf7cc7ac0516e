/// What became of one statement.
package struct Resolution<Value: Sendable>: Sendable {
  /// Nil where any diagnostic is an error.
  package let value: Value?
  package let diagnostics: [Diagnostic]
}

/// A statement whose names and types are known.
package enum ResolvedStatement: Sendable {
  /// The scenario with the declaration in it. The settings are effects on the world, to be applied as `set` is.
  case declared(Scenario, settings: [Effect])
  case action(StoryAction)
  case question(Question)
  case move(StoryMove)
}
