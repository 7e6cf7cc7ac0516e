import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// When something first comes true, and by which events, on scenarios whose numbers are known.
@Suite struct PassageTests {
  /// One actor lights the lamp with a chance of 1/4 a round.
  private static let lamp = """
    actor One
    quantity light 0..1 = 0
    ladder of light { 1 "Lit" }
    hold weight 3
    move lamp by A { then light = 1 }
    response r { for A; expect A lamp }
    """

  /// Each adds with a chance of 1/4, and chats, which bears on nothing, with 1/2.
  private static let coins = """
    actor One, Two
    quantity heat 0..9 = 0
    quantity talk 0..9 = 0
    move add by A { then heat += 1 }
    move chat by A { then talk += 1 }
    response r { for A; expect A add; expect A chat weight 2 }
    """

  private func passage(_ text: String, of scenario: String = lamp) throws -> FirstPassage {
    var told = ToldSession(scenario)
    return try #require(try told.chance(text).passage)
  }

  @Test func theTimeToASuccessIsGeometric() throws {
    let passage = try passage("chance light >= 1 within 10")
    #expect(passage.points.map(\.round) == Array(1...10))
    var miss = 1.0
    for estimate in passage.byThen {
      miss *= 0.75
      #expect(abs(estimate.value - (1 - miss)) < 1e-12)
    }
    // 1 - (3/4)^10 is 0.9437: of that 0.2649 comes in the first round, 0.4636 in two, 0.6126 in three, 0.9182 in seven
    // and 0.9536 in eight.
    #expect(passage.low == .init(earliest: 0, latest: 0))
    #expect(passage.median == .init(earliest: 2, latest: 2))
    #expect(passage.high == .init(earliest: 7, latest: 7))
  }

  @Test func aSampleSaysBetweenWhichRounds() throws {
    let passage = try passage("chance light >= 1 within 10 runs 400 seed 3 method sample")
    let median = try #require(passage.median)
    #expect(median.earliest <= 2 && 2 <= median.latest)
    let high = try #require(passage.high)
    #expect(high.earliest <= 7 && 7 <= high.latest && high.earliest < high.latest)
    let few = try self.passage("chance light >= 1 within 2 runs 12 seed 3 method sample")
    #expect(few.median == nil)
  }

  @Test func whatIsGivenUsesRoundsUp() throws {
    let passage = try passage("chance light >= 1 within 4 given One hold")
    let expected: [Double] = [0, 0.25, 0.4375, 0.578125]
    #expect(passage.byThen.count == 4)
    for (estimate, value) in zip(passage.byThen, expected) { #expect(abs(estimate.value - value) < 1e-12) }
  }

  @Test func oneRoundHasNoWhen() throws {
    var told = ToldSession(Self.lamp)
    #expect(try told.chance("chance light >= 1 within 1").passage == nil)
    #expect(try told.chance("chance light >= 1 at 3").passage == nil)
  }

  @Test func aForecastReachesARungAsAChanceDoes() throws {
    for method in ["exact", "sample runs 500 seed 4"] {
      var told = ToldSession(Self.coins + "\nladder of heat { 2 \"Two\"; 4 \"Four\" }")
      guard case .forecast(let forecast) = try told.answer("forecast of heat within 5 method \(method)")
      else {
        Issue.record("no forecast")
        return
      }
      for rung in forecast.series[0].rungs {
        let passage = try told.chance("chance heat >= \(rung.number) within 5 method \(method)").passage
        #expect(rung.passage?.median == passage?.median)
        for (one, other) in zip(rung.passage?.byThen ?? [], passage?.byThen ?? []) {
          #expect(abs(one.value - other.value) < 1e-12)
        }
        #expect(rung.passage?.byThen.count == 5)
      }
    }
  }

  @Test func whatDoesNotBearOnItIsNotTold() throws {
    var told = ToldSession(Self.coins)
    let paths = try #require(try told.chance("chance heat >= 2 within 1").paths)
    // Both must add: one way, which is all there is.
    #expect(paths.named.map(\.events) == [["One add", "Two add"]])
    #expect(paths.named.map(\.share) == [.exact(1)])
    let two = try #require(try told.chance("chance heat >= 2 within 2").paths)
    // Of the four turns: 1 2, 1 4 or 3 4 is One, then Two: 34/256. 1 3 is One twice, 2 3 Two, then One: 12/256 each.
    // 2 4 is Two twice: 9/256. In all 67/256.
    #expect(
      two.named.map(\.events) == [
        ["One add", "Two add"], ["One add", "One add"], ["Two add", "One add"], ["Two add", "Two add"],
      ])
    for (path, share) in zip(two.named, [34.0 / 67, 12.0 / 67, 12.0 / 67, 9.0 / 67]) {
      #expect(abs(path.share.value - share) < 1e-12)
    }
    #expect(two.others.value < 1e-12)
  }

  @Test func whatARuleMakesOfItBearsOnIt() throws {
    var told = ToldSession(Self.coins + "\nrule fight { when talk >= 1; then heat = 5 }")
    let paths = try #require(try told.chance("chance heat >= 5 within 1").paths)
    #expect(paths.named.map(\.events) == [["One chat"], ["One add", "Two chat"], ["Two chat"]])
  }

  @Test func theyAreToldInLessDetailWhereNoneIsLikely() throws {
    var told = ToldSession(
      """
      actor One
      quantity far 0..99 = 0
      move step by A with size 1..9 = 1 { then far += size }
      response r { for A; \((1...9).map { "expect A step with size \($0)" }.joined(separator: "; ")) }
      """)
    let paths = try #require(try told.chance("chance far >= 18 within 4").paths)
    #expect(paths.detail == .plain)
    #expect(paths.named.map(\.events) == [["One step"]])
    #expect(paths.named[0].share == .exact(1))
  }

  @Test func otherQuestionsFollowNoPaths() {
    #expect(!Course(turns: 3).followsPaths)
  }

  /// Whatever becomes of what was set aside, the quantile lies between the ends.
  @Test(arguments: 0..<200) func boundsOnWhenHoldWhateverWasSetAside(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func unit() -> Double { Double(random.next() >> 11) / 9_007_199_254_740_992 }
    let count = 2 + Int(random.next() % 6)
    // What comes true by each moment, and what is set aside by then.
    var reached: [FirstPassage.Reached] = []
    var (mass, aside) = (0.0, 0.0)
    for _ in 0..<count {
      mass += unit() * 0.1
      aside += unit() * 0.05
      reached.append(.init(mass: mass, aside: aside))
    }
    let points = (1..<count).map { FirstPassage.Point(round: $0, date: nil) }
    let passage = FirstPassage(points, reached, [], .bounds(aside: aside))
    for _ in 0..<20 {
      // Of what was set aside at each moment some comes true then or later.
      var truth = reached.map(\.mass)
      var before = 0.0
      for moment in reached.indices {
        let new = reached[moment].aside - before
        before = reached[moment].aside
        let part = new * (random.next() % 2 == 0 ? unit() : 1)
        let when = moment + Int(random.next() % UInt64(count - moment))
        for later in when..<count { truth[later] += part }
      }
      for (share, quantile) in [(0.05, passage.low), (0.5, passage.median), (0.95, passage.high)] {
        let place = (truth.firstIndex { $0 / truth[count - 1] >= share } ?? count - 1) - 1
        #expect(quantile.map { $0.earliest <= place && place <= $0.latest } ?? false)
      }
    }
  }

  /// A hundred hits of the lamp's time, drawn often: the interval holds the true median nearly always.
  @Test func theIntervalOfASampledQuantileHoldsTheTruth() {
    var random = SplitMix64(seed: 9)
    let cumulative = (0...10).map { 1 - raised(0.75, to: Double($0)) }
    var held = 0
    for _ in 0..<200 {
      var counts = Array(repeating: 0.0, count: 11)
      for _ in 0..<100 {
        let unit = Double(random.next() >> 11) / 9_007_199_254_740_992 * cumulative[10]
        let when = cumulative.firstIndex { $0 > unit } ?? 10
        for later in when...10 { counts[later] += 1 }
      }
      let passage = FirstPassage(
        (1...10).map { .init(round: $0, date: nil) }, counts.map { .init(mass: $0 / 100, aside: 0) }, [],
        .sampled(runs: 100, seed: 1))
      if let median = passage.median, median.earliest <= 2, 2 <= median.latest { held += 1 }
    }
    // 95 % of 200 are 190; fewer than 178 would be a one in a thousand chance. Whole rounds make it hold more often.
    #expect(held >= 178)
  }
}
