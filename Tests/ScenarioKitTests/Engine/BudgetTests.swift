import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// Whatever the budget, what an exact pass says holds the truth, what it set aside is all that is missing, and it never
/// holds more than it may: on generated scenarios, the truth being what a budget without end finds.
@Suite struct BudgetTests {
  private static let seeds = Array(UInt64(7_000)..<7_060)

  /// A question of a generated scenario: a stop condition, and numbers read at several ends of turns.
  private struct Asked {
    let text: String
    private let inquiry: Inquiry
    private let request: ProgramRequest
    let course: Course
    let bounds: [(lower: Double, upper: Double)]

    /// - Parameter stops: the first condition ends a run; else it goes on to the end.
    init(seed: UInt64, stops: Bool, followsPaths: Bool = false) throws {
      let made = ScenarioGenerator.generate(seed: seed)
      text = made.text
      let told = ToldSession(text)
      #expect(told.mistakes == [])
      let scenario = told.session.scenario
      inquiry = Inquiry(
        scenario: scenario, situation: told.session.situation,
        defaults: Inquiry.Defaults(runs: 1_000, seed: 1, threads: 1))
      var request = ProgramRequest()
      if stops {
        let source = SourceText(name: "<test>", text: "chance (\(made.conditions[0]))")
        let statement = try #require(Parser.parse(source).statements.first)
        let resolved = Resolver.resolve(statement, in: source, against: scenario).value
        guard case .question(let question)? = resolved, case .chance(let condition) = question.subject else {
          throw NaiveFailure.badSource(made.conditions[0])
        }
        request.stop = GroundedExpression(condition.expression)
      }
      var bounds: [(Double, Double)] = []
      for (index, quantity) in scenario.quantities.enumerated() {
        let actors = (0..<quantity.arity).map { ActorTerm.actor(ActorID($0)) }
        request.measures.append(GroundedExpression(.quantity(QuantityID(index), actors)))
        bounds.append((min(0, quantity.lower), max(0, quantity.upper)))
      }
      self.request = request
      self.bounds = bounds
      let turns = 2 * scenario.turnsPerRound
      var course = Course(
        turns: turns, checkpoints: [0, 1, turns / 2, turns], watchedTurns: scenario.turnsPerRound)
      course.followsPaths = followsPaths
      self.course = course
    }

    func evaluation(_ budget: ExactEvaluator.Budget) throws -> Evaluation {
      try #require(
        try ExactEvaluator.evaluate(try inquiry.projection(request, givens: []), course, budget))
    }

    func width() throws -> Int { try inquiry.projection(request, givens: []).worlds.width }
  }

  private static let whole = ExactEvaluator.Budget(worlds: .max / 64, work: .max, bytes: .max / 64)

  private static let tiny = [
    ExactEvaluator.Budget(worlds: 0, work: .max), ExactEvaluator.Budget(worlds: 1, work: .max),
    ExactEvaluator.Budget(worlds: 3, work: .max), ExactEvaluator.Budget(worlds: 12, work: .max),
    ExactEvaluator.Budget(worlds: 100_000, work: .max, bytes: 0),
    ExactEvaluator.Budget(worlds: 100_000, work: .max, bytes: 6_000),
    ExactEvaluator.Budget(worlds: 100_000, work: .max, bytes: 60_000),
  ]

  @Test(arguments: seeds, [true, false])
  func boundsHoldTheTruthAndAddUp(seed: UInt64, stops: Bool) throws {
    let asked = try Asked(seed: seed, stops: stops)
    let truth = try asked.evaluation(Self.whole)
    #expect(truth.method == .exact && truth.asideByTurn.allSatisfy { $0 == 0 })
    for budget in Self.tiny {
      let found = try asked.evaluation(budget)
      let aside = if case .bounds(let aside) = found.method { aside } else { 0.0 }
      let comment = "seed \(seed), \(budget.worlds) worlds, \(budget.bytes) bytes, in\n\(asked.text)"
      #expect(found.asideByTurn == found.asideByTurn.sorted(), "\(comment)")
      #expect(found.asideByTurn.last ?? 0 == aside, "\(comment)")
      for turn in truth.stopped.indices {
        #expect(found.stopped[turn] <= truth.stopped[turn] + 1e-12, "\(comment)")
        #expect(
          truth.stopped[turn] <= found.stopped[turn] + found.asideByTurn[turn] + 1e-12, "\(comment)")
      }
      for (checkpoint, turn) in asked.course.checkpoints.enumerated() {
        // Stopped, followed and set aside are all there is.
        let all = found.stopped[turn] + found.followed(at: checkpoint) + found.asideAt[checkpoint]
        #expect(abs(all - 1) < 1e-12, "\(comment)")
        for reading in asked.bounds.indices where !stops {
          try holds(reading, checkpoint, asked, truth, found, comment)
        }
      }
      for turn in truth.watched.indices {
        for event in truth.watched[turn].indices {
          let (least, exact) = (found.watched[turn][event], truth.watched[turn][event])
          #expect(least <= exact + 1e-12 && exact <= least + aside + 1e-12, "\(comment)")
        }
      }
    }
  }

  /// Mean, quantiles and shares of a reading lie between their bounds.
  private func holds(
    _ reading: Int, _ checkpoint: Int, _ asked: Asked, _ truth: Evaluation, _ found: Evaluation,
    _ comment: String
  ) throws {
    let (lower, upper) = asked.bounds[reading]
    func mean(_ evaluation: Evaluation) -> Estimate {
      evaluation.meanEstimate(ofReading: reading, at: checkpoint, lower: lower, upper: upper)
    }
    let (exact, bounded) = (mean(truth).value, mean(found))
    #expect(bounded.lower <= exact + 1e-9 && exact <= bounded.upper + 1e-9, "\(comment)")
    for share in ForecastAnswer.Quantiles.shares {
      func quantile(_ evaluation: Evaluation) -> Estimate {
        evaluation.quantile(
          share, of: evaluation.ascending(ofReading: reading, at: checkpoint), at: checkpoint, lower: lower,
          upper: upper)
      }
      let (exact, bounded) = (quantile(truth).value, quantile(found))
      #expect(bounded.lower <= exact && exact <= bounded.upper, "\(share): \(bounded), \(exact), \(comment)")
    }
    let middle = (lower + upper) / 2
    let above = [truth, found].map { $0.mass(ofReading: reading, at: checkpoint) { $0 >= middle } }
    #expect(above[1] <= above[0] + 1e-12, "\(comment)")
    #expect(above[0] <= above[1] + found.asideAt[checkpoint] + 1e-12, "\(comment)")
  }

  @Test(arguments: seeds.prefix(30))
  func pathsCountAsWell(seed: UInt64) throws {
    let asked = try Asked(seed: seed, stops: true, followsPaths: true)
    for budget in Self.tiny {
      let found = try asked.evaluation(budget)
      let tree = try #require(found.paths)
      #expect(tree.count <= max(1, budget.mostSequences))
      // What ended with a sequence, and what was lost on the way to where it may have ended.
      let lost = tree.lost.reduce(0, +)
      let aside = if case .bounds(let aside) = found.method { aside } else { 0.0 }
      #expect(tree.endedInAll <= found.stoppedInAll + 1e-12)
      #expect(found.stoppedInAll <= tree.endedInAll + lost + 1e-12)
      #expect(aside <= lost + 1e-12)
    }
  }

  @Test(arguments: seeds.prefix(30))
  func noMoreIsHeldThanTheBytesAllow(seed: UInt64) throws {
    let asked = try Asked(seed: seed, stops: false)
    let width = try asked.width()
    for bytes in [0, 10_000, 100_000] {
      let budget = ExactEvaluator.Budget(worlds: .max / 64, work: .max, bytes: bytes)
      let most = budget.mostWorlds(width: width, readings: asked.bounds.count, asked.course)
      #expect(most == 2 || most * 6 * WorldTable.bytesEach(width: width) <= bytes)
      let found = try asked.evaluation(budget)
      for readings in found.readings.dropLast() { #expect(readings.masses.count <= most) }
      #expect((found.readings.last?.masses.count ?? 0) <= 2 * most)
    }
  }

  /// Hidden types that drift make thousands of worlds of one; they are not gathered before any is set aside.
  @Test func oneWorldThatLeadsToThousandsStaysWithinTheBudget() throws {
    let names = (0..<9).map { "A\($0)" }
    let text = """
      actor \(names.joined(separator: ", "))
      order A0
      quantity heat 0..9 = 1
      \(names.map { "hypothesis mood of \($0) { calm 60%; tense 40%; drift 20% }" }.joined(separator: "\n"))
      move poke by A { then heat += 1 }
      response pokes { for A; expect A poke weight \(names.map { "(if \($0).mood is calm then 1 else 2)" }
        .joined(separator: " * ")) }
      """
    let told = ToldSession(text)
    #expect(told.mistakes == [])
    let inquiry = Inquiry(
      scenario: told.session.scenario, situation: told.session.situation,
      defaults: Inquiry.Defaults(runs: 1_000, seed: 1, threads: 1))
    var projection = try inquiry.projection(ProgramRequest(), givens: [])
    #expect(projection.worlds.count == 512)
    projection.keepLikeliest(20)
    projection.mostWorlds = 20
    var stopped = 0.0
    _ = try projection.followTurn(stopped: &stopped)
    #expect(projection.worlds.capacity == 64)
    #expect(abs(projection.worlds.totalMass + projection.aside - 1) < 1e-12)
  }

  @Test func whatIsSupposedIsNotCutShort() throws {
    let text = """
      actor Ada
      quantity total 0..1000000 = 0
      move throw by A {
        outcome six 50% then total = 2 * total
        outcome one otherwise then total = 2 * total + 1
      }
      """
    var told = ToldSession(text)
    let most = ExactEvaluator.Budget.thorough.mostSupposed(width: 4)
    #expect(most >= 65_536)
    func given(_ count: Int) -> String {
      "chance total >= 0 within 40 given "
        + Array(repeating: "Ada throw", count: count).joined(separator: ", ")
    }
    #expect(try told.chance(given(12)).estimate == .exact(1))
    told.tell(given(18))
    #expect(told.mistakes.count == 1)
    #expect(told.mistakes.first?.hasPrefix("E0554") == true, "\(told.mistakes)")
  }
}
