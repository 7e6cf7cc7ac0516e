/// Statements with braces: a head, and clauses each of which can go wrong by itself.
extension Parser {
  /// Reads what stands before a block's brace; nil where it holds a mistake but the block can be read.
  mutating func head<Head>(
    from start: Int, _ read: (inout Parser) throws(Failure) -> Head
  ) throws(Failure) -> Head? {
    do {
      let head = try read(&self)
      try expectHeadEnd()
      return head
    } catch {
      guard let brace = blockAhead(from: start) else { throw error }
      position = brace
      report(error, from: start)
      return nil
    }
  }

  private func expectHeadEnd() throws(Failure) {
    if current.isSeparator || current.kind == .end || current.isSymbol(.leftBrace) { return }
    throw unexpected()
  }

  /// Reads `{ clause; clause }`, giving each clause's word, which is then passed, to the closure; the word is nil
  /// where the clause begins with a name or a number instead.
  mutating func block(
    _ kind: Keywords.Block, isRequired: Bool = true,
    _ read: (inout Parser, String?) throws(Failure) -> Void
  ) throws(Failure) {
    guard let extent = try openBlock(kind, isRequired: isRequired) else { return }
    while skipSeparators(), position != extent.closing {
      if current.kind == .end {
        throw failure(.unclosedBrace(kind), tokens[extent.opening].range, related: (current.range, .endsHere))
      }
      if beginsStatementInOpenBlock(extent) {
        throw failure(.unclosedBrace(kind), related: (tokens[extent.opening].range, .openedHere))
      }
      let start = position
      context = Context(isInBlock: true)
      limits = Limits()
      do {
        try clause(kind, extent, read)
      } catch {
        let failure = resynchronise(after: error, from: start, in: extent)
        // What is missing at the end of a text that leaves a brace open is the brace.
        let isCutOff = extent.closing == nil && current.kind == .end && isAtEnd(failure)
        if !isCutOff { report(failure, from: start) }
      }
    }
    advance()
  }

  private func beginsStatementInOpenBlock(_ extent: Extent) -> Bool {
    extent.closing == nil && current.startsLine && tokens.looksLikeStatement(at: position)
  }

  private mutating func openBlock(_ kind: Keywords.Block, isRequired: Bool) throws(Failure) -> Extent? {
    if current.isSeparator, let next = tokens[position...].first(where: { !$0.isSeparator }),
      next.isSymbol(.leftBrace)
    {
      skipSeparators()
      report(failure(.braceOnNextLine(kind)), from: position)
    }
    guard current.isSymbol(.leftBrace) else {
      if isRequired { throw failure(.missingBlock(kind, found)) }
      return nil
    }
    let opening = position
    advance()
    return Extent(opening: opening, closing: layout.partners[opening])
  }

  private mutating func clause(
    _ kind: Keywords.Block, _ extent: Extent, _ read: (inout Parser, String?) throws(Failure) -> Void
  ) throws(Failure) {
    showing(nil)
    var word: String?
    if case .word(let text) = current.kind, let clause = Keywords.clause(text, of: kind) {
      word = text
      showing(clause.example)
      advance()
    } else if !kind.takesNames, kind != .response || !beginsRow {
      throw failure(.unknownClause(found, kind))
    }
    try read(&self, word)
    if current.isSeparator || current.kind == .end || position == extent.closing { return }
    if case .word(let text) = current.kind, Keywords.clause(text, of: kind) != nil {
      throw failure(.clauseOnSameLine(text))
    }
    throw unexpected()
  }

  // MARK: Clauses of several blocks

  /// Reads what follows `for`.
  mutating func binding(replacing existing: ForSyntax?) throws(Failure) -> ForSyntax {
    let start = position - 1
    guard existing == nil else { throw failure(.repeatedClause("for"), tokens[start].range) }
    let variables = try variables(.variable)
    let conditions = accept(word: "where") ? try conditions() : []
    return ForSyntax(variables: variables, conditions: conditions, range: range(from: start))
  }

  /// Reads names, each kind covering the kindless names before it.
  mutating func variables(_ part: SyntaxProblem.Part) throws(Failure) -> [VariableSyntax] {
    var variables: [VariableSyntax] = []
    var kindless: [NameSyntax] = []
    repeat {
      kindless.append(try name(part))
      guard accept(.colon) else { continue }
      let kind = try name(.kind)
      variables += kindless.map { VariableSyntax(name: $0, kind: kind) }
      kindless = []
    } while accept(.comma)
    return variables + kindless.map { VariableSyntax(name: $0, kind: nil) }
  }

  /// Reads what follows `because` or `source`.
  mutating func note(_ word: String) throws(Failure) -> NoteSyntax {
    word == "because" ? .because(try text(.reasoning)) : .source(try sourceNote())
  }

  /// Reads what follows `source`.
  mutating func sourceNote() throws(Failure) -> SourceNoteSyntax {
    let text = try text(.source)
    guard accept(word: "grade") else { return SourceNoteSyntax(text: text, grade: nil) }
    let grade = try name(.grade)
    guard grade.text.count == 2, "ABCDEF".contains(grade.text.prefix(1)),
      "123456".contains(grade.text.suffix(1))
    else { throw failure(.noSuchGrade(grade.text), grade.range) }
    return SourceNoteSyntax(text: text, grade: grade)
  }

  /// Reads every `source "…" [grade B2]` that follows on the line.
  mutating func sourceNotes() throws(Failure) -> [SourceNoteSyntax] {
    var notes: [SourceNoteSyntax] = []
    while accept(word: "source") { notes.append(try sourceNote()) }
    return notes
  }
}

extension Keywords.Block {
  /// True where clauses may begin with a name or a number.
  var takesNames: Bool {
    switch self {
    case .actor, .ladder, .hypothesis, .view: true
    default: false
    }
  }
}
