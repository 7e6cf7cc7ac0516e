/// What a declaration is found by when it is replaced or dropped: its word, and its name or whose it is.
package struct DeclarationKey: Hashable, Sendable {
  /// The word that declares it.
  package let word: String
  /// nil for what has no name of its own.
  package let name: String?
  /// The actor of a hypothesis or a utility, the quantity of a ladder.
  package let owner: String?

  package init(_ word: String, _ name: String? = nil, of owner: String? = nil) {
    self.word = word
    self.name = name
    self.owner = owner
  }

  /// As in `drop`: `rule cooling`, `hypothesis doctrine of Iran`, `order`.
  package var phrase: String {
    let named = name.map { "\(word) `\($0)`" } ?? word
    return owner.map { "\(named) of `\($0)`" } ?? named
  }
}

extension DeclarationSyntax {
  /// The declaration as one or more that declare one thing each.
  package var parts: [DeclarationSyntax] {
    switch self {
    case .kind(let syntax):
      syntax.names.map { .kind(KindSyntax(names: [$0], isOfMove: syntax.isOfMove)) }
    case .actor(let syntax):
      syntax.actors.map {
        .actor(ActorSyntax(actors: [$0], title: syntax.title, settings: syntax.settings))
      }
    default: [self]
    }
  }

  /// What the first of its parts is found by.
  package var key: DeclarationKey {
    switch self {
    case .scenario: DeclarationKey("scenario")
    case .round: DeclarationKey("round")
    case .kind(let syntax): DeclarationKey("kind", syntax.names.first?.text)
    case .actor(let syntax): DeclarationKey("actor", syntax.actors.first?.name.text)
    case .order: DeclarationKey("order")
    case .turns: DeclarationKey("turns")
    case .holdWeight: DeclarationKey("hold")
    case .relation(let syntax): DeclarationKey("relation", syntax.name.text)
    case .flag(let syntax): DeclarationKey("flag", syntax.name.text)
    case .quantity(let syntax): DeclarationKey("quantity", syntax.name.text)
    case .ladder(let syntax): DeclarationKey("ladder", of: syntax.quantity.text)
    case .define(let syntax): DeclarationKey("define", syntax.name.text)
    case .move(let syntax): DeclarationKey("move", syntax.name.text)
    case .response(let syntax): DeclarationKey("response", syntax.name.text)
    case .rule(let syntax): DeclarationKey("rule", syntax.name.text)
    case .hypothesis(let syntax): DeclarationKey("hypothesis", syntax.name.text, of: syntax.actor.text)
    case .evidence(let syntax): DeclarationKey("evidence", syntax.name.text)
    case .assumption(let syntax): DeclarationKey("assumption", syntax.name.text)
    case .utility(let syntax): DeclarationKey("utility", of: syntax.actor.text)
    case .view(let syntax): DeclarationKey("view", syntax.name.text)
    case .prediction(let syntax): DeclarationKey("predict", syntax.name.text)
    }
  }

  /// The name in the key, where it was written.
  package var keyName: NameSyntax? {
    switch self {
    case .scenario, .round, .order, .turns, .holdWeight: nil
    case .kind(let syntax): syntax.names.first
    case .actor(let syntax): syntax.actors.first?.name
    case .relation(let syntax): syntax.name
    case .flag(let syntax): syntax.name
    case .quantity(let syntax): syntax.name
    case .ladder(let syntax): syntax.quantity
    case .define(let syntax): syntax.name
    case .move(let syntax): syntax.name
    case .response(let syntax): syntax.name
    case .rule(let syntax): syntax.name
    case .hypothesis(let syntax): syntax.name
    case .evidence(let syntax): syntax.name
    case .assumption(let syntax): syntax.name
    case .utility(let syntax): syntax.actor
    case .view(let syntax): syntax.name
    case .prediction(let syntax): syntax.name
    }
  }
}
