import ScenarioKit

extension Page {
  /// What the band beside it is.
  static func phrase(_ draws: Draws) -> String {
    let numbers = draws.inputs == 1 ? "the plausible range" : "the \(draws.inputs) plausible ranges"
    return "with \(numbers) drawn: 5-95 % band over \(draws.count) draws, seed \(draws.seed)"
  }

  /// How likely each response is next, with the ranges drawn.
  mutating func add(drawnOf answer: WhatIfAnswer) {
    guard let draws = answer.draws else { return }
    add(StyledText(Self.phrase(draws).capitalisedFirst), indent: 2, hanging: 4)
    var table = Table([.init(alignment: .left, fit: .wraps), .init()])
    for actor in answer.actors {
      for response in actor.responses {
        guard let drawn = response.drawnNextTurn else { continue }
        table.add([
          "\(actor.actor) \(response.phrase), next turn", StyledText(Number.probability(drawn), .number),
        ])
      }
    }
    for difference in answer.differences {
      guard let drawn = difference.drawn else { continue }
      let text = difference.isProbability ? Number.points(drawn) : Number.range(of: drawn)
      table.add(["\(difference.measure), done less not done", StyledText(text, .number)])
    }
    add(table, indent: 4)
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

  static func range(of band: DrawnBand) -> String { range(from: band.low, to: band.high) }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
