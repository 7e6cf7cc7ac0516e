import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// Bindings found along facts are those of trying every actor for every variable, in the same order.
@Suite struct JoinTests {
  private static let size = ScenarioGenerator.Size(
    actors: 4...6, quantities: 2...4, moves: 2...3, responses: 4...6, rules: 3...4)

  /// Everyone for every variable, the leftmost slowest; those left out of whom a condition is known to fail.
  private func tried(_ variables: [Variable], _ conjuncts: [ScenarioKit.Expression], _ known: KnownWorld)
    -> [[ActorID]]
  {
    var tuples: [[ActorID]] = [[]]
    for variable in variables {
      tuples = tuples.flatMap { tuple in
        known.scenario.actors.indices.map { ActorID($0) }
          .filter { known.scenario.isActor($0, of: variable.kind) && !tuple.contains($0) }
          .map { tuple + [$0] }
      }
    }
    return tuples.filter { tuple in
      !conjuncts.contains { known.value(of: $0, in: Environment(tuple)) == 0 }
    }
  }

  private func clauses(_ scenario: Scenario) -> [([Variable], [ScenarioKit.Expression])] {
    scenario.responses.map { ($0.variables, $0.conditions.flatMap(\.expression.conjuncts)) }
      + scenario.rules.map { ($0.variables, $0.conditions.flatMap(\.expression.conjuncts)) }
  }

  /// - Parameter changes: whether effects may change what the world holds, so that less is known.
  private func compare(_ text: String, changes: Bool) throws -> Int {
    let told = ToldSession(text)
    #expect(told.mistakes == [])
    var request = ProgramRequest()
    request.onlyAppliesEffects = !changes
    let compiler = Compiler(told.session.scenario, told.session.situation.world, request)
    var left = 0
    for (variables, conjuncts) in clauses(told.session.scenario) {
      let expected = tried(variables, conjuncts, compiler.known)
      let found = try compiler.grounder.bindings(
        of: variables, where: conjuncts, ClauseOrigin(.question))
      #expect(found == expected)
      left += found.count
      // The same with some of the variables bound already, in every way.
      for bound in [Set([0]), [1], [0, 2]] where bound.isSubset(of: variables.indices) {
        var pieced: Set<[ActorID]> = []
        for start in Set(expected.map { tuple in bound.sorted().map { tuple[$0] } }) {
          for keepsOrder in [false, true] {
            let plan = JoinPlan(variables, conjuncts, bound: bound, keepsOrder: keepsOrder, compiler.known)
            var environment = Environment(unbound: variables.count)
            for (variable, actor) in zip(bound.sorted(), start) { environment.actors[variable] = actor }
            var own: [[ActorID]] = []
            compiler.grounder.complete(plan, &environment) {
              own.append($0.actors.compactMap { $0 })
              return true
            }
            pieced.formUnion(own)
            if keepsOrder {
              #expect(own == expected.filter { tuple in bound.sorted().map { tuple[$0] } == start })
            }
          }
        }
        #expect(pieced == Set(expected))
      }
    }
    return left
  }

  @Test(arguments: 0..<60) func generatedClausesHaveTheBindingsOfTryingAll(seed: Int) throws {
    let text = ScenarioGenerator.generate(seed: UInt64(7_000 + seed), size: Self.size).text
    for changes in [false, true] { _ = try compare(text, changes: changes) }
  }

  @Test(arguments: 0..<60) func clausesOverFactsHaveTheBindingsOfTryingAll(seed: Int) throws {
    let scenario = WakingScenario(seed: UInt64(seed))
    let left = try compare(scenario.text, changes: true)
    #expect(left > 0)
  }
}
