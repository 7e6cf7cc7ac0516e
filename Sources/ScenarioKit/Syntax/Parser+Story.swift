/// Statements that move the story.
extension Parser {
  /// Reads a story statement whose word was just taken.
  mutating func story(_ word: String) throws(Failure) -> StorySyntax {
    switch word {
    case "set": .set(try effects())
    case "believe": .believe(try believe())
    case "observe": .observe(try observe())
    case "play": .play(try play())
    case "advance": try advanceStatement()
    case "amend": .amend(try amend())
    case "retract": .retract(try retract())
    case "resolve": .resolve(try resolve())
    case "roll": .roll(try optionalNumber(.turnCount))
    case "branch": .branch(try name(.newBranch))
    case "switch": .switchTo(try name(.branch))
    case "goto": .goto(try goto())
    case "undo": .undo(try optionalNumber(.statementCount))
    default: .redo(try optionalNumber(.statementCount))
    }
  }

  /// Reads what follows `believe`.
  mutating func believe() throws(Failure) -> BelieveSyntax {
    let start = position - 1
    let actor = try name(.actor)
    try expect(.dot, .hypothesisDot)
    let hypothesis = try name(.hypothesis)
    try expect(word: "is", .believeIs)
    let type = try name(.type)
    let probability = try number(.probability)
    return BelieveSyntax(
      actor: actor, hypothesis: hypothesis, type: type, probability: probability, range: range(from: start))
  }

  /// Reads what follows `observe`.
  mutating func observe() throws(Failure) -> ObserveSyntax {
    let start = position - 1
    let date = acceptDate()
    let isNegated = accept(word: "not")
    let evidence = try name(.evidence)
    let weight = accept(word: "weight") ? try number(.weight) : nil
    let sources = try sourceNotes()
    return ObserveSyntax(
      date: date, isNegated: isNegated, evidence: evidence, weight: weight, sources: sources,
      range: range(from: start))
  }

  private mutating func play() throws(Failure) -> PlaySyntax {
    let date = acceptDate()
    let event = try event(.commaContinues)
    let note = acceptText()
    return PlaySyntax(date: date, event: event, note: note, sources: try sourceNotes())
  }

  private mutating func amend() throws(Failure) -> AmendSyntax {
    guard isEventNumber, let entry = acceptName() else { throw missing(.entry) }
    let options = accept(word: "with") ? try eventOptions(.commaContinues) : []
    let outcome = accept(word: "outcome") ? try name(.outcome) : nil
    let note = acceptText()
    let sources = try sourceNotes()
    if options.isEmpty, outcome == nil, note == nil, sources.isEmpty { throw missing(.amendment) }
    return AmendSyntax(entry: entry, options: options, outcome: outcome, note: note, sources: sources)
  }

  private mutating func retract() throws(Failure) -> RetractSyntax {
    let isNegated = accept(word: "not")
    let evidence = try name(.evidence)
    let note = acceptText()
    return RetractSyntax(isNegated: isNegated, evidence: evidence, note: note, sources: try sourceNotes())
  }

  private mutating func resolve() throws(Failure) -> ResolveSyntax {
    let prediction = try name(.prediction)
    let cameTrue = current.isWord("yes")
    guard cameTrue || current.isWord("no") else { throw missing(.yesOrNo) }
    advance()
    return ResolveSyntax(prediction: prediction, cameTrue: cameTrue, sources: try sourceNotes())
  }

  private mutating func goto() throws(Failure) -> GotoSyntax {
    if let date = acceptDate() { return .date(date) }
    if isEventNumber, let entry = acceptName() { return .entry(entry) }
    return .number(try number(.entry))
  }

  private mutating func advanceStatement() throws(Failure) -> StorySyntax {
    let rounds = try optionalNumber(.rounds)
    return .advance(rounds: rounds, observed: accept(word: "observed"))
  }

  private mutating func optionalNumber(_ part: SyntaxProblem.Part) throws(Failure) -> NumberSyntax? {
    switch current.kind {
    case .number, .symbol(.minus): try number(part)
    default: nil
    }
  }
}
