/// Whom each actor stands in a relation to, for relations that nothing changes; found when first asked for.
///
/// Belongs to one compilation, and so to one thread.
final class KnownFacts {
  /// By actor; chains of a transitive relation included.
  struct Lists {
    let successors: [[ActorID]]
    let predecessors: [[ActorID]]
  }

  /// By relation; nil until the first of them is asked for.
  private var direct: [[[ActorID]]?]?
  private var lists: [RelationID: Lists] = [:]

  /// nil for a relation that effects may change.
  func lists(of relation: RelationID, in world: KnownWorld) -> Lists? {
    if world.touched.contains(.relation(relation)) { return nil }
    if let known = lists[relation] { return known }
    let all = direct ?? Self.directFacts(of: world)
    direct = all
    guard var successors = all[relation.index] else { return nil }
    if world.scenario.relation(relation).isTransitive { successors = Self.closure(of: successors) }
    var predecessors: [[ActorID]] = Array(repeating: [], count: successors.count)
    for (from, targets) in successors.enumerated() {
      for to in targets { predecessors[to.index].append(ActorID(from)) }
    }
    let found = Lists(successors: successors, predecessors: predecessors)
    lists[relation] = found
    return found
  }

  private static func directFacts(of world: KnownWorld) -> [[[ActorID]]?] {
    let actors = world.scenario.actors.count
    var direct: [[[ActorID]]?] = world.scenario.relations.indices.map { index in
      world.touched.contains(.relation(RelationID(index))) ? nil : Array(repeating: [], count: actors)
    }
    let facts = world.state.values.filter { $0.key.sort == .relation && $0.value != 0 }.keys
      .sorted { ($0.index, $0.first, $0.second) < ($1.index, $1.first, $1.second) }
    for fact in facts where direct[Int(fact.index)] != nil {
      direct[Int(fact.index)]?[Int(fact.first)].append(ActorID(Int(fact.second)))
    }
    return direct
  }

  private static func closure(of direct: [[ActorID]]) -> [[ActorID]] {
    direct.indices.map { start in
      var reached = Set<ActorID>()
      var open = direct[start]
      while let next = open.popLast() {
        if next.index == start || !reached.insert(next).inserted { continue }
        open += direct[next.index]
      }
      return reached.sorted()
    }
  }
}
