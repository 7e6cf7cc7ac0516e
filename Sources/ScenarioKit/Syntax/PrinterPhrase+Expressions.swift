/// Conditions and numbers, with the parentheses that they need.
extension PrinterPhrase {
  /// How tightly an expression holds together, from loose to tight.
  enum Level: Int, Comparable {
    /// `if`, a sum, a count: parts of something larger only in parentheses.
    case open
    /// `any C: …`, which stands bare behind `not` and as the body of another.
    case quantified
    case or, and, not, test
    /// A text, which no operator takes.
    case label
    case sum, product, unary, power, primary

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

    /// The level of what stands to the right of an operator that groups to the left.
    var tighter: Level { Level(rawValue: rawValue + 1) ?? .primary }
  }

  /// Writes conditions with commas between them.
  mutating func write(_ conditions: [ExpressionSyntax]) {
    list(conditions) { phrase, condition, comma in phrase.write(condition, isBeforeComma: comma) }
  }

  /// Writes an expression, in parentheses unless it holds together as tightly as that.
  mutating func write(
    _ expression: ExpressionSyntax, _ least: Level = .open, isBeforeComma: Bool = false
  ) {
    let level = expression.level
    if level < least || needsParentheses(expression, isBeforeComma) {
      return parenthesised { $0.write(expression.kind, isBare: true, at: expression.range) }
    }
    write(expression.kind, isBare: least <= .quantified, at: expression.range)
  }

  /// True where an expression would be read as something else here, whatever its level.
  private func needsParentheses(_ expression: ExpressionSyntax, _ isBeforeComma: Bool) -> Bool {
    switch expression.kind {
    case .after(_, let rounds, let isFromNow):
      context.questionTakesWithin && rounds != nil || context.countsFromNow && !isFromNow
    case .never(_, _, let isFromNow): context.countsFromNow && !isFromNow
    case .kindTest: context.colonEndsConditions && context.hidesColons
    case .conditional, .quantifier: context.colonEndsConditions
    case .aggregate(.count, let binding, _):
      context.colonEndsConditions || context.questionTakesWithin
        || isBeforeComma && !binding.conditions.isEmpty
    case .aggregate: context.colonEndsConditions
    default: false
    }
  }

  /// - Parameter isBare: whether it is no part of an `and` or `or`, where a quantifier would seem to reach too far.
  private mutating func write(_ kind: ExpressionSyntax.Kind, isBare: Bool, at range: SourceRange) {
    switch kind {
    case .number(let number):
      guard context.isolatesNumber else { return write(number) }
      context.isolatesNumber = false
      parenthesised { $0.write(number) }
    case .text(let text): write(text)
    case .truth(let value): write("\(value)", at: range)
    case .name(let name): write(name)
    case .member(let owner, let name):
      write(owner)
      write(".")
      write(name)
    case .call(let function, let arguments): write(function, arguments)
    case .negative(let operand):
      write("-", at: range)
      // The sign before a number with a range is the number's own.
      if operand.beginsWithRange { return parenthesised { $0.write(operand) } }
      write(operand, .unary)
    case .not(let operand):
      write("not ", at: range)
      write(body: operand, isBare: isBare)
    case .binary(let sign, let left, let right): write(sign, left, right)
    case .isTest(let subject, let negated, let value):
      write(subject, .label)
      write(negated ? " is not " : " is ")
      switch value {
      case .name(let name): write(name)
      case .text(let text): write(text)
      }
    case .kindTest(let subject, let kind):
      write(subject)
      write(kind: kind)
    case .relation(let name, let from, let to):
      write(from)
      write(" ")
      write(name, butFor: context.questionTakesWithin ? ["without"] : [])
      write(" ")
      write(to)
    case .conditional(let condition, let first, let second): write(if: condition, first, second, at: range)
    case .quantifier(let quantifier, let binding, let body):
      write(quantifier.rawValue + " ", at: range)
      nested { $0.write(binding, body, bodyLevel: nil) }
    case .aggregate(let aggregate, let binding, let body):
      write(aggregate.rawValue + " ", at: range)
      nested { $0.write(binding, body, bodyLevel: .sum) }
    case .after(let event, let rounds, _):
      write("after ", at: range)
      write(event)
      guard let rounds else { return }
      write(" within ")
      write(rounds)
    case .never(let event, let since, _):
      write("never ", at: range)
      write(event)
      guard let since else { return }
      write(" since ")
      write(since)
    case .measure(let measure): write(measure, at: range)
    }
  }

  /// Writes the one condition behind `not` or a quantifier's colon.
  private mutating func write(body: ExpressionSyntax, isBare: Bool) {
    if isBare, case .quantifier = body.kind { return write(body, .quantified) }
    if isBare, case .not = body.kind { return write(body, .quantified) }
    write(body, .not)
  }

  // MARK: Calls

  private mutating func write(_ function: NameSyntax, _ arguments: [ExpressionSyntax]) {
    if function.text == "min" || function.text == "max" {
      write(function.text, at: function.range)
    } else {
      write(function, butFor: Set(Keywords.measures))
    }
    parenthesised { phrase in
      phrase.list(arguments) { phrase, argument, comma in phrase.write(argument, isBeforeComma: comma) }
    }
  }

  private mutating func write(_ measure: MeasureSyntax, at range: SourceRange) {
    let word =
      switch measure.subject {
      case .chance: "chance"
      case .mean: "mean"
      case .belief: "belief"
      case .response: "response"
      }
    write(word, at: range)
    parenthesised { phrase in
      phrase.context.questionTakesWithin = true
      phrase.context.countsFromNow = word == "chance"
      switch measure.subject {
      case .chance(let condition):
        if let always = measure.modifiers.always { phrase.write("always ", at: always) }
        phrase.write(condition)
      case .mean(let number): phrase.write(number)
      case .belief(let condition): phrase.write(condition)
      case .response(let event): phrase.write(event)
      }
      phrase.write(measure.modifiers, isAlwaysWritten: word == "chance")
    }
  }

  // MARK: Operators

  private mutating func write(
    _ sign: ExpressionSyntax.BinaryOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax
  ) {
    let level = sign.level
    if level == .power {
      write(left, .primary)
      write(" ^ ")
      return write(right, .unary)
    }
    nested { phrase in
      guard level != .test else {
        phrase.write(left, .label)
        phrase.write(" " + sign.rawValue)
        phrase.gap()
        return phrase.write(right, .label)
      }
      // Operators of one level group to the left: a chain of them is written without going deeper.
      var chain = [(sign, right)]
      var first = left
      while case .binary(let earlier, let inner, let operand) = first.kind, earlier.level == level {
        chain.append((earlier, operand))
        first = inner
      }
      phrase.write(first, level)
      for (sign, operand) in chain.reversed() {
        phrase.write(" " + sign.rawValue)
        phrase.gap()
        phrase.write(operand, level.tighter)
      }
    }
  }

  /// Writes `if … then … else …`, and a further `if` behind the `else` without parentheses.
  ///
  /// The branches of a single one stay together, each case of a chain has its own line.
  private mutating func write(
    if condition: ExpressionSyntax, _ first: ExpressionSyntax, _ second: ExpressionSyntax,
    at range: SourceRange
  ) {
    nested { phrase in
      var (condition, first, second, range) = (condition, first, second, range)
      let isChain = if case .conditional = second.kind { true } else { false }
      while true {
        phrase.write("if ", at: range)
        phrase.nested { $0.nested { $0.write(condition, .quantified) } }
        phrase.write(" then")
        if isChain { phrase.nested { $0.gap() } } else { phrase.gap() }
        phrase.nested { $0.nested { $0.write(first, .quantified) } }
        phrase.write(" else")
        if isChain { phrase.gap() } else { phrase.nested { $0.gap() } }
        guard case .conditional(let next, let then, let otherwise) = second.kind else { break }
        (condition, first, second, range) = (next, then, otherwise, second.range)
      }
      phrase.nested { $0.nested { $0.write(second, .quantified) } }
    }
  }

  // MARK: Bindings

  /// Writes `C : militia where …: body`; without a level the body is a condition.
  private mutating func write(
    _ binding: ExpressionSyntax.Binding, _ body: ExpressionSyntax?, bodyLevel: Level?
  ) {
    write(binding, isBeforeColon: body != nil, isBodyBareName: body?.isBareName ?? false)
    guard let body else { return }
    write(":")
    gap()
    let looksLikeKind = if case .kindTest = body.kind { binding.variable.kind == nil } else { false }
    if looksLikeKind && binding.conditions.isEmpty {
      parenthesised { $0.write(body) }
    } else if let bodyLevel {
      write(body, bodyLevel)
    } else {
      write(body: body, isBare: true)
    }
  }

  /// - Parameter isBodyBareName: whether what follows the colon begins with a name that could be the kind of one
  ///   before it.
  mutating func write(
    _ binding: ExpressionSyntax.Binding, isBeforeColon: Bool, isBodyBareName: Bool
  ) {
    write(binding.variable.name)
    write(kind: binding.variable.kind)
    guard let last = binding.conditions.last else { return }
    write(" where ")
    let outer = context
    if isBeforeColon {
      context.colonEndsConditions = true
      context.hidesColons = binding.conditions.contains { $0.mentionsEvent }
    }
    if isBeforeColon, isBodyBareName, last.endsInBareName {
      list(binding.conditions) { phrase, condition, comma in
        if comma { return phrase.write(condition, isBeforeComma: true) }
        phrase.parenthesised { $0.write(condition) }
      }
    } else {
      write(binding.conditions)
    }
    context = outer
  }
}

extension ExpressionSyntax {
  fileprivate var level: PrinterPhrase.Level {
    switch kind {
    case .number(let number): number.value.sign == .minus ? .unary : .primary
    case .truth, .name, .member, .call, .measure: .primary
    case .text: .label
    case .negative: .unary
    case .not: .not
    case .binary(let sign, _, _): sign.level
    case .isTest, .kindTest, .relation, .after, .never: .test
    case .conditional, .aggregate: .open
    case .quantifier: .quantified
    }
  }

  /// True where the first word is a number.
  var beginsWithNumber: Bool {
    switch kind {
    case .number(let number): number.value.sign == .plus
    case .binary(_, let left, _): left.beginsWithNumber
    case .isTest(let subject, _, _): subject.beginsWithNumber
    default: false
    }
  }

  /// True of a number with a plausible range, and of a power of one.
  fileprivate var beginsWithRange: Bool {
    switch kind {
    case .number(let number): number.plausible != nil
    case .binary(.power, let base, _): base.beginsWithRange
    default: false
    }
  }

  /// True of a name, and of a kind test, which begins with one.
  fileprivate var isBareName: Bool {
    switch kind {
    case .name, .kindTest: true
    default: false
    }
  }

  /// True where the last test is a name alone.
  fileprivate var endsInBareName: Bool {
    switch kind {
    case .name: true
    case .not(let operand): operand.endsInBareName
    case .binary(.and, _, let right), .binary(.or, _, let right): right.endsInBareName
    default: false
    }
  }
}

extension ExpressionSyntax {
  /// True where an event is named, outside calls and bindings, which stand in parentheses where it matters.
  fileprivate var mentionsEvent: Bool {
    switch kind {
    case .after, .never: true
    case .not(let operand), .negative(let operand), .isTest(let operand, _, _): operand.mentionsEvent
    case .binary(_, let left, let right): left.mentionsEvent || right.mentionsEvent
    default: false
    }
  }
}

extension ExpressionSyntax.BinaryOperator {
  fileprivate var level: PrinterPhrase.Level {
    switch self {
    case .or: .or
    case .and: .and
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .test
    case .add, .subtract: .sum
    case .multiply, .divide: .product
    case .power: .power
    }
  }
}
