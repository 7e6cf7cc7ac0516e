/// Questions that compare, explain, and look for what matters.
extension Parser {
  /// Reads a condition of what may come, whose `after` and `never` count from now on.
  mutating func futureCondition() throws(Failure) -> ExpressionSyntax {
    context.countsFromNow = true
    let condition = try expression(.condition)
    context.countsFromNow = false
    return condition
  }

  /// Reads `chance COND` or a quantity.
  mutating func quantified() throws(Failure) -> QuantifiedSyntax {
    guard current.isWord("chance"), !isPlaceAhead else { return .place(try place(.measure)) }
    advance()
    let always = takeAlways()
    return .chance(try futureCondition(), always: always)
  }

  /// True at a name that what follows makes a quantity, even if the name is `chance`.
  private var isPlaceAhead: Bool {
    let next = ahead(1)
    return next.isSymbol(.dot) || next.isSymbol(.comma)
      || endsSubject(next) && !next.isWord("always")
      || next.isSymbol(.leftParenthesis) && ahead(2).isName && ahead(3).isSymbol(.comma)
  }

  private func endsSubject(_ token: Token) -> Bool {
    token.isSeparator || token.kind == .end || isModifier(token)
  }

  /// Takes `always` where it stands before the condition.
  mutating func takeAlways() -> SourceRange? {
    guard current.isWord("always") else { return nil }
    let range = current.range
    advance()
    return range
  }

  // MARK: why

  /// Reads what follows `why`.
  mutating func why() throws(Failure) -> WhySyntax {
    if accept(word: "not") { return .notEvent(try event(.commaContinues)) }
    if current.isWord("chance"), !isPlaceAhead, !ahead(1).isWord("hold"), !isEventOfActorNamedChance {
      guard case .chance(let condition, let always) = try quantified() else { throw missing(.condition) }
      return .chance(condition, always: always)
    }
    guard current.isName else { return .event(try event(.commaContinues)) }
    let next = ahead(1)
    if endsSubject(next) {
      if isEventNumber, let entry = acceptName() { return .entry(entry) }
      return .place(try place())
    }
    let isPair = next.isSymbol(.leftParenthesis) && ahead(3).isSymbol(.comma)
    if next.isSymbol(.dot) || isPair || next.isWord("is") {
      let place = try place()
      guard accept(word: "is") else { return .place(place) }
      return .belief(place, type: try name(.type))
    }
    if isFactAhead { return try fact() }
    return .event(try event(.commaContinues))
  }

  /// True at three names in a row, the third of which is none of an event's words.
  private var isFactAhead: Bool {
    let (relation, other) = (ahead(1), ahead(2))
    guard relation.isName, other.isName, !isModifier(relation), !isModifier(other) else { return false }
    return !["on", "with", "outcome", "hold"].contains { relation.isWord($0) || other.isWord($0) }
  }

  private mutating func fact() throws(Failure) -> WhySyntax {
    let from = try name(.actor)
    let relation = try name(.relation)
    return .fact(relation, from: from, to: try name(.actor))
  }

  /// True at `chance MOVE on …`, where somebody is called so.
  private var isEventOfActorNamedChance: Bool {
    ahead(1).isName && (ahead(2).isWord("on") || ahead(2).isWord("with"))
  }

  /// True at a name such as `e11`.
  var isEventNumber: Bool {
    guard case .word(let word) = current.kind, word.first == "e", word.count > 1 else { return false }
    return word.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }

  // MARK: compare, best, sweep, flip

  mutating func compare() throws(Failure) -> CompareSyntax {
    var names: [NameSyntax] = []
    let alternatives = try comparedGivens()
    if alternatives.isEmpty {
      repeat { names.append(try name(.branch)) } while accept(.comma)
    }
    var measures: [QuantifiedSyntax] = []
    if accept(word: "on") {
      repeat { measures.append(try quantified()) } while accept(.comma)
    }
    return CompareSyntax(names: names, alternatives: alternatives, measures: measures)
  }

  /// Reads `given ITEM, …, given ITEM, …`: each `given` begins what another future is given.
  private mutating func comparedGivens() throws(Failure) -> [[ModifiersSyntax.Given]] {
    context.measuresMayFollow = true
    var alternatives: [[ModifiersSyntax.Given]] = []
    while accept(word: "given") {
      var items = [try given()]
      while current.isSymbol(.comma) {
        advance()
        if current.isWord("given") { break }
        items.append(try given())
      }
      alternatives.append(items)
    }
    context.measuresMayFollow = false
    return alternatives
  }

  /// True at an `on` that begins what is measured, and not an event's target: `chance`, or more than a name follows.
  var isOnOfMeasures: Bool {
    guard context.measuresMayFollow, current.isWord("on") else { return false }
    return ahead(1).isWord("chance") || ahead(2).isSymbol(.dot) || ahead(2).isSymbol(.leftParenthesis)
  }

  mutating func best() throws(Failure) -> BestSyntax {
    let actor = try name(.actor)
    let isGreatest = current.isWord("maximise") || current.isWord("maximize")
    guard isGreatest || current.isWord("minimise") || current.isWord("minimize") else {
      throw missing(.bestDirection)
    }
    advance()
    return BestSyntax(actor: actor, isGreatest: isGreatest, measure: try quantified())
  }

  mutating func sweep() throws(Failure) -> QuestionSyntax.Subject {
    var sweeps: [SweepSyntax] = []
    repeat {
      let place = try place()
      let bounds = try bounds(.range)
      try expect(word: "by", .sweepBy)
      sweeps.append(SweepSyntax(place: place, bounds: bounds, step: try number(.step)))
    } while accept(.comma)
    return .sweep(sweeps, try quantified())
  }

  mutating func flip() throws(Failure) -> FlipSyntax {
    try expect(word: "chance", .chanceCondition)
    let always = takeAlways()
    let condition = try futureCondition()
    let isBelow = current.isWord("below")
    guard isBelow || current.isWord("above") else { throw missing(.flipDirection) }
    advance()
    return FlipSyntax(
      condition: condition, always: always, isBelow: isBelow, threshold: try number(.probability))
  }
}
