import ScenarioKit

extension Page {
  /// What not knowing the inputs makes of the answer, and apart from that what the way of computing it leaves open.
  func kinds(of answer: ChanceAnswer, _ drawn: DrawnBand, _ draws: Draws) -> Table {
    var table = Table([
      .init(alignment: .left), .init(), .init(alignment: .left, fit: .wraps),
    ])
    var inputs = Self.phrase(draws)
    if let noise = answer.noiseOfDraw, noise >= 0.0005 {
      inputs +=
        "; the runs of a draw leave \(Number.trimmed(noise * 100, decimals: 1)) points either way in it"
    }
    table.add([
      StyledText("Inputs", .emphasis), StyledText(Number.probability(drawn), .number), StyledText(inputs),
    ])
    let own: String
    switch answer.provenance.method {
    case .exact: own = "every number at its value, exact: nothing is left to chance"
    case .bounds: own = "every number at its value; it lies certainly between these"
    case .sampled(let runs, _):
      own = "every number at its value: 95 % interval of \(Number.grouped(runs)) runs"
    case .splitting: own = "every number at its value: 95 % interval of the replicates"
    }
    table.add([
      StyledText(Self.computing(answer.provenance.method), .emphasis),
      StyledText(Number.probability(answer.estimate), .number), StyledText(own),
    ])
    return table
  }

  private static func computing(_ method: Evaluation.Method) -> String {
    switch method {
    case .exact, .bounds: "Method"
    case .sampled, .splitting: "Sampling"
    }
  }

  /// What the band beside it is.
  static func phrase(_ draws: Draws) -> String {
    let numbers = draws.inputs == 1 ? "the plausible range" : "the \(draws.inputs) plausible ranges"
    return "with \(numbers) drawn: 5-95 % band over \(draws.count) draws, seed \(draws.seed)"
  }

  /// The numbers of the tables again, as bands with the ranges drawn.
  mutating func add(drawnOf answer: WhatIfAnswer) {
    guard let draws = answer.draws else { return }
    add(StyledText(Self.phrase(draws).capitalisedFirst), indent: 2, hanging: 4)
    let horizon = Judgement.horizon(answer.provenance, year: format.storyYear) ?? "ever"
    var table = Table([
      .init(alignment: .left), .init(alignment: .left, fit: .wraps), .init(heading: "next turn"),
      .init(heading: "first answer"), .init(heading: StyledText(horizon)), .init(heading: "if not done"),
    ])
    func cell(_ band: DrawnBand?, _ role: Role = .plain) -> StyledText {
      StyledText(band.map { Number.probability($0) } ?? "-", role)
    }
    for actor in answer.actors {
      for (index, response) in actor.responses.enumerated() where response.drawnNextTurn != nil {
        table.add([
          StyledText(index == 0 ? actor.actor : "", .emphasis), StyledText(response.phrase),
          cell(response.drawnNextTurn, .number), cell(response.drawnFirstAnswer), cell(response.drawnEver),
          cell(response.drawnEverIfNot),
        ])
      }
    }
    if !table.rows.isEmpty { add(table) }
    var differences = Table([
      .init(heading: "Done less not done", alignment: .left, fit: .wraps),
      .init(heading: "with the ranges drawn", gap: 4),
    ])
    for difference in answer.differences {
      guard let drawn = difference.drawn else { continue }
      let text = difference.isProbability ? Number.points(drawn) : Number.range(of: drawn)
      differences.add([StyledText("  " + difference.measure), StyledText(text, .number)])
    }
    if !differences.rows.isEmpty { add(differences) }
  }
}

extension Number {
  /// The band of a probability: `12-31 %`.
  static func probability(_ band: DrawnBand) -> String {
    band.low == band.high
      ? probability(band.low) : probability(.bounds(lower: band.low, upper: band.high))
  }

  /// The band of a difference between probabilities, in points: `-2..+14 points`.
  static func points(_ band: DrawnBand) -> String {
    range(from: band.low * 100, to: band.high * 100) + " points"
  }

  static func range(of band: DrawnBand) -> String {
    // What differs by rounding alone is one number.
    let isOne = band.high - band.low <= 1e-9 * max(1, abs(band.low))
    return isOne ? quantity(band.low) : range(from: band.low, to: band.high)
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
