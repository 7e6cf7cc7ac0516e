/// How near a condition is to coming true, as a number to be climbed: 1 where it is met, less the further off.
///
/// A comparison counts by what is missing, as a share of the ranges of its quantities; `and` and `all` by the mean of
/// their parts, so by the conditions met; `or` and `any` by the nearest of them; what is only true or false by that.
struct Climb {
  let height: Expression

  /// Nil where there is nothing between false and true.
  init?(to condition: Expression, in scenario: Scenario) {
    let slope = Slopes(scenario: scenario).slope(of: condition, isWanted: true)
    guard slope.hasSteps else { return nil }
    height = slope.height
  }

  private struct Slope {
    let height: Expression
    /// Whether it knows more than false and true.
    let hasSteps: Bool
  }

  private struct Slopes {
    let scenario: Scenario

    /// - Parameter isWanted: false for how near the condition is to being false.
    func slope(of condition: Expression, isWanted: Bool) -> Slope {
      switch condition {
      case .not(let inner): return slope(of: inner, isWanted: !isWanted)
      case .and:
        let parts = condition.conjuncts.map { slope(of: $0, isWanted: isWanted) }
        return isWanted ? mean(of: parts) : nearest(of: parts)
      case .or:
        let parts = condition.disjuncts.map { slope(of: $0, isWanted: isWanted) }
        return isWanted ? nearest(of: parts) : mean(of: parts)
      case .compare(let comparison, let left, let right):
        return gap(comparison, left, right, isWanted: isWanted) ?? step(condition, isWanted)
      case .definition(let id, let actors) where actors.isEmpty && scenario.definition(id).size <= 1_000:
        return slope(of: scenario.definition(id).body, isWanted: isWanted)
      case .quantifier(let quantifier, let binding, let body):
        return over(binding, slope(of: body, isWanted: isWanted), isOne: (quantifier == .any) == isWanted)
      default: return step(condition, isWanted)
      }
    }

    private func step(_ condition: Expression, _ isWanted: Bool) -> Slope {
      let (met, unmet) = isWanted ? (1.0, 0.0) : (0.0, 1.0)
      return Slope(height: .conditional(condition, .number(met), .number(unmet)), hasSteps: false)
    }

    private func mean(of parts: [Slope]) -> Slope {
      let sum = parts.dropFirst().reduce(parts[0].height) { .arithmetic(.add, $0, $1.height) }
      return Slope(
        height: .arithmetic(.divide, sum, .number(Double(parts.count))), hasSteps: parts.count > 1)
    }

    private func nearest(of parts: [Slope]) -> Slope {
      Slope(height: .function(.max, parts.map(\.height)), hasSteps: parts.contains(where: \.hasSteps))
    }

    /// Over nobody, one is not met and all are.
    private func over(_ binding: Expression.Binding, _ body: Slope, isOne: Bool) -> Slope {
      let somebody = Expression.quantifier(.any, binding, .truth(true))
      let height: Expression =
        isOne
        ? .aggregate(.max, binding, body.height)
        : .arithmetic(
          .divide, .aggregate(.sum, binding, body.height), .aggregate(.count, binding, nil))
      return Slope(
        height: .conditional(somebody, height, .number(isOne ? 0 : 1)), hasSteps: !isOne || body.hasSteps)
    }

    /// One less what a comparison lacks, as a share of the ranges of what it compares; nil where nothing is lacking
    /// by degrees.
    private func gap(
      _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression, isWanted: Bool
    ) -> Slope? {
      let width = width(of: left) + width(of: right)
      guard width > 0 else { return nil }
      let lacking: Expression
      switch (comparison, isWanted) {
      case (.greater, true), (.greaterOrEqual, true), (.less, false), (.lessOrEqual, false):
        lacking = .arithmetic(.subtract, right, left)
      case (.less, true), (.lessOrEqual, true), (.greater, false), (.greaterOrEqual, false):
        lacking = .arithmetic(.subtract, left, right)
      case (.equal, true), (.notEqual, false):
        lacking = .function(.abs, [.arithmetic(.subtract, left, right)])
      case (.notEqual, true), (.equal, false): return nil
      }
      let share = Expression.arithmetic(.divide, lacking, .number(width))
      let height = Expression.arithmetic(.subtract, .number(1), share)
      return Slope(height: .function(.clamp, [height, .number(0), .number(1)]), hasSteps: true)
    }

    /// The ranges of the quantities in an expression, together.
    private func width(of expression: Expression) -> Double {
      if case .quantity(let id, _) = expression {
        return scenario.quantity(id).upper - scenario.quantity(id).lower
      }
      if case .definition(let id, _) = expression, scenario.definition(id).size <= 1_000 {
        return width(of: scenario.definition(id).body)
      }
      return expression.parts.reduce(0) { $0 + width(of: $1) }
    }
  }
}
