/// What is known of the world before a program runs: kinds, and whatever no effect can change.
struct KnownWorld {
  let scenario: Scenario
  let state: WorldState
  /// What some effect may change, and so is not known.
  let touched: Set<Symbol>
  let facts: KnownFacts

  init(scenario: Scenario, state: WorldState, touched: Set<Symbol>) {
    self.scenario = scenario
    self.state = state
    self.touched = touched
    facts = KnownFacts(scenario, state, touched)
  }

  /// The value of an expression if it is known whatever happens; nil otherwise, and while a variable is not bound.
  func value(of expression: Expression, in environment: Environment) -> Double? {
    switch expression {
    case .number(let number): return number
    case .input(let id, _): return scenario.inputs[id.index].value
    case .truth(let truth): return truth ? 1 : 0
    case .option(let index):
      if case .known(let values) = environment.options { return Double(values[index]) }
      return nil
    case .quantity(let id, let terms):
      return value(of: Atom(.quantity, id.index, terms, environment), facts.quantities[id.index])
    case .flag(let id, let terms):
      return value(of: Atom(.flag, id.index, terms, environment), facts.flags[id.index])
    case .relation(let id, let from, let to):
      guard let from = environment[from], let to = environment[to] else { return nil }
      if from == to { return 0 }
      return facts.holds(id, from, to).map { $0 ? 1 : 0 }
    case .isOfKind(let term, let kind):
      return environment[term].map { facts.kinds[$0.index] == kind ? 1 : 0 }
    case .same(let left, let right):
      guard let left = environment[left], let right = environment[right] else { return nil }
      return left == right ? 1 : 0
    case .type(let name, let term, let type):
      guard let actor = environment[term] else { return nil }
      guard let id = scenario.hypothesis(name, of: actor), scenario.hypothesis(id).typeIndex(type) != nil
      else { return 0 }
      return nil
    case .definition(let id, let terms):
      guard let actors = actors(terms, in: environment) else { return nil }
      return value(of: scenario.definition(id).body, in: Environment(actors))
    case .negative(let inner): return value(of: inner, in: environment).map { -$0 }
    case .not(let inner): return value(of: inner, in: environment).map { $0 == 0 ? 1 : 0 }
    case .arithmetic(let operation, let left, let right):
      guard let left = value(of: left, in: environment), let right = value(of: right, in: environment)
      else { return nil }
      let result = operation.applied(left, right)
      return result.isFinite ? result : nil
    case .compare(let comparison, let left, let right):
      guard let left = value(of: left, in: environment), let right = value(of: right, in: environment)
      else { return nil }
      return comparison.holds(left, right) ? 1 : 0
    case .and(let left, let right):
      let leftValue = value(of: left, in: environment)
      if leftValue == 0 { return 0 }
      let rightValue = value(of: right, in: environment)
      if rightValue == 0 { return 0 }
      return leftValue != nil && rightValue != nil ? 1 : nil
    case .or(let left, let right):
      let leftValue = value(of: left, in: environment)
      if let leftValue, leftValue != 0 { return 1 }
      let rightValue = value(of: right, in: environment)
      if let rightValue, rightValue != 0 { return 1 }
      return leftValue != nil && rightValue != nil ? 0 : nil
    case .conditional(let condition, let yes, let no):
      guard let condition = value(of: condition, in: environment) else { return nil }
      return value(of: condition != 0 ? yes : no, in: environment)
    case .function(let function, let arguments):
      let values = arguments.compactMap { value(of: $0, in: environment) }
      guard values.count == arguments.count else { return nil }
      let result = function.applied(values)
      return result.isFinite ? result : nil
    case .quantifier, .aggregate, .after, .never, .measure: return nil
    }
  }

  /// The value of a quantity or a flag; nil where effects may change it, or an actor is not bound.
  private func value(of atom: Atom?, _ form: KnownFacts.Form) -> Double? {
    guard let atom else { return nil }
    if !owns(atom, form) { return 0 }
    return form.isTouched ? nil : state.value(of: atom, in: scenario)
  }

  /// Are the actors of those that have such a quantity or flag?
  func owns(_ atom: Atom, _ form: KnownFacts.Form) -> Bool {
    if let owner = form.owner, atom.first >= 0, !owns(ActorID(Int(atom.first)), owner) {
      return false
    }
    if let target = form.target, atom.second >= 0, !owns(ActorID(Int(atom.second)), target) {
      return false
    }
    return true
  }

  /// Has the actor (and the other) what the owner says?
  func owns(_ actors: [ActorID], _ owner: Owner?, _ target: Owner?) -> Bool {
    if let owner, let first = actors.first, !owns(first, owner) { return false }
    if let target, actors.count > 1, !owns(actors[1], target) { return false }
    return true
  }

  private func owns(_ actor: ActorID, _ owner: Owner) -> Bool {
    switch owner {
    case .anyActor: true
    case .kind(let kind): facts.kinds[actor.index] == kind
    }
  }

  func actors(_ terms: [ActorTerm], in environment: Environment) -> [ActorID]? {
    var result: [ActorID] = []
    for term in terms {
      guard let actor = environment[term] else { return nil }
      result.append(actor)
    }
    return result
  }
}

extension Expression.Arithmetic {
  func applied(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: right == 0 ? .nan : left / right
    case .power: raised(left, to: right)
    }
  }
}

extension Expression.Comparison {
  func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension Expression.Function {
  func applied(_ values: [Double]) -> Double {
    switch self {
    case .min: values.dropFirst().reduce(values[0]) { Swift.min($0, $1) }
    case .max: values.dropFirst().reduce(values[0]) { Swift.max($0, $1) }
    case .abs: Swift.abs(values[0])
    case .exp: exponential(values[0])
    case .log: values[0] > 0 ? logarithm(values[0]) : .nan
    case .sqrt: values[0] >= 0 ? values[0].squareRoot() : .nan
    case .clamp: Swift.min(Swift.max(values[0], values[1]), values[2])
    }
  }
}
