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
