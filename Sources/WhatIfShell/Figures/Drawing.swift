import ScenarioKit

/// A picture, being drawn: shapes and texts with the classes that `FigureStyle` colours.
///
/// It is as wide as a phone can show legibly, and grows with the page.
struct Drawing: Sendable {
  static let width = 440.0
  /// Of plain text.
  static let size = 12.0

  enum Anchor: String { case start, middle, end }

  /// What a text or shape is, which decides on its colour.
  enum Ink: String {
    case text, soft, grid, axis, track
    /// On a full fill.
    case over
    case first, second, third, fourth, fifth

    static let series: [Ink] = [.first, .second, .third, .fourth, .fifth]
    var className: String { "f-\(rawValue)" }
  }

  let title: String
  var height: Double
  private var elements = ""

  init(title: String, height: Double = 0) {
    self.title = StyledText(title).plain
    self.height = height
  }

  /// A text; where it is wider than `room` it is cut, and the whole is shown where one points at it.
  mutating func add(
    text: String, x: Double, y: Double, room: Double, anchor: Anchor = .start, ink: Ink = .text,
    isBold: Bool = false
  ) {
    let clean = StyledText(text).plain
    guard room > 0, !clean.isEmpty else { return }
    let shown = TextExtent.cut(clean, to: room, size: Self.size, isBold: isBold)
    let whole = shown == clean ? "" : "<title>\(HTML.escaped(clean))</title>"
    let classes = ink.className + (isBold ? " f-bold" : "")
    elements +=
      "<text class=\"\(classes)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
      + (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"")
      + ">\(HTML.escaped(shown))\(whole)</text>"
  }

  /// A text on as many rows as it needs, `most` of them; returns how many there are.
  @discardableResult
  mutating func add(
    rows text: String, x: Double, y: Double, room: Double, most: Int, ink: Ink = .text, isBold: Bool = false
  ) -> Int {
    let rows = TextExtent.rows(
      StyledText(text).plain, width: room, size: Self.size, most: most, isBold: isBold)
    for (index, row) in rows.enumerated() {
      add(
        text: row, x: x, y: y + Double(index) * Self.lineHeight, room: room + 1, ink: ink, isBold: isBold)
    }
    return rows.count
  }

  static let lineHeight = 16.0

  mutating func add(
    rectangle x: Double, _ y: Double, width: Double, height: Double, ink: Ink, opacity: Double = 1,
    radius: Double = 0, tip: String = ""
  ) {
    let corner = radius > 0 ? " rx=\"\(Self.number(radius))\"" : ""
    let whole = tip.isEmpty ? "/>" : "><title>\(HTML.escaped(tip))</title></rect>"
    elements +=
      "<rect class=\"\(ink.className)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" "
      + "width=\"\(Self.number(max(0, width)))\" height=\"\(Self.number(max(0, height)))\"\(corner)"
      + Self.attribute("fill-opacity", opacity) + whole
  }

  mutating func add(
    line points: [(Double, Double)], ink: Ink, width: Double = 1, isDashed: Bool = false
  ) {
    guard points.count > 1 else { return }
    elements +=
      "<polyline class=\"\(ink.className) f-line\" points=\"\(Self.list(points))\" "
      + "stroke-width=\"\(Self.number(width))\""
      + (isDashed ? " stroke-dasharray=\"3 4\"" : "") + "/>"
  }

  mutating func add(area points: [(Double, Double)], ink: Ink, opacity: Double) {
    guard points.count > 2 else { return }
    elements +=
      "<polygon class=\"\(ink.className)\" points=\"\(Self.list(points))\""
      + Self.attribute("fill-opacity", opacity) + "/>"
  }

  mutating func add(dot x: Double, _ y: Double, radius: Double, ink: Ink) {
    elements +=
      "<circle class=\"\(ink.className)\" cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" "
      + "r=\"\(Self.number(radius))\"/>"
  }

  // MARK: Written

  /// Inside a page, whose style sheet holds `FigureStyle.css`.
  var inline: String {
    "<svg viewBox=\"0 0 \(Self.number(Self.width)) \(Self.number(height))\" role=\"img\" "
      + "aria-label=\"\(HTML.escaped(title))\">\(elements)</svg>"
  }

  /// Several below each other, as a file that stands by itself.
  static func file(of drawings: [Drawing]) -> String {
    let margin = 16.0
    var parts = ""
    var y = margin
    for drawing in drawings {
      var headed = Drawing(title: drawing.title)
      let rows = headed.add(
        rows: drawing.title, x: 0, y: size, room: width, most: 3, isBold: true)
      let head = Double(rows) * lineHeight + 6
      parts +=
        "<g transform=\"translate(\(number(margin)) \(number(y)))\">\(headed.elements)"
        + "<g transform=\"translate(0 \(number(head)))\">\(drawing.elements)</g></g>\n"
      y += head + drawing.height + margin
    }
    let (wide, high) = (number(width + 2 * margin), number(y))
    let title = drawings.first?.title ?? ""
    return """
      \(FileMark.markup)
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(wide) \(high)" width="\(wide)" height="\(high)" role="img">
      <title>\(HTML.escaped(title))</title>
      <style>\(FigureStyle.css)</style>
      <rect class="f-ground" width="100%" height="100%"/>
      \(parts)</svg>

      """
  }

  private static func attribute(_ name: String, _ value: Double) -> String {
    value == 1 ? "" : " \(name)=\"\(number(value))\""
  }

  private static func list(_ points: [(Double, Double)]) -> String {
    points.map { "\(number($0.0)),\(number($0.1))" }.joined(separator: " ")
  }

  /// A number as SVG reads it: no mark between thousands.
  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    return Number.trimmed(min(9_999, max(-9_999, value)), decimals: 2)
  }
}
