/// What a program was made of, for the messages of what goes wrong in it.
///
/// Behind one reference, as it is large and asked for once at most.
final class ProgramBasis: Sendable {
  let scenario: Scenario
  /// The world that it was grounded in: whatever no effect changes stands as it is there.
  let world: WorldState
  let request: ProgramRequest
  /// The first of the registers that keep the options of the event that rules follow.
  let triggerOptions: Int

  init(scenario: Scenario, world: WorldState, request: ProgramRequest, triggerOptions: Int) {
    self.scenario = scenario
    self.world = world
    self.request = request
    self.triggerOptions = triggerOptions
  }
}
