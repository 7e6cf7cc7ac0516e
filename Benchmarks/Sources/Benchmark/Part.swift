/// One part of what is measured, as it is shown and put on the page.
struct Part: Sendable {
  /// As the page's markers name it.
  let name: String
  let title: String
  var figures: [Figure] = []
  /// What else there is to see, each table with a line above it.
  var tables: [(caption: String, table: Table)] = []
  var notes: [String] = []

  var screen: String {
    var blocks: [String] = [title]
    if !figures.isEmpty { blocks.append(Table(of: figures).screen) }
    for (caption, table) in tables { blocks.append("  \(caption)\n\(table.screen)") }
    blocks += notes.map { "  " + $0 }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  var markdown: String {
    var blocks: [String] = []
    if !figures.isEmpty { blocks.append(Table(of: figures).markdown) }
    for (caption, table) in tables { blocks += [caption, table.markdown] }
    blocks += notes
    return blocks.joined(separator: "\n\n")
  }
}
