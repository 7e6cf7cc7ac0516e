import Testing

@testable import ScenarioKit

/// What would bring a chance to a threshold, against shares turned round by hand.
@Suite("Flip")
struct FlipTests {
  private static let scenario = """
    scenario "Flip"
    actor North, South
    quantity anger of actor 0..10 = 2
    hypothesis temper of North { fierce 50%; calm 50% }
    move raid by A on B

    """

  private func flip(_ question: String, _ more: String) throws -> FlipAnswer {
    var told = ToldSession(Self.scenario + more)
    guard case .flip(let answer) = try told.answer(question) else {
      throw ToldSession.Refused(text: question, mistakes: told.mistakes)
    }
    return answer
  }

  /// Near enough, and on the side that gets there; the value is rounded to three digits.
  private func expect(
    _ change: FlipAnswer.Change?, _ name: String, atLeast exact: Double, isBelow: Bool = false,
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    let change = try #require(change, sourceLocation: place)
    #expect(change.parameter.name == name, sourceLocation: place)
    #expect(abs(change.value / exact - 1) < 0.012, "\(change.value) for \(exact)", sourceLocation: place)
    #expect(isBelow ? change.value <= exact : change.value >= exact, "\(change.value)", sourceLocation: place)
  }

  @Test("w / (w + 1) above nine in ten needs w above 9; or a hold weight below a third")
  func share() throws {
    let answer = try flip(
      "flip chance after North raid on South above 90% within 1",
      "response raids { expect North raid on South weight 3 }\n")
    #expect(answer.base == .exact(0.75) && !answer.isMetNow)
    // Both are a factor of 3; the hold weight comes first in the scenario, but its rounding may make it greater.
    let byName = Dictionary(uniqueKeysWithValues: answer.changes.map { ($0.parameter.name, $0) })
    #expect(byName.count == 2)
    try expect(byName["raids weight, raid"], "raids weight, raid", atLeast: 9)
    try expect(byName["hold weight"], "hold weight", atLeast: 1.0 / 3, isBelow: true)
    for change in answer.changes {
      #expect(change.reached.value > 0.9 && change.reached.value < 0.902)
      #expect(abs(abs(change.steps) - 1.585) < 0.02)
    }
    #expect(answer.short.isEmpty && answer.impossible.isEmpty)
    // Two quantities, a prior, and a belief.
    #expect(answer.idle == 4, "\(answer.idle)")
  }

  private static let hidden = """
    response raids { expect North raid on South weight if North.temper is fierce then 3 else 1 }
    hold weight 0.5 (0.4..1)

    """

  @Test("Of prior, belief, weights and a declared range, the smallest first; and those that are not enough")
  func ordered() throws {
    // Fierce 3/3.5, calm 1/1.5: 16/21 at even odds.
    let answer = try flip("flip chance after North raid on South above 80% within 1", Self.hidden)
    #expect(abs(answer.base.value - 16.0 / 21) < 1e-12)
    // p * 6/7 + (1 - p) * 2/3 = 0.8 at p = 0.7: odds 7/3, which is 1.22 steps.
    let belief = answer.changes.first { $0.parameter.name == "belief that North.temper is fierce" }
    try expect(belief, "belief that North.temper is fierce", atLeast: 0.7)
    #expect(abs((belief?.steps ?? 0) - 1.2224) < 0.02)
    let prior = answer.changes.first { $0.parameter.name == "North.temper is fierce, prior" }
    #expect(prior?.value == belief?.value)
    // Holding weighs h: 3 / (3 + h) + 1 / (1 + h) = 1.6, so h = 0.3874...: beyond the declared 0.4.
    #expect(answer.short.map(\.parameter.name) == ["hold weight"])
    #expect(answer.short.first?.value == 0.4)
    #expect(answer.changes.map { abs($0.steps) } == answer.changes.map { abs($0.steps) }.sorted())
  }

  @Test("Nothing gets there: the answer says so, with the nearest")
  func none() throws {
    // Each weight goes to 16 times: 48/49 at most.
    let answer = try flip(
      "flip chance after North raid on South above 99% within 1",
      "response raids { expect North raid on South weight 3 }\n")
    #expect(answer.changes.isEmpty)
    #expect(answer.short.map { abs($0.reached.value - 48.0 / 49) < 1e-12 } == [true, true])
  }

  @Test("A quantity goes over its whole range, and is counted in tenths of it")
  func quantity() throws {
    let answer = try flip(
      "flip chance after North raid on South above 80% within 1",
      "response raids { expect North raid on South weight North.anger }\n")
    let anger = answer.changes.first { $0.parameter.name == "North.anger now" }
    try expect(anger, "North.anger now", atLeast: 4)
    #expect(abs((anger?.steps ?? 0) - 2) < 0.05)
  }

  @Test("Met already")
  func met() throws {
    let answer = try flip(
      "flip chance after North raid on South below 80% within 1",
      "response raids { expect North raid on South weight 3 }\n")
    #expect(answer.isMetNow && answer.changes.isEmpty)
  }

  @Test("Sampled, it finds much the same")
  func sampled() throws {
    let answer = try flip(
      "flip chance after North raid on South above 90% within 1 runs 4000",
      "response raids { expect North raid on South weight 3 }\n")
    let weight = try #require(answer.changes.first { $0.parameter.name == "raids weight, raid" })
    // The share of 4,000 runs is within a point of 0.9 where w is within 8.1..10.1.
    #expect(weight.value > 8 && weight.value < 10.2, "\(weight.value)")
  }
}
