/// Finds the bindings of a clause's variables, leaving out at once those that what is known rules out.
///
/// Cost: with a relation that nothing changes among the conditions, the facts of the relation and not
/// actors to the power of variables.
struct Grounder {
  /// More bindings of one clause than this are refused.
  private static let mostBindings = 200_000
  /// So are clauses that need more tries than this.
  private static let mostTried = 20_000_000

  let known: KnownWorld

  /// Bindings to distinct actors, in declared order of actors, leftmost variable slowest.
  /// Throws where there are more than `mostBindings`, or too many have to be tried.
  func bindings(
    of variables: [Variable], where conditions: [Condition], _ origin: ClauseOrigin
  ) throws(EngineFault) -> [[ActorID]] {
    if variables.isEmpty {
      let conjuncts = conditions.flatMap { $0.expression.conjuncts }
      let ruledOut = conjuncts.contains { known.value(of: $0, in: Environment()) == 0 }
      return ruledOut ? [] : [[]]
    }
    let conjuncts = conditions.flatMap { $0.expression.conjuncts }
    /// The conditions that can be looked at once a variable is bound.
    var checks: [[Expression]] = Array(repeating: [], count: variables.count)
    for conjunct in conjuncts {
      checks[max(0, min(conjunct.highestVariable, variables.count - 1))].append(conjunct)
    }
    var result: [[ActorID]] = []
    var bound: [ActorID?] = Array(repeating: nil, count: variables.count)
    var tried = 0
    func bind(_ index: Int) {
      if tried > Self.mostTried || result.count > Self.mostBindings { return }
      if index == variables.count {
        result.append(bound.compactMap { $0 })
        return
      }
      for actor in candidates(for: index, checks: checks[index], bound: bound) {
        if !known.scenario.isActor(actor, of: variables[index].kind) || bound.contains(actor) { continue }
        tried += 1
        bound[index] = actor
        let environment = Environment(partly: bound)
        if !checks[index].contains(where: { known.value(of: $0, in: environment) == 0 }) { bind(index + 1) }
        bound[index] = nil
      }
    }
    bind(0)
    if tried > Self.mostTried || result.count > Self.mostBindings {
      throw EngineFault(.tooManyBindings, origin: origin, round: known.state.round)
    }
    return result
  }

  /// The actors a quantifier's variable may stand for, those left out that are ruled out by what is known.
  func actors(for binding: Expression.Binding, in environment: Environment) -> [ActorID] {
    let conjuncts = binding.conditions.flatMap { $0.conjuncts }
    return known.scenario.actors.indices.map { ActorID($0) }.filter { actor in
      guard known.scenario.isActor(actor, of: binding.kind) else { return false }
      let inner = environment.binding(binding.variable, to: actor)
      return !conjuncts.contains { known.value(of: $0, in: inner) == 0 }
    }
  }

  /// The actors worth trying: those that a known relation with an actor already bound leaves, else all.
  private func candidates(for variable: Int, checks: [Expression], bound: [ActorID?]) -> [ActorID] {
    let environment = Environment(partly: bound)
    for check in checks {
      guard case .relation(let relation, let from, let to) = check else { continue }
      if to == .variable(variable), let from = environment[from],
        let list = known.successors(of: from, in: relation)
      {
        return list
      }
      if from == .variable(variable), let to = environment[to],
        let list = known.predecessors(of: to, in: relation)
      {
        return list
      }
    }
    return known.scenario.actors.indices.map { ActorID($0) }
  }
}

extension Expression {
  /// The highest place in the environment that it reads from outside; -1 for none.
  var highestVariable: Int {
    switch self {
    case .number, .input, .truth, .option: -1
    case .quantity(_, let terms), .flag(_, let terms), .definition(_, let terms): Self.highest(terms)
    case .relation(_, let left, let right), .same(let left, let right): Self.highest([left, right])
    case .isOfKind(let term, _), .type(_, let term, _): Self.highest([term])
    case .negative(let inner), .not(let inner): inner.highestVariable
    case .arithmetic(_, let left, let right), .compare(_, let left, let right), .and(let left, let right),
      .or(let left, let right):
      max(left.highestVariable, right.highestVariable)
    case .conditional(let condition, let yes, let no):
      max(condition.highestVariable, yes.highestVariable, no.highestVariable)
    case .function(_, let arguments): arguments.map(\.highestVariable).max() ?? -1
    case .quantifier(_, let binding, let body):
      Self.outside(binding, binding.conditions + [body])
    case .aggregate(_, let binding, let body):
      Self.outside(binding, binding.conditions + (body.map { [$0] } ?? []))
    case .after(let pattern, _): pattern.highestVariable
    case .never(let pattern, let since): max(pattern.highestVariable, since?.highestVariable ?? -1)
    case .measure: -1
    }
  }

  private static func highest(_ terms: [ActorTerm]) -> Int {
    terms.map { if case .variable(let index) = $0 { index } else { -1 } }.max() ?? -1
  }

  /// A quantifier's own variable stands above all that it can read from outside.
  private static func outside(_ binding: Binding, _ parts: [Expression]) -> Int {
    parts.map { $0.highestVariable }.max().map { min($0, binding.variable - 1) } ?? -1
  }
}

extension EventPattern {
  var highestVariable: Int {
    let terms = [actor, target].compactMap { $0 }.map { term in
      if case .variable(let index) = term { index } else { -1 }
    }
    let bounds = options.flatMap { [$0.lower.highestVariable, $0.upper.highestVariable] }
    return (terms + bounds).max() ?? -1
  }
}
