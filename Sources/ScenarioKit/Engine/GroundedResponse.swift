/// A response with its variables bound, as explanations tell of it.
package struct GroundedResponse: Sendable {
  package let response: ResponseID
  package let binding: [ActorID]
  /// For each expectation, the event it names; nil for a factor alone, or where it names nothing that can be.
  package let events: [Event?]
}

extension Compiler {
  /// All responses over all bindings that what is known of the world leaves.
  package static func groundedResponses(
    _ scenario: Scenario, _ world: WorldState, _ request: ProgramRequest
  ) -> [GroundedResponse] {
    let compiler = Compiler(scenario, world, request)
    return compiler.groundedResponses()
  }

  /// Does the event match the pattern, the outcome left aside, with actors bound?
  package static func matches(
    _ pattern: EventPattern, _ event: Event, binding: [ActorID], in scenario: Scenario, _ world: WorldState
  ) -> Bool {
    let compiler = Compiler(scenario, world, ProgramRequest())
    guard let ground = compiler.ground(pattern, .last, Environment(binding)) else { return false }
    return compiler.mayMatch(ground, event)
  }
}
