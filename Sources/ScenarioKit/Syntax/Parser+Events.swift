/// Events, places and effects.
extension Parser {
  /// How a comma after an event's options is read.
  enum OptionList {
    /// Only another option can follow it.
    case commaContinues
    /// It may end an item of a list: only `, NAME NUMBER` is another option.
    case commaMayEnd
  }

  /// Reads `actor move on target with option value outcome name`.
  mutating func event(_ list: OptionList) throws(Failure) -> EventSyntax {
    let start = position
    let actor = try eventActor(.actor)
    let action = try action()
    if case .hold = action {
      let isMeasured = context.measuresMayFollow && current.isWord("on")
      if !isMeasured, current.isWord("on") || current.isWord("with") { throw failure(.holdStandsAlone) }
      return EventSyntax(
        actor: actor, action: action, target: nil, options: [], outcome: nil, range: range(from: start))
    }
    let target = !isOnOfMeasures && accept(word: "on") ? try eventActor(.target) : nil
    let options = accept(word: "with") ? try eventOptions(list) : []
    let outcome = accept(word: "outcome") ? try name(.outcome) : nil
    return EventSyntax(
      actor: actor, action: action, target: target, options: options, outcome: outcome,
      range: range(from: start))
  }

  private mutating func eventActor(_ part: SyntaxProblem.Part) throws(Failure) -> ActorSyntaxTerm {
    let range = current.range
    if accept(word: "any") { return .any(range) }
    return .name(try name(part))
  }

  private mutating func action() throws(Failure) -> EventSyntax.Action {
    let start = position
    if accept(word: "hold") { return .hold(range(from: start)) }
    if accept(word: "any") {
      let range = range(from: start)
      return .any(range, kind: isAfterMove ? nil : acceptName())
    }
    guard accept(.leftParenthesis) else { return .named(try name(.move)) }
    var names = [try name(.move)]
    while accept(.bar) { names.append(try name(.move)) }
    try close(tokens[start].range)
    return .oneOf(names, range(from: start))
  }

  /// True where a word follows that goes on with the event or what holds it, and names no kind.
  private var isAfterMove: Bool {
    (current.isWord("outcome") || current.isWord("since"))
      && (ahead(1).isName || ahead(1).isWord("any"))
  }

  mutating func eventOptions(_ list: OptionList) throws(Failure) -> [EventSyntax.Option] {
    var options: [EventSyntax.Option] = []
    let outer = context
    // An option is one whole number.
    context.refusesRanges = true
    defer { context = outer }
    repeat {
      let name = try name(.option)
      let lower = try sum(.optionValue)
      let upper = accept(.dots) ? try sum(.upperBound) : nil
      options.append(EventSyntax.Option(name: name, lower: lower, upper: upper))
    } while acceptOptionComma(list)
    return options
  }

  private mutating func acceptOptionComma(_ list: OptionList) -> Bool {
    guard current.isSymbol(.comma) else { return false }
    if case .commaMayEnd = list {
      guard ahead(1).isName, case .number = ahead(2).kind else { return false }
    }
    advance()
    return true
  }

  // MARK: Places

  /// Reads what can be assigned.
  mutating func place(_ part: SyntaxProblem.Part = .place) throws(Failure) -> PlaceSyntax {
    let start = position
    let first = try name(part)
    if accept(.dot) {
      let member = try name(.quantity)
      return PlaceSyntax(kind: .member(of: first, member), range: range(from: start))
    }
    let opening = current.range
    guard accept(.leftParenthesis) else { return PlaceSyntax(kind: .global(first), range: first.range) }
    let left = try name(.actor)
    try expect(.comma, .pairComma)
    let right = try name(.actor)
    try close(opening)
    return PlaceSyntax(kind: .pair(first, left, right), range: range(from: start))
  }

  // MARK: Effects

  mutating func effects() throws(Failure) -> [EffectSyntax] {
    var effects = [try effect()]
    while accept(.comma) { effects.append(try effect()) }
    return effects
  }

  mutating func effect() throws(Failure) -> EffectSyntax {
    let start = position
    let kind: EffectSyntax.Kind
    if accept(word: "every") {
      kind = try every()
    } else if accept(word: "not") {
      kind = try fact(negated: true)
    } else {
      kind = try fact(negated: false)
    }
    return EffectSyntax(kind: kind, range: range(from: start))
  }

  private mutating func every() throws(Failure) -> EffectSyntax.Kind {
    try enter()
    let binding = try bindingBeforeBody(.variable)
    let effects: [EffectSyntax]
    let opening = current.range
    if accept(.leftParenthesis) {
      effects = try self.effects()
      try close(opening)
    } else {
      effects = [try effect()]
    }
    leave()
    return .every(binding.variable, conditions: binding.conditions, effects: effects)
  }

  private mutating func fact(negated: Bool) throws(Failure) -> EffectSyntax.Kind {
    let first = tokens[position]
    guard first.isName else { throw missing(negated ? .fact : .effect) }
    switch ahead(1).kind {
    case .symbol(.assign), .symbol(.increase), .symbol(.decrease), .symbol(.dot), .symbol(.leftParenthesis):
      if negated { throw failure(.assignmentAfterNot, tokens[position - 1].range) }
      return try assignment()
    case .symbol(.equal):
      throw failure(.comparisonInEffect, ahead(1).range)
    case .word("is"):
      return try flagFact(negated: negated)
    case .word, .quoted:
      let isBeforeFile = ahead(1).isWord(Self.fileWord) && isFileName(at: 2)
      guard ahead(1).isName, !endsFacts(ahead(1)), !isBeforeFile else { break }
      return try relationFact(negated: negated)
    default: break
    }
    return .flag(try name(.effect), of: nil, value: !negated)
  }

  private mutating func assignment() throws(Failure) -> EffectSyntax.Kind {
    let place = try place()
    switch current.kind {
    case .symbol(.assign):
      advance()
      return .assign(place, .set, try expression(.value))
    case .symbol(.increase):
      advance()
      return .assign(place, .increase, try expression(.value))
    case .symbol(.decrease):
      advance()
      return .assign(place, .decrease, try expression(.value))
    case .symbol(.equal): throw failure(.comparisonInEffect)
    default: throw missing(.assignmentOperator)
    }
  }

  private mutating func flagFact(negated: Bool) throws(Failure) -> EffectSyntax.Kind {
    let owner = try name(.actor)
    advance()
    let isNegatedAgain = accept(word: "not")
    return .flag(try name(.flag), of: owner, value: negated == isNegatedAgain)
  }

  private mutating func relationFact(negated: Bool) throws(Failure) -> EffectSyntax.Kind {
    let from = try name(.actor)
    let relation = try name(.relation)
    guard current.isName else {
      throw failure(
        .twoNamesAsEffect(from.text, relation.text), tokens[position - 2].range.joined(relation.range))
    }
    var to = [try name(.actor)]
    while current.isSymbol(.comma), ahead(1).isName, isBareName(before: ahead(2)) {
      advance()
      to.append(try name(.actor))
    }
    return .relation(relation, from: from, to: to, value: !negated)
  }

  /// True where a name before this token stands alone in its list: it is another right side, no effect of its own.
  private func isBareName(before token: Token) -> Bool {
    switch token.kind {
    case .symbol(.comma), .symbol(.rightBrace), .symbol(.rightParenthesis), .newline, .semicolon, .end: true
    case .word: endsFacts(token) || token.isWord(Self.fileWord)
    default: false
    }
  }

  /// True for a word that cannot go on with a fact: a question's modifier.
  private func endsFacts(_ token: Token) -> Bool {
    guard case .word(let word) = token.kind else { return false }
    return Self.factEnds.contains(word)
  }

  private static let factEnds: Set<String> = [
    "given", "within", "by", "at", "always", "precision", "runs", "seed", "method", "looking", "as",
    "uncertain",
  ]
}
