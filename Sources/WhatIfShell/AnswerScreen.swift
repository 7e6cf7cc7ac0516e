import ScenarioKit

/// Where answers and errors are shown, in the form that the user asked for.
final class AnswerScreen {
  /// How blocks of output are kept apart.
  enum Spacing {
    /// An empty row before each but the first.
    case between
    /// An empty row after each, before the next prompt.
    case after
  }

  /// What is told besides answers and errors.
  struct Extras: OptionSet {
    let rawValue: Int
    static let echo = Extras(rawValue: 1)
    static let timing = Extras(rawValue: 2)
    static let warnings = Extras(rawValue: 4)
    /// The question that is worth asking next, for whoever sits there.
    static let hints = Extras(rawValue: 8)
  }

  var spacing = Spacing.between
  private let color: ColorChoice
  let extras: Extras
  /// In what answers are written.
  let answerFormat: AnswerFormat
  private let pager: Pager?
  private var endsWithBlock = false
  /// A statement was shown last, and nothing came of it yet.
  private var endsWithEcho = false
  /// The columns of the table that is being written, where answers are tables.
  private var header = ""

  /// - Parameter pager: how whoever sits at the prompt reads what is taller than the screen.
  init(color: ColorChoice, extras: Extras, answerFormat: AnswerFormat = .text, pager: Pager? = nil) {
    self.color = color
    self.extras = extras
    self.answerFormat = answerFormat
    self.pager = pager
  }

  /// Whether answers are shown in colour.
  var isColoured: Bool { color.applies(to: .standardOutput) }
  /// How texts of the shell itself are laid out.
  var format: PageFormat { format(for: .standardOutput) }

  /// Shows a statement as it was written, if that was asked for.
  func echo(_ statement: String) throws(OutsideFailure) {
    guard extras.contains(.echo), answerFormat == .text else { return }
    try show(echo: statement)
  }

  /// Shows a statement as it was written.
  func show(echo statement: String) throws(OutsideFailure) {
    let rows = statement.split(separator: "\n", omittingEmptySubsequences: false)
    let gap = endsWithBlock ? "\n" : ""
    endsWithBlock = false
    try Output.standardOutput.write(gap + rows.map { "> \($0)\n" }.joined())
    endsWithEcho = true
  }

  /// Keeps what follows apart from a statement that had nothing to say.
  func closeEcho() throws(OutsideFailure) {
    guard endsWithEcho else { return }
    endsWithEcho = false
    switch spacing {
    case .between: endsWithBlock = true
    case .after: try Output.standardOutput.write("\n")
    }
  }

  /// What would be shown of a statement, with the statement itself where the format has a place for it; `storyYear` is
  /// the year that days are told without.
  func answer(
    of entry: Entry, to statement: String?, _ verbosity: Verbosity, storyYear: Int?
  ) -> WrittenAnswer {
    let text = renderer(for: .standardOutput, storyYear: storyYear).text(of: entry, verbosity: verbosity)
    if answerFormat == .text { return WrittenAnswer(text: text) }
    return WrittenAnswer(
      of: entry, to: statement, in: answerFormat, isSaid: !text.isEmpty, storyYear: storyYear)
  }

  func show(_ answer: WrittenAnswer) throws(OutsideFailure) {
    guard !answer.isEmpty else { return }
    switch answerFormat {
    case .text, .markdown: try showBlock(answer.text)
    case .json: try Output.standardOutput.write(answer.text)
    case .html: try showArticle(answer.text)
    case .csv:
      // Answers with the same columns are one table.
      let isNew = answer.header != header
      header = answer.header
      if isNew {
        try Output.standardOutput.write((endsWithBlock ? "\r\n" : "") + answer.header + answer.text)
      } else {
        try Output.standardOutput.write(answer.text)
      }
      endsWithBlock = true
    }
  }

  /// A page as it would be shown.
  func text(_ write: (inout Page) -> Void) -> String {
    var page = Page(format)
    write(&page)
    return page.text
  }

  /// Shows a block of text among the answers, or beside them where they are for programs.
  func show(_ block: String) throws(OutsideFailure) {
    guard !block.isEmpty else { return }
    switch answerFormat {
    case .text: try showBlock(block)
    case .markdown: try showBlock("```text\n" + (block.hasSuffix("\n") ? block : block + "\n") + "```\n")
    case .json: try Output.standardOutput.write(JSON.told(block).text + "\n")
    case .html:
      try showArticle(
        "<pre>\(block.split(separator: "\n").map { HTML.escaped(String($0)) }.joined(separator: "\n"))</pre>\n"
      )
    case .csv: try Output.standardError.write(block.hasSuffix("\n") ? block : block + "\n")
    }
  }

  /// Writes a part of a page, and before the first its head.
  private func showArticle(_ article: String) throws(OutsideFailure) {
    try Output.standardOutput.write((endsWithBlock ? "" : HTML.head(title: "Answers")) + article)
    endsWithBlock = true
  }

  private func showBlock(_ block: String) throws(OutsideFailure) {
    let text = block.hasSuffix("\n") ? block : block + "\n"
    switch spacing {
    case .between: try Output.standardOutput.write((endsWithBlock ? "\n" : "") + text)
    case .after: try Output.standardOutput.write(isRead(text) ? "\n" : text + "\n")
    }
    endsWithBlock = true
    endsWithEcho = false
  }

  /// Lets a text that is too tall for the screen be read page by page; false where it is still to be written.
  private func isRead(_ text: String) -> Bool {
    guard let pager, Input.standardInputIsTerminal, let size = TerminalSize(of: .standardOutput) else {
      return false
    }
    return pager.takes(text, columns: size.columns, rows: size.rows) && pager.show(text)
  }

  /// Tells whoever sits there something that is no answer, and does not belong into a file of answers.
  func tell(_ text: String) throws(OutsideFailure) {
    let output: Output = Output.standardOutput.isTerminal ? .standardOutput : .standardError
    try output.write(text + "\n")
  }

  /// Whether the question worth asking next is named: to people, and to nobody else.
  var givesHints: Bool {
    extras.contains(.hints) && answerFormat == .text && Output.standardOutput.isTerminal
  }

  /// Names the question worth asking next.
  func hint(_ question: String) throws(OutsideFailure) {
    try showBlock(text { $0.add(StyledText("next  ", .dim) + StyledText(question, .emphasis), hanging: 6) })
  }

  /// More at a time help nobody.
  private static let mostDiagnostics = 100

  func show(_ diagnostics: [Diagnostic]) throws(OutsideFailure) {
    let renderer = renderer(for: .standardError)
    let told = diagnostics.filter {
      $0.severity == .error || (extras.contains(.warnings) && !$0.isAllowed)
    }
    for diagnostic in told.prefix(Self.mostDiagnostics) {
      if answerFormat == .json {
        try Output.standardError.write(diagnostic.json.text + "\n")
      } else {
        try showError(renderer.text(of: diagnostic))
      }
    }
    let more = told.count - Self.mostDiagnostics
    if more > 0 { try showError("… and \(more) more") }
  }

  /// Shows a block of text among the errors.
  func showError(_ block: String) throws(OutsideFailure) {
    if answerFormat == .json {
      return try Output.standardError.write(JSON.told(block, kind: "message").text + "\n")
    }
    let text = block.hasSuffix("\n") ? block : block + "\n"
    switch spacing {
    case .between: try Output.standardError.write(text)
    case .after: try Output.standardError.write(text + "\n")
    }
  }

  /// Says how long a statement took, if that was asked for.
  func showTime(
    _ duration: Duration, of statement: StatementSyntax, in source: SourceText
  ) throws(OutsideFailure) {
    guard extras.contains(.timing) else { return }
    let line = source.position(of: statement.range.lower).line
    let word = source.slice(statement.range).prefix { !$0.isWhitespace }
    try showError("\(source.name):\(line): \(word) took \(Self.milliseconds(duration)) ms")
  }

  /// Made anew each time, as the window may have changed.
  private func renderer(for output: Output, storyYear: Int? = nil) -> Renderer {
    let format = format(for: output)
    return Renderer(
      width: format.width, style: format.style, isTerminal: format.isTerminal, symbols: format.symbols,
      storyYear: storyYear)
  }

  private func format(for output: Output) -> PageFormat {
    let isColoured = color.applies(to: output)
    return PageFormat(
      width: TerminalSize.width(of: output), style: Style(isColoured: isColoured),
      symbols: isColoured && output.isTerminal ? .blocks : .ascii, isTerminal: output.isTerminal)
  }

  /// In milliseconds, to a tenth.
  private static func milliseconds(_ duration: Duration) -> String {
    let tenths = Int((duration / .microseconds(100)).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
