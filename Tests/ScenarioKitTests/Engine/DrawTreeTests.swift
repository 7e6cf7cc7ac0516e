import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// Runs that are looked up in a tree as far as it goes are the runs that are played from their start.
@Suite struct DrawTreeTests {
  private struct Followed: Equatable {
    var tally: RunTally?
    var fault: String?
  }

  private func followed(_ runs: inout SampledRuns, _ program: Program, _ course: Course) -> Followed {
    var tally = RunTally(course, program)
    do {
      tally.add(try runs.follow(0..<250), runs: 250)
      // Those that the tree has met by now, and some that it has not.
      tally.add(try runs.follow(200..<300), runs: 100)
    } catch {
      return Followed(fault: "\(error)")
    }
    return Followed(tally: tally)
  }

  /// Stories of all sorts: hidden types that drift, moves with outcomes, rules at a round's end, conditions to stop at.
  @Test(arguments: [DrawTree.usualSize, 3_000]) func lookedUpRunsArePlayedRuns(treeSize: Int) throws {
    var (grown, full, drifting, stopping) = (0, 0, 0, 0)
    for seed in UInt64(70_000)..<70_400 {
      let made = ScenarioGenerator.generate(seed: seed)
      let session = ToldSession(made.text).session
      let inquiry = Inquiry(
        scenario: session.scenario, situation: session.situation,
        defaults: Inquiry.Defaults(runs: 1_000, seed: 1, threads: 1))
      var request = ProgramRequest()
      request.reach = .turns(9)
      request.tracksAnswers = true
      if seed % 2 == 0 {
        request.stop = try made.conditions.first.flatMap {
          try GroundedExpression(condition: $0, session.scenario)
        }
      }
      var course = Course(turns: 9, checkpoints: [0, 4, 4, 9], watchedTurns: 3)
      course.followsPaths = seed % 3 == 0
      let projection = try inquiry.projection(request, givens: [])
      let (program, start) = (projection.machine.program, Sampler.Start(projection))
      var plain = SampledRuns(program, start, course, seed, for: .runsByCode, isInterrupted: { false })
      var known = SampledRuns(program, start, course, seed, treeSize: treeSize, isInterrupted: { false })
      let (expected, found) = (followed(&plain, program, course), followed(&known, program, course))
      // What they gave is too long to be shown.
      let areAlike = found == expected
      #expect(areAlike, "seed \(seed)\n\(made.text)")
      #expect(plain.tree.drawCount == 0)
      if known.tree.drawCount > 20 { grown += 1 }
      if known.tree.isFull { full += 1 }
      if program.types.contains(where: { $0.drift != nil }) { drifting += 1 }
      if program.stop != nil { stopping += 1 }
    }
    #expect(grown >= 50 && drifting >= 20 && stopping >= 50)
    #expect(treeSize > 3_000 ? full == 0 : full >= 50)
  }

  /// Each draw goes the way that it goes without a tree, at the edges too.
  @Test func ways() {
    var tree = DrawTree(startCount: 1, size: 1_000)
    func added(_ weights: [Double], isSummed: Bool, total: Double) -> Int {
      let none = UnsafeBufferPointer<Double>(start: nil, count: 0)
      let place = tree.add(
        0, ways: weights.count, isSummed: isSummed, total: total, worldSize: 0, readings: none)
      for (way, weight) in weights.enumerated() { tree.weights(at: place)[way] = weight }
      return place
    }
    let plain = added([0, 0.25, 0.5, 0], isSummed: false, total: 0.75)
    #expect([0, 0.33, 0.34, 0.999_999].map { tree.way($0, at: plain) } == [1, 1, 2, 2])
    let summed = added([0, 0.25, 0.75, 0.75], isSummed: true, total: 0.75)
    #expect([0, 0.33, 0.34, 0.999_999].map { tree.way($0, at: summed) } == [1, 1, 2, 2])
    #expect(tree.way(0.5, at: added([0, 0], isSummed: false, total: 0)) == 0)
    #expect(tree.way(0.5, at: added([0, 0], isSummed: true, total: 0)) == 0)
    #expect(tree.start(of: 0) == -1)
    tree.link(start: 0, to: plain)
    #expect(tree.start(of: 0) == plain)
    tree.link(way: tree.place(ofWay: 2, at: plain), to: summed)
    #expect(tree.ways(at: plain)[2].next == Int32(summed) && tree.ways(at: plain)[1].next == -1)
  }
}

extension GroundedExpression {
  /// A condition in the language's words; nil where it is none.
  init?(condition text: String, _ scenario: Scenario) throws {
    let source = SourceText(name: "<test>", text: "chance (\(text))")
    guard let statement = Parser.parse(source).statements.first,
      case .question(let question)? = Resolver.resolve(statement, in: source, against: scenario).value,
      case .chance(let condition) = question.subject
    else { return nil }
    self.init(condition.expression)
  }
}
