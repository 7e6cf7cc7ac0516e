/// What a place of a program's state holds.
enum StatePlace {
  case atom(Atom)
  case type(HypothesisID)
  /// When something was last played, or whether.
  case memory(GroundPattern)
  /// Whether the condition of a plain rule held when it was last looked at.
  case held(RuleID, [ActorID])
}

extension Program {
  /// What each place of the state holds, for those that make two worlds of a chain different.
  var statePlaces: [Int: StatePlace] {
    var places: [Int: StatePlace] = [:]
    for (place, atom) in atoms { places[place] = .atom(atom) }
    for slot in types { places[slot.place] = .type(slot.hypothesis) }
    for memory in memories { places[memory.place] = .memory(memory.pattern) }
    for rule in rules {
      if let held = rule.held { places[held] = .held(rule.rule, rule.binding) }
    }
    return places
  }
}
