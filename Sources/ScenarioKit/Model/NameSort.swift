/// What a name can stand for, as messages call it.
enum NameSort: Hashable {
  case actor, actorKind, moveKind, relation, flag, quantity, definition, move
  case response, rule, evidence, assumption, hypothesis, view, prediction, branch
  case variable, option, outcome, type, rung
  /// A quantity or a flag that each actor has.
  case quantityOfActor, flagOfActor
  /// What `without` can leave out.
  case omissible
  /// What `list` can list, and what `method` can be.
  case listing, method, stabilityConcept
  /// Anything that has a value.
  case value
  /// Anything declared.
  case anything

  init(_ meaning: Meaning) {
    switch meaning {
    case .actor: self = .actor
    case .actorKind: self = .actorKind
    case .moveKind: self = .moveKind
    case .relation: self = .relation
    case .flag: self = .flag
    case .quantity: self = .quantity
    case .definition: self = .definition
    case .move: self = .move
    case .response: self = .response
    case .rule: self = .rule
    case .evidence: self = .evidence
    case .assumption: self = .assumption
    case .hypothesis: self = .hypothesis
    case .view: self = .view
    case .prediction: self = .prediction
    }
  }

  /// As in ``no move `strik` ``.
  var noun: String {
    switch self {
    case .actor: "actor"
    case .actorKind: "kind of actor"
    case .moveKind: "kind of move"
    case .relation: "relation"
    case .flag, .flagOfActor: "flag"
    case .quantity, .quantityOfActor: "quantity"
    case .definition: "definition"
    case .move: "move"
    case .response: "response"
    case .rule: "rule"
    case .evidence: "evidence"
    case .assumption: "assumption"
    case .hypothesis: "hypothesis"
    case .view: "view"
    case .prediction: "prediction"
    case .branch: "branch"
    case .variable: "variable"
    case .option: "option"
    case .outcome: "outcome"
    case .type: "type"
    case .rung: "rung"
    case .omissible: "response, rule or evidence"
    case .listing: "list of"
    case .method: "method"
    case .stabilityConcept: "kind of stability"
    case .value: "value"
    case .anything: "name"
    }
  }

  /// As in ``is a relation``.
  var withArticle: String {
    switch self {
    case .evidence: "evidence"
    case .actor, .assumption, .option, .outcome: "an \(noun)"
    default: "a \(noun)"
    }
  }

  /// How a name of this sort would be declared, where that mends its absence.
  func declaration(of name: String) -> String? {
    switch self {
    case .actor: "actor \(name)"
    case .actorKind: "kind \(name)"
    case .moveKind: "kind \(name) of move"
    case .relation: "relation \(name)"
    case .flag: "flag \(name)"
    case .flagOfActor: "flag \(name) of actor"
    case .quantity: "quantity \(name) 0..10 = 0"
    case .quantityOfActor: "quantity \(name) of actor 0..10 = 0"
    case .move: "move \(name) by A"
    case .evidence: "evidence \(name) { … }"
    case .view: "view \(name) { … }"
    default: nil
    }
  }
}

/// The sort of value that an expression has, as messages call it.
enum ValueType {
  case number, truth, actor

  var description: String {
    switch self {
    case .number: "a number"
    case .truth: "true or false"
    case .actor: "an actor"
    }
  }
}
