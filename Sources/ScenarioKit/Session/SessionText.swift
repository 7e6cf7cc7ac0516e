/// A session as the text of a file: its statements as they were written, which tell the same session again.
package struct SessionText {
  /// What the first line of every such file begins with, so that it can be told from others.
  package static let mark = "# Written by whatif"

  private let records: [StatementRecord]
  private let heading: String

  /// - Parameters:
  ///   - heading: what it is, behind the mark: `from session april`.
  package init(_ records: [StatementRecord], heading: String) {
    self.records = records
    self.heading = heading
  }

  package var text: String {
    var lines = ["\(Self.mark), \(heading)"]
    var defaults = StatementRecord.Defaults(SessionSettings())
    var last: Kind?
    for record in records {
      let kind = Kind(record)
      let text = Self.withoutHeading(record.text)
      if kind == .block || kind != last || record.opensParagraph || text.hasPrefix("#") { lines.append("") }
      last = kind
      if record.defaults != defaults {
        // Read by nobody but people: what a statement does not say, it does not say.
        lines.append(Self.defaultsMark + record.defaults.flags)
        defaults = record.defaults
      }
      lines.append(text)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Files that its statements read, by the names they give them.
  package var filesRead: [String] {
    var names: [String] = []
    for name in records.flatMap(\.inclusions).map(\.asked) where !names.contains(name) { names.append(name) }
    return names
  }

  /// What stands together without empty lines.
  private enum Kind: Equatable {
    case block, declaration, story, question

    init(_ record: StatementRecord) {
      let (source, parsed) = record.read()
      let statement = parsed.statements.first
      if let statement, source.slice(statement.range).contains("\n") {
        self = .block
        return
      }
      switch statement?.kind {
      case .story: self = .story
      case .question, .session: self = .question
      case .declaration, .revision, nil: self = .declaration
      }
    }
  }

  private static let defaultsMark = "# said with --seed "

  /// The text without what a file that it was read from says of itself.
  private static func withoutHeading(_ text: String) -> String {
    var rest = Substring(text)
    while rest.hasPrefix(mark) || rest.hasPrefix(defaultsMark), let end = rest.firstIndex(where: \.isNewline)
    {
      rest = rest[end...].drop { $0.isWhitespace }
    }
    return String(rest)
  }
}

extension StatementRecord.Defaults {
  /// As the command line says them, behind `--seed`.
  fileprivate var flags: String {
    var flags = "\(seed) --runs \(precision == nil ? runs : mostRuns)"
    if let precision { flags += " --precision \(precision)" }
    return flags
  }
}
