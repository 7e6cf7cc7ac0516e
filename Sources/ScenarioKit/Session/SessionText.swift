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
      if last == nil || record.opensParagraph || kind != last || kind == .block { lines.append("") }
      last = kind
      if record.defaults != defaults {
        // Read by nobody but people: what a statement does not say, it does not say.
        lines.append("# said with \(record.defaults.flags)")
        defaults = record.defaults
      }
      lines.append(Self.withoutHeading(record.text))
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
      if record.text.contains("\n") {
        self = .block
        return
      }
      switch record.read().parsed.statements.first?.kind {
      case .story: self = .story
      case .question, .session: self = .question
      case .declaration, .revision, nil: self = .declaration
      }
    }
  }

  /// The text without the first line of a file that this one was read from.
  private static func withoutHeading(_ text: String) -> String {
    guard text.hasPrefix(mark), let end = text.firstIndex(where: \.isNewline) else { return text }
    return String(text[end...].drop { $0.isWhitespace })
  }
}

extension StatementRecord.Defaults {
  /// As the command line says them.
  fileprivate var flags: String {
    var flags = "--seed \(seed) --runs \(precision == nil ? runs : mostRuns)"
    if let precision { flags += " --precision \(precision)" }
    return flags
  }
}
