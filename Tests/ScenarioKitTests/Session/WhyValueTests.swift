import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// Where values come from, against stories worked out by hand and against the story as it was told.
@Suite("Why of a value")
struct WhyValueTests {
  private static let scenario = """
    round is 2 days from 2024-03-01
    quantity anger of actor 0..10 = 1 "How angry"
    quantity trust of actor to actor -1..1 = 0.5
    flag alarm
    flag armed of actor
    relation rival symmetric
    actor Ada { anger = 2 }
    actor Ben
    move raid by A on B { then B.anger += 3, A.anger -= 4; outcome won 60% then B.anger += 2
      outcome lost otherwise then A.anger += 1 }
    rule spite { for A, B; on A raid on B; when B.anger >= 5; then B is armed, trust(B, A) -= 1 }
    rule alert { when Ben.anger >= 6; then alarm }
    rule cools { each round; for A; then A.anger -= 0.5 }

    """

  private func answer(_ question: String, after story: String) throws -> WhyValueAnswer {
    var told = ToldSession(Self.scenario + story)
    guard case .whyValue(let answer) = try told.answer(question) else {
      throw ToldSession.Refused(text: question, mistakes: told.mistakes)
    }
    #expect(told.mistakes == [])
    return answer
  }

  /// `e1 +3 = 4`, `cools (A = Ben) -0.5 = 3.5`, with the day where `days` says so.
  private func lines(_ answer: WhyValueAnswer) -> [String] {
    answer.changes.map { change in
      let cause =
        switch change.cause {
        case .start: "start"
        case .event(let number, let phrase, let outcome):
          (number.map { "e\($0)" } ?? "given") + " \(phrase)" + (outcome.map { " \($0)" } ?? "")
        case .rule(let name, let binding, _): binding.isEmpty ? name : "\(name) (\(binding))"
        case .statement(let text): text
        }
      let bound =
        change.bound.map { " of \((change.wanted - change.before).shortest) at \($0.shortest)" } ?? ""
      return
        "\(change.date?.description ?? "") \(cause): \(change.size.shortest)\(bound) = \(change.after.shortest)"
    }
  }

  @Test("Events, rules and statements each say what they did, and when")
  func causes() throws {
    let story = """
      set Ben.anger = 3
      play Ada raid on Ben outcome won source "press"
      advance 2
      set Ben.anger += 4, Ben.anger += 1
      """
    let ben = try answer("why Ben.anger", after: story)
    #expect(
      lines(ben) == [
        "2024-03-01 start: 0 = 1", "2024-03-01 set Ben.anger = 3: 2 = 3",
        "2024-03-01 e1 Ada raid on Ben won: 5 = 8", "2024-03-02 cools (A = Ben): -0.5 = 7.5",
        "2024-03-04 cools (A = Ben): -0.5 = 7",
        "2024-03-05 set Ben.anger += 4, Ben.anger += 1: 3 of 4 at 10 = 10",
      ])
    #expect(ben.changes[2].sources.map(\.text) == ["press"] && ben.title == "How angry" && ben.value == 10)
    // What was to be -4 had only 2 to go.
    let ada = try answer("why Ada.anger", after: story)
    #expect(
      lines(ada) == ["2024-03-01 start: 0 = 2", "2024-03-01 e1 Ada raid on Ben won: -2 of -4 at 0 = 0"])
  }

  @Test("Of flags, facts and quantities of two")
  func others() throws {
    let story = "play Ada raid on Ben outcome won\nset Ada rival Ben\nset not Ben rival Ada\n"
    let alarm = try answer("why alarm", after: story)
    let armed = try answer("why Ben is armed", after: story)
    let trust = try answer("why trust(Ben, Ada)", after: story)
    let rival = try answer("why Ada rival Ben", after: story)
    #expect(
      lines(alarm) == ["2024-03-01 start: 0 = 0", "2024-03-01 alert: 1 = 1"])
    #expect(
      lines(armed) == [
        "2024-03-01 start: 0 = 0", "2024-03-01 spite (A = Ada, B = Ben): 1 = 1",
      ])
    #expect(
      lines(trust) == [
        "2024-03-01 start: 0 = 0.5", "2024-03-01 spite (A = Ada, B = Ben): -1 = -0.5",
      ])
    #expect(
      lines(rival) == [
        "2024-03-01 start: 0 = 0", "2024-03-01 set Ada rival Ben: 1 = 1",
        "2024-03-01 set not Ben rival Ada: -1 = 0",
      ])
  }

  /// The raid is won in 6 of 10: Ben's anger rises by 3 + 0.6 × 2, Ada's falls by its 2, then rises by 0.4 × 1.
  @Test("What is given goes on from there, as a mean")
  func given() throws {
    let ben = try answer("why Ben.anger given Ada raid on Ben", after: "")
    #expect(lines(ben) == ["2024-03-01 start: 0 = 1", "2024-03-01 given Ada raid on Ben: 4.2 = 5.2"])
    #expect(ben.changes[1].isMean && abs(ben.value - 5.2) < 1e-12)
    let ada = try answer("why Ada.anger given Ada raid on Ben outcome won, Ada.anger = 7", after: "")
    #expect(
      lines(ada) == [
        "2024-03-01 start: 0 = 2", "2024-03-01 given Ada raid on Ben won: -2 of -4 at 0 = 0",
        "2024-03-01 given Ada.anger = 7: 7 = 7",
      ])
    #expect(ada.changes.allSatisfy { !$0.isMean })
  }

  @Test("Without an event the story is told without it")
  func without() throws {
    let story = "play Ada raid on Ben outcome won\nplay Ben raid on Ada outcome lost\n"
    let ada = try answer("why Ada.anger given without e1", after: story)
    #expect(
      lines(ada) == [
        "2024-03-01 start: 0 = 2", "2024-03-01 e2 Ben raid on Ada lost: 3 = 5",
        "2024-03-02 cools (A = Ada): -0.5 = 4.5",
      ])
  }

  @Test("A declaration in mid-story is a cause as well")
  func declarations() throws {
    let story = "advance\nreplace quantity anger of actor 2..10 = 2\nactor Cyd { anger = 9 }\n"
    let ben = try answer("why Ben.anger", after: story)
    #expect(
      lines(ben) == [
        "2024-03-01 start: 0 = 1", "2024-03-02 cools (A = Ben): -0.5 = 0.5",
        "2024-03-03 replace quantity anger: 1.5 = 2",
      ])
    let cyd = try answer("why Cyd.anger", after: story)
    #expect(lines(cyd) == ["2024-03-03 start: 0 = 9"])
  }

  /// On generated stories: each change goes on from the one before, the last is the value the story has, and after each
  /// event the value is the one it had then.
  @Test(arguments: UInt64(9_100)..<9_130)
  func sumsAddUp(seed: UInt64) throws {
    let made = ScenarioGenerator.generate(seed: seed)
    var told = ToldSession(made.text)
    let (scenario, situation) = (told.session.scenario, told.session.situation)
    let inquiry = Inquiry(
      scenario: scenario, situation: situation, defaults: Inquiry.Defaults(runs: 1, seed: 1, threads: 1))
    for (index, quantity) in scenario.quantities.enumerated() where quantity.arity < 2 {
      let owners = quantity.arity == 0 ? [[]] : scenario.actors.indices.map { [ActorID($0)] }
      for actors in owners {
        guard let owner = quantity.owner, let actor = actors.first, !scenario.owns(actor, owner) else {
          let atom = Atom.quantity(QuantityID(index), actors)
          guard case .whyValue(let answer) = try told.answer("why \(inquiry.phrase(atom))") else { continue }
          let now = situation.world.value(of: atom, in: scenario)
          #expect(answer.changes.first?.cause == .start && answer.value == now, "in\n\(made.text)")
          for (earlier, later) in zip(answer.changes, answer.changes.dropFirst()) {
            #expect(earlier.after == later.before, "in\n\(made.text)")
            #expect(later.cause != .statement("what was told"), "a cause was missed in\n\(made.text)")
          }
          let sum = answer.changes.reduce(answer.changes.first?.before ?? 0) { $0 + $1.size }
          #expect(abs(sum - now) < 1e-9, "in\n\(made.text)")
          continue
        }
      }
    }
  }
}
