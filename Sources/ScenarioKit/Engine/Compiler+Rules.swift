struct RuleDraft {
  let rule: RuleID
  let binding: [ActorID]
  let condition: CompiledPiece
  let effects: Int
  let held: UInt32?
  /// For `on` rules.
  let trigger: GroundPattern?
  let reads: Set<UInt32>
  let readsTime: Bool
}

extension Compiler {
  /// Rules in the order in which they run: higher priority first, then as declared.
  private var ruleOrder: [RuleID] {
    if cone.rules.isEmpty { return [] }
    let rules = clauses.rules
    return cone.rules.sorted {
      (-rules[$0.index].rule.priority, $0.index) < (-rules[$1.index].rule.priority, $1.index)
    }
  }

  /// `on` rules and plain rules over their bindings, in running order.
  mutating func compileRules() throws(EngineFault) -> [RuleDraft] {
    var drafts: [RuleDraft] = []
    for id in ruleOrder {
      let rule = clauses.rules[id.index].rule
      if case .eachRound = rule.trigger { continue }
      for binding in try bindings(of: id) {
        if let draft = compileRule(id, binding) { drafts.append(draft) }
      }
    }
    return drafts
  }

  mutating func compileEachRound() throws(EngineFault) -> [RuleDraft] {
    var drafts: [RuleDraft] = []
    for id in ruleOrder {
      let rule = clauses.rules[id.index].rule
      guard case .eachRound = rule.trigger else { continue }
      for binding in try bindings(of: id) {
        if let draft = compileRule(id, binding) { drafts.append(draft) }
      }
    }
    return drafts
  }

  /// The bindings of a rule, in their order. Of one that follows an event, those that some event can trigger, where not
  /// everything is told of.
  private func bindings(of id: RuleID) throws(EngineFault) -> [[ActorID]] {
    let clause = clauses.rules[id.index]
    let (rule, conjuncts) = (clause.rule, clause.conjuncts)
    let origin = ClauseOrigin(.rule(id))
    guard case .event(let pattern) = rule.trigger, request.reach.leavesOut else {
      return try grounder.bindings(of: rule.variables, where: conjuncts, origin)
    }
    let waker = waker(pattern)
    if waker.moves.isEmpty, !pattern.isHolding { return [] }
    let plan = JoinPlan(rule.variables, conjuncts, bound: waker.variables, known)
    var found: Set<[ActorID]> = []
    var met: Set<[ActorID?]> = []
    for move in waker.moves.isEmpty ? [nil] : waker.moves.map(Optional.some) {
      for place in possibleEvents.places(of: move) {
        var environment = Environment(unbound: rule.variables.count)
        guard waker.bind(possibleEvents.events[place], rule.variables, &environment, known),
          met.insert(environment.actors).inserted
        else { continue }
        grounder.complete(plan, &environment) { environment in
          found.insert(environment.actors.compactMap { $0 })
          return found.count <= Grounder.mostBindings
        }
        if found.count > Grounder.mostBindings {
          throw EngineFault(.tooManyBindings, origin: origin, round: world.round)
        }
      }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private mutating func compileRule(_ id: RuleID, _ binding: [ActorID]) -> RuleDraft? {
    let clause = clauses.rules[id.index]
    let rule = clause.rule
    var environment = Environment(binding)
    var trigger: GroundPattern?
    if case .event(let pattern) = rule.trigger {
      guard let ground = ground(pattern, .last, environment) else { return nil }
      trigger = ground
      environment.options = .registers(optionRegisters)
    }
    builder.setOrigin(ClauseOrigin(.rule(id), binding))
    reads = []
    readsTime = false
    defer { reads = nil }
    guard let condition = piece(all: clause.conditions, environment) else { return nil }
    let conditionReads = reads ?? []
    reads = nil
    let conditionReadsTime = readsTime
    let effects = builder.position
    for effect in rule.effects { emit(effect, environment) }
    builder.emit(.halt)
    var held: UInt32?
    if case .condition = rule.trigger { held = builder.newState() }
    return RuleDraft(
      rule: id, binding: binding, condition: condition, effects: effects, held: held, trigger: trigger,
      reads: conditionReads, readsTime: conditionReadsTime)
  }
}
