import ScenarioKit

extension Page {
  mutating func write(_ answer: ShowAnswer) {
    add(StyledText(answer.heading, .heading), right: answer.place.map { StyledText($0, .dim) } ?? "")
    if !answer.rows.isEmpty {
      add(Table.fields(answer.rows.map { (StyledText($0.label, .dim), StyledText($0.text)) }))
    }
    guard let declaration = answer.declaration else { return }
    for line in declaration.split(separator: "\n", omittingEmptySubsequences: false) { add(source: line) }
  }

  /// A line of a declaration: wrapped on a terminal, elsewhere as it was written, to be used again.
  private mutating func add(source line: Substring) {
    let depth = line.prefix { $0 == " " || $0 == "\t" }.count
    let text = StyledText(String(line.dropFirst(depth)))
    let indent = 2 + depth
    if format.isTerminal, indent < format.width / 2 {
      add(text, indent: indent, hanging: indent + 4)
    } else {
      add(verbatim: .spaces(indent) + text)
    }
  }

  mutating func write(_ answer: ListAnswer) {
    add("\(answer.sort, .heading): \(answer.rows.isEmpty ? "none" : Number.grouped(answer.rows.count))")
    var table = Table([.init(alignment: .left), .init(alignment: .left, fit: .isCut)])
    for row in answer.rows { table.add([StyledText(row.name, .emphasis), StyledText(row.detail)]) }
    if !answer.rows.isEmpty { add(table) }
  }
}
