import Foundation

/// The growth of cost as a picture (SVG): one panel a size that grows, both axes logarithmic.
///
/// It is legible on light and on dark ground: it brings none of its own, and its colours are between the two.
struct GrowthPicture {
  let panels: [(name: String, points: [GrowthPart.Point])]

  private static let width = 280.0
  private static let height = 230.0
  private static let frame = (left: 52.0, right: 14.0, top: 30.0, bottom: 38.0)
  /// Costs shown, in seconds.
  private static let costs = (lowest: 1e-7, highest: 100.0)

  var text: String {
    let width = Double(panels.count) * Self.width
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(width)) \(Int(Self.height) + 30)" \
      font-family="sans-serif" font-size="11">
      <title>What an answer costs, as actors, rules and rounds grow</title>
      <style>
        text { fill: #7a7a7a } .axis { stroke: #7a7a7a; fill: none } .grid { stroke: #7a7a7a; opacity: 0.3 }
        .ready { stroke: #d97706; fill: #d97706 } .game { stroke: #3b82f6; fill: #3b82f6 }
        polyline { fill: none !important; stroke-width: 2 }
      </style>
      """
    ]
    for (index, panel) in panels.enumerated() {
      lines.append("<g transform=\"translate(\(Int(Double(index) * Self.width)) 0)\">")
      lines += drawing(of: panel.points, named: panel.name)
      lines.append("</g>")
    }
    lines += legend + ["</svg>", ""]
    return lines.joined(separator: "\n")
  }

  private func drawing(of points: [GrowthPart.Point], named name: String) -> [String] {
    let sizes = points.map { Double($0.size) }
    let range = (lowest: sizes.min() ?? 1, highest: max(sizes.max() ?? 10, 1.01 * (sizes.min() ?? 1)))
    var lines: [String] = []
    for exponent in stride(from: -7, through: 2, by: 1) {
      let y = Self.y(pow(10, Double(exponent)))
      lines.append(line("grid", Self.frame.left, y, Self.width - Self.frame.right, y))
      if exponent % 3 == 0 {
        let label = [-6: "1 µs", -3: "1 ms", 0: "1 s"][exponent] ?? ""
        lines.append(text(label, Self.frame.left - 6, y + 4, "end"))
      }
    }
    let floor = Self.height - Self.frame.bottom
    for point in points {
      let x = Self.x(Double(point.size), range)
      lines.append(line("axis", x, floor, x, floor + 4))
      lines.append(text(Digits.grouped(point.size), x, floor + 16, "middle"))
    }
    lines.append(line("axis", Self.frame.left, floor, Self.width - Self.frame.right, floor))
    lines.append(text(name, (Self.frame.left + Self.width) / 2, floor + 32, "middle"))
    for (kind, cost) in [("ready", \GrowthPart.Point.ready), ("game", \GrowthPart.Point.game)] {
      let places = points.compactMap { point in
        point[keyPath: cost].map { (Self.x(Double(point.size), range), Self.y($0)) }
      }
      let path = places.map { "\(Self.coordinate($0.0)),\(Self.coordinate($0.1))" }.joined(separator: " ")
      lines.append("<polyline class=\"\(kind)\" points=\"\(path)\"/>")
      lines += places.map {
        "<circle class=\"\(kind)\" cx=\"\(Self.coordinate($0.0))\" cy=\"\(Self.coordinate($0.1))\" r=\"3\"/>"
      }
    }
    return lines
  }

  private var legend: [String] {
    let y = Self.height + 16
    return [
      "<circle class=\"ready\" cx=\"60\" cy=\"\(y - 4)\" r=\"4\"/>",
      text("from the start to the first game", 70, y, "start"),
      "<circle class=\"game\" cx=\"270\" cy=\"\(y - 4)\" r=\"4\"/>", text("a game", 280, y, "start"),
      text("processor time; both axes logarithmic", 360, y, "start"),
    ]
  }

  private func line(_ kind: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
    let ends = [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)]
    return "<line class=\"\(kind)\" "
      + ends.map { "\($0)=\"\(Self.coordinate($1))\"" }.joined(separator: " ") + "/>"
  }

  private func text(_ content: String, _ x: Double, _ y: Double, _ anchor: String) -> String {
    "<text x=\"\(Self.coordinate(x))\" y=\"\(Self.coordinate(y))\" text-anchor=\"\(anchor)\">\(content)</text>"
  }

  private static func x(_ size: Double, _ range: (lowest: Double, highest: Double)) -> Double {
    let share = log(size / range.lowest) / log(range.highest / range.lowest)
    return frame.left + 12 + share * (width - frame.left - frame.right - 24)
  }

  private static func y(_ cost: Double) -> Double {
    let shown = min(max(cost, costs.lowest), costs.highest)
    let share = log(shown / costs.lowest) / log(costs.highest / costs.lowest)
    return height - frame.bottom - share * (height - frame.top - frame.bottom)
  }

  private static func coordinate(_ value: Double) -> String { String(format: "%.1f", value) }
}
