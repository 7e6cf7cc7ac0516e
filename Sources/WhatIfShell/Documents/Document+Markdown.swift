import ScenarioKit

/// Documents as markdown, with tables as GitHub and pandoc read them.
extension Document {
  var markdown: String {
    var blocks: [String] = []
    if let statement {
      let name = number.map { "q\($0): " } ?? ""
      blocks.append("### \(name)\(Markdown.code(statement))")
    }
    if !judgement.isEmpty { blocks.append("**\(Markdown.escaped(judgement))**") }
    blocks += markdownBody
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// All below the judgement.
  var markdownBody: [String] {
    var blocks: [String] = []
    if !givens.isEmpty { blocks.append("Given " + givens.map(Markdown.code).joined(separator: ", ") + ".") }
    let shown = facts.filter { !$0.value.isNothing }
    if !shown.isEmpty {
      blocks.append(
        shown.map { "- \(Markdown.escaped($0.name)): \(Markdown.escaped($0.value.written))" }
          .joined(separator: "\n"))
    }
    for table in tables + trees.map(\.flattened) where !table.isEmpty {
      blocks.append("*\(Markdown.escaped(table.name))*\n\n" + Markdown.table(table))
    }
    if !notes.isEmpty { blocks.append(notes.map { "- \(Markdown.escaped($0))" }.joined(separator: "\n")) }
    if let provenance {
      let parts = [
        Judgement.method(provenance.method), Judgement.precision(provenance.ending),
        Judgement.horizon(provenance, year: nil),
      ]
      blocks.append("*" + parts.compactMap { $0 }.map(Markdown.escaped).joined(separator: "; ") + "*")
    }
    return blocks
  }
}

/// The small part of markdown that answers need.
enum Markdown {
  /// Text in which nothing is markup: what is punctuation to markdown is escaped, and it stays on one line.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in StyledText(text).plain {
      if "\\`*_{}[]<>()#!|~&$".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    // What begins a list or a quotation where it begins a line.
    if let first = escaped.first, "+-".contains(first) { escaped = "\\" + escaped }
    return escaped
  }

  /// Text as code, on one line, whatever backticks are in it.
  static func code(_ text: String) -> String {
    let line = text.split { $0.isWhitespace }.joined(separator: " ")
    let clean = StyledText(line).plain
    var longest = 0
    var current = 0
    for character in clean {
      current = character == "`" ? current + 1 : 0
      longest = max(longest, current)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let pad = clean.hasPrefix("`") || clean.hasSuffix("`") ? " " : ""
    return clean.isEmpty ? "" : fence + pad + clean + pad + fence
  }

  static func table(_ table: DataTable) -> String {
    let kept = table.columns.indices.filter { column in
      table.rows.contains { !$0[column].isNothing && !$0[column].written.isEmpty }
    }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let header = line(kept.map { escaped(table.columns[$0].titled) })
    let rule = line(kept.map { table.columns[$0].isNumeric ? "---:" : "---" })
    let rows = table.rows.map { row in line(kept.map { escaped(row[$0].written) }) }
    return ([header, rule] + rows).joined(separator: "\n")
  }
}

extension DataTable.Column {
  /// With its unit.
  var titled: String { unit.map { "\(name), \($0)" } ?? name }
}
