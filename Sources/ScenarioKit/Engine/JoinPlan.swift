/// In which order the variables of a clause are bound, and whom it is worth trying for each: those that facts which
/// nothing changes leave, the fewest first.
struct JoinPlan {
  /// A list that holds everyone who can stand for a variable.
  enum Source {
    case others(of: ActorTerm, RelationID, KnownFacts.Direction)
    /// Who has others at all in the relation.
    case linked(RelationID, KnownFacts.Direction)
    case bearers(FlagID)
    case only(ActorTerm)
  }

  /// What must hold of actors that are bound.
  struct Tests {
    var facts: [(relation: RelationID, from: ActorTerm, to: ActorTerm)] = []
    /// Conditions of other forms that may be known to fail.
    var conditions: [Expression] = []
  }

  final class Step {
    let variable: Int
    let kind: ActorKindID?
    let sources: [Source]
    /// What can be looked at once the variable is bound.
    let tests: Tests

    init(variable: Int, kind: ActorKindID?, sources: [Source], tests: Tests) {
      self.variable = variable
      self.kind = kind
      self.sources = sources
      self.tests = tests
    }
  }

  /// What can be looked at before any of the steps.
  let before: Tests
  let steps: [Step]
  /// Do bindings come in the order of declared actors, leftmost variable slowest?
  let isInOrder: Bool

  /// - Parameters:
  ///   - bound: variables that have their actors already.
  ///   - keepsOrder: bind from left to right, however many that leaves to be tried.
  init(
    _ variables: [Variable], _ conjuncts: [Expression], bound: Set<Int> = [], keepsOrder: Bool = false,
    _ known: KnownWorld
  ) {
    let conditions = conjuncts.filter { known.mayBeKnown($0) }.map { conjunct in
      (expression: conjunct, variables: conjunct.variables(below: variables.count))
    }
    var waiting = conditions
    func takeTests(_ bound: Set<Int>) -> Tests {
      var tests = Tests()
      for condition in waiting where condition.variables.isSubset(of: bound) {
        if case .relation(let relation, let from, let to) = condition.expression {
          tests.facts.append((relation, from, to))
        } else {
          tests.conditions.append(condition.expression)
        }
      }
      waiting.removeAll { $0.variables.isSubset(of: bound) }
      return tests
    }
    var bound = bound
    before = takeTests(bound)
    var open = variables.indices.filter { !bound.contains($0) }
    var steps: [Step] = []
    while !open.isEmpty {
      var best = (place: 0, cost: Double.infinity)
      for (place, variable) in open.enumerated() where place == 0 || !keepsOrder {
        let sources = Self.sources(of: variable, conditions.map(\.expression), bound)
        let cost = Self.cost(variables[variable].kind, sources, known)
        if cost < best.cost { best = (place, cost) }
      }
      let variable = open.remove(at: best.place)
      let sources = Self.sources(of: variable, conditions.map(\.expression), bound)
      bound.insert(variable)
      steps.append(
        Step(
          variable: variable, kind: variables[variable].kind, sources: sources, tests: takeTests(bound)))
    }
    self.steps = steps
    isInOrder = zip(steps, steps.dropFirst()).allSatisfy { $0.variable < $1.variable }
  }

  /// The lists that conditions name for a variable, some others being bound.
  static func sources(of variable: Int, _ conjuncts: [Expression], _ bound: Set<Int>) -> [Source] {
    func isBound(_ term: ActorTerm) -> Bool {
      if case .variable(let index) = term { bound.contains(index) } else { true }
    }
    let own = ActorTerm.variable(variable)
    return conjuncts.compactMap { conjunct -> Source? in
      switch conjunct {
      case .relation(let relation, let from, let to):
        if to == own, from != own {
          return isBound(from) ? .others(of: from, relation, .forward) : .linked(relation, .backward)
        }
        if from == own, to != own {
          return isBound(to) ? .others(of: to, relation, .backward) : .linked(relation, .forward)
        }
        return nil
      case .flag(let flag, let terms): return terms == [own] ? .bearers(flag) : nil
      case .same(let left, let right):
        if left == own, right != own, isBound(right) { return .only(right) }
        if right == own, left != own, isBound(left) { return .only(left) }
        return nil
      default: return nil
      }
    }
  }

  /// How many actors are to be tried, about.
  private static func cost(_ kind: ActorKindID?, _ sources: [Source], _ known: KnownWorld) -> Double {
    let facts = known.facts
    var least = Double(kind.map { facts.members(of: $0).count } ?? facts.actorCount)
    for source in sources {
      let count: Double? =
        switch source {
        case .others(_, let relation, let direction): facts.degree(relation, direction)
        case .linked(let relation, let direction): facts.linked(relation, direction).map { Double($0.count) }
        case .bearers(let flag): facts.bearers(of: flag).map { Double($0.count) }
        case .only: 1
        }
      if let count { least = min(least, count) }
    }
    return least
  }
}

extension KnownWorld {
  /// Is there an actor for whom the value of an expression can be known?
  func mayBeKnown(_ expression: Expression) -> Bool {
    switch expression {
    case .after, .never, .quantifier, .aggregate, .measure: false
    case .number, .input, .truth, .option, .isOfKind, .same, .type, .definition: true
    // Nobody stands in a relation to itself, whatever changes; actors that are bound to variables are distinct.
    case .relation(let id, .variable, .variable): facts.isKnown(id)
    case .relation: true
    case .quantity(let id, _):
      !facts.quantities[id.index].isTouched || Self.isOfKind(facts.quantities[id.index].owner)
        || Self.isOfKind(facts.quantities[id.index].target)
    case .flag(let id, _):
      !facts.flags[id.index].isTouched || Self.isOfKind(facts.flags[id.index].owner)
    case .negative(let inner), .not(let inner): mayBeKnown(inner)
    case .arithmetic(_, let left, let right), .compare(_, let left, let right):
      mayBeKnown(left) && mayBeKnown(right)
    case .and(let left, let right), .or(let left, let right): mayBeKnown(left) || mayBeKnown(right)
    case .conditional(let condition, _, _): mayBeKnown(condition)
    case .function(_, let arguments): arguments.allSatisfy { mayBeKnown($0) }
    }
  }

  private static func isOfKind(_ owner: Owner?) -> Bool {
    if case .kind = owner { true } else { false }
  }
}
