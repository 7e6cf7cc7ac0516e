/// Chances that leave 0…1, weights that fall below 0, and parts of expressions without a value.
extension Review {
  mutating func reviewNumbers() {
    for response in scenario.responses { reviewNumbers(of: response) }
    for move in scenario.moves { reviewNumbers(of: move) }
    for rule in scenario.rules { reviewNumbers(of: rule) }
    for evidence in scenario.evidence { reviewNumbers(of: evidence) }
  }

  // MARK: Clauses

  private mutating func reviewNumbers(of response: Response) {
    let clause = "response `\(response.name)`"
    for outlook in numberOutlooks {
      var (supposition, frame) = Self.supposition(of: response.variables, outlook)
      let guards = reviewValues(of: response.conditions, clause, &supposition, frame)
      for expectation in response.expectations {
        for (what, value) in [("weight", expectation.weight), ("factor", expectation.factor)] {
          guard let value else { continue }
          let found = finding(.negative, of: value, Trial(guards: guards, frame: frame), supposition)
          if let found {
            warnOnce(
              .falls(
                what: what, response.name, value: Resolver.rounded(found.value), place: found.place),
              expectation.origin)
          }
          reviewValues(of: value, guards, clause, &supposition, frame, expectation.origin)
        }
      }
      for table in response.tables {
        review(table, in: response, guards, &supposition, frame)
      }
    }
  }

  /// A row counts where it matches and none before it does.
  private mutating func review(
    _ table: DecisionTable, in response: Response, _ guards: [Trial.Guard],
    _ supposition: inout Supposition, _ frame: Supposition.Frame
  ) {
    let clause = "response `\(response.name)`"
    for input in table.inputs {
      reviewValues(of: input.expression, guards, clause, &supposition, frame, input.origin)
    }
    var guards = guards
    for row in table.rows {
      let condition = table.condition(of: row)
      let matching = guards + [Trial.Guard(condition: condition, holds: true, frame: frame)]
      for weight in row.weights {
        if let found = finding(.negative, of: weight, Trial(guards: matching, frame: frame), supposition) {
          warnOnce(
            .falls(
              what: "weight", response.name, value: Resolver.rounded(found.value), place: found.place),
            row.origin)
        }
        reviewValues(of: weight, matching, clause, &supposition, frame, row.origin)
      }
      guards.append(Trial.Guard(condition: condition, holds: false, frame: frame))
    }
  }

  private mutating func reviewNumbers(of move: Move) {
    let clause = "move `\(move.name)`"
    for outlook in numberOutlooks {
      var (supposition, frame) = Self.supposition(of: move, outlook)
      let guards = reviewValues(of: move.conditions, clause, &supposition, frame)
      let written = reviewValues(of: move.before, guards, clause, &supposition, frame, move.origin)
      reviewChances(of: move, guards, written, &supposition, frame)
      for outcome in move.outcomes {
        reviewValues(
          of: outcome.effects, guards, after: written, clause, &supposition, frame, outcome.origin)
      }
      var later = written
      for outcome in move.outcomes { for effect in outcome.effects.flatMap(\.plain) { later.add(effect) } }
      reviewValues(of: move.finally, guards, after: later, clause, &supposition, frame, move.origin)
    }
  }

  private mutating func reviewChances(
    of move: Move, _ guards: [Trial.Guard], _ written: Written, _ supposition: inout Supposition,
    _ frame: Supposition.Frame
  ) {
    var sum: Expression?
    var isKnown = true
    let trial = Trial(guards: guards, frame: frame)
    for outcome in move.outcomes {
      guard let chance = outcome.chance else { continue }
      reviewValues(of: chance, guards, "move `\(move.name)`", &supposition, frame, outcome.origin)
      sum = sum.map { .arithmetic(.add, $0, chance) } ?? chance
      // What changes before is not what the conditions saw.
      if written.concerns(chance, in: scenario) {
        isKnown = false
        continue
      }
      guard let found = finding(.outsideOne, of: chance, trial, supposition) else { continue }
      isKnown = false
      warnOnce(
        .chanceLeaves(outcome.name, value: Resolver.rounded(found.value), place: found.place), outcome.origin)
    }
    guard isKnown, let sum, move.outcomes.count > 1, let last = move.outcomes.last else { return }
    let isOpen = last.chance == nil
    guard let found = finding(isOpen ? .outsideOne : .notOne, of: sum, trial, supposition) else { return }
    warnOnce(
      .chancesSumTo(
        Resolver.rounded(found.value), move: move.name, place: found.place, isOpen: isOpen), last.origin)
  }

  private mutating func reviewNumbers(of rule: Rule) {
    let clause = "rule `\(rule.name)`"
    for outlook in numberOutlooks {
      var (supposition, frame) = Self.supposition(of: rule, outlook)
      let guards = reviewValues(of: rule.conditions, clause, &supposition, frame)
      reviewValues(of: rule.effects, guards, clause, &supposition, frame, rule.origin)
    }
  }

  private mutating func reviewNumbers(of evidence: Evidence) {
    let clause = "evidence `\(evidence.name)`"
    for outlook in numberOutlooks {
      var supposition = Supposition(outlook)
      let frame = supposition.frame(of: [])
      var guards: [Trial.Guard] = []
      for likelihood in evidence.likelihoods {
        var all = guards
        var joined: Expression?
        for condition in likelihood.conditions ?? [] {
          joined = joined.map { .and($0, condition.expression) } ?? condition.expression
          all.append(Trial.Guard(condition: condition.expression, holds: true, frame: frame))
        }
        let trial = Trial(guards: all, frame: frame)
        if let found = finding(.outsideOne, of: likelihood.chance, trial, supposition) {
          warnOnce(
            .likelihoodLeaves(
              evidence.name, value: Resolver.rounded(found.value), place: found.place), evidence.origin)
        }
        reviewValues(of: likelihood.chance, all, clause, &supposition, frame, evidence.origin)
        if let joined { guards.append(Trial.Guard(condition: joined, holds: false, frame: frame)) }
      }
    }
  }

  // MARK: Expressions

  /// Facts tell how many actors an expression can count; all else is judged by the declarations.
  private var numberOutlooks: [Outlook] { [declared, facts].compactMap { $0 } }

  private func finding(
    _ fault: Trial.Fault, of expression: Expression, _ trial: Trial, _ supposition: Supposition
  ) -> Trial.Finding? {
    // Whether two facts can hold together is for the facts at hand to tell.
    let dependsOnFacts =
      expression.asksForFacts(in: scenario)
      || trial.guards.contains { $0.condition.asksForFacts(in: scenario) }
    if dependsOnFacts == (supposition.outlook.basis == .declarations) { return nil }
    if !dependsOnFacts { return trial.finding(fault, of: expression, supposition) }
    guard fault.mayBe(supposition.value(of: expression, in: trial.frame)) else { return nil }
    return trial.bindings(supposition).lazy.compactMap { bound, known in
      bound.finding(fault, of: expression, known)
    }.first
  }

  /// Reports parts of conditions without a value, each seen in the light of those before it; returns all of them.
  private mutating func reviewValues(
    of conditions: [Condition], _ clause: String, _ supposition: inout Supposition,
    _ frame: Supposition.Frame
  ) -> [Trial.Guard] {
    var guards: [Trial.Guard] = []
    for condition in conditions {
      reviewValues(of: condition.expression, guards, clause, &supposition, frame, condition.origin)
      guards.append(Trial.Guard(condition: condition.expression, holds: true, frame: frame))
    }
    return guards
  }

  /// Reports parts of an expression without a value.
  private mutating func reviewValues(
    of expression: Expression, _ guards: [Trial.Guard], _ clause: String, _ supposition: inout Supposition,
    _ frame: Supposition.Frame, after written: Written = Written(), _ origin: SourceSpan
  ) {
    guard expression.mayLackValue(in: scenario) else { return }
    for suspect in Suspect.all(in: expression, guards, frame, &supposition) {
      if written.concerns(suspect.expression, in: scenario) { continue }
      let found = finding(suspect.fault, of: suspect.expression, suspect.trial, supposition)
      guard let found else { continue }
      if let function = suspect.function {
        let value = Resolver.rounded(found.value)
        warnOnce(.noNumber(function: function, clause, value: value, place: found.place), origin)
      } else {
        warnOnce(.dividesByZero(clause, place: found.place), origin)
      }
    }
  }

  /// Reports parts of what effects assign without a value; returns what has been written by then.
  @discardableResult
  private mutating func reviewValues(
    of effects: [Effect], _ guards: [Trial.Guard], after earlier: Written = Written(), _ clause: String,
    _ supposition: inout Supposition, _ frame: Supposition.Frame, _ origin: SourceSpan
  ) -> Written {
    var written = earlier
    for effect in effects {
      switch effect {
      case .quantity(_, _, let value), .flag(_, _, let value):
        reviewValues(of: value, guards, clause, &supposition, frame, after: written, origin)
      case .relation: break
      case .every(let binding, let inner):
        // One actor's turn changes what the next one's reads.
        for effect in inner.flatMap(\.plain) { written.add(effect) }
        let party = supposition.newSomeone("an actor", of: binding.kind)
        let frame = frame.binding(binding.variable, to: party)
        let own = binding.conditions.map { Trial.Guard(condition: $0, holds: true, frame: frame) }
        reviewValues(of: inner, guards + own, after: written, clause, &supposition, frame, origin)
      }
      for effect in effect.plain { written.add(effect) }
    }
    return written
  }

  /// One place is told of once for one reason.
  private mutating func warnOnce(_ problem: ReviewProblem, _ span: SourceSpan) {
    let isTold = warnings.contains { warning in
      warning.id == problem.id && warning.span?.source === span.source
        && warning.span?.range.lower == span.range.lower
    }
    if !isTold { warn(problem, span) }
  }
}

/// What effects have changed on the way.
private struct Written {
  private var quantities: Set<QuantityID> = []
  private var flags: Set<FlagID> = []
  private var relations: Set<RelationID> = []

  mutating func add(_ effect: Effect) {
    switch effect {
    case .quantity(let id, _, _): quantities.insert(id)
    case .flag(let id, _, _): flags.insert(id)
    case .relation(let id, _, _, _): relations.insert(id)
    case .every: break
    }
  }

  func concerns(_ expression: Expression, in scenario: Scenario) -> Bool {
    if quantities.isEmpty && flags.isEmpty && relations.isEmpty { return false }
    let mentions = Mentions(expression, in: scenario)
    return !quantities.isDisjoint(with: mentions.quantities) || !flags.isDisjoint(with: mentions.flags)
      || !relations.isDisjoint(with: mentions.relations)
  }
}

extension Trial {
  /// With known actors in place of the clause's variables, of many only the first.
  fileprivate func bindings(_ start: Supposition) -> [(Trial, Supposition)] {
    var lists: [[Supposition.Party]] = [[]]
    for party in frame.parties {
      let actors = (start.actors(party) ?? []).map { Supposition.Party.actor($0) }
      lists = lists.flatMap { list in actors.filter { !list.contains($0) }.map { list + [$0] } }
      if lists.count > Self.mostBindings { lists = Array(lists.prefix(Self.mostBindings)) }
    }
    return lists.map { list in
      var bound = frame
      bound.parties = list
      let guards = guards.map { item in
        var inner = item.frame
        for (old, new) in zip(frame.parties, list) {
          inner.parties = inner.parties.map { $0 == old ? new : $0 }
        }
        return Guard(condition: item.condition, holds: item.holds, frame: inner)
      }
      return (Trial(guards: guards, frame: bound), start)
    }
  }

  private static let mostBindings = 60
}

extension Expression {
  /// Does it count actors, or ask for several facts between them?
  fileprivate func asksForFacts(in scenario: Scenario) -> Bool {
    let aggregates = count(in: scenario) { if case .aggregate = $0 { true } else { false } }
    return aggregates > 0 || count(in: scenario) { if case .relation = $0 { true } else { false } } > 1
  }

  /// Does it divide, or take a root or a logarithm?
  fileprivate func mayLackValue(in scenario: Scenario) -> Bool {
    count(in: scenario) {
      switch $0 {
      case .arithmetic(.divide, _, let divisor): divisor.constantValue == nil
      case .function(.sqrt, _), .function(.log, _): true
      default: false
      }
    } > 0
  }

  /// How many of its parts are so, itself and those of definitions included.
  private func count(in scenario: Scenario, _ isCounted: (Expression) -> Bool) -> Int {
    var inner = parts
    if case .definition(let id, _) = self { inner = [scenario.definition(id).body] }
    return inner.reduce(isCounted(self) ? 1 : 0) { $0 + $1.count(in: scenario, isCounted) }
  }
}
