/// How the plausible ranges were drawn from.
package struct Draws: Sendable, Equatable {
  package let count: Int
  /// Numbers that carry a range.
  package let inputs: Int
  package let seed: UInt64
}

/// Where a number lies in nine of ten draws.
package struct DrawnBand: Sendable, Equatable {
  /// The 5th and the 95th of a hundred, interpolated.
  package let low: Double
  package let high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// Of the number in each draw; there is at least one.
  init(of values: [Double]) {
    let sorted = values.sorted()
    func quantile(_ share: Double) -> Double {
      let place = share * Double(sorted.count - 1)
      let index = Int(place)
      let next = min(index + 1, sorted.count - 1)
      return sorted[index] + (place - Double(index)) * (sorted[next] - sorted[index])
    }
    self.init(low: quantile(0.05), high: quantile(0.95))
  }
}

extension Inquiry {
  /// Draws of all ranges together.
  private static let drawCount = 100
  /// Runs of a draw's answer, where it is sampled and the question does not say.
  private static let runsOfDraw = 1_000

  /// Asks the same of the scenario with its inputs drawn, each uniformly and by itself, and of the story as it is told
  /// then. The same for the same seed, whatever the threads.
  func overDraws<Value: Sendable>(
    _ modifiers: Modifiers, _ value: @Sendable (Inquiry, Modifiers) throws -> Value
  ) throws -> (draws: Draws, values: [Value]) {
    let inputs = scenario.currentInputs
    guard let retelling, !inputs.isEmpty else { throw AnalysisProblem.nothingUncertain }
    let seed = modifiers.seed ?? defaults.seed
    var plain = modifiers
    plain.isUncertain = false
    // The band is wider than that.
    if plain.precision != nil { (plain.precision, plain.runs) = (nil, nil) }
    let asked = plain
    let results = ParallelWork.results(of: Self.drawCount, threads: defaults.threads, report: reportDraws) {
      draw -> Result<Value, any Error> in
      Result {
        let inquiry = try retelling.inquiry(asked.givens, .drawing(drawn(inputs, draw, seed: seed)))
        return try value(inquiry.ofOneDraw(runs: Self.runsOfDraw), asked)
      }
    }
    let draws = Draws(count: Self.drawCount, inputs: inputs.count, seed: seed)
    return (draws, try results.map { try $0.get() })
  }

  private func reportDraws(_ done: Int) {
    defaults.report(Progress(done: done, total: Self.drawCount, unit: .draws))
  }

  /// A value for every input.
  private func drawn(_ drawable: [InputID], _ draw: Int, seed: UInt64) -> [Double] {
    let random = RandomDraws(seed: seed ^ 0x7261_6E67_6573, run: draw)
    var values = scenario.inputs.map(\.value)
    for id in drawable {
      let input = scenario.inputs[id.index]
      values[id.index] =
        input.lower + random.unit(turn: 0, draw: UInt64(id.index)) * (input.upper - input.lower)
    }
    return values
  }

  /// The same on one thread: draws are shared among threads already.
  func ofOneDraw(runs: Int) -> Inquiry {
    Inquiry(
      scenario: scenario, situation: situation,
      defaults: Defaults(runs: runs, seed: defaults.seed, threads: 1, isInterrupted: defaults.isInterrupted),
      broken: broken, seen: seen)
  }
}
