/// The colours of pictures, on light and dark ground: of equal strength on either, and told apart by those who do not see red
/// and green (after Okabe and Ito 2008).
enum FigureStyle {
  static let font = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", sans-serif"

  /// Rules for the classes of `Drawing`; the same inside a page and in a file of its own.
  static let css =
    rules(light) + " @media (prefers-color-scheme: dark) { \(rules(dark)) }"
    + " text { font: \(Int(Drawing.size))px \(font); font-variant-numeric: tabular-nums; stroke: none !important }"
    + " .f-bold { font-weight: 600 } .f-line { fill: none; stroke-linejoin: round; stroke-linecap: round }"

  private struct Colours {
    let ground: String
    let text: String
    let soft: String
    let grid: String
    let axis: String
    let track: String
    let over: String
    let series: [String]
  }

  private static let light = Colours(
    ground: "#ffffff", text: "#18212d", soft: "#56616f", grid: "#e2e6ec", axis: "#8b96a5",
    track: "#eceff3", over: "#ffffff", series: ["#1f5fa8", "#b35c00", "#1b7a5a", "#a8467f", "#6b6f76"])
  private static let dark = Colours(
    ground: "#12161c", text: "#e6eaf0", soft: "#a6b0bd", grid: "#2b323c", axis: "#6c7785",
    track: "#252c36", over: "#0c1117", series: ["#7ab3f0", "#e8a552", "#63c9a1", "#e293c3", "#b0b5bd"])

  private static func rules(_ colours: Colours) -> String {
    let inks =
      [("text", colours.text), ("soft", colours.soft), ("grid", colours.grid), ("axis", colours.axis)]
      + [("track", colours.track), ("over", colours.over), ("ground", colours.ground)]
      + Array(zip(["first", "second", "third", "fourth", "fifth"], colours.series))
    return inks.map { ".f-\($0.0) { fill: \($0.1); stroke: \($0.1); }" }.joined(separator: " ")
      + " rect, polygon, circle { stroke: none !important }"
  }
}
