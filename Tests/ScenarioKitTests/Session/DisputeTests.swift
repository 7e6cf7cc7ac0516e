import Testing

@testable import ScenarioKit

/// The same under every view, against fractions by hand and separate questions.
@Suite("Dispute")
struct DisputeTests {
  private static let scenario = """
    actor Iran, Israel
    quantity heat 0..9 = 0
    quantity nerve 0..9 = 0
    move strike by A on B { then heat += 1 }
    hypothesis doctrine of Iran { proxy 80%; direct 20% }
    evidence moved { likely 70% when Iran.doctrine is direct; likely 10% otherwise }
    response war {
      expect Iran strike on Israel weight (if Iran.doctrine is direct then 3 else 1) * (1 + nerve)
    }

    """

  private func answer(_ question: String, _ views: String, threads: Int = 2) throws -> DisputeAnswer {
    var settings = SessionSettings()
    settings.threads = threads
    var told = ToldSession(Self.scenario + views, settings: settings)
    guard case .dispute(let answer) = try told.answer(question) else {
      throw ToldSession.Refused(text: question, mistakes: told.mistakes)
    }
    return answer
  }

  private static let question = "chance after Iran strike on Israel within 1"

  /// A direct doctrine strikes with 3/4, a proxy one with 1/2; with nerve 1 with 6/7 and 2/3.
  /// hawks: 9/10 × 6/7 + 1/10 × 2/3 = 88/105. doves: 1/10 × 3/4 + 9/10 × 1/2 = 21/40.
  /// hawks with the belief of the doves: 1/10 × 6/7 + 9/10 × 2/3 = 24/35; doves with that of the hawks: 29/40.
  /// The belief closes ½ (88/105 − 24/35 + 29/40 − 21/40), nerve ½ (88/105 − 29/40 + 24/35 − 21/40).
  @Test("Two statements: what each closes is the fraction worked out by hand")
  func fractions() throws {
    let answer = try answer(
      "dispute \(Self.question)",
      """
      view doves { believe Iran.doctrine is direct 10% }
      view hawks { believe Iran.doctrine is direct 90%; nerve = 1 }

      """)
    #expect(answer.sides.map(\.view) == ["hawks", nil, "doves"])
    let values = answer.sides.map(\.value.value)
    for (value, expected) in zip(values, [88.0 / 105, 11.0 / 20, 21.0 / 40]) {
      #expect(abs(value - expected) < 1e-12)
    }
    #expect(abs(answer.gap.estimate.value - (88.0 / 105 - 21.0 / 40)) < 1e-12)
    #expect(answer.statements.map(\.about) == ["Iran.doctrine", "nerve = 1"])
    let belief = (88.0 / 105 - 24.0 / 35 + 29.0 / 40 - 21.0 / 40) / 2
    let nerve = (88.0 / 105 - 29.0 / 40 + 24.0 / 35 - 21.0 / 40) / 2
    let found = answer.statements.compactMap { $0.closes?.estimate.value }
    #expect(found.count == 2 && abs(found[0] - belief) < 1e-12 && abs(found[1] - nerve) < 1e-12)
    #expect(answer.statements.map(\.isFirst) == [true, false])
    #expect(answer.sides[1].says == "Iran.doctrine is direct 20%, as it stands")
    #expect(answer.settling?.map(\.evidence) == ["moved"])
  }

  @Test("Each view's answer is that of the question asked as it sees things")
  func views() throws {
    let views =
      "view hawks { believe Iran.doctrine is direct 90% }\nview seers { observe moved; nerve = 2 }\n"
    let answer = try answer("dispute \(Self.question) given nerve = 3", views)
    for side in answer.sides {
      var told = ToldSession(Self.scenario + views)
      let `as` = side.view.map { " as \($0)" } ?? ""
      let alone = try told.chance("\(Self.question)\(`as`) given nerve = 3").estimate.value
      #expect(abs(side.value.value - alone) < 1e-12)
    }
  }

  @Test("One statement closes all of the gap; statements that do as much are tied")
  func ties() throws {
    let one = try answer(
      "dispute \(Self.question)",
      "view hawks { believe Iran.doctrine is direct 90% }\nview doves { believe Iran.doctrine is direct 5% }\n"
    )
    #expect(one.statements.count == 1 && one.first.count == 1)
    let closes = one.statements[0].closes?.estimate.value ?? 0
    #expect(abs(closes - one.gap.estimate.value) < 1e-12)
    let two = try answer(
      "dispute heat within 1",
      "quantity one 0..9 = 0\nquantity two 0..9 = 0\n"
        + "rule adding { each round; then heat += one + two }\n"
        + "view high { one = 1; two = 1; nerve = 0 }\nview low { nerve = 0 }\n")
    #expect(two.statements.map(\.about) == ["one = 1", "two = 1"] && two.first.count == 2)
    #expect(abs(two.gap.estimate.value - 2) < 1e-12)
  }

  @Test(
    "A hidden type: the type on which they lie farthest apart, exactly; one view against the story as it stands"
  )
  func types() throws {
    let answer = try answer("dispute Iran.doctrine", "view hawks { observe moved }\n")
    #expect(answer.about.hasPrefix("Iran.doctrine is ") && answer.provenance == nil)
    // 7/11 against 1/5.
    #expect(abs(answer.gap.estimate.value - (7.0 / 11 - 0.2)) < 1e-12)
    #expect(answer.statements.map(\.about) == ["moved"])
  }

  @Test("Views that agree are said to; without a view there is nobody to disagree")
  func agreed() throws {
    let answer = try answer(
      "dispute chance nerve >= 1 within 1",
      "view hawks { believe Iran.doctrine is direct 90% }\nview doves { believe Iran.doctrine is direct 5% }\n"
    )
    #expect(answer.gap.isSame && answer.first.isEmpty)
    var told = ToldSession(Self.scenario)
    told.tell("dispute heat within 1")
    #expect(told.mistakes.first?.hasPrefix("E0640") == true)
  }

  @Test("Sampled: near the exact gap, the same on any number of threads")
  func sampled() throws {
    let views =
      "view doves { believe Iran.doctrine is direct 10% }\nview hawks { believe Iran.doctrine is direct 90%; nerve = 1 }\n"
    let question = "dispute \(Self.question) runs 3000 seed 4 method sample"
    let (one, two) = (try answer(question, views, threads: 1), try answer(question, views, threads: 2))
    #expect(CanonicalForm(.dispute(one)) == CanonicalForm(.dispute(two)))
    let exact = try answer("dispute \(Self.question)", views)
    #expect(abs(one.gap.estimate.value - exact.gap.estimate.value) < 0.05)
    for (found, known) in zip(one.statements, exact.statements) {
      let (least, most) = (found.closes?.estimate.lower ?? 1, found.closes?.estimate.upper ?? 0)
      let value = known.closes?.estimate.value ?? -1
      #expect(found.about == known.about && least - 0.02 <= value && value <= most + 0.02)
    }
  }
}
