/// Changes that a `for` multiplies without a need.
extension Review {
  /// A rule fires once for each way to put actors in place of its variables. A change that no variable is part of is
  /// then made over and over.
  mutating func reviewRepetition() {
    for rule in scenario.rules where !rule.variables.isEmpty {
      guard let world else { return }
      let known = Set(rule.variables.indices)
      var triggering = Mentions()
      if case .event(let pattern) = rule.trigger { triggering.add(pattern, in: scenario) }
      var changing = Mentions()
      changing.add(rule.conditions.filter { !world.isFixed($0.expression) }, in: scenario)
      // Where a state of things picks out the actors, each of them is meant to count.
      guard changing.variables.isDisjoint(with: known) else { continue }
      let others = known.subtracting(triggering.variables)
      let scenario = scenario
      let accumulated = rule.effects.compactMap { $0.accumulated(in: scenario) }
      guard !others.isEmpty, let quantity = accumulated.first else { continue }
      let count = bindings(of: rule, leaving: others)
      guard count > 1 else { continue }
      let names = others.sorted().map { "`\(rule.variables[$0].name)`" }.joined(separator: ", ")
      warn(
        .multiplied(
          rule: rule.name, scenario.quantity(quantity).name, variables: names, count: count,
          time: rule.trigger.time),
        rule.origin)
    }
  }

  /// In how many ways those variables can be bound, at the most, whatever the other variables stand for.
  private func bindings(of rule: Rule, leaving free: Set<Int>) -> Int {
    guard let world else { return 0 }
    let fixed = rule.conditions.filter { world.isFixed($0.expression) }
    var counts: [[ActorID]: Int] = [:]
    var tried = 0
    func bind(_ bound: [ActorID]) {
      if tried > 3_000 { return }
      tried += 1
      var supposition = Supposition(world)
      var frame = supposition.frame(rule.variables)
      for (index, actor) in bound.enumerated() { frame.parties[index] = .actor(actor) }
      for condition in fixed { supposition.suppose(condition.expression, in: frame) }
      if supposition.isContradictory { return }
      guard bound.count < rule.variables.count else {
        let others = bound.enumerated().filter { !free.contains($0.offset) }.map(\.element)
        counts[others, default: 0] += 1
        return
      }
      for index in scenario.actors.indices {
        let actor = ActorID(index)
        guard !bound.contains(actor), scenario.isActor(actor, of: rule.variables[bound.count].kind) else {
          continue
        }
        bind(bound + [actor])
      }
    }
    bind([])
    return tried > 3_000 ? 0 : counts.values.max() ?? 0
  }
}

extension Rule.Trigger {
  /// When it fires, as in "3 times a round".
  fileprivate var time: String {
    switch self {
    case .event: "an event"
    case .eachRound: "a round"
    case .condition: "at once"
    }
  }
}

extension Effect {
  /// The quantity that it moves on from where it stands, as `+=` does, with no bound actor having a part in it.
  fileprivate func accumulated(in scenario: Scenario) -> QuantityID? {
    guard case .quantity(let id, let terms, let value) = self,
      case .arithmetic(let operation, .quantity(id, _), let step) = value,
      operation == .add || operation == .subtract
    else { return nil }
    let mentions = Mentions(.quantity(id, terms), in: scenario).variables.union(
      Mentions(step, in: scenario).variables)
    return mentions.isEmpty ? id : nil
  }
}
