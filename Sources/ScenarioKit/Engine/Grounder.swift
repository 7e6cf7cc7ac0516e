/// Finds the bindings of a clause's variables, leaving out at once those that what is known rules out.
///
/// Cost: with relations or flags that nothing changes among the conditions, what those leave, and not actors to the
/// power of variables.
struct Grounder {
  /// More bindings of one clause than this are refused.
  static let mostBindings = 200_000
  /// So are clauses that need more tries than this.
  static let mostTried = 20_000_000

  let known: KnownWorld

  /// Bindings to distinct actors, in declared order of actors, leftmost variable slowest.
  /// Throws where there are more than `mostBindings`, or too many have to be tried.
  ///
  /// - Parameter conjuncts: what must all hold.
  func bindings(
    of variables: [Variable], where conjuncts: [Expression], _ origin: ClauseOrigin
  ) throws(EngineFault) -> [[ActorID]] {
    let plan = JoinPlan(variables, conjuncts, known)
    var environment = Environment(unbound: variables.count)
    var result: [[ActorID]] = []
    let most = known.facts.looked + Self.mostTried
    complete(plan, &environment) { environment in
      result.append(environment.actors.compactMap { $0 })
      return result.count <= Self.mostBindings && known.facts.looked <= most
    }
    if known.facts.looked > most || result.count > Self.mostBindings {
      throw EngineFault(.tooManyBindings, origin: origin, round: known.state.round)
    }
    if !plan.isInOrder { result.sort { $0.lexicographicallyPrecedes($1) } }
    return result
  }

  /// Binds what a plan leaves to be bound, in every way in which nothing known rules it out. Each is passed on, until
  /// one is answered with false.
  func complete(
    _ plan: JoinPlan, _ environment: inout Environment, _ found: (Environment) -> Bool
  ) {
    if passes(plan.before, environment) { _ = bind(plan, 0, &environment, found) }
  }

  /// Returns false where no more are wanted.
  private func bind(
    _ plan: JoinPlan, _ index: Int, _ environment: inout Environment, _ found: (Environment) -> Bool
  ) -> Bool {
    if index == plan.steps.count { return found(environment) }
    let step = plan.steps[index]
    let most = known.facts.looked + Self.mostTried
    for actor in candidates(step, environment) {
      if let kind = step.kind, known.facts.kinds[actor.index] != kind { continue }
      if environment.actors.contains(actor) { continue }
      known.facts.looked += 1
      if known.facts.looked > most { return false }
      environment.actors[step.variable] = actor
      let goesOn = !passes(step.tests, environment) || bind(plan, index + 1, &environment, found)
      environment.actors[step.variable] = nil
      if !goesOn { return false }
    }
    return true
  }

  private func passes(_ tests: JoinPlan.Tests, _ environment: Environment) -> Bool {
    for fact in tests.facts {
      guard let from = environment[fact.from], let to = environment[fact.to] else { continue }
      if from == to || known.facts.holds(fact.relation, from, to) == false { return false }
    }
    for condition in tests.conditions where known.value(of: condition, in: environment) == 0 { return false }
    return true
  }

  /// The actors a quantifier's variable may stand for, those left out that are ruled out by what is known.
  func actors(for binding: Expression.Binding, in environment: Environment) -> [ActorID] {
    let conjuncts = binding.conditions.flatMap { $0.conjuncts }
    let bound = Set(
      environment.actors.indices.filter { environment.actors[$0] != nil && $0 != binding.variable })
    let sources = JoinPlan.sources(of: binding.variable, conjuncts, bound)
    var inner = environment.binding(binding.variable, to: ActorID(0))
    return candidates(binding.kind, sources, environment).filter { actor in
      known.facts.looked += 1
      if let kind = binding.kind, known.facts.kinds[actor.index] != kind { return false }
      inner.actors[binding.variable] = actor
      return !conjuncts.contains { known.value(of: $0, in: inner) == 0 }
    }
  }

  private func candidates(_ step: JoinPlan.Step, _ environment: Environment) -> ArraySlice<ActorID> {
    candidates(step.kind, step.sources, environment)
  }

  /// The actors worth trying: the shortest list that holds all who can be meant, ascending.
  private func candidates(
    _ kind: ActorKindID?, _ sources: [JoinPlan.Source], _ environment: Environment
  ) -> ArraySlice<ActorID> {
    var best: ArraySlice<ActorID>?
    for source in sources {
      let list: ArraySlice<ActorID>? =
        switch source {
        case .others(let term, let relation, let direction):
          environment[term].flatMap { known.facts.others($0, relation, direction) }
        case .linked(let relation, let direction): known.facts.linked(relation, direction)?[...]
        case .bearers(let flag): known.facts.bearers(of: flag)?[...]
        case .only(let term): environment[term].map { [$0] }
        }
      if let list, list.count < best?.count ?? Int.max { best = list }
    }
    if let best { return best }
    return kind.map { known.facts.members(of: $0)[...] } ?? known.facts.everyone[...]
  }
}

extension Expression {
  /// The variables that it reads from outside, of those before a place in the environment: quantifiers bind later ones.
  func variables(below count: Int) -> Set<Int> {
    var found: Set<Int> = []
    addVariables(below: count, to: &found)
    return found
  }

  private func addVariables(below count: Int, to found: inout Set<Int>) {
    for case .variable(let index) in terms where index < count { found.insert(index) }
    for part in parts { part.addVariables(below: count, to: &found) }
  }

  /// The actors that it names itself, those in its parts left aside.
  private var terms: [ActorTerm] {
    switch self {
    case .quantity(_, let terms), .flag(_, let terms), .definition(_, let terms): terms
    case .relation(_, let left, let right), .same(let left, let right): [left, right]
    case .isOfKind(let term, _), .type(_, let term, _): [term]
    case .after(let pattern, _): pattern.terms
    case .never(let pattern, let since): pattern.terms + (since?.terms ?? [])
    default: []
    }
  }
}

extension EventPattern {
  fileprivate var terms: [ActorTerm] { [actor, target].compactMap { $0 } }
}
