import Testing

@testable import ScenarioKit

/// Futures set beside each other, against separate questions, fractions by hand, and runs paired by the test itself.
@Suite("Compare")
struct CompareTests {
  private static let scenario = """
    scenario "Side by side"
    quantity heat 0..40 = 1
    actor North, South
    hypothesis temper of North { calm 75%; fierce 25% }
    move raid by A on B { then heat += 2 }
    move wave by A { then heat += 0 }
    move plead by A on B { then heat -= 1 }
    response raids { for A, B; expect A raid on B weight if A.temper is fierce then 3 else 1 }
    response pleads { for A, B; when heat >= 2; expect A plead on B weight 0.5 }
    view hawks { believe North.temper is fierce 90% }
    view doves { believe North.temper is fierce 10% }

    """

  private func answer(_ question: String, _ more: String = "", threads: Int = 2) throws -> CompareAnswer {
    var settings = SessionSettings()
    settings.threads = threads
    var told = ToldSession(Self.scenario + more, settings: settings)
    guard case .compare(let answer) = try told.answer(question) else {
      throw ToldSession.Refused(text: question, mistakes: told.mistakes)
    }
    return answer
  }

  private func chance(_ question: String, _ more: String = "") throws -> Estimate {
    var told = ToldSession(Self.scenario + more)
    return try told.chance(question).estimate
  }

  private func measured(_ answer: CompareAnswer, _ name: String) throws -> CompareAnswer.Measured {
    try #require(answer.measures.first { $0.measure == name })
  }

  @Test("Exact differences are those of separate answers, at each round")
  func exact() throws {
    let answer = try answer("compare hawks, doves on chance heat >= 4 within 3")
    let found = try measured(answer, "chance heat >= 4")
    #expect(answer.rounds == [0, 1, 2, 3] && answer.provenance.method == .exact)
    for (point, rounds) in answer.rounds.enumerated() where rounds > 0 {
      let hawks = try chance("chance heat >= 4 within \(Int(rounds)) as hawks").value
      let doves = try chance("chance heat >= 4 within \(Int(rounds)) as doves").value
      #expect(abs(found.values[0][point].value - hawks) < 1e-12)
      #expect(abs(found.differences[1][point].estimate.value - (doves - hawks)) < 1e-12)
      #expect(found.differences[1][point].estimate.lower == found.differences[1][point].estimate.upper)
    }
  }

  /// North raids with 1/2 if calm, 3/4 if fierce, pleads with none while heat is 1: 9/10 × 3/4 + 1/10 × 1/2 = 29/40
  /// under hawks, 1/10 × 3/4 + 9/10 × 1/2 = 21/40 under doves, a difference of 1/5.
  @Test("The difference is the fraction worked out by hand")
  func fraction() throws {
    let answer = try answer("compare doves, hawks on chance after North raid on South within 1")
    let found = try measured(answer, "chance after North raid on South")
    let last = try #require(found.differences[1].last)
    #expect(abs(last.estimate.value - 0.2) < 1e-12 && !last.isSame && !last.isOpen)
    #expect(abs((found.values[1].last?.value ?? 0) - 29.0 / 40) < 1e-12)
  }

  @Test("Branches stand where they stand, and part where they part")
  func branches() throws {
    let more = """
      play North wave
      branch hot
      play South raid on North
      switch main
      play South wave

      """
    let answer = try answer("compare main, hot on heat, chance heat >= 6 within 2", more)
    #expect(answer.parting == "after e1")
    #expect(answer.sides.map(\.name) == ["main", "hot"])
    #expect(answer.sides.map(\.ownEvents) == [["e2 South wave"], ["e2 South raid on North"]])
    let heat = try measured(answer, "heat")
    #expect(heat.values.map { $0[0].value } == [1, 3])
    let hot = try chance("chance heat >= 6 within 2", "play North wave\nplay South raid on North\n")
    let main = try chance("chance heat >= 6 within 2", "play North wave\nplay South wave\n")
    let found = try measured(answer, "chance heat >= 6")
    #expect(abs((found.differences[1].last?.estimate.value ?? 0) - (hot.value - main.value)) < 1e-12)
    // On hot somebody may plead at once, on main nobody.
    #expect(answer.next.contains { $0.action == "plead on South" })
  }

  @Test("What is given is compared, the first of all with the story as it stands")
  func givens() throws {
    let one = try answer("compare given North raid on South on heat within 2")
    #expect(one.sides.map(\.sort) == [.present, .given])
    let both = try answer(
      "compare given North raid on South, heat = 3, given North hold, given heat = 9 on chance heat >= 4 within 2"
    )
    #expect(both.sides.map(\.name) == ["North raid on South, heat = 3", "North hold", "heat = 9"])
    let alone = try chance("chance heat >= 4 within 2 given North hold")
    #expect(abs((both.measures[0].values[1].last?.value ?? 0) - alone.value) < 1e-12)
  }

  @Test("Sampled differences are those of runs that the test pairs itself")
  func paired() throws {
    let question = "compare hawks, doves on chance heat >= 4, heat within 3 runs 500 seed 7 method sample"
    let answer = try answer(question)
    #expect(answer.provenance.method == .sampled(runs: 500, seed: 7))
    let found = try measured(answer, "chance heat >= 4")
    let heat = try measured(answer, "heat")
    let (stops, reads) = (try runs("hawks"), try runs("doves"))
    let pairs = zip(stops.stopped, reads.stopped).map { Double($1 ? 1 : 0) - ($0 ? 1 : 0) }
    let apartShares = try #require(found.differences[1].last)
    let difference = apartShares.estimate
    let middlePair = mean(pairs)
    #expect(abs(difference.value - middlePair) < 1e-12)
    // Agresti and Min (2005), from the counts of the pairs.
    let (plus, minus) = (Double(pairs.filter { $0 > 0 }.count), Double(pairs.filter { $0 < 0 }.count))
    let n = 502.0
    let middle = (plus - minus) / n
    let spread = ((plus + minus + 1) - (plus - minus) * (plus - minus) / n).squareRoot() / n
    #expect(abs(difference.lower - (middle - 1.959963984540054 * spread)) < 1e-12)
    #expect(abs(difference.upper - (middle + 1.959963984540054 * spread)) < 1e-12)
    #expect(abs((found.values[0].last?.value ?? 0) - Double(stops.stopped.filter { $0 }.count) / 500) < 1e-12)
    let heats = zip(stops.heat, reads.heat).map { $1 - $0 }
    let apartMeans = try #require(heat.differences[1].last)
    let apart = apartMeans.estimate
    let middleHeat = mean(heats)
    let squares = heats.map { ($0 - mean(heats)) * ($0 - mean(heats)) }.reduce(0, +)
    let half = 1.959963984540054 * (squares / 499 / 500).squareRoot()
    #expect(abs(apart.value - middleHeat) < 1e-9)
    #expect(abs(apart.lower - (middleHeat - half)) < 1e-9 && abs(apart.upper - (middleHeat + half)) < 1e-9)
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// 500 runs one by one, as the plain sampler has them.
  private func runs(_ view: String) throws -> (stopped: [Bool], heat: [Double]) {
    var told = ToldSession(Self.scenario)
    _ = told.tell("chance heat >= 4 within 3 as \(view)")
    let scenario = told.session.scenario
    let heat = Expression.quantity(QuantityID(0), [])
    let view = try #require(scenario.views.first { $0.name == view })
    let inquiry = Inquiry(
      scenario: scenario, situation: told.session.situation,
      defaults: Inquiry.Defaults(runs: 1, seed: 7, threads: 1))
    var stopping = ProgramRequest()
    stopping.reach = .turns(6)
    stopping.stop = GroundedExpression(.compare(.greaterOrEqual, heat, .number(4)))
    var reading = ProgramRequest()
    reading.reach = .turns(6)
    reading.measures = [GroundedExpression(heat)]
    let stops = try inquiry.projection(stopping, givens: view.givens)
    let reads = try inquiry.projection(reading, givens: view.givens)
    let course = Course(turns: 6)
    let last = Course(turns: 6, checkpoints: [6])
    var first = SampledRuns(stops.machine.program, Sampler.Start(stops), course, 7, isInterrupted: { false })
    var second = SampledRuns(reads.machine.program, Sampler.Start(reads), last, 7, isInterrupted: { false })
    var (stopped, heats): ([Bool], [Double]) = ([], [])
    for run in 0..<500 {
      let (one, other) = (try first.follow(run..<(run + 1)), try second.follow(run..<(run + 1)))
      stopped.append(one.stopped[6] == 1)
      heats.append(other.readings[0].values[0])
    }
    return (stopped, heats)
  }

  @Test("The same to the bit on one thread and on many")
  func threads() throws {
    let question = "compare hawks, doves on chance heat >= 4, heat within 4 runs 3000 seed 3 method sample"
    let (one, two) = (try answer(question, threads: 1), try answer(question, threads: 2))
    #expect(CanonicalForm(.compare(one)) == CanonicalForm(.compare(two)))
  }

  @Test("What makes no difference is said to make none")
  func same() throws {
    let answer = try answer("compare given North wave, given North hold on heat within 2 runs 200")
    #expect(answer.measures.allSatisfy { $0.isSame })
    let open = try self.answer("compare hawks, doves on chance heat >= 40 within 2 runs 200")
    // None of 400 runs gets there: the interval is not nothing.
    let difference = try #require(open.measures[0].differences[1].last)
    #expect(difference.isSame && difference.estimate.upper > 0 && difference.estimate.lower < 0)
  }

  @Test("Without measures, what they have in common")
  func common() throws {
    let answer = try answer("compare hawks, doves within 2")
    #expect(answer.measures.map(\.measure) == ["heat"])
  }
}
