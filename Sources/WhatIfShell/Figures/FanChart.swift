import ScenarioKit

/// A quantity over time: its middle, and bands about it.
struct FanChart: Sendable {
  struct Moment: Sendable {
    let label: String
    /// The 5th, 25th, 50th, 75th and 95th of a hundred; all the same where it is known.
    let quantiles: [Double]
  }

  let title: String
  /// The bounds of the quantity.
  let lower: Double
  let upper: Double
  let moments: [Moment]
  /// Numbers with a name of their own.
  let rungs: [(number: Double, label: String)]

  var drawing: Drawing? {
    guard moments.count > 1, moments.allSatisfy({ $0.quantiles.count == 5 }) else { return nil }
    let values = moments.flatMap(\.quantiles)
    let (least, most) = (values.min() ?? lower, values.max() ?? upper)
    // Bounds are shown where the quantity uses a good part of what lies between them.
    let isWide = most - least > 0.3 * (upper - lower) || rungs.count > 1
    let ticks = Ticks(
      from: isWide ? lower : least, to: isWide ? upper : most, floor: lower, ceiling: upper)
    let labelWidth = rungs.map { TextExtent.width(of: $0.label, size: Drawing.size) }.max() ?? 0
    let plot = Plot(
      ticks, .quantity, labels: moments.map(\.label), margin: rungs.isEmpty ? 46 : min(150, labelWidth + 12))
    var drawing = Drawing(title: title, height: plot.wholeHeight + 4)
    plot.addAxes(to: &drawing)
    addRungs(to: &drawing, plot)
    for (low, high, opacity) in [(0, 4, 0.18), (1, 3, 0.3)] {
      let top = moments.indices.map { (plot.x($0), plot.y(moments[$0].quantiles[high])) }
      let bottom = moments.indices.reversed().map { (plot.x($0), plot.y(moments[$0].quantiles[low])) }
      drawing.add(area: top + bottom, ink: .first, opacity: opacity)
    }
    drawing.add(
      line: moments.indices.map { (plot.x($0), plot.y(moments[$0].quantiles[2])) }, ink: .first, width: 2.25)
    if rungs.isEmpty, let last = moments.last?.quantiles[2] {
      drawing.add(
        text: Scale.quantity.written(last), x: plot.right + 6, y: plot.y(last) + 4, room: 40, isBold: true)
    }
    drawing.add(dot: plot.x(0), plot.y(moments[0].quantiles[2]), radius: 3.5, ink: .first)
    drawing.height += drawing.add(
      legend: [
        .init(shape: .line, ink: .first, text: "median"),
        .init(shape: .bar(height: 12, opacity: 0.45), ink: .first, text: "half of futures"),
        .init(shape: .bar(height: 12, opacity: 0.18), ink: .first, text: "nine tenths (5-95 %)"),
      ], y: drawing.height)
    return drawing
  }

  /// Rungs that would stand on each other's names are left unnamed, those below first.
  private func addRungs(to drawing: inout Drawing, _ plot: Plot) {
    var lastY = -100.0
    for rung in rungs.sorted(by: { $0.number > $1.number })
    where rung.number >= plot.ticks.lower && rung.number <= plot.ticks.upper {
      let y = plot.y(rung.number)
      drawing.add(line: [(plot.left, y), (plot.right, y)], ink: .axis, isDashed: true)
      guard y - lastY >= 13 else { continue }
      lastY = y
      drawing.add(
        text: rung.label, x: plot.right + 6, y: y + 4, room: Drawing.width - plot.right - 6, ink: .soft)
    }
  }
}
