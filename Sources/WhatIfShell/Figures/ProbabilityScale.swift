import ScenarioKit

/// Where a probability lies between none and certainty, over the stretches that the words of ICD 203 stand for.
struct ProbabilityScale: Sendable {
  let estimate: Estimate

  /// The ends of the words, 0…1.
  private static let ends = [0, 0.01, 0.05, 0.2, 0.45, 0.55, 0.8, 0.95, 0.99, 1]

  var drawing: Drawing {
    func x(_ value: Double) -> Double { Drawing.width * min(1, max(0, value)) }
    var drawing = Drawing(
      title: "\(Judgement.words(for: estimate)), \(Number.probability(estimate))", height: 16)
    for (low, high) in zip(Self.ends, Self.ends.dropFirst()) {
      let isMeant = estimate.lower <= high && estimate.upper >= low
      drawing.add(
        rectangle: x(low), 5, width: x(high) - x(low) - (high < 1 ? 1.5 : 0), height: 6,
        ink: .axis, opacity: isMeant ? 0.6 : 0.22)
    }
    let (low, high) = (x(estimate.lower), x(estimate.upper))
    if high - low > 3 {
      drawing.add(rectangle: low, 3.5, width: high - low, height: 9, ink: .first, opacity: 0.55, radius: 2)
    }
    drawing.add(dot: min(Drawing.width - 4, max(4, x(estimate.value))), 8, radius: 4, ink: .first)
    return drawing
  }
}
