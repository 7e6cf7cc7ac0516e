/// An actor in an expression: known, or bound where the expression is used.
package enum ActorTerm: Hashable, Sendable {
  case actor(ActorID)
  /// The place in the environment of bound actors: `for` variables (or a move's actor and target, or a
  /// definition's parameters) first, then those of quantifiers, outermost first.
  case variable(Int)

  var variable: Int? { if case .variable(let index) = self { index } else { nil } }
}

/// A resolved and type-checked expression. Truth values count as 1 and 0.
package indirect enum Expression: Sendable {
  package enum Arithmetic: Sendable { case add, subtract, multiply, divide, power }
  package enum Comparison: Sendable { case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual }
  package enum Function: String, Sendable, CaseIterable { case min, max, abs, exp, log, sqrt, clamp }
  package enum Quantifier: Sendable { case any, all }
  package enum Aggregate: Sendable { case sum, min, max, count }

  /// The variable of a quantifier, an aggregate or `every`: all actors, or those of a kind, that meet the conditions.
  package struct Binding: Sendable {
    /// Its place in the environment.
    package let variable: Int
    package let kind: ActorKindID?
    package let conditions: [Expression]
  }

  case number(Double)
  /// A number with a plausible range, as the declaration gives it; what counts is its value in the scenario.
  case input(InputID, Double)
  case truth(Bool)
  /// An option of the move, or of the trigger, whose clause this is.
  case option(Int)
  /// As many terms as the quantity's arity.
  case quantity(QuantityID, [ActorTerm])
  case flag(FlagID, [ActorTerm])
  case relation(RelationID, ActorTerm, ActorTerm)
  case isOfKind(ActorTerm, ActorKindID)
  case same(ActorTerm, ActorTerm)
  /// Is the hidden type of the actor this one? False where the actor has no such hypothesis.
  case type(hypothesis: String, of: ActorTerm, is: String)
  case definition(DefinitionID, [ActorTerm])
  case negative(Expression)
  case arithmetic(Arithmetic, Expression, Expression)
  case compare(Comparison, Expression, Expression)
  case not(Expression)
  case and(Expression, Expression)
  case or(Expression, Expression)
  case conditional(Expression, Expression, Expression)
  case function(Function, [Expression])
  case quantifier(Quantifier, Binding, Expression)
  /// The body is nil for `count`.
  case aggregate(Aggregate, Binding, Expression?)
  /// Was a matching event played at most `rounds` rounds ago?
  case after(EventPattern, rounds: Double)
  /// Was no matching event played so far, or since the last that matches the other?
  case never(EventPattern, since: EventPattern?)
  /// The answer to a question; only in `check`.
  case measure(Measure)
}

/// One condition of a clause, with its place for explanations.
package struct Condition: Sendable {
  package let expression: Expression
  package let origin: SourceSpan
}
