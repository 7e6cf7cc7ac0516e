/// What is known of a condition before the program runs.
enum Foreseen {
  case always, never
  /// Code was written that tells.
  case depends
}

extension Compiler {
  /// Jumps to the label unless the condition holds; goes on where it does.
  mutating func emitJump(
    unless condition: Expression, _ environment: Environment, to label: inout CodeBuilder.Label
  ) -> Foreseen {
    if builder.isFull { return .never }
    let mark = builder.temporaryMark
    defer { builder.release(to: mark) }
    switch condition {
    case .and(let left, let right):
      return emitJumps(unlessAll: [left, right], environment, to: &label)
    case .or(let left, let right):
      let start = builder.position
      var tryRight = CodeBuilder.Label()
      switch emitJump(unless: left, environment, to: &tryRight) {
      case .always: return .always
      case .never:
        builder.truncate(to: start)
        return emitJump(unless: right, environment, to: &label)
      case .depends: break
      }
      var met = CodeBuilder.Label()
      builder.emitJump(.jump, to: &met)
      builder.set(tryRight)
      let beforeRight = label
      switch emitJump(unless: right, environment, to: &label) {
      case .always:
        builder.truncate(to: start)
        label = beforeRight
        return .always
      case .never: builder.emitJump(.jump, to: &label)
      case .depends: break
      }
      builder.set(met)
      return .depends
    case .definition(let id, let terms):
      guard let actors = known.actors(terms, in: environment) else { return .never }
      return emitJump(unless: scenario.definition(id).body, Environment(actors), to: &label)
    case .compare(let comparison, let left, let right):
      let (operation, swaps) = comparison.operation
      let leftOperand = emit(swaps ? right : left, environment)
      let rightOperand = emit(swaps ? left : right, environment)
      if case .constant(let l) = leftOperand, case .constant(let r) = rightOperand {
        return comparison.holds(swaps ? r : l, swaps ? l : r) ? .always : .never
      }
      let a = place(leftOperand)
      let b = place(rightOperand)
      builder.emitJump(operation.jumpUnless, a: a, b: b, to: &label)
      return .depends
    case .after(let pattern, let rounds):
      return emitJump(unlessAfter: pattern, rounds, environment, to: &label)
    default:
      switch emit(condition, environment) {
      case .constant(let value): return value != 0 ? .always : .never
      case .place(let place):
        builder.emitJump(.jumpIfZero, a: place, to: &label)
        return .depends
      }
    }
  }

  /// Jumps to the label unless all conditions hold.
  mutating func emitJumps(
    unlessAll conditions: [Expression], _ environment: Environment, to label: inout CodeBuilder.Label
  ) -> Foreseen {
    let start = builder.position
    let before = label
    var result = Foreseen.always
    for condition in conditions {
      switch emitJump(unless: condition, environment, to: &label) {
      case .always: continue
      case .never:
        builder.truncate(to: start)
        label = before
        return .never
      case .depends: result = .depends
      }
    }
    return result
  }

  /// A truth value in a register, by jumps.
  mutating func emitTruth(_ expression: Expression, _ environment: Environment) -> Operand {
    if case .quantifier(let quantifier, let binding, let body) = expression {
      return emitQuantifier(quantifier, binding, body, environment)
    }
    let start = builder.position
    let target = builder.newTemporary()
    var fails = CodeBuilder.Label()
    switch emitJump(unless: expression, environment, to: &fails) {
    case .always:
      builder.truncate(to: start)
      return .constant(1)
    case .never: return .constant(0)
    case .depends: break
    }
    finishTruth(target, fails)
    return .place(target)
  }

  /// Ends code that jumps to `fails` when false: 1 in the target, or 0.
  private mutating func finishTruth(_ target: UInt32, _ fails: CodeBuilder.Label) {
    let one = builder.constant(1)
    let zero = builder.constant(0)
    var end = CodeBuilder.Label()
    builder.emit(.copy, target: target, a: one)
    builder.emitJump(.jump, to: &end)
    builder.set(fails)
    builder.emit(.copy, target: target, a: zero)
    builder.set(end)
  }

  /// `any`: 1 as soon as one meets conditions and body. `all`: 0 as soon as one meets conditions and not the body.
  private mutating func emitQuantifier(
    _ quantifier: Expression.Quantifier, _ binding: Expression.Binding, _ body: Expression,
    _ environment: Environment
  ) -> Operand {
    let start = builder.position
    let decided = quantifier == .any
    let target = builder.newTemporary()
    var end = CodeBuilder.Label()
    let initial = builder.constant(decided ? 0 : 1)
    let final = builder.constant(decided ? 1 : 0)
    builder.emit(.copy, target: target, a: initial)
    var isEmpty = true
    for actor in grounder.actors(for: binding, in: environment) {
      let inner = environment.binding(binding.variable, to: actor)
      var next = CodeBuilder.Label()
      let conditions = binding.conditions + [decided ? body : .not(body)]
      switch emitJumps(unlessAll: conditions, inner, to: &next) {
      case .never: continue
      case .always:
        if isEmpty {
          builder.truncate(to: start)
          return .constant(decided ? 1 : 0)
        }
      case .depends: break
      }
      isEmpty = false
      builder.emit(.copy, target: target, a: final)
      builder.emitJump(.jump, to: &end)
      builder.set(next)
    }
    if isEmpty {
      builder.truncate(to: start)
      return .constant(decided ? 0 : 1)
    }
    builder.set(end)
    return .place(target)
  }

  /// Code that leaves 1 or 0 for a clause's conditions, for a rule.
  mutating func piece(all conditions: [Expression], _ environment: Environment) -> CompiledPiece? {
    let start = builder.position
    let mark = builder.temporaryMark
    defer { builder.release(to: mark) }
    let target = builder.newTemporary()
    var fails = CodeBuilder.Label()
    switch emitJumps(unlessAll: conditions, environment, to: &fails) {
    case .never: return nil
    case .always:
      builder.emit(.halt)
      return CompiledPiece(start: start, result: builder.constant(1))
    case .depends: break
    }
    finishTruth(target, fails)
    builder.emit(.halt)
    return CompiledPiece(start: start, result: target)
  }
}

extension Instruction.Operation {
  /// The jump that is taken unless the comparison holds.
  var jumpUnless: Instruction.Operation {
    switch self {
    case .equal: .jumpUnlessEqual
    case .notEqual: .jumpUnlessNotEqual
    case .less: .jumpUnlessLess
    default: .jumpUnlessLessOrEqual
    }
  }
}
