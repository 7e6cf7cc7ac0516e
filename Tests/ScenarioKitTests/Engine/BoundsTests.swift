import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// Past the budget the answer is an interval that holds the truth.
@Suite struct BoundsTests {
  private static let feud = """
    actor North, South
    quantity anger of actor 0..9 = 1
    quantity heat 0..9 = 0
    move raid by A on B {
      outcome hit 30% + 5% * A.anger then B.anger += 2, heat += 1
      outcome miss otherwise then B.anger += 1
    }
    response revenge { for A, B; when A.anger >= 1; expect A raid on B weight A.anger }
    rule cool { each round; for A; then A.anger -= 1 }
    """

  private func evaluation(worlds: Int, turns: Int) throws -> Evaluation {
    let told = ToldSession(Self.feud)
    #expect(told.mistakes == [])
    let inquiry = Inquiry(
      scenario: told.session.scenario, situation: told.session.situation,
      defaults: Inquiry.Defaults(runs: 1_000, seed: 1, threads: 1))
    var request = ProgramRequest()
    let heat = Expression.quantity(QuantityID(1), [])
    request.stop = GroundedExpression(.compare(.greaterOrEqual, heat, .number(4)))
    request.measures = [GroundedExpression(heat)]
    let evaluation = try ExactEvaluator.evaluate(
      try inquiry.projection(request, givens: []), Course(turns: turns, checkpoints: [turns]),
      ExactEvaluator.Budget(worlds: worlds, work: .max))
    return try #require(evaluation)
  }

  @Test(arguments: [2, 5, 20])
  func boundsHoldTheTruth(worlds: Int) throws {
    let exact = try evaluation(worlds: .max, turns: 16)
    #expect(exact.method == .exact)
    let bounded = try evaluation(worlds: worlds, turns: 16)
    guard case .bounds(let aside) = bounded.method else {
      Issue.record("\(worlds) worlds were enough")
      return
    }
    #expect(aside > 0 && aside < 1)
    #expect(bounded.stoppedInAll <= exact.stoppedInAll + 1e-15)
    #expect(bounded.stoppedInAll + aside >= exact.stoppedInAll - 1e-15)
    let followed = bounded.followed(at: 0)
    #expect(abs(bounded.stoppedInAll + followed + aside - 1) < 1e-12)
  }

  @Test func aLargerBudgetNeverWidensTheInterval() throws {
    let widths = try [2, 5, 20].map { worlds in
      guard case .bounds(let aside) = try evaluation(worlds: worlds, turns: 16).method else { return 0.0 }
      return aside
    }
    #expect(widths == widths.sorted(by: >))
  }

  @Test func aQuickBudgetGivesUpRatherThanApproximates() throws {
    let told = ToldSession(Self.feud)
    let inquiry = Inquiry(
      scenario: told.session.scenario, situation: told.session.situation,
      defaults: Inquiry.Defaults(runs: 1_000, seed: 1, threads: 1))
    let evaluation = try ExactEvaluator.evaluate(
      try inquiry.projection(ProgramRequest(), givens: []), Course(turns: 40),
      ExactEvaluator.Budget(worlds: 10, work: 20))
    #expect(evaluation == nil)
  }

  @Test func mergedWorldsAreTheSameAsThoseOfADictionary() {
    var random = SplitMix64(seed: 7)
    let table = WorldTable(width: 3)
    var expected: [[Double]: Double] = [:]
    for _ in 0..<5_000 {
      let row = (0..<3).map { _ in Double(random.next() % 7) }
      row.withUnsafeBufferPointer { if let base = $0.baseAddress { table.add(base, mass: 1) } }
      expected[row, default: 0] += 1
    }
    #expect(table.count == expected.count)
    for index in 0..<table.count {
      let row = (0..<3).map { table.row(index)[$0] }
      #expect(table.mass(index) == expected[row])
    }
    let before = table.totalMass
    let aside = table.keepLikeliest(50)
    #expect(table.count == 50)
    #expect(table.totalMass + aside == before)
    let kept = (0..<50).map { table.mass($0) }.min() ?? 0
    #expect(expected.values.sorted(by: >)[49] == kept)
  }
}
