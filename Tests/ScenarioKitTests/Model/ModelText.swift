@testable import ScenarioKit

/// Writes resolved values as S-expressions: actors by name, variables as `?0`, options as `#0`.
struct ModelText {
  let scenario: Scenario

  func text(_ term: ActorTerm) -> String {
    switch term {
    case .actor(let id): scenario.actor(id).name
    case .variable(let index): "?\(index)"
    }
  }

  func text(_ list: [Expression]) -> String { list.map { text($0) }.joined(separator: " ") }

  func text(_ terms: [ActorTerm]) -> String { terms.map { " " + text($0) }.joined() }

  func text(_ expression: Expression) -> String {
    switch expression {
    case .number(let value): Resolver.written(value)
    case .input(let id, let value): "\(Resolver.written(value))@\(id.index)"
    case .truth(let value): "\(value)"
    case .option(let index): "#\(index)"
    case .quantity(let id, let terms): "(\(scenario.quantity(id).name)\(text(terms)))"
    case .flag(let id, let terms): "(is \(scenario.flag(id).name)\(text(terms)))"
    case .relation(let id, let from, let to): "(\(scenario.relation(id).name) \(text(from)) \(text(to)))"
    case .isOfKind(let term, let kind): "(kind \(text(term)) \(scenario.actorKinds[kind.index].name))"
    case .same(let first, let second): "(same \(text(first)) \(text(second)))"
    case .type(let hypothesis, let term, let type): "(type \(hypothesis) \(text(term)) \(type))"
    case .definition(let id, let terms): "(call \(scenario.definition(id).name)\(text(terms)))"
    case .negative(let operand): "(- \(text(operand)))"
    case .arithmetic(let operation, let left, let right): "(\(operation) \(text([left, right])))"
    case .compare(let comparison, let left, let right): "(\(comparison) \(text([left, right])))"
    case .not(let operand): "(not \(text(operand)))"
    case .and(let left, let right): "(and \(text([left, right])))"
    case .or(let left, let right): "(or \(text([left, right])))"
    case .conditional(let test, let first, let second): "(if \(text([test, first, second])))"
    case .function(let function, let arguments): "(\(function.rawValue) \(text(arguments)))"
    case .quantifier(let quantifier, let binding, let body):
      "(\(quantifier) \(text(binding)) \(text(body)))"
    case .aggregate(let aggregate, let binding, let body):
      "(\(aggregate) \(text(binding))\(body.map { " " + text($0) } ?? ""))"
    case .after(let pattern, let rounds): "(after \(text(pattern)) \(Resolver.written(rounds)))"
    case .never(let pattern, let since):
      "(never \(text(pattern))\(since.map { " " + text($0) } ?? ""))"
    case .measure(let measure): "(\(text(measure.subject)))"
    }
  }

  func text(_ subject: Measure.Subject) -> String {
    switch subject {
    case .chance(let condition): "chance \(text(condition.expression))"
    case .mean(let expression): "mean \(text(expression))"
    case .belief(let expression): "belief \(text(expression))"
    case .response(let pattern): "response \(text(pattern))"
    }
  }

  func text(_ binding: Expression.Binding) -> String {
    let kind = binding.kind.map { ":" + scenario.actorKinds[$0.index].name } ?? ""
    return "[?\(binding.variable)\(kind)\(binding.conditions.map { " " + text($0) }.joined())]"
  }

  func text(_ pattern: EventPattern) -> String {
    let action =
      switch pattern.action {
      case .hold: "hold"
      case .moves(let moves): moves.map { scenario.move($0).name }.joined(separator: "|")
      case .kind(let kind): "kind:\(scenario.moveKinds[kind.index].name)"
      case .anyMove: "*"
      }
    let options = pattern.options.map { " \($0.name)=\(text($0.lower))..\(text($0.upper))" }.joined()
    let outcome = pattern.outcome.map { " outcome=\($0)" } ?? ""
    return "<\(pattern.actor.map { text($0) } ?? "*") \(action) \(pattern.target.map { text($0) } ?? "*")"
      + "\(options)\(outcome)>"
  }

  func text(_ template: EventTemplate) -> String {
    let move = template.move.map { scenario.move($0).name } ?? "hold"
    let target = template.target.map { " on " + text($0) } ?? ""
    return "\(text(template.actor)) \(move)\(target)\(template.options.map { " " + text($0) }.joined())"
  }

  func text(_ planned: PlannedEvent) -> String {
    let event = planned.event
    let move = event.move.map { scenario.move($0).name } ?? "hold"
    let target = event.target.map { " on " + scenario.actor($0).name } ?? ""
    let options = event.options.map { " \($0)" }.joined()
    return "\(scenario.actor(event.actor).name) \(move)\(target)\(options)"
      + (planned.outcome.map { " outcome \($0)" } ?? "")
  }

  func text(_ effect: Effect) -> String {
    switch effect {
    case .quantity(let id, let terms, let value):
      "(set \(scenario.quantity(id).name)\(text(terms)) \(text(value)))"
    case .flag(let id, let terms, let value):
      "(set \(scenario.flag(id).name)\(text(terms)) \(text(value)))"
    case .relation(let id, let from, let to, let value):
      "(set \(scenario.relation(id).name) \(text(from)) \(text(to)) \(value))"
    case .every(let binding, let effects): "(every \(text(binding))\(text(effects)))"
    }
  }

  func text(_ effects: [Effect]) -> String { effects.map { " " + text($0) }.joined() }
}

extension ModelReading {
  var writer: ModelText { ModelText(scenario: scenario) }

  /// The conditions of the last `check`.
  var checked: [String] {
    guard case .question(let question) = resolved.last, case .check(let list) = question.subject else {
      return []
    }
    return list.map { writer.text($0.expression) }
  }

  /// What the last `set` changes.
  var changes: [String] {
    guard case .action(.set(let effects, _)) = resolved.last else { return [] }
    return effects.map { writer.text($0) }
  }
}
