import Testing

@testable import ScenarioKit

/// Moves ranked by what the actor can do after them, against games worked out by hand and by a small program that walks
/// every course, decides at each, and knows nothing of the engine.
@Suite("Looking ahead")
struct LookingAheadTests {
  private func answer(
    _ question: String, in scenario: String, threads: Int = 2
  ) throws -> BestAnswer {
    var settings = SessionSettings()
    settings.threads = threads
    var told = ToldSession(scenario, settings: settings)
    guard case .best(let answer) = try told.answer(question) else {
      throw ToldSession.Refused(text: question, mistakes: told.mistakes)
    }
    return answer
  }

  private func choice(_ answer: BestAnswer, _ action: String) throws -> BestAnswer.Choice {
    try #require(answer.choices.first { $0.action == action })
  }

  // MARK: Nothing is left to chance

  private static let ripening = """
    scenario "Ripening"
    quantity gain 0..90 = 0
    quantity ready of actor 0..9 = 0
    actor North, South
    order North, South
    move prepare by A { then A.ready += 1 }
    move grab by A { when A.ready <= 2; then gain += 1 + 4 * A.ready, A.ready -= 1 }

    """

  /// Grabbing brings 1 at once and nothing grows; prepared once it brings 5, twice 9.
  /// Two turns: prepare, grab: 5; grab, grab: 2; hold, grab: 1.
  /// Three: prepare, prepare, grab: 9; prepare, grab, grab: 5 + 1 = 6; grab first: 1 + 5 = 6; hold first: 5.
  @Test("What pays only later is seen by who looks far enough")
  func ripens() throws {
    let one = try answer("best North maximise gain within 1", in: Self.ripening)
    #expect(one.choices[0].action == "grab" && one.looking == 1 && one.learning == nil)
    let two = try answer("best North maximise gain within 2 looking 2", in: Self.ripening)
    #expect(two.choices.map(\.action) == ["prepare", "grab", "hold"])
    #expect(two.choices.map(\.value.value) == [5, 2, 1])
    #expect(two.choices[0].plan?.turns.map { $0.actions.map(\.action) } == [["grab"]])
    let three = try answer("best North maximise gain within 3 looking 3", in: Self.ripening)
    #expect(three.choices.map(\.action) == ["prepare", "grab", "hold"])
    #expect(three.choices.map(\.value.value) == [9, 6, 5])
    #expect(three.choices[0].plan?.turns.map { $0.actions.map(\.action) } == [["prepare"], ["grab"]])
    #expect(three.choices[1].plan?.turns.map { $0.actions.map(\.action) } == [["prepare"], ["grab"]])
  }

  @Test("It decides no turn beyond the horizon, and says how many it decided")
  func horizon() throws {
    let far = try answer("best North maximise gain within 2 looking 9", in: Self.ripening)
    #expect(far.looking == 2 && far.choices[0].value.value == 5)
    let near = try answer("best North maximise gain within 1 looking 3", in: Self.ripening)
    #expect(near.looking == 1 && near.choices[0].action == "grab")
  }

  /// What is not allowed at the later turn cannot be planned: with three preparations a grab is forbidden.
  @Test("A later move that is not allowed is held")
  func forbiddenLater() throws {
    let answer = try answer(
      "best North maximise gain within 2 looking 2 given North.ready = 2", in: Self.ripening)
    // Grab at 2: 9, then ready 1: 5; prepare to 3, and no grab any more.
    let grab = try choice(answer, "grab")
    let prepare = try choice(answer, "prepare")
    #expect(grab.value.value == 14 && prepare.value.value == 0)
    #expect(prepare.plan?.turns.first?.actions.map(\.action) == ["hold"])
  }

  // MARK: What can be seen, and what cannot

  private static let knocking = """
    scenario "Who is at home"
    hold weight 0
    quantity gain -40..40 = 0
    actor North, South
    hypothesis mood of South { meek 50%; bold 50% }
    order North, South
    move knock by A on B
    move seize by A on B {
      outcome taken (if B.mood is bold then 0 else 1) then gain += 4
      outcome lost otherwise then gain -= 8
    }
    move growl by A
    move nod by A
    move wait by A
    response waits { expect South wait weight if after North knock on South within 0.5 then 0 else 1 }
    response growls {
      when after North knock on South within 0.5
      expect South growl weight if South.mood is bold then 3 else 1
    }
    response nods {
      when after North knock on South within 0.5
      expect South nod weight if South.mood is bold then 1 else 3
    }

    """

  /// A knock is answered by a growl with 3/4 if South is bold, 1/4 if not. After a growl it is bold with 3/4, and seizing
  /// brings 1/4 × 4 - 3/4 × 8 = -5: hold. After a nod 3/4 × 4 - 1/4 × 8 = 1. So knocking is worth 1/2, by halves of 1 and
  /// of 0. Who knew South's mood would have 1/2 × 4 = 2 of waiting alone: nothing tells, so it is worth 0. Seizing at once
  /// shows it by how it turns out: 1/2 × (4 + 4) - 1/2 × 8 = 0.
  @Test("What is done later follows what was seen, and nothing that is hidden")
  func seenAndHidden() throws {
    let answer = try answer("best North maximise gain within 2 looking 2 runs 20000", in: Self.knocking)
    let knock = try choice(answer, "knock on South")
    #expect(answer.choices[0].action == "knock on South" && answer.choices[0].rank == 1)
    #expect(
      knock.value.lower < 0.5 && 0.5 < knock.value.upper && knock.value.upper - knock.value.lower < 0.15)
    let hold = try choice(answer, "hold")
    #expect(hold.value.value == 0 && hold.plan?.turns.first?.actions.map(\.action) == ["hold"])
    let seize = try choice(answer, "seize on South")
    #expect(seize.value.lower < 0 && 0 < seize.value.upper)
    #expect(seize.plan?.cases.map(\.action).sorted() == ["hold", "seize on South"])
    let cases = try #require(knock.plan?.cases)
    let growl = try #require(cases.first { $0.events == ["South growl"] })
    let nod = try #require(cases.first { $0.events == ["South nod"] })
    #expect(growl.action == "hold" && growl.value.value == 0)
    #expect(nod.action == "seize on South" && nod.value.lower < 1 && 1 < nod.value.upper)
    #expect(growl.share.lower < 0.5 && 0.5 < growl.share.upper)
  }

  @Test("The same on one thread and on many, to the bit")
  func threads() throws {
    let question = "best North maximise gain within 3 looking 3 runs 1500 seed 9"
    let one = try answer(question, in: Self.knocking, threads: 1)
    let two = try answer(question, in: Self.knocking, threads: 2)
    #expect(CanonicalForm(.best(one)) == CanonicalForm(.best(two)))
    #expect(one.choices.map(\.value) == two.choices.map(\.value))
    #expect(
      one.choices.compactMap { $0.plan?.cases.map(\.value) }
        == two.choices.compactMap { $0.plan?.cases.map(\.value) })
  }

  // MARK: Against a walk of every course

  /// A pursuit: North chases or rests, South runs left or right by weights that depend on how tired it is; being caught is
  /// a chance. All that matters can be seen, so the best is the solution of a small decision tree.
  private static let pursuit = """
    scenario "Pursuit"
    hold weight 1
    quantity caught 0..1 = 0
    quantity tired 0..9 = 0
    quantity breath 0..3 = 1
    actor North, South
    order North, South
    move chase by A on B {
      when breath >= 1
      outcome caught (0.1 + 0.2 * tired) then caught += 1
      outcome missed otherwise
      finally breath -= 1
    }
    move drive by A on B { then tired += 1 }
    move rest by A { then breath += 2 }
    move flee by A { then tired -= 1 }
    response flees { expect South flee weight 1 }

    """

  private struct Pursuit {
    /// What is done here, best first, and what it comes to; South holds or flees with 1/2 each.
    func value(_ turns: Int, _ tired: Double, _ breath: Double, caught: Bool) -> Double {
      if caught { return 1 }
      if turns == 0 { return 0 }
      return ["hold", "chase", "drive", "rest"].compactMap { after($0, turns, tired, breath) }.max() ?? 0
    }

    func after(_ move: String, _ turns: Int, _ tired: Double, _ breath: Double) -> Double? {
      func answered(_ tired: Double, _ breath: Double) -> Double {
        [tired, max(0, tired - 1)].reduce(0) { $0 + 0.5 * value(turns - 1, $1, breath, caught: false) }
      }
      switch move {
      case "hold": return answered(tired, breath)
      case "drive": return answered(min(9, tired + 1), breath)
      case "rest": return answered(tired, min(3, breath + 2))
      default:
        if breath < 1 { return nil }
        let chance = 0.1 + 0.2 * tired
        return chance + (1 - chance) * answered(tired, breath - 1)
      }
    }
  }

  @Test("A small tree of decisions has the values that a walk of all its courses gives")
  func walkedTree() throws {
    let answer = try answer(
      "best North maximise chance caught >= 1 within 3 looking 3 runs 20000 given tired = 1", in: Self.pursuit
    )
    let walk = Pursuit()
    for (action, move) in [
      ("hold", "hold"), ("chase on South", "chase"), ("drive on South", "drive"), ("rest", "rest"),
    ] {
      let expected = try #require(walk.after(move, 3, 1, 1))
      let found = try choice(answer, action).value
      // An error of the sample at most, and what a policy found in few runs may be short of.
      #expect(
        found.lower - 0.004 <= expected && expected <= found.upper + 0.012, "\(action): \(found), \(expected)"
      )
    }
  }

  /// The policy is one that could be followed: what it is said to be worth is what it is worth in other runs too.
  @Test("What a plan is worth does not look better than it is")
  func honest() throws {
    let question = "best North maximise chance caught >= 1 within 3 looking 3 runs 4000 given tired = 1"
    let best = (1...12).map { seed in
      (try? answer("\(question) seed \(seed)", in: Self.pursuit)).map { ($0.choices[0], $0) }
    }
    let walk = Pursuit()
    let optimum = ["hold", "chase", "drive", "rest"].compactMap { walk.after($0, 3, 1, 1) }.max() ?? 0
    let values = best.compactMap { $0?.0.value.value }
    #expect(values.count == 12)
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    // Four standard errors of a mean over 48,000 runs.
    #expect(mean < optimum + 4 * 0.5 / 48_000.0.squareRoot())
    #expect(mean > optimum - 0.02)
  }

  // MARK: Always, means, prices

  @Test("Of what must always hold the broken is told")
  func always() throws {
    let answer = try answer(
      "best North minimise chance always caught < 1 within 2 looking 2 runs 8000 given tired = 2",
      in: Self.pursuit)
    let walk = Pursuit()
    let best = ["hold", "chase", "drive", "rest"].compactMap { walk.after($0, 2, 2, 1) }.max() ?? 0
    let found = answer.choices[0].value
    #expect(found.lower - 0.005 <= 1 - best && 1 - best <= found.upper + 0.005, "\(found), \(1 - best)")
  }

  /// Prepared, then grabbed: the other's loss stands at the end.
  @Test("What is done to others is told of all that is decided")
  func prices() throws {
    let answer = try answer(
      "best North maximise gain within 2 looking 2",
      in: Self.ripening + "quantity loss of actor 0..90 = 0\n"
        + "move take by A on B { when A.ready >= 1; then gain += 20, B.loss += 7 }\nutility of South = -South.loss\n"
    )
    #expect(answer.choices[0].action == "prepare" && answer.choices[0].value.value == 20)
    let price = answer.choices[0].prices.first { $0.what == "utility of South" }
    #expect(price?.difference.estimate.value == -7)
  }

  // MARK: Refused

  @Test("What cannot be looked into is refused with a way out")
  func refused() throws {
    func refusal(_ question: String, _ scenario: String) -> String {
      var told = ToldSession(scenario)
      do {
        _ = try told.answer(question)
        return "answered"
      } catch let refused as ToldSession.Refused {
        return refused.mistakes.joined(separator: "\n")
      } catch {
        return "\(error)"
      }
    }
    let exact = refusal("best North maximise gain within 2 looking 2 method exact", Self.ripening)
    #expect(exact.contains("E0643"), "\(exact)")
    let open = Self.ripening.replacing("order North, South\n", with: "turns open\n")
    let noTurns = refusal("best North maximise gain within 2 looking 2", open)
    #expect(noTurns.contains("E0642"), "\(noTurns)")
    let elsewhere = refusal("chance gain >= 2 looking 2", Self.ripening)
    #expect(elsewhere.contains("looking"), "\(elsewhere)")
  }
}
