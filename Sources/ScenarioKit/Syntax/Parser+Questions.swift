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
      subject = .chance(try futureCondition())
    case "forecast": subject = .forecast(accept(word: "of") ? try places() : [])
    case "why": subject = .why(try why())
    case "compare": subject = .compare(try compare())
    case "best": subject = .best(try best())
    case "tornado": subject = .tornado(try quantified())
    case "sweep": subject = try sweep()
    case "flip": subject = .flip(try flip())
    case "indicators": subject = .indicators(try quantified())
    case "dispute": subject = .dispute(try quantified())
    case "export": subject = .export(try export(into: &modifiers))
    case "beliefs": subject = .beliefs
    case "assumptions": subject = .assumptions
    case "stability":
      let isNamed = current.isName && !isFileAhead && !isModifier(current)
      subject = .stability(isNamed ? try names(.stabilityConcept) : [])
    case "check":
      context.allowsMeasures = true
      subject = .check(try conditions())
      context.allowsMeasures = false
    default:
      let subject = try table(word)
      if isFileAhead { try takeFile(into: &modifiers) }
      if case .word(let modifier) = current.kind, Keywords.modifiers.contains(where: { $0.word == modifier })
      {
        throw failure(modifier == Self.fileWord ? .repeatedModifier(modifier) : .takesNoModifiers(word))
      }
      return QuestionSyntax(subject: subject, modifiers: modifiers)
    }
    try self.modifiers(into: &modifiers)
    return QuestionSyntax(subject: subject, modifiers: modifiers)
  }

  /// Questions about what is there, which nothing modifies but where their answer goes.
  private mutating func table(_ word: String) throws(Failure) -> QuestionSyntax.Subject {
    switch word {
    case "timeline": .timeline
    case "branches": .branches
    case "score": .score
    case "show": .show(isFileAhead ? nil : takeWord())
    default: .list(isFileAhead ? nil : takeWord())
    }
  }

  private mutating func whatif() throws(Failure) -> QuestionSyntax.Subject {
    var events = [try event(.commaContinues)]
    while accept(word: "then") { events.append(try event(.commaContinues)) }
    return .whatif(events)
  }

  private mutating func export(into modifiers: inout ModifiersSyntax) throws(Failure) -> ExportSyntax {
    try expect(word: "prism", .exportFormat)
    let file = try text(.exportedFile)
    guard accept(word: "for") else { return ExportSyntax(file: file, condition: nil) }
    try expect(word: "chance", .exportedQuestion)
    takeAlways(into: &modifiers)
    return ExportSyntax(file: file, condition: try futureCondition())
  }

  private mutating func places() throws(Failure) -> [PlaceSyntax] {
    var places = [try place()]
    while accept(.comma) { places.append(try place()) }
    return places
  }

  // MARK: Modifiers

  func isModifier(_ token: Token) -> Bool {
    guard case .word(let word) = token.kind else { return false }
    return Keywords.modifiers.contains { $0.word == word }
  }

  /// Is it a day, or what was to be one? An event begins with a name.
  private func isDate(_ token: Token) -> Bool { !token.isName && !token.isWord("any") }

  mutating func takeAlways(into modifiers: inout ModifiersSyntax) {
    modifiers.always = takeAlways() ?? modifiers.always
  }

  /// Reads all modifiers that follow.
  mutating func modifiers(into modifiers: inout ModifiersSyntax) throws(Failure) {
    while case .word(let word) = current.kind {
      let range = current.range
      switch word {
      case "given":
        advance()
        let start = position - 1
        modifiers.givens.append(try given())
        modifiers.places["given"] = modifiers.places["given"] ?? self.range(from: start)
        while accept(.comma) { modifiers.givens.append(try given()) }
        continue
      case "always":
        if modifiers.always != nil { throw failure(.repeatedModifier(word)) }
        takeAlways(into: &modifiers)
        continue
      case "by" where !isDate(ahead(1)):
        if modifiers.split != nil { throw failure(.repeatedModifier("by")) }
        advance()
        let start = position - 1
        modifiers.split = try event(.commaMayEnd)
        modifiers.places["by EVENT"] = self.range(from: start)
        continue
      case "within", "by":
        if modifiers.horizon != nil { throw failure(.secondHorizon) }
      case "at" where modifiers.at != nil, "precision" where modifiers.precision != nil,
        "runs" where modifiers.runs != nil, "seed" where modifiers.seed != nil,
        "method" where modifiers.method != nil, "looking" where modifiers.looking != nil:
        throw failure(.repeatedModifier(word))
      case "at", "precision", "runs", "seed", "method", "looking": break
      case "as":
        if modifiers.view != nil { throw failure(.repeatedModifier(word)) }
      case "uncertain":
        if modifiers.uncertain != nil { throw failure(.repeatedModifier(word)) }
        modifiers.uncertain = range
        modifiers.places[word] = range
        advance()
        continue
      case Self.fileWord:
        if modifiers.file != nil { throw failure(.repeatedModifier(word)) }
        try takeFile(into: &modifiers)
        continue
      case "without": throw failure(.withoutGiven, range)
      default: return
      }
      advance()
      let start = position - 1
      switch word {
      case "within": modifiers.horizon = .rounds(try number(.rounds))
      case "by": modifiers.horizon = .date(try date())
      case "at": modifiers.at = try number(.rounds)
      case "precision": modifiers.precision = try number(.precision)
      case "runs": modifiers.runs = try number(.runs)
      case "seed": modifiers.seed = try number(.seed)
      case "looking": modifiers.looking = try number(.lookingTurns)
      case "as": modifiers.view = try name(.view)
      default: modifiers.method = try name(.method)
      }
      modifiers.places[word] = self.range(from: start)
    }
  }

  /// Reads one item of `given`, or a clause of a view.
  mutating func given() throws(Failure) -> ModifiersSyntax.Given {
    if accept(word: "believe") { return .believe(try believe()) }
    if accept(word: "observe") { return .observe(try observe()) }
    if accept(word: "without") { return .without(try name(.withoutName)) }
    if accept(word: "set") { return .effect(try effect()) }
    return isEventGiven ? .event(try event(.commaMayEnd)) : .effect(try effect())
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
