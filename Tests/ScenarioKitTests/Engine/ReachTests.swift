import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// What cannot come about in time is left out of a program, and changes nothing.
@Suite struct ReachTests {
  private func evaluation(
    _ told: ToldSession, _ reach: ProgramRequest.Reach, turns: Int, samples: Bool
  ) throws -> (evaluation: Evaluation, program: Program) {
    let inquiry = Inquiry(
      scenario: told.session.scenario, situation: told.session.situation,
      defaults: Inquiry.Defaults(runs: 300, seed: 3, threads: 1))
    var request = ProgramRequest()
    request.reach = reach
    request.measures = [GroundedExpression(.quantity(QuantityID(1), []))]
    request.measures += told.session.scenario.actors.indices.map {
      GroundedExpression(.quantity(QuantityID(0), [.actor(ActorID($0))]))
    }
    let projection = try inquiry.projection(request, givens: [])
    let program = projection.machine.program
    let course = Course(turns: turns, checkpoints: Array(0...turns), watchedTurns: turns)
    if samples { return (try Sampler(.runs(300), seed: 3, threads: 1).evaluate(projection, course), program) }
    let exact = try ExactEvaluator.evaluate(projection, course, .thorough)
    return (try #require(exact), program)
  }

  /// By event, how likely it was at each turn, as it lies in memory.
  private func watched(_ told: (evaluation: Evaluation, program: Program)) -> [Event: [UInt64]] {
    var result: [Event: [UInt64]] = [:]
    for (index, event) in told.program.events.enumerated() {
      let shares = told.evaluation.watched.map { $0[index] }
      if shares.contains(where: { $0 != 0 }) { result[event.event] = shares.map(\.bitPattern) }
    }
    return result
  }

  private func readings(_ evaluation: Evaluation) -> [[UInt64]] {
    evaluation.readings.map { ($0.masses + $0.values).map(\.bitPattern) }
  }

  private func compare(_ scenario: WakingScenario, turns: Int, samples: Bool) throws -> (all: Int, left: Int)
  {
    let told = ToldSession(scenario.text)
    #expect(told.mistakes == [])
    let all = try evaluation(told, .everything, turns: turns, samples: samples)
    let few = try evaluation(told, .turns(turns), turns: turns, samples: samples)
    #expect(watched(all) == watched(few))
    #expect(readings(all.evaluation) == readings(few.evaluation))
    // What is left stands in the order that it had.
    for (whole, part) in zip(all.program.turns, few.program.turns) {
      let wanted = part.candidates.map { few.program.events[$0].event }
      let kept = Set(wanted)
      #expect(whole.candidates.map { all.program.events[$0].event }.filter { kept.contains($0) } == wanted)
    }
    return (all.program.code.count, few.program.code.count)
  }

  @Test func drawsTheSameCourses() throws {
    var sizes = (all: 0, left: 0)
    for seed in UInt64(0)..<40 {
      let scenario = WakingScenario(seed: seed, ordered: seed % 3 == 0)
      let size = try compare(scenario, turns: Int(seed % 4) + 1, samples: true)
      #expect(size.left <= size.all)
      sizes = (sizes.all + size.all, sizes.left + size.left)
    }
    #expect(sizes.left < sizes.all)
  }

  @Test func followsTheSameWorlds() throws {
    for seed in UInt64(100)..<112 {
      _ = try compare(WakingScenario(seed: seed, actors: 4, ordered: seed % 2 == 0), turns: 2, samples: false)
    }
  }

  // MARK: What it costs, counted

  /// Actors in a ring that answer what their neighbours do.
  private func ring(_ actors: Int) -> String {
    let names = (0..<actors).map { "Actor\($0)" }
    return """
      turns open
      hold weight 0
      quantity heat of actor 0..100 = 20
      quantity total 0..1000 = 0
      relation near symmetric
      actor \(names.joined(separator: ", "))
      set \((0..<actors).map { "\(names[$0]) near \(names[($0 + 1) % actors])" }.joined(separator: ", "))
      move hit by A on B { then B.heat += 1, total += 1, every C where C near B: C.heat += 1 }
      response answers { for A, B where A near B; when after B hit on A; expect A hit on B weight A.heat }
      response follows { for A, B, C where A near B, A near C; when after B hit on A; expect C hit on A }
      rule tires { for A, B where A near B; on B hit on A; when A.heat > 90; then A.heat = 0 }
      play Actor0 hit on Actor1

      """
  }

  private func grounded(_ actors: Int, _ reach: ProgramRequest.Reach) throws -> (found: Int, looked: Int) {
    let told = ToldSession(ring(actors))
    #expect(told.mistakes == [])
    var request = ProgramRequest()
    request.reach = reach
    let compiler = Compiler(told.session.scenario, told.session.situation.world, request)
    return (try compiler.foundResponses().responses.count, compiler.known.facts.looked)
  }

  @Test func bindingsLookedAtFollowTheMatches() throws {
    for actors in [40, 2_000] {
      // Two neighbours answer, and of each answer's two sides one is the other neighbour.
      let (found, looked) = try grounded(actors, .everything)
      #expect(found == 4 * actors)
      #expect(looked <= 10 * actors)
    }
  }

  @Test func whatCanComeInTimeDoesNotGrowWithTheRest() throws {
    let few = try grounded(60, .turns(10))
    let many = try grounded(2_000, .turns(10))
    #expect(few == many)
    #expect(many.found < 200)
  }

  @Test func thousandsOfActorsAnswer() throws {
    var told = ToldSession(ring(2_500))
    let answer = try told.chance("chance total >= 5 within 4 runs 200 method sample")
    #expect(answer.estimate.value == 1)
    #expect(told.mistakes == [])
  }
}
