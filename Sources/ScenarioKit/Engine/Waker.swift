/// Events that may wake a clause: a pattern over the clause's variables, options and outcomes left aside.
struct Waker {
  /// Empty for holding.
  let moves: [MoveID]
  /// nil for anybody.
  let actor: ActorTerm?
  let target: ActorTerm?
  /// Turns after which such an event wakes nothing any more.
  var window = Double.infinity

  /// The variables that an event binds.
  var variables: Set<Int> {
    Set([actor, target].compactMap { $0?.variable })
  }

  /// Binds the variables to the actors of an event; false where it is no such event.
  func bind(_ event: Event, _ variables: [Variable], _ environment: inout Environment, _ known: KnownWorld)
    -> Bool
  {
    func bind(_ term: ActorTerm, to actor: ActorID) -> Bool {
      guard case .variable(let index) = term else { return environment[term] == actor }
      if let bound = environment.actors[index] { return bound == actor }
      if let kind = variables[index].kind, known.facts.kinds[actor.index] != kind { return false }
      if environment.actors.contains(actor) { return false }
      environment.actors[index] = actor
      return true
    }
    if let actor, !bind(actor, to: event.actor) { return false }
    guard let target else { return true }
    return event.target.map { bind(target, to: $0) } ?? false
  }
}

extension Compiler {
  func waker(_ pattern: EventPattern, _ terms: [ActorTerm]? = nil, window: Double = .infinity)
    -> Waker
  {
    Waker(
      moves: clauses.moves(matching: pattern.action), actor: Self.term(pattern.actor, terms),
      target: Self.term(pattern.target, terms),
      window: window)
  }

  /// What a term within a definition stands for where the definition is used.
  private static func term(_ term: ActorTerm?, _ terms: [ActorTerm]?) -> ActorTerm? {
    guard let terms, case .variable(let index)? = term else { return term }
    return index < terms.count ? terms[index] : nil
  }

  /// Events of which one at least must have been for all conditions to hold; nil where that cannot be told.
  ///
  /// As with the memories that trigger what was grounded, what stands before the condition that tells must be unable to
  /// fail.
  func wakers(ofAll conditions: [Expression], _ terms: [ActorTerm]? = nil) -> [Waker]? {
    for condition in conditions {
      if let found = wakers(of: condition, terms) { return found }
      if mayFail(condition) { return nil }
    }
    return nil
  }

  private func wakers(of condition: Expression, _ terms: [ActorTerm]?) -> [Waker]? {
    switch condition {
    case .after(let pattern, let rounds):
      // A pattern of moves that matches none holds of nothing.
      let waker = waker(pattern, terms, window: rounds * Double(scenario.turnsPerRound))
      if waker.moves.isEmpty, !pattern.isHolding { return [] }
      return [waker]
    case .and: return wakers(ofAll: condition.conjuncts, terms)
    case .or:
      var all: [Waker] = []
      for term in condition.disjuncts {
        guard let found = wakers(of: term, terms) else { return nil }
        all += found
      }
      return all
    case .definition(let id, let inner):
      let inner = terms == nil ? inner : inner.compactMap { Self.term($0, terms) }
      if inner.count < scenario.definition(id).parameters.count { return nil }
      return wakers(of: scenario.definition(id).body, inner)
    default: return nil
    }
  }
}

extension EventPattern {
  var isHolding: Bool { if case .hold = action { true } else { false } }
}
