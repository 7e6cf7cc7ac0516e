/// A rectangle in which numbers are drawn over moments, with its axes.
struct Plot {
  let ticks: Ticks
  let scale: Scale
  /// The labels along the axis below, evenly apart.
  let labels: [String]
  let left: Double
  let right: Double
  let top = 10.0
  let height = 190.0

  /// - Parameter margin: kept free on the right.
  init(_ ticks: Ticks, _ scale: Scale, labels: [String], margin: Double) {
    self.ticks = ticks
    self.scale = scale
    self.labels = labels
    let widest = ticks.values.map { TextExtent.width(of: scale.written($0), size: Drawing.size) }.max() ?? 0
    left = min(90, widest + 8)
    right = Drawing.width - margin
  }

  var bottom: Double { top + height }
  var width: Double { right - left }
  /// With the labels below.
  var wholeHeight: Double { bottom + 26 }

  func x(_ index: Int) -> Double { left + width * Double(index) / Double(max(1, labels.count - 1)) }
  func y(_ value: Double) -> Double {
    let inside = min(ticks.upper, max(ticks.lower, value))
    return top + height * (1 - (inside - ticks.lower) / max(ticks.upper - ticks.lower, 1e-12))
  }

  /// Draws what numbers are read against.
  func addAxes(to drawing: inout Drawing) {
    for value in ticks.values {
      drawing.add(line: [(left, y(value)), (right, y(value))], ink: .grid)
      drawing.add(
        text: scale.written(value), x: left - 6, y: y(value) + 4, room: left - 2, anchor: .end, ink: .soft)
    }
    drawing.add(line: [(left, bottom), (right, bottom)], ink: .axis)
    // As many labels as stand beside each other; the last always.
    let widest = (labels.map { TextExtent.width(of: $0, size: Drawing.size) }.max() ?? 1) + 10
    let step = max(1, Int((widest * Double(max(1, labels.count - 1)) / width).rounded(.up)))
    for index in labels.indices where (labels.count - 1 - index).isMultiple(of: step) {
      let isFirst = x(index) - widest / 2 < 0
      let isLast = x(index) + widest / 2 > Drawing.width
      drawing.add(line: [(x(index), bottom), (x(index), bottom + 4)], ink: .axis)
      drawing.add(
        text: labels[index], x: isFirst ? 0 : isLast ? Drawing.width : x(index), y: bottom + 18, room: widest,
        anchor: isFirst ? .start : isLast ? .end : .middle, ink: .soft)
    }
  }
}
