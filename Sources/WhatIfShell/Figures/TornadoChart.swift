import ScenarioKit

/// How far each input moves a number.
struct TornadoChart: Sendable {
  struct Row: Sendable {
    let input: String
    /// The values of the input, as written.
    let low: String
    let high: String
    let atLow: Estimate
    let atHigh: Estimate
  }

  let title: String
  let scale: Scale
  let base: Estimate
  /// Widest first.
  let rows: [Row]

  var drawing: Drawing? {
    guard !rows.isEmpty else { return nil }
    let values = [base.value] + rows.flatMap { [$0.atLow.value, $0.atHigh.value] }
    let isProbability = scale == .probability
    let ticks = Ticks(
      from: values.min() ?? 0, to: values.max() ?? 1, floor: isProbability ? 0 : -.greatestFiniteMagnitude,
      ceiling: isProbability ? 1 : .greatestFiniteMagnitude)
    let margin = 24.0
    let width = Drawing.width - 2 * margin
    func x(_ value: Double) -> Double {
      margin + width * (value - ticks.lower) / max(ticks.upper - ticks.lower, 1e-12)
    }
    let rowHeight = 36.0
    let bottom = Double(rows.count) * rowHeight + 6
    var drawing = Drawing(title: title, height: bottom + 24)
    for value in ticks.values {
      drawing.add(line: [(x(value), 0), (x(value), bottom)], ink: .grid)
      drawing.add(
        text: scale.written(value), x: x(value), y: bottom + 16, room: 80, anchor: .middle, ink: .soft)
    }
    for (index, row) in rows.enumerated() {
      let y = Double(index) * rowHeight
      let ends = "\(row.low) to \(row.high)"
      let endsRoom = min(190, TextExtent.width(of: ends, size: Drawing.size) + 1)
      drawing.add(text: row.input, x: 0, y: y + 13, room: Drawing.width - endsRoom - 10)
      drawing.add(text: ends, x: Drawing.width, y: y + 13, room: endsRoom, anchor: .end, ink: .soft)
      for (estimate, ink) in [(row.atLow, Drawing.Ink.second), (row.atHigh, .first)] {
        let (from, to) = (x(min(base.value, estimate.value)), x(max(base.value, estimate.value)))
        drawing.add(
          rectangle: from, y + 19, width: max(to - from, 1.5), height: 11, ink: ink,
          tip: "\(row.input): \(scale.written(estimate))")
      }
    }
    drawing.add(line: [(x(base.value), 0), (x(base.value), bottom)], ink: .text, width: 1.25)
    drawing.height += drawing.add(
      legend: [
        .init(shape: .bar(height: 9, opacity: 1), ink: .second, text: "input at its lowest"),
        .init(shape: .bar(height: 9, opacity: 1), ink: .first, text: "at its highest"),
        .init(shape: .mark, ink: .text, text: "now, \(scale.written(base))"),
      ], y: drawing.height)
    return drawing
  }
}
