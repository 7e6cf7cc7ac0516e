/// A response with its variables bound, as explanations tell of it.
package struct GroundedResponse: Sendable {
  /// A table with its variables bound.
  package struct Table: Sendable {
    /// For each column, who acts.
    package let actors: [ActorID]
    /// For each column, the event that it weighs; nil where that can never be.
    package let events: [Event?]
  }

  package let response: ResponseID
  package let binding: [ActorID]
  /// For each expectation, the event it names; nil for a factor alone, or where it names nothing that can be.
  package let events: [Event?]
  package let tables: [Table]
}

extension Compiler {
  /// All responses over all bindings that what is known of the world leaves.
  package static func groundedResponses(
    _ scenario: Scenario, _ world: WorldState, _ request: ProgramRequest
  ) throws(EngineFault) -> [GroundedResponse] {
    let compiler = Compiler(scenario, world, request)
    return try compiler.foundResponses().responses
  }
}

/// Tells whether events match patterns, the outcome left aside.
package struct EventMatcher {
  private let compiler: Compiler

  package init(_ scenario: Scenario, _ world: WorldState) {
    compiler = Compiler(scenario, world, ProgramRequest())
  }

  /// With the pattern's variables bound.
  package func matches(_ pattern: EventPattern, _ event: Event, binding: [ActorID] = []) -> Bool {
    // Nobody in particular holds where turns are open.
    if compiler.scenario.isOpen && event.move == nil {
      if case .hold = pattern.action { return true } else { return false }
    }
    guard let ground = compiler.ground(pattern, .last, Environment(binding)) else { return false }
    return compiler.mayMatch(ground, event)
  }
}
