/// A quantity, a flag or a relation as declared, whoever its actors are.
enum Symbol: Hashable {
  case quantity(QuantityID)
  case flag(FlagID)
  case relation(RelationID)
}

/// What an expression reads.
struct Reads {
  var symbols: Set<Symbol> = []
  /// Names of hypotheses.
  var hypotheses: Set<String> = []

  mutating func add(_ expressions: [Expression], in scenario: Scenario) {
    for expression in expressions { add(expression, in: scenario) }
  }

  mutating func add(_ expression: Expression, in scenario: Scenario) {
    switch expression {
    case .number, .input, .truth, .option, .isOfKind, .same: break
    case .quantity(let id, _): symbols.insert(.quantity(id))
    case .flag(let id, _): symbols.insert(.flag(id))
    case .relation(let id, _, _): symbols.insert(.relation(id))
    case .type(let name, _, _): hypotheses.insert(name)
    case .definition(let id, _): add(scenario.definition(id).body, in: scenario)
    case .negative(let inner), .not(let inner): add(inner, in: scenario)
    case .arithmetic(_, let left, let right), .compare(_, let left, let right), .and(let left, let right),
      .or(let left, let right):
      add(left, in: scenario)
      add(right, in: scenario)
    case .conditional(let condition, let yes, let no): add([condition, yes, no], in: scenario)
    case .function(_, let arguments): add(arguments, in: scenario)
    case .quantifier(_, let binding, let body):
      add(binding.conditions, in: scenario)
      add(body, in: scenario)
    case .aggregate(_, let binding, let body):
      add(binding.conditions, in: scenario)
      if let body { add(body, in: scenario) }
    case .after(let pattern, _): add(pattern, in: scenario)
    case .never(let pattern, let since):
      add(pattern, in: scenario)
      if let since { add(since, in: scenario) }
    case .measure: break
    }
  }

  private mutating func add(_ pattern: EventPattern, in scenario: Scenario) {
    for option in pattern.options { add([option.lower, option.upper], in: scenario) }
  }
}

extension Effect {
  /// What it changes, with what its change depends on.
  func writes(in scenario: Scenario, under conditions: Reads = Reads()) -> [(symbol: Symbol, reads: Reads)] {
    var reads = conditions
    switch self {
    case .quantity(let id, _, let value):
      reads.add(value, in: scenario)
      return [(.quantity(id), reads)]
    case .flag(let id, _, let value):
      reads.add(value, in: scenario)
      return [(.flag(id), reads)]
    case .relation(let id, _, _, _): return [(.relation(id), reads)]
    case .every(let binding, let effects):
      reads.add(binding.conditions, in: scenario)
      return effects.flatMap { $0.writes(in: scenario, under: reads) }
    }
  }
}
