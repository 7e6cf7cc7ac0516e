@testable import ScenarioKit

/// Expressions, events and effects.
extension TreeGenerator {
  typealias Kind = ExpressionSyntax.Kind

  mutating func expression(_ depth: Int = 3) -> ExpressionSyntax {
    ExpressionSyntax(kind: depth == 0 || happens(15) ? leaf() : branch(depth - 1), range: nowhere)
  }

  mutating func conditions() -> [ExpressionSyntax] { some { $0.expression(2) } }

  private mutating func leaf() -> Kind {
    switch below(8) {
    case 0, 1: .number(input())
    case 2: .truth(happens(50))
    case 3: .text(text())
    case 4: .member(name(), name())
    default: .name(name())
    }
  }

  private static let operators: [ExpressionSyntax.BinaryOperator] = [
    .add, .subtract, .multiply, .divide, .power, .and, .or, .equal, .notEqual, .less, .lessOrEqual, .greater,
    .greaterOrEqual,
  ]

  private mutating func branch(_ depth: Int) -> Kind {
    switch below(20) {
    case 0..<6: return .binary(one(of: Self.operators), expression(depth), expression(depth))
    case 6: return .not(expression(depth))
    case 7: return .negative(expression(depth))
    case 8: return .call(name(), some { $0.expression(depth) })
    case 9: return .isTest(expression(depth), negated: happens(30), isValue())
    case 10: return .kindTest(name(), name())
    case 11: return .relation(name(), from: name(), to: name())
    case 12, 13:
      return .conditional(expression(depth), then: expression(depth), else: expression(depth))
    case 14, 15: return .quantifier(happens(50) ? .any : .all, binding(depth), expression(depth))
    case 16:
      return .aggregate(one(of: [.sum, .min, .max]), binding(depth), expression(depth))
    case 17: return .aggregate(.count, binding(depth), nil)
    case 18 where allowsMeasures: return .measure(measure(depth))
    default: return memory(isFromNow: false)
    }
  }

  private mutating func isValue() -> ExpressionSyntax.IsValue { happens(30) ? .text(text()) : .name(name()) }

  private mutating func binding(_ depth: Int) -> ExpressionSyntax.Binding {
    ExpressionSyntax.Binding(
      variable: VariableSyntax(name: name(), kind: perhaps { $0.name() }),
      conditions: any(2) { $0.expression(depth) })
  }

  private mutating func memory(isFromNow: Bool) -> Kind {
    if happens(50) {
      // What counts from now has no `within` of its own: that is the question's.
      let rounds = isFromNow ? nil : perhaps { $0.signed() }
      return .after(event(.commaMayEnd), within: rounds, isFromNow: isFromNow)
    }
    return .never(
      event(.commaMayEnd), since: perhaps { $0.event(.commaMayEnd) }, isFromNow: isFromNow)
  }

  /// A condition of what may come: whatever counts from now stands in no parentheses.
  mutating func futureCondition() -> ExpressionSyntax {
    guard happens(50) else { return expression() }
    let test = ExpressionSyntax(kind: memory(isFromNow: true), range: nowhere)
    let negated = happens(30) ? ExpressionSyntax(kind: .not(test), range: nowhere) : test
    guard happens(40) else { return negated }
    let other = expression(1)
    let isFirst = happens(50)
    return ExpressionSyntax(
      kind: .binary(happens(50) ? .and : .or, isFirst ? negated : other, isFirst ? other : negated),
      range: nowhere)
  }

  private mutating func measure(_ depth: Int) -> MeasureSyntax {
    allowsMeasures = false
    defer { allowsMeasures = true }
    var modifiers = modifiers()
    switch below(4) {
    case 0: return MeasureSyntax(subject: .chance(futureCondition()), modifiers: modifiers)
    case 1: return MeasureSyntax(subject: .mean(expression(depth)), modifiers: modifiers)
    case 2: return MeasureSyntax(subject: .belief(expression(depth)), modifiers: modifiers)
    default:
      modifiers.always = nil
      return MeasureSyntax(subject: .response(event(.commaContinues)), modifiers: modifiers)
    }
  }

  // MARK: Events

  mutating func event(_ list: Parser.OptionList) -> EventSyntax {
    let actor = actorTerm()
    if happens(10) {
      return EventSyntax(
        actor: actor, action: .hold(nowhere), target: nil, options: [], outcome: nil, range: nowhere)
    }
    let action = action()
    var target = perhaps(60) { $0.actorTerm() }
    // A word behind `any` alone could be a kind.
    if case .any(_, nil) = action, target == nil { target = .name(name()) }
    return EventSyntax(
      actor: actor, action: action, target: target, options: options(list),
      outcome: perhaps(20) { $0.name() },
      range: nowhere)
  }

  private mutating func actorTerm() -> ActorSyntaxTerm { happens(20) ? .any(nowhere) : .name(name()) }

  private mutating func action() -> EventSyntax.Action {
    switch below(5) {
    case 0: .any(nowhere, kind: perhaps(60) { $0.name() })
    case 1: .oneOf(some { $0.name() }, nowhere)
    default: .named(name())
    }
  }

  mutating func options(_ list: Parser.OptionList) -> [EventSyntax.Option] {
    let outer = takesRanges
    takesRanges = false
    defer { takesRanges = outer }
    var options = any(2) {
      EventSyntax.Option(name: $0.name(), lower: $0.expression(2), upper: $0.perhaps { $0.expression(2) })
    }
    // Where a comma may end the list, only a name and a number go on with it.
    if case .commaMayEnd = list {
      for index in options.indices.dropFirst() {
        options[index] = EventSyntax.Option(
          name: name(), lower: ExpressionSyntax(kind: .number(number()), range: nowhere),
          upper: options[index].upper)
      }
    }
    return options
  }

  // MARK: Places and effects

  mutating func place() -> PlaceSyntax {
    let kind: PlaceSyntax.Kind =
      switch below(3) {
      case 0: .global(name())
      case 1: .member(of: name(), name())
      default: .pair(name(), name(), name())
      }
    return PlaceSyntax(kind: kind, range: nowhere)
  }

  mutating func effects(_ depth: Int = 2) -> [EffectSyntax] {
    var effects: [EffectSyntax] = []
    for _ in 0...below(4) {
      let next = effect(depth)
      // A name alone behind a fact would be another right side.
      let isRightSide = if case .relation = effects.last?.kind { next.isBareName } else { false }
      if !isRightSide { effects.append(next) }
    }
    return effects
  }

  mutating func effect(_ depth: Int = 2) -> EffectSyntax {
    let kind: EffectSyntax.Kind
    switch below(depth == 0 ? 8 : 10) {
    case 0, 1: kind = .assign(place(), one(of: [.set, .increase, .decrease]), expression(2))
    case 2, 3: kind = .flag(name(), of: perhaps(50) { $0.name() }, value: happens(60))
    case 4...7: kind = .relation(name(), from: name(), to: some { $0.name() }, value: happens(70))
    default:
      kind = .every(
        VariableSyntax(name: name(), kind: perhaps { $0.name() }), conditions: any(2) { $0.expression(1) },
        effects: effects(depth - 1))
    }
    return EffectSyntax(kind: kind, range: nowhere)
  }
}
