/// Declarations of what actors want, how others see things, and what is foreseen.
extension Parser {
  mutating func utility() throws(Failure) -> UtilitySyntax {
    try expect(word: "of", .ofActor)
    let actor = try name(.actor)
    try expect(.assign, .assign)
    return UtilitySyntax(actor: actor, value: try expression())
  }

  mutating func view() throws(Failure) -> DeclarationSyntax? {
    let head = try head(from: position) { (parser: inout Parser) throws(Failure) in
      (name: try parser.name(.newView), title: parser.acceptText())
    }
    var clauses: [ClauseSyntax<ViewSyntax.Clause>] = []
    try block(.view) { (parser: inout Parser, word) throws(Failure) in
      let start = word == nil ? parser.position : parser.position - 1
      let clause: ViewSyntax.Clause
      if let word, word == "because" || word == "source" {
        clause = .note(try parser.note(word))
      } else {
        // A word tells what is given, and is read with it.
        parser.position = start
        clause = .given(try parser.given())
      }
      clauses.append(ClauseSyntax(clause, parser.range(from: start)))
      guard case .given(.without) = clause else { return }
      while parser.accept(.comma) {
        let start = parser.position
        let name = try parser.name(.withoutName)
        clauses.append(ClauseSyntax(.given(.without(name)), parser.range(from: start)))
      }
    }
    return head.map { .view(ViewSyntax(name: $0.name, title: $0.title, clauses: clauses)) }
  }

  mutating func prediction() throws(Failure) -> PredictionSyntax {
    let name = try name(.newPrediction)
    let title = acceptText()
    try expect(word: "chance", .chanceCondition)
    context.questionTakesWithin = true
    let always = takeAlways()
    let condition = try futureCondition()
    let horizon: ModifiersSyntax.Horizon
    if accept(word: "by") {
      horizon = .date(try date())
    } else if accept(word: "within") {
      horizon = .rounds(try number(.rounds))
    } else {
      throw missing(.predictionEnd)
    }
    let says = accept(word: "says") ? try number(.probability) : nil
    return PredictionSyntax(
      name: name, title: title, always: always, condition: condition, horizon: horizon, says: says)
  }
}
