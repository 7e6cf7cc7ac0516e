/// Names and phrases as they can be typed back.
extension Inquiry {
  func name(of actor: ActorID) -> String { quoted(scenario.actor(actor).name) }

  func name(of meaning: Meaning) -> String {
    switch meaning {
    case .actor(let id): scenario.actor(id).name
    case .actorKind(let id): scenario.actorKinds[id.index].name
    case .moveKind(let id): scenario.moveKinds[id.index].name
    case .relation(let id): scenario.relation(id).name
    case .flag(let id): scenario.flag(id).name
    case .quantity(let id): scenario.quantity(id).name
    case .definition(let id): scenario.definition(id).name
    case .move(let id): scenario.move(id).name
    case .response(let id): scenario.responses[id.index].name
    case .rule(let id): scenario.rules[id.index].name
    case .evidence(let id): scenario.evidence[id.index].name
    case .assumption(let id): scenario.assumptions[id.index].name
    case .hypothesis(let id): scenario.hypothesis(id).name
    case .view(let id): scenario.views[id.index].name
    case .prediction(let id): scenario.predictions[id.index].name
    }
  }

  /// `Iran barrage on Israel with scale 4`; options at their defaults are left out.
  func phrase(_ event: Event) -> String { "\(name(of: event.actor)) \(action(event))" }

  /// The same without the actor.
  func action(_ event: Event) -> String {
    guard let id = event.move else { return "hold" }
    let move = scenario.move(id)
    var text = quoted(move.name)
    if let target = event.target { text += " on \(name(of: target))" }
    let named = zip(move.options, event.options).filter { $0.initial != $1 }
    if !named.isEmpty {
      text += " with " + named.map { "\(quoted($0.name)) \($1)" }.joined(separator: ", ")
    }
    return text
  }

  func action(_ answer: Program.Answer) -> String {
    let text = quoted(scenario.move(answer.move).name)
    return answer.target.map { "\(text) on \(name(of: $0))" } ?? text
  }

  func phrase(_ planned: PlannedEvent) -> String {
    guard let outcome = planned.outcome, let move = planned.event.move else { return phrase(planned.event) }
    return "\(phrase(planned.event)) outcome \(quoted(scenario.move(move).outcomes[outcome].name))"
  }

  func phrase(_ place: QuantityPlace) -> String {
    phrase(.quantity(place.quantity, place.actors))
  }

  /// `Iran.pressure`, `trust(A, B)`, `Hezbollah is mobilised`, `Iran rival Israel`.
  func phrase(_ atom: Atom) -> String {
    let actors = atom.actors.map { name(of: $0) }
    let index = Int(atom.index)
    switch atom.sort {
    case .quantity:
      let name = quoted(scenario.quantities[index].name)
      switch actors.count {
      case 0: return name
      case 1: return "\(actors[0]).\(name)"
      default: return "\(name)(\(actors.joined(separator: ", ")))"
      }
    case .flag:
      let name = quoted(scenario.flags[index].name)
      return actors.first.map { "\($0) is \(name)" } ?? name
    case .relation:
      return "\(actors[0]) \(quoted(scenario.relations[index].name)) \(actors.count > 1 ? actors[1] : "")"
    }
  }

  /// What was given, as written; what a view takes as given is told by its name.
  func phrases(_ modifiers: Modifiers) -> [String] {
    guard let view = modifiers.view.map({ scenario.views[$0.index] }) else {
      return phrases(modifiers.givens)
    }
    let own = modifiers.givens.dropFirst(view.givens.count)
    return ["what \(quoted(view.name)) takes as given"] + phrases(Array(own))
  }

  /// What was given, as written.
  func phrases(_ givens: [Modifiers.Given]) -> [String] {
    givens.map { given in
      switch given {
      case .believe(let believed): believed.origin.text
      case .observe(let observation): observation.origin.text
      case .without(let meaning): "without \(quoted(name(of: meaning)))"
      case .withoutEvent(let number, _): "without e\(number)"
      case .effect(_, let span): span.text
      case .event(let planned): phrase(planned)
      }
    }
  }

  /// In backticks where it could not be typed without.
  func quoted(_ name: String) -> String {
    var isPlain = true
    for (index, character) in name.enumerated() {
      let fits = character.isLetter || (index > 0 && (character.isNumber || character == "_"))
      if !fits { isPlain = false }
    }
    return isPlain && !name.isEmpty ? name : "`\(name)`"
  }
}
