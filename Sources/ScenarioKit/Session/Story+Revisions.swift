extension Story {
  /// Takes over a scenario in which one declaration stands anew; what was played is not recomputed.
  ///
  /// A quantity keeps its value within the new bounds, belief in a hypothesis with the same types stays, and an
  /// assumption is watched from now on.
  mutating func replace(_ key: DeclarationKey, in next: Scenario, settings: [Effect]) throws {
    let known = scenario
    scenario = next
    if !scenario.isOpen && situation.world.place >= max(1, scenario.order.count) { situation.world.place = 0 }
    for (index, hypothesis) in next.hypotheses.enumerated() where key.word == "hypothesis" {
      let old = known.hypotheses[index].types.map(\.name)
      if old != hypothesis.types.map(\.name) { try beginBelief(HypothesisID(index), hypothesis) }
    }
    if key.word == "assumption", let index = next.assumptions.firstIndex(where: { $0.name == key.name }) {
      breaches[index] = nil
      assumedSince[index] = date
    }
    if key.word == "quantity", hasBegun,
      let index = next.quantities.firstIndex(where: { $0.name == key.name })
    {
      keepValues(of: QuantityID(index), startedAt: known.quantities[index].initial)
    }
    if key.word == "move", let index = next.moves.firstIndex(where: { $0.name == key.name }) {
      rewriteLog(of: MoveID(index), from: known.moves[index], to: next.moves[index])
    }
    keepValuesWithinBounds()
    if !settings.isEmpty { try apply(settings, rulesFollow: false) }
  }

  /// Belief in one hypothesis begins anew, at its prior; what is believed of the others stays.
  private mutating func beginBelief(_ id: HypothesisID, _ hypothesis: Hypothesis) throws {
    let priors = hypothesis.types.map(\.prior)
    let combinations = situation.belief.joint.count / max(1, situation.belief.sizes[id.index]) * priors.count
    if combinations > Belief.mostCombinations { throw StoryProblem.tooManyTypes(hypothesis) }
    situation.belief = situation.belief.replacing(id, by: priors)
    beliefSteps[id.index] = [
      BeliefsAnswer.Step(
        cause: .prior, round: situation.world.round, date: date, likelihoods: nil, believed: priors)
    ]
  }

  /// What was played keeps its options and its outcome by their names; options that are new have their defaults.
  private mutating func rewriteLog(of move: MoveID, from old: Move, to new: Move) {
    let log = situation.world.log.map { played in
      if played.event.move != move { return played }
      let options = new.options.map { option in
        let value = old.options.firstIndex { $0.name == option.name }.map { played.event.options[$0] }
        return value.map { min(max($0, option.lower), option.upper) } ?? option.initial
      }
      let outcome = played.outcome.flatMap { place in
        new.outcomes.firstIndex { $0.name == old.outcomes[place].name }
      }
      let target = new.hasTarget ? played.event.target : nil
      return WorldState.Played(
        event: Event(actor: played.event.actor, move: move, target: target, options: options),
        outcome: outcome, turn: played.turn)
    }
    situation.world.log = PlayedLog(log)
  }

  /// Once the story has begun, what still stood at the old default stays there, whatever the new one is.
  private mutating func keepValues(of id: QuantityID, startedAt old: Double) {
    let quantity = scenario.quantity(id)
    if old == quantity.initial { return }
    let actors = scenario.actors.indices.map { ActorID($0) }
    func owning(_ owner: Owner?) -> [ActorID] {
      actors.filter { actor in owner.map { scenario.owns(actor, $0) } ?? true }
    }
    var atoms: [Atom] = []
    switch quantity.arity {
    case 0: atoms = [.quantity(id, [])]
    case 1: atoms = owning(quantity.owner).map { .quantity(id, [$0]) }
    default:
      let (first, second) = (owning(quantity.owner), owning(quantity.target))
      // Where there are very many pairs, only those that were set are remembered.
      guard first.count * second.count <= Self.mostPairs else { return }
      atoms = first.flatMap { one in second.filter { $0 != one }.map { .quantity(id, [one, $0]) } }
    }
    for atom in atoms where situation.world.values[atom] == nil { situation.world.values[atom] = old }
  }

  private static let mostPairs = 100_000

  /// Clamps quantities, and forgets values of those who no longer have them.
  private mutating func keepValuesWithinBounds() {
    for (atom, value) in situation.world.values {
      switch atom.sort {
      case .quantity:
        let quantity = scenario.quantities[Int(atom.index)]
        let owners = [quantity.owner, quantity.target].compactMap { $0 }
        let isOwned =
          atom.actors.count == quantity.arity
          && zip(atom.actors, owners).allSatisfy { scenario.owns($0, $1) }
        situation.world.values[atom] = isOwned ? quantity.clamped(value) : nil
      case .flag:
        let owner = scenario.flags[Int(atom.index)].owner
        let isOwned =
          atom.actors.count == (owner == nil ? 0 : 1)
          && atom.actors.allSatisfy { actor in owner.map { scenario.owns(actor, $0) } ?? true }
        if !isOwned { situation.world.values[atom] = nil }
      case .relation:
        guard value != 0, scenario.relations[Int(atom.index)].isSymmetric, atom.actors.count == 2 else {
          break
        }
        let id = RelationID(Int(atom.index))
        situation.world.values[.relation(id, atom.actors[1], atom.actors[0])] = 1
      }
    }
  }

  // MARK: drop

  /// Takes over a scenario that lacks one declaration. Throws where the story speaks of what was dropped.
  mutating func drop(_ key: DeclarationKey, _ meaning: Meaning?, in next: Scenario) throws {
    if let meaning, let use = use(of: meaning) { throw StoryProblem.usedInStory(key.phrase, use) }
    let mover = actorToMove
    scenario = next
    guard let meaning else {
      if !next.isOpen && situation.world.place >= max(1, next.order.count) { situation.world.place = 0 }
      return
    }
    var values: [Atom: Double] = [:]
    for (atom, value) in situation.world.values {
      if let moved = atom.without(meaning) { values[moved] = value }
    }
    situation.world.values = [:]
    for (atom, value) in values { situation.world.values[atom] = value }
    situation.world.log = PlayedLog(situation.world.log.map { $0.without(meaning) })
    switch meaning {
    case .hypothesis(let id):
      situation.belief = situation.belief.without(id)
      beliefSteps.remove(at: id.index)
    case .assumption(let id):
      breaches.remove(at: id.index)
      assumedSince.remove(at: id.index)
    case .evidence(let id):
      observed = observed.reduce(into: []) { set, seen in
        if let rest = seen.without(id) { set.insert(rest) }
      }
    case .actor(let id):
      guard let mover = mover?.without(id), let place = next.order.firstIndex(of: mover) else {
        situation.world.place = min(situation.world.place, max(0, next.order.count - 1))
        break
      }
      situation.world.place = place
    default: break
    }
  }

  /// What in the story so far speaks of a thing, so that it cannot be dropped.
  private func use(of meaning: Meaning) -> String? {
    switch meaning {
    case .actor(let id):
      let isPlayed = situation.world.log.contains {
        $0.event.move != nil && ($0.event.actor == id || $0.event.target == id)
      }
      return isPlayed ? "an event that was played" : nil
    case .move(let id):
      return situation.world.log.contains { $0.event.move == id } ? "an event that was played" : nil
    case .evidence(let id):
      return observed.contains { $0.evidence == id } ? "an observation" : nil
    default: return nil
    }
  }
}

extension WorldState.Played {
  /// The same event once something that it does not name was dropped.
  fileprivate func without(_ dropped: Meaning) -> WorldState.Played {
    func moved(_ actor: ActorID) -> ActorID {
      if case .actor(let gone) = dropped { actor.without(gone) ?? actor } else { actor }
    }
    var move = event.move
    if case .move(let gone) = dropped { move = move.flatMap { $0.without(gone) } }
    return WorldState.Played(
      event: Event(
        actor: moved(event.actor), move: move, target: event.target.map(moved), options: event.options),
      outcome: outcome, turn: turn)
  }
}
