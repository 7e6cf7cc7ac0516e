import Testing

@testable import ScenarioKit

/// Questions with the plausible ranges drawn.
@Suite struct UncertainTests {
  private static let base = """
    actor Ada, Ben
    quantity heat 0..10 = 0
    move raid by A on B { outcome won 60% (40%..80%) then heat += 1; outcome lost otherwise }
    hypothesis temper of Ada { fierce 30% (10%..50%); calm 70% }
    evidence drums { likely 80% (60%..100%) when Ada.temper is fierce; likely 20% otherwise }
    response r { for A, B; expect A raid on B weight if A.temper is fierce then 3 (2..4) else 1 (0.5..1.5) }
    """

  private func chance(_ text: String, threads: Int = 1) throws -> ChanceAnswer {
    var settings = SessionSettings()
    settings.threads = threads
    var told = ToldSession(
      Self.base + "\nobserve drums\nplay Ada raid on Ben outcome won", settings: settings)
    return try told.chance(text)
  }

  @Test func bothKindsOfUncertaintyStandApart() throws {
    let certain = try chance("chance heat >= 3 within 3")
    let uncertain = try chance("chance heat >= 3 within 3 uncertain")
    #expect(certain.estimate == uncertain.estimate)
    #expect(certain.draws == nil && certain.drawn == nil)
    #expect(uncertain.draws == Draws(count: 100, inputs: 5, seed: 1))
    let band = try #require(uncertain.drawn)
    #expect(band.low < certain.estimate.value && certain.estimate.value < band.high)
    #expect(band.low > 0 && band.high < 1)
  }

  @Test func drawsAreTheSameOnAnyNumberOfThreads() throws {
    for method in ["exact", "sample"] {
      let asked = "chance heat >= 3 within 3 uncertain method \(method) seed 5"
      let one = try chance(asked).drawn
      #expect(try chance(asked, threads: 3).drawn == one)
      #expect(try chance(asked + " runs 500").drawn != nil || method == "exact")
    }
    let first = try chance("chance heat >= 3 within 3 uncertain seed 5").drawn
    #expect(try chance("chance heat >= 3 within 3 uncertain seed 6").drawn != first)
  }

  /// The chance of winning is drawn from 40 % to 80 %, and is the answer.
  @Test func aBandIsThatOfTheRange() throws {
    var told = ToldSession(
      """
      actor Ada, Ben
      quantity heat 0..10 = 0
      move raid by A on B { outcome won 60% (40%..80%) then heat += 1; outcome lost otherwise }
      response r { expect Ada raid on Ben }
      hold weight 0
      """)
    let answer = try told.chance("chance heat >= 1 within 1 uncertain")
    #expect(abs(answer.estimate.value - 0.6) < 1e-12)
    let band = try #require(answer.drawn)
    // The 5th and the 95th of a hundred uniform draws; they stray by about two points.
    #expect(abs(band.low - 0.42) < 0.03 && abs(band.high - 0.78) < 0.03, "\(band)")
  }

  /// The story is told anew in each draw, so that belief is what it would be there.
  @Test func beliefFollowsTheDrawnPrior() throws {
    var told = ToldSession(
      """
      actor Ada
      hypothesis temper of Ada { fierce 30% (10%..50%); calm 70% }
      evidence drums { likely 80% when Ada.temper is fierce; likely 20% otherwise }
      observe drums
      """)
    let answer = try told.chance("chance Ada.temper is fierce at 0 uncertain")
    func posterior(_ prior: Double) -> Double { prior * 0.8 / (prior * 0.8 + (1 - prior) * 0.2) }
    #expect(abs(answer.estimate.value - posterior(0.3)) < 1e-12)
    let band = try #require(answer.drawn)
    #expect(abs(band.low - posterior(0.12)) < 0.06 && abs(band.high - posterior(0.48)) < 0.06, "\(band)")
  }

  @Test func withoutARangeThereIsNothingToDraw() {
    var told = ToldSession("quantity heat 0..9 = 1\nhold weight 1 (0..2)\ndrop hold weight")
    told.tell("chance heat > 3 within 1 uncertain")
    #expect(told.mistakes == ["E0546 1:1 there is nothing to draw: no number has a plausible range"])
  }

  @Test func modifiersStandWhereTheyMeanSomething() {
    var told = ToldSession(Self.base)
    told.tell("why Ada raid on Ben uncertain")
    #expect(told.mistakes == ["E0431 1:21 `uncertain` means nothing in `why`"])
  }

  @Test func forecastsAndSupposedEventsAreDrawnToo() throws {
    var told = ToldSession(Self.base)
    guard case .forecast(let forecast) = try told.answer("forecast of heat within 2 uncertain") else {
      return
    }
    #expect(forecast.draws?.inputs == 5)
    let series = try #require(forecast.series.first)
    #expect(series.drawnMeans.count == series.bands.count)
    for (drawn, band) in zip(series.drawnMeans, series.bands) {
      #expect(drawn.low <= band.mean.value && band.mean.value <= drawn.high)
    }
    guard case .whatif(let whatif) = try told.answer("whatif Ada raid on Ben within 1 uncertain") else {
      return
    }
    let response = try #require(whatif.actors.first?.responses.first)
    let drawn = try #require(response.drawnNextTurn)
    #expect(drawn.low < response.nextTurn.value && response.nextTurn.value < drawn.high)
    #expect(try #require(whatif.differences.first).drawn != nil)
  }

  /// Ben's weight w is drawn from 1 to 4 against 1 for holding. He answers at his next turn with w / (1 + w), and
  /// within two turns with 1 - 1 / (1 + w)²; what is supposed changes neither.
  @Test func everyColumnOfASupposedEventHasItsBand() throws {
    var told = ToldSession(
      """
      actor Ada, Ben
      move raid by A on B { }
      response r { expect Ben raid on Ada weight 2 (1..4) }
      """)
    guard case .whatif(let answer) = try told.answer("whatif Ada raid on Ben within 2 uncertain") else {
      return
    }
    let responses = try #require(answer.actors.first { $0.actor == "Ben" }).responses
    let raid = try #require(responses.first { $0.ever != nil })
    func next(_ weight: Double) -> Double { weight / (1 + weight) }
    func ever(_ weight: Double) -> Double { 1 - 1 / (1 + weight) / (1 + weight) }
    // The 5th and the 95th of a hundred: weights near 1.15 and 3.85, which stray by some 0.07.
    func expect(_ band: DrawnBand?, _ value: (Double) -> Double) throws {
      let band = try #require(band)
      #expect(abs(band.low - value(1.15)) < 0.03 && abs(band.high - value(3.85)) < 0.03, "\(band)")
    }
    try expect(raid.drawnNextTurn, next)
    try expect(raid.drawnEver, ever)
    try expect(raid.drawnEverIfNot, ever)
    // The first thing that he does but hold.
    try expect(raid.drawnFirstAnswer, ever)
    let holding = try #require(responses.first { $0.ever == nil })
    #expect(holding.drawnEver == nil && holding.drawnNextTurn != nil)
  }

  /// What sampling adds to the band is told for itself, and is nothing where the draws are exact.
  @Test func theNoiseOfADrawIsToldApart() throws {
    let asked = "chance heat >= 3 within 3 uncertain"
    #expect(try chance(asked).noiseOfDraw == 0)
    let sampled = try chance(asked + " method sample runs 400")
    let noise = try #require(sampled.noiseOfDraw)
    // 1.96 standard errors of a share of 400 runs, at the chances in the band.
    let band = try #require(sampled.drawn)
    let ends = [band.low, band.high].map { 1.96 * ($0 * (1 - $0) / 400).squareRoot() }.sorted()
    #expect(noise > 0.8 * ends[0] && noise < 1.3 * max(ends[1], 0.5 * 1.96 / 20), "\(noise)")
  }

  @Test func aCheckMustHoldAtBothEnds() {
    let held = ToldSession(Self.base + "\ncheck chance(heat >= 1 within 2 uncertain) > 10%")
    #expect(held.mistakes == [])
    let failed = ToldSession(
      Self.base + "\ncheck chance(heat >= 1 within 2 uncertain) > chance(heat >= 1 within 2)")
    #expect(failed.mistakes.map { String($0.prefix(5)) } == ["E0520"])
  }
}
