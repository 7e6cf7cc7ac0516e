extension Expression {
  /// The expressions it is made of, one level down.
  package var parts: [Expression] {
    switch self {
    case .number, .input, .truth, .option, .quantity, .flag, .relation, .isOfKind, .same, .type, .definition:
      []
    case .negative(let inner), .not(let inner): [inner]
    case .arithmetic(_, let left, let right), .compare(_, let left, let right), .and(let left, let right),
      .or(let left, let right):
      [left, right]
    case .conditional(let condition, let first, let second): [condition, first, second]
    case .function(_, let arguments): arguments
    case .quantifier(_, let binding, let body): binding.conditions + [body]
    case .aggregate(_, let binding, let body): binding.conditions + (body.map { [$0] } ?? [])
    case .after(let pattern, _): pattern.parts
    case .never(let pattern, let since): pattern.parts + (since?.parts ?? [])
    case .measure(let measure): measure.parts
    }
  }

  /// What must all hold for it to hold, in the written order: the expression itself unless it is an `and`.
  var conjuncts: [Expression] {
    terms { if case .and(let left, let right) = $0 { (left, right) } else { nil } }
  }

  /// What it is enough that one of holds, in the written order: the expression itself unless it is an `or`.
  var disjuncts: [Expression] {
    terms { if case .or(let left, let right) = $0 { (left, right) } else { nil } }
  }

  /// The leaves of a chain, however long.
  private func terms(_ sides: (Expression) -> (Expression, Expression)?) -> [Expression] {
    var (found, open): ([Expression], [Expression]) = ([], [self])
    while let next = open.popLast() {
      if let (left, right) = sides(next) { open += [right, left] } else { found.append(next) }
    }
    return found
  }

  /// The definitions that it names, those within them left aside.
  package var definitions: Set<DefinitionID> {
    if case .definition(let id, _) = self { return [id] }
    return parts.reduce(into: []) { $0.formUnion($1.definitions) }
  }
}

extension EventPattern {
  /// The bounds of its options.
  package var parts: [Expression] { options.flatMap { [$0.lower, $0.upper] } }
}

extension Measure {
  fileprivate var parts: [Expression] {
    switch subject {
    case .chance(let condition): [condition.expression]
    case .mean(let expression), .belief(let expression): [expression]
    case .response(let pattern): pattern.parts
    }
  }
}
