/// Rows of text under headings, for the screen and for a page.
struct Table: Sendable {
  let headings: [String]
  private(set) var rows: [[String]] = []

  init(_ headings: [String], _ rows: [[String]] = []) {
    self.headings = headings
    self.rows = rows
  }

  init(of figures: [Figure]) {
    self.init(
      ["", "measured", "lowest–highest", "goal", ""],
      figures.map { figure in
        [
          figure.title + (figure.remark.isEmpty ? "" : " (\(figure.remark))"), figure.measured, figure.range,
          figure.wanted, figure.verdict,
        ]
      })
  }

  /// In columns, each as wide as its widest entry.
  var screen: String {
    let all = [headings] + rows
    let widths = headings.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      let line = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ")
      return "  " + String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  var markdown: String {
    let lines = [headings, headings.map { _ in "---" }] + rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}
