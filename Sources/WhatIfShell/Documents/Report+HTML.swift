import ScenarioKit

/// A report as one page that needs nothing else: no script, no font, no picture from elsewhere.
extension Report {
  var html: String {
    var html = HTML.head(title: title)
    html += "<header>\n<h1>\(HTML.prose(title))</h1>\n"
    html += "<p class=\"lead\">\(lead.map(HTML.prose).joined(separator: " "))</p>\n"
    html += alarms.map { "<p class=\"alarm\">\(HTML.prose($0))</p>\n" }.joined()
    html += "</header>\n" + contents + "<main>\n"
    for section in sections {
      html += "<section id=\"\(section.anchor)\">\n<h2>\(HTML.prose(section.title))</h2>\n"
      html += section.parts.map(\.html).joined() + "</section>\n"
    }
    return html + "</main>\n<footer>\(HTML.prose(origin))</footer>\n</body>\n</html>\n"
  }

  private var contents: String {
    let links = sections.map { "<a href=\"#\($0.anchor)\">\(HTML.prose($0.title))</a>" }
    return "<nav>\(links.joined(separator: "\n"))</nav>\n"
  }
}

extension Report.Part {
  fileprivate var html: String {
    switch self {
    case .prose(let text): "<p>\(HTML.prose(text))</p>\n"
    case .items(let items): "<ul class=\"items\">\n\(items.map(\.html).joined())</ul>\n"
    case .events(let items): "<ol class=\"events\">\n\(items.map(\.html).joined())</ol>\n"
    case .judgements(let judged): "<ol class=\"judgements\">\n\(judged.map(\.html).joined())</ol>\n"
    case .table(let table): HTML.table(table)
    case .aside(let table): HTML.aside(table)
    case .figures(let figures): HTML.figures(figures)
    case .answer(let document): document.htmlInReport
    }
  }
}

extension Report.Item {
  fileprivate var html: String {
    var head = when.isEmpty ? "" : "<span class=\"when\">\(HTML.prose(when))</span> "
    if !tag.isEmpty { head += "<span class=\"tag\">\(HTML.escaped(tag))</span> " }
    head += "<span class=\"head\">\(HTML.prose(self.head))</span>"
    if let status {
      head += " <span class=\"\(status.isGood ? "good" : "bad")\">\(HTML.prose(status.text))</span>"
    }
    let lines = lines.map { line in
      switch line {
      case .prose(let text): "<p class=\"note\">\(HTML.prose(text))</p>\n"
      case .code(let text): "<p class=\"note\">\(HTML.code(text))</p>\n"
      }
    }
    return "<li\(isMinor ? " class=\"other\"" : "")><p>\(head)</p>\n\(lines.joined())</li>\n"
  }
}

extension Report.Judged {
  fileprivate var html: String {
    var html = "<li><p class=\"judgement\">\(HTML.prose(sentence))</p>\n"
    if let estimate { html += ProbabilityScale(estimate: estimate).drawing.inline + "\n" }
    html +=
      "<p class=\"asked\"><a class=\"tag\" href=\"#q\(number)\">q\(number)</a> \(HTML.code(question))</p>\n"
    if let doubt { html += "<p class=\"bad\">\(HTML.prose(doubt))</p>\n" }
    if !notes.isEmpty { html += "<p class=\"note\">\(notes.map(HTML.prose).joined(separator: " "))</p>\n" }
    return html + "</li>\n"
  }
}

extension Document {
  /// Its tables are at hand for who asks for them, where a picture says the same.
  fileprivate var htmlInReport: String {
    let name = number.map { " id=\"q\($0)\"" } ?? ""
    let tag = number.map { "<span class=\"tag\">q\($0)</span> " } ?? ""
    var html = "<article\(name)>\n<h3 class=\"asked\">\(tag)\(HTML.code(statement ?? kind))</h3>\n"
    if !judgement.isEmpty { html += "<p class=\"judgement\">\(HTML.prose(judgement))</p>\n" }
    let pictures = htmlFigures
    html += htmlGivens + pictures
    let isBare = pictures.isEmpty && tables.isEmpty && trees.isEmpty
    if isBare { html += htmlFacts }
    return html + htmlTables(showing: pictures.isEmpty ? 1 : 0) + htmlNotes + htmlMethod + "</article>\n"
  }
}
