/// What a text says, as far as it could be read.
package struct ParsedSource: Sendable {
  /// The statements without a mistake, in the written order.
  package let statements: [StatementSyntax]
  package let comments: [CommentSyntax]
  /// The mistakes, in the order of their places.
  package let diagnostics: [Diagnostic]
  /// What the statements with a mistake would have declared.
  package let lostNames: LostNames
  /// True where the text ends inside brackets or after something that goes on in the next line.
  package let isIncomplete: Bool
}

/// Reads statements from text, by recursive descent with one token of lookahead and a few fixed glances further.
///
/// A mistake ends the clause or the statement it stands in; reading goes on behind it.
package struct Parser {
  let source: SourceText
  let layout: TokenLayout
  var position = 0
  var context = Context()
  var limits = Limits()
  private(set) var failures: [Failure] = []
  private let findings: [Lexer.Finding]
  private let comments: [CommentSyntax]
  /// The example shown where a mistake has no hint of its own.
  private(set) var example: String?
  /// The word that began the statement.
  var verb: Keywords.Verb?

  /// A mistake, thrown to where reading can go on.
  struct Failure: Error {
    let problem: SyntaxProblem
    var range: SourceRange
    var related: (range: SourceRange, text: SyntaxProblem.Related)?
    /// Comes before the problem's own hint.
    var advice: String?
    var example: String?
  }

  /// What the surroundings of an expression change in its reading.
  struct Context {
    /// `after E within N`: the `within` is the question's.
    var questionTakesWithin = false
    /// `after E` and `never E` count only what is played from now on.
    var countsFromNow = false
    /// Conditions end at a colon that begins a body.
    var colonEndsConditions = false
    /// `chance(…)` and its like are known.
    var allowsMeasures = false
    /// Clauses are being read.
    var isInBlock = false
    /// `on` and measures may follow what is given.
    var measuresMayFollow = false
    /// Numbers have no plausible range.
    var refusesRanges = false
  }

  /// Parses a whole text. Costs time linear in its length.
  package static func parse(_ source: SourceText) -> ParsedSource {
    var parser = Parser(source)
    return parser.parseSource()
  }

  private init(_ source: SourceText) {
    let scan = Lexer.scan(source)
    self.source = source
    self.layout = TokenLayout(scan.tokens)
    self.findings = scan.findings
    self.comments = scan.comments
  }

  private mutating func parseSource() -> ParsedSource {
    var statements: [StatementSyntax] = []
    var lost = LostNames()
    var lastStart = 0
    while skipSeparators(), current.kind != .end {
      lastStart = position
      if let statement = parseStatement() {
        statements.append(statement)
      } else {
        lost.add(layout.tokens[lastStart..<max(position, lastStart + 1)], in: source)
      }
      assert(position > lastStart, "every statement takes a token")
    }
    let isOpen = layout.openAtEnd.contains { $0 >= lastStart }
    return ParsedSource(
      statements: statements, comments: comments, diagnostics: diagnostics(), lostNames: lost,
      isIncomplete: isOpen || layout.endsContinuing)
  }

  /// Reads one statement and what ends it; nil where it holds a mistake, which is then reported.
  private mutating func parseStatement() -> StatementSyntax? {
    let start = position
    let failuresBefore = failures.count
    context = Context()
    limits = Limits()
    example = nil
    verb = nil
    do {
      let kind = try statement()
      let range = range(from: start)
      try expectEnd()
      guard failures.count == failuresBefore, !hasFinding(from: start) else { return nil }
      return kind.map { StatementSyntax(kind: $0, range: range) }
    } catch {
      let failure = resynchronise(after: error, from: start)
      report(movedFromEnd(failure, from: start), from: start)
      return nil
    }
  }

  // MARK: Reporting

  /// Keeps a mistake, unless what the lexer found between there and here explains it.
  mutating func report(_ failure: Failure, from start: Int) {
    guard !hasFinding(from: start) else { return }
    var failure = failure
    if failure.example == nil { failure.example = example }
    failures.append(failure)
  }

  /// True where nothing of the text stands behind the mistake.
  func isAtEnd(_ failure: Failure) -> Bool {
    guard let end = tokens.last, end.kind == .end else { return false }
    return failure.range.lower >= end.range.lower
  }

  /// A statement that the end of the text cuts off lines below is wrong where it, or its bracket, begins.
  private func movedFromEnd(_ failure: Failure, from start: Int) -> Failure {
    let beginning = failure.related?.range ?? tokens[start].range
    let line = source.position(of: beginning.lower).line
    guard isAtEnd(failure), source.position(of: failure.range.lower).line > line else { return failure }
    var moved = failure
    moved.related = (failure.range, .endsHere)
    moved.range = beginning
    return moved
  }

  /// Runs with an example to show beside mistakes that have no hint of their own.
  mutating func showing(_ example: String?) { self.example = example }

  /// True where the lexer found a mistake between a token and the current one.
  private func hasFinding(from start: Int) -> Bool {
    var low = 0
    var high = findings.count
    while low < high {
      let middle = (low + high) / 2
      if layout.keptIndex[findings[middle].tokenIndex] < start { low = middle + 1 } else { high = middle }
    }
    guard low < findings.count else { return false }
    let index = layout.keptIndex[findings[low].tokenIndex]
    let endsHere = current.isSeparator || current.kind == .end || current.isSymbol(.rightBrace)
    return index < position || index == position && endsHere
  }

  private func diagnostics() -> [Diagnostic] {
    let all = findings.map { Failure(problem: $0.problem, range: $0.range) } + failures
    return gathered(
      all.enumerated()
        .sorted { ($0.element.range.lower, $0.offset) < ($1.element.range.lower, $1.offset) }
        .map(\.element))
  }
}

extension Parser.Failure {
  func diagnostic(in source: SourceText) -> Diagnostic {
    Diagnostic(
      id: problem.id, message: problem.message, span: SourceSpan(source: source, range: range),
      hint: advice ?? problem.hint
        ?? (problem.example ?? (problem.isShownByExample ? example : nil)).map { "as in `\($0)`" },
      labels: related.map {
        [Diagnostic.Label(span: SourceSpan(source: source, range: $0.range), text: $0.text.rawValue)]
      } ?? [])
  }
}
