import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// Runs counted apart and added are the same as runs counted at once.
@Suite struct RunTallyTests {
  private static let market = """
    actor North, South
    quantity anger of actor 0..9 = 2
    quantity price 0..100 = 10
    move raid by A on B {
      outcome hit 30% + 5% * A.anger then B.anger += 2, price = price * 1.013 + 0.1 * A.anger
      outcome miss otherwise then B.anger += 1, price = price / 1.007
    }
    response revenge { for A, B; when A.anger >= 1; expect A raid on B weight A.anger }
    rule cool { each round; for A; then A.anger -= 1 }
    """

  /// Counts some runs of 16 turns; a price that is hardly ever twice the same is read on the way, and at the end.
  private func tally(_ runs: Range<Int>, threads: Int = 1) throws -> RunTally {
    let told = ToldSession(Self.market)
    #expect(told.mistakes == [])
    let inquiry = Inquiry(
      scenario: told.session.scenario, situation: told.session.situation,
      defaults: Inquiry.Defaults(runs: 1_000, seed: 1, threads: 1))
    var request = ProgramRequest()
    let price = Expression.quantity(QuantityID(1), [])
    request.stop = GroundedExpression(.compare(.greaterOrEqual, price, .number(12)))
    request.measures = [GroundedExpression(price)]
    let course = Course(turns: 16, checkpoints: [7, 16], watchedTurns: 3)
    return try Sampler(.runs(runs.upperBound), seed: 5, threads: threads)
      .tally(of: runs, try inquiry.projection(request, givens: []), course)
  }

  @Test func anyCutGivesTheSameToTheBit() throws {
    let whole = try tally(0..<700)
    #expect(whole.runs == 700)
    var random = SplitMix64(seed: 11)
    for _ in 0..<6 {
      let cuts = ([0, 700] + (0..<3).map { _ in Int(random.next() % 700) }).sorted()
      var merged = try tally(cuts[0]..<cuts[1])
      for (lower, upper) in zip(cuts.dropFirst(), cuts.dropFirst(2)) {
        merged.add(try tally(lower..<upper, threads: Int(random.next() % 3) + 1))
      }
      #expect(merged == whole)
      var (left, right) = (merged, whole)
      #expect(bits(left.evaluation(seed: 5)) == bits(right.evaluation(seed: 5)))
    }
  }

  @Test func twoThreadsGiveTheSameToTheBit() throws {
    let one = try tally(0..<600)
    for threads in 2...3 { #expect(try tally(0..<600, threads: threads) == one) }
  }

  @Test func anotherRunGivesAnother() throws {
    #expect(try tally(0..<300) != tally(300..<600))
  }

  /// All numbers of an evaluation, as they lie in memory.
  private func bits(_ evaluation: Evaluation) -> [UInt64] {
    let counted = evaluation.counted.flatMap { $0 }.flatMap(\.counts)
    let numbers =
      evaluation.stopped + evaluation.watched.flatMap { $0 } + evaluation.stoppedMaxima + counted.map(\.value)
      + [0, 1].flatMap { checkpoint in
        [
          evaluation.sum(ofReading: 0, at: checkpoint),
          evaluation.meanEstimate(ofReading: 0, at: checkpoint, lower: 0, upper: 100).upper,
        ]
      }
    return numbers.map(\.bitPattern) + counted.map { UInt64($0.count) }
  }
}
