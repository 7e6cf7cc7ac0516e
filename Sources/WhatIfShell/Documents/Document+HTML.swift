import ScenarioKit

/// Documents as articles of a page.
extension Document {
  /// - Parameter level: of its heading.
  var html: String {
    let name = number.map { " id=\"q\($0)\"" } ?? ""
    var html = "<article\(name)>\n"
    if let statement {
      let tag = number.map { "<span class=\"tag\">q\($0)</span> " } ?? ""
      html += "<h2 class=\"asked\">\(tag)<code>\(HTML.escaped(statement))</code></h2>\n"
    }
    if !judgement.isEmpty { html += "<p class=\"judgement\">\(HTML.prose(judgement))</p>\n" }
    return html + htmlGivens + htmlFigures + htmlFacts + htmlTables() + htmlNotes + htmlMethod
      + "</article>\n"
  }

  var htmlGivens: String {
    givens.isEmpty
      ? "" : "<p class=\"given\">Given \(givens.map { HTML.code($0) }.joined(separator: ", "))</p>\n"
  }

  var htmlFigures: String {
    HTML.figures(figures)
  }

  var htmlFacts: String {
    let shown = facts.filter { !$0.value.written.isEmpty }
    guard !shown.isEmpty else { return "" }
    let rows = shown.map {
      "<div><dt>\(HTML.escaped($0.name))</dt><dd>\(HTML.escaped($0.value.written))</dd></div>"
    }
    return "<dl>\(rows.joined())</dl>\n"
  }

  /// The first table is open to the eye, the others to whoever asks.
  func htmlTables(showing shown: Int = 1) -> String {
    let all = (tables + trees.map(\.flattened)).filter { !$0.isEmpty }
    return all.enumerated().map { index, table in
      index < shown ? HTML.table(table) : HTML.aside(table)
    }.joined()
  }

  var htmlNotes: String {
    notes.map { "<p class=\"note\">\(HTML.prose($0))</p>\n" }.joined()
  }

  /// How it was got.
  var htmlMethod: String {
    method.map { "<p class=\"method\">\(HTML.prose(HTML.capitalised($0))).</p>\n" } ?? ""
  }

  /// How it was got, in one line; nil where nothing was computed.
  var method: String? {
    provenance.map { provenance in
      [
        Judgement.method(provenance.method), Judgement.precision(provenance.ending),
        Judgement.horizon(provenance, year: nil).map {
          $0 + (provenance.isDefaultHorizon ? ", the default" : "")
        },
      ]
      .compactMap { $0 }.joined(separator: "; ")
    }
  }
}
