/// Writes statements in the one layout that all texts of the language have, keeping their comments.
///
/// What is read from the text is what was written: the same trees, in the same order. Comments stay in their
/// order too: before what they precede, or at the end of the line that they belong to.
package struct Printer {
  private let source: SourceText?
  private var comments: PrinterComments
  private var text = ""
  /// Where in the source that ends which was written.
  private var end = 0
  /// True where nothing stands before, in the text or in the block.
  private var isAtStart = true

  private init(_ source: SourceText?, _ comments: PrinterComments) {
    self.source = source
    self.comments = comments
  }

  /// A statement in canonical layout, with a newline at its end.
  package static func text(of statement: StatementSyntax) -> String {
    var printer = Printer(nil, PrinterComments())
    printer.write(statement, before: .max)
    return printer.text
  }

  /// A whole text in canonical layout. It must have been read without a mistake: statements that have one are
  /// left out. Costs time linear in the length of the text.
  package static func text(of parsed: ParsedSource, in source: SourceText) -> String {
    var printer = Printer(source, PrinterComments(parsed.comments, of: source))
    let starts = parsed.statements.dropFirst().map(\.range.lower) + [.max]
    for (statement, next) in zip(parsed.statements, starts) { printer.write(statement, before: next) }
    printer.writeComments(before: .max, indentation: 0)
    return printer.text
  }

  // MARK: Statements

  /// - Parameter next: where the next statement begins.
  private mutating func write(_ statement: StatementSyntax, before next: Int) {
    writeComments(before: statement.range.lower, indentation: 0)
    separate(from: statement.range.lower)
    var head = PrinterPhrase()
    var block: PrinterBlock?
    switch statement.kind {
    case .declaration(let declaration):
      head.write(declaration)
      block = PrinterBlock(declaration)
    case .revision(let revision):
      head.write(revision)
      if case .replace(let declaration, _) = revision { block = PrinterBlock(declaration) }
    case .story(let story): head.write(story)
    case .question(let question): head.write(question)
    case .session(let session): head.write(session)
    }
    if let block {
      write(head, block, range: statement.range)
    } else {
      head.write(to: &text, indentation: 0, taking: &comments)
    }
    endLine(of: statement.range.upper, before: next, indentation: 0)
    isAtStart = false
  }

  private mutating func write(_ head: PrinterPhrase, _ block: PrinterBlock, range: SourceRange) {
    if !comments.hasMore(before: range.upper), let line = block.line(behind: head) {
      text += line
      return
    }
    var head = head
    head.write(" {")
    // Deeper than clauses, so that they do not look like what the head goes on with.
    head.write(to: &text, indentation: 0, hanging: 2, taking: &comments)
    let closing = range.upper - 1
    endLine(of: 0, before: block.clauses.first?.range.lower ?? closing, indentation: 2)
    isAtStart = true
    for (index, clause) in block.clauses.enumerated() {
      let next = index + 1 < block.clauses.count ? block.clauses[index + 1] : nil
      write(clause, before: next?.range.lower ?? closing, indentation: next?.indentation ?? 2)
    }
    writeComments(before: closing, indentation: 2)
    text += "}"
  }

  /// - Parameter indentation: that of what comes next, and of comments that find no place before it.
  private mutating func write(_ clause: PrinterBlock.Clause, before next: Int, indentation: Int) {
    writeComments(before: clause.range.lower, indentation: clause.indentation)
    separate(from: clause.range.lower)
    text += String(repeating: " ", count: clause.indentation)
    clause.standing.write(to: &text, indentation: clause.indentation, taking: &comments)
    endLine(of: clause.range.upper, before: next, indentation: indentation)
    isAtStart = false
  }

  // MARK: Lines and comments

  /// Ends a line, with a comment that stands behind or within what is on it; further ones follow on lines of
  /// their own.
  private mutating func endLine(of written: Int, before next: Int, indentation: Int) {
    end = max(end, written)
    if let comment = comments.take(before: written) ?? comments.takeTrailing(before: next) {
      text += "  " + comment.text
      end = max(end, comment.range.upper)
    }
    text += "\n"
    isAtStart = false
    writeComments(before: written, indentation: indentation)
  }

  /// Writes comments on lines of their own.
  private mutating func writeComments(before offset: Int, indentation: Int) {
    while let comment = comments.take(before: offset) {
      separate(from: comment.range.lower)
      text += String(repeating: " ", count: indentation) + comment.text + "\n"
      end = max(end, comment.range.upper)
      isAtStart = false
    }
  }

  /// Leaves a line empty where the source has one or more before that place.
  private mutating func separate(from start: Int) {
    guard let source, !isAtStart, end < start else { return }
    var newlines = 0
    for byte in source.bytes[end..<min(start, source.bytes.count)] {
      switch byte {
      case UInt8(ascii: "\n"): newlines += 1
      case UInt8(ascii: ";"): newlines = 0
      default: break
      }
      if newlines > 1 {
        text += "\n"
        return
      }
    }
  }
}
