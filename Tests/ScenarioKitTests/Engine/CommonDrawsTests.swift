import Testing

@testable import ScenarioKit

/// Futures that are compared share their luck, run by run and turn by turn.
@Suite struct CommonDrawsTests {
  @Test func whatMakesNoDifferenceMakesNoneToTheBit() throws {
    var told = ToldSession(
      """
      actor North, South
      quantity heat 0..9 = 1
      move wave by A { }
      move stoke by A { outcome flares 60% then heat += 1; outcome dies otherwise }
      response stokes { for A; expect A stoke weight 1 + heat / 3 }
      """)
    guard case .whatif(let answer) = try told.answer("whatif North wave within 4 method sample runs 500")
    else {
      Issue.record("no answer")
      return
    }
    let rows = answer.actors.flatMap(\.responses).filter { $0.ever != nil }
    #expect(!rows.isEmpty)
    for row in rows { #expect(row.ever == row.everIfNot) }
    #expect(answer.differences.isEmpty)
  }

  @Test func theDifferenceVariesLessThanThatOfIndependentRuns() throws {
    var told = ToldSession(try Scenarios.text("feud"))
    func chance(_ anger: Int, seed: Int) throws -> Double {
      try told.chance(
        "chance heat >= 3 within 3 runs 300 seed \(seed) method sample given North.anger = \(anger)"
      ).estimate.value
    }
    var (shared, independent): ([Double], [Double]) = ([], [])
    for seed in 1...30 {
      let more = try chance(3, seed: seed)
      shared.append(more - (try chance(2, seed: seed)))
      independent.append(more - (try chance(2, seed: seed + 1_000)))
    }
    // By a tenth at least: 30 differences tell apart what is shared and what is not.
    #expect(variance(shared) < 0.6 * variance(independent))
  }

  private func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }
}
