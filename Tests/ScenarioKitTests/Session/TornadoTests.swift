import Synchronization
import Testing

@testable import ScenarioKit

/// How far each input moves an answer, against shares and posteriors worked out by hand.
@Suite("Tornado")
struct TornadoTests {
  private static let scenario = """
    scenario "Tornado"
    actor North, South
    quantity anger of actor 0..10 = 2
    quantity noise 0..10 = 5
    hypothesis temper of North { fierce 50%; calm 50% }
    evidence drums { likely 80% when North.temper is fierce; likely 20% otherwise }
    move raid by A on B { outcome success 60%; outcome failure otherwise }
    move shout by A

    """
  private static let raids = "response raids { expect North raid on South weight 3 }\n"

  private func tornado(
    _ question: String, _ more: String, _ change: (inout SessionSettings) -> Void = { _ in }
  ) throws -> TornadoAnswer {
    var settings = SessionSettings()
    change(&settings)
    var told = ToldSession(Self.scenario + more, settings: settings)
    guard case .tornado(let answer) = try told.answer(question) else {
      throw ToldSession.Refused(text: question, mistakes: told.mistakes)
    }
    return answer
  }

  private func ends(_ answer: TornadoAnswer, _ name: String) throws -> [Double] {
    let bar = try #require(
      answer.bars.first { $0.parameter.name == name }, "\(answer.bars.map(\.parameter.name))")
    return [bar.atLow.value, bar.atHigh.value]
  }

  private func expect(_ found: [Double], _ wanted: [Double], _ place: SourceLocation = #_sourceLocation) {
    #expect(
      zip(found, wanted).allSatisfy { abs($0 - $1) < 1e-12 }, "\(found) for \(wanted)", sourceLocation: place)
  }

  @Test("A weight against holding: w / (w + 1), halved and doubled; and what does not matter")
  func share() throws {
    let answer = try tornado("tornado chance after North raid on South within 1", Self.raids)
    #expect(answer.base == .exact(0.75))
    expect(try ends(answer, "raids weight, raid"), [1.5 / 2.5, 6.0 / 7])
    expect(try ends(answer, "hold weight"), [3 / 3.5, 3.0 / 5])
    // Both swing as far, and the weight of holding is declared before any response.
    #expect(answer.bars.map(\.parameter.name) == ["hold weight", "raids weight, raid"])
    #expect(answer.bars.allSatisfy { !$0.parameter.isDeclared && !$0.swing.isNoise })
    // The prior, the outcome, and five quantities: nothing reads them. Unseen evidence is no input.
    #expect(answer.idle == 5, "\(answer.idle)")
    #expect(answer.impossible.isEmpty)
  }

  @Test("A declared range counts, in place of the weight that it is part of")
  func declared() throws {
    let answer = try tornado(
      "tornado chance after North raid on South within 1",
      "response raids { expect North raid on South weight 1 (0..4) * North.anger }\n")
    expect([answer.base.value], [2.0 / 3])
    expect(try ends(answer, "raids, 1 (0..4)"), [0, 8.0 / 9])
    // A tenth of 0..10 to either side of 2.
    expect(try ends(answer, "North.anger now"), [1.0 / 2, 3.0 / 4])
    #expect(answer.bars.map(\.parameter.isDeclared) == [true, false, false])
    #expect(!answer.bars.contains { $0.parameter.name.contains("weight, raid") })
  }

  @Test("A mean moves too: what a raid that comes off does to the noise")
  func mean() throws {
    let answer = try tornado(
      "tornado noise within 1",
      Self.raids.replacing(
        "response", with: "rule loud { on North raid on South outcome success; then noise += 4 }\nresponse"))
    // 5 + 4 * 0.75 * 0.6
    expect([answer.base.value], [6.8])
    #expect(!answer.isProbability)
    // Odds of 3 to 2, halved and doubled: 3/7 and 3/4.
    expect(try ends(answer, "raid, chance of success"), [5 + 3 * 3.0 / 7, 5 + 3 * 0.75])
    expect(try ends(answer, "noise now"), [5.8, 7.8])
  }

  private static let hidden = """
    response raids { expect North raid on South weight if North.temper is fierce then 3 else 1 }
    play North raid on South outcome success
    advance 1

    """

  @Test("The story is told anew: priors and weights have moved what is believed since")
  func retold() throws {
    // Fierce 3/4 against 1/2: 3 to 2 after the raid.
    let answer = try tornado("tornado chance after North raid on South within 1", Self.hidden)
    expect([answer.base.value], [0.6 * 0.75 + 0.4 * 0.5])
    // A prior of 1/3: 3 to 4 after the raid; of 2/3: 3 to 1.
    func chance(_ believed: Double, fierce: Double, calm: Double) -> Double {
      believed * fierce + (1 - believed) * calm
    }
    expect(
      try ends(answer, "North.temper is fierce, prior"),
      [chance(3.0 / 7, fierce: 0.75, calm: 0.5), chance(0.75, fierce: 0.75, calm: 0.5)])
    // Weights 1.5 and 0.5: 3/5 against 1/3, so 9 to 5; 6 and 2: 6/7 against 2/3, so 9 to 7.
    expect(
      try ends(answer, "raids weight, raid"),
      [
        chance(9.0 / 14, fierce: 0.6, calm: 1.0 / 3), chance(9.0 / 16, fierce: 6.0 / 7, calm: 2.0 / 3),
      ])
  }

  @Test("Likelihoods of what was seen are inputs, by their odds")
  func likelihood() throws {
    let answer = try tornado(
      "tornado chance after North raid on South within 1", Self.hidden + "observe drums\n")
    // 80 %: odds 4, so 2/3 and 8/9. 3 to 2 before the drums.
    func believed(_ likely: Double) -> Double { 0.6 * likely / (0.6 * likely + 0.4 * 0.2) }
    func chance(_ likely: Double) -> Double { 0.5 + 0.25 * believed(likely) }
    expect([answer.base.value], [chance(0.8)])
    expect(
      try ends(answer, "drums likely when North.temper is fierce"), [chance(2.0 / 3), chance(8.0 / 9)])
  }

  @Test("Outcomes that sum to 1 keep their proportions")
  func outcomes() throws {
    let answer = try tornado(
      "tornado noise within 1",
      """
      move gamble by A { outcome great 50% then noise += 4; outcome good 30% then noise += 2; outcome bad 20% }
      response gambles { expect North gamble weight 1 }
      hold weight 0

      """)
    expect([answer.base.value], [5 + 2 + 0.6])
    // 30 % becomes 3/17 and 6/13; the others share the rest five to two.
    let found = try ends(answer, "gamble, chance of good")
    func mean(good: Double) -> Double {
      let great: Double = (1 - good) * 5 / 7
      return 5 + 2 * good + 4 * great
    }
    expect(found, [mean(good: 3.0 / 17), mean(good: 6.0 / 13)])
  }

  @Test("Sampled ends draw alike: the same on any threads, and the swing's interval holds the truth")
  func sampled() throws {
    let question = "tornado chance after North raid on South within 1 runs 2000 seed 3"
    let one = try tornado(question, Self.raids) { $0.threads = 1 }
    let two = try tornado(question, Self.raids) { $0.threads = 2 }
    #expect(one.bars.map(\.swing) == two.bars.map(\.swing))
    #expect(one.bars.count == 2 && one.idle == 5)
    for bar in one.bars {
      let truth = (6.0 / 7 - 0.6) * (bar.parameter.name == "hold weight" ? -1 : 1)
      let swing = bar.swing.estimate
      #expect(swing.lower <= truth && truth <= swing.upper, "\(swing)")
      // Drawn apart, the two ends would leave it as unsure as 1.96 * sqrt(0.24 / 2000 + 0.122 / 2000) = 0.026.
      #expect(swing.upper - swing.lower < 2 * 0.026)
    }
  }

  @Test("Broken off, it answers what was done by then")
  func interrupted() throws {
    let asked = Mutex(0)
    let question = "tornado chance after North raid on South within 1 runs 200"
    let answer = try tornado(question, Self.raids) {
      $0.isInterrupted = {
        asked.withLock { asked in
          asked += 1
          return asked > 40
        }
      }
    }
    guard case .interrupted(let progress) = answer.provenance.ending else {
      Issue.record("not broken off")
      return
    }
    #expect(progress.unit == .inputs && progress.done < progress.total ?? 0)
    #expect(answer.bars.count + answer.idle == progress.done)
  }
}
