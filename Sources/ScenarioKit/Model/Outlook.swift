/// What can come to be so: which facts can hold, which values numbers can have, which moves can be made.
///
/// It errs on the side of what can be. Anything can be where the world is left out of account. It is made once, and
/// then shared by all that is supposed against it.
final class Outlook {
  /// How much is taken for certain.
  enum Basis {
    /// Only what the declarations themselves say, whatever else may be declared and set.
    case declarations
    /// The actors there are, and that facts which nothing changes stay as they are.
    case factsAtHand
    /// So do numbers that nothing changes.
    case worldAtHand
  }

  /// An actor, and to whom.
  struct Pair: Hashable {
    let from: ActorID
    let to: ActorID
  }

  let scenario: Scenario
  let usage: Usage
  let basis: Basis
  /// For each relation, which facts can hold; nil: any.
  private(set) var possibleFacts: [Set<Pair>?]
  /// All actors, and those of each kind.
  private let everybody: [ActorID]
  private let actorsOfKind: [[ActorID]]
  /// For each relation, to whom each actor can stand in it, and who to each; empty where any can.
  private(set) var targets: [[ActorID: [ActorID]]]
  private(set) var sources: [[ActorID: [ActorID]]]
  /// For each relation, which facts hold whatever happens.
  private(set) var certainFacts: [Set<Pair>]
  /// For each flag, whether anything sets it.
  private(set) var isSettable: [Bool]
  /// For each quantity, the values it was given where nothing else changes it; nil: any in its range.
  private(set) var values: [[[ActorID]: Interval]?]
  /// For each move, whether its conditions can hold for anybody.
  private(set) var isMovePossible: [Bool]

  init(_ scenario: Scenario, _ usage: Usage, _ basis: Basis) {
    self.scenario = scenario
    self.usage = usage
    self.basis = basis
    let everybody = scenario.actors.indices.map { ActorID($0) }
    self.everybody = everybody
    actorsOfKind = scenario.actorKinds.indices.map { kind in
      everybody.filter { scenario.isActor($0, of: ActorKindID(kind)) }
    }
    possibleFacts = Array(repeating: nil, count: scenario.relations.count)
    certainFacts = Array(repeating: [], count: scenario.relations.count)
    targets = Array(repeating: [:], count: scenario.relations.count)
    sources = targets
    isSettable = Array(repeating: true, count: scenario.flags.count)
    values = Array(repeating: nil, count: scenario.quantities.count)
    isMovePossible = Array(repeating: true, count: scenario.moves.count)
    guard basis != .declarations else { return }
    let changes = Changes(scenario, usage)
    for index in scenario.relations.indices { settleRelation(index, changes) }
    isSettable = scenario.flags.indices.map { changes.setFlags.contains(FlagID($0)) }
    if basis == .worldAtHand {
      for index in scenario.quantities.indices where !changes.movedQuantities.contains(QuantityID(index)) {
        values[index] = givenValues(QuantityID(index))
      }
    }
    var possible = isMovePossible
    for (index, move) in scenario.moves.enumerated() {
      possible[index] = Review.failing(move.conditions, of: move, self) == nil
    }
    for event in usage.played { if let move = event.move { possible[move.index] = true } }
    isMovePossible = possible
  }

  private func settleRelation(_ index: Int, _ changes: Changes) {
    let id = RelationID(index)
    let relation = scenario.relations[index]
    guard !changes.addedRelations.contains(id) else { return }
    var facts: Set<Pair> = []
    var removed: Set<Pair> = []
    for case .relation(id, .actor(let from), .actor(let to), let holds) in usage.settings {
      var pairs = [Pair(from: from, to: to)]
      if relation.isSymmetric { pairs.append(Pair(from: to, to: from)) }
      if holds { facts.formUnion(pairs) } else { removed.formUnion(pairs) }
    }
    let possible = relation.isTransitive ? Self.chained(facts) : facts
    possibleFacts[index] = possible
    targets[index] = Dictionary(grouping: possible, by: \.from).mapValues { $0.map(\.to) }
    sources[index] = Dictionary(grouping: possible, by: \.to).mapValues { $0.map(\.from) }
    guard !changes.removedRelations.contains(id) else { return }
    let certain = facts.subtracting(removed)
    certainFacts[index] = relation.isTransitive ? Self.chained(certain) : certain
  }

  /// The actors of a kind, or all.
  func actors(of kind: ActorKindID?) -> [ActorID] { kind.map { actorsOfKind[$0.index] } ?? everybody }

  private static func chained(_ facts: Set<Pair>) -> Set<Pair> {
    let successors = Dictionary(grouping: facts, by: \.from).mapValues { $0.map(\.to) }
    var all: Set<Pair> = []
    for start in successors.keys {
      var reached: Set<ActorID> = []
      var open = [start]
      while let actor = open.popLast() {
        for next in successors[actor] ?? [] where reached.insert(next).inserted { open.append(next) }
      }
      for to in reached where to != start { all.insert(Pair(from: start, to: to)) }
    }
    return all
  }

  /// The values that were given to a quantity; nil where one was computed.
  private func givenValues(_ id: QuantityID) -> [[ActorID]: Interval]? {
    var values: [[ActorID]: Interval] = [:]
    let initial = initial(scenario.quantity(id))
    for effect in usage.settings.flatMap(\.plain) {
      guard case .quantity(id, let terms, let value) = effect else { continue }
      let actors = terms.compactMap { if case .actor(let actor) = $0 { actor } else { nil } }
      guard let constant = value.constantValue, actors.count == terms.count else { return nil }
      values[actors] = (values[actors] ?? initial).hull(Interval(constant))
    }
    return values
  }

  /// A number with a plausible range may be any in it.
  func range(of input: InputID, _ value: Double) -> Interval {
    guard scenario.inputs.indices.contains(input.index) else { return Interval(value) }
    let number = scenario.inputs[input.index]
    return Interval(number.lower, number.upper)
  }

  private func initial(_ quantity: Quantity) -> Interval {
    quantity.input.map { range(of: $0, quantity.initial) } ?? Interval(quantity.initial)
  }

  /// The values that a quantity of any of these actors can have; nil stands for actors that are not known.
  func range(of id: QuantityID, _ actors: [[ActorID]?]) -> Interval {
    let quantity = scenario.quantity(id)
    guard let values = values[id.index] else { return Interval(quantity.lower, quantity.upper) }
    let initial = initial(quantity)
    if values.isEmpty { return initial }
    guard actors.count == 1, let owners = actors[0] else {
      let all = values.values.reduce(initial) { $0.hull($1) }
      return actors.isEmpty ? values[[]] ?? initial : all
    }
    return owners.reduce(nil) { range, owner -> Interval? in
      let own = values[[owner]] ?? initial
      return range?.hull(own) ?? own
    } ?? initial
  }
}

/// What moves, rules and questions can change.
private struct Changes {
  var movedQuantities: Set<QuantityID> = []
  /// Flags that something sets, at the start or later.
  var setFlags: Set<FlagID> = []
  /// Relations to which facts can be added, or from which they can be taken, besides what was set by hand.
  var addedRelations: Set<RelationID> = []
  var removedRelations: Set<RelationID> = []

  init(_ scenario: Scenario, _ usage: Usage) {
    let byHand = Mentions(usage.changed, in: scenario)
    movedQuantities = byHand.quantities
    setFlags = byHand.flags
    addedRelations = byHand.relations
    removedRelations = byHand.relations
    let later = scenario.moves.flatMap(\.effects) + scenario.rules.flatMap(\.effects)
    let viewed = scenario.views.flatMap(\.givens).compactMap { given in
      if case .effect(let effect, _) = given { effect } else { nil as Effect? }
    }
    for effect in (later + viewed).flatMap(\.plain) {
      switch effect {
      case .quantity(let id, _, _): movedQuantities.insert(id)
      case .flag(let id, _, let value): if value.constantValue != 0 { setFlags.insert(id) }
      case .relation(let id, _, _, let holds):
        if holds { addedRelations.insert(id) } else { removedRelations.insert(id) }
      case .every: break
      }
    }
    for effect in usage.settings {
      switch effect {
      case .flag(let id, _, let value): if value.constantValue != 0 { setFlags.insert(id) }
      case .quantity, .relation: break
      case .every(_, let effects):
        for effect in effects.flatMap(\.plain) {
          switch effect {
          case .quantity(let id, _, _): movedQuantities.insert(id)
          case .flag(let id, _, _): setFlags.insert(id)
          case .relation(let id, _, _, _):
            addedRelations.insert(id)
            removedRelations.insert(id)
          case .every: break
          }
        }
      }
    }
  }
}
