import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// Outcomes that nobody wants to leave: games of the textbooks, and random ones against the definitions taken literally.
@Suite("Stability")
struct StabilityTests {
  /// Each player holds or acts; payoffs by what both do: none, the other alone, oneself alone, both.
  private func game(_ neither: Int, _ other: Int, _ own: Int, _ both: Int) -> String {
    func utility(_ one: String, _ two: String) -> String {
      "utility of \(one) = if \(one) is acting then (if \(two) is acting then \(both) else \(own)) "
        + "else (if \(two) is acting then \(other) else \(neither))\n"
    }
    return """
      scenario "Two by two"
      actor North, South
      order North, South
      flag acting of actor
      move act by A { then A is acting }

      """ + utility("North", "South") + utility("South", "North")
  }

  private func answer(_ question: String, in scenario: String, threads: Int = 2) throws -> StabilityAnswer {
    var settings = SessionSettings()
    settings.threads = threads
    var told = ToldSession(scenario, settings: settings)
    guard case .stability(let answer) = try told.answer(question) else {
      throw ToldSession.Refused(text: question, mistakes: told.mistakes)
    }
    return answer
  }

  private func concepts(_ choices: [String], _ answer: StabilityAnswer) -> [StabilityConcept] {
    answer.stable.first { $0.choices == choices }?.concepts ?? []
  }

  /// Fang, Hipel and Kilgour 1993, chapter 3: both arming is stable in every way, neither in all but Nash's.
  @Test("The prisoners' dilemma")
  func dilemma() throws {
    let answer = try answer("stability within 1", in: game(3, 1, 4, 2))
    #expect(answer.outcomeCount == 4 && answer.concepts == [.nash, .gmr, .smr, .seq])
    #expect(concepts(["act", "act"], answer) == [.nash, .gmr, .smr, .seq])
    #expect(concepts(["hold", "hold"], answer) == [.gmr, .smr, .seq])
    #expect(concepts(["act", "hold"], answer) == [] && concepts(["hold", "act"], answer) == [])
    #expect(answer.counts == [1, 2, 2, 2])
    #expect(answer.allHold.departures.map(\.action) == ["act", "act"])
    #expect(answer.allHold.departures.map { $0.gain.estimate.value } == [1, 1])
    #expect(answer.stable[0].utilities.map(\.value) == [2, 2])
  }

  /// Both swerving is kept by the threat of a crash, which nobody would carry out: gmr and smr, not seq.
  @Test("Chicken")
  func chicken() throws {
    let answer = try answer("stability within 1", in: game(3, 2, 4, 1))
    #expect(concepts(["act", "hold"], answer) == [.nash, .gmr, .smr, .seq])
    #expect(concepts(["hold", "act"], answer) == [.nash, .gmr, .smr, .seq])
    #expect(concepts(["hold", "hold"], answer) == [.gmr, .smr])
    #expect(concepts(["act", "act"], answer) == [])
  }

  @Test("Those that are named are looked for, in their own order")
  func named() throws {
    let answer = try answer("stability seq, nash within 1", in: game(3, 2, 4, 1))
    #expect(answer.concepts == [.nash, .seq] && answer.counts == [2, 2])
    #expect(concepts(["hold", "hold"], answer) == [])
  }

  /// What a response does in between counts, and a mean is a mean: a guard catches who acts with 3/4.
  @Test("The rest goes on as the responses have it, on one thread and on two")
  func others() throws {
    let scenario = """
      scenario "Guarded"
      hold weight 1
      actor Thief, Guard
      order Thief, Guard
      quantity loot 0..9 = 0
      quantity fines 0..9 = 0
      move steal by A { then loot += 1 }
      move catch by A on B { then fines += 2 }
      response guards { when after Thief steal within 1; expect Guard catch on Thief weight 3 }
      utility of Thief = loot - fines

      """
    let one = try answer("stability nash within 1 runs 8000", in: scenario, threads: 1)
    let two = try answer("stability nash within 1 runs 8000", in: scenario, threads: 2)
    #expect(CanonicalForm(.stability(one)) == CanonicalForm(.stability(two)))
    #expect(one.players.map(\.actor) == ["Thief"] && one.stable.map(\.choices) == [["hold"]])
    let freed = try answer("stability nash within 1 given without guards", in: scenario)
    #expect(
      freed.stable.map(\.choices) == [["steal"]] && freed.allHold.departures.first?.gain.estimate.value == 1)
  }

  @Test("Without a utility there is nothing to look for")
  func refused() {
    var told = ToldSession("actor North, South\nquantity x 0..1 = 0\n")
    told.tell("stability within 1")
    #expect(told.mistakes.map { String($0.prefix(5)) } == ["E0644"])
  }

  // MARK: Against the definitions

  /// Outcomes as lists of options, sets as lists, every condition as it is written in the book.
  private struct Literal {
    let counts: [Int]
    let worth: (Int, [Int]) -> Double

    var outcomes: [[Int]] {
      counts.reduce([[]]) { known, count in known.flatMap { one in (0..<count).map { one + [$0] } } }
    }

    func unilateral(_ player: Int, _ outcome: [Int]) -> [[Int]] {
      outcomes.filter { other in
        other != outcome && other.indices.allSatisfy { $0 == player || other[$0] == outcome[$0] }
      }
    }

    func improvements(_ player: Int, _ outcome: [Int]) -> [[Int]] {
      unilateral(player, outcome).filter { worth(player, $0) > worth(player, outcome) }
    }

    func joint(_ player: Int, _ outcome: [Int]) -> [[Int]] {
      outcomes.filter { $0 != outcome && $0[player] == outcome[player] }
    }

    /// Sequences up to a length that nothing new comes after.
    func jointImprovements(_ player: Int, _ outcome: [Int]) -> [[Int]] {
      var ends: [(outcome: [Int], last: Int)] = [(outcome, -1)]
      var reached: [[Int]] = []
      for _ in 0..<12 {
        var next: [(outcome: [Int], last: Int)] = []
        for end in ends {
          for mover in counts.indices where mover != player && mover != end.last {
            for after in improvements(mover, end.outcome)
            where !next.contains(where: { $0.outcome == after && $0.last == mover }) {
              next.append((after, mover))
              if !reached.contains(after) { reached.append(after) }
            }
          }
        }
        ends = next
      }
      return reached
    }

    func isStable(_ player: Int, _ outcome: [Int], _ concept: StabilityConcept) -> Bool {
      improvements(player, outcome).allSatisfy { better in
        switch concept {
        case .nash: false
        case .gmr: joint(player, better).contains { worth(player, $0) <= worth(player, outcome) }
        case .smr:
          joint(player, better).contains { answer in
            worth(player, answer) <= worth(player, outcome)
              && unilateral(player, answer).allSatisfy { worth(player, $0) <= worth(player, outcome) }
          }
        case .seq:
          jointImprovements(player, better).contains { worth(player, $0) <= worth(player, outcome) }
        }
      }
    }
  }

  @Test("Random games have what the definitions say", arguments: 1...40 as ClosedRange<UInt64>)
  func randomGames(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let counts = seed % 2 == 0 ? [3, 2, 2] : [3, 4]
    let count = counts.reduce(1, *)
    // Few different values, so that ties come up.
    let utilities = counts.map { _ in (0..<count).map { _ in Double(Int.random(in: 0...4, using: &random)) } }
    let game = OutcomeGame(
      counts: counts, utilities: utilities,
      improvements: counts.indices.map { player in
        (0..<count).map { outcome in
          OutcomeGame.reachable(from: outcome, by: player, counts).filter {
            utilities[player][$0] > utilities[player][outcome]
          }
        }
      })
    func number(_ options: [Int]) -> Int { zip(options, counts).reduce(0) { $0 * $1.1 + $1.0 } }
    let literal = Literal(counts: counts) { utilities[$0][number($1)] }
    for outcome in 0..<count {
      let options = game.options(of: outcome)
      #expect(number(options) == outcome)
      for player in counts.indices {
        for concept in StabilityConcept.allCases {
          #expect(
            game.isStable(outcome, for: player, concept) == literal.isStable(player, options, concept),
            "\(seed): \(options), \(player), \(concept)")
        }
      }
    }
  }
}
