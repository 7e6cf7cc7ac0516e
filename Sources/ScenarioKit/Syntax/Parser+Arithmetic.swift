/// Numbers, from sums to single terms.
extension Parser {
  mutating func sum(_ part: SyntaxProblem.Part) throws(Failure) -> ExpressionSyntax {
    let start = position
    var left = try product(part)
    while current.isSymbol(.plus) || current.isSymbol(.minus) {
      let sign: ExpressionSyntax.BinaryOperator = current.isSymbol(.plus) ? .add : .subtract
      try countOperator()
      advance()
      left = node(.binary(sign, left, try product(.operand)), from: start)
    }
    return left
  }

  private mutating func product(_ part: SyntaxProblem.Part) throws(Failure) -> ExpressionSyntax {
    let start = position
    var left = try unary(part)
    while current.isSymbol(.times) || current.isSymbol(.divided) {
      let sign: ExpressionSyntax.BinaryOperator = current.isSymbol(.times) ? .multiply : .divide
      try countOperator()
      advance()
      left = node(.binary(sign, left, try unary(.operand)), from: start)
    }
    return left
  }

  private mutating func unary(_ part: SyntaxProblem.Part) throws(Failure) -> ExpressionSyntax {
    let start = position
    if accept(.minus) {
      if isNumberWithRange { return try negativeInput(from: start) }
      try enter()
      let operand = try unary(.operand)
      leave()
      return node(.negative(operand), from: start)
    }
    let base = try primary(part)
    guard current.isSymbol(.power) else { return base }
    try enter()
    advance()
    let exponent = try unary(.operand)
    leave()
    return node(.binary(.power, base, exponent), from: start)
  }

  /// True at a number with a plausible range, whose sign is the number's own.
  private var isNumberWithRange: Bool {
    guard case .number = current.kind else { return false }
    var next = self
    next.advance()
    return next.isPlausibleRange
  }

  /// Reads `-2 (-3..-1)`, whose sign was taken.
  private mutating func negativeInput(from start: Int) throws(Failure) -> ExpressionSyntax {
    position = start
    return node(.number(try input(.operand)), from: start)
  }

  private mutating func primary(_ part: SyntaxProblem.Part) throws(Failure) -> ExpressionSyntax {
    let start = position
    switch current.kind {
    case .number: return try literal()
    case .symbol(.leftParenthesis): return try parenthesised()
    case .word("true"), .word("false"): return truth()
    case .word("min"), .word("max"):
      if ahead(1).isSymbol(.leftParenthesis), let function = takeWord() {
        return try call(function, from: start)
      }
      return try aggregate(current.isWord("min") ? .min : .max)
    case .word("sum"): return try aggregate(.sum)
    case .word("count"): return try aggregate(.count)
    case .word("if"): throw failure(.bareConditional)
    case .word("not"), .word("any"), .word("all"), .word("after"), .word("never"):
      throw failure(.conditionAsOperand(found))
    case .text where part == .operand: throw failure(.textAsOperand)
    default: return try named(part)
    }
  }

  private mutating func literal() throws(Failure) -> ExpressionSyntax {
    let start = position
    return node(.number(try input(.operand)), from: start)
  }

  private mutating func truth() -> ExpressionSyntax {
    let start = position
    let value = current.isWord("true")
    advance()
    return node(.truth(value), from: start)
  }

  private mutating func parenthesised() throws(Failure) -> ExpressionSyntax {
    let start = position
    let outer = context
    context.questionTakesWithin = false
    context.countsFromNow = false
    context.colonEndsConditions = false
    try enter()
    advance()
    let inner = try expression(.value)
    try close(tokens[start].range)
    leave()
    context = outer
    return ExpressionSyntax(kind: inner.kind, range: range(from: start))
  }

  private mutating func named(_ part: SyntaxProblem.Part) throws(Failure) -> ExpressionSyntax {
    let start = position
    let name = try name(part)
    switch current.kind {
    case .symbol(.dot):
      advance()
      return node(.member(name, try self.name(.member)), from: start)
    case .symbol(.leftParenthesis)
    where Keywords.measures.contains(name.text) && tokens[start].kind == .word(name.text):
      guard context.allowsMeasures else { throw failure(.measureOutsideCheck(name.text), name.range) }
      return try measure(name, from: start)
    case .symbol(.leftParenthesis): return try call(name, from: start)
    default: return node(.name(name), from: start)
    }
  }

  private mutating func call(_ function: NameSyntax, from start: Int) throws(Failure) -> ExpressionSyntax {
    let opening = current.range
    let outer = context
    context.questionTakesWithin = false
    context.countsFromNow = false
    context.colonEndsConditions = false
    try enter()
    advance()
    var arguments = [try expression(.argument)]
    while accept(.comma) { arguments.append(try expression(.argument)) }
    try close(opening)
    leave()
    context = outer
    return node(.call(function, arguments), from: start)
  }

  private mutating func aggregate(_ aggregate: ExpressionSyntax.Aggregate) throws(Failure) -> ExpressionSyntax
  {
    try enter()
    let start = position
    advance()
    let binding: ExpressionSyntax.Binding
    var body: ExpressionSyntax?
    if aggregate == .count {
      binding = try countBinding()
    } else {
      binding = try bindingBeforeBody(.variable)
      body = try sum(.operand)
    }
    leave()
    return node(.aggregate(aggregate, binding, body), from: start)
  }

  /// Reads `C : militia where …`; a count has no body.
  private mutating func countBinding() throws(Failure) -> ExpressionSyntax.Binding {
    let name = try name(.variable)
    var kind: NameSyntax?
    let isBodyOfOuter = context.colonEndsConditions && current.isSymbol(.colon) && !isCountedKind
    if !isBodyOfOuter, current.isSymbol(.colon) {
      guard isCountedKind else { throw failure(.countWithBody) }
      advance()
      kind = try self.name(.kind)
    }
    let conditions = accept(word: "where") ? try conditions() : []
    return ExpressionSyntax.Binding(variable: VariableSyntax(name: name, kind: kind), conditions: conditions)
  }

  /// True where the colon after a counted variable is followed by a kind, and not by a condition on it.
  private var isCountedKind: Bool {
    guard ahead(1).isName else { return false }
    switch ahead(2).kind {
    case .symbol(.dot), .symbol(.leftParenthesis), .word("is"): return false
    case .word, .quoted: return !ahead(2).isName
    default: return true
    }
  }

  // MARK: Measures

  /// Reads `chance(COND within N)` and its like, whose name was taken.
  private mutating func measure(_ name: NameSyntax, from start: Int) throws(Failure) -> ExpressionSyntax {
    let opening = current.range
    let outer = context
    try enter()
    advance()
    context.allowsMeasures = false
    context.colonEndsConditions = false
    context.questionTakesWithin = true
    context.countsFromNow = name.text == "chance"
    var modifiers = ModifiersSyntax()
    let subject: MeasureSyntax.Subject
    switch name.text {
    case "chance":
      takeAlways(into: &modifiers)
      subject = .chance(try expression(.condition))
    case "mean": subject = .mean(try expression(.value))
    case "belief": subject = .belief(try expression(.condition))
    default: subject = .response(try event(.commaContinues))
    }
    try self.modifiers(into: &modifiers)
    try close(opening)
    leave()
    context = outer
    return node(.measure(MeasureSyntax(subject: subject, modifiers: modifiers)), from: start)
  }
}
