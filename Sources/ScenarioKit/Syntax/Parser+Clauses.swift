/// Moves, responses and rules: declarations made of clauses.
extension Parser {
  /// Reads what follows `move`.
  mutating func move() throws(Failure) -> DeclarationSyntax? {
    let head = try head(from: position) { (parser: inout Parser) throws(Failure) in try parser.moveHead() }
    var body = MoveBody()
    try block(.move, isRequired: false) { (parser: inout Parser, word) throws(Failure) in
      try parser.moveClause(word ?? "", into: &body)
    }
    return head.map {
      .move(
        MoveSyntax(
          name: $0.name, kind: $0.kind, actor: $0.actor, target: $0.target, options: $0.options,
          title: $0.title, clauses: body.clauses))
    }
  }

  private struct MoveHead {
    let name: NameSyntax
    let kind: NameSyntax?
    let actor: NameSyntax
    let target: NameSyntax?
    let options: [MoveSyntax.Option]
    let title: TextSyntax?
  }

  private struct MoveBody {
    var clauses: [ClauseSyntax<MoveSyntax.Clause>] = []
    /// The last outcome and its place among the clauses.
    var lastOutcome: (index: Int, outcome: MoveSyntax.Outcome)?
    /// True even where the outcome itself could not be read.
    var hasOutcome = false
    var hasFinally = false
  }

  private mutating func moveHead() throws(Failure) -> MoveHead {
    let name = try name(.newMove)
    let kind = accept(.colon) ? try self.name(.kind) : nil
    try expect(word: "by", .by)
    let actor = try self.name(.variable)
    let target = accept(word: "on") ? try self.name(.variable) : nil
    var options: [MoveSyntax.Option] = []
    if accept(word: "with") {
      repeat {
        let option = try self.name(.newOption)
        let bounds = try bounds(.range)
        try expect(.assign, .defaultValue)
        let initial = try number(.defaultValue)
        options.append(MoveSyntax.Option(name: option, bounds: bounds, initial: initial))
      } while accept(.comma)
    }
    return MoveHead(
      name: name, kind: kind, actor: actor, target: target, options: options, title: acceptText())
  }

  private mutating func moveClause(_ word: String, into body: inout MoveBody) throws(Failure) {
    let start = position - 1
    let clause: MoveSyntax.Clause
    switch word {
    case "when": clause = .when(try conditions())
    case "then":
      guard let effects = try moveThen(from: start, into: &body) else { return }
      clause = .then(effects)
    case "outcome": clause = .outcome(try outcome(from: start, into: &body))
    case "finally":
      guard body.hasOutcome else { throw failure(.finallyWithoutOutcome, tokens[start].range) }
      clause = .finally(try effects())
      body.hasFinally = true
    case "alert": clause = .alert(try text(.alertText))
    default: clause = .note(try note(word))
    }
    body.clauses.append(ClauseSyntax(clause, range(from: start)))
  }

  /// A `then` before the outcomes is the move's, one on the line after an outcome is that outcome's: then nil.
  private mutating func moveThen(
    from start: Int, into body: inout MoveBody
  ) throws(Failure) -> [EffectSyntax]? {
    guard let last = body.lastOutcome else { return try effects() }
    guard last.outcome.effects.isEmpty, !body.hasFinally else {
      throw failure(.thenAfterOutcome, tokens[start].range, related: (last.outcome.range, .lastOutcome))
    }
    let effects = try effects()
    let outcome = MoveSyntax.Outcome(
      name: last.outcome.name, chance: last.outcome.chance, effects: effects,
      range: last.outcome.range.joined(range(from: start)))
    body.clauses[last.index] = ClauseSyntax(.outcome(outcome), outcome.range)
    body.lastOutcome = (last.index, outcome)
    return nil
  }

  private mutating func outcome(
    from start: Int, into body: inout MoveBody
  ) throws(Failure) -> MoveSyntax.Outcome {
    if body.hasFinally { throw failure(.outcomeAfterFinally, tokens[start].range) }
    if let last = body.lastOutcome?.outcome, last.chance == nil {
      throw failure(.outcomeAfterOtherwise, tokens[start].range, related: (last.range, .otherwise))
    }
    body.hasOutcome = true
    let name = try name(.newOutcome)
    let chance = accept(word: "otherwise") ? nil : try expression(.outcomeChance)
    let effects = accept(word: "then") ? try effects() : []
    let outcome = MoveSyntax.Outcome(
      name: name, chance: chance, effects: effects, range: range(from: start))
    body.lastOutcome = (body.clauses.count, outcome)
    return outcome
  }

  // MARK: Responses

  /// Reads what follows `response`.
  mutating func response() throws(Failure) -> DeclarationSyntax? {
    let head = try head(from: position) { (parser: inout Parser) throws(Failure) in
      (name: try parser.name(.newResponse), title: parser.acceptText())
    }
    var clauses: [ClauseSyntax<ResponseSyntax.Clause>] = []
    var rows = TableRows.belongNowhere
    var rowsOfTables: [[TableSyntax.Row]] = []
    try block(.response) { (parser: inout Parser, word) throws(Failure) in
      let start = parser.position - 1
      if let word { rows = word == "table" ? .belongToBrokenTable : .belongNowhere }
      let clause: ResponseSyntax.Clause
      switch word {
      case "for": clause = .binding(try parser.binding(replacing: clauses.binding))
      case "when": clause = .when(try parser.conditions())
      case "expect": clause = .expect(try parser.expectation())
      case "table":
        clause = .table(try parser.tableHeader())
        rows = .belongToTable
        rowsOfTables.append([])
      case nil:
        let row = try parser.tableRow(rows)
        if case .belongToTable = rows { rowsOfTables[rowsOfTables.count - 1].append(row) }
        return
      default: clause = .note(try parser.note(word ?? ""))
      }
      clauses.append(ClauseSyntax(clause, parser.range(from: start)))
    }
    return head.map {
      .response(ResponseSyntax(name: $0.name, title: $0.title, clauses: clauses.giving(rowsOfTables)))
    }
  }

  private mutating func expectation() throws(Failure) -> ResponseSyntax.Expectation {
    let start = position - 1
    let event = try event(.commaContinues)
    let weight = accept(word: "weight") ? try expression(.weight) : nil
    let factor = accept(word: "factor") ? try expression(.factor) : nil
    return ResponseSyntax.Expectation(event: event, weight: weight, factor: factor, range: range(from: start))
  }

  // MARK: Rules

  /// Reads what follows `rule`.
  mutating func rule() throws(Failure) -> DeclarationSyntax? {
    let head = try head(from: position) { (parser: inout Parser) throws(Failure) in
      let name = try parser.name(.newRule)
      let priority = parser.accept(word: "priority") ? try parser.number(.priority) : nil
      return (name: name, priority: priority, title: parser.acceptText())
    }
    var clauses: [ClauseSyntax<RuleSyntax.Clause>] = []
    try block(.rule) { (parser: inout Parser, word) throws(Failure) in
      let start = parser.position - 1
      let clause = try parser.ruleClause(word ?? "", after: clauses)
      clauses.append(ClauseSyntax(clause, parser.range(from: start)))
    }
    return head.map {
      .rule(RuleSyntax(name: $0.name, priority: $0.priority, title: $0.title, clauses: clauses))
    }
  }

  private mutating func ruleClause(
    _ word: String, after earlier: [ClauseSyntax<RuleSyntax.Clause>]
  ) throws(Failure) -> RuleSyntax.Clause {
    let start = position - 1
    switch word {
    case "for": return .binding(try binding(replacing: earlier.binding))
    case "on", "each":
      guard case .condition = earlier.trigger else { throw failure(.secondTrigger, tokens[start].range) }
      if word == "on" { return .on(try event(.commaContinues)) }
      try expect(word: "round", .roundWord)
      return .eachRound
    case "when": return .when(try conditions())
    case "then": return .then(try effects())
    case "alert": return .alert(try text(.alertText))
    default: return .note(try note(word))
    }
  }
}
