/// What an expression turned out to be.
enum ResolvedValue {
  case number(Expression)
  case truth(Expression)
  case actor(ActorTerm)

  var type: ValueType {
    switch self {
    case .number: .number
    case .truth: .truth
    case .actor: .actor
    }
  }
}

extension Resolver {
  /// Each condition with its place.
  mutating func conditions(_ list: [ExpressionSyntax]) -> [Condition] {
    list.compactMap { condition($0) }
  }

  mutating func condition(_ syntax: ExpressionSyntax) -> Condition? {
    truth(syntax, "a condition").map { Condition(expression: $0, origin: span(syntax.range)) }
  }

  /// - Parameter labels: The quantity whose rungs texts stand for here.
  mutating func number(_ syntax: ExpressionSyntax, _ taker: String, labels: QuantityID? = nil) -> Expression?
  {
    guard let value = value(syntax, labels: labels) else { return nil }
    guard case .number(let expression) = value else {
      report(.mustBe(.number, taker: taker, operand(syntax, value)), syntax.range)
      return nil
    }
    return expression
  }

  mutating func truth(_ syntax: ExpressionSyntax, _ taker: String) -> Expression? {
    guard let value = value(syntax) else { return nil }
    guard case .truth(let expression) = value else {
      report(.mustBe(.truth, taker: taker, operand(syntax, value)), syntax.range)
      return nil
    }
    return expression
  }

  func operand(_ syntax: ExpressionSyntax, _ value: ResolvedValue) -> ModelProblem.Operand {
    ModelProblem.Operand(text: excerpt(syntax.range), type: value.type)
  }

  /// The meaning of an expression, nil where a mistake in it has been reported.
  mutating func value(_ syntax: ExpressionSyntax, labels: QuantityID? = nil) -> ResolvedValue? {
    length.enter()
    let value = meaning(of: syntax, labels: labels)
    length.leave()
    guard value != nil, length.isOutermost, let problem = excessiveLength else { return value }
    report(problem, syntax.range)
    return nil
  }

  private var excessiveLength: ModelProblem? {
    if let name = scope.unfinishedDefinition {
      let limit = WrittenLength.longestDefinition
      return length.terms > limit ? .longDefinition(name, limit: limit) : nil
    }
    let limit = WrittenLength.longestExpression
    return length.terms > limit ? .longExpression(limit: limit) : nil
  }

  private mutating func meaning(of syntax: ExpressionSyntax, labels: QuantityID?) -> ResolvedValue? {
    switch syntax.kind {
    case .number(let number): return literal(number).map { .number($0) }
    case .text(let text): return rung(text, of: labels).map { .number(.number($0.number)) }
    case .truth(let value): return .truth(.truth(value))
    case .name(let name): return named(name)
    case .member(let owner, let name): return member(of: owner, name, range: syntax.range)
    case .call(let name, let arguments):
      return call(name, arguments, range: syntax.range, labels: labels)
    case .negative(let operand):
      return number(operand, "what `-` negates").map { .number(.negative($0)) }
    case .not(let operand): return truth(operand, "what `not` negates").map { .truth(.not($0)) }
    case .binary(let operation, let left, let right): return binary(operation, left, right)
    case .isTest(let subject, let negated, let value):
      return isTest(subject, value).map { .truth(negated ? .not($0) : $0) }
    case .kindTest(let actor, let kind):
      let term = actorTerm(actor)
      guard let kind = actorKind(kind), let term else { return nil }
      return .truth(.isOfKind(term, kind))
    case .relation(let name, let from, let to):
      return relationTest(name, from: from, to: to, range: syntax.range)
    case .conditional(let condition, let first, let second):
      return conditional(condition, first, second, labels: labels)
    case .quantifier(let quantifier, let binding, let body):
      return quantified(quantifier, binding, body)
    case .aggregate(let aggregate, let binding, let body): return aggregated(aggregate, binding, body)
    case .after(let event, let within, let isFromNow):
      let pattern = pattern(event, countsFromNow: isFromNow)
      let rounds = within.map { self.rounds($0, "the number of rounds") } ?? 1
      guard let pattern, let rounds else { return nil }
      return .truth(.after(pattern, rounds: rounds))
    case .never(let event, let since, let isFromNow):
      let pattern = pattern(event, countsFromNow: isFromNow)
      let start = since.map { self.pattern($0) }
      guard let pattern else { return nil }
      switch start {
      case nil: return .truth(.never(pattern, since: nil))
      case .some(nil): return nil
      case .some(let start): return .truth(.never(pattern, since: start))
      }
    case .measure(let syntaxOfMeasure): return measure(syntaxOfMeasure, range: syntax.range)
    }
  }

  private mutating func literal(_ number: NumberSyntax) -> Expression? {
    guard number.plausible != nil else { return finite(number).map { .number($0) } }
    return input(number, "").map { .input($0, number.value) }
  }

  private mutating func binary(
    _ operation: ExpressionSyntax.BinaryOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax
  ) -> ResolvedValue? {
    switch operation {
    case .add, .subtract, .multiply, .divide, .power:
      let taker = "each side of `\(operation.rawValue)`"
      let first = number(left, taker)
      let second = number(right, taker)
      guard let first, let second, let arithmetic = operation.arithmetic else { return nil }
      if operation == .divide, second.constantValue == 0 {
        report(.notFinite(excerpt(left.range.joined(right.range))), right.range)
        return nil
      }
      return .number(.arithmetic(arithmetic, first, second))
    case .and, .or:
      let taker = "each side of `\(operation.rawValue)`"
      let first = truth(left, taker)
      let second = truth(right, taker)
      guard let first, let second else { return nil }
      return .truth(operation == .and ? .and(first, second) : .or(first, second))
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return comparison(operation, left, right)
    }
  }

  private mutating func comparison(
    _ operation: ExpressionSyntax.BinaryOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax
  ) -> ResolvedValue? {
    let labels = labelled(left) ?? labelled(right)
    let first = value(left, labels: labels)
    let second = value(right, labels: labels)
    guard let first, let second, let comparison = operation.comparison else { return nil }
    switch (first, second) {
    case (.number(let first), .number(let second)):
      return .truth(.compare(comparison, first, second))
    case (.truth(let first), .truth(let second)) where comparison.isOfEquality:
      return .truth(.compare(comparison, first, second))
    case (.actor(let first), .actor(let second)) where comparison.isOfEquality:
      return .truth(comparison == .equal ? .same(first, second) : .not(.same(first, second)))
    default:
      let operands = (operand(left, first), operand(right, second))
      report(
        first.type == second.type
          ? .unordered(operands.0, operands.1)
          : .unlike(operands.0, operands.1, comparison: operation.rawValue),
        left.range.joined(right.range))
      return nil
    }
  }

  private mutating func conditional(
    _ condition: ExpressionSyntax, _ first: ExpressionSyntax, _ second: ExpressionSyntax, labels: QuantityID?
  ) -> ResolvedValue? {
    let test = truth(condition, "what follows `if`")
    let then = value(first, labels: labels)
    let otherwise = value(second, labels: labels)
    guard let test, let then, let otherwise else { return nil }
    switch (then, otherwise) {
    case (.number(let then), .number(let otherwise)): return .number(.conditional(test, then, otherwise))
    case (.truth(let then), .truth(let otherwise)): return .truth(.conditional(test, then, otherwise))
    case (.number, _), (.truth, _):
      report(.mustBe(then.type, taker: "what follows `else`", operand(second, otherwise)), second.range)
    case (.actor, _):
      report(.mustBe(.number, taker: "what follows `then`", operand(first, then)), first.range)
    }
    return nil
  }

  // MARK: Variables over actors

  private mutating func quantified(
    _ quantifier: ExpressionSyntax.Quantifier, _ binding: ExpressionSyntax.Binding, _ body: ExpressionSyntax
  ) -> ResolvedValue? {
    let (bound, inner) = self.binding(binding.variable, conditions: binding.conditions) { resolver in
      resolver.truth(body, "what follows `:`")
    }
    guard let bound, let inner else { return nil }
    return .truth(.quantifier(quantifier == .any ? .any : .all, bound, inner))
  }

  private mutating func aggregated(
    _ aggregate: ExpressionSyntax.Aggregate, _ binding: ExpressionSyntax.Binding, _ body: ExpressionSyntax?
  ) -> ResolvedValue? {
    let (bound, inner) = self.binding(binding.variable, conditions: binding.conditions) { resolver in
      body.map { resolver.number($0, "what `\(aggregate.rawValue)` takes") }
    }
    guard let bound else { return nil }
    switch (aggregate, inner) {
    case (.count, _): return .number(.aggregate(.count, bound, nil))
    case (_, .some(.some(let body))): return .number(.aggregate(aggregate.meaning, bound, body))
    default: return nil
    }
  }

  /// Binds a variable for its conditions and what `body` resolves, and frees it again.
  mutating func binding<Body>(
    _ variable: VariableSyntax, conditions list: [ExpressionSyntax], body: (inout Resolver) -> Body
  ) -> (Expression.Binding?, Body) {
    let errors = diagnostics.count
    let kind = variable.kind.flatMap { actorKind($0) }
    checkVariable(variable.name)
    let index = scope.variables.count
    scope.variables.append(Scope.Variable(name: variable.name.text, kind: kind))
    let conditions = list.compactMap { truth($0, "a condition") }
    let isBound = diagnostics.count == errors
    let inner = body(&self)
    scope.variables.removeLast()
    return (isBound ? Expression.Binding(variable: index, kind: kind, conditions: conditions) : nil, inner)
  }

  /// Reports a variable whose name has a meaning already.
  mutating func checkVariable(_ name: NameSyntax) {
    if scope.variable(name.text) != nil { return report(.repeated(.variable, name.text), name.range) }
    if scope.options.contains(where: { $0.name == name.text }) {
      return report(.variableNamedLike(name.text, .option), name.range)
    }
    for meaning in scenario.names.meanings(of: name.text) where isBareName(meaning) {
      return report(.variableNamedLike(name.text, NameSort(meaning)), name.range)
    }
  }

  /// Would the name alone be this in an expression?
  private func isBareName(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .actor: true
    case .quantity(let id): scenario.quantity(id).arity == 0
    case .flag(let id): scenario.flag(id).owner == nil
    case .definition(let id): scenario.definition(id).parameters.isEmpty
    default: false
    }
  }
}

extension Expression.Comparison {
  var isOfEquality: Bool { self == .equal || self == .notEqual }
}

extension ExpressionSyntax.Aggregate {
  fileprivate var meaning: Expression.Aggregate {
    switch self {
    case .sum: .sum
    case .min: .min
    case .max: .max
    case .count: .count
    }
  }
}

extension ExpressionSyntax.BinaryOperator {
  fileprivate var arithmetic: Expression.Arithmetic? {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .power: .power
    default: nil
    }
  }

  fileprivate var comparison: Expression.Comparison? {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }
}
