/// A condition or a number, as written.
package struct ExpressionSyntax: Sendable {
  package enum BinaryOperator: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "^"
    case and, or
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  package enum Quantifier: String, Sendable { case any, all }

  package enum Aggregate: String, Sendable { case sum, min, max, count }

  /// What stands after `is`.
  package enum IsValue: Sendable {
    case name(NameSyntax)
    case text(TextSyntax)
  }

  /// `C : militia where …` of a quantifier or an aggregate.
  package struct Binding: Sendable {
    package let variable: VariableSyntax
    package let conditions: [ExpressionSyntax]
  }

  package indirect enum Kind: Sendable {
    case number(NumberSyntax)
    case text(TextSyntax)
    case truth(Bool)
    case name(NameSyntax)
    /// `A.pressure`
    case member(NameSyntax, NameSyntax)
    /// `trust(A, B)`, `outgunned(A, B)`, `min(x, y)`, `abs(x)`.
    case call(NameSyntax, [ExpressionSyntax])
    case negative(ExpressionSyntax)
    case not(ExpressionSyntax)
    case binary(BinaryOperator, ExpressionSyntax, ExpressionSyntax)
    /// `A is mobilised`, `A.doctrine is not direct`, `escalation is "Direct strikes"`.
    case isTest(ExpressionSyntax, negated: Bool, IsValue)
    /// `A : state`
    case kindTest(NameSyntax, NameSyntax)
    /// `A rival B`
    case relation(NameSyntax, from: NameSyntax, to: NameSyntax)
    case conditional(ExpressionSyntax, then: ExpressionSyntax, else: ExpressionSyntax)
    case quantifier(Quantifier, Binding, ExpressionSyntax)
    /// The body is nil for `count` alone.
    case aggregate(Aggregate, Binding, ExpressionSyntax?)
    /// `after B strike on A within 2`; the number is in rounds. From now, where a question asks for it bare: only
    /// what is played from then on counts. Else, and in parentheses, it is the state's memory.
    case after(EventSyntax, within: NumberSyntax?, isFromNow: Bool)
    case never(EventSyntax, since: EventSyntax?, isFromNow: Bool)
    /// `chance(COND …)`, `mean(Q at N)`, `belief(COND)`, `response(EVENT …)` inside `check`.
    case measure(MeasureSyntax)
  }

  package let kind: Kind
  package let range: SourceRange
}

/// A question's number used inside a `check`.
package struct MeasureSyntax: Sendable {
  package enum Subject: Sendable {
    case chance(ExpressionSyntax)
    case mean(ExpressionSyntax)
    case belief(ExpressionSyntax)
    case response(EventSyntax)
  }

  package let subject: Subject
  package let modifiers: ModifiersSyntax
}
