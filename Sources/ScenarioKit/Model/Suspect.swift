/// A part of an expression that has no value for some numbers: a divisor, or what `sqrt` and `log` are taken of.
struct Suspect {
  let fault: Trial.Fault
  let expression: Expression
  /// `sqrt` or `log`; nil for a divisor.
  let function: String?
  let trial: Trial

  /// All such parts of an expression; the supposition gets to know the actors that quantifiers speak of.
  static func all(
    in expression: Expression, _ guards: [Trial.Guard], _ frame: Supposition.Frame,
    _ supposition: inout Supposition
  ) -> [Suspect] {
    var search = Search(supposition: supposition)
    search.look(at: expression, guards, frame)
    supposition = search.supposition
    return search.found
  }
}

/// A walk through an expression that remembers on which conditions it came to a place.
private struct Search {
  var supposition: Supposition
  var found: [Suspect] = []

  mutating func look(at expression: Expression, _ guards: [Trial.Guard], _ frame: Supposition.Frame) {
    func on(_ condition: Expression, _ holds: Bool) -> [Trial.Guard] {
      guards + [Trial.Guard(condition: condition, holds: holds, frame: frame)]
    }
    switch expression {
    case .number, .input, .truth, .option, .quantity, .flag, .relation, .isOfKind, .same, .type, .after,
      .never,
      .measure:
      break
    case .definition(let id, let terms):
      guard let parties = frame.parties(terms) else { return }
      look(at: supposition.scenario.definition(id).body, guards, frame.calling(parties))
    case .negative(let inner), .not(let inner): look(at: inner, guards, frame)
    case .arithmetic(let operation, let left, let right):
      look(at: left, guards, frame)
      look(at: right, guards, frame)
      if operation == .divide { add(.zero, right, nil, guards, frame) }
    case .compare(_, let left, let right):
      look(at: left, guards, frame)
      look(at: right, guards, frame)
    case .and(let left, let right):
      look(at: left, guards, frame)
      look(at: right, on(left, true), frame)
    case .or(let left, let right):
      look(at: left, guards, frame)
      look(at: right, on(left, false), frame)
    case .conditional(let condition, let first, let second):
      look(at: condition, guards, frame)
      look(at: first, on(condition, true), frame)
      look(at: second, on(condition, false), frame)
    case .function(let function, let arguments):
      for argument in arguments { look(at: argument, guards, frame) }
      guard let first = arguments.first else { return }
      if function == .sqrt { add(.negative, first, "sqrt", guards, frame) }
      if function == .log { add(.notPositive, first, "log", guards, frame) }
    case .quantifier(_, let binding, let body): look(at: body, binding, guards, frame)
    case .aggregate(_, let binding, let body): look(at: body ?? .truth(true), binding, guards, frame)
    }
  }

  private mutating func look(
    at body: Expression, _ binding: Expression.Binding, _ guards: [Trial.Guard], _ frame: Supposition.Frame
  ) {
    let party = supposition.newSomeone("an actor", of: binding.kind)
    let frame = frame.binding(binding.variable, to: party)
    var guards = guards
    for condition in binding.conditions + [body] {
      look(at: condition, guards, frame)
      guards.append(Trial.Guard(condition: condition, holds: true, frame: frame))
    }
  }

  private mutating func add(
    _ fault: Trial.Fault, _ expression: Expression, _ function: String?, _ guards: [Trial.Guard],
    _ frame: Supposition.Frame
  ) {
    if expression.constantValue != nil { return }
    found.append(
      Suspect(
        fault: fault, expression: expression, function: function, trial: Trial(guards: guards, frame: frame)))
  }
}
