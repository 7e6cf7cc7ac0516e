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

  package init() {}

  package mutating func add(_ name: String, _ meaning: Meaning) {
    if meanings[name] == nil { names.append(name) }
    meanings[name, default: []].append(meaning)
  }

  package func meanings(of name: String) -> [Meaning] { meanings[name] ?? [] }

  /// All names with what they stand for, as declared.
  package var all: [(name: String, meaning: Meaning)] {
    names.flatMap { name in meanings(of: name).map { (name, $0) } }
  }
}
