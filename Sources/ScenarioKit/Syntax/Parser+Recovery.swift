/// Where reading goes on after a mistake, and what bounds it.
extension Parser {
  /// A block's braces, as indices of tokens; the second is nil where nothing closes the first.
  struct Extent {
    let opening: Int
    let closing: Int?
  }

  /// Counts what could overflow the stack of this or a later stage.
  struct Limits {
    static let nesting = 200
    static let operators = 1_000

    var nesting = 0
    var operators = 0
  }

  /// Enters one level of nesting; `leave` undoes it.
  mutating func enter() throws(Failure) {
    guard limits.nesting < Limits.nesting else { throw failure(.tooDeep(Limits.nesting)) }
    limits.nesting += 1
  }

  mutating func leave() { limits.nesting -= 1 }

  mutating func countOperator() throws(Failure) {
    guard limits.operators < Limits.operators else { throw failure(.tooManyOperators(Limits.operators)) }
    limits.operators += 1
  }

  /// Ends a statement: nothing but a separator may follow.
  mutating func expectEnd() throws(Failure) {
    if current.isSeparator || current.kind == .end { return }
    throw unexpected()
  }

  /// True behind the title of a declaration's head.
  private var isAfterTitle: Bool {
    guard position > 0, case .text = tokens[position - 1].kind else { return false }
    return verb?.role == .declaration && verb?.word != "define" && !context.isInBlock
  }

  func unexpected() -> Failure {
    if isClauseWithoutBraces { return failure(.unexpected(found)) }
    if isAfterTitle { return failure(.titleNotLast(found), tokens[position - 1].range) }
    switch current.kind {
    case .symbol(.rightBrace), .symbol(.rightParenthesis):
      return failure(.closesNothing(source.slice(current.range)))
    case .symbol(.bar): return failure(.strayCharacters("|"))
    case .symbol(.leftParenthesis) where isPlausibleRange: return rangeOutOfPlace
    case .symbol(.leftBrace): return failure(.noBlockHere)
    default: return failure(.unexpected(found))
    }
  }

  /// True at a clause of the statement at hand that stands outside of braces.
  private var isClauseWithoutBraces: Bool {
    guard !context.isInBlock, case .word(let word) = current.kind,
      let block = verb.flatMap({ Keywords.Block(rawValue: $0.word) })
    else { return false }
    return Keywords.clause(word, of: block) != nil
  }

  /// Moves to where the next statement or clause begins, and returns the mistake to report.
  ///
  /// That is the last line that begins one before the failed token, where the lexical rules had joined it to the
  /// lines above, else the next separator. Blocks are passed over whole. Stops at the end of the block.
  mutating func resynchronise(after failure: Failure, from start: Int, in block: Extent? = nil) -> Failure {
    let limit = block?.closing ?? tokens.count - 1
    let failed = position
    var index = start
    var boundary: Int?
    var isInOpenBrace = false
    while index < limit {
      let token = tokens[index]
      let endsHere = token.isSeparator && !isInOpenBrace
      if endsHere || index > start && token.startsLine && beginsAnew(index, in: block) { boundary = index }
      if index >= failed, boundary != nil { break }
      if token.isSymbol(.leftBrace), layout.partners[index] == nil { isInOpenBrace = true }
      index = passingBrackets(index, before: limit)
    }
    position = max(boundary ?? limit, min(start + 1, tokens.count - 1))
    // What failed in a line that was joined to the one above is a consequence of the joining.
    guard let boundary, boundary <= failed, !tokens[boundary].isSeparator, tokens[boundary - 1].continuesLine
    else {
      return failure
    }
    let joining = tokens[boundary - 1].range
    return self.failure(.joinsNextLine(source.slice(joining)), joining)
  }

  /// True where a line can only be another clause of the block, or another statement where no block is known
  /// to go on.
  private func beginsAnew(_ index: Int, in block: Extent?) -> Bool {
    guard let block else { return tokens.looksLikeStatement(at: index) }
    return tokens.looksLikeClause(at: index) || block.closing == nil && tokens.looksLikeStatement(at: index)
  }

  /// The brace that opens a statement's block, where its head went wrong.
  func blockAhead(from start: Int) -> Int? {
    var index = start
    while index < tokens.count - 1, !tokens[index].isSeparator {
      if tokens[index].isSymbol(.leftBrace) { return index }
      index = passingBrackets(index, before: tokens.count)
    }
    return nil
  }

  /// The index after a token, or after the whole of what it brackets.
  private func passingBrackets(_ index: Int, before limit: Int) -> Int {
    guard let partner = layout.partners[index], partner > index, partner < limit else { return index + 1 }
    return partner + 1
  }
}
