import HashTreeCollections

/// What a declared name stands for.
package enum Meaning: Hashable, Sendable {
  case actor(ActorID)
  case actorKind(ActorKindID)
  case moveKind(MoveKindID)
  case relation(RelationID)
  case flag(FlagID)
  case quantity(QuantityID)
  case definition(DefinitionID)
  case move(MoveID)
  case response(ResponseID)
  case rule(RuleID)
  case evidence(EvidenceID)
  case assumption(AssumptionID)
  case view(ViewID)
  case prediction(PredictionID)
  /// Known by name and actor; here by its first.
  case hypothesis(HypothesisID)

  /// The place in the list of its sort.
  package var index: Int {
    switch self {
    case .actor(let id): id.index
    case .actorKind(let id): id.index
    case .moveKind(let id): id.index
    case .relation(let id): id.index
    case .flag(let id): id.index
    case .quantity(let id): id.index
    case .definition(let id): id.index
    case .move(let id): id.index
    case .response(let id): id.index
    case .rule(let id): id.index
    case .evidence(let id): id.index
    case .assumption(let id): id.index
    case .view(let id): id.index
    case .prediction(let id): id.index
    case .hypothesis(let id): id.index
    }
  }

  /// The same once what another stands for has left its list; nil for that one itself.
  package func without(_ dropped: Meaning) -> Meaning? {
    switch (self, dropped) {
    case (.actor(let id), .actor(let gone)): id.without(gone).map { .actor($0) }
    case (.actorKind(let id), .actorKind(let gone)): id.without(gone).map { .actorKind($0) }
    case (.moveKind(let id), .moveKind(let gone)): id.without(gone).map { .moveKind($0) }
    case (.relation(let id), .relation(let gone)): id.without(gone).map { .relation($0) }
    case (.flag(let id), .flag(let gone)): id.without(gone).map { .flag($0) }
    case (.quantity(let id), .quantity(let gone)): id.without(gone).map { .quantity($0) }
    case (.definition(let id), .definition(let gone)): id.without(gone).map { .definition($0) }
    case (.move(let id), .move(let gone)): id.without(gone).map { .move($0) }
    case (.response(let id), .response(let gone)): id.without(gone).map { .response($0) }
    case (.rule(let id), .rule(let gone)): id.without(gone).map { .rule($0) }
    case (.evidence(let id), .evidence(let gone)): id.without(gone).map { .evidence($0) }
    case (.assumption(let id), .assumption(let gone)): id.without(gone).map { .assumption($0) }
    case (.view(let id), .view(let gone)): id.without(gone).map { .view($0) }
    case (.prediction(let id), .prediction(let gone)): id.without(gone).map { .prediction($0) }
    case (.hypothesis(let id), .hypothesis(let gone)): id.without(gone).map { .hypothesis($0) }
    default: self
    }
  }

  /// The word that declares it, as messages and `list` name the sort.
  package var word: String {
    switch self {
    case .actor: "actor"
    case .actorKind, .moveKind: "kind"
    case .relation: "relation"
    case .flag: "flag"
    case .quantity: "quantity"
    case .definition: "define"
    case .move: "move"
    case .response: "response"
    case .rule: "rule"
    case .evidence: "evidence"
    case .assumption: "assumption"
    case .view: "view"
    case .prediction: "predict"
    case .hypothesis: "hypothesis"
    }
  }
}

/// The declared names in the order of their declaration. One name can stand for things of different sorts
/// where the place decides which is meant (a response and a move, say).
package struct NameTable: Sendable {
  private var meanings: TreeDictionary<String, [Meaning]> = [:]
  /// Every name once, as first declared.
  private var names: SharedList<String> = []
  /// The same by their lengths, so that what a slip could have been is found without looking at all.
  private var namesByLength: TreeDictionary<Int, SharedList<(name: String, letters: UInt64)>> = [:]
  /// Names with letters that look like Latin ones, by what they look like; of several the first.
  private var namesByLook: TreeDictionary<String, String> = [:]

  package init() {}

  package mutating func add(_ name: String, _ meaning: Meaning) {
    if meanings[name] == nil {
      names.append(name)
      namesByLength[Spelling.length(of: name), default: []].append((name, Spelling.letters(of: name)))
      let look = Lookalike.skeleton(of: name)
      if look != name, namesByLook[look] == nil { namesByLook[look] = name }
    }
    meanings[name, default: []].append(meaning)
  }

  /// The names that are left when one thing was dropped.
  package func without(_ dropped: Meaning) -> NameTable {
    var table = NameTable()
    for (name, meaning) in all {
      if let rest = meaning.without(dropped) { table.add(name, rest) }
    }
    return table
  }

  package func meanings(of name: String) -> [Meaning] { meanings[name] ?? [] }

  /// All names with what they stand for, as declared.
  package var all: [(name: String, meaning: Meaning)] {
    names.flatMap { name in meanings(of: name).map { (name, $0) } }
  }

  /// A declared name that looks like this one and is written in other letters.
  package func lookalike(of name: String) -> String? {
    let look = Lookalike.skeleton(of: name)
    if look != name, meanings[look] != nil { return look }
    return namesByLook[look].flatMap { $0 == name ? nil : $0 }
  }

  /// Names of about the length of another, with what they stand for; of equally long ones as declared.
  ///
  /// Where a great many are as long, only so many of them, so that a text full of mistakes costs no more than its
  /// length.
  package func near(_ name: String) -> [(name: String, meaning: Meaning)] {
    let letters = Spelling.letters(of: name)
    // A slip takes one letter away or adds one, or both.
    let most = 2 * Spelling.tolerance(length: Spelling.length(of: name))
    var found: [(name: String, meaning: Meaning)] = []
    for length in Spelling.lengths(near: name) {
      for near in (namesByLength[length] ?? []).prefix(Self.mostOfALength)
      where (near.letters ^ letters).nonzeroBitCount <= most {
        for meaning in meanings(of: near.name) { found.append((near.name, meaning)) }
      }
    }
    return found
  }

  private static let mostOfALength = 200
}
