import ScenarioKit

/// Numbers along another, as of a sweep over one input, or by round.
struct LineChart: Sendable {
  struct Line: Sendable {
    /// Empty where there is but one.
    let name: String
    /// One for each label; nil where there is none.
    let values: [Estimate?]
  }

  let title: String
  let scale: Scale
  /// Along the axis below.
  let labels: [String]
  let lines: [Line]
  /// What the axis below is, where its labels do not say so.
  var axis = ""

  private static let roomForNames = 130.0

  var drawing: Drawing? {
    let known = lines.flatMap(\.values).compactMap { $0 }
    guard labels.count > 1, known.count > 1, let most = known.map(\.upper).max(),
      let least = known.map(\.lower).min()
    else { return nil }
    let isProbability = scale == .probability
    let ticks = Ticks(
      from: isProbability ? 0 : least, to: isProbability ? min(1, max(most, 0.04)) : most,
      floor: isProbability ? 0 : -.greatestFiniteMagnitude,
      ceiling: isProbability ? 1 : .greatestFiniteMagnitude)
    let names = lines.map { TextExtent.width(of: $0.name, size: Drawing.size, isBold: true) }.max() ?? 0
    // Long names stand below.
    let isNamedBelow = names > Self.roomForNames
    let plot = Plot(
      ticks, scale, labels: labels,
      margin: isNamedBelow ? 52 : max(52, min(Self.roomForNames + 10, names + 10)))
    var drawing = Drawing(title: title, height: plot.wholeHeight + (axis.isEmpty ? 0 : 18))
    plot.addAxes(to: &drawing)
    for (line, ink) in zip(lines, Drawing.Ink.series) { add(line, ink, to: &drawing, plot) }
    addNames(to: &drawing, plot, isNamedBelow: isNamedBelow)
    if isNamedBelow {
      let samples = zip(lines, Drawing.Ink.series).map { line, ink in
        Drawing.Sample(shape: .line, ink: ink, text: line.name)
      }
      drawing.height += drawing.add(legend: samples, y: drawing.height + 6) + 6
    }
    if !axis.isEmpty {
      drawing.add(
        text: axis, x: plot.left + plot.width / 2, y: plot.wholeHeight + 10, room: plot.width,
        anchor: .middle, ink: .soft)
    }
    return drawing
  }

  private func add(_ line: Line, _ ink: Drawing.Ink, to drawing: inout Drawing, _ plot: Plot) {
    var piece: [(index: Int, value: Estimate)] = []
    func end() {
      if piece.contains(where: { $0.value.lower < $0.value.upper }) {
        let top = piece.map { (plot.x($0.index), plot.y($0.value.upper)) }
        let bottom = piece.reversed().map { (plot.x($0.index), plot.y($0.value.lower)) }
        drawing.add(area: top + bottom, ink: ink, opacity: 0.22)
      }
      drawing.add(
        line: piece.map { (plot.x($0.index), plot.y($0.value.value)) }, ink: ink, width: 2.25)
      for point in piece where piece.count == 1 || plot.labels.count <= 20 {
        drawing.add(dot: plot.x(point.index), plot.y(point.value.value), radius: 2.5, ink: ink)
      }
      piece = []
    }
    for (index, value) in line.values.prefix(plot.labels.count).enumerated() {
      if let value { piece.append((index, value)) } else { end() }
    }
    end()
  }

  /// Names, or the last number where there is one line, at the ends of the lines, moved apart.
  private func addNames(to drawing: inout Drawing, _ plot: Plot, isNamedBelow: Bool) {
    var ends: [(y: Double, text: String, ink: Drawing.Ink)] = []
    for (line, ink) in zip(lines, Drawing.Ink.series) {
      guard let last = line.values.last ?? nil else { continue }
      let text = line.name.isEmpty || isNamedBelow ? scale.written(last) : line.name
      ends.append((plot.y(last.value) + 4, text, line.name.isEmpty ? .text : ink))
    }
    ends.sort { $0.y < $1.y }
    let gap = 15.0
    for index in ends.indices.dropFirst() { ends[index].y = max(ends[index].y, ends[index - 1].y + gap) }
    if let last = ends.indices.last, ends[last].y > plot.bottom + 4 {
      ends[last].y = plot.bottom + 4
      for index in ends.indices.dropLast().reversed() {
        ends[index].y = min(ends[index].y, ends[index + 1].y - gap)
      }
    }
    for end in ends {
      drawing.add(
        text: end.text, x: plot.right + 6, y: end.y, room: Drawing.width - plot.right - 6, ink: end.ink,
        isBold: true)
    }
  }
}
