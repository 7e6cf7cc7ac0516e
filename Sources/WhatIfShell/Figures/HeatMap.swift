import ScenarioKit

/// A number over two inputs.
struct HeatMap: Sendable {
  let title: String
  let scale: Scale
  let xName: String
  let xs: [String]
  let yName: String
  /// From the lowest; drawn from below.
  let ys: [String]
  /// By y, then x; nil where there is no answer.
  let cells: [[Estimate?]]

  private static let top = 22.0

  var drawing: Drawing? {
    let known = cells.joined().compactMap { $0?.value }
    guard !xs.isEmpty, !ys.isEmpty, let least = known.min(), let most = known.max() else { return nil }
    let labels = ys.map { TextExtent.width(of: $0, size: Drawing.size) }.max() ?? 0
    let left = min(130, labels + 8)
    let width = (Drawing.width - left) / Double(xs.count)
    let height = max(20, min(width, 44))
    let bottom = Self.top + height * Double(ys.count)
    var drawing = Drawing(title: title, height: bottom + 68)
    drawing.add(text: yName, x: 0, y: 12, room: Drawing.width, ink: .soft)
    for (row, label) in ys.enumerated() {
      let y = bottom - height * Double(row + 1)
      drawing.add(
        text: label, x: left - 6, y: y + height / 2 + 4, room: left - 6, anchor: .end, ink: .soft)
      for column in xs.indices {
        let estimate =
          cells.indices.contains(row) && cells[row].indices.contains(column) ? cells[row][column] : nil
        let part = estimate.map { most > least ? ($0.value - least) / (most - least) : 0.5 }
        add(
          estimate, part, to: &drawing, (left + width * Double(column), y), (width, height),
          "\(xName) \(xs[column]), \(yName) \(label)")
      }
    }
    addAxis(to: &drawing, left: left, cell: width, bottom: bottom)
    addLegend(to: &drawing, least, most, y: bottom + 52)
    return drawing
  }

  private func add(
    _ estimate: Estimate?, _ part: Double?, to drawing: inout Drawing, _ corner: (x: Double, y: Double),
    _ size: (width: Double, height: Double), _ place: String
  ) {
    let text = estimate.map { scale.written($0) } ?? "none"
    drawing.add(
      rectangle: corner.x + 0.5, corner.y + 0.5, width: size.width - 1, height: size.height - 1,
      ink: part == nil ? .track : .first, opacity: part.map { Self.opacity($0) } ?? 1,
      tip: "\(place): \(text)")
    guard let part, TextExtent.width(of: text, size: Drawing.size) <= size.width - 4 else { return }
    drawing.add(
      text: text, x: corner.x + size.width / 2, y: corner.y + size.height / 2 + 4, room: size.width,
      anchor: .middle, ink: Self.opacity(part) > 0.6 ? .over : .text)
  }

  /// The lowest is still seen.
  private static func opacity(_ part: Double) -> Double { 0.06 + 0.94 * min(1, max(0, part)) }

  private func addAxis(to drawing: inout Drawing, left: Double, cell: Double, bottom: Double) {
    let widest = (xs.map { TextExtent.width(of: $0, size: Drawing.size) }.max() ?? 1) + 6
    let step = max(1, Int((widest / cell).rounded(.up)))
    for column in stride(from: 0, to: xs.count, by: step) {
      let middle = left + cell * (Double(column) + 0.5)
      let isLast = middle + widest / 2 > Drawing.width
      drawing.add(
        text: xs[column], x: isLast ? Drawing.width : middle, y: bottom + 16, room: widest,
        anchor: isLast ? .end : .middle, ink: .soft)
    }
    drawing.add(
      text: xName, x: Drawing.width, y: bottom + 34, room: Drawing.width - left, anchor: .end, ink: .soft)
  }

  private func addLegend(to drawing: inout Drawing, _ least: Double, _ most: Double, y: Double) {
    let low = scale.written(least)
    let start = TextExtent.width(of: low, size: Drawing.size) + 6
    drawing.add(text: low, x: 0, y: y + 10, room: 120, ink: .soft)
    for part in 0..<10 {
      drawing.add(
        rectangle: start + Double(part) * 14, y, width: 14, height: 12, ink: .first,
        opacity: Self.opacity(Double(part) / 9))
    }
    drawing.add(text: scale.written(most), x: start + 146, y: y + 10, room: 120, ink: .soft)
  }
}
