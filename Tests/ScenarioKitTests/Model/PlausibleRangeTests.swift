import Testing

@testable import ScenarioKit

/// Numbers with a plausible range: what is kept of them, what is wrong with them, and what they become when drawn.
@Suite struct PlausibleRangeTests {
  @Test(arguments: ProblemTable(table).cases)
  func isReported(_ problem: ProblemTable.Case) {
    #expect(ModelReading.problems(of: problem.source) == problem.expected)
  }

  static let table = #"""
    > hold weight 3 (6..1)
    E0402:1:15 the range 6..1 is empty
    | the lower number comes first
    > hold weight 3 (-1..4)
    E0410:1:13 the weight of holding must lie in 0.., and its plausible range goes beyond
    > response r { for A, B; expect A strike on B weight 0.5 (0.6..0.9) }
    E0409:1:52 0.5 lies outside its own plausible range 0.6..0.9
    > hypothesis aim of US { harm 70% (50..85); spare 30% }
    E0409:1:29 70% lies outside its own plausible range 50..85
    > hypothesis aim of US { harm 70% (50% .. 120%); spare 30% }
    E0410:1:29 a prior must lie in 0..1, and its plausible range goes beyond
    > evidence seen { likely 70% (50%..85%) when Iran.doctrine is direct; likely 10% (-1%..20%) otherwise }
    E0410:1:76 a likelihood must lie in 0..1, and its plausible range goes beyond
    > actor Oman { pressure = 3 (1..20) }
    E0410:1:25 the value of `pressure` must lie in 0..10, and its plausible range goes beyond
    > quantity fear -1..1 = 0.5 (-2..1)
    E0410:1:23 the default of `fear` must lie in -1..1, and its plausible range goes beyond
    > move probe by A { outcome seen 50% (40%..101%); outcome unseen otherwise }
    E0410:1:32 the chance of outcome `seen` must lie in 0..1, and its plausible range goes beyond
    """#

  private static let text = """
    quantity heat 0..10 = 4 (2..6)
    quantity pressure of actor 0..10 = 0
    actor Ada, Ben { pressure = 3 (1..5) }
    hold weight 1 (0.5..2)
    move hit by A on B {
      outcome win 60% (40%..80%)
      outcome draw 30%
      outcome loss 10%
    }
    move probe by A on B {
      outcome seen 50% (20%..90%) + 0.5 * A.pressure / 10
      outcome heard 20% (10%..50%)
      outcome unseen otherwise
    }
    hypothesis temper of Ada { fierce 20% (10%..40%); calm 60%; meek 20%; drift 4% (0%..10%) }
    evidence drums { likely 30% (10%..60%) otherwise }
    response r { for A, B; expect A hit on B weight 2 (1..3) * A.pressure - 1 }
    response s { for A, B; table heat: A probe on B; any: 2 (1..3) }
    """

  @Test func inputsKeepTheirPlace() {
    let scenario = ModelReading(Self.text).scenario
    let inputs = scenario.inputs.map {
      "\($0.declaration): \($0.what): \($0.origin.text), line \($0.origin.line)"
    }
    #expect(
      inputs == [
        "quantity heat: the default: 4 (2..6), line 1",
        "actor Ada, Ben: : 3 (1..5), line 3",
        "hold weight: : 1 (0.5..2), line 4",
        "move hit: : 60% (40%..80%), line 6",
        "move probe: : 50% (20%..90%), line 11",
        "move probe: : 20% (10%..50%), line 12",
        "hypothesis temper of Ada: the prior of fierce: 20% (10%..40%), line 15",
        "hypothesis temper of Ada: the drift: 4% (0%..10%), line 15",
        "evidence drums: : 30% (10%..60%), line 16",
        "response r: : 2 (1..3), line 17",
        "response s: : 2 (1..3), line 18",
      ])
    #expect(scenario.inputs.map(\.value) == [4, 3, 1, 0.6, 0.5, 0.2, 0.2, 0.04, 0.3, 2, 2])
  }

  @Test func answersUseTheNumber() {
    let ranged = ToldSession(
      Self.text + "\ncheck abs(response(Ada hit on Ben) - 5/8) < 1e-12\ncheck heat == 4")
    #expect(ranged.mistakes == [])
  }

  @Test func whatIsDrawnIsValid() throws {
    let scenario = ModelReading(Self.text).scenario
    var values = scenario.inputs.map(\.value)
    values[6] = 0.4
    values[7] = 0.1
    let drawn = scenario.drawing(values)
    // The two without a range share what is left as they did: 60 to 20.
    let priors = try #require(drawn.hypotheses.first).types.map(\.prior)
    for (prior, expected) in zip(priors, [0.4, 0.45, 0.15]) { #expect(abs(prior - expected) < 1e-12) }
    let drift = try #require(drawn.hypotheses.first?.drift)
    for row in drift { #expect(abs(row.reduce(0, +) - 1) < 1e-12) }
    #expect(abs(drift[0][0] - 0.9) < 1e-12)
    #expect(drawn.quantities.first?.initial == 4)
  }

  @Test(arguments: [(0.4, 0.45, 0.15), (0.8, 0.15, 0.05), (1.2, 0, 0)])
  func outcomesWithoutARangeTakeWhatIsLeft(win: Double, draw: Double, loss: Double) throws {
    let scenario = ModelReading(Self.text).scenario
    var values = scenario.inputs.map(\.value)
    values[3] = win
    let chances = try #require(drawn(scenario, values).moves.first).outcomes.compactMap(\.chance?.constant)
    for (chance, expected) in zip(chances, [min(win, 1), draw, loss]) {
      #expect(abs(chance - expected) < 1e-12)
    }
  }

  /// With inputs written out as numbers.
  private func drawn(_ scenario: Scenario, _ values: [Double]) -> Scenario {
    var drawn = scenario.drawing(values)
    for index in drawn.moves.indices {
      let move = drawn.moves[index]
      drawn.moves[index] = Move(
        name: move.name, kind: nil, actorVariable: "A", targetVariable: nil, options: [], title: nil,
        conditions: [], before: [],
        outcomes: move.outcomes.map {
          Move.Outcome(
            name: $0.name, chance: $0.chance.map { .number($0.value(with: values) ?? .nan) }, effects: [],
            origin: $0.origin)
        }, finally: [], alerts: [], notes: .none, origin: move.origin)
    }
    return drawn
  }
}

extension Expression {
  fileprivate var constant: Double? { if case .number(let value) = self { value } else { nil } }

  /// Plain arithmetic over inputs.
  fileprivate func value(with values: [Double]) -> Double? {
    func of(_ part: Expression) -> Double { part.value(with: values) ?? .nan }
    switch self {
    case .number(let number): return number
    case .input(let id, _): return values[id.index]
    case .arithmetic(.add, let left, let right): return of(left) + of(right)
    case .arithmetic(.subtract, let left, let right): return of(left) - of(right)
    case .arithmetic(.multiply, let left, let right): return of(left) * of(right)
    case .arithmetic(.divide, let left, let right): return of(left) / of(right)
    case .function(.max, let list): return list.map(of).max()
    case .function(.clamp, let list): return min(max(of(list[0]), of(list[1])), of(list[2]))
    case .conditional(.compare(.greater, let left, let right), let yes, let no):
      return of(left) > of(right) ? of(yes) : of(no)
    default: return nil
    }
  }
}
