@testable import ScenarioKit

/// Answers made by hand, with numbers as of the crisis of April 2024.
enum Samples {
  static func day(_ day: Int, _ month: Int = 4, _ year: Int = 2024) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0)
  }

  static func sampled(_ value: Double, _ lower: Double, _ upper: Double) -> Estimate {
    .sampled(value: value, lower: lower, upper: upper)
  }

  /// The share of 6,000 runs.
  static func runs(_ share: Double) -> Estimate { .share(of: (share * 6_000).rounded(), runs: 6_000) }

  static func provenance(
    _ method: Evaluation.Method = .sampled(runs: 6_000, seed: 1), rounds: Double = 3,
    until: CalendarDate? = day(30),
    isDefault: Bool = false
  ) -> Provenance {
    Provenance(method: method, rounds: rounds, until: until, isDefaultHorizon: isDefault)
  }

  static func chance(
    _ estimate: Estimate = sampled(0.19, 0.181, 0.2), isAlways: Bool = false, at: Double? = nil,
    leansOn: [String] = ["proxies_only"], givens: [String] = [],
    provenance: Provenance = provenance(rounds: 2, until: day(18))
  ) -> ChanceAnswer {
    ChanceAnswer(
      condition: "(after Iran barrage on Israel)", estimate: estimate, isAlways: isAlways, at: at,
      leansOn: leansOn,
      hits: 1_140, givens: givens, provenance: provenance)
  }

  static let whatif = WhatIfAnswer(
    events: ["Israel drone_strike on Iran"], round: 8, date: day(22),
    actors: [
      .init(
        actor: "Iran",
        responses: [
          response("play_down on Israel", 0.4812, 0.48, 0.49, 0),
          response("threaten on Israel", 0.2512, 0.40, 0.64, 0.24),
          response("barrage on Israel", 0.0141, 0.03, 0.078, 0.03),
          .init(phrase: "hold", nextTurn: .exact(0.2535), firstAnswer: runs(0.09), ever: nil, everIfNot: nil),
        ]),
      .init(actor: "Hezbollah", responses: [response("rockets on Israel", 0.2, 0.46, 0.46, 0.13)]),
      .init(actor: "US", responses: [response("urge_restraint on Israel", 0.006, 0.04, 0.04, 0.02)]),
    ],
    differences: [
      .init(
        measure: "Iran.pressure at 30 Apr", done: sampled(2.1, 2.05, 2.15), notDone: sampled(1.6, 1.55, 1.65),
        isProbability: false, isNoise: false),
      .init(
        measure: "escalation at 30 Apr", done: sampled(5.45, 5.42, 5.49), notDone: sampled(5.4, 5.36, 5.44),
        isProbability: false, isNoise: true),
      .init(
        measure: "chance escalation >= \"Regional war\"", done: runs(0.007), notDone: runs(0.002),
        isProbability: true, isNoise: false),
    ],
    risks: [.init(assumption: "contained", breaks: runs(0.007), breaksIfNot: runs(0.002))],
    behindLikeliest: why, givens: [], nextTurnMethod: .exact, provenance: provenance())

  private static func response(
    _ phrase: String, _ next: Double, _ first: Double, _ ever: Double, _ not: Double
  ) -> WhatIfAnswer.Response {
    .init(
      phrase: phrase, nextTurn: .exact(next), firstAnswer: runs(first), ever: runs(ever),
      everIfNot: not == 0 ? .exact(0) : runs(not))
  }

  static let why = WhyAnswer(
    event: "Iran play_down on Israel", actor: "Iran", round: 8, date: day(22), probability: 0.4812,
    hypothesis: "Iran.doctrine",
    columns: [
      .init(type: "proxy", believed: 0.05), .init(type: "exception", believed: 0.88),
      .init(type: "direct", believed: 0.07),
    ],
    candidates: [
      .init(
        phrase: "play_down on Israel", weights: [4, 4, 1], shares: [0.504, 0.504, 0.147], probability: 0.4812,
        named: ["iran_weighs"], isAsked: true),
      .init(
        phrase: "hold", weights: [2, 2, 2], shares: [0.25, 0.25, 0.29], probability: 0.2535,
        named: ["iran_weighs"], isAsked: false),
      .init(
        phrase: "threaten on Israel", weights: [1.89, 1.89, 2.89], shares: [0.24, 0.24, 0.43],
        probability: 0.2512,
        named: ["iran_weighs", "words"], isAsked: false),
      .init(
        phrase: "barrage on Israel", weights: [0.04, 0.04, 0.89], shares: [0.005, 0.005, 0.13],
        probability: 0.0141, named: ["own_soil"], isAsked: false),
    ],
    contributions: [
      .init(
        response: "iran_weighs", title: "Iran after a limited strike on its soil", line: 93,
        source: "april-2024.whatif", binding: "", weights: [4, 4, 1], factors: nil,
        conditions: [
          .init(
            text: "after Israel drone_strike on Iran within 1", values: ["Iran.pressure = 2.95"], line: 94,
            source: "april-2024.whatif")
        ], because: [], sources: []),
      .init(
        response: "restraint", title: nil, line: 110, source: "april-2024.whatif",
        binding: "A = Iran, C = US",
        weights: nil, factors: [0.5, 0.5, 0.5], conditions: [],
        because: ["An ally's call is half heeded"], sources: [.init(text: "ksltv (CNN)", grade: "B2")]),
    ], namedBy: [], before: ["Israel"], aside: 0, givens: ["Israel drone_strike on Iran"])

  static let whyNot = WhyAnswer(
    event: "Iran barrage on Israel", actor: "Iran", round: 8, date: day(22), probability: 0, hypothesis: nil,
    columns: [], candidates: [], contributions: [],
    namedBy: ["own_soil (line 78) with B = Israel: fails `Iran.pressure >= 2.5` (Iran.pressure = 0.95)"],
    before: [], aside: 0, givens: [])

  static let forecast = ForecastAnswer(
    points: (8...13).map { .init(round: $0, date: day(21).adding(days: 3 * ($0 - 8))) },
    series: [
      .init(
        quantity: "escalation", title: "Rung of the crisis", now: 5.7, lower: 0, upper: 10,
        bands: bands(
          [5.6, 5.4, 5.3, 5.2, 5.1, 5.0],
          [(5.5, 5.6), (5.4, 5.4), (5.2, 5.3), (5.1, 6.1), (4.9, 6.0), (4.8, 5.9)]),
        rungs: [
          rung(8, "Regional war", [0, 0, 0.001, 0.003, 0.002, 0.004], 0.012),
          rung(6, "Direct strikes", [0, 0.01, 0.03, 0.05, 0.02, 0.04], 0.15),
          rung(5, "Commanders struck", [1, 0.99, 0.97, 0.95, 0.07, 0.08], 1, isNow: true),
          rung(3, "Proxy attacks", [0, 0, 0, 0, 0.91, 0.88], 1),
          rung(1, "Shadow war", [0, 0, 0, 0, 0, 0], 1),
        ]),
      .init(
        quantity: "Iran.pressure", title: nil, now: 1.1, lower: 0, upper: 10,
        bands: bands(
          [0.9, 1.0, 1.1, 1.1, 1.1, 1.1], [(0, 1.2), (0, 2.6), (0, 3.4), (0, 3.5), (0, 3.4), (0, 3.5)]),
        rungs: []),
    ],
    paths: .init(
      named: [
        .init(events: ["Israel strike on Iran"], share: runs(0.29)), .init(events: [], share: runs(0.16)),
      ], others: runs(0.55)), givens: [], provenance: provenance(rounds: 6, until: day(7, 5), isDefault: true)
  )

  private static func rung(
    _ number: Double, _ label: String, _ on: [Double], _ ever: Double, isNow: Bool = false
  ) -> ForecastAnswer.Rung {
    .init(number: number, label: label, on: on.map(runs), ever: runs(ever), isNow: isNow)
  }

  private static func bands(_ means: [Double], _ ends: [(Double, Double)]) -> [ForecastAnswer.Band] {
    zip(means, ends).map { mean, ends in
      .init(
        mean: sampled(mean, mean - 0.04, mean + 0.04),
        quantiles: .init(
          low: .exact(ends.0), lowerQuartile: .exact((ends.0 + mean) / 2), median: .exact(mean),
          upperQuartile: .exact((mean + ends.1) / 2), high: .exact(ends.1)))
    }
  }
}

extension Samples {
  static let answers: [Answer] = [
    .chance(chance()), .whatif(whatif), .why(why), .why(whyNot), .forecast(forecast), .beliefs(beliefs),
    .assumptions(assumptions), .timeline(timeline), .show(show), .list(list),
  ]
}
