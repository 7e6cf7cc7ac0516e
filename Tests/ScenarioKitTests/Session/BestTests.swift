import Testing

@testable import ScenarioKit

/// Moves ranked, against an expectation over moves and chances worked out by hand in fractions.
@Suite("Best")
struct BestTests {
  private static let scenario = """
    scenario "Whose move"
    quantity heat 0..40 = 0
    quantity harm of actor 0..10 = 0
    actor North, South
    hypothesis temper of North { calm 75%; fierce 25% }
    move raid by A on B with force 1..2 = 1 {
      when heat <= 30
      outcome lands 50% then heat += 2 * force, B.harm += force
      outcome fails otherwise then heat += 1
    }
    move plead by A on B { then heat -= 1 }
    move wave by A
    move burn by A { when heat >= 40; then heat += 9 }
    response raids { expect North raid on South weight if North.temper is fierce then 3 else 1 }
    response answers { when heat >= 1; expect South raid on North weight heat }

    """

  private func answer(_ question: String, _ more: String = "", threads: Int = 2) throws -> BestAnswer {
    var settings = SessionSettings()
    settings.threads = threads
    var told = ToldSession(Self.scenario + more, settings: settings)
    guard case .best(let answer) = try told.answer(question) else {
      throw ToldSession.Refused(text: question, mistakes: told.mistakes)
    }
    return answer
  }

  private func value(_ answer: BestAnswer, _ action: String) throws -> Double {
    let choice = try #require(answer.choices.first { $0.action == action })
    return choice.value.value
  }

  /// North moves, then South answers with weight heat against 1 for holding; South's raid adds 2 with 1/2, else 1, so
  /// 3/2 on average.
  /// hold, plead, wave: heat 0, South holds: 0.
  /// raid: heat 2 with 1/2: 2 + 2/3 × 3/2 = 3; heat 1 with 1/2: 1 + 1/2 × 3/2 = 7/4; mean 19/8.
  /// raid with force 2: heat 4: 4 + 4/5 × 3/2 = 26/5; heat 1: 7/4; mean 139/40.
  @Test("The mean after each move and its answer is the fraction worked out by hand")
  func fractions() throws {
    let answer = try answer("best North minimise heat within 1")
    #expect(answer.provenance.method == .exact && answer.forbidden == 1)
    let raid = try value(answer, "raid on South")
    let large = try value(answer, "raid on South with force 2")
    #expect(abs(raid - 19.0 / 8) < 1e-12 && abs(large - 139.0 / 40) < 1e-12)
    #expect(
      answer.choices.map(\.action) == [
        "hold", "plead on South", "wave", "raid on South", "raid on South with force 2",
      ])
    #expect(answer.choices.map(\.rank) == [1, 1, 1, 4, 5])
    #expect(answer.choices.prefix(3).allSatisfy { $0.difference.isSame && !$0.isOpen })
  }

  /// Left to its responses North raids with 1/2 if calm, 3/4 if fierce: 9/16, and then as above. That it decided to raid
  /// would make it look fierce to others; to itself it tells nothing, and the next round is as before.
  @Test("The decision teaches nothing")
  func nothingLearnt() throws {
    let answer = try answer("best North maximise chance after North raid on South within 2")
    #expect(abs(answer.leftAlone.value - (1 - (0.75 * 0.25 + 0.25 / 16))) < 1e-12)
    // After waving, 9/16 in the second round: 3/4 × 1/2 + 1/4 × 3/4.
    let wave = try value(answer, "wave")
    #expect(abs(wave - 9.0 / 16) < 1e-12)
    #expect(answer.choices[0].rank == 1 && answer.choices[0].value.value == 1)
  }

  /// Only who is calm pleads, and North pleads: seen by others that would settle it, and leave 1/3. To North nothing is
  /// settled: 3/4 × 1/3 + 1/4 × 3/4 = 7/16 in the next round.
  @Test("What would give a type away gives none away")
  func nothingGivenAway() throws {
    let answer = try answer(
      "best North maximise chance after North raid on South within 2",
      "response pleads { expect North plead on South weight if North.temper is fierce then 0 else 1 }\n")
    let plead = try value(answer, "plead on South")
    #expect(abs(plead - 7.0 / 16) < 1e-12)
  }

  @Test("What it does to others is told against holding, utilities first")
  func prices() throws {
    let answer = try answer(
      "best North maximize heat within 1", "utility of South = -3 * South.harm\n")
    let best = try #require(answer.choices.first)
    #expect(best.action == "raid on South with force 2")
    // Force 2 lands with 1/2: harm 1 more on average, utility 3 less.
    #expect(best.prices.first?.what == "utility of South")
    let utility = best.prices.first?.difference.estimate.value ?? 0
    let harm = best.prices.first { $0.what == "South.harm" }?.difference.estimate.value ?? 0
    #expect(abs(utility + 3) < 1e-12 && abs(harm - 1) < 1e-12)
    #expect(!best.prices.contains { $0.what.hasPrefix("North") || $0.what == "heat" })
  }

  @Test("Both spellings of both directions")
  func spellings() throws {
    for (word, first) in [
      ("minimise", "hold"), ("minimize", "hold"), ("maximise", "raid on South with force 2"),
      ("maximize", "raid on South with force 2"),
    ] {
      let found = try answer("best North \(word) heat within 1").choices.first?.action
      #expect(found == first)
    }
  }

  @Test("Sampled moves are ranked the same on one thread and on many, and near the exact ones")
  func sampled() throws {
    let question = "best North minimise heat within 1 runs 3000 seed 5 method sample"
    let (one, two) = (try answer(question, threads: 1), try answer(question, threads: 2))
    #expect(CanonicalForm(.best(one)) == CanonicalForm(.best(two)))
    let exact = try answer("best North minimise heat within 1")
    for choice in exact.choices {
      let found = try #require(one.choices.first { $0.action == choice.action })
      #expect(abs(found.value.value - choice.value.value) < 0.1)
    }
    #expect(one.choices.prefix(3).allSatisfy { $0.rank == 1 && $0.difference.isSame })
  }
}
