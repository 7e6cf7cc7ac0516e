import Testing

@testable import ScenarioKit

/// Sampled answers depend on seed and runs alone.
@Suite struct SamplerTests {
  private func answer(threads: Int, seed: Int = 7, runs: Int = 1_000) throws -> ChanceAnswer {
    var settings = SessionSettings()
    settings.threads = threads
    var told = ToldSession(try Scenarios.text("feud"), settings: settings)
    return try told.chance("chance heat >= 5 within 4 runs \(runs) seed \(seed) method sample")
  }

  @Test func anyNumberOfThreadsGivesTheSameAnswerToTheBit() throws {
    let one = try answer(threads: 1)
    for threads in [2, 3, 8, 64] { #expect(try answer(threads: threads).estimate == one.estimate) }
    #expect(one.provenance.method == .sampled(runs: 1_000, seed: 7))
  }

  @Test func anotherSeedGivesAnother() throws {
    let answers = try (1...6).map { try answer(threads: 1, seed: $0, runs: 200).estimate.value }
    #expect(Set(answers).count > 1)
  }

  @Test func theIntervalHoldsTheTruthAboutAsOftenAsItSays() throws {
    // One in four at each of two turns: 1 - (3/4)^2.
    let truth = 7.0 / 16
    var told = ToldSession(
      """
      actor North
      hold weight 0
      move strike by A { outcome hit 25%
        outcome miss otherwise }
      response ready { expect North strike }
      """)
    let question = "chance after North strike outcome hit within 2 method sample runs 600"
    var held = 0
    for seed in 1...40 {
      let estimate = try told.chance("\(question) seed \(seed)").estimate
      if estimate.lower <= truth && truth <= estimate.upper { held += 1 }
    }
    // 95 % of 40 are 38; fewer than 33 would be a one in ten thousand chance.
    #expect(held >= 33)
  }

  @Test func wilsonsIntervalIsAsPublished() {
    // Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    let published: [(hits: Double, runs: Int, lower: Double, upper: Double)] = [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    ]
    for row in published {
      let estimate = Estimate.share(of: row.hits, runs: row.runs)
      #expect(abs(estimate.lower - row.lower) < 0.00006)
      #expect(abs(estimate.upper - row.upper) < 0.00006)
    }
  }

  @Test func wilsonsIntervalIsThatOfScipy() {
    // scipy 1.17.1: stats.binomtest(hits, runs).proportion_ci(method="wilson").
    let computed: [(hits: Double, runs: Int, lower: Double, upper: Double)] = [
      (0, 10, 0, 0.27753279986288926), (1, 10, 0.017876213095072896, 0.4041500267952385),
      (3, 17, 0.061911266376209945, 0.4102945856883412), (50, 100, 0.4038315303659956, 0.5961684696340044),
      (69, 6_000, 0.009097570620884617, 0.014527546696679487),
      (1, 1_000_000, 1.765245767453709e-07, 5.664911804311442e-06),
      (999, 1_000, 0.9943574414020421, 0.9998234536293739), (1_000, 1_000, 0.9961732415144449, 1),
      (123_456, 1_000_000, 0.12281269653142284, 0.12410219641400437),
    ]
    for row in computed {
      let estimate = Estimate.share(of: row.hits, runs: row.runs)
      #expect(estimate.value == row.hits / Double(row.runs))
      #expect(abs(estimate.lower - row.lower) < 1e-14)
      #expect(abs(estimate.upper - row.upper) < 1e-14)
    }
  }

  @Test func drawsAreEvenAndDoNotRepeat() {
    var buckets = Array(repeating: 0, count: 10)
    var seen: Set<Double> = []
    for run in 0..<200 {
      let draws = RandomDraws(seed: 3, run: run)
      for turn in 0..<50 {
        let unit = draws.unit(turn: turn, draw: RandomDraws.event)
        #expect(unit >= 0 && unit < 1)
        buckets[Int(unit * 10)] += 1
        seen.insert(unit)
      }
    }
    #expect(seen.count == 10_000)
    // Chi square with nine degrees of freedom; 27.9 is the one in a thousand mark.
    let chiSquare = buckets.reduce(0.0) { $0 + (Double($1) - 1_000) * (Double($1) - 1_000) / 1_000 }
    #expect(chiSquare < 27.9)
  }
}
