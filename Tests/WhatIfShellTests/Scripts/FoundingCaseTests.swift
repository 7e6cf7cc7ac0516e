import Foundation
import Testing

@testable import ScenarioKit
@testable import WhatIfShell

/// What was said of the case in public, and what can be asked of it: `examples/april-2024.whatif`, beside the case that
/// everybody looked back to, `examples/soleimani-2020.whatif`.
@Suite("The founding case", .timeLimit(.minutes(20)))
struct FoundingCaseTests {
  /// An example told to its end, its questions left out.
  private struct Told {
    let session: Session

    init(_ example: String) throws {
      var settings = SessionSettings()
      settings.threads = 2
      session = Session(settings: settings)
      let text = try ProjectFolder.text(of: "examples/\(example).whatif")
      let source = SourceText(name: example, text: text)
      for statement in Parser.parse(source).statements {
        if case .question = statement.kind { continue }
        let entry = session.enter(statement, from: source)
        if case .refused = entry.result { Issue.record("\(example): \(entry.diagnostics)") }
      }
    }

    func answer(_ text: String) throws -> Answer {
      let source = SourceText(name: "<test>", text: text)
      let statement = try #require(Parser.parse(source).statements.first)
      let entry = session.enter(statement, from: source)
      guard case .answer(let answer, _) = entry.result else {
        throw Refused(text: text, problems: entry.diagnostics.map(\.message))
      }
      return answer
    }

    func chance(_ text: String) throws -> ChanceAnswer {
      guard case .chance(let answer) = try answer("chance \(text)") else {
        throw Refused(text: text, problems: [])
      }
      return answer
    }

    /// As it would stand at a prompt 100 columns wide.
    func page(_ text: String) throws -> String {
      let renderer = Renderer(width: 100, isTerminal: true, storyYear: session.scenario.startDate?.year)
      return renderer.text(of: Entry(result: .answer(try answer(text), number: nil), diagnostics: []))
    }
  }

  private struct Refused: Error {
    let text: String
    let problems: [String]
  }

  @Test("6: further provocations are hard to read: intervals, and no digit that noise could change")
  func honestNumbers() throws {
    let told = try Told("april-2024")
    let question = "after Iran barrage on Israel within 6"
    let widths = try [250, 1_000, 4_000].map { runs in
      let estimate = try told.chance("\(question) runs \(runs)").estimate
      guard case .sampled = estimate else { throw Refused(text: question, problems: ["not sampled"]) }
      return estimate.halfWidth
    }
    #expect(widths[0] > 1.5 * widths[1] && widths[1] > 1.5 * widths[2])
    // Two hundred and fifty runs: whole points, from one to another, with the method below.
    let page = try told.page("chance \(question) runs 250")
    #expect(page.firstMatch(of: /^[A-Z][a-z ]+: \d+-\d+ %, by \d+ May/) != nil, "\(page)")
    #expect(page.contains("sampled, 250 runs, seed 1, 95 % interval"))
    // What can be followed whole has no interval, and says so.
    let exact = try told.chance("after Iran barrage on Israel within 2 method exact")
    guard case .exact(let value) = exact.estimate else {
      Issue.record("\(exact.estimate)")
      return
    }
    let sample = try told.chance("after Iran barrage on Israel within 2 runs 4000").estimate
    #expect(abs(sample.value - value) < 2 * sample.halfWidth)
  }

  @Test("14: as after the killing of Soleimani: what matches, what does not, what followed")
  func theEarlierCase() throws {
    let (then, now) = (try Told("soleimani-2020"), try Told("april-2024"))
    // What matches: commanders were killed, it was taken for granted that militias would answer, and missiles flew from
    // home soil. The same hypothesis, by the same name, ends up at the same type.
    for (told, enemy) in [(then, "US"), (now, "Israel")] {
      let assumptions = try told.page("assumptions")
      #expect(assumptions.contains("proxies_only") && assumptions.contains("broke"), "\(assumptions)")
      guard case .beliefs(let beliefs) = try told.answer("beliefs") else { return }
      let doctrine = try #require(beliefs.hypotheses.first { $0.hypothesis.hasSuffix("doctrine") })
      #expect(doctrine.believed[1] > 0.6, "exception, after the barrage on \(enemy)")
    }
    // What followed then: an answer on the fifth day, announced, that killed nobody; and that was all.
    let timeline = try then.page("timeline")
    for told in [
      "3 Jan 2020  US kill_leader on Iran", "8 Jan       Iran inform on Iraq",
      "Iran barrage on US, none_killed",
      "US play_down on Iran",
    ] { #expect(timeline.contains(told), "\(told) in:\n\(timeline)") }
    // What does not match: in 2024 nothing was said to a host, and who was struck answered.
    let later = try now.page("timeline")
    #expect(!later.contains("Iran inform") && later.contains("Israel drone_strike on Iran"))
    // And the question of both: commanders are killed again.
    let again = try then.chance(
      "after Iran barrage on US within 3 given US kill_leader on Iran runs 1000"
    ).estimate
    let answer = try now.chance(
      "after Iran barrage on Israel within 3 given Israel strike on Iran with commanders 1 runs 1000"
    ).estimate
    #expect(again.lower > 0.5 && answer.lower > 0.5)
  }

  @Test("16: some say that it meant to spare, the Pentagon that it meant harm: the same question under each")
  func twoViews() throws {
    let told = try Told("april-2024")
    let given = "given Israel strike on Iran with commanders 1 within 1 method exact"
    func chances(_ event: String) throws -> [Double] {
      try ["as pentagon", "as spared"].map {
        try told.chance("after Iran barrage on Israel\(event) \($0) \(given)").estimate.value
      }
    }
    // Whether a barrage comes at all is not in dispute; how large it is hangs on what was meant.
    let (any, large) = (try chances(""), try chances(" with scale 4"))
    #expect(abs(any[0] - any[1]) < 1e-9)
    // A weight of 1.4 against 0.6 if harm is meant, of 0.7 against 1.3 if not.
    for (view, harm) in [0.9, 0.25].enumerated() {
      #expect(abs(large[view] / any[view] - (0.7 * harm + 0.35 * (1 - harm))) < 1e-9)
    }
    guard case .beliefs(let beliefs) = try told.answer("beliefs") else { return }
    let intent = try #require(beliefs.hypotheses.first { $0.hypothesis.hasSuffix("intent") })
    // Between the two views lies what the reports say, and each of them can be left out.
    #expect(intent.believed[0] > 0.25 && intent.believed[0] < 0.9)
    #expect(
      intent.leftOut.contains { left in
        left.item == BeliefsAnswer.LeftOut.Item.evidence("few_hurt", isNegated: false)
      })
    #expect(
      intent.leftOut.contains { left in
        left.item == BeliefsAnswer.LeftOut.Item.evidence("notice_given", isNegated: false)
      })
  }

  @Test("18: more may come: bands over the rounds, and what a word from Washington would change")
  func whatMayCome() throws {
    let told = try Told("april-2024")
    guard case .forecast(let forecast) = try told.answer("forecast of escalation, Iran.pressure within 2")
    else {
      return
    }
    #expect(forecast.series.count == 2)
    let page = try told.page("forecast of escalation within 2")
    for told in ["5-95 %", "median", "Direct strikes", "ever by"] { #expect(page.contains(told), "\(page)") }
    // A call for restraint makes the next blow less likely, and the answer to it.
    func chance(_ given: String) throws -> Double {
      try told.chance("after Israel any attack on Iran within 2 \(given) method exact").estimate.value
    }
    #expect(try chance("given US urge_restraint on Israel") < chance("given US hold"))
  }
}
