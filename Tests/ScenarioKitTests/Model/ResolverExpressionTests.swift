import Testing

@testable import ScenarioKit

/// What conditions and numbers come to mean.
@Suite struct ResolverExpressionTests {
  @Test func preludeHasNoMistakes() {
    #expect(ModelReading.prelude.problems == [])
    #expect(ModelReading.prelude.scenario.names.all.count == 28)
  }

  @Test(arguments: [
    ("ceasefire", "(is ceasefire)"),
    ("ceasefire == true", "(equal (is ceasefire) true)"),
    ("crisis", "(call crisis)"),
    ("outgunned(US, Iran)", "(call outgunned US Iran)"),
    ("Iran is mobilised", "(is mobilised Iran)"),
    ("Iran.mobilised", "(is mobilised Iran)"),
    ("Iran is not mobilised", "(not (is mobilised Iran))"),
    ("Iran.pressure + 1 >= heat", "(greaterOrEqual (add (pressure Iran) 1) (heat))"),
    ("trust(US, Iran) < 0", "(less (trust US Iran) 0)"),
    ("Iran rival US", "(rival Iran US)"),
    ("Iran : state", "(kind Iran state)"),
    ("Iran == US", "(same Iran US)"),
    ("Iran != US", "(not (same Iran US))"),
    ("not (heat > 1 or ceasefire)", "(not (or (greater (heat) 1) (is ceasefire)))"),
    ("-heat ^ 2 == 0", "(equal (- (power (heat) 2)) 0)"),
    (
      "clamp(heat, 0, 97%) == (if ceasefire then 1 else 2)",
      "(equal (clamp (heat) 0 0.97) (if (is ceasefire) 1 2))"
    ),
    ("Iran.doctrine is direct", "(type doctrine Iran direct)"),
    ("any A: A.doctrine is direct", "(any [?0] (type doctrine ?0 direct))"),
    ("Iran.doctrine is not direct", "(not (type doctrine Iran direct))"),
  ]) func condition(text: String, meaning: String) {
    #expect(Self.checked(text) == [meaning])
  }

  @Test(arguments: [
    ("escalation >= \"Direct strikes\"", "(greaterOrEqual (escalation) 6)"),
    ("\"Proxy attacks\" < escalation", "(less 4 (escalation))"),
    (
      "escalation is \"Proxy attacks\"",
      "(and (greaterOrEqual (escalation) 4) (less (escalation) 6))"
    ),
    ("escalation is \"Direct strikes\"", "(greaterOrEqual (escalation) 6)"),
    ("escalation is not \"Direct strikes\"", "(not (greaterOrEqual (escalation) 6))"),
    ("min(escalation, \"Direct strikes\") == 6", "(equal (min (escalation) 6) 6)"),
    (
      "(if ceasefire then \"Shadow war\" else escalation) == 1",
      "(equal (if (is ceasefire) 1 (escalation)) 1)"
    ),
    ("mean(escalation at 3) > \"Direct strikes\"", "(greater (mean (escalation)) 6)"),
  ]) func rung(text: String, meaning: String) {
    #expect(Self.checked(text) == [meaning])
  }

  @Test(arguments: [
    (
      "any A : militia where A rival US: A.price > 1",
      "(any [?0:militia (rival ?0 US)] (greater (price ?0) 1))"
    ),
    ("all A: any B: A rival B", "(all [?0] (any [?1] (rival ?0 ?1)))"),
    (
      "(any A: A is mobilised) and (any B: B is mobilised)",
      "(and (any [?0] (is mobilised ?0)) (any [?0] (is mobilised ?0)))"
    ),
    ("(sum A where A rival US: A.pressure) > 1", "(greater (sum [?0 (rival ?0 US)] (pressure ?0)) 1)"),
    ("(count A : militia) == 1", "(equal (count [?0:militia]) 1)"),
    (
      "(max A: A.pressure) > (min A: A.pressure)",
      "(greater (max [?0] (pressure ?0)) (min [?0] (pressure ?0)))"
    ),
  ]) func variables(text: String, meaning: String) {
    #expect(Self.checked(text) == [meaning])
  }

  @Test(arguments: [
    ("after Iran strike on US", "(after <Iran strike US> 1)"),
    ("(after any strike on US within 2.5)", "(after <* strike US> 2.5)"),
    ("after US any attack on any", "(after <US kind:attack *> 1)"),
    ("after US attack", "(after <US kind:attack *> 1)"),
    ("after US any", "(after <US * *> 1)"),
    ("after US hold", "(after <US hold *> 1)"),
    ("after US (strike | threaten) on Iran", "(after <US strike|threaten Iran> 1)"),
    ("after US strike on Iran with scale 3..5", "(after <US strike Iran scale=3..5> 1)"),
    ("after US strike with scale 3 outcome hit", "(after <US strike * scale=3..3 outcome=hit> 1)"),
    ("never Iran strike on US", "(never <Iran strike US>)"),
    ("never Iran strike since US threaten on Iran", "(never <Iran strike *> <US threaten Iran>)"),
    ("any A: after A strike on US", "(any [?0] (after <?0 strike US> 1))"),
  ]) func events(text: String, meaning: String) {
    #expect(Self.checked(text) == [meaning])
  }

  @Test func measuresStandAmongNumbers() {
    #expect(
      Self.checked(
        "abs(chance(heat > 1 within 2) - mean(heat at 3)) < response(Iran strike on US) + belief(ceasefire)")
        == [
          "(less (abs (subtract (chance (greater (heat) 1)) (mean (heat)))) "
            + "(add (response <Iran strike US>) (belief (is ceasefire))))"
        ])
  }

  @Test func severalConditionsStaySeparateAndKeepTheirText() throws {
    let reading = ModelReading.afterPrelude("check heat > 1 ,  Iran  rival US")
    guard case .question(let question) = reading.resolved.last, case .check(let list) = question.subject
    else {
      Issue.record("no check")
      return
    }
    #expect(list.map(\.origin.text) == ["heat > 1", "Iran  rival US"])
  }

  @Test func definitionKnowsItsTypeAndWhetherItReadsHiddenTypes() throws {
    let definitions = ModelReading.prelude.scenario.definitions
    #expect(definitions.map(\.name) == ["outgunned", "crisis", "bold"])
    #expect(definitions.map(\.isTruth) == [true, true, true])
    #expect(definitions.map(\.readsHiddenTypes) == [false, false, true])

    let reading = ModelReading.afterPrelude("define twice(A) = 2 * A.pressure; define brave(A) = bold(A)")
    #expect(reading.problems == [])
    #expect(reading.scenario.definitions.map(\.isTruth).suffix(2) == [false, true])
    #expect(reading.scenario.definitions.map(\.readsHiddenTypes).suffix(2) == [false, true])
    #expect(reading.scenario.definitions.last.map { reading.writer.text($0.body) } == "(call bold ?0)")
  }

  private static func checked(_ condition: String) -> [String] {
    let reading = ModelReading.afterPrelude("check \(condition)")
    return reading.problems + reading.checked
  }
}
