import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// What probability runs through, against a walk through every course, on generated scenarios.
@Suite("What probability runs through") struct CourseTraceTests {
  private static let seeds = Array(UInt64(7_300)..<7_325)

  /// Courses followed one by one, never merged, with the oracle's weights.
  private struct Walked {
    var there = 0.0
    var elsewhere = 0.0
    /// By response, what never ran through it.
    var thereWithout: [Double]
    var elsewhereWithout: [Double]
    /// By actor, move and target, what ran through such an event.
    var events: [Program.Answer: Double] = [:]

    init(_ condition: Expression, within turns: Int, in story: NaiveStory) throws {
      let walk = NaiveReference.walk(story, for: [condition])
      let test = NaiveReference.test(condition, walk, story, .counts)
      let responses = walk.scenario.responses.indices
      thereWithout = responses.map { _ in 0 }
      elsewhereWithout = thereWithout
      var open: [(world: NaiveWorld, mass: Double, remains: [Double], events: Set<Program.Answer>)] = []
      func end(_ mass: Double, _ remains: [Double], _ came: Set<Program.Answer>) {
        there += mass
        for index in responses { thereWithout[index] += mass * remains[index] }
        for event in came { events[event, default: 0] += mass }
      }
      for (world, mass) in NaiveReference.start(story, walk).entries {
        let ones = responses.map { _ in 1.0 }
        if try test(world) { end(mass, ones, []) } else { open.append((world, mass, ones, [])) }
      }
      for _ in 0..<turns {
        let before = open
        open = []
        for (world, mass, remains, came) in before {
          let weights = try walk.candidates(in: world)
          let others = try responses.map { index in
            var without = walk
            without.omittedResponses.insert(ResponseID(index))
            return Dictionary(
              uniqueKeysWithValues: try without.candidates(in: world).map { ($0.event, $0.weight) })
          }
          for (number, choice) in try walk.choices(in: world).enumerated() where choice.probability > 0 {
            var left = remains
            if weights[number].weight > 0 {
              for index in responses {
                left[index] *= (others[index][choice.event] ?? 0) / weights[number].weight
              }
            }
            var events = came
            if let move = choice.event.move {
              events.insert(
                Program.Answer(actor: choice.event.actor, move: move, target: choice.event.target))
            }
            for branch in try walk.branches(of: choice.event, in: world) {
              let reached = mass * choice.probability * branch.probability
              if try test(branch.world) {
                end(reached, left, events)
                continue
              }
              guard walk.isLastOfRound(world) else {
                open.append((walk.turned(branch.world), reached, left, events))
                continue
              }
              for last in try walk.roundEnd(branch.world) {
                if try test(last.world) {
                  end(reached * last.probability, left, events)
                } else {
                  open.append((walk.turned(last.world), reached * last.probability, left, events))
                }
              }
            }
          }
        }
      }
      for (_, mass, remains, _) in open {
        elsewhere += mass
        for index in responses { elsewhereWithout[index] += mass * remains[index] }
      }
    }
  }

  private struct Asked {
    let text: String
    let inquiry: Inquiry
    let condition: Condition
    let turns: Int
    let walked: Walked
    /// Responses whose share can be told by leaving them out: all but those with factors, or with tables, which may
    /// stand in place of the hold weight.
    let plain: [Int]

    init(seed: UInt64) throws {
      let made = ScenarioGenerator.generate(seed: seed)
      text = made.text
      let story = try NaiveStory.told(text).story
      let told = ToldSession(text)
      inquiry = Inquiry(
        scenario: told.session.scenario, situation: told.session.situation,
        defaults: Inquiry.Defaults(runs: 2_000, seed: 1, threads: 2))
      let source = SourceText(name: "<test>", text: "chance (\(made.conditions[0]))")
      let statement = try #require(Parser.parse(source).statements.first)
      let resolved = Resolver.resolve(statement, in: source, against: told.session.scenario).value
      guard case .question(let question)? = resolved, case .chance(let condition) = question.subject else {
        throw NaiveFailure.badSource(made.conditions[0])
      }
      self.condition = condition
      turns = try NaiveReference.walkableTurns(
        upTo: 3, worldLimit: 40, for: [condition.expression], in: story)
      walked = try Walked(condition.expression, within: turns, in: story)
      plain = told.session.scenario.responses.indices.filter { index in
        let response = told.session.scenario.responses[index]
        return response.tables.isEmpty && response.expectations.allSatisfy { $0.factor == nil }
      }
    }

    var request: ProgramRequest {
      var request = ProgramRequest()
      request.stop = GroundedExpression(condition.expression)
      return request
    }

    var course: Course {
      var course = Course(turns: turns)
      (course.followsPaths, course.tracesCourses) = (true, true)
      return course
    }
  }

  private func place(_ item: TracedItem, _ evaluation: Evaluation) -> Int? {
    evaluation.tracedItems.firstIndex(of: item)
  }

  @Test(arguments: seeds) func exactMassesAreThoseOfTheWalk(seed: UInt64) throws {
    let asked = try Asked(seed: seed)
    let evaluation = try #require(
      try ExactEvaluator.evaluate(
        try asked.inquiry.projection(asked.request, givens: []), asked.course,
        ExactEvaluator.Budget(worlds: 1_000_000, work: .max)))
    let mass = try #require(evaluation.traced)
    let walked = asked.walked
    #expect(evaluation.method == .exact)
    #expect(abs(mass.there - walked.there) < 1e-9, "in\n\(asked.text)")
    #expect(abs(mass.there - evaluation.stoppedInAll) < 1e-12)
    #expect(abs(mass.elsewhere - walked.elsewhere) < 1e-9, "in\n\(asked.text)")
    for index in asked.plain {
      guard let place = place(.response(ResponseID(index)), evaluation) else {
        #expect(abs(walked.thereWithout[index] - walked.there) < 1e-9, "in\n\(asked.text)")
        continue
      }
      let name = asked.inquiry.scenario.responses[index].name
      #expect(abs(mass.thereWithout[place] - walked.thereWithout[index]) < 1e-9, "\(name) in\n\(asked.text)")
      #expect(
        abs(mass.elsewhereWithout[place] - walked.elsewhereWithout[index]) < 1e-9, "\(name) in\n\(asked.text)"
      )
    }
    for (place, item) in evaluation.tracedItems.enumerated() {
      guard case .event(let answer) = item else { continue }
      let through = mass.there - mass.thereWithout[place]
      #expect(abs(through - (walked.events[answer] ?? 0)) < 1e-9, "in\n\(asked.text)")
    }
    // The last steps and the courses are each all of it.
    #expect(abs(mass.last.values.reduce(mass.fromStart, +) - walked.there) < 1e-9, "in\n\(asked.text)")
    #expect(abs((evaluation.paths?.endedInAll ?? 0) - walked.there) < 1e-9, "in\n\(asked.text)")
  }

  @Test(arguments: seeds.prefix(10)) func withATinyBudgetTheyAreBounds(seed: UInt64) throws {
    let asked = try Asked(seed: seed)
    let evaluation = try #require(
      try ExactEvaluator.evaluate(
        try asked.inquiry.projection(asked.request, givens: []), asked.course,
        ExactEvaluator.Budget(worlds: 3, work: .max)))
    let mass = try #require(evaluation.traced)
    let aside = asked.inquiry.aside(evaluation)
    for index in asked.plain {
      guard let place = place(.response(ResponseID(index)), evaluation) else { continue }
      let through = mass.there - mass.thereWithout[place]
      let all = asked.walked.there - asked.walked.thereWithout[index]
      #expect(through <= all + 1e-9 && all <= through + aside + 1e-9, "in\n\(asked.text)")
    }
  }

  @Test(arguments: seeds.prefix(8)) func sampledTheyComeNear(seed: UInt64) throws {
    let asked = try Asked(seed: seed)
    func runs(_ threads: Int) throws -> Evaluation {
      try TracedRuns.evaluate(
        try asked.inquiry.projection(asked.request, givens: []), asked.course, runs: 2_000, seed: seed,
        threads: threads, isInterrupted: { false })
    }
    let evaluation = try runs(2)
    let mass = try #require(evaluation.traced)
    // The runs are those that a chance draws.
    let drawn = try Sampler(.runs(2_000), seed: seed, threads: 1)
      .evaluate(try asked.inquiry.projection(asked.request, givens: []), Course(turns: asked.turns))
    #expect(abs(mass.there - drawn.stoppedInAll) < 1e-12)
    #expect(try runs(1).traced?.thereWithout == mass.thereWithout)
    for index in asked.plain {
      guard let place = place(.response(ResponseID(index)), evaluation) else { continue }
      let expected = asked.walked.thereWithout[index]
      // Five standard errors of a yes or no, and a run.
      let bound = 5 * (expected * (1 - expected) / 2_000).squareRoot() + 0.001
      #expect(abs(mass.thereWithout[place] - expected) <= bound, "in\n\(asked.text)")
    }
    #expect(abs(mass.last.values.reduce(mass.fromStart, +) - mass.there) < 1e-9)
  }
}
