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
          title: $0.title,
          conditions: body.conditions, clauses: body.clauses, alerts: body.alerts, notes: body.notes))
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
    var conditions: [ExpressionSyntax] = []
    var clauses: [MoveSyntax.Clause] = []
    var alerts: [TextSyntax] = []
    var notes = NotesSyntax()
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
    switch word {
    case "when": body.conditions += try conditions()
    case "then": try moveThen(from: start, into: &body)
    case "outcome": try outcome(from: start, into: &body)
    case "finally":
      guard body.hasOutcome else { throw failure(.finallyWithoutOutcome, tokens[start].range) }
      body.clauses.append(.finally(try effects()))
      body.hasFinally = true
    case "alert": body.alerts.append(try text(.alertText))
    default: try note(word, into: &body.notes)
    }
  }

  /// A `then` before the outcomes is the move's, one on the line after an outcome is that outcome's.
  private mutating func moveThen(from start: Int, into body: inout MoveBody) throws(Failure) {
    guard let last = body.lastOutcome else { return body.clauses.append(.then(try effects())) }
    guard last.outcome.effects.isEmpty, !body.hasFinally else {
      throw failure(.thenAfterOutcome, tokens[start].range, related: (last.outcome.range, .lastOutcome))
    }
    let effects = try effects()
    let outcome = MoveSyntax.Outcome(
      name: last.outcome.name, chance: last.outcome.chance, effects: effects,
      range: last.outcome.range.joined(range(from: start)))
    body.clauses[last.index] = .outcome(outcome)
    body.lastOutcome = (last.index, outcome)
  }

  private mutating func outcome(from start: Int, into body: inout MoveBody) throws(Failure) {
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
    body.clauses.append(.outcome(outcome))
  }

  // MARK: Responses

  /// Reads what follows `response`.
  mutating func response() throws(Failure) -> DeclarationSyntax? {
    let head = try head(from: position) { (parser: inout Parser) throws(Failure) in
      (name: try parser.name(.newResponse), title: parser.acceptText())
    }
    var binding: ForSyntax?
    var conditions: [ExpressionSyntax] = []
    var expectations: [ResponseSyntax.Expectation] = []
    var notes = NotesSyntax()
    try block(.response) { (parser: inout Parser, word) throws(Failure) in
      switch word {
      case "for": binding = try parser.binding(replacing: binding)
      case "when": conditions += try parser.conditions()
      case "expect": expectations.append(try parser.expectation())
      default: try parser.note(word ?? "", into: &notes)
      }
    }
    return head.map {
      .response(
        ResponseSyntax(
          name: $0.name, title: $0.title, binding: binding, conditions: conditions,
          expectations: expectations,
          notes: notes))
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

  private struct RuleBody {
    var binding: ForSyntax?
    var trigger = RuleSyntax.Trigger.condition
    var conditions: [ExpressionSyntax] = []
    var effects: [EffectSyntax] = []
    var alerts: [TextSyntax] = []
    var notes = NotesSyntax()
  }

  /// Reads what follows `rule`.
  mutating func rule() throws(Failure) -> DeclarationSyntax? {
    let head = try head(from: position) { (parser: inout Parser) throws(Failure) in
      let name = try parser.name(.newRule)
      let priority = parser.accept(word: "priority") ? try parser.number(.priority) : nil
      return (name: name, priority: priority, title: parser.acceptText())
    }
    var body = RuleBody()
    try block(.rule) { (parser: inout Parser, word) throws(Failure) in
      try parser.ruleClause(word ?? "", into: &body)
    }
    return head.map {
      .rule(
        RuleSyntax(
          name: $0.name, priority: $0.priority, title: $0.title, binding: body.binding, trigger: body.trigger,
          conditions: body.conditions, effects: body.effects, alerts: body.alerts, notes: body.notes))
    }
  }

  private mutating func ruleClause(_ word: String, into body: inout RuleBody) throws(Failure) {
    let start = position - 1
    switch word {
    case "for": body.binding = try binding(replacing: body.binding)
    case "on":
      guard case .condition = body.trigger else { throw failure(.secondTrigger, tokens[start].range) }
      body.trigger = .event(try event(.commaContinues))
    case "each":
      guard case .condition = body.trigger else { throw failure(.secondTrigger, tokens[start].range) }
      try expect(word: "round", .roundWord)
      body.trigger = .eachRound(range(from: start))
    case "when": body.conditions += try conditions()
    case "then": body.effects += try effects()
    case "alert": body.alerts.append(try text(.alertText))
    default: try note(word, into: &body.notes)
    }
  }
}
