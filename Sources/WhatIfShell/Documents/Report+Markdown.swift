import ScenarioKit

/// A report as markdown, for what has its own pages.
extension Report {
  var markdown: String {
    var blocks = [FileMark.markup, "# \(Markdown.escaped(title))"]
    blocks.append(lead.map(Markdown.escaped).joined(separator: " "))
    blocks += alarms.map { "**\(Markdown.escaped($0))**" }
    for section in sections {
      blocks.append("## \(Markdown.escaped(section.title))")
      blocks += section.parts.flatMap(\.markdown)
    }
    blocks.append("*\(Markdown.escaped(origin))*")
    return blocks.joined(separator: "\n\n") + "\n"
  }
}

extension Report.Part {
  fileprivate var markdown: [String] {
    switch self {
    case .prose(let text): [Markdown.escaped(text)]
    case .items(let items), .events(let items): [items.map(\.markdown).joined(separator: "\n")]
    case .judgements(let judged): [judged.map(\.markdown).joined(separator: "\n")]
    case .table(let table), .aside(let table):
      ["*\(Markdown.escaped(HTML.capitalised(table.name)))*", Markdown.table(table)]
    // There is nothing to see where there are no pictures; what they show is in the tables.
    case .figures: []
    case .answer(let document): [document.markdown.trimmedAtEnd]
    }
  }
}

extension Report.Item {
  fileprivate var markdown: String {
    var text = [when, tag].filter { !$0.isEmpty }.map(Markdown.escaped).joined(separator: ", ")
    text = text.isEmpty ? Markdown.escaped(head) : "**\(text)** \(Markdown.escaped(head))"
    if let status { text += ": **\(Markdown.escaped(status.text))**" }
    return Markdown.item(text, lines)
  }
}

extension Report.Judged {
  fileprivate var markdown: String {
    var lines: [Report.Line] = [.code(question)]
    if let doubt { lines.append(.prose(doubt)) }
    if !notes.isEmpty { lines.append(.prose(notes.joined(separator: " "))) }
    return Markdown.item("**\(Markdown.escaped(sentence))** (q\(number))", lines)
  }
}

extension Markdown {
  /// An item of a list, its lines below each other.
  fileprivate static func item(_ text: String, _ lines: [Report.Line]) -> String {
    let below = lines.map { line in
      switch line {
      case .prose(let text): escaped(text)
      case .code(let text): code(text)
      }
    }
    return "- " + ([text] + below).joined(separator: "  \n  ")
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
