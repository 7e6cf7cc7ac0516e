/// Pictures as SVG, legible on light and dark pages: strokes and texts take the page's colour, fills are mixed with it.
struct SVG {
  static let width = 640.0
  /// How wide a column of text is at most, in the size that is used.
  static let columnWidth = 7.4

  private let title: String
  private let height: Double
  private var elements = ""

  init(title: String, height: Double) {
    self.title = title
    self.height = height
  }

  var text: String {
    let size = "viewBox=\"0 0 \(Self.number(Self.width)) \(Self.number(height))\""
    return
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) role=\"img\" font-family=\"system-ui, sans-serif\" "
      + "font-size=\"13\" fill=\"currentColor\"><title>\(HTML.escaped(title))</title>\(elements)</svg>"
  }

  enum Anchor: String { case start, middle, end }

  /// A text that is cut where it would be wider than that many columns; the whole is shown where one points at it.
  mutating func add(
    text: String, x: Double, y: Double, columns: Int, anchor: Anchor = .start, isFaint: Bool = false
  ) {
    guard columns > 0, !text.isEmpty else { return }
    let clean = StyledText(text).plain
    let shown = Self.cut(clean, to: columns)
    let whole = shown == clean ? "" : "<title>\(HTML.escaped(clean))</title>"
    elements +=
      "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" text-anchor=\"\(anchor.rawValue)\""
      + (isFaint ? " opacity=\"0.7\"" : "") + ">\(HTML.escaped(shown))\(whole)</text>"
  }

  mutating func add(bar x: Double, _ y: Double, width: Double, height: Double, opacity: Double = 1) {
    elements +=
      "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(max(0, width)))\" "
      + "height=\"\(Self.number(height))\" fill=\"#3b82c4\" opacity=\"\(Self.number(opacity))\"/>"
  }

  mutating func add(line points: [(Double, Double)], opacity: Double = 1, isAxis: Bool = false) {
    elements +=
      "<polyline points=\"\(Self.list(points))\" fill=\"none\" opacity=\"\(Self.number(opacity))\" "
      + (isAxis ? "stroke=\"currentColor\"/>" : "stroke=\"#3b82c4\" stroke-width=\"2\"/>")
  }

  mutating func add(area points: [(Double, Double)], opacity: Double) {
    elements +=
      "<polygon points=\"\(Self.list(points))\" fill=\"#3b82c4\" opacity=\"\(Self.number(opacity))\"/>"
  }

  private static func list(_ points: [(Double, Double)]) -> String {
    points.map { "\(number($0.0)),\(number($0.1))" }.joined(separator: " ")
  }

  private static func number(_ value: Double) -> String {
    value.isFinite ? Number.trimmed(value, decimals: 2) : "0"
  }

  private static func cut(_ text: String, to columns: Int) -> String {
    guard TextWidth.of(text) > columns else { return text }
    var kept = ""
    for character in text {
      if TextWidth.of(kept) + TextWidth.of(String(character)) > columns - 1 { break }
      kept.append(character)
    }
    return kept + "…"
  }
}

extension Figure {
  /// As a picture; nil for a shape that is told by its table.
  var svg: String? {
    switch self {
    case .fan(let chart): chart.svg
    case .bars(let chart): chart.svg
    case .line(let chart): chart.svg
    case .tornado, .heat, .tree, .timeline: nil
    }
  }
}

extension BarChart {
  fileprivate var svg: String? {
    let bars = groups.flatMap(\.bars)
    guard bars.count > 1 else { return nil }
    let most = bars.flatMap { [$0.value.value, $0.other?.value ?? 0] }.max() ?? 0
    let full = scale == .probability ? 1 : max(most, 1e-12)
    let (left, room) = (270.0, 270.0)
    let hasOthers = bars.contains { $0.other != nil }
    let rowHeight = hasOthers ? 30.0 : 22.0
    let named = groups.count { !$0.label.isEmpty }
    let legendHeight = hasOthers && legend.count == 2 ? 24.0 : 0
    var svg = SVG(
      title: title, height: Double(named) * 24 + Double(bars.count) * rowHeight + legendHeight + 8)
    var y = 4.0
    for group in groups {
      if !group.label.isEmpty {
        svg.add(text: group.label, x: 0, y: y + 16, columns: 80)
        y += 24
      }
      for bar in group.bars {
        svg.add(text: bar.label, x: left - 8, y: y + 14, columns: 34, anchor: .end, isFaint: true)
        let width = room * max(0, bar.value.value) / full
        svg.add(bar: left, y + 3, width: width, height: 14)
        var text = Number.compact(bar.value)
        if scale == .quantity { text = Number.quantity(bar.value) }
        if let other = bar.other {
          svg.add(bar: left, y + 19, width: room * max(0, other.value) / full, height: 6, opacity: 0.45)
        }
        svg.add(text: text, x: left + width + 6, y: y + 14, columns: 12)
        y += rowHeight
      }
    }
    if legendHeight > 0 {
      svg.add(bar: left, y + 8, width: 14, height: 10)
      svg.add(text: legend[0], x: left + 20, y: y + 17, columns: 22)
      svg.add(bar: left + 190, y + 10, width: 14, height: 6, opacity: 0.45)
      svg.add(text: legend[1], x: left + 210, y: y + 17, columns: 18)
    }
    return svg.text
  }
}

/// A rectangle in which numbers are drawn over moments, with its axes.
private struct Plot {
  let lower: Double
  let upper: Double
  let count: Int
  let left = 70.0
  let top = 14.0
  let width = 540.0
  let height = 200.0

  func x(_ index: Int) -> Double { left + width * Double(index) / Double(max(1, count - 1)) }
  func y(_ value: Double) -> Double {
    top + height * (1 - (min(upper, max(lower, value)) - lower) / max(upper - lower, 1e-12))
  }

  func addAxes(to svg: inout SVG, labels: [String], scale: Scale) {
    svg.add(
      line: [(left, top), (left, top + height), (left + width, top + height)], opacity: 0.5, isAxis: true)
    for part in 0...4 {
      let value = lower + (upper - lower) * Double(part) / 4
      svg.add(
        text: scale.written(value), x: left - 6, y: y(value) + 4, columns: 8, anchor: .end, isFaint: true)
    }
    // As many as stand beside each other.
    let columns = (labels.map { TextWidth.of($0) }.max() ?? 1) + 2
    let most = max(2, Int(width / (Double(columns) * SVG.columnWidth)))
    let step = max(1, (labels.count + most - 1) / most)
    for index in stride(from: 0, to: labels.count, by: step) {
      let anchor: SVG.Anchor = index == labels.count - 1 && index > 0 ? .end : .middle
      svg.add(
        text: labels[index], x: x(index), y: top + height + 18, columns: columns, anchor: anchor,
        isFaint: true)
    }
  }
}

extension FanChart {
  fileprivate var svg: String? {
    guard moments.count > 1, moments.allSatisfy({ $0.quantiles.count == 5 }) else { return nil }
    let plot = Plot(lower: lower, upper: upper, count: moments.count)
    var svg = SVG(title: title, height: 244)
    for (low, high, opacity) in [(0, 4, 0.2), (1, 3, 0.35)] {
      let top = moments.indices.map { (plot.x($0), plot.y(moments[$0].quantiles[high])) }
      let bottom = moments.indices.reversed().map { (plot.x($0), plot.y(moments[$0].quantiles[low])) }
      svg.add(area: top + bottom, opacity: opacity)
    }
    svg.add(line: moments.indices.map { (plot.x($0), plot.y(moments[$0].quantiles[2])) })
    plot.addAxes(to: &svg, labels: moments.map(\.label), scale: .quantity)
    return svg.text
  }
}

extension LineChart {
  fileprivate var svg: String? {
    guard points.count > 1 else { return nil }
    let values = points.flatMap { [$0.y.lower, $0.y.upper] }
    let isProbability = scale == .probability
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let plot = Plot(
      lower: isProbability ? 0 : low, upper: isProbability ? 1 : high, count: points.count)
    var svg = SVG(title: title, height: 244)
    let top = points.indices.map { (plot.x($0), plot.y(points[$0].y.upper)) }
    let bottom = points.indices.reversed().map { (plot.x($0), plot.y(points[$0].y.lower)) }
    svg.add(area: top + bottom, opacity: 0.3)
    svg.add(line: points.indices.map { (plot.x($0), plot.y(points[$0].y.value)) })
    plot.addAxes(to: &svg, labels: points.map(\.label), scale: scale)
    return svg.text
  }
}
