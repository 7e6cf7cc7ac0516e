import Testing

@testable import ScenarioKit

/// What declarations add to the scenario.
@Suite struct ResolverDeclarationTests {
  @Test(arguments: ["feud", "doctrine"]) func knownScenarioHasNoMistakes(name: String) throws {
    let reading = ModelReading(try Scenarios.text(name))
    #expect(reading.problems == [])
    #expect(reading.resolved.count > 15)
    #expect(reading.scenario.moves.count > 1)
  }

  @Test func settingsOfTheWholeScenario() {
    let reading = ModelReading(
      """
      scenario "Test"
      round is 3 days from 2024-04-01
      actor A1, B1, C1
      order C1, A1
      turns open
      hold weight 0.5
      """)
    #expect(reading.problems == [])
    #expect(reading.scenario.title == "Test")
    #expect(reading.scenario.roundDays == 3)
    #expect(reading.scenario.startDate?.description == "2024-04-01")
    #expect(reading.scenario.order.map { reading.scenario.actor($0).name } == ["C1", "A1"])
    #expect(reading.scenario.isOpen)
    #expect(reading.scenario.holdWeight == 0.5)
  }

  @Test func kindCoversTheActorsBeforeIt() {
    let reading = ModelReading("kind state, militia\nactor Ada, Ben : state, Cyd, Dan : militia\nactor Eve")
    #expect(reading.problems == [])
    #expect(reading.scenario.actors.map { $0.kind?.index } == [0, 0, 1, 1, nil])
  }

  @Test func whatAnActorSetsIsAnEffectOnEach() {
    let reading = ModelReading.afterPrelude(
      "actor Ada, Ben \"Two\" { pressure = 3; pressure = 2 }\nactor Cyd, Dan { pressure = Iran.pressure + 1 }"
    )
    #expect(reading.problems == ["E0204:1:38 quantity `pressure` is there twice"])
    guard case .declared(_, let settings) = reading.resolved.last else {
      Issue.record("nothing declared")
      return
    }
    #expect(
      settings.map { reading.writer.text($0) }
        == ["(set pressure Cyd (add (pressure Iran) 1))", "(set pressure Dan (add (pressure Iran) 1))"])
    #expect(reading.scenario.actors.suffix(2).map(\.settings.count) == [1, 1])
  }

  @Test func quantitiesFlagsAndRelations() {
    let scenario = ModelReading.prelude.scenario
    let escalation = scenario.quantities[0]
    #expect(escalation.rungs.map(\.number) == [1, 4, 6])
    #expect(scenario.quantities.map(\.arity) == [0, 0, 1, 1, 2])
    #expect(scenario.quantities.map(\.initial) == [2, 0, 0, 1, 0])
    #expect(scenario.quantities[3].owner == .kind(ActorKindID(1)))
    #expect(scenario.flags.map { $0.owner == nil } == [false, false, true])
    #expect(scenario.relations.map(\.isSymmetric) == [true, false])
  }

  @Test func ladderIsSortedHoweverItIsWritten() {
    let reading = ModelReading("quantity q 0..9 = 0\nladder of q { 5 \"High\"; 1 \"Low\" }")
    #expect(reading.scenario.quantities.first?.rungs.map(\.label) == ["Low", "High"])
  }

  @Test func mistakeInAMoveIsLocated() throws {
    let reading = ModelReading.afterPrelude(
      """
      move raid : attack by A on B with size 1..3 = 2, depth 0..1 = 0 "Raid" {
        when A rival B, heat < 5
        then A.pressure -= 1
        outcome won 10% * size + depth then B.pressure += size, not ceasefire
        outcome lost otherwise
        finally heat = "High", escalation = "Proxy attacks"
        alert "{A} raids {B}: {B.pressure + size}, {ceasefire}"
        because "So it is"
      }
      """)
    #expect(
      reading.problems == [
        "E0306:6:18 \"High\" stands for no number: quantity `heat` has no ladder",
        "| declare one: `ladder of heat { … }`",
      ])
  }

  @Test func moveResolves() throws {
    let reading = ModelReading.afterPrelude(
      """
      move raid : attack by A on B with size 1..3 = 2, depth 0..1 = 0 "Raid" {
        when A rival B, heat < 5
        then A.pressure -= 1
        outcome won 10% * size + depth then B.pressure += size, not ceasefire
        outcome lost otherwise
        finally escalation = "Proxy attacks", every C where C rival B: (C.pressure += depth, C is mobilised)
        alert "{A} raids {B}: {B.pressure + size}, {ceasefire}!"
        because "So it is"
        source "Somebody" grade B2
      }
      """)
    #expect(reading.problems == [])
    let move = try #require(reading.scenario.moves.last)
    let writer = reading.writer
    #expect(move.kind == MoveKindID(0))
    #expect(move.options.map(\.initial) == [2, 0])
    #expect(move.conditions.map { writer.text($0.expression) } == ["(rival ?0 ?1)", "(less (heat) 5)"])
    #expect(move.conditions.map(\.origin.text) == ["A rival B", "heat < 5"])
    #expect(writer.text(move.before) == " (set pressure ?0 (subtract (pressure ?0) 1))")
    #expect(move.outcomes.map(\.name) == ["won", "lost"])
    #expect(
      move.outcomes.map { $0.chance.map { writer.text($0) } } == ["(add (multiply 0.1 #0) #1)", nil])
    #expect(
      move.outcomes.map { writer.text($0.effects) }
        == [" (set pressure ?1 (add (pressure ?1) #0)) (set ceasefire false)", ""])
    #expect(
      writer.text(move.finally)
        == " (set escalation 4) (every [?2 (rival ?2 ?1)] (set pressure ?2 (add (pressure ?2) #1))"
        + " (set mobilised ?2 true))")
    #expect(move.notes.because == ["So it is"])
    #expect(move.notes.sources == [Notes.Source(text: "Somebody", grade: "B2")])

    let parts = move.alerts.flatMap(\.parts).map { part in
      switch part {
      case .text(let text): text
      case .actor(let term): writer.text(term)
      case .value(let value, let isTruth): "\(writer.text(value))\(isTruth ? "?" : "")"
      }
    }
    #expect(
      parts == ["?0", " raids ", "?1", ": ", "(add (pressure ?1) #0)", ", ", "(is ceasefire)?", "!"])
  }

  @Test func responseBindsVariablesAndFillsInOptions() throws {
    let reading = ModelReading.afterPrelude(
      """
      response r "Title" {
        for A, B : state, C where A rival B
        when C is mobilised
        expect A strike on B
        expect A strike on B with scale heat weight A.pressure factor 2
        expect A any attack factor 0.5
        expect A hold weight 2
      }
      """)
    #expect(reading.problems == [])
    let response = try #require(reading.scenario.responses.last)
    let writer = reading.writer
    #expect(response.variables.map { $0.kind?.index } == [0, 0, nil])
    #expect(response.conditions.map { writer.text($0.expression) } == ["(rival ?0 ?1)", "(is mobilised ?2)"])
    #expect(
      response.expectations.map { $0.event.map { writer.text($0) } }
        == ["?0 strike on ?1 3", "?0 strike on ?1 (heat)", nil, "?0 hold"])
    #expect(
      response.expectations.map { writer.text($0.pattern) }
        == ["<?0 strike ?1>", "<?0 strike ?1 scale=(heat)..(heat)>", "<?0 kind:attack *>", "<?0 hold *>"])
    #expect(
      response.expectations.map { $0.weight.map { writer.text($0) } } == ["1", "(pressure ?0)", nil, "2"])
    #expect(response.expectations.map { $0.factor.map { writer.text($0) } } == [nil, "2", "0.5", nil])
  }

  @Test func ruleKnowsTheOptionsOfItsOneTrigger() throws {
    let reading = ModelReading.afterPrelude(
      "rule r priority 2 { for A; on A (strike) on Iran; when scale > 2; then heat += scale; alert \"{scale}\" }"
    )
    #expect(reading.problems == [])
    let rule = try #require(reading.scenario.rules.last)
    #expect(rule.priority == 2)
    #expect(rule.conditions.map { reading.writer.text($0.expression) } == ["(greater #0 2)"])
    #expect(reading.writer.text(rule.effects) == " (set heat (add (heat) #0))")
  }

  @Test func driftIsAMatrix() {
    let reading = ModelReading.afterPrelude(
      """
      hypothesis h of Iran { a 50%; b 25%; c 25%; drift 20%; drift 10% to a }
      hypothesis calm of Iran { a 50%; b 50%; drift 0 }
      hypothesis doctrine of US { direct 10%; hidden 90% }
      """)
    #expect(reading.problems == [])
    let drift = reading.scenario.hypotheses[1].drift ?? []
    let expected = [[0.8, 0.1, 0.1], [0.2, 0.7, 0.1], [0.2, 0.1, 0.7]]
    #expect(drift.count == 3)
    for (row, wanted) in zip(drift, expected) {
      #expect(zip(row, wanted).allSatisfy { abs($0 - $1) < 1e-12 })
    }
    #expect(reading.scenario.hypotheses[2].drift == nil)
    #expect(reading.scenario.names.meanings(of: "doctrine") == [.hypothesis(HypothesisID(0))])
    #expect(reading.scenario.hypothesis("doctrine", of: ActorID(2)) == HypothesisID(3))
  }

  @Test func evidenceAndAssumption() throws {
    let scenario = ModelReading.prelude.scenario
    let writer = ModelText(scenario: scenario)
    let evidence = try #require(scenario.evidence.first)
    #expect(evidence.likelihoods.map { writer.text($0.chance) } == ["0.7", "0.1"])
    #expect(
      evidence.likelihoods.map { $0.conditions?.map { writer.text($0.expression) } }
        == [["(type doctrine Iran direct)"], nil])

    let reading = ModelReading.afterPrelude(
      "assumption a { never Iran strike on US; holds heat < 3, escalation < \"Direct strikes\" }")
    #expect(reading.problems == [])
    let claims = try #require(reading.scenario.assumptions.last).claims.map { claim in
      switch claim {
      case .never(let pattern): reading.writer.text(pattern)
      case .holds(let conditions):
        conditions.map { reading.writer.text($0.expression) }.joined(separator: ", ")
      }
    }
    #expect(claims == ["<Iran strike US>", "(less (heat) 3), (less (escalation) 6)"])
  }

  @Test func mistakenStatementDeclaresNothing() {
    let reading = ModelReading.afterPrelude("actor Ada, Iran\nkind new, state")
    #expect(reading.problems.filter { $0.hasPrefix("E0203") }.count == 2)
    #expect(reading.resolved.isEmpty)
    #expect(reading.scenario.names.meanings(of: "Ada").isEmpty)
  }
}
