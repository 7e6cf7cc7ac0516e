import ScenarioKit

/// The semantics of a scenario, walked naively from the checked tree: slow, plain, and independent of the engine.
///
/// It is the oracle that compiled programs are compared with, so it shares nothing with them but the model.
struct TreeWalk {
  /// What never changes on a walk, shared by its copies: a scenario takes long to copy.
  private final class Ground {
    let scenario: Scenario
    let ruleBindings: [NaiveWorld.RuleBinding]
    let responseBindings: [[[ActorID]]]

    init(_ scenario: Scenario) {
      self.scenario = scenario
      self.ruleBindings = TreeWalk.ruleBindings(of: scenario)
      self.responseBindings = scenario.responses.map { TreeWalk.bindings(of: $0.variables, in: scenario) }
    }
  }

  private let ground: Ground
  /// What of the past a world keeps.
  private(set) var memory: NaiveMemory
  /// Rules that are left out, as by `given without`.
  var omittedRules: Set<RuleID> = []
  /// Responses that are left out, as by `given without`.
  var omittedResponses: Set<ResponseID> = []

  /// Answers a question inside a `check`; nil where there is none.
  var answer: ((Measure) throws -> Double)?

  init(_ scenario: Scenario, memory: NaiveMemory = .everything) {
    self.ground = Ground(scenario)
    self.memory = memory
  }

  var scenario: Scenario { ground.scenario }
  /// Every rule with every binding, in the order in which they run, those left out too.
  var allRuleBindings: [NaiveWorld.RuleBinding] { ground.ruleBindings }
  /// The bindings of each response.
  var responseBindings: [[[ActorID]]] { ground.responseBindings }

  /// The same walk, with worlds that keep of the past what is said.
  func remembering(_ memory: NaiveMemory) -> TreeWalk {
    var walk = self
    walk.memory = memory
    return walk
  }

  /// Gives every quantity that has no value yet its initial one, for all who own it.
  func fillIn(_ world: inout NaiveWorld) {
    for (index, quantity) in scenario.quantities.enumerated() {
      let id = QuantityID(index)
      for actors in tuples(quantity.arity) where owns(quantity, actors) {
        let place = NaiveWorld.Place(index, actors)
        if world.quantities[place] == nil { world.quantities[place] = scenario.quantity(id).initial }
      }
    }
  }

  /// Does such a number exist for these actors?
  func owns(_ quantity: Quantity, _ actors: [ActorID]) -> Bool {
    zip(actors, [quantity.owner, quantity.target]).allSatisfy { actor, owner in
      owner.map { scenario.owns(actor, $0) } ?? true
    }
  }

  /// All actors in the order of their declaration.
  var actors: [ActorID] { scenario.actors.indices.map { ActorID($0) } }

  /// The ways to bind variables to distinct actors of their kinds, the leftmost varying slowest.
  static func bindings(of variables: [Variable], in scenario: Scenario) -> [[ActorID]] {
    variables.reduce([[]]) { bound, variable in
      bound.flatMap { earlier in
        scenario.actors.indices.map { ActorID($0) }
          .filter { scenario.isActor($0, of: variable.kind) && !earlier.contains($0) }
          .map { earlier + [$0] }
      }
    }
  }

  /// All lists of so many actors.
  private func tuples(_ count: Int) -> [[ActorID]] {
    (0..<count).reduce([[]]) { lists, _ in lists.flatMap { list in actors.map { list + [$0] } } }
  }
}

/// Everything that is so at one moment, in dictionaries.
struct NaiveWorld: Hashable {
  /// A quantity or a flag of so many actors.
  struct Place: Hashable {
    let entity: Int
    let first: ActorID?
    let second: ActorID?

    init(_ entity: Int, _ actors: [ActorID]) {
      self.entity = entity
      self.first = actors.first
      self.second = actors.count > 1 ? actors[1] : nil
    }
  }

  /// A relation's fact that was set, not one that follows along a chain.
  struct Fact: Hashable {
    let relation: RelationID
    let from: ActorID
    let to: ActorID
  }

  /// An event in the log.
  struct Played: Hashable {
    let event: Event
    /// The place in the move's list of outcomes; nil where it has none.
    let outcome: Int?
    let turn: Int
  }

  /// A rule with its variables bound.
  struct RuleBinding: Hashable {
    let rule: RuleID
    let actors: [ActorID]
  }

  /// Of all who own one.
  var quantities: [Place: Double] = [:]
  /// Those that are true.
  var flags: Set<Place> = []
  /// Those that are set, both directions where symmetric.
  var facts: Set<Fact> = []
  /// Oldest first.
  var log: [Played] = []
  /// The hidden type for each hypothesis; empty while it is not supposed.
  var types: [HypothesisID: Int] = [:]
  /// The turn that is to be played, from 1.
  var turn = 1
  /// Whose turn it is: a place in the order.
  var place = 0
  var round = 1
  /// The bindings of plain rules whose conditions held when the rules last looked.
  var heldBindings: Set<RuleBinding> = []
}

/// Why a scenario's numbers do not exist.
enum NaiveFailure: Error, Equatable {
  case divisionByZero
  case notFinite
  case minimumOfNothing
  case badWeight(Double)
  case badChance(Double)
  case chancesDoNotSumToOne(Double)
  case badOption(Double)
  case noMatchingRow([Double])
  case badSource(String)
  case unsupported(String)
}
