/// Numbers and conditions.
extension ScenarioGenerator {
  /// A number; compound ones stand in parentheses.
  mutating func number(_ scope: Scope, depth: Int) -> String {
    guard depth > 0 else { return simpleNumber(scope) }
    let (left, right) = (number(scope, depth: depth - 1), number(scope, depth: depth - 1))
    switch count(0...(scope.isKept ? 9 : 13)) {
    case 0: return "(\(left) + \(right))"
    case 1: return "(\(left) - \(right))"
    case 2: return "(0.5 * \(left))"
    case 3: return "max(\(left), \(right))"
    case 4: return "min(\(left), \(right), 2)"
    case 5: return "abs(\(left) - \(right))"
    case 6: return "(if \(condition(scope, depth: depth - 1)) then \(left) else \(right))"
    case 7: return "clamp(\(left), 0, 2)"
    case 8: return aggregate(scope, depth: depth - 1)
    case 9:
      let known = vocabulary.definitions.filter { !$0.isTruth }
      guard let definition = known.first else { return left }
      let ends = twoTerms(scope)
      return "\(definition.name)(\(ends.0), \(ends.1))"
    case 10: return "(\(left) / (1 + abs(\(right))))"
    case 11: return "sqrt(abs(\(left)))"
    case 12: return "exp(-abs(\(left)))"
    default: return "(\(left) * \(right) ^ 2)"
    }
  }

  /// A condition; compound ones stand in parentheses.
  mutating func condition(_ scope: Scope, depth: Int) -> String {
    guard depth > 0 else { return simpleCondition(scope) }
    switch count(0...8) {
    case 0: return "(\(condition(scope, depth: depth - 1)) or \(condition(scope, depth: depth - 1)))"
    case 1: return "(\(condition(scope, depth: depth - 1)) and \(condition(scope, depth: depth - 1)))"
    case 2: return "not (\(condition(scope, depth: depth - 1)))"
    case 3, 4:
      let (name, inner) = quantified(scope)
      let filter = happens(50) ? " where \(condition(inner, depth: 0))" : ""
      let body = use(of: name, in: condition(inner, depth: 0), joined: "and")
      return "(\(pick(["any", "all"])) \(name)\(filter): (\(body)))"
    case 5 where scope.readsPast:
      return "(after \(pattern(scope)) within \(pick(["1", "1", "2", "0.5"])))"
    case 6 where scope.readsPast:
      return "(never \(pattern(scope))\(happens(40) ? " since \(pattern(scope))" : ""))"
    case 7: return "\(number(scope, depth: depth - 1)) \(comparison()) \(number(scope, depth: depth - 1))"
    default: return simpleCondition(scope)
    }
  }

  /// A number that is never negative.
  mutating func weight(_ scope: Scope) -> String {
    switch count(0...4) {
    case 0: return "max(0, \(number(scope, depth: 1)))"
    case 1: return "abs(\(number(scope, depth: 1)))"
    case 2: return "if \(condition(scope, depth: 1)) then \(pick(["2", "3"])) else \(pick(["0", "0.5"]))"
    case 3:
      let quantity = pick(vocabulary.quantities)
      let place = place(quantity, scope)
      return quantity.lower < 0 ? "abs(\(place))" : place
    default: return pick(["1", "2", "0.5", "3"])
    }
  }

  /// One actor related to another.
  mutating func related(_ scope: Scope) -> String {
    let ends = twoTerms(scope)
    return "\(happens(30) ? "not " : "")\(ends.0) \(pick(vocabulary.relations).name) \(ends.1)"
  }

  /// An actor: mostly a variable where there is one.
  mutating func term(_ scope: Scope) -> String {
    scope.variables.isEmpty || happens(15) ? pick(vocabulary.actors) : pick(scope.variables).name
  }

  /// Two actors that are not written alike.
  mutating func twoTerms(_ scope: Scope) -> (String, String) {
    let first = term(scope)
    let others = scope.variables.map(\.name).filter { $0 != first }
    return (first, others.isEmpty ? pick(vocabulary.actors.filter { $0 != first }) : pick(others))
  }

  /// An actor that may own such a thing.
  mutating func owner(_ scope: Scope, _ owner: Vocabulary.Owner) -> String {
    let able = scope.variables.map(\.name) + vocabulary.actors.filter { owns($0, owner) }
    return scope.variables.isEmpty || happens(15) ? pick(able) : pick(scope.variables).name
  }

  /// Where a quantity's number is.
  mutating func place(_ quantity: Vocabulary.Quantity, _ scope: Scope) -> String {
    switch quantity.owner {
    case .world: return quantity.name
    case .pair:
      let ends = twoTerms(scope)
      return "\(quantity.name)(\(ends.0), \(ends.1))"
    case .actor, .kind: return "\(owner(scope, quantity.owner)).\(quantity.name)"
    }
  }

  /// A number of the variable's own.
  mutating func read(of variable: String) -> String {
    let owned = vocabulary.quantities.filter { $0.owner == .actor }
    return owned.isEmpty ? "(count Z where Z == \(variable))" : "\(variable).\(pick(owned).name)"
  }

  /// The scope inside a quantifier, and its variable's name.
  func quantified(_ scope: Scope) -> (name: String, scope: Scope) {
    let name = ["P", "Q", "R", "S"][scope.depth]
    var inner = scope
    inner.variables.append(Variable(name: name, kind: nil))
    inner.depth += 1
    return (name, inner)
  }

  /// The condition, or it and one that uses the variable if it does not.
  mutating func use(of variable: String, in condition: String, joined word: String) -> String {
    if words(of: condition).contains(variable) { return condition }
    return "\(condition) \(word) \(read(of: variable)) >= 1"
  }

  /// The words of a text, operators and numbers left out.
  func words(of text: String) -> Set<String> {
    Set(text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
  }

  /// Does the actor own such a thing?
  func owns(_ actor: String, _ owner: Vocabulary.Owner) -> Bool {
    switch owner {
    case .world, .pair: return false
    case .actor: return true
    case .kind(let kind):
      return zip(vocabulary.actors, vocabulary.kinds).contains { $0 == actor && $1 == kind }
    }
  }

  /// How a declaration says who owns it.
  func words(_ owner: Vocabulary.Owner) -> String {
    switch owner {
    case .world: ""
    case .actor: " of actor"
    case .kind(let kind): " of \(kind)"
    case .pair: " of actor to actor"
    }
  }

  private mutating func simpleNumber(_ scope: Scope) -> String {
    if !scope.options.isEmpty && happens(30) { return pick(scope.options) }
    return happens(60) ? simpleRead(scope) : pick(["0.5", "1", "1", "2", "25%"])
  }

  private mutating func simpleRead(_ scope: Scope) -> String { place(pick(vocabulary.quantities), scope) }

  private mutating func simpleCondition(_ scope: Scope) -> String {
    switch count(0...9) {
    case 0, 1: return related(scope)
    case 2 where !vocabulary.flags.isEmpty:
      let flag = pick(vocabulary.flags)
      guard flag.owner != .world else { return flag.name }
      return "\(owner(scope, flag.owner)) is \(happens(40) ? "not " : "")\(flag.name)"
    case 3 where vocabulary.kinds.contains("clan") && !scope.variables.isEmpty:
      return "\(pick(scope.variables).name) : clan"
    case 4 where scope.variables.count > 1:
      let ends = twoTerms(scope)
      return "\(ends.0) \(pick(["==", "!="])) \(ends.1)"
    case 5,
      6 where scope.readsTypes && !vocabulary.hypotheses.isEmpty:
      guard scope.readsTypes, let hypothesis = vocabulary.hypotheses.first else { break }
      let actor = happens(50) || scope.variables.isEmpty ? hypothesis.actor : term(scope)
      let isKnown = actor == hypothesis.actor || scope.variables.contains { $0.name == actor }
      return "\(isKnown ? actor : hypothesis.actor).\(hypothesis.name) is \(pick(hypothesis.types))"
    case 7:
      let known = vocabulary.definitions.filter(\.isTruth)
      guard let definition = known.first else { break }
      return "\(definition.name)(\(term(scope)))"
    default: break
    }
    return "\(simpleRead(scope)) \(comparison()) \(pick(["0", "1", "2", "0.5"]))"
  }

  private mutating func aggregate(_ scope: Scope, depth: Int) -> String {
    let (name, inner) = quantified(scope)
    let owned = vocabulary.quantities.filter { $0.owner == .actor }
    let filter = " where \(use(of: name, in: condition(inner, depth: 0), joined: "or"))"
    guard let quantity = owned.first else { return "(count \(name)\(filter))" }
    switch count(0...3) {
    case 0: return "(count \(name)\(filter))"
    case 1: return "(min \(name): \(name).\(quantity.name))"
    case 2: return "(max \(name): \(name).\(quantity.name))"
    default: return "(sum \(name)\(filter): \(name).\(quantity.name))"
    }
  }

  private mutating func comparison() -> String { pick([">=", ">=", "<", "<=", ">", "==", "!="]) }
}
