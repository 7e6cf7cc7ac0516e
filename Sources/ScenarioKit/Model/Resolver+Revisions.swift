/// `replace` and `drop`: what is declared is changed in its place, and all that was declared is read anew with it.
///
/// Costs time proportional to the length of all declarations.
extension Resolver {
  /// Keeps what was declared, so that it can be read anew.
  mutating func record(_ declaration: DeclarationSyntax, range: SourceRange) {
    for part in declaration.parts {
      scenario.declared.set(Declared(syntax: part, source: source, range: range))
    }
  }

  // MARK: replace

  mutating func replace(_ declaration: DeclarationSyntax, range: SourceRange) -> ResolvedStatement? {
    for part in declaration.parts where !isDeclared(part) { reportNothingToReplace(part, range: range) }
    if hasErrors { return nil }
    isRedeclaring = true
    let settings = declare(declaration, range: range)
    record(declaration, range: range)
    if hasErrors { return nil }
    let keys = Set(declaration.parts.map(\.key))
    var rest = scenario
    let broken = rest.resolveAnew { !keys.contains($0.key) }
    if let first = broken.first {
      report(
        .replacementBreaks(declaration.key.phrase, first.declared.key.phrase, first.diagnostic.message),
        declaration.keyName?.range ?? range, labels: labels(of: broken, "this would no longer be right"))
      return nil
    }
    if let cycle = rest.recursiveDefinition {
      report(.recursiveDefinition(rest.definition(cycle).name), declaration.keyName?.range ?? range)
      return nil
    }
    scenario = rest
    return .replaced(rest, declaration.key, settings: settings)
  }

  private func isDeclared(_ part: DeclarationSyntax) -> Bool { scenario.declared[part.key] != nil }

  private mutating func reportNothingToReplace(_ part: DeclarationSyntax, range: SourceRange) {
    guard let name = part.keyName, part.key.name != nil, part.key.owner == nil else {
      return report(
        .nothingDeclared(part.key.phrase, hint: "declare it without `replace`"), part.keyName?.range ?? range)
    }
    let others = scenario.declared.all.filter { $0.key.word == part.key.word }.compactMap(\.key.name)
    reportUnknown(name, NameSort(word: part.key.word), among: others)
  }

  // MARK: drop

  mutating func dropped(_ syntax: DropSyntax) -> ResolvedStatement? {
    let key = DeclarationKey(syntax.word.text, syntax.name?.text, of: syntax.owner?.text)
    guard scenario.declared[key] != nil else {
      reportNothingToDrop(syntax, key)
      return nil
    }
    let meaning = scenario.meaning(of: key)
    var rest = meaning.map { scenario.without($0) } ?? scenario.withoutSetting(key)
    rest.declared.remove(key)
    let users = rest.resolveAnew { _ in true }
    guard users.isEmpty else {
      let names = users.map(\.declared.key.phrase)
      report(
        .stillUsed(key.phrase, users: names), (syntax.name ?? syntax.owner ?? syntax.word).range,
        labels: labels(of: users, "used here"))
      return nil
    }
    return .dropped(rest, key, meaning)
  }

  private mutating func reportNothingToDrop(_ syntax: DropSyntax, _ key: DeclarationKey) {
    guard let name = syntax.name, syntax.owner == nil else {
      return report(
        .nothingDeclared(key.phrase, hint: nil), (syntax.name ?? syntax.owner ?? syntax.word).range)
    }
    let known = scenario.declared.all.map(\.key)
    if let other = known.first(where: { $0.name == name.text && $0.owner == nil }) {
      return report(
        .wrongSort(
          name.text, NameSort(word: other.word), wanted: NameSort(word: key.word),
          write: "drop \(other.word) \(name.text)"), name.range)
    }
    reportUnknown(
      name, NameSort(word: key.word), among: known.filter { $0.word == key.word }.compactMap(\.name))
  }

  private func labels(of broken: [Scenario.Broken], _ text: String) -> [Diagnostic.Label] {
    broken.prefix(5).map { Diagnostic.Label(span: $0.diagnostic.span ?? $0.declared.nameSpan, text: text) }
  }
}

extension Scenario {
  /// A declaration that can no longer be read, and the first thing that is wrong with it.
  struct Broken {
    let declared: Declared
    let diagnostic: Diagnostic
  }

  /// Reads declarations anew in their places; returns those that no longer hold, each left as it was.
  ///
  /// What is declared early may lean on what was put in its place later: reading goes on until what others see of
  /// the definitions no longer changes.
  fileprivate mutating func resolveAnew(where isWanted: (Declared) -> Bool) -> [Broken] {
    let all = declared.all.filter(isWanted)
    for _ in 0..<definitions.count + 2 {
      let before = definitions.map { [$0.isTruth ? 1 : 0, $0.size, $0.readsHiddenTypes ? 1 : 0] }
      var broken: [Broken] = []
      for entry in all {
        var resolver = Resolver(source: entry.source, scenario: self)
        resolver.isRedeclaring = true
        _ = resolver.declare(entry.syntax, range: entry.range)
        if let first = resolver.diagnostics.first(where: { $0.severity == .error }) {
          broken.append(Broken(declared: entry, diagnostic: first))
        } else {
          self = resolver.scenario
        }
      }
      let after = definitions.map { [$0.isTruth ? 1 : 0, $0.size, $0.readsHiddenTypes ? 1 : 0] }
      if before == after || !broken.isEmpty { return broken }
    }
    return []
  }

  /// A definition that uses itself, through others perhaps.
  fileprivate var recursiveDefinition: DefinitionID? {
    let uses = definitions.map(\.body.definitions)
    var state = Array(repeating: 0, count: uses.count)
    func closes(_ index: Int) -> Bool {
      if state[index] == 1 { return true }
      if state[index] == 2 { return false }
      state[index] = 1
      defer { state[index] = 2 }
      return uses[index].contains { closes($0.index) }
    }
    return uses.indices.first { closes($0) }.map { DefinitionID($0) }
  }

  /// What a declaration's name stands for.
  fileprivate func meaning(of key: DeclarationKey) -> Meaning? {
    if key.word == "hypothesis", let name = key.name, let owner = key.owner {
      let actor = names.meanings(of: owner).lazy.compactMap {
        if case .actor(let id) = $0 { id } else { nil }
      }
      .first
      return actor.flatMap { hypothesis(name, of: $0) }.map { .hypothesis($0) }
    }
    guard let name = key.name else { return nil }
    return names.meanings(of: name).first { $0.word == key.word }
  }

  /// Without what is said of the whole, a ladder or a utility.
  fileprivate func withoutSetting(_ key: DeclarationKey) -> Scenario {
    var rest = self
    switch key.word {
    case "scenario": rest.title = nil
    case "round": (rest.roundDays, rest.startDate) = (nil, nil)
    case "order": rest.declaredOrder = nil
    case "turns": rest.isOpen = false
    case "hold": (rest.holdWeight, rest.holdWeightInput) = (1, nil)
    case "ladder":
      for (index, quantity) in quantities.enumerated() where quantity.name == key.owner {
        rest.quantities[index].rungs = []
      }
    case "utility":
      rest.utilities = []
      for utility in utilities where actor(utility.actor).name != key.owner { rest.utilities.append(utility) }
    default: break
    }
    return rest
  }
}

extension NameSort {
  /// The sort that a word declares.
  init(word: String) {
    switch word {
    case "actor": self = .actor
    case "kind": self = .actorKind
    case "relation": self = .relation
    case "flag": self = .flag
    case "quantity": self = .quantity
    case "define": self = .definition
    case "move": self = .move
    case "response": self = .response
    case "rule": self = .rule
    case "evidence": self = .evidence
    case "assumption": self = .assumption
    case "view": self = .view
    case "predict": self = .prediction
    case "hypothesis": self = .hypothesis
    default: self = .anything
    }
  }
}
