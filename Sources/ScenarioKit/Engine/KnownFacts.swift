/// Who is what and who stands in which relation to whom, as far as nothing changes it; found when first asked for, as
/// most effects ask for nothing.
///
/// Belongs to one compilation, and so to one thread. Costs the world's facts once, then what is looked at.
final class KnownFacts {
  /// Which way a relation is followed.
  enum Direction: Int { case forward, backward }

  /// What a quantity or a flag is, without its texts.
  struct Form {
    let owner: Owner?
    var target: Owner?
    let isTouched: Bool
  }

  private let scenario: Scenario
  private let state: WorldState
  private let touched: Set<Symbol>
  /// Bindings looked at so far, those of parts of clauses included.
  var looked = 0

  init(_ scenario: Scenario, _ state: WorldState, _ touched: Set<Symbol>) {
    self.scenario = scenario
    self.state = state
    self.touched = touched
  }

  // MARK: What was declared, as far as grounding needs it

  private(set) lazy var kinds: [ActorKindID?] = scenario.actors.map(\.kind)
  private lazy var membersOfKind = Dictionary(grouping: kinds.indices.map { ActorID($0) }) { kinds[$0.index] }
  private(set) lazy var quantities = scenario.quantities.enumerated().map { index, quantity in
    Form(
      owner: quantity.owner, target: quantity.target,
      isTouched: touched.contains(.quantity(QuantityID(index))))
  }
  private(set) lazy var flags = scenario.flags.enumerated().map { index, flag in
    Form(owner: flag.owner, isTouched: touched.contains(.flag(FlagID(index))))
  }
  /// By actor, the place in the order; -1 for those that take no turns.
  private lazy var places: [Int32] = {
    var places: [Int32] = Array(repeating: -1, count: scenario.actors.count)
    for (place, actor) in scenario.order.enumerated() { places[actor.index] = Int32(place) }
    return places
  }()

  var actorCount: Int { scenario.actors.count }
  private(set) lazy var everyone = scenario.actors.indices.map { ActorID($0) }

  /// Ascending.
  func members(of kind: ActorKindID) -> [ActorID] { membersOfKind[kind] ?? [] }

  /// The actor's place in the order; nil where it takes no turns.
  func place(of actor: ActorID) -> Int? {
    guard places.indices.contains(actor.index), places[actor.index] >= 0 else { return nil }
    return Int(places[actor.index])
  }

  // MARK: Facts

  /// For each actor, others in ascending order.
  private struct Lists {
    private var starts: [Int32]
    private var others: [ActorID] = []

    /// Facts with the actor in the upper half, the other in the lower.
    init(_ facts: [UInt64], actors: Int) {
      starts = Array(repeating: 0, count: actors + 1)
      others.reserveCapacity(facts.count)
      for fact in facts.sorted() {
        starts[Int(fact >> 32) + 1] += 1
        others.append(ActorID(Int(fact & 0xFFFF_FFFF)))
      }
      for actor in 0..<actors { starts[actor + 1] += starts[actor] }
    }

    subscript(actor: ActorID) -> ArraySlice<ActorID> {
      others[Int(starts[actor.index])..<Int(starts[actor.index + 1])]
    }

    var count: Int { others.count }
    var linked: [ActorID] {
      (0..<starts.count - 1).filter { starts[$0] < starts[$0 + 1] }.map { ActorID($0) }
    }
  }

  /// One relation that nothing changes.
  private final class Known {
    /// By direction.
    let lists: [Lists]
    let isTransitive: Bool
    /// By direction, who has others at all.
    var linked: [[ActorID]?] = [nil, nil]
    /// By direction, whom chains lead to, for those that were asked about.
    var reached: [[ActorID: [ActorID]]] = [[:], [:]]

    init(lists: [Lists], isTransitive: Bool) {
      self.lists = lists
      self.isTransitive = isTransitive
    }
  }

  private lazy var relations: [Known?] = {
    var facts: [[UInt64]] = Array(repeating: [], count: scenario.relations.count)
    for (atom, value) in state.values where atom.sort == .relation && value != 0 {
      facts[Int(atom.index)].append(UInt64(atom.first) << 32 | UInt64(atom.second))
    }
    return scenario.relations.enumerated().map { index, relation in
      if touched.contains(.relation(RelationID(index))) { return nil }
      let opposite = facts[index].map { $0 << 32 | $0 >> 32 }
      return Known(
        lists: [facts[index], opposite].map { Lists($0, actors: scenario.actors.count) },
        isTransitive: relation.isTransitive)
    }
  }()

  private lazy var flagged: [[ActorID]?] = {
    var bearers: [[ActorID]?] = scenario.flags.indices.map {
      touched.contains(.flag(FlagID($0))) ? nil : []
    }
    for (atom, value) in state.values where atom.sort == .flag && value != 0 && atom.first >= 0 {
      bearers[Int(atom.index)]?.append(ActorID(Int(atom.first)))
    }
    return bearers.map { $0?.sorted() }
  }()

  /// Who bears a flag, ascending; nil where effects may change that.
  func bearers(of flag: FlagID) -> [ActorID]? { flagged[flag.index] }

  func isKnown(_ relation: RelationID) -> Bool { relations[relation.index] != nil }

  /// Whom the actor stands in the relation to, or who stands in it to the actor, ascending; chains of a transitive
  /// relation included. nil where effects may change that.
  func others(
    _ actor: ActorID, _ relation: RelationID, _ direction: Direction
  ) -> ArraySlice<ActorID>? {
    guard let known = relations[relation.index] else { return nil }
    if !known.isTransitive { return known.lists[direction.rawValue][actor] }
    if let reached = known.reached[direction.rawValue][actor] { return reached[...] }
    let reached = Self.reached(from: actor, along: known.lists[direction.rawValue])
    known.reached[direction.rawValue][actor] = reached
    return reached[...]
  }

  /// Who has others at all in the relation, ascending; nil where effects may change that.
  func linked(_ relation: RelationID, _ direction: Direction) -> [ActorID]? {
    guard let known = relations[relation.index] else { return nil }
    if let linked = known.linked[direction.rawValue] { return linked }
    let linked = known.lists[direction.rawValue].linked
    known.linked[direction.rawValue] = linked
    return linked
  }

  /// How many others somebody has on average, of those that have any; chains are guessed at.
  func degree(_ relation: RelationID, _ direction: Direction) -> Double? {
    guard let known = relations[relation.index] else { return nil }
    let direct = Double(known.lists[direction.rawValue].count)
    let mean = direct / Double(max(1, linked(relation, direction)?.count ?? 1))
    return known.isTransitive ? min(Double(actorCount), 4 * mean) : mean
  }

  /// Does the one stand in the relation to the other? nil where effects may change that.
  func holds(_ relation: RelationID, _ from: ActorID, _ to: ActorID) -> Bool? {
    guard let others = others(from, relation, .forward) else { return nil }
    var (low, high) = (others.startIndex, others.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if others[middle] < to { low = middle + 1 } else { high = middle }
    }
    return low < others.endIndex && others[low] == to
  }

  private static func reached(from start: ActorID, along direct: Lists) -> [ActorID] {
    var reached = Set<ActorID>()
    var open = Array(direct[start])
    while let next = open.popLast() {
      if next == start || !reached.insert(next).inserted { continue }
      open += direct[next]
    }
    return reached.sorted()
  }
}
