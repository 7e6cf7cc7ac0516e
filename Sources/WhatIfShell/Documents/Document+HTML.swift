import ScenarioKit

/// Documents as articles of a page.
extension Document {
  var html: String {
    var html = "<article>\n"
    if let statement {
      let name = number.map { "<b>q\($0)</b> " } ?? ""
      html += "<h2>\(name)<code>\(HTML.escaped(statement))</code></h2>\n"
    }
    if !judgement.isEmpty { html += "<p class=\"judgement\">\(HTML.escaped(judgement))</p>\n" }
    if !givens.isEmpty { html += "<p>Given \(HTML.escaped(givens.joined(separator: ", "))).</p>\n" }
    for figure in figures {
      if let svg = figure.svg { html += "<figure>\(svg)</figure>\n" }
    }
    let shown = facts.filter { !$0.value.written.isEmpty }
    if !shown.isEmpty {
      html += "<dl>"
      for fact in shown {
        html += "<dt>\(HTML.escaped(fact.name))</dt><dd>\(HTML.escaped(fact.value.written))</dd>"
      }
      html += "</dl>\n"
    }
    for table in tables + trees.map(\.flattened) where !table.isEmpty { html += HTML.table(table) }
    for note in notes { html += "<p class=\"note\">\(HTML.escaped(note))</p>\n" }
    if let provenance {
      html += "<p class=\"note\">\(HTML.escaped(Judgement.method(provenance.method)))</p>\n"
    }
    return html + "</article>\n"
  }
}

/// The small part of HTML that answers need.
enum HTML {
  /// Text in which nothing is markup, on one line.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in StyledText(text).plain {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  static func table(_ table: DataTable) -> String {
    let kept = table.columns.indices.filter { column in table.rows.contains { !$0[column].written.isEmpty } }
    func cell(_ text: String, _ column: Int, _ tag: String) -> String {
      let style = table.columns[column].isNumeric ? " class=\"number\"" : ""
      return "<\(tag)\(style)>\(escaped(text))</\(tag)>"
    }
    var html = "<div class=\"table\"><table><caption>\(escaped(table.name))</caption>\n<tr>"
    html += kept.map { cell(table.columns[$0].titled, $0, "th") }.joined() + "</tr>\n"
    for row in table.rows {
      html += "<tr>" + kept.map { cell(row[$0].written, $0, "td") }.joined() + "</tr>\n"
    }
    return html + "</table></div>\n"
  }

  /// What a page begins with. Its end needs no words: the page ends where the answers do.
  static let head = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>Answers</title>
    <style>
    :root { color-scheme: light dark; }
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
    h2 { font-size: 1rem; font-weight: normal; overflow-wrap: anywhere; }
    .judgement { font-size: 1.15rem; font-weight: 600; overflow-wrap: anywhere; }
    article { border-top: 1px solid; padding: 1rem 0; }
    figure { margin: 1rem 0; } svg { width: 100%; height: auto; }
    .table { overflow-x: auto; } table { border-collapse: collapse; margin: 1rem 0; }
    caption { text-align: left; font-weight: 600; } th { text-align: left; font-weight: 600; }
    td, th { padding: 0.15rem 0.8rem 0.15rem 0; vertical-align: top; overflow-wrap: break-word; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; } dd { margin: 0; overflow-wrap: anywhere; }
    .note, pre { opacity: 0.75; font-size: 0.9rem; } pre { overflow-x: auto; }
    </style>
    </head>
    <body>

    """
}
