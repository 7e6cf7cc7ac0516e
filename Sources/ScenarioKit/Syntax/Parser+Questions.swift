/// Questions and what trails them.
extension Parser {
  /// Reads a question whose word was just taken.
  mutating func question(_ word: String) throws(Failure) -> QuestionSyntax {
    var modifiers = ModifiersSyntax()
    let subject: QuestionSyntax.Subject
    context.questionTakesWithin = true
    switch word {
    case "whatif": subject = try whatif()
    case "chance":
      takeAlways(into: &modifiers)
      subject = .chance(try expression(.condition))
    case "forecast": subject = .forecast(accept(word: "of") ? try places() : [])
    case "why": subject = try why()
    case "beliefs": subject = .beliefs
    case "assumptions": subject = .assumptions
    case "check":
      context.allowsMeasures = true
      subject = .check(try conditions())
      context.allowsMeasures = false
    default: return QuestionSyntax(subject: try table(word), modifiers: modifiers)
    }
    try self.modifiers(into: &modifiers)
    return QuestionSyntax(subject: subject, modifiers: modifiers)
  }

  /// Questions about what is there, which nothing modifies.
  private mutating func table(_ word: String) throws(Failure) -> QuestionSyntax.Subject {
    let subject: QuestionSyntax.Subject =
      switch word {
      case "timeline": .timeline
      case "show": .show(takeWord())
      default: .list(takeWord())
      }
    if case .word(let modifier) = current.kind, Keywords.modifiers.contains(where: { $0.word == modifier }) {
      throw failure(.takesNoModifiers(word))
    }
    return subject
  }

  private mutating func whatif() throws(Failure) -> QuestionSyntax.Subject {
    var events = [try event(.commaContinues)]
    while accept(word: "then") { events.append(try event(.commaContinues)) }
    return .whatif(events)
  }

  private mutating func places() throws(Failure) -> [PlaceSyntax] {
    var places = [try place()]
    while accept(.comma) { places.append(try place()) }
    return places
  }

  private mutating func why() throws(Failure) -> QuestionSyntax.Subject {
    if current.isWord("not") { throw failure(.notInThisVersion(.whyNot)) }
    if current.isWord("chance"), !ahead(1).isWord("hold") { throw failure(.notInThisVersion(.whyChance)) }
    if current.isName {
      let next = ahead(1)
      let isPlace = next.isSymbol(.dot) || next.isSymbol(.leftParenthesis) && ahead(3).isSymbol(.comma)
      let isAlone = next.isSeparator || next.kind == .end || isModifier(next)
      if isPlace || isAlone {
        throw failure(.notInThisVersion(isAlone && isEventNumber ? .whyNumber : .whyQuantity))
      }
    }
    return .why(try event(.commaContinues))
  }

  /// True at a name such as `e11`.
  private var isEventNumber: Bool {
    guard case .word(let word) = current.kind, word.first == "e", word.count > 1 else { return false }
    return word.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }

  // MARK: Modifiers

  private func isModifier(_ token: Token) -> Bool {
    guard case .word(let word) = token.kind else { return false }
    return word == "uncertain" || Keywords.modifiers.contains { $0.word == word }
  }

  mutating func takeAlways(into modifiers: inout ModifiersSyntax) {
    guard current.isWord("always") else { return }
    modifiers.always = current.range
    advance()
  }

  /// Reads all modifiers that follow.
  mutating func modifiers(into modifiers: inout ModifiersSyntax) throws(Failure) {
    while case .word(let word) = current.kind {
      let range = current.range
      switch word {
      case "given":
        advance()
        try givens(into: &modifiers)
        continue
      case "always":
        if modifiers.always != nil { throw failure(.repeatedModifier(word)) }
        takeAlways(into: &modifiers)
        continue
      case "within", "by":
        if modifiers.horizon != nil { throw failure(.secondHorizon) }
      case "at" where modifiers.at != nil, "runs" where modifiers.runs != nil,
        "seed" where modifiers.seed != nil,
        "method" where modifiers.method != nil:
        throw failure(.repeatedModifier(word))
      case "at", "runs", "seed", "method": break
      case "as": throw failure(.notInThisVersion(.asView))
      case "uncertain": throw failure(.notInThisVersion(.uncertain))
      case "without": throw failure(.withoutGiven, range)
      default: return
      }
      advance()
      switch word {
      case "within": modifiers.horizon = .rounds(try number(.rounds))
      case "by": modifiers.horizon = .date(try date())
      case "at": modifiers.at = try number(.rounds)
      case "runs": modifiers.runs = try number(.runs)
      case "seed": modifiers.seed = try number(.seed)
      default: modifiers.method = try name(.method)
      }
    }
  }

  private mutating func givens(into modifiers: inout ModifiersSyntax) throws(Failure) {
    repeat {
      if accept(word: "believe") {
        modifiers.givens.append(.believe(try believe()))
      } else if accept(word: "observe") {
        modifiers.givens.append(.observe(try observe()))
      } else if accept(word: "without") {
        modifiers.givens.append(.without(try name(.withoutName)))
      } else if accept(word: "set") {
        modifiers.givens.append(.effect(try effect()))
      } else if isEventGiven {
        modifiers.givens.append(.event(try event(.commaMayEnd)))
      } else {
        modifiers.givens.append(.effect(try effect()))
      }
    } while accept(.comma)
  }

  /// True where a `given` is an event: two names without a third, or a word that only events have.
  private var isEventGiven: Bool {
    if current.isWord("any") { return true }
    guard current.isName else { return false }
    let second = ahead(1)
    if second.isWord("hold") || second.isWord("any") { return true }
    if second.isSymbol(.leftParenthesis) { return !ahead(3).isSymbol(.comma) }
    guard second.isName, !isModifier(second) else { return false }
    let third = ahead(2)
    if third.isWord("outcome") { return ahead(3).isName && !isModifier(ahead(3)) }
    return !third.isName || isModifier(third)
  }
}
