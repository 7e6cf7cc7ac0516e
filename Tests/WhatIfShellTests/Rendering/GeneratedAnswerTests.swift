import Testing

@testable import ScenarioKit
@testable import WhatIfShell

/// Whatever the numbers and names are, the page's width is kept.
@Suite("Generated answers")
struct GeneratedAnswerTests {
  @Test("No line is longer than the page, and none ends with a space", arguments: [60, 72, 100, 140])
  func widths(width: Int) {
    var random = Lottery(seed: UInt64(width))
    for isTerminal in [false, true] {
      for symbols in [Symbols.ascii, .blocks] {
        let renderer = Renderer(width: width, isTerminal: isTerminal, symbols: symbols)
        for _ in 0..<15 {
          for answer in Self.answers(&random) {
            let text = renderer.text(of: answer, number: 1 + random.number(below: 2_000))
            #expect(text.hasSuffix("\n") && text.count > 1)
            for line in text.split(separator: "\n") {
              #expect(TextWidth.of(line) <= width, "\(line)")
              #expect(line.last != " ")
            }
          }
        }
      }
    }
  }

  @Test("In a pipe every event of an answer is there whole")
  func nothingIsCut() {
    var random = Lottery(seed: 11)
    for _ in 0..<15 {
      let answer = Self.whatif(&random)
      let text = Renderer(width: 60).text(of: .whatif(answer))
      let words = Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
      for response in answer.actors.flatMap(\.responses) {
        for word in response.phrase.split(separator: " ") { #expect(words.contains(String(word))) }
      }
    }
  }

  private static func answers(_ random: inout Lottery) -> [Answer] {
    [
      .whatif(whatif(&random)), .forecast(forecast(&random)), .beliefs(beliefs(&random)), .why(why(&random)),
      .chance(
        Samples.chance(estimate(&random), isAlways: random.number(below: 2) == 0, leansOn: names(&random))),
    ]
  }

  // MARK: parts

  private static func name(_ random: inout Lottery) -> String {
    let letters = ["a", "e", "n", "r", "日", "ü", "_", "l"]
    return (0...random.number(below: 10)).map { _ in letters[random.number(below: letters.count)] }.joined()
  }

  private static func names(_ random: inout Lottery) -> [String] {
    (0..<random.number(below: 9)).map { _ in name(&random) }
  }

  private static func phrase(_ random: inout Lottery) -> String {
    (0...random.number(below: 6)).map { _ in name(&random) }.joined(separator: " ")
  }

  private static func estimate(_ random: inout Lottery) -> Estimate {
    let value = random.fraction() * random.fraction()
    switch random.number(below: 3) {
    case 0: return .exact(value)
    case 1: return .bounds(lower: value, upper: min(1, value + random.fraction() * random.fraction() * 0.1))
    default: return .share(of: (value * 4_000).rounded(), runs: 4_000)
    }
  }

  private static func shares(_ count: Int, _ random: inout Lottery) -> [Double] {
    let weights = (0..<count).map { _ in random.fraction() + 0.001 }
    return weights.map { $0 / weights.reduce(0, +) }
  }

  private static func whatif(_ random: inout Lottery) -> WhatIfAnswer {
    let actors = (0..<(1 + random.number(below: 4))).map { _ in
      WhatIfAnswer.ActorResponses(
        actor: name(&random),
        responses: (0..<(1 + random.number(below: 4))).map { _ in
          .init(
            phrase: phrase(&random), nextTurn: estimate(&random), firstAnswer: estimate(&random),
            ever: estimate(&random), everIfNot: random.number(below: 3) == 0 ? nil : estimate(&random))
        })
    }
    return WhatIfAnswer(
      events: [phrase(&random)], round: random.number(below: 100),
      date: Samples.day(1 + random.number(below: 28)),
      actors: actors,
      differences: (0..<random.number(below: 4)).map { _ in
        .init(
          measure: phrase(&random), done: estimate(&random), notDone: estimate(&random),
          isProbability: random.number(below: 2) == 0, isNoise: random.number(below: 2) == 0)
      }, risks: [.init(assumption: name(&random), breaks: estimate(&random), breaksIfNot: estimate(&random))],
      behindLikeliest: why(&random), givens: names(&random),
      nextTurnMethod: .bounds(aside: random.fraction()),
      provenance: Samples.provenance())
  }

  private static func why(_ random: inout Lottery) -> WhyAnswer {
    let types = random.number(below: 6)
    let columns = zip((0..<types).map { _ in name(&random) }, shares(types, &random)).map {
      WhyAnswer.Column(type: $0, believed: $1)
    }
    let count = max(1, types)
    func numbers() -> [Double] { (0..<count).map { _ in random.fraction() * 5 } }
    return WhyAnswer(
      event: phrase(&random), actor: name(&random), round: 3, date: nil, probability: random.fraction(),
      hypothesis: types == 0 ? nil : name(&random), columns: columns,
      candidates: (0..<(1 + random.number(below: 5))).map { index in
        .init(
          phrase: phrase(&random), weights: numbers(), shares: shares(count, &random),
          probability: random.fraction(), named: names(&random), isAsked: index == 0)
      },
      contributions: (0..<random.number(below: 4)).map { _ in
        .init(
          response: name(&random), title: phrase(&random), line: 1 + random.number(below: 900), source: "x",
          binding: phrase(&random), weights: random.number(below: 2) == 0 ? nil : numbers(),
          factors: numbers(),
          conditions: [.init(text: phrase(&random), values: names(&random), line: 12, source: "x")],
          rows: [.init(text: phrase(&random), values: names(&random), line: 13, share: random.fraction())],
          because: names(&random), sources: [.init(text: phrase(&random), grade: "B2")])
      }, namedBy: [], before: names(&random), aside: 0, givens: names(&random))
  }

  private static func forecast(_ random: inout Lottery) -> ForecastAnswer {
    let points = 1 + random.number(below: 14)
    return ForecastAnswer(
      points: (0..<points).map { .init(round: $0 + 1, date: Samples.day(1).adding(days: 3 * $0)) },
      series: (0..<(1 + random.number(below: 3))).map { _ in
        let rungs = random.number(below: 2) * (1 + random.number(below: 5))
        let now = random.number(below: max(1, rungs))
        return .init(
          quantity: "\(name(&random)).\(name(&random))", title: nil, now: random.fraction() * 10, lower: 0,
          upper: 10,
          bands: (0..<points).map { _ in
            let low = random.fraction() * 5
            let step = random.fraction()
            return .init(
              mean: .exact(low + 1),
              quantiles: .init(
                low: .exact(low), lowerQuartile: .bounds(lower: low, upper: low + step),
                median: .exact(low + 2 * step), upperQuartile: .exact(low + 3 * step),
                high: .exact(low + 5 * step)))
          },
          rungs: (0..<rungs).map { index in
            .init(
              number: Double(rungs - index), label: phrase(&random),
              on: (0..<points).map { _ in estimate(&random) }, ever: estimate(&random), isNow: index == now)
          })
      },
      paths: .init(
        named: [.init(events: names(&random), share: estimate(&random))], others: estimate(&random)),
      givens: names(&random),
      provenance: Samples.provenance(.exact, isDefault: true))
  }

  private static func beliefs(_ random: inout Lottery) -> BeliefsAnswer {
    let types = (0..<(2 + random.number(below: 5))).map { _ in (name: name(&random), title: String?.none) }
    let steps = (0..<(1 + random.number(below: 6))).map { index in
      BeliefsAnswer.Step(
        cause: index == 0 ? .prior : .event(phrase(&random), isUnforeseen: index == 2, stoodFor: nil),
        round: index, date: Samples.day(1 + index),
        likelihoods: index == 0 ? nil : shares(types.count, &random),
        believed: shares(types.count, &random))
    }
    return BeliefsAnswer(
      hypotheses: [
        .init(
          actor: name(&random), hypothesis: name(&random), title: phrase(&random), types: types,
          believed: shares(types.count, &random), steps: steps, changed: 0.11)
      ], givens: [])
  }
}
