import ScenarioKit

/// Numbers side by side, in groups.
struct BarChart: Sendable {
  struct Bar: Sendable {
    let label: String
    let value: Estimate
    /// What it is compared with.
    var other: Estimate?
    var isEmphasised = false
  }

  struct Group: Sendable {
    let label: String
    let bars: [Bar]
  }

  let title: String
  let scale: Scale
  let groups: [Group]
  /// What the two numbers of a bar are, where there are two: `done`, `not done`.
  var legend: [String] = []

  private static let valueRoom = 96.0

  var drawing: Drawing? {
    let bars = groups.flatMap(\.bars)
    guard bars.count > 1 || bars.contains(where: { $0.other != nil }) else { return nil }
    let most = bars.flatMap { [$0.value.value, $0.other?.value ?? 0] }.max() ?? 0
    let full = scale == .probability ? 1 : max(most, 1e-12)
    let hasOthers = bars.contains { $0.other != nil }
    var drawing = Drawing(title: title)
    var y = 0.0
    for group in groups where !group.bars.isEmpty {
      if !group.label.isEmpty {
        drawing.add(text: group.label, x: 0, y: y + 14, room: Drawing.width, isBold: true)
        y += 22
      }
      for bar in group.bars {
        let rows = drawing.add(
          rows: bar.label, x: 0, y: y + 13, room: Drawing.width - Self.valueRoom, most: 2,
          isBold: bar.isEmphasised)
        var value = scale.written(bar.value)
        if let other = bar.other { value += " | " + scale.written(other) }
        drawing.add(
          text: value, x: Drawing.width, y: y + 13, room: Self.valueRoom - 4, anchor: .end,
          isBold: bar.isEmphasised)
        y += 19 + Double(max(0, rows - 1)) * Drawing.lineHeight
        add(bar.value, to: &drawing, y: y, height: 9, ink: .first, full)
        y += 9
        if let other = bar.other {
          add(other, to: &drawing, y: y + 2, height: 5, ink: .second, full)
          y += 7
        }
        y += 9
      }
      y += 4
    }
    if hasOthers, legend.count == 2 {
      y += drawing.add(
        legend: [
          .init(shape: .bar(height: 9, opacity: 1), ink: .first, text: legend[0]),
          .init(shape: .bar(height: 5, opacity: 1), ink: .second, text: legend[1]),
        ], y: y)
    }
    drawing.height = y
    return drawing
  }

  /// The whole is shown as a track, and how sure it is as a thin line.
  private func add(
    _ estimate: Estimate, to drawing: inout Drawing, y: Double, height: Double, ink: Drawing.Ink,
    _ full: Double
  ) {
    func x(_ value: Double) -> Double { Drawing.width * min(1, max(0, value) / full) }
    drawing.add(rectangle: 0, y, width: Drawing.width, height: height, ink: .track, radius: 2)
    drawing.add(rectangle: 0, y, width: x(estimate.value), height: height, ink: ink, radius: 2)
    guard x(estimate.upper) - x(estimate.lower) > 2 else { return }
    let middle = y + height / 2
    drawing.add(line: [(x(estimate.lower), middle), (x(estimate.upper), middle)], ink: .text, width: 1.25)
  }
}
