import ScenarioKit

/// What is declared, as candidates with their titles.
struct DeclaredNames {
  typealias Candidate = Completion.Candidate

  let scenario: Scenario

  var actors: [Candidate] {
    scenario.actors.map { candidate($0.name, $0.title ?? $0.kind.map { scenario.actorKinds[$0.index].name }) }
  }

  var actorKinds: [Candidate] { scenario.actorKinds.map { candidate($0.name, "kind of actor") } }
  var moveKinds: [Candidate] { scenario.moveKinds.map { candidate($0.name, "kind of move") } }
  var moves: [Candidate] { scenario.moves.map { candidate($0.name, $0.title ?? "move") } }
  var relations: [Candidate] { scenario.relations.map { candidate($0.name, $0.title ?? "relation") } }
  var evidence: [Candidate] { scenario.evidence.map { candidate($0.name, $0.title ?? "evidence") } }

  var views: [Candidate] { scenario.views.map { candidate($0.name, $0.title ?? "view") } }

  /// What a word declares, as `drop` names it.
  func declared(by word: String) -> [Candidate] {
    scenario.declared.all.filter { $0.key.word == word }.compactMap { declared in
      guard let name = declared.key.name else {
        return declared.key.owner.map { Candidate("of \(Self.written($0))") }
      }
      let owner = declared.key.owner.map { " of \(Self.written($0))" } ?? ""
      return Candidate(Self.written(name) + owner)
    }
  }

  var predictions: [Candidate] { scenario.predictions.map { candidate($0.name, $0.title ?? "prediction") } }

  /// Flags of the world, or of actors.
  func flags(ofActors: Bool) -> [Candidate] {
    scenario.flags.filter { ($0.owner != nil) == ofActors }.map { candidate($0.name, $0.title ?? "flag") }
  }

  /// Quantities that take so many actors to name.
  func quantities(arity: Int) -> [Candidate] {
    scenario.quantities.filter { $0.arity == arity }.map { quantity in
      Candidate(
        Self.written(quantity.name) + (arity == 2 ? "(" : ""),
        title: quantity.title ?? "\(Self.number(quantity.lower))..\(Self.number(quantity.upper))",
        endsWithSpace: arity < 2)
    }
  }

  var definitions: [Candidate] {
    scenario.definitions.map { definition in
      let isFunction = !definition.parameters.isEmpty
      return Candidate(
        Self.written(definition.name) + (isFunction ? "(" : ""), title: definition.title ?? "define",
        endsWithSpace: !isFunction)
    }
  }

  /// `Iran.doctrine`, for each hypothesis.
  var hypotheses: [Candidate] {
    scenario.hypotheses.map { hypothesis in
      let actor = Self.written(scenario.actor(hypothesis.actor).name)
      return Candidate("\(actor).\(Self.written(hypothesis.name))", title: hypothesis.title)
    }
  }

  /// Hypotheses about the actor; all if it is a variable.
  func hypotheses(of owner: String?) -> [Candidate] {
    let actor = scenario.actors.firstIndex { $0.name == owner }
    return scenario.hypotheses.filter { actor == nil || $0.actor.index == actor }
      .map { candidate($0.name, $0.title ?? "hypothesis") }
  }

  /// The types of hypotheses of that name about the actor, or about any if it is a variable.
  func types(of hypothesis: String, about owner: String?) -> [Candidate] {
    let actor = scenario.actors.firstIndex { $0.name == owner }
    return scenario.hypotheses.filter { $0.name == hypothesis && (actor == nil || $0.actor.index == actor) }
      .flatMap(\.types).map { candidate($0.name, $0.title) }
  }

  /// The labels of a quantity's ladder, in quotes.
  func rungs(of name: String?) -> [Candidate] {
    let own = scenario.quantities.filter { $0.name == name && !$0.rungs.isEmpty }
    return own.flatMap { quantity in
      quantity.rungs.map { Candidate("\"\($0.label)\"", title: "from \(Self.number($0.number))") }
    }
  }

  /// What `without` can leave out.
  var omissible: [Candidate] {
    scenario.responses.map { candidate($0.name, $0.title ?? "response") }
      + scenario.rules.map { candidate($0.name, $0.title ?? "rule") } + evidence
  }

  var all: [Candidate] {
    scenario.names.all.map { name, meaning in candidate(name, meaning.word) }
  }

  /// What `list` can list.
  var sorts: [Candidate] {
    [
      "actors", "kinds", "moves", "relations", "flags", "quantities", "definitions", "responses", "rules",
      "hypotheses", "evidence", "assumptions", "views", "utilities", "predictions", "inputs",
    ].map { Candidate($0) }
  }

  func move(_ name: String) -> Move? { scenario.moves.first { $0.name == name } }
  func isRelation(_ name: String) -> Bool { scenario.relations.contains { $0.name == name } }
  func isActor(_ name: String) -> Bool { scenario.actors.contains { $0.name == name } }

  func candidate(_ name: String, _ title: String?) -> Candidate {
    Candidate(Self.written(name), title: title)
  }

  /// A name without the backticks that it may be written in.
  func unquoted(_ written: String) -> String {
    written.hasPrefix("`") ? String(written.dropFirst().dropLast()) : written
  }

  /// In backticks where it could not be typed without.
  static func written(_ name: String) -> String {
    let isPlain =
      name.first?.isLetter == true && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      && !Keywords.isReserved(name)
    return isPlain ? name : "`\(name)`"
  }

  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? String(Int(value)) : "\(value)"
  }
}
