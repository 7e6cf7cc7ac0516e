import Testing

@testable import ScenarioKit

/// What a question put to use, against fractions worked out by hand.
@Suite("Coverage") struct CoverageTests {
  /// One actor that raids with weight 2 against 1 for holding, and with 2 + 1 once it has raided.
  private static let base = """
    actor Ada, Ben
    order Ada
    quantity raids 0..9 = 0
    quantity noise 0..9 = 0
    move raid by A on B { then raids += 1 }
    response opening { expect Ada raid on Ben weight 2 }
    response habit { when raids >= 1; expect Ada raid on Ben weight 1 }
    response brake { when raids >= 1; expect Ada raid on Ben factor 0.5 }
    response stop { when raids >= 5; expect Ada raid on Ben factor 0 }
    response bystander { when raids >= 1; expect Ada hold weight 0 }
    rule tally { on Ada raid on Ben; then raids = raids }
    rule alarm { when raids >= 5; then raids = 0 }
    rule chatter { each round; then noise += 1 }

    """

  private func coverage(after question: String, _ text: String = Self.base) throws -> CoverageAnswer {
    var told = ToldSession(text)
    told.tell(question)
    let answer = try told.answer("show coverage")
    let coverage: CoverageAnswer? = if case .coverage(let answer) = answer { answer } else { nil }
    return try #require(coverage)
  }

  private func part(_ name: String, _ answer: CoverageAnswer) throws -> CoverageAnswer.Part {
    try #require(answer.parts.first { $0.name == name })
  }

  /// Two turns: at the first a raid comes with 2/3; after one, at the second, with (2 + 1) * 0.5 = 1.5 of 2.5: 3/5.
  @Test func sharesAreThoseByHand() throws {
    let answer = try coverage(after: "chance raids >= 2 within 2")
    #expect(answer.provenance.method == .exact)
    #expect(abs((answer.base?.value ?? 0) - 2.0 / 3 * 3 / 5) < 1e-12)
    // It applies at both turns. A course misses it where no raid comes, or where the second is habit's alone; the
    // first raid is all its own.
    let opening = try part("opening", answer)
    #expect(abs(opening.times - 2) < 1e-12)
    #expect(abs(opening.through.value - (1 - 1.0 / 3 * 1 / 3)) < 1e-12)
    #expect(try #require(opening.without).value == 0)
    // Only after a raid; a third of the second raid's weight is its own.
    let habit = try part("habit", answer)
    #expect(abs(habit.times - 2.0 / 3) < 1e-12)
    #expect(abs(habit.through.value - 2.0 / 3 * 3 / 5 / 3) < 1e-12)
    // Without it 1 of 2 at the second turn.
    #expect(abs(try #require(habit.without).value - 2.0 / 3 / 2) < 1e-12)
    #expect(abs(try #require(habit.difference).estimate.value - (2.0 / 3 / 2 - 2.0 / 5)) < 1e-12)
    // Its factor is in every second raid; without it 3 of 4.
    let brake = try part("brake", answer)
    #expect(abs(brake.through.value - 2.0 / 3 * 3 / 5) < 1e-12)
    #expect(abs(try #require(brake.without).value - 2.0 / 3 * 3 / 4) < 1e-12)
  }

  @Test func eachStandsWhereItBelongs() throws {
    let answer = try coverage(after: "chance raids >= 2 within 2")
    #expect(try part("habit", answer).standing == .mattered)
    #expect(try part("stop", answer).standing == .never)
    #expect(try part("bystander", answer).standing == .inVain)
    #expect(try part("alarm", answer).standing == .never)
    #expect(try part("chatter", answer).standing == .aside)
    #expect(answer.parts.count == 8)
  }

  @Test func runsComeNearTheExact() throws {
    let exact = try coverage(after: "chance raids >= 2 within 2")
    let drawn = try coverage(after: "chance raids >= 2 within 2 runs 4000 seed 3")
    #expect(drawn.provenance.method == .sampled(runs: 4_000, seed: 3))
    for part in exact.parts {
      let other = try self.part(part.name, drawn)
      #expect(abs(other.times - part.times) < 0.05, "\(part.name)")
      // Five standard errors.
      #expect(abs(other.through.value - part.through.value) < 0.04, "\(part.name)")
      #expect(other.standing == part.standing, "\(part.name)")
    }
  }

  /// In a forecast each round counts; a `whatif` has no one number, and its event is given.
  @Test func otherQuestionsHaveACoverageToo() throws {
    let forecast = try coverage(after: "forecast of noise within 3")
    #expect(abs(try part("chatter", forecast).times - 3) < 1e-12)
    #expect(try #require(try part("opening", forecast).difference).isSame)
    #expect(abs(try #require(try part("chatter", forecast).difference).estimate.value + 3) < 1e-12)
    let whatif = try coverage(after: "whatif Ada raid on Ben within 2")
    #expect(whatif.measure == nil && whatif.base == nil)
    // Of the two turns one is the supposed raid's.
    #expect(abs(try part("habit", whatif).times - 1) < 1e-12)
  }

  /// Whatever is done with the number, the futures in which nothing more is supposed are those of the chance alone.
  @Test(arguments: [
    "best Ben minimise chance raids >= 2 within 2", "indicators chance raids >= 2 within 2",
    "compare given noise = 1 on noise, chance raids >= 2 within 2", "dispute chance raids >= 2 within 2",
    "flip chance raids >= 2 below 10% within 2",
  ])
  func questionsOfManyFuturesHaveThatOfTheOneAsItStands(_ question: String) throws {
    let answer = try coverage(after: question, Self.base + "view loud { noise = 3 }\n")
    #expect(abs((answer.base?.value ?? 0) - 2.0 / 3 * 3 / 5) < 1e-12)
    #expect(abs(try part("opening", answer).through.value - (1 - 1.0 / 3 * 1 / 3)) < 1e-12)
    #expect(abs(try #require(part("habit", answer).without).value - 2.0 / 3 / 2) < 1e-12)
  }

  @Test func ofSeveralMeansAllCount() throws {
    let answer = try coverage(after: "compare given noise = 1 on noise, raids within 2")
    #expect(try part("chatter", answer).standing == .mattered)
    #expect(try part("opening", answer).standing == .mattered)
  }

  @Test func whatIsGivenIsLeftOutHereToo() throws {
    let answer = try coverage(after: "chance raids >= 2 within 2 given without habit")
    #expect(try part("habit", answer).standing == .aside)
    #expect(answer.givens == ["without habit"])
  }

  @Test func withoutAQuestionThereIsNone() {
    var told = ToldSession(Self.base)
    told.tell("beliefs; show coverage")
    #expect(told.mistakes.map { String($0.prefix(5)) } == ["E0650"])
  }

  @Test func aQuestionOfWhatIsGoneMeansNothing() {
    var told = ToldSession(Self.base)
    told.tell("chance noise > 3 within 1; drop rule chatter; drop quantity noise; show coverage")
    #expect(told.mistakes.map { String($0.prefix(5)) } == ["E0651"])
  }
}
