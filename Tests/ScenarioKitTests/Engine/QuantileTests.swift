import Testing

@testable import ScenarioKit

/// The quantiles of a forecast against fractions that a few lines of whole-number arithmetic work out.
@Suite struct QuantileTests {
  /// A quantity that goes up by a step with the weights of the steps, and holds with weight 1; cut off at its range.
  private struct Walk {
    /// By step: its weight.
    let weights: [(step: Int, weight: Int)]
    let start: Int
    let range: ClosedRange<Int>

    var text: String {
      let moves = weights.map { "move go\($0.step + 5) by A { then heat += \($0.step) }" }
      let expectations = weights.map { "expect A go\($0.step + 5) weight \($0.weight)" }
      return """
        actor Ada
        quantity heat \(range.lowerBound)..\(range.upperBound) = \(start)
        \(moves.joined(separator: "\n"))
        response goes { for A; \(expectations.joined(separator: "; ")) }
        """
    }

    /// How many of all courses, each counted as often as its weights say, end at each value after some turns.
    func courses(turns: Int) -> [Int: Int] {
      var courses = [start: 1]
      for _ in 0..<turns {
        var next: [Int: Int] = [:]
        for (value, count) in courses {
          next[value, default: 0] += count
          for (step, weight) in weights {
            let reached = min(max(value + step, range.lowerBound), range.upperBound)
            next[reached, default: 0] += count * weight
          }
        }
        courses = next
      }
      return courses
    }

    /// The least value with at least so many hundredths of the courses at or below it.
    func quantile(hundredths: Int, turns: Int) -> Int {
      let courses = courses(turns: turns)
      let all = courses.values.reduce(0, +)
      var below = 0
      for (value, count) in courses.sorted(by: { $0.key < $1.key }) {
        below += count
        if below * 100 >= hundredths * all { return value }
      }
      return range.upperBound
    }
  }

  private static let walks = [
    Walk(weights: [(1, 1)], start: 0, range: 0...40),
    // A quarter and three quarters fall on the edge between two values.
    Walk(weights: [(1, 1), (2, 1), (3, 1)], start: 0, range: 0...40),
    Walk(weights: [(1, 3), (-1, 2)], start: 5, range: 0...9),
    Walk(weights: [(2, 4), (-3, 1), (4, 2)], start: 3, range: -5...30),
    Walk(weights: [(4, 19)], start: 0, range: 0...60),
  ]

  private func quantiles(_ text: String, _ question: String) throws -> [ForecastAnswer.Quantiles] {
    var told = ToldSession(text)
    #expect(told.mistakes == [])
    guard case .forecast(let answer) = try told.answer(question) else { return [] }
    return answer.series[0].bands.map(\.quantiles)
  }

  private func estimates(_ quantiles: ForecastAnswer.Quantiles) -> [Estimate] {
    [quantiles.low, quantiles.lowerQuartile, quantiles.median, quantiles.upperQuartile, quantiles.high]
  }

  @Test(arguments: walks.indices)
  func exactQuantilesAreThoseOfTheFractions(index: Int) throws {
    let walk = Self.walks[index]
    for (turn, found) in try quantiles(walk.text, "forecast of heat within 9 method exact").enumerated() {
      let expected = [5, 25, 50, 75, 95].map { walk.quantile(hundredths: $0, turns: turn + 1) }
      #expect(estimates(found) == expected.map { .exact(Double($0)) }, "after turn \(turn + 1)")
    }
  }

  @Test(arguments: walks.indices)
  func intervalsOfASampleCoverTheQuantilesAsOftenAsTheySay(index: Int) throws {
    let walk = Self.walks[index]
    var (covered, all) = (0, 0)
    for seed in 1...40 {
      let found = try quantiles(walk.text, "forecast of heat within 7 runs 300 seed \(seed)")
      for (hundredths, estimate) in zip([5, 25, 50, 75, 95], estimates(found[6])) {
        let expected = Double(walk.quantile(hundredths: hundredths, turns: 7))
        #expect(estimate.lower <= estimate.value && estimate.value <= estimate.upper)
        all += 1
        if estimate.lower <= expected && expected <= estimate.upper { covered += 1 }
      }
    }
    // 95 of 100 at least, less four standard deviations of 200 draws.
    #expect(covered >= all * 95 / 100 - 12, "\(covered) of \(all)")
  }

  @Test func tooFewRunsLeaveTheEndsOpen() throws {
    let walk = Self.walks[0]
    let found = try quantiles(walk.text, "forecast of heat within 3 runs 20 seed 4")
    #expect(found[2].low.lower == 0 && found[2].high.upper == 40)
    #expect(found[2].median.lower >= 0 && found[2].median.upper <= 3)
  }

  @Test(arguments: walks.indices)
  func whatIsSetAsideWidensTheBracket(index: Int) throws {
    let walk = Self.walks[index]
    let told = ToldSession(walk.text)
    let inquiry = Inquiry(
      scenario: told.session.scenario, situation: told.session.situation,
      defaults: Inquiry.Defaults(runs: 1_000, seed: 1, threads: 1))
    var request = ProgramRequest()
    request.measures = [GroundedExpression(.quantity(QuantityID(0), []))]
    for worlds in [2, 3, 5, 8] {
      let evaluation = try #require(
        try ExactEvaluator.evaluate(
          try inquiry.projection(request, givens: []), Course(turns: 8, checkpoints: [8]),
          ExactEvaluator.Budget(worlds: worlds, work: .max)))
      let values = evaluation.ascending(ofReading: 0, at: 0)
      for hundredths in [5, 25, 50, 75, 95] {
        let found = evaluation.quantile(
          Double(hundredths) / 100, of: values, at: 0, lower: Double(walk.range.lowerBound),
          upper: Double(walk.range.upperBound))
        let expected = Double(walk.quantile(hundredths: hundredths, turns: 8))
        #expect(
          found.lower <= expected && expected <= found.upper, "\(hundredths) with \(worlds) worlds: \(found)")
      }
    }
  }
}
