import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// The ways that the engine tells apart are those of a walk through every one of them, on generated scenarios.
@Suite struct PathOracleTests {
  private static let seeds = Array(UInt64(5_000)..<5_060)

  /// A scenario with a condition, the engine's paths to it, and those walked one by one.
  private struct Walked {
    let text: String
    let inquiry: Inquiry
    let condition: Condition
    let turns: Int
    let bears: [[Bool]]
    let events: [Event]
    /// By the events that bear on the condition.
    let expected: [[PathTree.Step]: Double]

    init(seed: UInt64) throws {
      let made = ScenarioGenerator.generate(seed: seed)
      text = made.text
      let story = try NaiveStory.told(text).story
      let told = ToldSession(text)
      inquiry = Inquiry(
        scenario: told.session.scenario, situation: told.session.situation,
        defaults: Inquiry.Defaults(runs: 1_000, seed: 1, threads: 1))
      let source = SourceText(name: "<test>", text: "chance (\(made.conditions[0]))")
      let statement = try #require(Parser.parse(source).statements.first)
      let resolved = Resolver.resolve(statement, in: source, against: told.session.scenario).value
      guard case .question(let question)? = resolved, case .chance(let condition) = question.subject else {
        throw NaiveFailure.badSource(made.conditions[0])
      }
      self.condition = condition
      turns = try NaiveReference.walkableTurns(
        upTo: 4, worldLimit: 60, for: [condition.expression], in: story)
      var request = ProgramRequest()
      request.stop = GroundedExpression(condition.expression)
      let program = try inquiry.projection(request, givens: []).machine.program
      bears = BearingEvents.table(program)
      events = program.events.map(\.event)
      let places = Dictionary(uniqueKeysWithValues: events.enumerated().map { ($1, $0) })
      var expected: [[PathTree.Step]: Double] = [:]
      for (path, probability) in try NaivePaths.probabilities(
        of: condition.expression, within: turns, in: story)
      {
        var steps: [PathTree.Step] = []
        for step in path {
          let place = try #require(places[step.event])
          if bears[place][step.outcome] {
            steps.append(PathTree.Step(event: Int32(place), outcome: Int32(step.outcome)))
          }
        }
        expected[steps, default: 0] += probability
      }
      self.expected = expected
    }

    func tree(worlds: Int) throws -> (tree: PathTree, evaluation: Evaluation) {
      var request = ProgramRequest()
      request.stop = GroundedExpression(condition.expression)
      var course = Course(turns: turns)
      course.followsPaths = true
      let evaluation = try #require(
        try ExactEvaluator.evaluate(
          try inquiry.projection(request, givens: []), course,
          ExactEvaluator.Budget(worlds: worlds, work: .max)))
      return (try #require(evaluation.paths), evaluation)
    }
  }

  @Test(arguments: seeds) func exactPathsAreThoseOfTheWalk(seed: UInt64) throws {
    let walked = try Walked(seed: seed)
    let (tree, evaluation) = try walked.tree(worlds: .max)
    #expect(evaluation.method == .exact)
    var found: [[PathTree.Step]: Double] = [:]
    for sequence in tree.parents.indices where tree.ended[sequence] > 0 {
      #expect(tree.lostAlong(sequence) == 0)
      found[tree.path(sequence)] = tree.ended[sequence]
    }
    for path in Set(found.keys).union(walked.expected.keys) {
      let difference = abs((found[path] ?? 0) - (walked.expected[path] ?? 0))
      #expect(difference < 1e-12, "\(path) to (\(walked.condition.origin.text)) in\n\(walked.text)")
    }
  }

  @Test(arguments: seeds, [2, 4]) func withATinyBudgetTheyLieInTheirBounds(seed: UInt64, worlds: Int) throws {
    let walked = try Walked(seed: seed)
    let (tree, evaluation) = try walked.tree(worlds: worlds)
    var places: [[PathTree.Step]: Int] = [:]
    for sequence in tree.parents.indices { places[tree.path(sequence)] = sequence }
    for (path, probability) in walked.expected {
      let ended = places[path].map { tree.ended[$0] } ?? 0
      // What is not told apart was lost where it still was.
      let known = (0...path.count).reversed().compactMap { places[Array(path.prefix($0))] }.first ?? 0
      #expect(ended <= probability + 1e-12, "\(path) in\n\(walked.text)")
      #expect(probability <= ended + tree.lostAlong(known) + 1e-12, "\(path) in\n\(walked.text)")
    }
    let all = walked.expected.values.reduce(0, +)
    #expect(tree.endedInAll <= evaluation.stoppedInAll + 1e-12)
    guard case .bounds(let aside) = evaluation.method else { return }
    #expect(evaluation.stoppedInAll <= all + 1e-12 && all <= evaluation.stoppedInAll + aside + 1e-12)
  }

  @Test(arguments: seeds.prefix(20)) func sampledPathsComeAsOftenAsTheyAreLikely(seed: UInt64) throws {
    let walked = try Walked(seed: seed)
    var request = ProgramRequest()
    request.stop = GroundedExpression(walked.condition.expression)
    var course = Course(turns: walked.turns)
    course.followsPaths = true
    let evaluation = try Sampler(.runs(1_000), seed: seed, threads: 2)
      .evaluate(try walked.inquiry.projection(request, givens: []), course)
    let tree = try #require(evaluation.paths)
    var ended = 0.0
    for sequence in tree.parents.indices where tree.ended[sequence] > 0 {
      let probability = try #require(walked.expected[tree.path(sequence)], "in\n\(walked.text)")
      // Five standard errors, and a run: some hundred paths are compared.
      let bound = 5 * (probability * (1 - probability) / 1_000).squareRoot() + 0.001
      #expect(abs(tree.ended[sequence] - probability) <= bound, "in\n\(walked.text)")
      ended += tree.ended[sequence]
    }
    #expect(abs(ended - evaluation.stoppedInAll) < 1e-12)
  }
}
