/// Conditions and numbers, from the loosest binding to comparisons.
extension Parser {
  typealias Kind = ExpressionSyntax.Kind

  mutating func conditions() throws(Failure) -> [ExpressionSyntax] {
    var conditions = [try expression(.condition)]
    while accept(.comma) { conditions.append(try expression(.condition)) }
    return conditions
  }

  mutating func expression() throws(Failure) -> ExpressionSyntax { try expression(.value) }

  mutating func expression(_ part: SyntaxProblem.Part) throws(Failure) -> ExpressionSyntax {
    if limits.nesting == 0 { limits.operators = 0 }
    guard current.isWord("if") else { return try disjunction(part) }
    try enter()
    let start = position
    advance()
    let condition = try expression(.condition)
    try expect(word: "then", .thenOfIf)
    let first = try expression(.value)
    try expect(word: "else", .elseOfIf)
    let second = try expression(.value)
    leave()
    return node(.conditional(condition, then: first, else: second), from: start)
  }

  /// Mutating only so that the parts given to it are read before it looks where they ended.
  mutating func node(_ kind: Kind, from start: Int) -> ExpressionSyntax {
    ExpressionSyntax(kind: kind, range: range(from: start))
  }

  private mutating func disjunction(_ part: SyntaxProblem.Part) throws(Failure) -> ExpressionSyntax {
    let start = position
    var left = try conjunction(part)
    while current.isWord("or") {
      try countOperator()
      advance()
      left = node(.binary(.or, left, try conjunction(.condition)), from: start)
    }
    return left
  }

  private mutating func conjunction(_ part: SyntaxProblem.Part) throws(Failure) -> ExpressionSyntax {
    let start = position
    var left = try negation(part)
    while current.isWord("and") {
      try countOperator()
      advance()
      left = node(.binary(.and, left, try negation(.condition)), from: start)
    }
    return left
  }

  private mutating func negation(_ part: SyntaxProblem.Part) throws(Failure) -> ExpressionSyntax {
    guard current.isWord("not") else { return try test(part) }
    try enter()
    let start = position
    advance()
    let operand = try negation(.condition)
    leave()
    return node(.not(operand), from: start)
  }

  // MARK: Tests

  private mutating func test(_ part: SyntaxProblem.Part) throws(Failure) -> ExpressionSyntax {
    let start = position
    switch current.kind {
    case .word("any"): return try quantifier(.any)
    case .word("all"): return try quantifier(.all)
    case .word("after"): return try after()
    case .word("never"): return try never()
    case .word, .quoted:
      if let fact = try namedTest() { return node(fact, from: start) }
    default: break
    }
    return try comparison(part)
  }

  // What is not on the way from one nesting to the next is read by functions of its own, so that a level of
  // nesting takes little of the stack.

  private mutating func after() throws(Failure) -> ExpressionSyntax {
    let start = position
    advance()
    let event = try event(.commaMayEnd)
    let isOwn = !context.questionTakesWithin && accept(word: "within")
    let rounds = isOwn ? try number(.rounds) : nil
    return node(.after(event, within: rounds, isFromNow: context.countsFromNow), from: start)
  }

  private mutating func never() throws(Failure) -> ExpressionSyntax {
    let start = position
    advance()
    let event = try event(.commaMayEnd)
    let since = accept(word: "since") ? try self.event(.commaMayEnd) : nil
    return node(.never(event, since: since, isFromNow: context.countsFromNow), from: start)
  }

  private mutating func quantifier(_ quantifier: ExpressionSyntax.Quantifier) throws(Failure)
    -> ExpressionSyntax
  {
    try enter()
    let start = position
    advance()
    let binding = try bindingBeforeBody(.variable)
    let body = try negation(.condition)
    leave()
    return node(.quantifier(quantifier, binding, body), from: start)
  }

  /// Reads `A : state` or `A rival B`, if one stands here.
  private mutating func namedTest() throws(Failure) -> Kind? {
    guard current.isName else { return nil }
    let next = ahead(1)
    if next.isSymbol(.colon), ahead(2).isName, isKindTest {
      let subject = try name(.actor)
      advance()
      return .kindTest(subject, try name(.kind))
    }
    if next.isWord("hold") || next.isName && (ahead(2).isWord("on") || ahead(2).isWord("with")) {
      let last = ahead(2).isWord("on") && ahead(3).isName ? ahead(3) : next
      throw failure(.eventAsCondition, current.range.joined(last.range))
    }
    guard next.isName else { return nil }
    if context.questionTakesWithin, endsCondition(next) { return nil }
    let from = try name(.actor)
    let relation = try name(.relation)
    guard current.isName else {
      throw failure(.twoNames(from.text, relation.text), from.range.joined(relation.range))
    }
    return .relation(relation, from: from, to: try name(.actor))
  }

  /// True for a word that is no relation where a question's condition may end before it.
  private func endsCondition(_ word: Token) -> Bool {
    if word.isWord("without") { return true }
    if word.isWord("above"), case .number = ahead(2).kind { return true }
    if word.isWord(Self.fileWord) { return isFileName(at: 2) }
    return (word.isWord("uncertain") || word.isWord("says")) && !ahead(2).isName
  }

  /// True where `A : B` here tests a kind, false where the colon begins the body of what the conditions belong to.
  private var isKindTest: Bool {
    guard context.colonEndsConditions else { return true }
    // A body goes on after its first name with an operator, a member, another name; a kind is followed by what
    // ends a condition, and later by the colon that is still due.
    var index = position + 3
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .symbol(.colon): return true
      case .symbol(.comma), .word("and"), .word("or"): break
      default:
        if index == position + 3 { return false }
        if endsScope(token) { return false }
      }
      index = (token.isSymbol(.leftParenthesis) ? layout.partners[index] : nil).map { $0 + 1 } ?? index + 1
    }
    return false
  }

  private func endsScope(_ token: Token) -> Bool {
    switch token.kind {
    case .newline, .semicolon, .end, .symbol(.rightParenthesis), .symbol(.rightBrace): true
    case .word(let word): ["any", "all", "sum", "count", "every"].contains(word)
    default: false
    }
  }

  private mutating func comparison(_ part: SyntaxProblem.Part) throws(Failure) -> ExpressionSyntax {
    let start = position
    let left = try item(part)
    return try comparison(of: left, from: start)
  }

  private mutating func comparison(
    of left: ExpressionSyntax, from start: Int
  ) throws(Failure) -> ExpressionSyntax {
    if accept(word: "is") {
      let isNegated = accept(word: "not")
      let value: ExpressionSyntax.IsValue
      if let text = acceptText() { value = .text(text) } else { value = .name(try name(.isValue)) }
      return try unchained(node(.isTest(left, negated: isNegated, value), from: start))
    }
    if let sign = foreignComparison { throw failure(.strayCharacters(source.slice(sign)), sign) }
    guard let comparison = current.comparison else {
      if current.isSymbol(.assign) { throw failure(.assignmentInCondition) }
      return left
    }
    try countOperator()
    advance()
    let right = try item(.value)
    return try unchained(node(.binary(comparison, left, right), from: start))
  }

  /// The range of `=>` or `<>`, which other languages have.
  private var foreignComparison: SourceRange? {
    let next = ahead(1)
    guard current.isSymbol(.assign) || current.isSymbol(.less), next.isSymbol(.greater),
      next.range.lower == current.range.upper
    else { return nil }
    return current.range.joined(next.range)
  }

  private func unchained(_ comparison: ExpressionSyntax) throws(Failure) -> ExpressionSyntax {
    if current.comparison != nil || current.isWord("is") { throw failure(.chainedComparison) }
    return comparison
  }

  /// A side of a comparison: a number or a label.
  private mutating func item(_ part: SyntaxProblem.Part) throws(Failure) -> ExpressionSyntax {
    let start = position
    if let text = acceptText() {
      if current.isArithmetic { throw failure(.textAsOperand, text.range) }
      return node(.text(text), from: start)
    }
    return try sum(part)
  }

  // MARK: Bindings

  /// Reads `C : militia where …:`, up to the colon before a body.
  mutating func bindingBeforeBody(_ part: SyntaxProblem.Part) throws(Failure) -> ExpressionSyntax.Binding {
    let name = try name(part)
    var kind: NameSyntax?
    if current.isSymbol(.colon), ahead(1).isName, ahead(2).isSymbol(.colon) || ahead(2).isWord("where") {
      advance()
      kind = try self.name(.kind)
    }
    var conditions: [ExpressionSyntax] = []
    if accept(word: "where") {
      let outer = context
      context.colonEndsConditions = true
      conditions = try self.conditions()
      context = outer
    }
    try expect(.colon, .bodyColon)
    return ExpressionSyntax.Binding(variable: VariableSyntax(name: name, kind: kind), conditions: conditions)
  }
}

extension Token {
  var isArithmetic: Bool {
    switch kind {
    case .symbol(.plus), .symbol(.minus), .symbol(.times), .symbol(.divided), .symbol(.power): true
    default: false
    }
  }

  var comparison: ExpressionSyntax.BinaryOperator? {
    switch kind {
    case .symbol(.equal): .equal
    case .symbol(.notEqual): .notEqual
    case .symbol(.less): .less
    case .symbol(.lessOrEqual): .lessOrEqual
    case .symbol(.greater): .greater
    case .symbol(.greaterOrEqual): .greaterOrEqual
    default: nil
    }
  }
}
