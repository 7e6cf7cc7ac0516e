extension Compiler {
  typealias Operand = CodeBuilder.Operand

  /// Writes code for the value of an expression. What is known already becomes a constant.
  mutating func emit(_ expression: Expression, _ environment: Environment) -> Operand {
    if builder.isFull { return .constant(0) }
    switch expression {
    case .number(let number): return .constant(number)
    case .input(let id, _): return .constant(scenario.inputs[id.index].value)
    case .truth(let truth): return .constant(truth ? 1 : 0)
    case .option(let index):
      switch environment.options {
      case .known(let values): return .constant(Double(values[index]))
      case .registers(let first): return .place(first + UInt32(index))
      case .none: return .constant(0)
      }
    case .quantity(let id, let terms):
      return emit(Atom(.quantity, id.index, terms, environment), known.facts.quantities[id.index])
    case .flag(let id, let terms):
      return emit(Atom(.flag, id.index, terms, environment), known.facts.flags[id.index])
    case .relation(let id, let from, let to):
      return emitRelation(id, from, to, expression, environment)
    case .type(let name, let term, let type): return emitType(name, term, type, environment)
    case .isOfKind, .same: return .constant(known.value(of: expression, in: environment) ?? 0)
    case .definition(let id, let terms):
      guard let actors = known.actors(terms, in: environment) else { return .constant(0) }
      return emit(scenario.definition(id).body, Environment(actors))
    case .negative(let inner): return emitUnary(.negate, inner, environment) { -$0 }
    case .not(let inner): return emitUnary(.not, inner, environment) { $0 == 0 ? 1 : 0 }
    case .arithmetic(let operation, let left, let right):
      return emitBinary(operation.operation, left, right, environment) { operation.applied($0, $1) }
    case .compare(let comparison, let left, let right):
      let (operation, swaps) = comparison.operation
      return emitBinary(operation, swaps ? right : left, swaps ? left : right, environment) {
        comparison.holds(swaps ? $1 : $0, swaps ? $0 : $1) ? 1 : 0
      }
    case .and, .or, .quantifier: return emitTruth(expression, environment)
    case .conditional(let condition, let yes, let no): return emitConditional(condition, yes, no, environment)
    case .function(let function, let arguments): return emitFunction(function, arguments, environment)
    case .aggregate(let aggregate, let binding, let body):
      return emitAggregate(aggregate, binding, body, environment)
    case .after(let pattern, let rounds): return emitAfter(pattern, rounds, environment)
    case .never(let pattern, let since): return emitNever(pattern, since, environment)
    case .measure: return .constant(0)
    }
  }

  /// A quantity or a flag: 0 for an actor that has none, or that is not bound.
  private mutating func emit(_ atom: Atom?, _ form: KnownFacts.Form) -> Operand {
    guard let atom, known.owns(atom, form) else { return .constant(0) }
    if !form.isTouched { return .constant(world.value(of: atom, in: scenario)) }
    let place = slot(atom)
    reads?.insert(place)
    return .place(place)
  }

  private mutating func emitRelation(
    _ id: RelationID, _ from: ActorTerm, _ to: ActorTerm, _ expression: Expression, _ environment: Environment
  ) -> Operand {
    if let value = known.value(of: expression, in: environment) { return .constant(value) }
    guard let from = environment[from], let to = environment[to] else { return .constant(0) }
    guard scenario.relation(id).isTransitive else {
      let place = slot(.relation(id, from, to))
      reads?.insert(place)
      return .place(place)
    }
    var facts: [UInt32?] = []
    for first in scenario.actors.indices {
      for second in scenario.actors.indices {
        facts.append(first == second ? nil : slot(.relation(id, ActorID(first), ActorID(second))))
      }
    }
    reads?.formUnion(facts.compactMap { $0 })
    reaches.append((from.index, to.index, facts))
    let target = builder.newTemporary()
    builder.emit(.reach, target: target, b: UInt32(reaches.count - 1))
    return .place(target)
  }

  private mutating func emitType(
    _ name: String, _ term: ActorTerm, _ type: String, _ environment: Environment
  ) -> Operand {
    guard let actor = environment[term], let id = scenario.hypothesis(name, of: actor),
      let index = scenario.hypothesis(id).typeIndex(type), let place = typePlaces[id]
    else { return .constant(0) }
    reads?.insert(place)
    let target = builder.newTemporary()
    let value = builder.constant(Double(index))
    builder.emit(.equal, target: target, a: place, b: value)
    return .place(target)
  }

  private mutating func emitUnary(
    _ operation: Instruction.Operation, _ inner: Expression, _ environment: Environment,
    _ known: (Double) -> Double
  ) -> Operand {
    let operand = emit(inner, environment)
    if case .constant(let value) = operand, known(value).isFinite { return .constant(known(value)) }
    let a = builder.place(of: operand)
    let target = builder.newTemporary()
    builder.emit(operation, target: target, a: a)
    return .place(target)
  }

  private mutating func emitBinary(
    _ operation: Instruction.Operation, _ left: Expression, _ right: Expression, _ environment: Environment,
    _ known: (Double, Double) -> Double
  ) -> Operand {
    let leftOperand = emit(left, environment)
    let rightOperand = emit(right, environment)
    if case .constant(let l) = leftOperand, case .constant(let r) = rightOperand, known(l, r).isFinite {
      return .constant(known(l, r))
    }
    let a = builder.place(of: leftOperand)
    let b = builder.place(of: rightOperand)
    let target = builder.newTemporary()
    builder.emit(operation, target: target, a: a, b: b)
    return .place(target)
  }

  private mutating func emitConditional(
    _ condition: Expression, _ yes: Expression, _ no: Expression, _ environment: Environment
  ) -> Operand {
    var otherwise = CodeBuilder.Label()
    switch emitJump(unless: condition, environment, to: &otherwise) {
    case .always: return emit(yes, environment)
    case .never: return emit(no, environment)
    case .depends: break
    }
    var end = CodeBuilder.Label()
    let target = builder.newTemporary()
    let yesPlace = place(emit(yes, environment))
    builder.emit(.copy, target: target, a: yesPlace)
    builder.emitJump(.jump, to: &end)
    builder.set(otherwise)
    let noPlace = place(emit(no, environment))
    builder.emit(.copy, target: target, a: noPlace)
    builder.set(end)
    return .place(target)
  }

  private mutating func emitFunction(
    _ function: Expression.Function, _ arguments: [Expression], _ environment: Environment
  ) -> Operand {
    let operands = arguments.map { emit($0, environment) }
    let constants = operands.compactMap { if case .constant(let value) = $0 { value } else { nil } }
    if constants.count == operands.count, function.applied(constants).isFinite {
      return .constant(function.applied(constants))
    }
    let places = operands.map { builder.place(of: $0) }
    let target = builder.newTemporary()
    switch function {
    case .abs: builder.emit(.magnitude, target: target, a: places[0])
    case .exp: builder.emit(.exponential, target: target, a: places[0])
    case .log: builder.emit(.logarithm, target: target, a: places[0])
    case .sqrt: builder.emit(.root, target: target, a: places[0])
    case .clamp:
      builder.emit(.maximum, target: target, a: places[0], b: places[1])
      builder.emit(.minimum, target: target, a: target, b: places[2])
    case .min, .max:
      var least = places[0]
      for next in places.dropFirst() {
        builder.emit(function == .min ? .minimum : .maximum, target: target, a: least, b: next)
        least = target
      }
      return .place(least)
    }
    return .place(target)
  }

  private mutating func emitAggregate(
    _ aggregate: Expression.Aggregate, _ binding: Expression.Binding, _ body: Expression?,
    _ environment: Environment
  ) -> Operand {
    let target = builder.newTemporary()
    let zero = builder.constant(0)
    let one = builder.constant(1)
    let isExtreme = aggregate == .min || aggregate == .max
    let found = builder.newTemporary()
    builder.emit(.copy, target: target, a: zero)
    if isExtreme { builder.emit(.copy, target: found, a: zero) }
    for actor in grounder.actors(for: binding, in: environment) {
      let inner = environment.binding(binding.variable, to: actor)
      var next = CodeBuilder.Label()
      if emitJumps(unlessAll: binding.conditions, inner, to: &next) == .never { continue }
      let value = body.map { place(emit($0, inner)) } ?? one
      switch aggregate {
      case .sum, .count: builder.emit(.add, target: target, a: target, b: value)
      case .min, .max:
        var first = CodeBuilder.Label()
        var done = CodeBuilder.Label()
        builder.emitJump(.jumpIfZero, a: found, to: &first)
        builder.emit(aggregate == .min ? .minimum : .maximum, target: target, a: target, b: value)
        builder.emitJump(.jump, to: &done)
        builder.set(first)
        builder.emit(.copy, target: target, a: value)
        builder.emit(.copy, target: found, a: one)
        builder.set(done)
      }
      builder.set(next)
    }
    if isExtreme {
      var end = CodeBuilder.Label()
      builder.emitJump(.jumpIfNotZero, a: found, to: &end)
      builder.emit(.failEmpty)
      builder.set(end)
    }
    return .place(target)
  }

  mutating func place(_ operand: Operand) -> UInt32 { builder.place(of: operand) }
}

extension Expression.Arithmetic {
  var operation: Instruction.Operation {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .power: .power
    }
  }
}

extension Expression.Comparison {
  /// The instruction, and whether its sides change places.
  var operation: (Instruction.Operation, Bool) {
    switch self {
    case .equal: (.equal, false)
    case .notEqual: (.notEqual, false)
    case .less: (.less, false)
    case .lessOrEqual: (.lessOrEqual, false)
    case .greater: (.less, true)
    case .greaterOrEqual: (.lessOrEqual, true)
    }
  }
}
