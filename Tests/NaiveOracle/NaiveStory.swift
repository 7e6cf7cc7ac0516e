import Foundation
import ScenarioKit

/// A story folded naively from its statements: one distribution over hidden types and the world they share.
///
/// Left out: dates, the nearest options of an unexpected event, `undo` and `redo`.
struct NaiveStory {
  /// How the outcome of an event that is played is settled.
  enum OutcomeChoice: Equatable {
    case stated(Int)
    case likeliest
    case drawn
  }

  private(set) var walk = TreeWalk(Scenario())
  /// The joint belief, each combination of types with its world.
  private(set) var worlds = NaiveDistribution(NaiveWorld())
  /// The places among the events played (counted from 0) of those that no type foresaw.
  private(set) var unforeseen: [Int] = []
  private var observed: Set<[Int]> = []
  private var playedCount = 0
  private var hasBegun = false
  private var omittedEvidence: Set<EvidenceID> = []

  var scenario: Scenario { walk.scenario }

  /// The present, the same under all types but for them.
  var world: NaiveWorld { worlds.entries[0].world }

  // MARK: Declarations

  /// Goes on with a scenario that has more declarations; those that have no value yet get their initial one, or
  /// their setting, which counts as `set`.
  mutating func declare(_ scenario: Scenario, settings: [Effect]) throws {
    let earlier = Set(walk.ruleBindings)
    let newHypotheses = self.scenario.hypotheses.count..<scenario.hypotheses.count
    let omitted = (walk.omittedRules, walk.omittedResponses)
    walk = TreeWalk(scenario)
    (walk.omittedRules, walk.omittedResponses) = omitted
    let walk = walk
    change { walk.fillIn(&$0) }
    for index in newHypotheses {
      let types = scenario.hypotheses[index].types
      spread { world in
        types.enumerated().map { number, type in
          var supposed = world
          supposed.types[HypothesisID(index)] = number
          return (type.prior, supposed)
        }
      }
    }
    try lookAgain(keeping: hasBegun ? earlier : [])
    if !settings.isEmpty { try set(settings) }
  }

  // MARK: Actions

  /// Changes the world by nobody's hand: before the first event only described, later seen by the rules.
  mutating func set(_ effects: [Effect]) throws {
    let (walk, hasBegun) = (walk, hasBegun)
    try change { world in
      try walk.apply(effects, to: &world, [])
      if hasBegun { try walk.runRules(&world, triggeredBy: nil) }
    }
    if !hasBegun { try lookAgain(keeping: []) }
  }

  /// Plays an event, the actors passed over holding, and learns from it.
  mutating func play(_ played: Event, outcome: OutcomeChoice) throws {
    let event = scenario.isOpen && played.move == nil ? Event.nobodyActs : played
    try passTurns(to: event)
    let walk = walk
    guard try walk.isAllowed(event, in: world) else { throw NaiveFailure.unsupported("a forbidden event") }
    let reweighted = try reweighted { world in
      let share = try walk.choices(in: world).first { $0.event == event }?.probability ?? 0
      guard case .stated(let index) = outcome else { return share }
      return share * (try walk.outcomeChances(of: event, in: world)[index])
    }
    if reweighted == nil { unforeseen.append(playedCount) }
    playedCount += 1
    worlds = reweighted ?? worlds
    try happen(event, outcome: settledOutcome(of: event, outcome))
  }

  /// Lets everyone hold to the end of the round, so many times; learns from it where the silence was seen.
  mutating func advance(rounds: Int, observed isObserved: Bool) throws {
    for _ in 0..<rounds {
      let round = world.round
      while world.round == round {
        let holding = scenario.isOpen ? Event.nobodyActs : Event.hold(scenario.order[world.place])
        if isObserved {
          try play(holding, outcome: .drawn)
        } else {
          try happen(holding, outcome: nil)
        }
      }
    }
  }

  mutating func observe(_ observation: Observation) throws {
    let key = [observation.evidence.index, observation.isNegated ? 1 : 0]
    guard !omittedEvidence.contains(observation.evidence), observed.insert(key).inserted else { return }
    let likelihoods = scenario.evidence[observation.evidence.index].likelihoods
    let walk = walk
    let reweighted = try reweighted { world in
      let first = try likelihoods.first {
        try $0.conditions.map { try walk.holds($0, in: world, []) } ?? true
      }
      guard let first else { throw NaiveFailure.unsupported("evidence without `otherwise`") }
      let chance = try walk.evaluate(first.chance, in: world, [])
      guard (0...1).contains(chance) else { throw NaiveFailure.badChance(chance) }
      return pow(observation.isNegated ? 1 - chance : chance, observation.weight)
    }
    guard let reweighted else { throw NaiveFailure.unsupported("an impossible observation") }
    worlds = reweighted
  }

  mutating func believe(_ override: BeliefOverride) throws {
    func isOfType(_ world: NaiveWorld) -> Bool { world.types[override.hypothesis] == override.type }
    let before = worlds.probability(where: isOfType)
    let (yes, no) = (override.probability, 1 - override.probability)
    guard (before > 0 || yes == 0) && (before < 1 || no == 0) else { throw NaiveFailure.badChance(before) }
    let reweighted = reweighted { world in
      isOfType(world) ? (yes == 0 ? 0 : yes / before) : (no == 0 ? 0 : no / (1 - before))
    }
    if let reweighted { worlds = reweighted }
  }

  mutating func suppose(_ given: Modifiers.Given) throws {
    switch given {
    case .believe(let override): try believe(override)
    case .observe(let observation): try observe(observation)
    case .effect(let effect, _): try set([effect])
    case .event(let planned):
      try play(planned.event, outcome: planned.outcome.map { .stated($0) } ?? .drawn)
    case .without(.rule(let id)): walk.omittedRules.insert(id)
    case .without(.response(let id)): walk.omittedResponses.insert(id)
    case .without(let meaning): throw NaiveFailure.unsupported("without a \(meaning.word)")
    case .withoutEvent: throw NaiveFailure.unsupported("without an event")
    }
  }

  // MARK: Steps

  private mutating func passTurns(to event: Event) throws {
    guard !scenario.isOpen else { return }
    guard scenario.order.contains(event.actor) else {
      throw NaiveFailure.unsupported("an actor without a turn")
    }
    while scenario.order[world.place] != event.actor {
      try happen(.hold(scenario.order[world.place]), outcome: nil)
    }
  }

  /// The outcome that is played; nil where it is drawn or there is none.
  private func settledOutcome(of event: Event, _ choice: OutcomeChoice) throws -> Int? {
    switch choice {
    case .stated(let index): return index
    case .drawn: return nil
    case .likeliest:
      let walk = walk
      let count = event.move.map { scenario.move($0).outcomes.count } ?? 0
      let chances = try (0..<count).map { index in
        try worlds.mean { try walk.outcomeChances(of: event, in: $0)[index] }
      }
      return chances.max().flatMap { chances.firstIndex(of: $0) }
    }
  }

  /// Lets an event happen everywhere; the turn moves on, and the round ends where it is its last.
  private mutating func happen(_ event: Event, outcome: Int?) throws {
    hasBegun = true
    let walk = walk
    try spread { world in
      let isStated = outcome != nil
      return try walk.branches(of: event, outcome: outcome, in: world).flatMap { branch in
        let ends = try walk.isLastOfRound(world) ? walk.roundEnd(branch.world) : [(1, branch.world)]
        return ends.map { end in
          ((isStated ? 1 : branch.probability) * end.probability, walk.turned(end.world))
        }
      }
    }
  }

  /// Looks at the plain rules as if just before the turn that is due, so that what is true already does not fire.
  private mutating func lookAgain(keeping known: Set<NaiveWorld.RuleBinding>) throws {
    let walk = walk
    try change { world in
      var earlier = world
      earlier.turn -= 1
      try walk.lookAtPlainRules(&earlier)
      world.heldBindings = world.heldBindings.intersection(known)
        .union(earlier.heldBindings.subtracting(known))
    }
  }

  private mutating func change(_ body: (inout NaiveWorld) throws -> Void) rethrows {
    try spread { world in
      var changed = world
      try body(&changed)
      return [(1, changed)]
    }
  }

  private mutating func spread(_ body: (NaiveWorld) throws -> [TreeWalk.Branch]) rethrows {
    var result = NaiveDistribution()
    for (world, probability) in worlds.entries {
      for branch in try body(world) { result.add(branch.world, probability * branch.probability) }
    }
    worlds = result
  }

  /// The distribution by Bayes' rule; nil where the likelihood is 0 everywhere.
  private func reweighted(_ likelihood: (NaiveWorld) throws -> Double) rethrows -> NaiveDistribution? {
    let products = try worlds.entries.map { ($0.world, $0.probability * (try likelihood($0.world))) }
    let total = products.map(\.1).reduce(0, +)
    guard total > 0 else { return nil }
    var result = NaiveDistribution()
    for (world, product) in products where product > 0 { result.add(world, product / total) }
    return result
  }
}
