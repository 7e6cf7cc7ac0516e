import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// Runs whose turns are taken from lists made beforehand are the runs whose turns are weighed by code.
@Suite struct ListedRunsTests {
  /// What some runs gave, and whether lists were there to take turns from.
  private func followed(
    _ inquiry: Inquiry, _ request: ProgramRequest, _ course: Course, for purpose: Machine.Purpose
  ) throws -> (tally: RunTally?, fault: String?, isListed: Bool) {
    let projection = try inquiry.projection(request, givens: [])
    let program = projection.machine.program
    var runs = SampledRuns(
      program, Sampler.Start(projection), course, 11, for: purpose, isInterrupted: { false })
    let isListed = runs.machine.lists != nil
    var tally = RunTally(course, program)
    do {
      tally.add(try runs.follow(0..<60), runs: 60)
      // Again from the start, after other runs were.
      tally.add(try runs.follow(0..<20), runs: 20)
    } catch {
      return (nil, "\(error)", isListed)
    }
    return (tally, nil, isListed)
  }

  @Test func listedRunsAreWeighedRuns() throws {
    var listed = 0
    for seed in UInt64(40_000)..<41_500 {
      let made = ScenarioGenerator.generate(seed: seed)
      guard made.text.contains("turns open") else { continue }
      // Lists are for what looks back one turn.
      let text = made.text.replacing(/within [0-9.]+/, with: "within 1")
      let told = ToldSession(text)
      let session = told.session
      let inquiry = Inquiry(
        scenario: session.scenario, situation: session.situation,
        defaults: Inquiry.Defaults(runs: 1_000, seed: 1, threads: 1))
      var request = ProgramRequest()
      request.reach = .turns(6)
      request.tracksAnswers = true
      request.stop = try made.conditions.first.flatMap {
        try GroundedExpression(condition: $0, session.scenario)
      }
      var course = Course(turns: 6, checkpoints: [0, 3, 6], watchedTurns: 2)
      course.followsPaths = true
      let byList = try followed(inquiry, request, course, for: .runs)
      let byCode = try followed(inquiry, request, course, for: .runsByCode)
      #expect(byList.tally == byCode.tally, "\(text)")
      #expect(byList.fault == byCode.fault, "\(text)")
      #expect(!byCode.isListed)
      if byList.isListed { listed += 1 }
    }
    #expect(listed >= 20)
  }
}
