import ScenarioKit

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

  /// Text to be read as sentences: a number stays with what it is counted in.
  static func prose(_ text: String) -> String { escaped(text).replacing(" %", with: "&nbsp;%") }

  static func code(_ text: String) -> String { "<code>\(escaped(text))</code>" }

  /// With a capital at its beginning.
  static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  static func table(_ table: DataTable, hasCaption: Bool = true) -> String {
    let kept = table.columns.indices.filter { column in table.rows.contains { !$0[column].written.isEmpty } }
    // What is short needs no room to be broken in.
    let long = Set(kept.filter { column in table.rows.contains { $0[column].written.count > 24 } })
    func cell(_ text: String, _ column: Int, _ tag: String) -> String {
      let sort = table.columns[column]
      let name =
        sort.isNumeric ? "number" : sort.sort == .date ? "date" : long.contains(column) ? "text" : nil
      let style = name.map { " class=\"\($0)\"" } ?? ""
      return "<\(tag)\(style)>\(escaped(text))</\(tag)>"
    }
    let caption = hasCaption ? "<caption>\(escaped(capitalised(table.name)))</caption>" : ""
    var html = "<div class=\"table\"><table>\(caption)\n<thead><tr>"
    html += kept.map { cell(table.columns[$0].titled, $0, "th") }.joined() + "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      html += "<tr>" + kept.map { cell(row[$0].written, $0, "td") }.joined() + "</tr>\n"
    }
    return html + "</tbody></table></div>\n"
  }

  /// A table that opens where one asks for it.
  static func aside(_ table: DataTable) -> String {
    "<details><summary>\(escaped(capitalised(table.name)))</summary>\n"
      + self.table(table, hasCaption: false) + "</details>\n"
  }

  static func figures(_ figures: [Figure]) -> String {
    figures.compactMap(\.drawing).map { drawing in
      "<figure><figcaption>\(escaped(drawing.title))</figcaption>\n\(drawing.inline)</figure>\n"
    }.joined()
  }

  /// What a page begins with. Its end needs no words: the page ends where the answers do.
  static func head(title: String) -> String {
    """
    <!DOCTYPE html>
    \(FileMark.markup)
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="color-scheme" content="light dark">
    <title>\(escaped(title))</title>
    <style>
    \(PageStyle.css)
    \(FigureStyle.css)
    </style>
    </head>
    <body>

    """
  }
}
