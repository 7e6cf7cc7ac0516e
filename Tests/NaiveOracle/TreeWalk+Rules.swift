import ScenarioKit

extension TreeWalk {
  /// Runs the rules in passes until one fires nothing, then looks at the plain ones.
  ///
  /// - Parameter played: what happened; nil where nobody acted, as at a round's end or after `set`.
  func runRules(_ world: inout NaiveWorld, triggeredBy played: NaiveWorld.Played?) throws {
    var fired: Set<NaiveWorld.RuleBinding> = []
    var isSettled = false
    while !isSettled {
      isSettled = true
      for binding in ruleBindings where !fired.contains(binding) {
        let rule = scenario.rules[binding.rule.index]
        guard try fires(rule, binding, played, in: world) else { continue }
        fired.insert(binding)
        try apply(rule.effects, to: &world, binding.actors, options: options(of: rule, played))
        isSettled = false
      }
    }
    try lookAtPlainRules(&world)
  }

  /// Runs the rules of a round's end, once each in their order, then the plain ones in passes.
  func runRoundEndRules(_ world: inout NaiveWorld) throws {
    for binding in ruleBindings {
      let rule = scenario.rules[binding.rule.index]
      guard case .eachRound = rule.trigger, try holds(rule.conditions, in: world, binding.actors) else {
        continue
      }
      try apply(rule.effects, to: &world, binding.actors)
    }
    try runRules(&world, triggeredBy: nil)
  }

  /// Remembers for every binding of a plain rule whether its conditions hold now.
  func lookAtPlainRules(_ world: inout NaiveWorld) throws {
    let seen = world
    world.heldBindings = Set(
      try ruleBindings.filter { binding in
        let rule = scenario.rules[binding.rule.index]
        guard case .condition = rule.trigger else { return false }
        return try holds(rule.conditions, in: seen, binding.actors)
      })
  }

  /// Every rule with every binding: higher priorities first, then as declared, then by binding.
  var ruleBindings: [NaiveWorld.RuleBinding] {
    allRuleBindings.filter { !omittedRules.contains($0.rule) }
  }

  /// Every rule of a scenario with every binding, in the order in which they run.
  static func ruleBindings(of scenario: Scenario) -> [NaiveWorld.RuleBinding] {
    scenario.rules.indices
      .sorted { left, right in
        let (first, second) = (scenario.rules[left].priority, scenario.rules[right].priority)
        return first != second ? first > second : left < right
      }
      .flatMap { index in
        bindings(of: scenario.rules[index].variables, in: scenario).map {
          NaiveWorld.RuleBinding(rule: RuleID(index), actors: $0)
        }
      }
  }

  private func fires(
    _ rule: Rule, _ binding: NaiveWorld.RuleBinding, _ played: NaiveWorld.Played?, in world: NaiveWorld
  ) throws -> Bool {
    switch rule.trigger {
    case .eachRound: return false
    case .event(let pattern):
      guard let played, try matches(pattern, played, in: world, binding.actors) else { return false }
      return try holds(rule.conditions, in: world, binding.actors, options: played.event.options)
    case .condition:
      return try !world.heldBindings.contains(binding) && holds(rule.conditions, in: world, binding.actors)
    }
  }

  private func options(of rule: Rule, _ played: NaiveWorld.Played?) -> [Int] {
    guard case .event = rule.trigger else { return [] }
    return played?.event.options ?? []
  }
}
