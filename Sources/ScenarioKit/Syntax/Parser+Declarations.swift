/// Declarations without clauses, and with braces that hold names only.
extension Parser {
  /// Reads a declaration whose word was just taken; nil where a mistake was reported inside it.
  mutating func declaration(_ word: String) throws(Failure) -> DeclarationSyntax? {
    switch word {
    case "scenario": .scenario(try text(.scenarioTitle))
    case "round": .round(try round())
    case "kind": .kind(try kind())
    case "actor": try actor()
    case "order": .order(try names(.actor))
    case "turns": try turns()
    case "hold": try holdWeight()
    case "relation": .relation(try relation())
    case "flag": .flag(try flag())
    case "quantity": .quantity(try quantity())
    case "ladder": try ladder()
    case "define": .define(try define())
    case "move": try move()
    case "response": try response()
    case "rule": try rule()
    case "hypothesis": try hypothesis()
    case "evidence": try evidence()
    case "utility": .utility(try utility())
    case "view": try view()
    case "predict": .prediction(try prediction())
    default: try assumption()
    }
  }

  private mutating func round() throws(Failure) -> RoundSyntax {
    try expect(word: "is", .roundIs)
    let days = try number(.days)
    guard accept(word: "days") || accept(word: "day") else { throw missing(.daysWord) }
    let start = accept(word: "from") ? try date() : nil
    return RoundSyntax(days: days, start: start)
  }

  private mutating func kind() throws(Failure) -> KindSyntax {
    let names = try names(.kind)
    guard accept(word: "of") else { return KindSyntax(names: names, isOfMove: false) }
    try expect(word: "move", .moveWord)
    return KindSyntax(names: names, isOfMove: true)
  }

  private mutating func actor() throws(Failure) -> DeclarationSyntax? {
    let start = position
    let head = try head(from: start) { (parser: inout Parser) throws(Failure) in
      (actors: try parser.variables(.newActor), title: parser.acceptText())
    }
    var settings: [ActorSyntax.Setting] = []
    try block(.actor, isRequired: false) { (parser: inout Parser, _) throws(Failure) in
      let quantity = try parser.name(.quantity)
      try parser.expect(.assign, .assign)
      settings.append(ActorSyntax.Setting(quantity: quantity, value: try parser.expression()))
    }
    return head.map { .actor(ActorSyntax(actors: $0.actors, title: $0.title, settings: settings)) }
  }

  private mutating func turns() throws(Failure) -> DeclarationSyntax {
    if accept(word: "open") { return .turns(open: true) }
    try expect(word: "in", .turns)
    try expect(word: "order", .turns)
    return .turns(open: false)
  }

  private mutating func holdWeight() throws(Failure) -> DeclarationSyntax {
    try expect(word: "weight", .holdWeight)
    return .holdWeight(try input(.weight))
  }

  private mutating func relation() throws(Failure) -> RelationSyntax {
    let name = try name(.newRelation)
    var isSymmetric = false
    var isTransitive = false
    while case .word(let word) = current.kind {
      switch word {
      case "symmetric" where !isSymmetric: isSymmetric = true
      case "transitive" where !isTransitive: isTransitive = true
      case "symmetric", "transitive": throw failure(.repeatedProperty(word))
      default: throw missing(.relationProperty)
      }
      advance()
    }
    return RelationSyntax(
      name: name, isSymmetric: isSymmetric, isTransitive: isTransitive, title: acceptText())
  }

  private mutating func flag() throws(Failure) -> FlagSyntax {
    let name = try name(.newFlag)
    let owner = accept(word: "of") ? try self.name(.owner) : nil
    return FlagSyntax(name: name, owner: owner, title: acceptText())
  }

  private mutating func quantity() throws(Failure) -> QuantitySyntax {
    let name = try name(.newQuantity)
    let owner = accept(word: "of") ? try self.name(.owner) : nil
    let target = owner != nil && accept(word: "to") ? try self.name(.owner) : nil
    let bounds = try bounds(.range)
    try expect(.assign, .defaultValue)
    let initial = try input(.defaultValue)
    return QuantitySyntax(
      name: name, owner: owner, target: target, bounds: bounds, initial: initial, title: acceptText())
  }

  private mutating func ladder() throws(Failure) -> DeclarationSyntax? {
    let head = try head(from: position) { (parser: inout Parser) throws(Failure) in
      try parser.expect(word: "of", .ladderOf)
      return try parser.name(.quantity)
    }
    var rungs: [LadderSyntax.Rung] = []
    try block(.ladder) { (parser: inout Parser, _) throws(Failure) in
      let number = try parser.number(.rungNumber)
      rungs.append(LadderSyntax.Rung(number: number, label: try parser.text(.rungLabel)))
    }
    return head.map { .ladder(LadderSyntax(quantity: $0, rungs: rungs)) }
  }

  private mutating func define() throws(Failure) -> DefineSyntax {
    let name = try name(.newDefine)
    var parameters: [NameSyntax] = []
    if current.isSymbol(.leftParenthesis) {
      let opening = current.range
      advance()
      parameters = try names(.parameter)
      try close(opening)
    }
    try expect(.assign, .assign)
    return DefineSyntax(
      name: name, parameters: parameters, body: try expression(), title: acceptText())
  }

  /// Takes the `)` of a parenthesis that stands at `opening`.
  mutating func close(_ opening: SourceRange) throws(Failure) {
    guard accept(.rightParenthesis) else {
      throw failure(.unclosedParenthesis(found), related: (opening, .openedHere))
    }
  }

  private mutating func hypothesis() throws(Failure) -> DeclarationSyntax? {
    let head = try head(from: position) { (parser: inout Parser) throws(Failure) in
      let name = try parser.name(.newHypothesis)
      try parser.expect(word: "of", .ofActor)
      return (name: name, actor: try parser.name(.actor), title: parser.acceptText())
    }
    var clauses: [ClauseSyntax<HypothesisSyntax.Clause>] = []
    try block(.hypothesis) { (parser: inout Parser, word) throws(Failure) in
      let start = word == nil ? parser.position : parser.position - 1
      let clause: HypothesisSyntax.Clause
      switch word {
      case "drift":
        let chance = try parser.input(.driftChance)
        let to = parser.accept(word: "to") ? try parser.name(.type) : nil
        clause = .drift(HypothesisSyntax.Drift(chance: chance, to: to, range: parser.range(from: start)))
      case .some(let word): clause = .note(try parser.note(word))
      case nil:
        let name = try parser.name(.type)
        let prior = try parser.input(.prior)
        clause = .type(HypothesisSyntax.TypePrior(name: name, prior: prior, title: parser.acceptText()))
      }
      clauses.append(ClauseSyntax(clause, parser.range(from: start)))
    }
    return head.map {
      .hypothesis(HypothesisSyntax(name: $0.name, actor: $0.actor, title: $0.title, clauses: clauses))
    }
  }

  private mutating func evidence() throws(Failure) -> DeclarationSyntax? {
    let head = try head(from: position) { (parser: inout Parser) throws(Failure) in
      (name: try parser.name(.newEvidence), title: parser.acceptText())
    }
    var clauses: [ClauseSyntax<EvidenceSyntax.Clause>] = []
    try block(.evidence) { (parser: inout Parser, word) throws(Failure) in
      let start = parser.position - 1
      let clause: EvidenceSyntax.Clause =
        word == "likely" ? .likely(try parser.likelihood()) : .note(try parser.note(word ?? ""))
      clauses.append(ClauseSyntax(clause, parser.range(from: start)))
    }
    return head.map { .evidence(EvidenceSyntax(name: $0.name, title: $0.title, clauses: clauses)) }
  }

  private mutating func likelihood() throws(Failure) -> EvidenceSyntax.Likelihood {
    let start = position - 1
    let chance = try expression(.chance)
    var conditions: [ExpressionSyntax]?
    if accept(word: "when") {
      conditions = try self.conditions()
    } else if !accept(word: "otherwise") {
      throw missing(.likelyCondition)
    }
    return EvidenceSyntax.Likelihood(chance: chance, conditions: conditions, range: range(from: start))
  }

  private mutating func assumption() throws(Failure) -> DeclarationSyntax? {
    let head = try head(from: position) { (parser: inout Parser) throws(Failure) in
      (name: try parser.name(.newAssumption), title: parser.acceptText())
    }
    var clauses: [ClauseSyntax<AssumptionSyntax.Clause>] = []
    try block(.assumption) { (parser: inout Parser, word) throws(Failure) in
      let start = parser.position - 1
      let clause: AssumptionSyntax.Clause
      switch word {
      case "never":
        let event = try parser.event(.commaContinues)
        clause = .claim(.never(event, parser.range(from: start)))
      case "holds":
        let conditions = try parser.conditions()
        clause = .claim(.holds(conditions, parser.range(from: start)))
      default: clause = .note(try parser.note(word ?? ""))
      }
      clauses.append(ClauseSyntax(clause, parser.range(from: start)))
    }
    return head.map { .assumption(AssumptionSyntax(name: $0.name, title: $0.title, clauses: clauses)) }
  }
}
