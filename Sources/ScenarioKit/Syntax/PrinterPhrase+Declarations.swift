/// Declarations on one line, and what stands before the braces of the others.
extension PrinterPhrase {
  /// Writes a declaration without its block.
  mutating func write(_ declaration: DeclarationSyntax) {
    switch declaration {
    case .scenario(let title): write("scenario", title)
    case .round(let round): write(round)
    case .kind(let kind):
      write("kind ")
      list(kind.names) { phrase, name in phrase.write(name) }
      if kind.isOfMove { write(" of move") }
    case .actor(let actor):
      write("actor ")
      write(actor.actors)
      write(title: actor.title)
    case .order(let names):
      write("order ")
      list(names) { phrase, name in phrase.write(name) }
    case .turns(let isOpen): write(isOpen ? "turns open" : "turns in order")
    case .holdWeight(let weight):
      write("hold weight ")
      write(weight)
    case .relation(let relation):
      write("relation", relation.name)
      if relation.isSymmetric { write(" symmetric") }
      if relation.isTransitive { write(" transitive") }
      write(title: relation.title)
    case .flag(let flag):
      write("flag", flag.name)
      write(" of", flag.owner)
      write(title: flag.title)
    case .quantity(let quantity): write(quantity)
    case .ladder(let ladder): write("ladder of", ladder.quantity)
    case .define(let define): write(define)
    case .move(let move): write(move)
    case .response(let response):
      write("response", response.name)
      write(title: response.title)
    case .rule(let rule):
      write("rule", rule.name)
      if let priority = rule.priority {
        write(" priority ")
        write(priority)
      }
      write(title: rule.title)
    case .hypothesis(let hypothesis):
      write("hypothesis", hypothesis.name)
      write(" of", hypothesis.actor)
      write(title: hypothesis.title)
    case .evidence(let evidence):
      write("evidence", evidence.name)
      write(title: evidence.title)
    case .assumption(let assumption):
      write("assumption", assumption.name)
      write(title: assumption.title)
    case .utility(let utility):
      write("utility of", utility.actor)
      write(" =")
      gap()
      write(utility.value)
    case .view(let view):
      write("view", view.name)
      write(title: view.title)
    case .prediction(let prediction): write(prediction)
    }
  }

  /// Writes `drop`, `include`, or `replace` and the declaration without its block.
  mutating func write(_ revision: RevisionSyntax) {
    switch revision {
    case .replace(let declaration, _):
      write("replace ")
      write(declaration)
    case .drop(let drop):
      write("drop ")
      write(drop.word.text == "hold" ? "hold weight" : drop.word.text, at: drop.word.range)
      write("", drop.name)
      write(" of", drop.owner)
    case .include(let file): write("include", file)
    }
  }

  mutating func write(_ word: String, _ name: NameSyntax?) {
    guard let name else { return }
    write(word + " ")
    write(name)
  }

  mutating func write(_ word: String, _ text: TextSyntax) {
    write(word + " ")
    write(text)
  }

  private mutating func write(_ round: RoundSyntax) {
    write("round is ")
    write(round.days)
    write(round.days.value == 1 ? " day" : " days")
    guard let start = round.start else { return }
    write(" from ")
    write(start)
  }

  private mutating func write(_ quantity: QuantitySyntax) {
    write("quantity", quantity.name)
    write(" of", quantity.owner)
    write(" to", quantity.target)
    write(" ")
    write(quantity.bounds)
    write(" = ")
    write(quantity.initial)
    write(title: quantity.title)
  }

  private mutating func write(_ define: DefineSyntax) {
    write("define", define.name)
    if !define.parameters.isEmpty {
      parenthesised { $0.list(define.parameters) { phrase, name in phrase.write(name) } }
    }
    write(" =")
    gap()
    write(define.body)
    write(title: define.title)
  }

  private mutating func write(_ prediction: PredictionSyntax) {
    write("predict", prediction.name)
    write(title: prediction.title)
    write(" chance ")
    context.questionTakesWithin = true
    write(prediction.condition, always: prediction.always)
    write(prediction.horizon)
    write(" says", prediction.says)
  }

  private mutating func write(_ move: MoveSyntax) {
    write("move", move.name)
    write(kind: move.kind)
    write(" by ")
    write(move.actor)
    write(" on", move.target)
    if !move.options.isEmpty {
      write(" with ")
      list(move.options) { phrase, option in
        phrase.write(option.name)
        phrase.write(" ")
        phrase.write(option.bounds)
        phrase.write(" = ")
        phrase.write(option.initial)
      }
    }
    write(title: move.title)
  }
}
