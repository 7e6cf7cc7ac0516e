import Foundation
import ScenarioKit

extension TreeWalk {
  /// What an expression is worth, truth counting as 1 and 0.
  ///
  /// - Parameters:
  ///   - environment: the bound actors, by variable.
  ///   - options: those of the event whose clause this is.
  /// - Throws: `NaiveFailure` where it has no finite value.
  func evaluate(
    _ expression: ScenarioKit.Expression, in world: NaiveWorld, _ environment: [ActorID], options: [Int] = []
  ) throws -> Double {
    func value(_ part: ScenarioKit.Expression) throws -> Double {
      try evaluate(part, in: world, environment, options: options)
    }
    func actor(_ term: ActorTerm) -> ActorID { resolved(term, environment) }

    switch expression {
    case .number(let number): return number
    case .input(let id, _): return scenario.inputs[id.index].value
    case .truth(let truth): return truth ? 1 : 0
    case .option(let index): return Double(options[index])
    case .quantity(let id, let terms):
      let actors = terms.map(actor)
      guard owns(scenario.quantity(id), actors) else { return 0 }
      return world.quantities[NaiveWorld.Place(id.index, actors)] ?? scenario.quantity(id).initial
    case .flag(let id, let terms):
      return world.flags.contains(NaiveWorld.Place(id.index, terms.map(actor))) ? 1 : 0
    case .relation(let id, let from, let to):
      return isRelated(id, actor(from), actor(to), in: world) ? 1 : 0
    case .isOfKind(let term, let kind): return scenario.isActor(actor(term), of: kind) ? 1 : 0
    case .same(let left, let right): return actor(left) == actor(right) ? 1 : 0
    case .type(let name, let term, let type):
      guard let id = scenario.hypothesis(name, of: actor(term)), let index = world.types[id] else { return 0 }
      return scenario.hypothesis(id).types[index].name == type ? 1 : 0
    case .definition(let id, let terms):
      return try evaluate(scenario.definition(id).body, in: world, terms.map(actor))
    case .negative(let part): return -(try value(part))
    case .arithmetic(let operation, let left, let right):
      return try calculated(operation, value(left), value(right))
    case .compare(let comparison, let left, let right):
      return compared(comparison, try value(left), try value(right)) ? 1 : 0
    case .not(let part): return try value(part) == 0 ? 1 : 0
    case .and(let left, let right): return try value(left) != 0 && value(right) != 0 ? 1 : 0
    case .or(let left, let right): return try value(left) != 0 || value(right) != 0 ? 1 : 0
    case .conditional(let condition, let yes, let no):
      return try value(condition) != 0 ? value(yes) : value(no)
    case .function(let function, let arguments): return try calculated(function, arguments.map(value))
    case .quantifier(let quantifier, let binding, let body):
      for inner in try extensions(of: environment, by: binding, in: world, options: options) {
        let holds = try evaluate(body, in: world, inner, options: options) != 0
        if holds == (quantifier == .any) { return quantifier == .any ? 1 : 0 }
      }
      return quantifier == .any ? 0 : 1
    case .aggregate(let aggregate, let binding, let body):
      let values = try extensions(of: environment, by: binding, in: world, options: options).map { inner in
        try body.map { try evaluate($0, in: world, inner, options: options) } ?? 1
      }
      return try collected(aggregate, values)
    case .after(let pattern, let rounds):
      let turns = rounds * Double(scenario.turnsPerRound)
      return try world.log.contains { played in
        try Double(world.turn - played.turn) <= turns && matches(pattern, played, in: world, environment)
      } ? 1 : 0
    case .never(let pattern, let since):
      let start = try since.map { since in
        try world.log.lastIndex { try matches(since, $0, in: world, environment) }.map { $0 + 1 } ?? 0
      }
      return try world.log[(start ?? 0)...].contains { try matches(pattern, $0, in: world, environment) }
        ? 0 : 1
    case .measure(let measure):
      guard let answer else { throw NaiveFailure.unsupported("a question outside a check") }
      return try answer(measure)
    }
  }

  /// Do all conditions hold? Stops at the first that does not.
  func holds(
    _ conditions: [Condition], in world: NaiveWorld, _ environment: [ActorID], options: [Int] = []
  ) throws -> Bool {
    try conditions.allSatisfy { try evaluate($0.expression, in: world, environment, options: options) != 0 }
  }

  /// Is the event what the pattern describes?
  ///
  /// Holding with turns open is by nobody in particular, and matches `hold` of everybody.
  func matches(
    _ pattern: EventPattern, _ played: NaiveWorld.Played, in world: NaiveWorld, _ environment: [ActorID]
  ) throws -> Bool {
    let event = played.event
    guard let move = event.move else {
      guard case .hold = pattern.action else { return false }
      return event.isByNobody || pattern.actor.map { resolved($0, environment) == event.actor } ?? true
    }
    guard scenario.move(move, matches: pattern.action),
      pattern.actor.map({ resolved($0, environment) == event.actor }) ?? true,
      pattern.target.map({ resolved($0, environment) == event.target }) ?? true
    else { return false }
    let declared = scenario.move(move)
    for option in pattern.options {
      guard let index = declared.options.firstIndex(where: { $0.name == option.name }) else { return false }
      let lower = try evaluate(option.lower, in: world, environment)
      let upper = try evaluate(option.upper, in: world, environment)
      guard lower <= Double(event.options[index]), Double(event.options[index]) <= upper else { return false }
    }
    guard let outcome = pattern.outcome else { return true }
    return played.outcome.map { declared.outcomes[$0].name == outcome } ?? false
  }

  /// The actor that a term stands for.
  func resolved(_ term: ActorTerm, _ environment: [ActorID]) -> ActorID {
    switch term {
    case .actor(let id): id
    case .variable(let index): environment[index]
    }
  }

  /// Is one actor related to another, directly or, where the relation is transitive, along a chain of set facts?
  func isRelated(_ id: RelationID, _ from: ActorID, _ to: ActorID, in world: NaiveWorld) -> Bool {
    guard from != to else { return false }
    guard scenario.relation(id).isTransitive else {
      return world.facts.contains(NaiveWorld.Fact(relation: id, from: from, to: to))
    }
    var reached: Set<ActorID> = [from]
    while true {
      let further = actors.filter { end in
        !reached.contains(end)
          && reached.contains { world.facts.contains(NaiveWorld.Fact(relation: id, from: $0, to: end)) }
      }
      if further.contains(to) { return true }
      if further.isEmpty { return false }
      reached.formUnion(further)
    }
  }

  /// The environment with the binding's variable bound to each actor that meets it, in declared order.
  func extensions(
    of environment: [ActorID], by binding: ScenarioKit.Expression.Binding, in world: NaiveWorld,
    options: [Int]
  ) throws -> [[ActorID]] {
    try actors.map { extended(environment, binding.variable, $0) }.filter { inner in
      try meets(binding, inner, in: world, options: options)
    }
  }

  /// Is the bound actor of the binding's kind, and do its conditions hold?
  func meets(
    _ binding: ScenarioKit.Expression.Binding, _ environment: [ActorID], in world: NaiveWorld, options: [Int]
  ) throws -> Bool {
    guard scenario.isActor(environment[binding.variable], of: binding.kind) else { return false }
    return try binding.conditions.allSatisfy {
      try evaluate($0, in: world, environment, options: options) != 0
    }
  }

  /// The environment with one more variable.
  func extended(_ environment: [ActorID], _ variable: Int, _ actor: ActorID) -> [ActorID] {
    precondition(variable <= environment.count, "variables are numbered without gaps")
    return environment.prefix(variable) + [actor]
  }

  private func calculated(
    _ operation: ScenarioKit.Expression.Arithmetic, _ left: Double, _ right: Double
  ) throws -> Double {
    switch operation {
    case .add: return try finite(left + right)
    case .subtract: return try finite(left - right)
    case .multiply: return try finite(left * right)
    case .divide:
      if right == 0 { throw NaiveFailure.divisionByZero }
      return try finite(left / right)
    case .power: return try finite(pow(left, right))
    }
  }

  private func calculated(_ function: ScenarioKit.Expression.Function, _ arguments: [Double]) throws -> Double
  {
    switch function {
    case .min: return try smallest(arguments)
    case .max: return try largest(arguments)
    case .abs: return abs(arguments[0])
    case .exp: return try finite(exp(arguments[0]))
    case .log: return try finite(log(arguments[0]))
    case .sqrt: return try finite(arguments[0].squareRoot())
    case .clamp: return min(max(arguments[0], arguments[1]), arguments[2])
    }
  }

  private func collected(_ aggregate: ScenarioKit.Expression.Aggregate, _ values: [Double]) throws -> Double {
    switch aggregate {
    case .sum, .count: try finite(values.reduce(0, +))
    case .min: try smallest(values)
    case .max: try largest(values)
    }
  }

  private func compared(_ comparison: ScenarioKit.Expression.Comparison, _ left: Double, _ right: Double)
    -> Bool
  {
    switch comparison {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }

  private func smallest(_ values: [Double]) throws -> Double {
    guard let value = values.min() else { throw NaiveFailure.minimumOfNothing }
    return value
  }

  private func largest(_ values: [Double]) throws -> Double {
    guard let value = values.max() else { throw NaiveFailure.minimumOfNothing }
    return value
  }

  private func finite(_ value: Double) throws -> Double {
    guard value.isFinite else { throw NaiveFailure.notFinite }
    return value
  }
}

extension Event {
  /// Holding with turns open: nobody acts.
  static let nobodyActs = Event.hold(ActorID(-1))

  var isByNobody: Bool { actor.index < 0 }
}
