extension Resolver {
  /// What the name stands for among the meanings that `pick` takes.
  ///
  /// - Parameter write: How to say what was probably meant, where the name stands for something else.
  mutating func find<Found>(
    _ name: NameSyntax, _ sort: NameSort, write: (Meaning) -> String? = { _ in nil },
    _ pick: (Meaning) -> Found?
  ) -> Found? {
    let meanings = scenario.names.meanings(of: name.text)
    for meaning in meanings {
      if let found = pick(meaning) { return found }
    }
    if let other = meanings.first {
      report(.wrongSort(name.text, NameSort(other), wanted: sort, write: write(other)), name.range)
    } else {
      let candidates = scenario.names.near(name.text).filter { pick($0.meaning) != nil }.map(\.name)
      reportUnknown(name, sort, among: candidates)
    }
    return nil
  }

  mutating func reportUnknown(_ name: NameSyntax, _ sort: NameSort, among candidates: [String]) {
    if name.text == scope.unfinishedDefinition {
      return report(.recursiveDefinition(name.text), name.range)
    }
    if reportLookalike(name, sort) { return }
    let nearest = Spelling.nearest(to: name.text, among: candidates)
    report(.unknown(sort, name.text, nearest: nearest), name.range)
  }

  /// Says of an unknown name what tells it from a declared one that looks alike; false where none does.
  mutating func reportLookalike(_ name: NameSyntax, _ sort: NameSort) -> Bool {
    guard let other = scenario.names.lookalike(of: name.text),
      let difference = Lookalike.difference(of: name.text, from: other)
    else { return false }
    let problem = ModelProblem.unknown(sort, name.text, nearest: nil)
    report(
      Diagnostic(
        id: problem.id, message: problem.message, span: span(name.range),
        hint: "`\(other)` only looks like it: \(difference)"))
    return true
  }

  /// The actor that a name stands for, known or bound.
  mutating func actorTerm(_ name: NameSyntax) -> ActorTerm? {
    if let variable = boundVariable(name.text) { return .variable(variable) }
    if scope.options.contains(where: { $0.name == name.text }) {
      report(.wrongSort(name.text, .option, wanted: .actor, write: nil), name.range)
      return nil
    }
    if scenario.names.meanings(of: name.text).isEmpty {
      let actors = scenario.names.near(name.text).filter { NameSort($0.meaning) == .actor }
      let candidates = scope.variables.map(\.name) + actors.map(\.name)
      reportUnknown(name, .actor, among: candidates)
      return nil
    }
    return knownActor(name).map { .actor($0) }
  }

  /// The place of the variable of that name, which counts as used from now on.
  mutating func boundVariable(_ name: String) -> Int? {
    guard let variable = scope.variable(name) else { return nil }
    scope.variables[variable].isUsed = true
    return variable
  }

  mutating func knownActor(_ name: NameSyntax) -> ActorID? {
    find(name, .actor) { if case .actor(let id) = $0 { id } else { nil } }
  }

  mutating func actorKind(_ name: NameSyntax) -> ActorKindID? {
    find(name, .actorKind) { if case .actorKind(let id) = $0 { id } else { nil } }
  }

  mutating func moveKind(_ name: NameSyntax) -> MoveKindID? {
    find(name, .moveKind) { if case .moveKind(let id) = $0 { id } else { nil } }
  }

  mutating func quantity(_ name: NameSyntax) -> QuantityID? {
    find(name, .quantity) { if case .quantity(let id) = $0 { id } else { nil } }
  }

  mutating func flag(
    _ name: NameSyntax, _ sort: NameSort, write: (Meaning) -> String? = { _ in nil }
  ) -> FlagID? {
    find(name, sort, write: write) { if case .flag(let id) = $0 { id } else { nil } }
  }

  mutating func relation(_ name: NameSyntax, write: (Meaning) -> String?) -> RelationID? {
    find(name, .relation, write: write) { if case .relation(let id) = $0 { id } else { nil } }
  }

  mutating func move(_ name: NameSyntax) -> MoveID? {
    find(name, .move) { if case .move(let id) = $0 { id } else { nil } }
  }

  mutating func evidence(_ name: NameSyntax) -> EvidenceID? {
    find(name, .evidence) { if case .evidence(let id) = $0 { id } else { nil } }
  }
}

// MARK: - Who has what

extension Resolver {
  func name(of term: ActorTerm) -> String {
    switch term {
    case .actor(let id): scenario.actor(id).name
    case .variable(let index): index < scope.variables.count ? scope.variables[index].name : "?"
    }
  }

  /// The kind of an actor, as far as it is known here.
  func kind(of term: ActorTerm) -> ActorKindID? {
    switch term {
    case .actor(let id): scenario.actor(id).kind
    case .variable(let index): index < scope.variables.count ? scope.variables[index].kind : nil
    }
  }

  /// Reports a term that certainly has no such flag or quantity.
  mutating func checkOwner(
    _ term: ActorTerm, _ range: SourceRange, has owner: Owner?, _ sort: NameSort, _ name: String
  ) -> Bool {
    guard case .kind(let wanted) = owner else { return true }
    let kind = kind(of: term)
    if kind == wanted { return true }
    if kind == nil, case .variable = term { return true }
    let its = kind.map { scenario.actorKinds[$0.index].name }
    report(
      .notOwned(
        by: self.name(of: term), its: its, sort, name,
        owner: scenario.actorKinds[wanted.index].name),
      range)
    return false
  }

  /// How a quantity is written with the actors that it takes, of whom some are known.
  func usage(of quantity: QuantityID, _ written: [String] = []) -> String {
    let quantity = scenario.quantity(quantity)
    if quantity.arity == 0 { return quantity.name }
    let first = written.first ?? someone(of: quantity.owner, or: "A")
    if quantity.arity == 1 { return "\(first).\(quantity.name)" }
    let second = written.dropFirst().first ?? someone(of: quantity.target, besides: first, or: "B")
    return "\(quantity.name)(\(first), \(second))"
  }

  func usage(of flag: FlagID, _ written: [String] = []) -> String {
    let flag = scenario.flag(flag)
    guard flag.owner != nil else { return flag.name }
    return "\(written.first ?? someone(of: flag.owner, or: "A")) is \(flag.name)"
  }

  /// An actor that a hint may name: a variable where there are some, else one that is declared.
  private func someone(of owner: Owner?, besides other: String? = nil, or letter: String) -> String {
    var wanted: ActorKindID?
    if case .kind(let kind) = owner { wanted = kind }
    func fits(_ kind: ActorKindID?) -> Bool { wanted == nil || kind == wanted }
    let variables = scope.variables.filter { fits($0.kind) }.map(\.name)
    let actors = scenario.actors.filter { fits($0.kind) }.map(\.name)
    return (scope.variables.isEmpty ? actors : variables).first { $0 != other } ?? letter
  }

  func usage(of definition: DefinitionID) -> String {
    let definition = scenario.definition(definition)
    return definition.parameters.isEmpty
      ? definition.name : "\(definition.name)(\(definition.parameters.joined(separator: ", ")))"
  }
}
