import Testing

@testable import ScenarioKit

/// Rare events estimated by splitting, held against closed forms and against following every course.
@Suite struct SplittingTests {
  /// From rung 1, up with a chance, else down; at 0 it is over. Reaching rung 10 first is the gambler's ruin.
  private static func ruin(up: Int) -> String {
    """
    actor Climber
    quantity rung 0..10 = 1
    hold weight 0
    move climb by A {
      when rung >= 1
      outcome up \(up)% then rung += 1
      outcome down otherwise then rung -= 1
    }
    response climbs { for A; expect A climb }
    """
  }

  /// (q/p - 1) / ((q/p)^10 - 1), Feller, An Introduction to Probability Theory I, XIV.2.
  private static func chanceOfRuin(up: Double) -> Double {
    let ratio = (1 - up) / up
    return (ratio - 1) / ((0..<10).reduce(1) { power, _ in power * ratio } - 1)
  }

  @Test(arguments: [(20, 2.86e-6), (10, 2.29e-9)])
  func agreesWithTheClosedForm(up: Int, about: Double) throws {
    let truth = Self.chanceOfRuin(up: Double(up) / 100)
    #expect(abs(truth / about - 1) < 0.01)
    var told = ToldSession(Self.ruin(up: up))
    let exact = try told.chance("chance rung >= 10 within 60 method exact").estimate
    #expect(abs(exact.value / truth - 1) < 1e-4)
    var held = 0
    var sum = 0.0
    for seed in 1...4 {
      let answer = try told.chance("chance rung >= 10 within 60 method splitting seed \(seed)")
      #expect(!answer.isUneven)
      sum += answer.estimate.value
      if answer.estimate.lower < truth && truth < answer.estimate.upper { held += 1 }
    }
    // 200 runs from each of eight levels, of which one in nine reaches the next: a relative error of 0.57 a replicate,
    // of 80 replicates 0.064; four times that.
    #expect(abs(sum / 4 / truth - 1) < 0.26)
    #expect(held >= 3)
  }

  @Test("The mean of many small estimates is the truth: nothing is added or left out")
  func isUnbiased() throws {
    var told = ToldSession(Self.ruin(up: 35))
    let question = "chance rung >= 6 within 12"
    let truth = try told.chance("\(question) method exact").estimate.value
    let values = try (1...60).map {
      try told.chance("\(question) method splitting runs 400 seed \($0)").estimate.value
    }
    let mean = values.reduce(0, +) / 60
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 59
    #expect(truth > 0.001 && truth < 0.05)
    #expect(abs(mean - truth) < 4 * (variance / 60).squareRoot())
    // Four standard errors are few enough to see a bias of a tenth.
    #expect(4 * (variance / 60).squareRoot() < 0.1 * truth)
  }

  @Test func anyNumberOfThreadsGivesTheSameToTheBit() throws {
    let estimates = try [1, 2, 3].map { threads in
      var settings = SessionSettings()
      settings.threads = threads
      var told = ToldSession(Self.ruin(up: 20), settings: settings)
      return try told.chance("chance rung >= 8 within 40 method splitting runs 400").estimate
    }
    #expect(estimates[0].value > 0)
    #expect(estimates == Array(repeating: estimates[0], count: 3))
  }

  @Test(
    "Whatever comes nearer by degrees can be climbed",
    arguments: [
      "North.anger >= 4 and South.anger >= 4", "all A: A.anger >= 4", "any A: A.anger > 4",
      "not (North.anger < 4 or South.anger < 4)", "(sum A: A.anger) >= 9", "fury",
      "(after North raid) and (after South raid) and heat == 5",
    ])
  func climbs(condition: String) throws {
    var told = ToldSession(
      """
      actor North, South
      quantity anger of actor 0..6 = 0
      quantity heat 0..6 = 0
      move raid by A { outcome hit 30% then A.anger += 1, heat += 1; outcome miss otherwise then A.anger -= 1 }
      response raids { for A; expect A raid weight 0.5 }
      define fury = max(North.anger, heat) >= 5
      """)
    #expect(told.mistakes == [])
    let exact = try told.chance("chance \(condition) within 8 method exact").estimate
    let split = try told.chance("chance \(condition) within 8 method splitting runs 4000").estimate
    #expect(exact.value > 0 && exact.value < 0.2)
    // Half as wide again as the interval, lest one in twenty fails.
    let factor = split.upper / split.value * 1.5
    #expect(exact.value < split.value * factor && exact.value > split.value / factor)
  }

  @Test func whatHoldsThroughoutIsTheOpposite() throws {
    var told = ToldSession(Self.ruin(up: 20))
    let reached = try told.chance("chance rung >= 5 within 20 method splitting runs 400").estimate
    let kept = try told.chance("chance always rung < 5 within 20 method splitting runs 400").estimate
    #expect(kept == reached.complement)
  }

  @Test(
    "What has no degrees is refused",
    arguments: [
      "chance after Climber climb within 3 method splitting", "chance rung >= 3 at 2 method splitting",
      "forecast of rung within 3 method splitting", "whatif Climber climb within 3 method splitting",
      "check mean(rung at 3 method splitting) > 1",
    ])
  func refused(text: String) {
    var told = ToldSession(Self.ruin(up: 20))
    told.tell(text)
    #expect(told.mistakes.map { String($0.prefix(5)) } == ["E0553"])
  }

  @Test func withoutAnArrivalTheIntervalIsStillHonest() {
    let chance = SplitChance(
      SplittingSampler.Arrivals(counts: Array(repeating: [4, 0, 0], count: 20), effort: 20, seed: 1))
    #expect(chance.isUneven && chance.estimate.value == 0 && chance.estimate.lower == 0)
    // Wilson's upper ends of 80 and of 0 in 400.
    #expect(abs(chance.estimate.upper - 0.2419783 * 0.0095126) < 1e-6)
  }

  @Test func aSampleThatSawTooLittleSaysSo() throws {
    var told = ToldSession(Self.ruin(up: 20))
    // Of 500 about six get there.
    let rare = try told.chance("chance rung >= 4 within 40 method sample runs 500")
    #expect(rare.isRare && rare.canSplit && rare.hits.map { (1..<10).contains($0) } == true)
    let seen = try told.chance("chance rung >= 2 within 40 method sample runs 500")
    #expect(!seen.isRare)
    let remembered = try told.chance("chance never Climber climb within 3 method sample runs 500")
    #expect(!remembered.canSplit)
    // Kept throughout by all but a few.
    #expect(try told.chance("chance always rung < 6 within 40 method sample runs 500").isRare)
  }

  @Test func isStoppedWithoutAnAnswer() throws {
    var settings = SessionSettings()
    settings.isInterrupted = { true }
    var told = ToldSession(Self.ruin(up: 20), settings: settings)
    told.tell("chance rung >= 8 within 40 method splitting")
    #expect(told.mistakes.map { String($0.prefix(5)) } == ["E0519"])
  }
}
