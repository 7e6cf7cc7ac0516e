@testable import ScenarioKit

extension Samples {
  static let beliefs = BeliefsAnswer(
    hypotheses: [
      .init(
        actor: "Iran", hypothesis: "doctrine", title: "How Iran answers a blow",
        types: [("proxy", "Through its militias"), ("exception", nil), ("direct", nil)],
        believed: [0.05, 0.88, 0.07],
        steps: [
          step(.prior, 1, day(1), nil, [0.7, 0.2, 0.1]),
          step(
            .event("Iran threaten on Israel", isUnforeseen: false, stoodFor: nil), 1, day(2),
            [0.58, 0.44, 0.37],
            [0.76, 0.17, 0.07]),
          step(.silence(actors: 2), 2, day(4), [0.9, 0.95, 0.95], [0.74, 0.18, 0.08]),
          step(
            .evidence(name: "vow", isNegated: false, weight: 0.5, grades: ["C3"]), 2, day(5),
            [0.7, 0.9, 0.9],
            [0.73, 0.19, 0.08]),
          step(.drift(rounds: 2), 4, day(12), nil, [0.66, 0.25, 0.09]),
          step(
            .evidence(name: "missiles_moved", isNegated: false, weight: 1, grades: ["B2"]), 4, day(12),
            [0.15, 0.7, 0.8], [0.28, 0.51, 0.21]),
          step(
            .event("Iran barrage on Israel with scale 4", isUnforeseen: false, stoodFor: nil), 5, day(13),
            [0.013, 0.12, 0.18], [0.04, 0.61, 0.35]),
          step(.believe, 5, day(14), nil, [0.05, 0.88, 0.07]),
        ], changed: 0.11)
    ], givens: [])

  private static func step(
    _ cause: BeliefsAnswer.Step.Cause, _ round: Int, _ date: CalendarDate, _ likelihoods: [Double]?,
    _ believed: [Double]
  ) -> BeliefsAnswer.Step {
    .init(cause: cause, round: round, date: date, likelihoods: likelihoods, believed: believed)
  }

  static let breach = Breach(
    assumption: "proxies_only", title: "Iran answers only through its militias", event: 7,
    cause: "Iran barrage on Israel", round: 5, date: day(13), since: day(1), leaning: [1])

  static let assumptions = AssumptionsAnswer(
    assumptions: [
      .init(
        name: "proxies_only", title: "Iran answers only through its militias",
        claim: "never Iran barrage on Israel", broken: breach, leaning: [1]),
      .init(
        name: "contained", title: "No regional war", claim: "holds escalation < \"Regional war\"",
        broken: nil,
        leaning: [2, 3]),
    ])

  static let timeline = TimelineAnswer(
    entries: [
      .init(
        kind: .event(
          number: 4, phrase: "Israel strike on Iran with commanders 1", outcome: nil, isOutcomeChosen: false,
          note: "Damascus; Zahedi and 6 more of the IRGC; US told minutes before"), round: 1, date: day(1),
        sources: [.init(text: "axios 2024-04-02", grade: nil)], foreseen: 0.04),
      .init(
        kind: .observation(
          evidence: "vow", title: "IRGC chief vows that Israel will be punished", isNegated: false,
          weight: 0.5),
        round: 2, date: day(5), sources: [.init(text: "iranintl", grade: "C3")], foreseen: nil),
      .init(kind: .advance(rounds: 2, isObserved: true), round: 2, date: day(12), sources: [], foreseen: nil),
      .init(
        kind: .event(
          number: 7, phrase: "Iran barrage on Israel with scale 4", outcome: "intercepted",
          isOutcomeChosen: true,
          note: nil), round: 5, date: day(13), sources: [], foreseen: nil),
      .init(
        kind: .change("set Iran.resolve = 0.8"), round: 90, date: day(3, 1, 2025), sources: [], foreseen: nil),
    ])

  static var played: StoryReport {
    var report = StoryReport(
      kind: .played(
        number: 7, phrase: "Iran barrage on Israel with scale 4", outcome: "intercepted",
        isOutcomeChosen: false),
      round: 5, date: day(13))
    report.passedOver = ["Israel"]
    report.foreseen = .init(
      probability: 0.11, anyOptions: 0.2, likeliest: "threaten on Israel", likeliestProbability: 0.43,
      stoodFor: nil)
    report.changes = [
      change("Israel.pressure", 0, 3), change("Israel.damage", 0, 0.4), change("Israel.intended", 0, 8),
      change("Iran.pressure", 3.9, 0),
      .init(name: "escalation", before: 4.4, after: 6, isTruth: false, rung: "Direct strikes", rules: []),
      .init(name: "new_phase", before: 0, after: 1, isTruth: true, rung: nil, rules: ["phase"]),
    ]
    report.lessons = [
      .init(
        hypothesis: "Iran.doctrine",
        types: [
          ("proxy", 0.28, 0.04, 0.013), ("exception", 0.51, 0.61, 0.12), ("direct", 0.21, 0.35, 0.18),
        ]),
      .init(hypothesis: "Iran.intent", types: [("harm", 0.5, 0.67, 0.7), ("spare", 0.5, 0.33, 0.35)]),
    ]
    report.alerts = ["Each has now struck the other's soil"]
    report.breaches = [breach]
    report.notices = ["no outcome of `leaks` was stated"]
    report.next = "US"
    return report
  }

  private static func change(_ name: String, _ before: Double, _ after: Double) -> StoryReport.Change {
    .init(name: name, before: before, after: after, isTruth: false, rung: nil, rules: [])
  }

  static var observed: StoryReport {
    var report = StoryReport(
      kind: .observed(
        evidence: "missiles_moved", title: "Missiles moved inside Iran", isNegated: false, expected: 0.348,
        sources: [.init(text: "US officials, before 13 April", grade: "B2")]), round: 4, date: day(12))
    report.lessons = [
      .init(
        hypothesis: "Iran.doctrine",
        types: [("proxy", 0.66, 0.28, 0.15), ("exception", 0.25, 0.51, 0.7), ("direct", 0.09, 0.21, 0.8)])
    ]
    return report
  }

  static var advanced: StoryReport {
    var report = StoryReport(
      kind: .advanced(fromRound: 7, toRound: 12, isObserved: true), round: 12, date: day(4, 5))
    report.changes = [
      .init(
        name: "escalation", before: 5.7, after: 4.95, isTruth: false, rung: "Proxy attacks",
        rules: ["cooling"])
    ]
    report.lessons = [
      .init(
        hypothesis: "Iran.doctrine",
        types: [("proxy", 0.05, 0.09, nil), ("exception", 0.88, 0.8, nil), ("direct", 0.07, 0.11, nil)])
    ]
    report.next = "Israel"
    return report
  }

  static let show = ShowAnswer(
    heading: "own_soil, a response",
    rows: [("title", "Pressure past bearing is answered from home soil"), ("speaks for", "Iran barrage")],
    declaration: """
      response own_soil "Pressure past bearing is answered from home soil" {
        for B where Iran rival B
        when Iran.pressure >= 2.5
      }
      """, place: "april-2024.whatif:78")

  static let list = ListAnswer(
    sort: "actors",
    rows: [("Iran", "Islamic Republic of Iran, a state"), ("Hezbollah", "a militia"), ("日本", "a state")])
}
